"""Candidates for the title of a job on the lines above and below its dates; lines of a place are passed over.

Templates write title, employer, dates and place on up to four lines and in any order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.reading.employment.places import is_place
from service.reading.employment.title_parts import TitleCandidate, trimmed
from service.reading.employment.title_scores import CLEAR, opens_with_label
from service.reading.employment.work_section import WorkSection

_MOST_LINES = 3  # on one side of the dates
_MOST_FIELDS = 10  # of a form, between the title and the dates
_ENDS_OF_SENTENCES = ".;:"
_LONGEST = 7  # words of a title on a line of its own below the employer


def titles_nearby(
    section: WorkSection, first: int, last: int, taken: int, *, alone: bool
) -> Iterator[TitleCandidate]:
    """Yield the candidates above the lines first to last of the dates, nearest first, then those below.

    Args:
        taken: the last line of the header before.
        alone: no title may be on the lines of the dates, so that employer or place may part it from them.
    """
    above = list(_lines(section, range(first - 1, max(taken, _top(section, first) - 1), -1)))
    yield from _titles(section, above[:1], "above")
    if alone and len(above) > 1 and not section.is_bulleted(above[0]):
        yield from _titles(section, above[1:2], "over")
    stop = min(len(section.lines), last + 1 + _MOST_LINES)
    below = list(_lines(section, range(last + 1, stop)))
    yield from _titles(section, below[:1], "below")
    if alone and len(below) > 1 and not section.is_bulleted(below[0]):
        yield from (
            each for each in _titles(section, below[1:2], "under") if _is_line(section, below[1], each)
        )


def _top(section: WorkSection, first: int) -> int:
    """Return the index of the highest line that may hold the title above the line of the dates."""
    fields = 0
    while fields < min(_MOST_FIELDS, first) and _is_other_field(section, first - 1 - fields):
        fields += 1
    return first - max(_MOST_LINES, fields + 1)


def _is_other_field(section: WorkSection, index: int) -> bool:
    """Return whether a line of a form holds an employer, a place or hours: its label says so."""
    return opens_with_label(section.lines[index].words)


def _lines(section: WorkSection, indexes: Iterable[int]) -> Iterator[int]:
    """Yield the indexes of lines that are no place or other field; a bullet behind those is of no header."""
    passed = False
    for index in indexes:
        line = section.lines[index]
        place = is_place(section.text[slice(*trimmed(section.text, line.start, line.end))], section.work)
        if place or section.is_masked_place(index) or _is_other_field(section, index):
            passed = True
        elif passed and section.is_bulleted(index):
            return
        else:
            yield index


def _titles(section: WorkSection, lines: Iterable[int], place: str) -> Iterator[TitleCandidate]:
    for index in lines:
        for each in section.titles_beside_dates(index):
            yield replace(each, place=place, bulleted=section.is_bulleted(index))


def _is_line(section: WorkSection, index: int, title: TitleCandidate) -> bool:
    """Return whether a clear title opens a short line that is no sentence."""
    line = section.lines[index]
    opens = title.start == trimmed(section.text, line.start, line.end)[0]
    short = len(line.words.split()) <= _LONGEST and line.words[-1] not in _ENDS_OF_SENTENCES
    return title.score >= CLEAR and opens and short and not section.is_bulleted(index)
