"""Places above or below the dates at the right of a job: each is a cell of its own line.

Nurse Manager                Raleigh, NC
Lakeside Hospital    May 2016 – Present
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import LineSegment, segment_of
from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
ALIGNED = 0.6
MAX_STEP = 2.2
# Stands for the space or rule between cells; a place would otherwise read as the end of a title or employer.
CELL_BREAK = "|"
PLACE = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}, [A-Z]{2}")
# Characters of a range of dates; no longer text is one.
LONGEST_DATE = 34

Row = list[LineSegment]


def with_places_apart(rows: Sequence[Row]) -> list[Row]:
    """Return rows of segments from left to right, with a rule before each place beside a date."""
    beside = {
        number + (0 if first else 1)
        for number, (above, below) in enumerate(pairwise(rows))
        for first in (True, False)
        if _is_pair(*((above, below) if first else (below, above)))
    }
    return [_ruled(row) if number in beside else list(row) for number, row in enumerate(rows)]


def _is_pair(placed: Row, dated: Row) -> bool:
    """Return whether one row ends with a place, and the next to it with a date at the same edge."""
    if len(placed) < 2 or len(dated) < 2 or not PLACE.fullmatch(placed[-1].text):
        return False
    place, date = placed[-1], dated[-1]
    aligned = min(abs(place.x - date.x), abs(place.right - date.right)) <= ALIGNED * place.em
    near = aligned and abs(place.y - date.y) <= MAX_STEP * place.em
    return near and len(date.text) <= LONGEST_DATE and is_date(date_parts(date.text))


def _ruled(row: Row) -> Row:
    before, place = row[-2:]
    rule = PlacedWord(CELL_BREAK, before.right, max(before.right, place.x), before.y, before.em)
    return [*row[:-1], segment_of([rule]), place]
