"""Dates in a side column at the left of their jobs, joined to the line of the job.

A side column holds dates, each level with the first line of its entry, and nothing else but places, durations
and labels; the lines beside and below a date begin at one edge. Once the dates stand on the lines of their
entries, the side column is no column of the page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import (
    SAME_ROW,
    LineSegment,
    is_list_item,
    joined_segments,
    top_down,
    within,
)

# Lengths below are in ems.
LEVEL = 0.6
ALIGNED = 0.6
MAX_STEP = 2.2
# An entry begins at most this far above its date.
MAX_ABOVE = 4.5
MAX_BLANK = 14.0
# Places and durations above or below a date are short.
MAX_CHARACTERS = 34
# A heading of a section may cross the side column; more lines than these end it.
MAX_CROSSING = 2
# If more of the dates have text before them, or lines that end below them, they end the lines of a column.
MOST_PRECEDED, MOST_ENDING = 0.75, 0.5
# A side column with more other lines a date is a column of its own.
MOST_PLACES = 2.5
MIN_LINES = 2
MAX_INDENT = 4.0
ITEM_INDENT = 0.4
PLACE_STEP = 1.7
MAX_DATES = 200
# A line that is put between two is further from both than the letters of one line.
NEXT_LINE = 0.5


_Moves = defaultdict[int, list[LineSegment]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A date and the line beside it."""

    date: LineSegment
    head: LineSegment


@dataclass(frozen=True, slots=True)
class _SideColumn:
    """A column of dates.

    Attributes:
        entries: from top to bottom.
        left: left edge of the dates.
        edge: left edge of the lines beside them.
        near: all segments from the first entry to the end of the last.
        body: those of `near` that begin at the edge or slightly indented.
    """

    entries: tuple[_Entry, ...]
    left: float
    edge: float
    near: tuple[LineSegment, ...]
    body: tuple[LineSegment, ...]


