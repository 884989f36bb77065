"""Parts of wrapped lines that belong together: a title in a cell beside its date, a date after "expires"."""

import re
from collections import Counter
from collections.abc import Sequence

from service.extraction.layout.date_parts import date_parts
from service.extraction.layout.pieces import LineSegment, is_list_item, joined_segments

# Lengths below are in ems.
ALIGNED = 0.3
MAX_STEP = 1.75
PADDING = 1.2
BLANK = 0.3
SHORT_CHARACTERS = 34
# Edges shared by this many cells are those of a column, not of the ends of lines.
MIN_SHARED = 2
UNFINISHED = re.compile(r"(?:,|&|\b(?:and|of|for|the|at|in|with))$", re.IGNORECASE)
DATE_FOLLOWS = re.compile(
    r"(?:\b(?:expires?|expired|expiring|expiration(?: date)?|expiry|exp|valid|until|through|thru|to|since"
    r"|from|issued|renewed|renewal|effective)\.?:?|[-–—])$",
    re.IGNORECASE,
)

Row = list[LineSegment]


def with_joined_lines(rows: Sequence[Row]) -> list[Row]:
    """Return rows of segments from left to right, with the next lines of a wrapped line joined to it."""
    edges = Counter(round(row[1].x) for row in rows if len(row) > 1)
    joined: list[Row] = []
    last: LineSegment | None = None
    for row in rows:
        follows = last is not None and len(row) == 1 and _is_next_line(last, row[0])
        if last and follows and (_is_wrapped(joined[-1], last, row[0], edges) or _ends_in_date(last, row[0])):
            joined[-1] = [joined_segments((joined[-1][0], row[0])), *joined[-1][1:]]
        elif last and _is_wrapped_label(joined[-1], last, row):
            joined[-1] = [joined_segments((joined[-1][0], row[0])), *joined[-1][1:]]
            joined.extend([row[1:]] if len(row) > 1 else [])
        else:
            joined.append(row)
        last = row[0]
    return joined


def _is_next_line(above: LineSegment, below: LineSegment) -> bool:
    same_size = abs(above.em - below.em) < 0.1 * above.em
    return same_size and 0 < above.y - below.y <= MAX_STEP * above.em and not is_list_item(below.text)


def _is_wrapped(row: Row, last: LineSegment, below: LineSegment, edges: Counter[int]) -> bool:
    """Return whether the first cell of a row goes on in the line below, as its next word had no room."""
    if len(row) < 2 or len(row[1].text) > SHORT_CHARACTERS or abs(last.x - below.x) > ALIGNED * last.em:
        return False
    if is_list_item(row[0].text) or below.right > row[1].x or not _has_no_room(last, below, row[1]):
        return False
    goes_on = UNFINISHED.search(last.text) is not None or below.text[0].islower()
    return goes_on or edges[round(row[1].x)] >= MIN_SHARED


def _has_no_room(above: LineSegment, below: LineSegment, beside: LineSegment) -> bool:
    """Return whether the first word of a line has no room in the line above, before the cell beside it."""
    word = BLANK * below.em + below.words[0].right - below.words[0].x
    return above.right + word > beside.x - PADDING * above.em


def _is_wrapped_label(row: Row, last: LineSegment, below: Row) -> bool:
    """Return whether a row begins with the last words of the label at the left of the row above."""
    label = below[0]
    if len(row) < 2 or len(below) > 2 or not label.text[0].islower() or not _is_next_line(last, label):
        return False
    at_right = abs(label.right - last.right) <= ALIGNED * last.em
    at_left = abs(label.x - last.x) <= ALIGNED * last.em and _has_no_room(last, label, row[1])
    beside = all(abs(value.x - row[1].x) <= ALIGNED * last.em for value in below[1:])
    narrow = max(label.right, last.right) < row[1].x and len(label.text) <= SHORT_CHARACTERS
    return (at_right or at_left) and beside and narrow


def _ends_in_date(last: LineSegment, below: LineSegment) -> bool:
    """Return whether a line ends before its date, which is the line below."""
    return DATE_FOLLOWS.search(last.text) is not None and "year" in date_parts(below.text)
