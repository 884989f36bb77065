"""Lines of entries with the dates of a side column.

Once the dates stand on the lines of their entries, the side column is no column of the page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from service.extraction.layout.pieces import LineSegment, is_list_item, joined_segments, top_down
from service.extraction.layout.side_columns import (
    LEVEL,
    DatedEntry,
    SideColumn,
    is_inside,
    is_whole_date,
    side_columns,
)

# Lengths below are in ems.
ITEM_INDENT = 0.4
PLACE_STEP = 1.7
# A line that is put between two is further from both than the letters of one line.
NEXT_LINE = 0.5


class _Moves(NamedTuple):
    """What is read before, after and below the lines of the body, by the identity of the line."""

    before: defaultdict[int, list[LineSegment]]
    after: defaultdict[int, list[LineSegment]]
    below: defaultdict[int, list[LineSegment]]

    def lines(self) -> set[int]:
        """Return the identities of the lines."""
        return {line for moves in self for line in moves}

    def segments(self) -> set[int]:
        """Return the identities of the moved segments."""
        return {id(segment) for moves in self for moved in moves.values() for segment in moved}


def with_side_dates(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with the dates of side columns on the lines of their entries.

    The edges of the segments move with them, while their words keep their places.
    """
    ordered = top_down(segments)
    for column in side_columns(ordered):
        ordered = _absorbed(ordered, column)
    return ordered


def _absorbed(ordered: Sequence[LineSegment], column: SideColumn) -> list[LineSegment]:
    """Return the segments with each date, place and label on a line beside it, which begins at the dates."""
    moves = _moves(column)
    if not moves.lines() <= {id(line) for line in column.body} or not _is_untouched(ordered, column):
        return list(ordered)
    gone = moves.segments()
    body = {id(line) for line in column.body}
    kept = []
    for segment in ordered:
        if id(segment) in body:
            parts = [*moves.before[id(segment)], segment, *moves.after[id(segment)]]
            x = segment.x - column.edge + column.left
            kept.append(joined_segments(parts)._replace(x=x, y=segment.y, em=segment.em))
            kept.extend(_next_line(moves.below[id(segment)], segment, x))
        elif id(segment) not in gone:
            kept.append(segment)
    return kept


def _is_untouched(ordered: Sequence[LineSegment], column: SideColumn) -> bool:
    """Return whether no other side column has moved the segments of this one."""
    return {id(segment) for segment in column.near} <= {id(segment) for segment in ordered}


def _next_line(places: Sequence[LineSegment], line: LineSegment, x: float) -> list[LineSegment]:
    """Return the places as a line between the given one and the next."""
    below = line.y - NEXT_LINE * line.em
    return [joined_segments(places)._replace(x=x, y=below, em=line.em)] if places else []


def _moves(column: SideColumn) -> _Moves:
    """Return what is read with the lines of the body."""
    moves = _Moves(defaultdict(list), defaultdict(list), defaultdict(list))
    for entry, lines in _entries_with_lines(column):
        line = None if entry.head in lines else _line_for(entry.date, lines)
        if line is None or _is_apart(line, column):
            moves.before[id(entry.head)].append(entry.date)
        else:
            moves.after[id(line)].append(entry.date)
    for places, line, is_only in _places_with_lines(column):
        level = places[0].y > line.y - LEVEL * line.em
        target = moves.below if is_only and level and len(places) > 1 else moves.after
        target[id(line)].extend(places)
    _add_labels(moves, column)
    return moves


def _is_apart(line: LineSegment, column: SideColumn) -> bool:
    """Return whether the next line is far below, so that the line is a heading and not of an entry."""
    below = max((other.y for other in column.body if other.y < line.y), default=line.y)
    return line.y - below > PLACE_STEP * min(line.em, column.entries[0].head.em)


def _add_labels(moves: _Moves, column: SideColumn) -> None:
    """Add the other segments of the column before the lines beside them."""
    moved = moves.segments()
    for label in column.near:
        if id(label) not in moved and is_inside(label, column):
            level = [line for line in column.body if abs(line.y - label.y) <= LEVEL * label.em]
            for line in level[:1]:
                moves.before[id(line)].append(label)


def _entries_with_lines(column: SideColumn) -> Iterator[tuple[DatedEntry, list[LineSegment]]]:
    """Yield each entry with its lines that are no list items, those between the dates above and below it."""
    heads = [line for line in column.body if _is_head(line, column.edge)]
    tops = [float("inf"), *(entry.date.y for entry in column.entries[:-1])]
    bottoms = [*(entry.date.y for entry in column.entries[1:]), float("-inf")]
    for entry, top, bottom in zip(column.entries, tops, bottoms, strict=True):
        yield entry, [line for line in heads if bottom + LEVEL * line.em < line.y < top - LEVEL * line.em]


def _is_head(line: LineSegment, edge: float) -> bool:
    return not is_list_item(line.text) and line.x - edge < ITEM_INDENT * line.em


def _places_with_lines(column: SideColumn) -> Iterator[tuple[list[LineSegment], LineSegment, bool]]:
    """Yield what stands above or below a date, its line, and whether that is the only one of the entry."""
    strip = _strip(column)
    for entry, lines in _entries_with_lines(column):
        above = _chain(entry.date, (place for place in reversed(strip) if place.y > entry.date.y))[::-1]
        while above and not _is_level(above[0], lines):
            above = above[1:]
        below = _places_of_entry(
            _chain(entry.date, (place for place in strip if place.y < entry.date.y)), column
        )
        for places in (above, below):
            line = _line_for(places[0], lines) if places else None
            if line is not None:
                bottom = entry.date.y - LEVEL * entry.date.em
                yield places, line, not any(bottom < other.y < line.y for other in lines)
            strip = [place for place in strip if place not in places]


def _places_of_entry(below: Sequence[LineSegment], column: SideColumn) -> list[LineSegment]:
    """Return the places below a date, up to words alone on their line, which are the heading of a section."""
    headed = (
        not _is_level(place, column.body) and not any(mark.isdigit() or mark in ",(" for mark in place.text)
        for place in below
    )
    return list(below[: next((number for number, is_heading in enumerate(headed) if is_heading), len(below))])


def _strip(column: SideColumn) -> list[LineSegment]:
    return [segment for segment in column.near if _is_place(segment, column)]


def _is_level(place: LineSegment, lines: Iterable[LineSegment]) -> bool:
    return any(abs(line.y - place.y) <= LEVEL * place.em for line in lines)


def _is_place(segment: LineSegment, column: SideColumn) -> bool:
    is_label = segment.text.isupper() and "," not in segment.text and len(segment.text) > len("TX")
    return is_inside(segment, column) and not is_label and not is_whole_date(segment)


def _chain(date: LineSegment, places: Iterable[LineSegment]) -> list[LineSegment]:
    """Return the places that follow each other closely, from the date outwards."""
    chain = [date]
    for place in places:
        if abs(chain[-1].y - place.y) > PLACE_STEP * date.em or abs(place.em - date.em) > 0.1 * date.em:
            break
        chain.append(place)
    return chain[1:]


def _line_for(place: LineSegment, lines: Sequence[LineSegment]) -> LineSegment | None:
    """Return the line of an entry that is level with a place, or else the nearest above it."""
    return min(
        (line for line in lines if line.y > place.y - LEVEL * place.em),
        key=lambda line: line.y,
        default=None,
    )
