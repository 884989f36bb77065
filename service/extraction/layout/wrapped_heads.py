"""Heads of jobs that are wrapped: title and employer on one line that ran out of room, above or below dates.

Regional Director of Clinical Services | Tidewater
Communities, Raleigh, NC
May 2016 – Present
"""

import re
from collections.abc import Sequence

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import LineSegment, is_list_item, joined_segments

# Lengths below are in ems.
ALIGNED = 0.3
MAX_STEP = 1.75
BLANK = 0.3
# A line that is no more than a title or an employer, or that ends with a place, ends where it does.
UNFINISHED = re.compile(r"\S [|·•–—-] \S(?!.*, [A-Z]{2}$)|(?:,|&|[|·•–—-]|\b(?i:and|of|for|the|at|in|with))$")
LONGEST_HEAD, LONGEST_DATE = 100, 60
CELLS = re.compile(r" [|·•] ")

Row = list[LineSegment]


def with_joined_heads(rows: Sequence[Row]) -> list[Row]:
    """Return rows of segments, with the second line of a wrapped head joined to its first."""
    right = max((segment.right for row in rows for segment in row), default=0.0)
    joined: list[Row] = []
    at = 0
    while at < len(rows):
        dates = (*rows[max(0, at - 1) : at], *rows[at + 2 : at + 3])
        if at + 1 < len(rows) and _goes_on(rows[at], rows[at + 1], right) and any(map(_is_dated, dates)):
            joined.append([joined_segments((rows[at][0], rows[at + 1][0]))])
            at += 1
        else:
            joined.append(list(rows[at]))
        at += 1
    return joined


def _goes_on(row: Row, below: Row, right: float) -> bool:
    """Return whether a line is the rest of the one above, where its first word had no room."""
    if len(row) != 1 or len(below) != 1 or _is_dated(row) or _is_dated(below):
        return False
    first, rest = row[0], below[0]
    if len(first.text) > LONGEST_HEAD or rest.text[-1] in ".;:":
        return False  # of a paragraph
    if is_list_item(first.text) or is_list_item(rest.text) or not UNFINISHED.search(first.text):
        return False
    even = abs(first.x - rest.x) <= ALIGNED * first.em and abs(first.em - rest.em) < 0.1 * first.em
    near = 0 < first.y - rest.y <= MAX_STEP * first.em
    word = BLANK * rest.em + rest.words[0].right - rest.words[0].x
    return even and near and first.right + word > right


def _is_dated(row: Row) -> bool:
    """Return whether dates, and perhaps a place or another cell, are all that a row holds."""
    return any(
        is_date(date_parts(part))
        for segment in row
        if len(segment.text) <= LONGEST_DATE
        for part in CELLS.split(segment.text)
    )
