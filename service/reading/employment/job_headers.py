"""Job headers: the lines that hold the dates and the title of a job, and how dates are placed on them."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import CLEAR
from service.reading.employment.work_section import BULLETS, WorkSection
from service.text.dates import DateRange
from service.text.tokens import title_words

_ASIDE = re.compile(r"\s{0,9}\([^()]{1,200}\)\W{0,9}")  # "(payroll, move-ins)" after the dates
_MARKS_BEFORE, _MARKS_AFTER = re.compile(r"\W*\Z"), re.compile(r"\W*")

# How dates are placed on a line: bullet, words before, marks before, marks after, words after, years alone.
Shape = tuple[bool, bool, str, str, bool, bool]


@dataclass(frozen=True, slots=True)
class JobHeader:
    """The header of a job.

    Attributes:
        first, last: indexes of the header's first and last line among the section's lines.
        options: candidates for the title; title: the one chosen.
        dates: None for a job without dates.
        is_break: the lines name a break in the career and no job.
    """

    first: int
    last: int
    options: tuple[TitleCandidate, ...]
    dates: DateRange | None
    title: TitleCandidate | None = None
    is_break: bool = False

    @property
    def has_clear_title(self) -> bool:
        """Return whether the chosen title surely is one."""
        return self.title is not None and self.title.score >= CLEAR

    @property
    def best_score_here(self) -> int:
        """Return the best score of a candidate on the line of the dates; 0 if there is none."""
        return max((option.score for option in self.options if option.is_beside_dates), default=0)


def first_line(section: WorkSection, header: JobHeader) -> int:
    """Return the index of the first line of a header and of its title, which may be above it."""
    if header.title is None or header.title.start >= section.lines[header.first].start:
        return header.first
    return bisect_right(section.starts, header.title.start) - 1


def words_around(section: WorkSection, header: JobHeader, dates: DateRange) -> tuple[list[str], list[str]]:
    """Return the words of the header's line before the dates and after them, without a remark in brackets."""
    before = title_words(section.text[section.lines[header.first].start : dates.start])
    rest = section.text[dates.end : section.lines[header.last].end]
    return before, title_words("" if _ASIDE.fullmatch(rest) else rest)


def shape_of(section: WorkSection, header: JobHeader) -> Shape | None:
    """Return how the dates are placed on their line; None for a job without dates."""
    dates = header.dates
    if dates is None:
        return None
    before = section.text[section.lines[header.first].start : dates.start].lstrip(BULLETS + " |")
    after = section.text[dates.end : section.lines[header.last].end]
    marks_before, marks_after = _MARKS_BEFORE.search(before), _MARKS_AFTER.match(after)
    return (
        section.is_bulleted(header.first),
        bool(before),
        _nearest(marks_before[0]) if marks_before else "",
        marks_after[0].strip()[:1] if marks_after else "",
        any(each.isalnum() for each in after),
        dates.first_precision == "year",
    )


def usual_shape(section: WorkSection, headers: Iterable[JobHeader]) -> Shape | None:
    """Return the shape of most headers, at least two; the first of several."""
    shapes = [shape for each in headers if (shape := shape_of(section, each)) is not None]
    counted = Counter(shapes)
    best = max(shapes, key=lambda shape: counted[shape], default=None)
    return best if best is not None and counted[best] > 1 else None


def _nearest(marks: str) -> str:
    """Return the mark next to the dates, or the white space if there is none or it is a gap."""
    stripped = marks.rstrip()
    if len(marks) - len(stripped) > 1 or not stripped:
        return marks[-2:]
    return stripped[-1]
