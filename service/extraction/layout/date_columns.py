"""Tables with a column for the first day of each job and one for the last: both are one range of dates.

From      To        Position
05/2016   12/2021   Nurse Manager
10/2011   04/2016   Charge Nurse
"""

from collections import Counter
from collections.abc import Sequence

from service.extraction.layout.date_parts import date_parts
from service.extraction.layout.pieces import LineSegment, joined_segments, segment_of
from service.extraction.layout.words import PlacedWord

# In points; cells of a column begin this close to each other.
SAME_EDGE = 3.0
MIN_ROWS = 2
MAX_WORDS = 4
# In ems; a date of the right margin is no second column of dates.
MAX_GAP = 8.0
JOINER = "–"
POINTS = frozenset({("year",), ("month", "year"), ("day", "month", "year"), ("month", "day", "year")})


def with_date_columns(ordered: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, with two dates joined where two rows or more have them at the same edges."""
    pairs = [at for at in range(1, len(ordered)) if _is_pair(ordered[at - 1], ordered[at])]
    edges = Counter(_edges(ordered[at - 1], ordered[at]) for at in pairs)
    columns = {edge for edge, rows in edges.items() if rows >= MIN_ROWS}
    ends = {at for at in pairs if _edges(ordered[at - 1], ordered[at]) in columns}
    return [
        _range(ordered[at], ordered[at + 1]) if at + 1 in ends else segment
        for at, segment in enumerate(ordered)
        if at not in ends
    ]


def _is_pair(start: LineSegment, end: LineSegment) -> bool:
    """Return whether two neighbours of one row are the first and the last date of a range."""
    if start.y != end.y or not 0 < end.x - start.right <= MAX_GAP * start.em:
        return False
    if len(start.words) > MAX_WORDS or len(end.words) > MAX_WORDS:
        return False
    first, last = date_parts(start.text), date_parts(end.text)
    return first in POINTS and (last in POINTS or last == ("open_end",))


def _edges(start: LineSegment, end: LineSegment) -> tuple[int, int]:
    return round(start.x / SAME_EDGE), round(end.x / SAME_EDGE)


def _range(start: LineSegment, end: LineSegment) -> LineSegment:
    joiner = segment_of([PlacedWord(JOINER, start.right, end.x, start.y, start.em)])
    return joined_segments((start, joiner, end))
