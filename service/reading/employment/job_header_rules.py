"""Do dates stand in the heading of a job, or in a sentence about one?"""

import re
from collections import Counter
from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.title_candidates import CLEAR, POSSIBLE, Piece, masked, title_score
from service.text.dates import DateRange
from service.text.lines import Line
from service.text.tokens import title_of, title_words

MAX_HEADING_WORDS = 12
BULLETS = "•*·▪●-"
_SENTENCE = 4
_FULL_LINE = 75
_IN_SENTENCE = re.compile(r"\b(?:of|in|for|on|by|during|until|year|from|at|and|the|class|quarter)\Z", re.I)
_ENDED = re.compile(r"[.!?:;]\Z")
_YEAR_LENGTH = 4
_MOST_WORDS, _FEW_LINES, _PARTS = 20, 3, 3
# "Mobile, AL - " before the dates: an address ends there, and no sentence goes on.
_ADDRESS = re.compile(r"[A-Z][a-z]+,\s(?:[A-Z]{2}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s[-–|]\s\Z")
_ADDRESS_REACH = 60
_ASIDE = re.compile(r"\s{0,9}\([^()]{1,200}\)\W{0,9}")  # "(payroll, move-ins)" behind the dates
_MARKS_BEFORE, _MARKS_AFTER = re.compile(r"\W*\Z"), re.compile(r"\W*")

