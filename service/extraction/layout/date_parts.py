"""Parts of dates: the words of which a date or a range of dates consists."""

import re
from typing import Literal

from service.text.date_points import MONTH_NAME

DatePart = Literal["month", "year", "day", "joiner", "open_end"]
PARTS: tuple[DatePart, ...] = ("month", "year", "day", "joiner", "open_end")

_NUMBERS = r"\d{1,2}[/.-](?:\d{1,2}[/.-])?(?:\d{4}|\d\d)|(?:19|20)\d\d(?:[/.-]\d{1,2})?"
_PART = re.compile(
    rf"""\s*(?:
    (?P<month>(?:{MONTH_NAME}|spring|summer|fall|autumn|winter)(?![a-z])\.?)
    |(?P<year>(?:{_NUMBERS}|['’]\d\d)(?!\d))
    |(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?![a-z\d]))
    |(?P<joiner>[-–—‒‐−→>]+|(?:to|until|till|through|thru|from|since)(?![a-z]))
    |(?P<open_end>(?:present|pres|currently|current|curr|now|today|ongoing|date)(?![a-z])\.?)
    |[,()|.]
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def date_parts(text: str) -> tuple[DatePart, ...]:
    """Return the parts in their order, without marks; empty if a word is no part of a date."""
    parts: list[DatePart] = []
    place = 0
    text = text.strip()
    while place < len(text):
        match = _PART.match(text, place)
        if match is None:
            return ()
        place = match.end()
        parts.extend(part for part in PARTS if match[part])
    return tuple(parts)


def is_date(parts: tuple[DatePart, ...]) -> bool:
    """Return whether the parts are a whole date or range."""
    return bool(parts) and "year" in parts and parts[-1] in ("year", "open_end")
