"""Values of a JSON document; one of an unexpected type is empty."""

import re
from collections.abc import Mapping
from typing import Any

from service.domain.months import PRESENT

_DATE = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-\d\d(?:T.*)?)?)?")
_OPEN = frozenset({"present", "current", "now", "ongoing"})
_NAMES = ("name", "value", "formattedDateTime", "content")  # where HR Open keeps the words of an object


def words(value: Any) -> str:
    """Return a value as words on one line; empty for lists, truth values and objects without a name."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())


def described(value: Any) -> tuple[str, ...]:
    """Return the lines of a longer text, without blank ones."""
    if not isinstance(value, str):
        return (words(value),) if words(value) else ()
    return tuple(line for line in (" ".join(line.split()) for line in value.splitlines()) if line)


def listed(value: Any) -> list[Any]:
    """Return a list, empty for anything else."""
    return value if isinstance(value, list) else []


def month_of(value: Any, *, last: bool = False) -> tuple[str, str] | None:
    """Return ("YYYY-MM", month or year) of a date; a bare year is its January, or December where `last`."""
    found = _DATE.fullmatch(words(value))
    if found is None:
        return None
    if found[2]:
        return f"{found[1]}-{found[2]}", "month"
    return f"{found[1]}-{12 if last else 1:02d}", "year"


def end_of(value: Any) -> tuple[str, str | None] | None:
    """Return the end of a period; a missing one is open (JSON Resume), one that is no date is None."""
    said = words(value)
    if not said or said.lower() in _OPEN:
        return PRESENT, None
    return month_of(value, last=True)


def dates_of(part: Mapping[str, Any]) -> str:
    """Return the period of a part as it is written, `2019-03 - Present`; empty without a start."""
    start, end = month_of(part.get("startDate")), end_of(part.get("endDate"))
    if start is None or end is None:
        return " - ".join(filter(None, (words(part.get(key))[:10] for key in ("startDate", "endDate"))))
    last = "Present" if end[0] == PRESENT else words(part.get("endDate"))[:7]
    return f"{words(part.get('startDate'))[:7]} - {last}"
