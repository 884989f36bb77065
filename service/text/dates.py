"""Ranges of time in a text.

Dates are found first and joined into ranges where only a separator is between two of them
(docs/domain.md 2.9.1). A label before a range and its length behind it belong to its words:
"Dates: 03/2019 - Present (6 yrs 11 mos)".
"""

import re
from dataclasses import dataclass, replace

from service.domain.months import PRESENT, month
from service.text.date_points import Point, day_comes_first, read_points, with_day_first
from service.text.date_words import label_before, length_behind

_TO = r"(?:up[ ])?(?:to|untill?|till|'?til|through|thru)"
_END_LABEL = (
    r"(?:(?:end(?:ing|ed)?|leaving|separation|termination|to|until|through)(?:[ ]?date)?"
    r"|date[ ](?:ended|left|to))[ ]?(?:\([mdy/ ]{2,12}\)[ ]?)?[:=]"
)
_BETWEEN = re.compile(
    rf"(?:[\s,)\]]{{0,6}}(?:{_TO}|(?:[-–—‒―‐‑−~→⇒➔➜>]|â€“|â€”|ï¼\xad){{1,3}})"
    rf"|[\s,;|)\]]{{0,6}}{_END_LABEL})[\s(\[]{{0,4}}(?:the[ ])?\Z|[ )]{{0,2}}(?:/|\.\.\.?|…)[ (]{{0,2}}\Z",
    re.I,
)
_GAP = re.compile(r"[ ]?[\t|]\s?|[ ]{2,8}\Z")  # between the cells of start and end
_AND, _FROM = re.compile(r"[ ](?:and|&)[ ]\Z"), re.compile(r"\b(?:between|from)[ ]\Z", re.I)
_AS = re.compile(r"[ ](?:on(?:wards?)?[ ])?as[ ]")  # "from January 2014 as Director"
_ALSO = re.compile(r"(?:[ ]?[,&/;][ ]?(?:and[ ])?|[ ]and[ ])\Z")
_DANGLING = re.compile(r"[ \t]{0,3}(?:[-–—−~=>→⇒➔➜]{1,3}|to\b)[ \t]{0,3}(?=[\n|()\]]|\Z)", re.I)
_SINCE = re.compile(r"\b(?:since|starting|effective)[ :]{1,2}(?:the[ ])?\Z", re.I)
_CELL = ("", "\n", "\t", "|", ",", ";", "(", ")")
_LONGEST_JOINT, _FROM_REACH = 28, 9


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of time and where it is written.

    Attributes:
        first, last: "YYYY-MM"; `last` may be "present", or None where only a start is written.
        dangling: a separator follows and then nothing, or a label says that it is a start.
        single: one date is written and not two, and no label says that it is one of a range.
    """

    start: int
    end: int
    first: str
    last: str | None
    first_precision: str | None
    last_precision: str | None
    dangling: bool = False
    single: bool = False


def read_ranges(
    text: str, start: int = 0, end: int | None = None, *, day_first: bool | None = None
) -> tuple[DateRange, ...]:
    """Return the stretches of time of text[start:end] in order; a lone date gives one without an end.

    Args: day_first: 04/05/2014 is in May; None: as the other dates of the text say, or in April.
    """
    stop = len(text) if end is None else end
    points = read_points(text, start, stop)
    if day_comes_first(points) if day_first is None else day_first:
        points = with_day_first(points)
    return ranges_of(text, points, start, stop)


def ranges_of(text: str, points: list[Point], start: int, stop: int) -> tuple[DateRange, ...]:
    """Return the stretches of time of text[start:stop], whose dates are known."""
    found: list[DateRange] = []
    index = 0
    while index < len(points):
        this = points[index]
        after = points[index + 1] if index + 1 < len(points) else None
        joined = _range(text, this, after) if after is not None else None
        lone = None if joined else _lone(text, this, start, stop)
        index += 2 if joined else 1
        if lone is not None:
            lone, index = _with_repeats(text, lone, points, index)
        if (each := joined or lone) is not None:
            found.append(_with_words(text, each, found[-1].end if found else start, stop))
    return tuple(found)


def reversed_range(found: DateRange) -> bool:
    """Return whether the end is before the start."""
    return found.last not in (None, PRESENT) and month(str(found.last)) < month(found.first)


def _range(text: str, first: Point, last: Point) -> DateRange | None:
    if first.until or last.until or not _joined(text, first, last):
        return None
    if first.value == PRESENT:
        return _turned(text, first, last)
    if last.value.startswith("--"):
        return None
    value, precision = first.value, first.precision
    if last.day and first.weak and not first.day and not value.startswith("--"):
        value = "-" + value[4:]  # "June 15 - August 20, 2014": the number is a day
    if value.startswith("-"):
        if last.value == PRESENT:
            return None
        value = last.value[:4] + value[-3:]
    end = last.value
    if last.precision == "year":
        end = end[:4] + "-12"
    return DateRange(first.start, last.end, value, end, precision, last.precision)


def _turned(text: str, now: Point, start: Point) -> DateRange | None:
    """Return the range of "Current to 2015", whose end is written first, on one line."""
    between = text[now.end : start.start]
    if start.precision is None or start.weak or "\n" in between:
        return None
    if text[now.start : now.end] == "current" and between.strip().isalpha():
        return None  # "BLS, current to 5/2020": valid until then
    return DateRange(now.start, start.end, start.value, PRESENT, start.precision, None)


def _joined(text: str, first: Point, last: Point) -> bool:
    between = text[first.end : last.start]
    if len(between) > _LONGEST_JOINT:
        return False
    if last.value == PRESENT and between.strip(" ,\t|") == "" and "\n" not in between and not last.late:
        return first.precision is not None and not first.weak
    if between == "/" and first.precision == last.precision == "year":
        return _is_alone(text, first.start, last.end)
    if _BETWEEN.match(between) is not None:
        return True
    if last.value == PRESENT and _opens(text, last, between):
        return True
    if _AND.match(between):
        return _FROM.search(text, max(0, first.start - _FROM_REACH), first.start) is not None
    return _GAP.fullmatch(between) is not None and _are_months(first, last)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Return whether nothing else is in a cell or bracket: "SQL Server 2005/2008" is no time."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return before.strip(" ")[-1:] in _CELL and after.strip(" ")[:1] in _CELL


def _are_months(first: Point, last: Point) -> bool:
    """Return whether two months follow each other, as in the columns of a table."""
    sure = first.precision == last.precision == "month" and not first.weak and not last.weak
    return sure and first.value < last.value


def _opens(text: str, last: Point, between: str) -> bool:
    written = text[last.start : last.end].lower()
    return written.startswith(("to ", "till ")) and between.strip(" ,-–—\n") == ""


def _lone(text: str, point: Point, floor: int, stop: int) -> DateRange | None:
    if point.until:
        return DateRange(point.start, point.end, point.value, point.until, "year", "year")
    if point.weak or point.value == PRESENT or point.value.startswith("--"):
        return None
    before = max(floor, point.start - 16)
    begins = _FROM.search(text, before, point.start) and _AS.match(text, point.end, stop)
    if begins or _SINCE.search(text, before, point.start):
        alone = point.precision == "year"  # "a member since 1996"
        return DateRange(point.start, point.end, point.value, PRESENT, point.precision, None, single=alone)
    dangling = _DANGLING.match(text, point.end, stop) is not None
    last = point.value[:4] + "-12" if point.precision == "year" and not dangling else None
    precision = "year" if last else None
    return DateRange(
        point.start, point.end, point.value, last, point.precision, precision, dangling, not dangling
    )


def _with_repeats(text: str, found: DateRange, points: list[Point], index: int) -> tuple[DateRange, int]:
    """Return "Summer 2013, 2014" as one date, the first, and the index of the point after it."""
    if not found.single or found.first_precision == "month":
        return found, index
    while index < len(points) and _repeats(text, found.end, points[index]):
        found = replace(found, end=points[index].end)
        index += 1
    return found, index


def _repeats(text: str, end: int, point: Point) -> bool:
    follows = _ALSO.match(text[end : point.start][:8] or " ") is not None and point.start - end < 8
    return follows and point.precision in {"year", "season"} and not point.until


def _with_words(text: str, found: DateRange, floor: int, stop: int) -> DateRange:
    """Return the range with its label and its length in its span."""
    label = label_before(text, floor, found.start)
    starts = found.last is None and label.is_start
    end = length_behind(text, found.end, stop)
    return replace(
        found,
        start=label.start,
        end=end,
        dangling=found.dangling or starts,
        single=found.single and label.start == found.start,
    )
