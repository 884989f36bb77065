"""Side columns of dates at the left of jobs.

A side column holds dates, each level with a line of its entry, and nothing else but places, durations and
labels; the lines beside and below a date begin at one edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import (
    SAME_ROW,
    LineSegment,
    is_list_item,
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
MAX_DATES = 200


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """A date and the line beside it."""

    date: LineSegment
    head: LineSegment


@dataclass(frozen=True, slots=True)
class SideColumn:
    """A column of dates.

    Attributes:
        entries: from top to bottom.
        left: left edge of the dates.
        edge: left edge of the lines beside them.
        near: all segments from the first entry to the end of the last.
        body: those of `near` that begin at the edge or slightly indented.
    """

    entries: tuple[DatedEntry, ...]
    left: float
    edge: float
    near: tuple[LineSegment, ...]
    body: tuple[LineSegment, ...]


def side_columns(ordered: Sequence[LineSegment]) -> list[SideColumn]:
    """Return the side columns of a page, whose segments are ordered from top to bottom."""
    dates = [segment for segment in ordered if is_whole_date(segment)]
    if len(dates) > MAX_DATES:
        return []
    entries = [DatedEntry(date, head) for date in dates if (head := _beside(ordered, date)) is not None]
    return [
        column
        for group in _by_edge(entries)
        for run in _runs(ordered, group)
        if (column := _side_column(ordered, run)) is not None
    ]


def is_whole_date(segment: LineSegment) -> bool:
    """Return whether a segment is a date or a range of dates, and nothing else."""
    return len(segment.text) <= MAX_CHARACTERS and is_date(date_parts(segment.text))


def _beside(ordered: Sequence[LineSegment], date: LineSegment) -> LineSegment | None:
    """Return the nearest segment at the right of the date, level with it; None if it is far or a date."""
    reach = LEVEL * date.em
    level = within(ordered, date.y - reach, date.y + reach)
    right = [segment for segment in level if segment.x > date.right]
    head = min(right, key=lambda segment: segment.x, default=None)
    if head is None or head.x - date.right > MAX_BLANK * date.em or is_whole_date(head):
        return None
    return head


def _by_edge(entries: Sequence[DatedEntry]) -> list[list[DatedEntry]]:
    """Return the entries by the left edge of the line beside the date."""
    groups: list[list[DatedEntry]] = []
    for entry in sorted(entries, key=lambda entry: (entry.head.x, -entry.date.y)):
        if groups and entry.head.x - groups[-1][-1].head.x <= 0.5 * ALIGNED * entry.head.em:
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return [sorted(group, key=lambda entry: -entry.date.y) for group in groups]


def _runs(ordered: Sequence[LineSegment], group: Sequence[DatedEntry]) -> list[list[DatedEntry]]:
    """Return the entries of one edge, split where more than a heading stands across the side column."""
    left, edge = _edges(group)
    runs = [[group[0]]]
    for above, below in pairwise(group):
        between = within(ordered, below.head.y + below.head.em, above.head.y - LEVEL * above.head.em)
        if sum(_crosses(segment, left, edge) for segment in between) > MAX_CROSSING:
            runs.append([])
        runs[-1].append(below)
    return runs


def _edges(entries: Sequence[DatedEntry]) -> tuple[float, float]:
    """Return the left edges of the dates and of the lines beside them."""
    return min(entry.date.x for entry in entries), min(entry.head.x for entry in entries)


def _crosses(segment: LineSegment, left: float, edge: float) -> bool:
    return segment.x < edge - ALIGNED * segment.em and segment.right > max(left, edge)


def _side_column(ordered: Sequence[LineSegment], run: Sequence[DatedEntry]) -> SideColumn | None:
    """Return the side column of a run; None if its dates end the lines of another column."""
    left, edge = _edges(run)
    top, bottom = run[0].date.y, _bottom(ordered, run[-1], left, edge)
    near = within(ordered, bottom - LEVEL * run[-1].date.em, top + MAX_ABOVE * run[0].date.em)
    body = tuple(segment for segment in near if _begins_at(segment, edge))
    ending = sum(segment.x < left - ALIGNED * segment.em and left < segment.right <= edge for segment in near)
    preceded = sum(_is_preceded(entry.date, near) for entry in run)
    if ending > MOST_ENDING * len(run) or preceded > MOST_PRECEDED * len(run) or len(body) < MIN_LINES:
        return None
    column = SideColumn(tuple(run), left, edge, tuple(near), body)
    others = [segment for segment in near if is_inside(segment, column) and not is_whole_date(segment)]
    if len(others) > MOST_PLACES * len(run) or not all(map(_is_short, others)):
        return None
    return column


def _begins_at(segment: LineSegment, edge: float) -> bool:
    return -ALIGNED * segment.em <= segment.x - edge <= MAX_INDENT * segment.em


def _is_preceded(date: LineSegment, near: Sequence[LineSegment]) -> bool:
    """Return whether text stands at the left of the date, on its line."""
    level = (segment for segment in near if abs(segment.y - date.y) <= SAME_ROW * segment.em)
    return any(segment.right < date.x for segment in level)


def _bottom(ordered: Sequence[LineSegment], last: DatedEntry, left: float, edge: float) -> float:
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


def is_inside(segment: LineSegment, column: SideColumn) -> bool:
    """Return whether a segment stands in the column of the dates."""
    right_of_edge = segment.x >= column.edge - ALIGNED * segment.em or segment.right > column.edge
    return column.left - ALIGNED * segment.em <= segment.x and not right_of_edge


def _is_short(segment: LineSegment) -> bool:
    return len(segment.text) <= MAX_CHARACTERS and not is_list_item(segment.text)
