"""The decision whether dates are in the header of a job or in a sentence, by data/rules/job_headers.yaml."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from service.domain.months import PRESENT
from service.knowledge.lexicon.work import Work
from service.reading.employment.job_headers import JobHeader, words_around
from service.reading.employment.places import is_place
from service.reading.employment.title_candidates import has_mask
from service.reading.employment.title_parts import TitleCandidate
from service.reading.employment.title_scores import CLEAR, POSSIBLE, title_score
from service.reading.employment.told_jobs import title_told
from service.reading.employment.work_section import (
    BULLETS,
    CHANGED_TITLE,
    MAX_HEADER_WORDS,
    WorkSection,
)
from service.text.computed import computed
from service.text.dates import DateRange
from service.text.tokens import title_of, title_words

_JOINED = re.compile(r"\b(?:of|in|for|on|by|during|until|year|from|at|and|the|class|quarter)\Z", re.I)
_ENDED = re.compile(r"[.!?:;]\Z")
# What is dated beside a title and is no job.
_OF_NO_JOB = re.compile(
    r"\b(?:awards?|of the (?:year|month|quarter|week)|honou?r\w*|recipient|scholar\w*|certif\w*|licen[sc]\w*"
    r"|graduat\w*|promoted|speaker|presenter|poster|magnet|state of|board of|accredited|founded|established"
    r"|opened|copyright)\b|©",
    re.I,
)
# Before the date of a credential: "expires", "good thru", "current to", "renewed", "RN license, Ohio,".
_OF_CREDENTIAL = re.compile(
    r"\b(?:(?:exp(?:ir\w*)?|renew\w*|re-?cert\w*|valid|good|active|lapsed?|issued|current(?:ly)?)\b"
    r"\.?[ :,(]{0,3}(?:(?:dates?|on|in|by|through|thru|to|until|till|again|last)\b[ :]{0,2}){0,2}\Z"
    r"|(?:licen[sc]es?|licensure)\b(?![ ](?:clerk|specialist|coordinator|manager|officer|examiner)))",
    re.I,
)
_OF_WORK = frozenset({"experience", "volunteer", "header"})
_MOST_TOLD = 24
_MEMBER = re.compile(r"\W{0,3}(?:active |life |charter )?member(?:ship)?(?: of| in|,|:)", re.I)
_SINCE = re.compile(r"\b(?:since|starting|effective)\b.*\Z", re.I)
_SET_OFF = re.compile(r"[).,;:]|\s?(?:\n|\||\Z)")
_FULL_LINE = 75
_FEW_PARTS = 3
_HARDLY_A_TITLE = -4
# "Mobile, AL - " before the dates: an address ends there, and no sentence goes on.
_ADDRESS = re.compile(r"[A-Z][a-z]+,\s(?:[A-Z]{2}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s[-–|]\s\Z")
_ADDRESS_REACH = 60


@dataclass(frozen=True)
class HeaderFeatures:
    """What is weighed of dates that may be in the header of a job; each feature is worked out if asked for.

    Attributes:
        taken: the last line of the header before, -1 if there is none.
        usual_shape: the dates are placed on their line as those of most other headers of the section.
    """

    section: WorkSection
    header: JobHeader
    dates: DateRange
    taken: int
    usual_shape: bool

    @computed
    def accepted(self) -> bool:
        """Return whether the table decides that the dates are in the header of a job."""
        return bool(self.section.work.scorecards.job_headers.result(self))

    @property
    def strict(self) -> bool:
        """Return whether the section is not one of jobs."""
        return self.section.strict

    @property
    def single_date(self) -> bool:
        """Return whether one date is written and not two; "2012 -" has an open end."""
        return self.dates.single

    @property
    def no_end(self) -> bool:
        """Return whether only a start is written."""
        return self.dates.last is None

    @property
    def by_month(self) -> bool:
        """Return whether the start is a month of a year."""
        return self.dates.first_precision == "month"

    @computed
    def entry(self) -> bool:
        """Return whether a clear title and an employer, with one date, begin a paragraph."""
        title = max(self.header.options, key=lambda each: each.score, default=None)
        if title is None or title.score < CLEAR or title.place == "under" or self.single_date is False:
            return False
        first = min(self.header.first, bisect_right(self.section.starts, title.start) - 1)
        line = self.section.lines[self.header.first]
        words = self.section.text[line.start : line.end]
        if _OF_NO_JOB.search(words) or _MEMBER.match(words) or not self._begins(first):
            return False
        return not title.is_beside_dates or self.words > len(title_words(self._words_of(title)))

    @computed
    def since(self) -> bool:
        """Return whether a clear title opens the line, and a place and "since" with a year follow it."""
        if not self.single_date or self.dates.last != PRESENT or self.section.kind not in _OF_WORK:
            return False
        text = self.section.text
        front = text[self.section.lines[self.header.first].start : self.dates.start]
        title = front.partition(",")[0].partition(" (")[0]
        placed = 1 < len(title_words(front)) - len(title_words(title)) <= MAX_HEADER_WORDS
        if not placed or self.bullet or _OF_NO_JOB.search(front) or _MEMBER.match(front):
            return False
        place = _SINCE.sub("", front[len(title) :]).strip(" ,(-–—:")
        if is_place(place, self.section.work) or title_score(title, self.section.work) < CLEAR:
            return False
        return self.free_line and _SET_OFF.match(text, self.dates.end) is not None

    def _words_of(self, title: TitleCandidate) -> str:
        """Return the words of a title with the place behind it, which is no employer."""
        text = self.section.text
        behind = text[title.end : self.dates.start].strip(" ,(-–|") if title.place == "before" else ""
        return text[title.start : title.end] + (f" {behind}" if is_place(behind, self.section.work) else "")

    def _begins(self, index: int) -> bool:
        """Return whether nothing, a blank line, a list or the header before is above a line."""
        if index == 0 or (index == self.taken + 1 and index):
            return True
        above, line = self.section.lines[index - 1], self.section.lines[index]
        if self.section.is_bulleted(index - 1) and not self.section.is_bulleted(index):
            return True
        return self.section.text.count("\n", above.end, line.start) > 1

    @property
    def of_credential(self) -> bool:
        """Return whether a single date is of a licence or certification: "RN license, expires 9/2020"."""
        if not self.single_date:
            return False
        start = self.section.lines[self.header.first].start
        return _OF_CREDENTIAL.search(self.section.text, start, self.dates.start) is not None

    @property
    def told(self) -> bool:
        """Return whether the line goes on from "as a" or "was the", or its dates lead to "as" and a title."""
        line = self.section.lines[self.header.first]
        if (self.single_date and self.dates.last != PRESENT) or self.words_before > _MOST_TOLD:
            return False
        span = title_told(self.section.text, line.start, line.end, self.dates)
        return span is not None and any(
            each.start == span[0] and each.score >= CLEAR for each in self.header.options
        )

    @property
    def after_address(self) -> bool:
        """Return whether an address ends right before the dates."""
        return follows_address(self.section.text, self.dates)

    @computed
    def employer_mask(self) -> bool:
        """Return whether the lines of the dates hold a masked employer."""
        first, last = self.section.lines[self.header.first], self.section.lines[self.header.last]
        return has_mask(self.section.text, first.start, last.end)

    @property
    def mask_nearby(self) -> bool:
        """Return whether a masked employer is on those lines, below, or above on a line of no other job."""
        if self.employer_mask or self.section.has_employer_mask(self.header.last + 1):
            return True
        above = self.header.first - 1
        return above > self.taken and self.section.has_employer_mask(above)

    @computed
    def clear_title(self) -> bool:
        """Return whether a candidate for the title surely is one."""
        return self._best_score >= CLEAR

    @computed
    def _best_score(self) -> int:
        near = (option.score for option in self.header.options if option.place != "under")
        return max(near, default=_HARDLY_A_TITLE)

    @computed
    def title_here(self) -> int:
        """Return the best score of a candidate on the line of the dates."""
        return self.header.best_score_here

    @property
    def title_before_dates(self) -> bool:
        """Return whether a known title leads to the dates, as in "Acme, Nursing Director (2001-2002)"."""
        line = self.section.lines[self.header.first]
        front = self.section.text[line.start : self.dates.start].rstrip()
        if not self._are_set_off(front) or len(front.split()) > MAX_HEADER_WORDS:
            return False
        parts = front.strip(BULLETS + " (,").split(",")[-_FEW_PARTS:]
        return any(title_score(part, self.section.work) >= CLEAR for part in parts)

    def _are_set_off(self, front: str) -> bool:
        """Return whether the dates are in brackets, or name a month behind a comma."""
        bracketed = front.endswith("(") and self.section.text[self.dates.end : self.dates.end + 1] == ")"
        return bracketed or (front.endswith(",") and self.by_month)

    @computed
    def _around(self) -> tuple[list[str], list[str]]:
        return words_around(self.section, self.header, self.dates)

    @property
    def words(self) -> int:
        """Return the number of words around the dates."""
        before, after = self._around
        return len(before) + len(after)

    @property
    def words_before(self) -> int:
        """Return the number of words before the dates."""
        return len(self._around[0])

    @property
    def at_edge(self) -> bool:
        """Return whether the dates open or end the line, or end a short part with a clear title."""
        before, after = self._around
        if not before or not after:
            return True
        return len(before) <= MAX_HEADER_WORDS and self.clear_title and not self.single_date

    @computed
    def schooling(self) -> bool:
        """Return whether the words around the dates name a degree and no head noun of a title."""
        before, after = self._around
        return _is_schooling(before + after, self.section.work)

    @property
    def schooling_after(self) -> bool:
        """Return whether the first words behind the dates do."""
        return _is_schooling(self._around[1][:MAX_HEADER_WORDS], self.section.work)

    @property
    def joined_to_sentence(self) -> bool:
        """Return whether a word such as "from" or "until" leads to the dates."""
        line = self.section.lines[self.header.first]
        return _JOINED.search(self.section.text[line.start : self.dates.start].rstrip(" (")) is not None

    @property
    def change_of_title(self) -> bool:
        """Return whether one date right below those that hold it tells of a new title: "(from 2013)"."""
        if self.taken < 0 or self.header.first != self.taken + 1 or not _is_one(self.dates):
            return False
        line, above = self.section.lines[self.header.first], self.section.lines[self.taken]
        if not CHANGED_TITLE.match(self.section.text, line.start, line.end):
            return False
        return any(_holds(each, self.dates) for each in self.section.dates.within(above.start, above.end))

    @property
    def bullet(self) -> bool:
        """Return whether the line of the dates begins with a bullet."""
        return self.section.is_bulleted(self.header.first)

    @property
    def fitting_title(self) -> bool:
        """Return whether a title may be on the line of the dates or, if that is short, beside it."""
        if self.title_here >= POSSIBLE:
            return True
        return self.title_here > _HARDLY_A_TITLE and self._best_score >= CLEAR - 1

    @property
    def free_line(self) -> bool:
        """Return whether the line is no bullet, no sentence and no rest of one: any words may be a title."""
        if self.bullet:
            return False
        lines, index = self.section.lines, self.header.first
        line, before = lines[index], lines[index - 1] if index else None
        if before is None or self.section.text.count("\n", before.end, line.start) > 1:
            return True
        goes_on = len(before.words) > _FULL_LINE and not _ENDED.search(before.words)
        return not goes_on and (line.words[0].isupper() or line.words[0] in "0123456789.([|")


def _is_one(dates: DateRange) -> bool:
    """Return whether one date is written, or one with "from" or "since"."""
    return dates.single or dates.last in {None, PRESENT} or dates.first[:4] == str(dates.last)[:4]


def _holds(outer: DateRange, inner: DateRange) -> bool:
    """Return whether dates with an end hold the start of others."""
    return outer.last is not None and outer.first <= inner.first and outer.last >= inner.first


def follows_address(text: str, dates: DateRange) -> bool:
    """Return whether an address ends right before the dates, as in "Fort Bliss, TX - June 2009 to"."""
    return _ADDRESS.search(text, max(0, dates.start - _ADDRESS_REACH), dates.start) is not None


def _is_schooling(listed: list[str], work: Work) -> bool:
    kinds = work.title_words.counts(title_of(listed))
    return "degree" in kinds and "head" not in kinds
