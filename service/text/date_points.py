"""Single dates in a text: days, months, seasons, quarters, years and open ends, in every usual form.

15 June 2014, June 15, 2014, 15.06.2014, 2014-06, 2014 (June), 06/2014, Jun '14, Q2 2014, Summer 2014,
mid-2014, 2014.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from service.domain.months import PRESENT
from service.text.small_letters import in_small_letters

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_QUARTER = 3  # months
_LAST_MONTH, _LONGEST_SPAN = 12, 31
MONTH_NAME = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19\d\d|20\d\d)"
_USUAL_YEAR = re.compile(r"19[4-9]|20[0-4]")  # other years are dates only beside a month or another date
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:st|nd|rd|th)?"
_DASH = r"[-–—‐‑‒−]"
_ENDS = r"(?=\.?[ \t]{0,3}(?:[\n\t|,;)(\]·•]|[ ]{2}|\Z))"
# A narrow column may break a line between a month and its year, which then ends the next line.
_YEAR_BELOW = rf"[ ]?\n(?={_YEAR}[)\].,;]{{0,2}}[ ]?(?:\n|\Z))"
# For texts in small letters.
_POINT = re.compile(
    rf"""(?=['’0-9acdfjmnopqstw])(?<![a-z0-9$#])  # what no date begins with is passed over
      (?=['’0-9]|ja|fe|ma|ap|ju|au|se|oc|no|de|sp|su|fa|wi|pr|cu|co|on|to|ti|a[cst]|da|st|q\d)(?:
      (?P<name_day>{_DAY}{_NTH}(?:[ ](?:of[ ])?|[-/.][ ]?))?
          (?P<name>{MONTH_NAME})(?![a-z])[.,]{{0,2}}(?:[ \t]{{0,2}}|{_YEAR_BELOW})
          (?:of[ ]|(?P<us_day>{_DAY}{_NTH}(?:,[ \t]?|[ \t](?={_YEAR})))|[-/.](?=['’\d]))?
          (?:(?P<name_year>{_YEAR})|(?P<quote>['’`])?(?P<name_short>\d\d)(?!st|nd|rd|th))
          (?![\d,]\d|\d|%)
    | (?P<one>{_DAY})[ ]?(?P<sign>[/.-])[ ]?(?P<two>{_DAY})[ ]?(?P=sign)[ ]?
          (?P<numbers_year>{_YEAR}|(?<=/)\d\d|(?<=\d\d[.-]\d\d[.-])\d\d)(?![\d/]|[.-]\d)
    | (?P<iso_year>{_YEAR})[-/.](?P<iso_month>1[0-2]|0[1-9])(?:[-/.]{_DAY})?(?![\d/])
    | (?P<num_month>1[0-2]|0?[1-9])[ ]?[/.-][ ]?(?P<num_year>{_YEAR})(?!\d)
    | (?P<short_month>1[0-2]|0?[1-9])/(?P<short_year>\d\d)(?![\d/%])
    | (?P<season>spring|summer|fall|autumn|winter)s?(?:[ ]?[/&][ ]?(?:spring|summer|fall|autumn|winter))?
          [ ,-]{{1,2}}(?:of[ ])?['’]?(?P<season_year>{_YEAR}|\d\d)(?!\d)
    | (?:q(?P<quarter>[1-4])|(?P<nth_quarter>[1-4])(?:q|(?:st|nd|rd|th)[ ]quarter))
          [ ,/-]{{0,2}}(?:of[ ])?['’]?(?P<quarter_year>{_YEAR}|\d\d)(?!\d)
    | (?P<year_before>{_YEAR})(?:[ ,/-]{{1,2}}q(?P<last_quarter>[1-4])
          |[ /-](?P<month_after>{MONTH_NAME})(?![a-z])(?![.,]?[ ]{{0,2}}['’]?\d)
          |[ ]?\((?P<month_aside>{MONTH_NAME})\.?\))
    | (?P<span_year>{_YEAR})(?:{_DASH}|/|[ ]?{_DASH}[ ]?(?=['’]))['’]?(?P<span_end>\d\d)(?![\da-z/.%]|-)
    | (?P<year>{_YEAR})(?![\d%]|,\d{{3}}|\.\d|/(?!{_YEAR}(?!\d))\d|['’]?s\b)
    | ['’](?P<quoted_year>\d\d)(?![\da-z])
    | (?P<open>present(?:ly)?|current(?:ly)?|now|on-?going|onwards?|today|t(?:o|ill)[ ]date
          |to[ ](?:the[ ])?(?:present|current)|to[ ]this[ ](?:day|date))\b
    | (?P<late_open>(?:pres|curr?|cont|continu(?:ing|es|ed|ous)|active|at[ ]present|as[ ]of[ ]now|date
          |still[ ](?:employed|working|there|active|held|here))\.?){_ENDS}
    | (?:{_DAY}{_NTH}[ ](?:of[ ])?)?(?P<month>{MONTH_NAME})\b\.?(?:[ ]{_DAY}{_NTH}(?![\d/a-z]))?
    )""",
    re.X,
)
_NEAR_YEAR = 22
_PART_OF_YEAR = re.compile(
    r"\b(?:(?P<early>early|beginning[ ]of|start[ ]of)|(?P<mid>mid(?:dle[ ]of)?)"
    r"|(?P<late>late|end[ ]of))(?:[ ]|-[ ]?)(?:the[ ]year[ ])?\Z",
    re.I,
)
_PARTS_OF_YEAR = {"early": 2, "mid": 6, "late": 11}


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written: `value` is "YYYY-MM", "present", or "--MM" for a month without a year.

    Attributes:
        weak: a form such as 6/15 or "May 15" that is a date only beside another one.
        until: the last year of "2013-14", which is a range by itself.
        day: the day of the month is written.
        late: an open end that is none without a separator before it ("cont.").
        day_first: whether the numbers name the day first; None if they may be read both ways, and then
            `turned` is the value with the day first.
    """

    start: int
    end: int
    value: str
    precision: str | None
    weak: bool = False
    until: str | None = None
    day: bool = False
    late: bool = False
    day_first: bool | None = None
    turned: str | None = None


def read_points(text: str, start: int, stop: int) -> list[Point]:
    """Return the dates of text[start:stop] in order, the month first where numbers leave it open."""
    found = (_point(match) for match in _POINT.finditer(in_small_letters(text), start, stop))
    return [_in_year(text, start, each) for each in found if each is not None]


def day_comes_first(points: Iterable[Point]) -> bool | None:
    """Return whether the numeric dates name the day first; None if they may be read both ways."""
    return next((each.day_first for each in points if each.day_first is not None), None)


def with_day_first(points: Iterable[Point]) -> list[Point]:
    """Return the points with the day first where numbers leave it open."""
    return [replace(each, value=each.turned, turned=None) if each.turned else each for each in points]


def _point(match: re.Match[str]) -> Point | None:
    part = match.groupdict()
    start, end = match.span()
    if part["open"] or part["late_open"]:
        return Point(start, end, PRESENT, None, late=part["open"] is None)
    if part["name"]:
        return _named_date(part, start, end)
    if part["one"]:
        return _numeric_date(part, start, end)
    if part["span_year"]:
        return _span_of_years(part, start, end)
    if part["season"]:
        value = _value(part["season_year"], _SEASONS[part["season"].lower()])
        return Point(start, end, value, "season")
    if part["year"] or part["quoted_year"]:
        value = _value(part["year"] or part["quoted_year"], 1)
        return Point(start, end, value, "year", part["year"] is None or not _USUAL_YEAR.match(value))
    if part["month"]:
        day = match[0][0].isdigit() or match[0][-1].isdigit()
        return Point(start, end, f"--{_number(part['month']):02d}", "month", True, day=day)
    return _of_month(part, start, end)


def _named_date(part: dict[str, str | None], start: int, end: int) -> Point:
    """Return a date with the name of its month; "June 15" may be a day, and is weak as a year."""
    surely = part["name_year"] or part["quote"] or (part["name_day"] and "-" in part["name_day"])
    value = _value(part["name_year"] or part["name_short"], _number(part["name"]))
    has_day = bool(part["name_day"] or part["us_day"])
    return Point(start, end, value, "month", not surely, day=has_day)


def _numeric_date(part: dict[str, str | None], start: int, end: int) -> Point | None:
    one, two, year = int(part["one"] or 0), int(part["two"] or 0), part["numbers_year"]
    if one > _LAST_MONTH and two > _LAST_MONTH:
        return None
    if one > _LAST_MONTH:
        return Point(start, end, _value(year, two), "month", day=True, day_first=True)
    if two > _LAST_MONTH:
        return Point(start, end, _value(year, one), "month", day=True, day_first=False)
    return Point(start, end, _value(year, one), "month", day=True, turned=_value(year, two))


def _span_of_years(part: dict[str, str | None], start: int, end: int) -> Point:
    """Return the range of "2013-14", or the first year alone where the second is no later one."""
    year, last = part["span_year"] or "", part["span_end"] or ""
    until = f"{year[:2]}{last}" if last > year[2:] else f"{int(year[:2]) + 1}{last}"
    if int(until) - int(year) > _LONGEST_SPAN:
        return Point(start, start + len(year), f"{year}-01", "year")
    return Point(start, end, f"{year}-01", "year", until=f"{until}-12")


def _of_month(part: dict[str, str | None], start: int, end: int) -> Point:
    """Return a date by the number of its month or quarter, or with the year before the month."""
    named = part["month_after"] or part["month_aside"]
    if named:
        return Point(start, end, _value(part["year_before"], _number(named)), "month")
    quarter = part["quarter"] or part["nth_quarter"] or part["last_quarter"]
    if quarter:
        value = _value(part["quarter_year"] or part["year_before"], _QUARTER * int(quarter) - 2)
        return Point(start, end, value, "season")
    kind = next(each for each in ("iso", "num", "short") if part[f"{each}_month"])
    value = _value(part[f"{kind}_year"], int(part[f"{kind}_month"] or 0))
    return Point(start, end, value, "month", kind == "short")


def _in_year(text: str, floor: int, point: Point) -> Point:
    """Return the point with a word such as "mid" before its year as part of it."""
    if point.precision != "year" or point.until:
        return point
    found = _PART_OF_YEAR.search(text, max(floor, point.start - _NEAR_YEAR), point.start)
    if found is None:
        return point
    month_number = _PARTS_OF_YEAR[found.lastgroup or ""]
    return replace(
        point, start=found.start(), value=f"{point.value[:4]}-{month_number:02d}", precision="season"
    )


def _number(name: str | None) -> int:
    return _MONTHS.index(str(name)[:3].lower()) + 1


def _value(year: str | None, month_number: int) -> str:
    """Return "YYYY-MM"; two digits below 50 are of this century."""
    year = year or ""
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    return f"{year}-{month_number:02d}"
