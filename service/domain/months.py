"""Months as integers, and how many of them ranges cover.

A month is an integer, `year * 12 + month - 1`; both ends of a range are counted.
"""

import re
from collections.abc import Iterable
from datetime import date

_TEXT = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?\Z")

PRESENT = "present"


def month(text: str) -> int:
    """Return the month of "2018-09" or "2018-09-30"; raises ValueError on anything else."""
    found = _TEXT.match(text)
    if not found or not 1 <= int(found[2]) <= 12:
        raise ValueError(f"{text!r}: expected YYYY-MM")
    return int(found[1]) * 12 + int(found[2]) - 1


def month_of(day: date) -> int:
    """Return the month of a day."""
    return day.year * 12 + day.month - 1


def month_text(value: int) -> str:
    """Return "2018-09" for a month."""
    return f"{value // 12:04d}-{value % 12 + 1:02d}"


def union(ranges: Iterable[tuple[int, int]]) -> int:
    """Return how many months at least one inclusive range covers; reversed ranges cover none."""
    total, reached = 0, -1
    for start, end in sorted(ranges):
        first = max(start, reached + 1)
        if end >= first:
            total += end - first + 1
            reached = end
    return total
