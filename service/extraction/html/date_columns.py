"""Dates at the right of a block of several lines, put beside the lines that they belong to."""

import re
from collections.abc import Sequence

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
WORD = rf"{MONTH}|spring|summer|fall|autumn|winter|present|current|now|today|ongoing|to|until|since|from"
DATES = re.compile(rf"(?:(?:{WORD})\b\.?|\d{{1,4}}|['’]\d\d|[-–—/,.()|\s])+", re.IGNORECASE)
DATED = re.compile(r"\d{4}|\d{1,2}/\d\d|['’]\d\d|\bpresent\b|\bcurrent\b", re.IGNORECASE)
MAX_LINES = 5
# A line at the right besides the dates is a place, or hours.
MAX_CHARACTERS = 40


def with_dates_beside(main: Sequence[str], right: Sequence[str]) -> list[str] | None:
    """Return the lines of a block with the dates at its right; None if those are no column of dates."""
    if len(main) < 2 or not right or len(right) > MAX_LINES or max(map(len, right)) > MAX_CHARACTERS:
        return None
    if not is_dates(right[:1]) or is_dates(main[:1]):
        return None
    parts = _joined_dates(right)
    if len(parts) > len(main):
        return None
    beside = [f"{line}  {part}" for line, part in zip(main, parts, strict=False)]
    return [*beside, *main[len(parts) :]]


def is_dates(lines: Sequence[str]) -> bool:
    """Return whether lines consist of nothing but dates."""
    text = " ".join(lines)
    return bool(DATES.fullmatch(text)) and bool(DATED.search(text))


def _joined_dates(lines: Sequence[str]) -> list[str]:
    """Return the lines with the dates in one line, as they may be broken at the dash."""
    dates = [line.strip() for line in lines if DATES.fullmatch(line.strip())]
    others = [line.strip() for line in lines if not DATES.fullmatch(line.strip())]
    return [" ".join(dates), *others]