def with_side_dates(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with the dates of side columns on the lines of their entries.

    The edges of the segments move with them, while their words keep their places.
    """
    ordered = top_down(segments)
    for column in _side_columns(ordered):
        ordered = _absorbed(ordered, column)
    return ordered


def _side_columns(ordered: Sequence[LineSegment]) -> list[_SideColumn]:
    dates = [segment for segment in ordered if _is_whole_date(segment)]
    if len(dates) > MAX_DATES:
        return []
    entries = [_Entry(date, head) for date in dates if (head := _beside(ordered, date)) is not None]
    return [
        column
        for group in _by_edge(entries)
        for run in _runs(ordered, group)
        if (column := _side_column(ordered, run)) is not None
    ]


def _is_whole_date(segment: LineSegment) -> bool:
    return len(segment.text) <= MAX_CHARACTERS and is_date(date_parts(segment.text))


def _beside(ordered: Sequence[LineSegment], date: LineSegment) -> LineSegment | None:
    """Return the nearest segment at the right of the date, level with it; None if it is far or a date."""
    reach = LEVEL * date.em
    level = within(ordered, date.y - reach, date.y + reach)
    right = [segment for segment in level if segment.x > date.right]
    head = min(right, key=lambda segment: segment.x, default=None)
    if head is None or head.x - date.right > MAX_BLANK * date.em or _is_whole_date(head):
        return None
    return head


def _by_edge(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    """Return the entries by the left edge of the line beside the date."""
    groups: list[list[_Entry]] = []
    for entry in sorted(entries, key=lambda entry: (entry.head.x, -entry.date.y)):
        if groups and entry.head.x - groups[-1][-1].head.x <= 0.5 * ALIGNED * entry.head.em:
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return [sorted(group, key=lambda entry: -entry.date.y) for group in groups]


def _runs(ordered: Sequence[LineSegment], group: Sequence[_Entry]) -> list[list[_Entry]]:
    """Return the entries of one edge, split where more than a heading stands across the side column."""
    left, edge = _edges(group)
    runs = [[group[0]]]
    for above, below in pairwise(group):
        between = within(ordered, below.head.y + below.head.em, above.head.y - LEVEL * above.head.em)
        if sum(_crosses(segment, left, edge) for segment in between) > MAX_CROSSING:
            runs.append([])
        runs[-1].append(below)
    return runs


def _edges(entries: Sequence[_Entry]) -> tuple[float, float]:
    """Return the left edges of the dates and of the lines beside them."""
    return min(entry.date.x for entry in entries), min(entry.head.x for entry in entries)


def _crosses(segment: LineSegment, left: float, edge: float) -> bool:
    return segment.x < edge - ALIGNED * segment.em and segment.right > max(left, edge)


def _side_column(ordered: Sequence[LineSegment], run: Sequence[_Entry]) -> _SideColumn | None:
    """Return the side column of a run; None if its dates end the lines of another column."""
    left, edge = _edges(run)
    top, bottom = run[0].date.y, _bottom(ordered, run[-1], left, edge)
    near = within(ordered, bottom - LEVEL * run[-1].date.em, top + MAX_ABOVE * run[0].date.em)
    body = tuple(segment for segment in near if _begins_at(segment, edge))
    ending = sum(segment.x < left - ALIGNED * segment.em and left < segment.right <= edge for segment in near)
    preceded = sum(_is_preceded(entry.date, near) for entry in run)
    if ending > MOST_ENDING * len(run) or preceded > MOST_PRECEDED * len(run) or len(body) < MIN_LINES:
        return None
    column = _SideColumn(tuple(run), left, edge, tuple(near), body)
    others = [segment for segment in near if _is_inside(segment, column) and not _is_whole_date(segment)]
    if len(others) > MOST_PLACES * len(run) or not all(map(_is_short, others)):
        return None
    return column


def _begins_at(segment: LineSegment, edge: float) -> bool:
    return -ALIGNED * segment.em <= segment.x - edge <= MAX_INDENT * segment.em


def _is_preceded(date: LineSegment, near: Sequence[LineSegment]) -> bool:
    """Return whether text stands at the left of the date, on its line."""
    level = (segment for segment in near if abs(segment.y - date.y) <= SAME_ROW * segment.em)
    return any(segment.right < date.x for segment in level)


def _bottom(ordered: Sequence[LineSegment], last: _Entry, left: float, edge: float) -> float:
    """Return the baseline of the last line below the last date of a side column."""
    lowest = last.head.y
    for segment in within(ordered, float("-inf"), lowest):
        if segment.y >= lowest or segment.right <= left:
            continue
        if _crosses(segment, left, edge) or lowest - segment.y > MAX_STEP * segment.em:
            break
        if _begins_at(segment, edge):
            lowest = segment.y
    return lowest


def _absorbed(ordered: Sequence[LineSegment], column: _SideColumn) -> list[LineSegment]:
    """Return the segments with each date, place and label on a line beside it, which begins at the dates."""
    before, after, below = _moves(column)
    lines = before.keys() | after.keys() | below.keys()
    if not lines <= {id(line) for line in column.body} or not _is_untouched(ordered, column):
        return list(ordered)
    gone = {id(segment) for moves in (before, after, below) for moved in moves.values() for segment in moved}
    body = {id(line) for line in column.body}
    kept = []
    for segment in ordered:
        if id(segment) in body:
            parts = [*before.get(id(segment), []), segment, *after.get(id(segment), [])]
            x = segment.x - column.edge + column.left
            kept.append(joined_segments(parts)._replace(x=x, y=segment.y, em=segment.em))
            kept.extend(_next_line(below.get(id(segment), []), segment, x))
        elif id(segment) not in gone:
            kept.append(segment)
    return kept


def _is_untouched(ordered: Sequence[LineSegment], column: _SideColumn) -> bool:
    """Return whether no other side column has moved the segments of this one."""
    return {id(segment) for segment in column.near} <= {id(segment) for segment in ordered}


def _next_line(places: Sequence[LineSegment], line: LineSegment, x: float) -> list[LineSegment]:
    """Return the places as a line between the given one and the next."""
    below = line.y - NEXT_LINE * line.em
    return [joined_segments(places)._replace(x=x, y=below, em=line.em)] if places else []


def _moves(column: _SideColumn) -> tuple[_Moves, _Moves, _Moves]:
    """Return what is read before, after and below the lines of the body, by the identity of the line."""
    before, after, below = _Moves(list), _Moves(list), _Moves(list)
    for entry, lines in _entries_with_lines(column):
        line = None if entry.head in lines else _line_for(entry.date, lines)
        if line is None:
            before[id(entry.head)].append(entry.date)
        else:
            after[id(line)].append(entry.date)
    for places, line in _places_with_lines(column):
        moves = below if len(places) > 1 and places[0].y > line.y - LEVEL * line.em else after
        moves[id(line)].extend(places)
    moved = {id(segment) for moves in (before, after, below) for group in moves.values() for segment in group}
    for label in column.near:
        if id(label) not in moved and _is_inside(label, column):
            level = [line for line in column.body if abs(line.y - label.y) <= LEVEL * label.em]
            for line in level[:1]:
                before[id(line)].append(label)
    return before, after, below


def _entries_with_lines(column: _SideColumn) -> Iterator[tuple[_Entry, list[LineSegment]]]:
    """Yield each entry with its lines that are no list items, those between the dates above and below it."""
    heads = [line for line in column.body if _is_head(line, column.edge)]
    tops = [float("inf"), *(entry.date.y for entry in column.entries[:-1])]
    bottoms = [*(entry.date.y for entry in column.entries[1:]), float("-inf")]
    for entry, top, bottom in zip(column.entries, tops, bottoms, strict=True):
        yield entry, [line for line in heads if bottom + LEVEL * line.em < line.y < top - LEVEL * line.em]


def _is_head(line: LineSegment, edge: float) -> bool:
    return not is_list_item(line.text) and line.x - edge < ITEM_INDENT * line.em


def _places_with_lines(column: _SideColumn) -> Iterator[tuple[list[LineSegment], LineSegment]]:
    """Yield what stands above or below a date in its column, with the line on which it is read."""
    strip = _strip(column)
    for entry, lines in _entries_with_lines(column):
        above = _chain(entry.date, (place for place in reversed(strip) if place.y > entry.date.y))[::-1]
        while above and not _is_level(above[0], lines):
            above = above[1:]
        below = _chain(entry.date, (place for place in strip if place.y < entry.date.y))
        for places in (above, below):
            line = _line_for(places[0], lines) if places else None
            if line is not None:
                yield places, line
            strip = [place for place in strip if place not in places]


def _strip(column: _SideColumn) -> list[LineSegment]:
    return [segment for segment in column.near if _is_place(segment, column)]


def _is_level(place: LineSegment, lines: Iterable[LineSegment]) -> bool:
    return any(abs(line.y - place.y) <= LEVEL * place.em for line in lines)


def _is_place(segment: LineSegment, column: _SideColumn) -> bool:
    is_label = segment.text.isupper() and "," not in segment.text and len(segment.text) > len("TX")
    return _is_inside(segment, column) and not is_label and not _is_whole_date(segment)


def _is_inside(segment: LineSegment, column: _SideColumn) -> bool:
    right_of_edge = segment.x >= column.edge - ALIGNED * segment.em or segment.right > column.edge
    return column.left - ALIGNED * segment.em <= segment.x and not right_of_edge


def _is_short(segment: LineSegment) -> bool:
    return len(segment.text) <= MAX_CHARACTERS and not is_list_item(segment.text)


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
