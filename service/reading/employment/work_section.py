"""One section of a resume in which jobs are sought: its lines, its dates, and the tables of working life."""

import re
from dataclasses import dataclass, field

from service.domain.profile import Section
from service.knowledge.lexicon.work import Work
from service.reading.employment.career_breaks import break_lines
from service.reading.employment.inline_jobs import split_at_dates
from service.reading.employment.places import before_place
from service.reading.employment.text_dates import TextDates
from service.reading.employment.title_candidates import candidates, has_mask, without_masks
from service.reading.employment.title_parts import TitleCandidate
from service.text.computed import computed
from service.text.document import HEADER, Document
from service.text.lines import Line, parted

MAX_HEADER_WORDS = 12
BULLETS = "•*·▪●-"
_BRACKETS = re.compile(r"\([^()]{1,200}\)(?=[\s,]{0,3}\Z|\s[-–—|]{1,2}\s)")  # of an employer, "(118 beds)"
_EMPLOYER_MASKS = ("Company Name", "CompanyName", "Employer Name")
# The letter or number of an item with dates: "a. 2011-2015. Clinic Manager", "(2) Clinic Manager, 2011-2015".
_ITEM = re.compile(r"\(?(?:[A-Za-z]|\d{1,2}|[ivx]{2,4})[.)][ ]{1,3}(?=[A-Z\d])(?=.{0,120}?(?:19|20)\d\d)")
_ITEM_MARKS = frozenset(".)")
_LONGEST = 600  # characters of a line; longer ones are prose, and are read in parts

# "Charge Nurse, then Coordinator (from 2013)", "Office Manager (since 2013)"
CHANGED_TITLE = re.compile(
    r"[^\n]{3,60}?(?:\b(?:then|later|finally|subsequently|becoming|promoted)\b[^\n\d]{3,60}(?:19|20)\d\d"
    r"|\((?:from|since|starting|as of)\s[^\n\d]{0,12}(?:19|20)\d\d)\)?\.?\Z",
    re.I,
)


@dataclass(frozen=True)
class WorkSection:
    """The lines of a section without its heading.

    Attributes:
        strict: jobs are not expected here, so that only a plain header counts.
    """

    text: str
    kind: str
    end: int
    lines: tuple[Line, ...]
    dates: TextDates
    work: Work
    strict: bool
    _beside: dict[int, tuple[TitleCandidate, ...]] = field(default_factory=dict)
    _masked: dict[int, bool] = field(default_factory=dict)

    @computed
    def starts(self) -> tuple[int, ...]:
        """Return the offset of each line."""
        return tuple(line.start for line in self.lines)

    @computed
    def breaks(self) -> frozenset[int]:
        """Return the indexes of the lines that name a break in the career, and of its dates."""
        return break_lines(self.text, self.lines, self.dates, self.work)

    def has_employer_mask(self, index: int) -> bool:
        """Return whether a line, if there is one, shows an employer that was masked."""
        if not 0 <= index < len(self.lines):
            return False
        if index not in self._masked:
            line = self.lines[index]
            self._masked[index] = has_mask(self.text, line.start, line.end)
        return self._masked[index]

    def is_masked_place(self, index: int) -> bool:
        """Return whether a line shows a place that was masked, and nothing else."""
        if not self.has_employer_mask(index):
            return False
        words = self.lines[index].words
        if any(mask in words for mask in _EMPLOYER_MASKS):
            return False
        return not any(each.isalnum() for each in without_masks(words))

    def is_bulleted(self, index: int) -> bool:
        """Return whether a line begins with a bullet."""
        return self.lines[index].words[0] in BULLETS

    def titles_beside_dates(self, index: int) -> tuple[TitleCandidate, ...]:
        """Return what may be a title on a line above or below that of the dates."""
        if index not in self._beside:
            in_break = index in self.breaks
            self._beside[index] = () if in_break else self._titles_of_line(self.lines[index])
        return self._beside[index]

    def _titles_of_line(self, line: Line) -> tuple[TitleCandidate, ...]:
        dated = [each for each in self.dates.within(line.start, line.end) if each.last is not None]
        if dated:
            changed = len(dated) == 1 and CHANGED_TITLE.match(self.text, line.start, line.end)
            return candidates(self.text, line.start, dated[0].start, (), self.work) if changed else ()
        named = self.text[line.start : before_place(self.text, line.start, line.end, self.work)]
        words = _BRACKETS.sub("", named).split()
        long = sum(any(map(str.isalnum, word)) for word in words) > MAX_HEADER_WORDS
        if long and not has_mask(self.text, line.start, line.end):
            return ()
        return candidates(self.text, line.start, line.end, (), self.work)


def _unnumbered(line: Line) -> Line:
    """Return a line without the letter or number of an item that holds a year."""
    if _ITEM_MARKS.isdisjoint(line.words[1:5]):
        return line
    item = _ITEM.match(line.words)
    return Line(line.start + item.end(), line.end, line.words[item.end() :]) if item else line


def work_section(
    document: Document, section: Section, dates: TextDates, work: Work, *, strict: bool
) -> WorkSection:
    """Return the lines of a section, those that hold several jobs split, without the heading."""
    lines = document.lines_between(section.start, section.end)
    if lines and section.kind != HEADER and lines[0].start == section.start:
        lines = lines[1:]
    if any(len(line.words) > _LONGEST for line in lines):
        lines = parted(lines, _LONGEST)
    lines = split_at_dates(dates, tuple(map(_unnumbered, lines)), work)
    return WorkSection(document.text, section.kind, section.end, lines, dates, work, strict)
