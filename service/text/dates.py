"""Dates and ranges of time in a text.

Points are found first (a month, a season, a year, an open end) and joined into ranges where only a
separator is between two of them (docs/domain.md 2.9.1).
"""

import re
from dataclasses import dataclass

from service.domain.months import PRESENT, month

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
MONTH_NAME = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
# A narrow column may break a line between a month and its year, which then ends the next line.
_YEAR_BELOW = rf"[ ]?\n(?={_YEAR}[)\].,;]{{0,2}}[ ]?(?:\n|\Z))"
_POINT = re.compile(
    rf"""(?=[0-9acdfjmnopstw])(?<![A-Za-z0-9$#])(?:  # what no date begins with is passed over
      (?P<name>{MONTH_NAME})(?![A-Za-z])[.,]?(?:[ \t]{{0,2}}|{_YEAR_BELOW})
          (?:of[ ]|{_DAY}(?:st|nd|rd|th)?,[ \t]?|[-/](?=['’\d]))?
          (?:(?P<name_year>{_YEAR})|(?P<quote>['’`])?(?P<name_short>\d\d))(?![\d,]\d|\d|%)
    | (?P<us_month>1[0-2]|0?[1-9])[ ]?/[ ]?{_DAY}[ ]?/[ ]?(?P<us_year>{_YEAR}|\d\d)(?!\d)
    | (?P<iso_year>{_YEAR})[-/.](?P<iso_month>1[0-2]|0[1-9])(?:[-/.]{_DAY})?(?![\d/])
    | (?P<num_month>1[0-2]|0?[1-9])[ ]?[/.-][ ]?(?P<num_year>{_YEAR})(?!\d)
    | (?P<short_month>1[0-2]|0?[1-9])/(?P<short_year>\d\d)(?![\d/%])
    | (?P<season>spring|summer|fall|autumn|winter)[ ,]{{1,2}}(?:of[ ])?['’]?
          (?P<season_year>{_YEAR}|\d\d)(?!\d)
    | (?P<year>{_YEAR})(?![\d%]|,\d{{3}}|\.\d|/\d|['’]?s\b)
    | (?P<open>present(?:ly)?|current(?:ly)?|now|on-?going|today|t(?:o|ill)[ ]date|to[ ](?:present|current))\b
    | (?P<month>{MONTH_NAME})\b\.?
    )""",
    re.I | re.X,
)
_BETWEEN = re.compile(
    r"[\s,)]{0,6}(?:to|until|till|til|through|thru|(?:[-–—‐‑−~]|â€“|â€”|ï¼\xad){1,3})[\s(]{0,4}(?:the[ ])?\Z",
    re.I,
)
_DANGLING = re.compile(r"[ \t]{0,3}(?:[-–—−~]|to\b)[ \t]{0,3}(?=\n|\||\(|\Z)", re.I)
_SINCE = re.compile(r"\b(?:since|starting|effective)[ :]{1,2}(?:the[ ])?\Z", re.I)
_MAX_MONTHS = 45 * 12


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written: `value` is "YYYY-MM", "present", or "--MM" for a month without a year.

    `weak`: a form such as 6/15 or "May 15" that is a date only beside another one.
    """

    start: int
    end: int
    value: str
    precision: str | None
    weak: bool


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of time and where it is written.

    Attributes:
        first, last: "YYYY-MM"; `last` may be "present", or None where only a start is written.
        dangling: a separator follows and then nothing.
    """

    start: int
    end: int
    first: str
    last: str | None
    first_precision: str | None
    last_precision: str | None
    dangling: bool = False


def read_ranges(text: str, start: int = 0, end: int | None = None) -> tuple[DateRange, ...]:
    """Return the stretches of time of text[start:end] in order; a lone date gives one without an end."""
    stop = len(text) if end is None else end
    points = [_point(match) for match in _POINT.finditer(text, start, stop)]
    found: list[DateRange] = []
    index = 0
    while index < len(points):
        this = points[index]
        after = points[index + 1] if index + 1 < len(points) else None
        joined = _range(text, this, after) if after is not None else None
        if joined is not None:
            found.append(joined)
            index += 2
            continue
        lone = _lone(text, this, stop)
        if lone is not None:
            found.append(lone)
        index += 1
    return tuple(found)


def reversed_range(found: DateRange) -> bool:
    """Return whether the end is before the start."""
    return found.last not in (None, PRESENT) and month(str(found.last)) < month(found.first)


def too_long(found: DateRange) -> bool:
    """Return whether the range is longer than any working life in one job (docs/domain.md 2.9.1)."""
    return found.last not in (None, PRESENT) and month(str(found.last)) - month(found.first) > _MAX_MONTHS


def _range(text: str, first: Point, last: Point) -> DateRange | None:
    if first.value == PRESENT or not _joined(text, first, last):
        return None
    if last.value.startswith("--"):
        return None
    value, precision = first.value, first.precision
    if value.startswith("--"):
        if last.value == PRESENT:
            return None
        value = last.value[:4] + value[1:]
    end = last.value
    if last.precision == "year":
        end = end[:4] + "-12"
    return DateRange(first.start, last.end, value, end, precision, last.precision)


def _joined(text: str, first: Point, last: Point) -> bool:
    between = text[first.end : last.start]
    if len(between) > 16:
        return False
    if last.value == PRESENT and between.strip(" ,\t") == "" and "\n" not in between:
        return first.precision is not None and not first.weak
    return _BETWEEN.match(between) is not None or (last.value == PRESENT and _opens(text, last, between))


def _opens(text: str, last: Point, between: str) -> bool:
    written = text[last.start : last.end].lower()
    return written.startswith(("to ", "till ")) and between.strip(" ,-–—\n") == ""


def _lone(text: str, point: Point, stop: int) -> DateRange | None:
    if point.weak or point.value == PRESENT or point.value.startswith("--"):
        return None
    if _SINCE.search(text, max(0, point.start - 16), point.start):
        return DateRange(point.start, point.end, point.value, PRESENT, point.precision, None)
    dangling = _DANGLING.match(text, point.end, stop) is not None
    if point.precision == "year" and not dangling:
        return DateRange(point.start, point.end, point.value, point.value[:4] + "-12", "year", "year")
    return DateRange(point.start, point.end, point.value, None, point.precision, None, dangling)


def _point(match: re.Match[str]) -> Point:
    value, precision, weak = _reading(match.groupdict())
    return Point(match.start(), match.end(), value, precision, weak)


def _reading(part: dict[str, str | None]) -> tuple[str, str | None, bool]:
    """Return value, precision and whether the form alone is too weak."""
    if part["open"]:
        return PRESENT, None, False
    if part["name"]:
        year = part["name_year"] or part["name_short"] or ""
        return _value(year, _named(part["name"])), "month", not (part["name_year"] or part["quote"])
    for kind in ("us", "iso", "num", "short"):
        if part[f"{kind}_month"]:
            month_number = int(part[f"{kind}_month"] or 0)
            return _value(part[f"{kind}_year"] or "", month_number), "month", kind == "short"
    if part["season"]:
        return _value(part["season_year"] or "", _SEASONS[part["season"].lower()]), "season", False
    if part["year"]:
        return f"{part['year']}-01", "year", False
    return f"--{_named(part['month'] or ''):02d}", "month", True


def _named(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _value(year: str, month_number: int) -> str:
    """Return "YYYY-MM"; two digits below 50 are of this century."""
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    return f"{year}-{month_number:02d}"
