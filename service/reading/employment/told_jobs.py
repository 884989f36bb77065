"""Jobs told in sentences in the first person: where title and dates of each begin.

"I came as a staff nurse (2004 - 2009)", "I was a ward clerk there from June 1998 to May 2001", "and from
January 2014 as Director of Quality".
"""

import re
from collections.abc import Iterator, Sequence

from service.domain.months import PRESENT
from service.knowledge.lexicon.work import Work
from service.reading.employment.title_parts import trimmed
from service.reading.employment.title_scores import CLEAR, title_score
from service.text.dates import DateRange
from service.text.lines import Line

_PERSON = re.compile(r"\b(?:I|[Mm]y)\b")
_MARK = (
    r"(?:\b(?:as|was|am|became|been)[ ](?:(?:first|then|also|made)[ ])?"
    r"|\b[Mm]y[ ](?:(?:present|current|last|latest|first|previous)[ ])?(?:position|job|role|post)"
    r"(?:,|,?[ ](?:is|was|as)(?:[ ]that[ ]of)?)[ ])(?:(?:an?|the|its|their)[ ])?"
)
_BEFORE, _ENDS_BEFORE = re.compile(_MARK), re.compile(rf"{_MARK}\Z")
_BEHIND = re.compile(
    r"[ ](?:on(?:wards?)?[ ])?as[ ](?:(?:an?|the|its|their)[ ])?"
    r"|[ ,]{1,2}I(?:['’]ve|['’]m|[ ]have|[ ]am|[ ]was)?"
    r"(?:[ ](?:been|served?|work(?:ed|ing)?|acted|trained))?(?:[ ]as)?[ ](?:(?:an?|the|its|their)[ ])?"
)
# "From June 1998 to May 2001 I was", "... I worked as": such words lead to a title behind dates that ended.
_HELD = re.compile(r"I[ ](?:have[ ])?(?:was|been|(?:serv|work|act|train)ed[ ]as)\b")
_UNTIL = re.compile(r"[ ](?:to|till?|until|through|and)[ ]")
_LEADS = re.compile(r"(?:\(|\b(?:from|between|since)[ ](?:the[ ])?|,[ ])\Z")
_ENDS_TITLE = re.compile(r"[,(;:]|\.\s|[ ](?:at|in|for|with|on|from|between|there|here|since|under)\b")
_STOP = re.compile(r"[.;]\s")
_REACH = 48
_LONGEST = 160  # characters from a title to its dates


def told_starts(text: str, line: Line, found: Sequence[DateRange], work: Work) -> list[int]:
    """Return the offsets at which the jobs begin that a line tells in the first person."""
    if _PERSON.search(line.words) is None or not line.words[0].isalnum():
        return []
    starts = {start for each in found for start in _start(text, line, each, work)}
    return sorted(start for start in starts if start > line.start)


def _start(text: str, line: Line, dates: DateRange, work: Work) -> Iterator[int]:
    """Yield the offset of the title before two dates, or of the dates before "as" and a title."""
    floor = max(line.start, dates.start - _LONGEST)
    if dates.last is not None and not dates.single and _LEADS.search(text, floor, dates.start):
        ends = (each.end() for each in _BEFORE.finditer(text, floor, dates.start))
        yield from [each for each in ends if _leads(text, each, dates.start, work)][-1:]
    behind = _BEHIND.match(text, dates.end, line.end)
    if (
        behind is not None
        and _goes_on(text, dates, behind[0])
        and _is_title(text, behind.end(), line.end, work)
    ):
        yield dates.start


def _goes_on(text: str, dates: DateRange, behind: str) -> bool:
    """Return whether the words behind dates lead to a title; an end that is past is told in words."""
    if dates.last == PRESENT or " I" not in behind:
        return True
    told = _UNTIL.search(text, dates.start, dates.end) is not None
    return told and _HELD.search(behind) is not None


def _leads(text: str, start: int, dates: int, work: Work) -> bool:
    """Return whether a title leads to dates in the same sentence."""
    return _STOP.search(text, start, dates) is None and _is_title(text, start, dates, work)


def title_told(text: str, start: int, stop: int, dates: DateRange) -> tuple[int, int] | None:
    """Return the span of the title in a line that goes on from "as a", or has dates and then "as a"."""
    inside = text[max(0, start - 1) : start] == " "
    if inside and _ENDS_BEFORE.search(text, max(0, start - _REACH), start):
        return _title(text, start, dates.start)
    opens = dates.start == start and (dates.last == PRESENT or not dates.single)
    behind = _BEHIND.match(text, dates.end, stop) if opens else None
    return _title(text, behind.end(), stop) if behind and (inside or " I " in behind[0]) else None


def _title(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return the span of the title that begins at an offset, before its employer or place."""
    stop = min(stop, start + _LONGEST)
    end = _ENDS_TITLE.search(text, start, stop)
    return trimmed(text, start, end.start() if end else stop)


def _is_title(text: str, start: int, stop: int, work: Work) -> bool:
    return title_score(capitalized(text[slice(*_title(text, start, stop))]), work) >= CLEAR


def capitalized(words: str) -> str:
    """Return words with a capital at their start, as a title inside a sentence may have a small letter."""
    return words[:1].upper() + words[1:]
