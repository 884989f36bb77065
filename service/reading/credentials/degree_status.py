"""The status of a degree: completed, in progress or incomplete, and the month of its completion."""

import re
from typing import NamedTuple

from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.entry_span import ended_in, line_span, month_in
from service.text.gazetteer import Hit

_TOWARD = re.compile(
    r"(?i)\b(?:toward|towards|credits? (?:for|in|into)|pursuing|seeking|working on)\b[^\n.;]{0,25}\Z"
)
_PURSUED = re.compile(r"(?i)\bpursued[ \t]+(?:(?:an?|my|the|his|her)[ \t]+)?\Z")
_EARNED = re.compile(
    r"(?i)(?<!to be )(?<!will be )\b"
    r"(?:graduated (?:with|from)|earned|received|obtained|completed|awarded|conferred)"
    r"[ \t]+(?:(?:an?|my|the|his|her)[ \t]+)?\Z"
)
_CANDIDATE_AFTER = re.compile(
    r"(?i)[ ,:(–-]*(?:degree |in [A-Za-z ]{3,25})?(?:candidate\b(?! for)|student\b(?! [a-z]))"
)
_CANDIDATE_BEFORE = re.compile(r"(?i)\bcandidate(?: for)?(?: an?| the)?[ :,]*\Z")
_DATE_WORD = re.compile(
    r"(?i)(?:expected|anticipated|in|progress|present|current|to|until|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|[\d/–—-]{1,10})[.,:]?"
)
_ATTENDANCE = re.compile(
    r"(?i)\W*(?:(?:dates? )?(?:of )?attend(?:ance|ed)|expected|anticipated|graduat|status|completion|"
    r"course ?work in)"
)
# A line below with a school of its own is another entry, unless the line of the degree names none.
_SCHOOL = re.compile(
    r"\b(?:[Uu]niversity|UNIVERSITY|Univ\b|[A-Z][a-z]+ State\b|(?:[Cc]ollege|COLLEGE)\b(?! (?:of|OF)\b))"
)
# A line of any school with a year of its own is complete too.
_TAUGHT_AT = re.compile(
    r"(?i)\b(?:college|schools?|institutes?|academy|hospital|(?:technology|technical|career) cent(?:er|re))\b"
    r"[^\n]*\b(?:19|20)\d\d\b"
)
# "Elm State, 9 graduate hours in nursing, no degree": another entry below a line with a year of its own.
_LEFT_ELSEWHERE = re.compile(
    r"[ \t]*(?!(?:Completed|Earned|Credits?|Course|Total|Major|Minor|Attended|Left|GPA|Need|Lack)\w*\b)"
    r"[A-Z][\w.&'’ -]{2,50}[,:–-]"
    r"[^\n]*\b(?:no degree|not completed|\d{1,3} (?:[a-z]{4,9} )?(?:hours|credits|units))\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE_LINE = 40
_SHORT_LINE = 90
_NOW = re.compile(r"(?i)\b(?:currently|presently|now)\b")
_PARTED = re.compile(
    r"[;|](?=\s)|(?<=\d)[.)](?=\s)|\.(?=\s+GED\b)|[ \t][•*·](?=[ \t]?[A-Z])"
)  # between the degrees of one line
_REACH = 200
_CUT = "..."  # what is cut off is not at the end of its line
_DEGREE = "§"  # stands for the degree in the patterns of data/lexicon/degree_status.yaml

Limits = tuple[int, int, int]


class _DegreeEntry(NamedTuple):
    """What is written about a degree: before and after it, and in lines above and below."""

    above: str
    before: str
    after: str
    below: str

    def words(self) -> str:
        """Return all of it in order, with a mark for the degree."""
        above = f"({self.above}) " if self.above else ""
        return f"{above}{self.before}{_DEGREE}{self.after}{self.below}"


def status_of(text: str, hit: Hit, limits: Limits, credentials: Credentials) -> str:
    """Return completed, in_progress or incomplete from the words around a degree.

    A date, or none, is completed; whether it lies ahead is decided at a date of evaluation.

    Args:
        limits: end of the mention before, start of the one after, start of the next one of another degree.
    """
    entry = _entry(text, hit, limits).words()
    before = text[max(limits[0], hit.start - 60, _own_part(text, hit, limits)) : hit.start]
    words = credentials.degree_status
    credits = _TOWARD.search(before) and re.search(r"(?i)\bcredits?|hours|units|course", before)
    if credits and _NOW.search(before):
        return "in_progress"
    if _EARNED.search(before):
        return "completed"
    if credits or words["left"].search(entry) or _PURSUED.search(before):
        return "incomplete"
    open_ended = words["expected"].search(entry) or words["under_way"].search(entry)
    if open_ended or _TOWARD.search(before) or _candidate(text, hit):
        return "in_progress"
    return "completed"


def completion_month(text: str, hit: Hit, limits: Limits, credentials: Credentials) -> str | None:
    """Return the month of completion as YYYY-MM, announced or written beside the degree; None without one."""
    entry = _entry(text, hit, limits)
    words = entry.words()
    for kind in ("expected", "ends"):
        found = credentials.degree_status[kind].search(words)
        announced = month_in(words[found.start() : found.start() + 60], last=True) if found else None
        if announced:
            return announced
    below = entry.below if _only_dates(entry.below) else ""
    return next(
        (each for part in (entry.after, entry.before, entry.above, below) if (each := ended_in(part))), None
    )


def _entry(text: str, hit: Hit, limits: Limits) -> _DegreeEntry:
    """Return the line of a degree, a line of dates that belongs to it, and short lines below."""
    first, last = line_span(text, hit.start, hit.end)
    start, end = max(first, limits[0], _own_part(text, hit, limits)), last
    end_above = max(0, first - 1)
    above = text[line_span(text, end_above, end_above)[0] : end_above][-_REACH:]
    dated_above = _only_dates(above)
    below = text[last + 1 : last + 1 + _REACH].split("\n", 1)[0]
    of_another = limits[2] <= last + len(below) or _of_other_school(text, (start, last), below)
    stop = min(limits[1], hit.end + _REACH)
    after = text[hit.end : min(end, stop)]
    if len(below) <= _SHORT_LINE and not (dated_above and _only_dates(below)) and not of_another:
        end = last + 1 + len(below)
        under = text[last : min(end, stop)] + _attendance(text, end, limits)
    else:
        under = ""
    under += _CUT if hit.end + _REACH < min(end, limits[1]) else ""
    return _DegreeEntry(above if dated_above else "", text[start : hit.start], after, under)


def _of_other_school(text: str, line: tuple[int, int], below: str) -> bool:
    """Return whether the line below names a school, and the line of a degree has one of its own."""
    if not _SCHOOL.search(below):
        left = _LEFT_ELSEWHERE.match(below) is not None
        return left and bool(_SCHOOL.search(text, *line) and _YEAR.search(text, *line))
    return bool(_SCHOOL.search(text, *line) or _TAUGHT_AT.search(text, *line))


def _attendance(text: str, end: int, limits: Limits) -> str:
    """Return a line further below that tells when the school was attended, before the next degree."""
    for line in text[end : min(end + _REACH, limits[1], limits[2])].split("\n")[1:4]:
        if _ATTENDANCE.match(line):
            return f"\n{line[:_SHORT_LINE]}"
    return ""


def _own_part(text: str, hit: Hit, limits: Limits) -> int:
    """Return where the part of a line that is about a degree begins."""
    first = max(line_span(text, hit.start, hit.end)[0], limits[0])
    return max((part.end() for part in _PARTED.finditer(text, first, hit.start)), default=first)


def _candidate(text: str, hit: Hit) -> bool:
    """Return whether the degree itself is followed or led by `candidate`."""
    if hit.words.lower().endswith(("candidate", "student")):
        return True
    after = _CANDIDATE_AFTER.match(text, hit.end, hit.end + 40)
    return bool(after) or bool(_CANDIDATE_BEFORE.search(text[max(0, hit.start - 30) : hit.start]))


def _only_dates(line: str) -> bool:
    words = line.split()
    return bool(words) and len(line) <= _DATE_LINE and all(_DATE_WORD.fullmatch(word) for word in words)
