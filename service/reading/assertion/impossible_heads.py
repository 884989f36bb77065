"""Heads of jobs whose dates are in no working life, such as "1920 to Present": nobody held such a job.

Readers of dates know no such years, so that the text below would go to the job above.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from service.knowledge.lexicon.work import Work
from service.text.document import Document
from service.text.lines import Line
from service.text.sentences import BULLET

_MONTH = r"(?:[A-Za-z]{3,9}\.?,?[ ]|\d{1,2}/){0,2}"
_YEAR = r"(?:\d{4}|[12X][\dXx?_]{3})"
_RANGE = re.compile(
    rf"(?<![\d$#,.–—-])(?P<first>{_YEAR})[ ]?(?:-|–|—|to|until|till|through)[ ]?{_MONTH}"
    rf"(?P<last>{_YEAR}|(?i:present|current|now|today|date|ongoing))(?![\d,-])"
    r"|\b[Ss]ince[ ](?P<since>\d{4})\W*$",
    re.M,
)
_POSSIBLE = re.compile(
    r"\b(?:19[4-9]|20[0-4])\d\b[^\n]{0,12}\b(?:(?:19[4-9]|20[0-4])\d|(?i:present|current|now))\b"
)
_DIGITS = 4
_BLANKS = ("20?", "20_", "19?", "19_")
_WORKING_LIFE, _CALENDAR = (1940, 2049), (1900, 2099)  # years that dates may be of
_HOURS, _MINUTES = 24, frozenset({"00", "15", "30", "45"})  # "0700 - 1530" is a shift
_HEAD, _LONGEST = 16, 200  # words and characters of the longest line with the dates of a job
_BESIDE = 2  # lines of a head above and below its dates
_SHORT = 8  # words of the other lines of a head

Span = tuple[int, int]


def impossible_heads(document: Document, work: Work) -> Iterator[Span]:
    """Yield the heads of jobs with such dates, each with what follows up to the next head or blank line.

    A document without any other dates has given up its dates on purpose, and none are yielded.
    """
    if not (_may_hold(document.words.bare) or any(each in document.text for each in _BLANKS)):
        return
    lines = document.lines
    dated = [number for number, line in enumerate(lines) if _is_dated(line)]
    if not dated or _POSSIBLE.search(document.text) is None:
        return
    for number in dated:
        first, last = _head(document, lines, number)
        if any(work.titles.find(each.words) for each in lines[first : last + 1]):
            yield lines[first].start, lines[_end(document, lines, last)].end


def _may_hold(bare: Iterable[str]) -> bool:
    """Return whether one of the words can be a year of no working life, or one with blanks ("20XX")."""
    years = {each for each in bare if len(each) == _DIGITS and each[0] in "0123456789x"}
    return any(not (each.isdigit() and _within(each, _WORKING_LIFE)) for each in years)


def _is_dated(line: Line) -> bool:
    """Return whether a line is one of the head of a job, with dates that are in no working life."""
    if len(line.words) > _LONGEST or not any(
        _is_impossible(*_ends(each)) for each in _RANGE.finditer(line.words)
    ):
        return False
    return BULLET.match(line.words) is None and len(line.words.split()) <= _HEAD


def _ends(found: re.Match[str]) -> tuple[str, str]:
    """Return both ends of a range as written; the end of "since 1905" is now."""
    return (found["since"], "now") if found["since"] else (found["first"], found["last"])


def _is_impossible(first: str, last: str) -> bool:
    if not first.isdigit() or last[:2].isdigit() > last.isdigit():
        return True  # "20XX"
    years = [each for each in (first, last) if each.isdigit()]
    if all(_within(each, _WORKING_LIFE) for each in years):
        return False
    shift = len(years) > 1 and all(int(each[:2]) <= _HOURS and each[2:] in _MINUTES for each in years)
    return not shift or all(_within(each, _CALENDAR) for each in years)


def _within(year: str, years: tuple[int, int]) -> bool:
    return years[0] <= int(year) <= years[1]


def _head(document: Document, lines: Sequence[Line], number: int) -> tuple[int, int]:
    """Return the numbers of the first and the last line of a head, of which one has the dates."""
    first = last = number
    while first > max(0, number - _BESIDE) and _joins(document, lines, first - 1, first - 1):
        first -= 1
    while last < min(len(lines) - 1, number + _BESIDE) and _joins(document, lines, last, last + 1):
        last += 1
    return first, last


def _joins(document: Document, lines: Sequence[Line], above: int, other: int) -> bool:
    """Return whether a head goes on from the line of a number to the next.

    Args: other: the number of the one that is not known to be of the head: short, no bullet, no sentence.
    """
    words, below = lines[other].words, lines[above + 1].start
    plain = BULLET.match(words) is None and words[-1] not in ".:;"
    near = document.text.count("\n", lines[above].end, below) == 1
    headings = {section.start for section in document.sections}
    return plain and near and below not in headings and len(words.split()) <= _SHORT


def _end(document: Document, lines: Sequence[Line], last: int) -> int:
    """Return the number of the last line below a head: of its bullets, or else of its paragraph."""
    headings = {section.start for section in document.sections}
    bulleted = last + 1 < len(lines) and BULLET.match(lines[last + 1].words) is not None
    for number in range(last + 1, len(lines)):
        line = lines[number]
        apart = document.text.count("\n", lines[number - 1].end, line.start) > 1
        other = BULLET.match(line.words) is None if bulleted else apart
        if other or line.start in headings:
            return number - 1
    return len(lines) - 1
