"""Which lines tell of several jobs in a row, and where does each of them begin?

"Earlier: 1996-2005 administrator of a clinic. 1988-1996 head nurse there." is one line and two jobs: each
opens a sentence, or what follows a colon or semicolon, with its dates.
"""

import re
from collections.abc import Iterator

from service.text.dates import read_ranges
from service.text.lines import Line

_OPENS = re.compile(r"[.:;]\s{1,3}\Z")
_STOP = re.compile(r"[.:;]\s")
_NUMBER = re.compile(r"\d\d")
_FEWEST = 2


def told_apart(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines, those that tell of several jobs cut before the dates of each."""
    return tuple(part for line in lines for part in _parts(text, line))


def _parts(text: str, line: Line) -> Iterator[Line]:
    ranges = read_ranges(text, line.start, line.end) if _may_hold_several(line.words) else ()
    starts = [
        each.start
        for each in ranges
        if each.last is not None and (each.start == line.start or _opens(text, line, each.start))
    ]
    if len(starts) < _FEWEST:
        yield line
        return
    for start, end in zip([line.start, *starts], [*starts, line.end], strict=True):
        words = text[start:end].rstrip()
        if words:
            yield Line(start, start + len(words), words)


def _may_hold_several(words: str) -> bool:
    """Return False where there cannot be two jobs, which is cheaper to see than dates are to read."""
    return _STOP.search(words) is not None and len(_NUMBER.findall(words)) >= _FEWEST


def _opens(text: str, line: Line, at: int) -> bool:
    return _OPENS.search(text, max(line.start, at - 4), at) is not None
