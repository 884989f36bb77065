"""Lines that end with a date or a place, above and below columns to whose gutter they happen to align."""

import re
from collections.abc import Sequence

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import SAME_ROW, LineSegment

# In ems; the lines of a column are nearer.
DENSE_STEP = 2.0
YEAR_OR_STATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d/\d\d(?!\d)|['’]\d\d(?!\d)|, [A-Z]{2}$")


def below_dated_lines(band: Sequence[LineSegment], sides: Sequence[bool], first: int, last: int) -> int:
    """Return the start of the columns below lines that end with dates and places far above the others."""
    at = first
    while at + 1 < last and not sides[at] and sides[at + 1] and _ends_line(band[at], band[at + 1]):
        at += 2
    below = next((number for number in range(at, last) if sides[number]), last)
    if at == first or below == last:
        return first
    return at if band[at - 1].y - band[below].y > DENSE_STEP * band[below].em else first


def _ends_line(text: LineSegment, end: LineSegment) -> bool:
    """Return whether a segment is a date or place on the line of another."""
    return abs(text.y - end.y) <= SAME_ROW * end.em and YEAR_OR_STATE.search(end.text) is not None


def without_dated_line(band: Sequence[LineSegment], sides: Sequence[bool], first: int, last: int) -> int:
    """Return the end of the columns without a last line whose right part is a date far below the others."""
    right = [at for at in range(first, last) if sides[at]][-2:]
    if len(right) < 2 or right[1] != last - 1 or sides[last - 2]:
        return last
    text, date, above = band[last - 2], band[last - 1], band[right[0]]
    level = abs(text.y - date.y) <= SAME_ROW * date.em
    apart = above.y - date.y > DENSE_STEP * max(above.em, date.em)
    return last - 2 if level and apart and is_date(date_parts(date.text)) else last