# How dates stand on their line: bullet, words before, marks before, marks after, words after, years alone.
Shape = tuple[bool, bool, str, str, bool, bool]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The heading of a job.

    Attributes:
        first, last: indexes of the heading's first and last line among the zone's lines.
        options: pieces that may be the title; title: the one chosen.
        dates: None for a job without dates.
    """

    first: int
    last: int
    options: tuple[Piece, ...]
    dates: DateRange | None
    title: Piece | None = None


def is_heading(
    text: str, lines: tuple[Line, ...], anchor: Anchor, work: Work, *, taken: int, strict: bool, alike: bool
) -> bool:
    """Return whether the dates stand in the heading of a job and not in a sentence.

    Args:
        taken: the last line of the heading before, -1 when there is none.
        strict: whether the section is not one of jobs, so that only a plain heading counts.
        alike: whether the dates stand on their line as those of most other headings of the section do.
    """
    dates = anchor.dates
    if dates is None:
        return False
    here = masked(text, lines[anchor.first].start, lines[anchor.last].end)
    near = here or _masked_line(text, lines, anchor.last + 1) or _above(text, lines, anchor, taken)
    clear = any(option.score >= CLEAR for option in anchor.options)
    before, after = _sides(text, lines, anchor, dates)
    lone = is_lone(dates)
    schooling = _is_schooling(before + after, work)
    if not lone and not schooling and follows_address(text, dates):
        return True
    if alike and not lone and len(before) + len(after) <= _MOST_WORDS:
        return clear or not _is_schooling(before + after, work)
    if alike and not lone and not before and _best_here(anchor) >= CLEAR:
        return not _is_schooling(after[:MAX_HEADING_WORDS], work)
    if (
        not here
        and (lone or len(before) >= _SENTENCE)
        and _in_sentence(text, lines[anchor.first], dates, lone)
    ):
        return False
    short = len(before) + len(after) <= MAX_HEADING_WORDS
    edge = not before or not after or (len(before) <= MAX_HEADING_WORDS and clear and not lone)
    if strict and not here and _title_before(text, lines[anchor.first], dates, work):
        return not lone and not schooling
    if strict and not here:
        return edge and clear and short and not lone and dates.first_precision == "month" and not schooling
    if near and (dates.last is None or not lone or here):
        return (edge or here) and (clear or not strict)
    if schooling or not edge:
        return False
    if lone:
        return dates.last is None and short and _best_here(anchor) >= CLEAR
    if not before and not after:
        return True
    return (short or _best_here(anchor) >= CLEAR) and (_fits(anchor) or _stands_free(text, lines, anchor))


def follows_address(text: str, dates: DateRange) -> bool:
    """Return whether an address ends right before the dates, as in "Fort Bliss, TX - June 2009 to"."""
    return _ADDRESS.search(text, max(0, dates.start - _ADDRESS_REACH), dates.start) is not None


def _title_before(text: str, line: Line, dates: DateRange, work: Work) -> bool:
    """Return whether a known title leads to dates, as in "Acme, Nursing Director (2001-2002)"."""
    front = text[line.start : dates.start].rstrip()
    bracketed = front.endswith("(") and text[dates.end : dates.end + 1] == ")"
    if not bracketed and not (front.endswith(",") and dates.first_precision == "month"):
        return False
    if len(front.split()) > MAX_HEADING_WORDS:
        return False
    parts = front.strip(BULLETS + " (,").split(",")[-_PARTS:]
    return any(title_score(part, work) >= CLEAR for part in parts)


def is_lone(dates: DateRange) -> bool:
    """Return whether one date is written and not two; "2012 - 2012" says two, and "2012 -" an open end."""
    year_alone = dates.first_precision == "year" and dates.end - dates.start <= _YEAR_LENGTH
    return not dates.dangling and (dates.last is None or year_alone)


def shape_of(text: str, lines: tuple[Line, ...], anchor: Anchor) -> Shape | None:
    """Return how the dates stand on their line; None for a job without dates."""
    dates = anchor.dates
    if dates is None:
        return None
    line = lines[anchor.first]
    before = text[line.start : dates.start].lstrip(BULLETS + " |")
    after = text[dates.end : lines[anchor.last].end]
    marks_before, marks_after = _MARKS_BEFORE.search(before), _MARKS_AFTER.match(after)
    return (
        line.words[0] in BULLETS,
        bool(before),
        _nearest(marks_before[0]) if marks_before else "",
        marks_after[0].strip()[:1] if marks_after else "",
        any(each.isalnum() for each in after),
        dates.first_precision == "year",
    )


def usual_shape(text: str, lines: tuple[Line, ...], anchors: list[Anchor]) -> Shape | None:
    """Return the shape of most headings, at least two; the first of several."""
    shapes = [shape for each in anchors if (shape := shape_of(text, lines, each)) is not None]
    counted = Counter(shapes)
    best = max(shapes, key=lambda shape: counted[shape], default=None)
    return best if best is not None and counted[best] > 1 else None


def own_headings(text: str, lines: tuple[Line, ...], anchors: list[Anchor]) -> list[Anchor]:
    """Return the anchors without those that only repeat or divide the dates of the heading above them.

    Such dates stand in bullets, or otherwise than those of the section's headings. Positions listed below
    an employer stay: there the heading has no title of its own.
    """
    found: list[Anchor] = []
    above: Anchor | None = None
    usual = usual_shape(text, lines, anchors)
    for each in anchors:
        shape, bulleted = shape_of(text, lines, each), lines[each.first].words[0] in BULLETS
        stray = above is not None and shape != usual and (bulleted or usual is not None)
        if above is not None and above.title and above.title.score >= POSSIBLE:
            inner = stray and ((bulleted and usual is not None) or _holds(above.dates, each.dates))
            again = _repeats(text, lines, above, each, alike=shape == usual)
            if again or (inner and not _is_whole(text, lines, each, bulleted=bulleted)):
                continue
        found.append(each)
        above = above if stray else each
    return found


def _is_whole(text: str, lines: tuple[Line, ...], anchor: Anchor, *, bulleted: bool) -> bool:
    """Return whether a line has an employer's mask by it or, without a bullet, a title: a job of its own."""
    if any(_masked_line(text, lines, index) for index in range(anchor.first, anchor.last + 2)):
        return True
    here = anchor.title is not None and anchor.title.place in {"before", "after"}
    return here and not bulleted and anchor.title is not None and anchor.title.score >= CLEAR


