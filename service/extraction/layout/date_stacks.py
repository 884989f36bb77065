"""Dates written on several lines, joined to the line on which they begin.

A line of a narrow side column may touch the text beside it: its date is then cut off where the blank is wider
than between words, but only if the date goes on in the line above or below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.extraction.layout.date_columns import with_date_columns
from service.extraction.layout.date_parts import DatePart, date_parts
from service.extraction.layout.pieces import LineSegment, joined_segments, segment_of, top_down, within
from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
MIN_STEP, MAX_STEP = 0.6, 2.2
ALIGNED = 0.6
# The blank between a date and the text beside it is wider than most between words.
MIN_BLANK = 0.28
# A blank of a justified column is narrower than this.
STRETCHED = 4.0
# A page with more parts of dates is a table of dates; its lines stay apart.
MAX_PIECES = 400
# No date has more parts: "15 June 2014 to 30 June 2018".
MAX_PARTS = 8


@dataclass(frozen=True, slots=True)
class _DatePiece:
    """A segment that is part of a date, or the part of it that is.

    Attributes:
        source: the segment to which the piece belongs.
        rest: the other words of the segment, if any.
    """

    date: LineSegment
    parts: tuple[DatePart, ...]
    source: LineSegment
    rest: LineSegment | None = None


def join_date_stacks(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with the lines of one date ("March" above "2019 – now") joined to its first."""
    ordered = with_date_columns(_with_stretched_dates(top_down(segments)))
    pieces = [piece for segment in ordered for piece in _pieces(segment)]
    if len(pieces) > MAX_PIECES:
        return ordered
    stacks = [stack for stack in _stacks(pieces, ordered) if len(stack) > 1]
    used = {id(piece.source) for stack in stacks for piece in stack}
    kept = [segment for segment in ordered if id(segment) not in used]
    dates = [joined_segments([piece.date for piece in stack]) for stack in stacks]
    rests = [piece.rest for stack in stacks for piece in stack if piece.rest is not None]
    return top_down([*kept, *dates, *rests])


def _with_stretched_dates(ordered: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with a month and its year joined that stand far apart in a justified column."""
    joined: list[LineSegment] = []
    for segment in ordered:
        if joined and _completes(joined[-1], segment):
            joined[-1] = joined_segments((joined[-1], segment))
        else:
            joined.append(segment)
    return joined


def _completes(month: LineSegment, year: LineSegment) -> bool:
    same_row = month.y == year.y and 0 < year.x - month.right < STRETCHED * month.em
    if not same_row or len(year.words) > MAX_PARTS or len(month.words) > MAX_PARTS:
        return False
    parts = date_parts(month.text)
    return parts[-1:] == ("month",) and date_parts(year.text)[:1] == ("year",)


def _pieces(segment: LineSegment) -> Iterator[_DatePiece]:
    """Yield the whole segment as part of a date, or else its first words and its last."""
    words = segment.words
    if len(words) <= MAX_PARTS and (parts := date_parts(segment.text)):
        yield _DatePiece(segment, parts, segment)
        return
    for length in range(min(MAX_PARTS, len(words) - 1), 0, -1):
        for date, rest in ((words[:length], words[length:]), (words[-length:], words[:-length])):
            parts = (
                date_parts(" ".join(word.text for word in date)) if _blank(date, rest) >= MIN_BLANK else ()
            )
            if parts:
                yield _DatePiece(segment_of(date), parts, segment, segment_of(rest))
                return


def _blank(one: Sequence[PlacedWord], other: Sequence[PlacedWord]) -> float:
    """Return the distance of two neighbouring runs of words of one line, in ems."""
    before, after = (one, other) if one[0].x < other[0].x else (other, one)
    return (after[0].x - before[-1].right) / max(before[-1].em, after[0].em)


def _stacks(pieces: Sequence[_DatePiece], ordered: Sequence[LineSegment]) -> list[list[_DatePiece]]:
    stacks: list[list[_DatePiece]] = []
    for piece in pieces:
        above = next((stack for stack in reversed(stacks) if _continues(stack, piece, ordered)), None)
        if above is None:
            stacks.append([piece])
        else:
            above.append(piece)
    return stacks


def _continues(stack: Sequence[_DatePiece], below: _DatePiece, ordered: Sequence[LineSegment]) -> bool:
    """Return whether the date of the stack is unfinished, or the line below cannot stand alone."""
    before = tuple(part for piece in stack for part in piece.parts)
    if before == ("joiner",):
        return False  # the head of a column of dates: "From"
    together = (*before, *below.parts)
    if len(together) > MAX_PARTS or together.count("joiner") > 2 or together.count("year") > 2:
        return False
    unfinished = before[-1] in ("joiner", "month", "day")
    dependent = below.parts[0] == "joiner" or below.parts == ("open_end",)
    if not (unfinished or dependent) or not _is_below(stack[-1].date, below.date):
        return False
    return _is_apart([*stack, below]) and not _is_parted(stack[-1].date, below.date, ordered)


def _is_below(above: LineSegment, below: LineSegment) -> bool:
    em = max(above.em, below.em)
    if not MIN_STEP * em < above.y - below.y < MAX_STEP * em:
        return False
    sides = (
        above.x - below.x,
        above.right - below.right,
        (above.x + above.right - below.x - below.right) / 2,
    )
    return min(map(abs, sides)) <= ALIGNED * em


def _is_parted(above: LineSegment, below: LineSegment, ordered: Sequence[LineSegment]) -> bool:
    """Return whether a line stands between the two."""
    reach = 0.5 * MIN_STEP * below.em
    left, right = max(above.x, below.x), min(above.right, below.right)
    between = within(ordered, below.y + reach, above.y - reach)
    return any(segment.x < right and segment.right > left for segment in between)


def _is_apart(stack: Sequence[_DatePiece]) -> bool:
    """Return whether the words beside the dates leave their column free."""
    left = min(piece.date.x for piece in stack)
    right = max(piece.date.right for piece in stack)
    rests = [piece.rest for piece in stack if piece.rest is not None]
    return all(rest.x > right or rest.right < left for rest in rests)
