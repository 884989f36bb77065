"""Lines that hold several jobs in a row, split before the dates of each.

"Earlier: 1996-2005 administrator of a clinic. 1988-1996 head nurse there." is one line and two jobs: each
opens a sentence, or what follows a colon or semicolon, with its dates.
"""

import re
from collections.abc import Iterator

from service.reading.employment.text_dates import TextDates
from service.text.lines import Line

_SENTENCE_START = re.compile(r"[.:;]\s{1,3}\Z")
_STOP = re.compile(r"[.:;]\s")
_NUMBER = re.compile(r"\d\d")
_FEWEST = 2


def split_at_dates(dates: TextDates, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines, those with several jobs split before the dates of each."""
    return tuple(part for line in lines for part in _parts(dates, line))


def _parts(dates: TextDates, line: Line) -> Iterator[Line]:
    starts = _job_starts(dates, line) if _may_hold_several(line.words) else []
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


def _job_starts(dates: TextDates, line: Line) -> list[int]:
    """Return the offsets of the dates that open the line or a sentence of it."""
    return [
        each.start
        for each in dates.within(line.start, line.end)
        if each.last is not None
        and (each.start == line.start or _opens_sentence(dates.text, line, each.start))
    ]


def _opens_sentence(text: str, line: Line, at: int) -> bool:
    return _SENTENCE_START.search(text, max(line.start, at - 4), at) is not None