def _repeats(text: str, lines: tuple[Line, ...], above: Anchor, each: Anchor, *, alike: bool) -> bool:
    """Return whether the dates of the heading above are said again in the same paragraph."""
    if above.dates is None or each.dates is None or "\n\n" in text[above.dates.end : each.dates.start]:
        return False
    same = (above.dates.first, above.dates.last) == (each.dates.first, each.dates.last)
    near = each.first - above.last <= _FEW_LINES
    employer = any(_masked_line(text, lines, index) for index in range(each.first, each.last + 2))
    return same and near and not employer and (not alike or not any(_sides(text, lines, each, each.dates)))


def _nearest(marks: str) -> str:
    """Return the mark next to the dates, or the white space when there is none or it is a gap."""
    stripped = marks.rstrip()
    if len(marks) - len(stripped) > 1 or not stripped:
        return marks[-2:]
    return stripped[-1]


def covers(outer: DateRange | None, inner: DateRange | None) -> bool:
    """Return whether the outer dates hold the inner ones and are not the same."""
    if outer is None or inner is None or outer.last is None or inner.last is None:
        return False
    inside = outer.first <= inner.first and (inner.last <= outer.last)
    return inside and (outer.first, outer.last) != (inner.first, inner.last)


def _holds(outer: DateRange | None, inner: DateRange | None) -> bool:
    """Return whether the outer dates hold the inner ones; by years where one of them has no months."""
    if outer is None or inner is None or outer.last is None or inner.last is None:
        return False
    size = 4 if "year" in {outer.first_precision, inner.first_precision} else 7
    return outer.first[:size] <= inner.first[:size] and inner.last[:size] <= outer.last[:size]


def _in_sentence(text: str, line: Line, dates: DateRange, lone: bool) -> bool:
    """Return whether dates are part of a sentence, or a lone date part of a bullet."""
    before = text[line.start : dates.start].rstrip(" (")
    return _IN_SENTENCE.search(before) is not None or (lone and line.words[0] in BULLETS)


def _fits(anchor: Anchor) -> bool:
    """Return whether a title stands on the line of the dates or, where that is short, beside it."""
    here = _best_here(anchor)
    return here >= POSSIBLE or (here > -4 and any(option.score >= CLEAR - 1 for option in anchor.options))


def _best_here(anchor: Anchor) -> int:
    return max((option.score for option in anchor.options if option.place in {"before", "after"}), default=0)


def _stands_free(text: str, lines: tuple[Line, ...], anchor: Anchor) -> bool:
    """Return whether the line is no bullet, no sentence and no rest of one: then any words may be a title."""
    line, before = lines[anchor.first], lines[anchor.first - 1] if anchor.first else None
    if line.words[0] in BULLETS:
        return False
    if before is None or text.count("\n", before.end, line.start) > 1:
        return True
    goes_on = len(before.words) > _FULL_LINE and not _ENDED.search(before.words)
    return not goes_on and (line.words[0].isupper() or line.words[0] in "0123456789.([|")


def _sides(
    text: str, lines: tuple[Line, ...], anchor: Anchor, dates: DateRange
) -> tuple[list[str], list[str]]:
    before = title_words(text[lines[anchor.first].start : dates.start])
    rest = text[dates.end : lines[anchor.last].end]
    return before, title_words("" if _ASIDE.fullmatch(rest) else rest)


def _masked_line(text: str, lines: tuple[Line, ...], index: int) -> bool:
    return 0 <= index < len(lines) and masked(text, lines[index].start, lines[index].end)


def _above(text: str, lines: tuple[Line, ...], anchor: Anchor, taken: int) -> bool:
    """Return whether a masked employer stands above, on a line that is no other job's."""
    return anchor.first - 1 > taken and _masked_line(text, lines, anchor.first - 1)


def _is_schooling(listed: list[str], work: Work) -> bool:
    kinds = work.title_words.counts(title_of(listed))
    return "degree" in kinds and "head" not in kinds
