"""Lines that hold several jobs in a row, split before each.

"Earlier: 1996-2005 administrator of a clinic. 1988-1996 head nurse there." is one line and two jobs: each
opens a sentence, or what follows a colon or semicolon, with its dates. So is "Charge Nurse 2003-2008, Staff
Nurse 1998-2003", where each ends with its dates.
"""

import re
from collections.abc import Iterator, Sequence

from service.knowledge.lexicon.work import Work
from service.reading.employment.text_dates import TextDates
from service.reading.employment.title_scores import CLEAR, title_score
from service.text.dates import DateRange
from service.text.lines import Line

_SENTENCE_START = re.compile(r"[.:;]\s{1,3}\Z")
_STOP = re.compile(r"[.:;,/|&)]\s|\s(?:and|then)\s")
_BEHIND_DATES = re.compile(r"[)\]]?\s?(?:[,;./|&•·]\s?(?:and\s|then\s)?|and\s|then\s)\s?(?=[A-Z])")
_AROUND = " ,;()[]|/.&•*·-–"
_MOST_WORDS = 12
_NUMBER = re.compile(r"\d\d")
_FEWEST = 2


def split_at_dates(dates: TextDates, lines: tuple[Line, ...], work: Work) -> tuple[Line, ...]:
    """Return the lines, those with several jobs split before each."""
    return tuple(part for line in lines for part in _parts(dates, line, work))


def _parts(dates: TextDates, line: Line, work: Work) -> Iterator[Line]:
    starts = _job_starts(dates, line, work) if _may_hold_several(line.words) else []
    if len(starts) < _FEWEST:
        yield line
        return
    for start, end in zip([line.start, *starts], [*starts, line.end], strict=True):
        words = dates.text[start:end].rstrip()
        if words:
            yield Line(start, start + len(words), words)


def _may_hold_several(words: str) -> bool:
    """Return False if there cannot be two jobs, which is cheaper to see than dates are to read."""
    return _STOP.search(words) is not None and len(_NUMBER.findall(words)) >= _FEWEST


def _job_starts(dates: TextDates, line: Line, work: Work) -> list[int]:
    """Return where the jobs of a line begin: at dates that open a sentence, or at titles before dates."""
    found = dates.within(line.start, line.end)
    opening = [
        each.start
        for each in found
        if each.last is not None
        and (each.start == line.start or _opens_sentence(dates.text, line, each.start))
    ]
    return opening if len(opening) >= _FEWEST else _titles_before(dates.text, line, found, work)


def _titles_before(text: str, line: Line, found: Sequence[DateRange], work: Work) -> list[int]:
    """Return the offsets of the titles that lead to two dates each and stand in a row; none without a row."""
    starts, position = [], line.start
    for each in found:
        if each.single or each.last is None or not _is_title(text[position : each.start], work):
            break
        starts.append(position)
        behind = _BEHIND_DATES.match(text, each.end, line.end)
        if behind is None:
            break
        position = behind.end()
    return starts


def _is_title(words: str, work: Work) -> bool:
    """Return whether a short part has a title between its commas."""
    if len(words.split()) > _MOST_WORDS:
        return False
    return any(title_score(each.strip(), work) >= CLEAR for each in words.strip(_AROUND).split(","))


def _opens_sentence(text: str, line: Line, at: int) -> bool:
    return _SENTENCE_START.search(text, max(line.start, at - 4), at) is not None
