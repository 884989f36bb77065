"""Dates of a job in a column of their own, the start on one line and the end on the next.

Nurse Manager      May 2016 –          May 2016 –   Nurse Manager
Lakeside, Austin     Present           Present      Lakeside, Austin

Forms have a line for each: "Start date: 05/2016", "End date: Present".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.reading.employment.work_section import WorkSection
from service.text.dates import DateRange, read_ranges, reversed_range

_BEHIND_GAP = r"(?:(?<=\s\s)|(?<=[\t|])|(?<=[\t|]\s))"
_BEFORE_GAP = r"(?=\s\s|\s?[\t|])"
_JOINT = r"(?:[-–—−~]|\bto)"
_JOINT_AHEAD = re.compile(r"[-–—−~]|to")
_JOINTS = ("-", "–", "—", "−", "~", "to")
_LONGEST_START = 40  # characters of a start with its joint
_LABELS_BEGIN = frozenset("sbhfdSBHFDſ")  # the first letters of the labels of a start
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_POINT = rf"(?:{_MONTH}\s)?(?:\d{{1,2}}/)?\d{{4}}"
_FIELD = r"(?i:{})(?:\s\((?i:[mdy/\s]{{2,12}})\))?\s?:\s?"
_FIRST = _FIELD.format(
    r"(?:start(?:ing|ed)?|begin(?:ning)?|hired?|from)(?:\sdate)?|date\s(?:started|hired)|dates?\sfrom"
)
_LAST = _FIELD.format(
    r"(?:end(?:ing|ed)?|leaving|separation|to|until)(?:\sdate)?|date\s(?:ended|left)|dates?\sto"
)
_START = {
    "left": re.compile(rf"(\w[^\t|]{{3,24}}?\s?{_JOINT}){_BEFORE_GAP}"),
    "right": re.compile(rf"{_BEHIND_GAP}(\w[^\t|]{{3,24}}?\s?{_JOINT})\s?\Z"),
    # A narrow column at the left, whose gap was lost: "Jun 2015 – Feb Charge Nurse", "2019 Lakeside".
    "rail": re.compile(rf"({_POINT}\s?{_JOINT}(?:\s{_MONTH})?)(?=\s)"),
    "field": re.compile(rf"{_FIRST}([^\n]{{4,24}})"),
}
_END = {
    "left": re.compile(rf"(\w[^\t|]{{3,24}}?)(?:{_BEFORE_GAP}|\Z)"),
    "right": re.compile(rf"{_BEHIND_GAP}(\w(?:[ ]?[^\s|]){{3,24}})\s?\Z"),
    "rail": re.compile(rf"({_POINT}|[Pp]resent|[Cc]urrent)(?=\s|\Z)(?!\s?{_JOINT})"),
    "field": re.compile(rf"{_LAST}([^\n]{{3,24}})"),
}


@dataclass(frozen=True, slots=True)
class SplitDates:
    """Dates over two lines: the index of the first, the dates, and the spans of their start and end."""

    first: int
    dates: DateRange
    spans: tuple[tuple[int, int], tuple[int, int]]


def split_dates(section: WorkSection) -> Iterator[SplitDates]:
    """Yield the dates whose start ends or opens a line, and whose end the next line, at the same side."""
    for index, line in enumerate(section.lines[:-1]):
        sides = tuple(_sides(line.words))
        if sides and not section.is_bulleted(index + 1):
            both = (_joined(section, index, side) for side in sides)
            found = next((each for each in both if each is not None), None)
            if found is not None:
                yield found


def _sides(line: str) -> Iterator[str]:
    """Yield the sides at which a line may have a start, by the joint that each start holds or ends in."""
    ahead = _JOINT_AHEAD.search(line, 0, _LONGEST_START) is not None
    if ahead:
        yield "left"
    if line.rstrip().endswith(_JOINTS):
        yield "right"
    if ahead:
        yield "rail"
    if line[0] in _LABELS_BEGIN:
        yield "field"


def _joined(section: WorkSection, index: int, side: str) -> SplitDates | None:
    """Return the dates at one side of a line and the next; None if there are none."""
    start = _cell(section, index, _START[side], side)
    end = _cell(section, index + 1, _END[side], side) if start else None
    if start is None or end is None:
        return None
    joint = " - " if side == "field" else " "
    words = f"{section.text[slice(*start)]}{joint}{section.text[slice(*end)]}"
    ranges = read_ranges(words, day_first=section.dates.day_first)
    if len(ranges) != 1 or ranges[0].start or ranges[0].end < len(words):
        return None
    if ranges[0].last is None or reversed_range(ranges[0]):
        return None
    if side == "field":
        start, end = _with_label(section, index, start), _with_label(section, index + 1, end)
    return SplitDates(index, replace(ranges[0], start=start[0], end=end[1]), (start, end))


def _with_label(section: WorkSection, index: int, cell: tuple[int, int]) -> tuple[int, int]:
    """Return the span of a field with its label, which begins the line."""
    return section.lines[index].start, cell[1]


def _cell(section: WorkSection, index: int, pattern: re.Pattern[str], side: str) -> tuple[int, int] | None:
    line = section.lines[index]
    find = pattern.search if side == "right" else pattern.match
    found = find(section.text, line.start, line.end)
    return found.span(1) if found else None
