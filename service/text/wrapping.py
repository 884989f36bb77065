"""Ends of lines: those that end an entry, and those where a column ended before its sentence.

Layout alone decides here: marks and words at both sides of a line end, bullets, headings, and whether the
next word had room on the line.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from service.domain.profile import Section
from service.text.lines import Line
from service.text.sentences import BULLET

_FULL = 0.85  # share of the widest line, as letters of most fonts differ in width
_NARROWEST = 18  # characters; shorter lines are items of a list
_STOP = re.compile(r"[.!?;][\"')\]]*\Z")
# "No.", "exp.", "Nov.": a full stop that ends no sentence.
_SHORTENED = re.compile(
    r"(?i)\b(?:no|nos|nr|lic|cert|reg|exp|st|dept|univ|dr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\Z"
)
_MAY_STOP = tuple(".!?;\"')]")
_OPEN = re.compile(
    r"(?:[,(/&#–—+-]|\b(?i:an?|and|are|as|at|by|for|from|in|into|is|of|on|or|since|the|through|thru|to|toward|towards"
    r"|until|with))\Z"
)
_OPEN_BRACKET = re.compile(r"[(\[][^()\[\]]*\Z")
_WORD = 12  # characters that hold a last word of these
_INSIDE = re.compile(r"[,;)\]&/]|[a-z]|\((?=[A-Za-z\d])")
_LAST = 80  # characters of a line that tell how it ends


class Break(Enum):
    """What layout tells of a line end.

    APART: a blank line, a bullet or a heading follows. STOPPED: a sentence ends. OPEN: the line ends where
    no entry does ("of", "No.", a comma, inside brackets). INSIDE: the next line begins as no entry does
    (with a small letter or a closing mark). PLAIN: nothing.
    """

    APART = "apart"
    STOPPED = "stopped"
    OPEN = "open"
    INSIDE = "inside"
    PLAIN = "plain"


class LineEnd(NamedTuple):
    """The end of a line that another follows.

    Attributes:
        place: offset of the newline; of the first one where there are several.
        headed: the line is a heading, or begins with one.
        full: the first word of the next line had no room on this one.
        wrapped: other line ends of the section show that its sentences go on in the next line.
    """

    place: int
    before: Line
    after: Line
    kind: Break
    headed: bool
    full: bool
    wrapped: bool = False


def kinds_of(text: str, lines: Sequence[Line]) -> tuple[Break, ...]:
    """Return what the marks and words at the end of each line but the last tell, headings left out."""
    return tuple(_kind(text, before, after) for before, after in pairwise(lines))


def line_ends(
    text: str, lines: Sequence[Line], kinds: Sequence[Break], sections: Sequence[Section]
) -> tuple[LineEnd, ...]:
    """Return the ends of all lines but the last; a column is as wide as the widest line of its section.

    Args: kinds: those of the lines, by `kinds_of`.
    """
    headings = {section.start for section in sections[1:]}
    return tuple(
        end
        for first, part in _parts(lines, headings)
        for end in _with_neighbours(list(_ends_of_part(text, part, kinds[first:], headings)))
    )


def begins_item(line: Line) -> bool:
    """Return whether a line begins with a bullet or the number of an item."""
    return BULLET.match(line.words) is not None


def goes_on(end: LineEnd, *, bulleted: bool) -> bool:
    """Return whether layout alone joins two lines; `bulleted`: the first one is of an item with a bullet."""
    if end.kind is Break.INSIDE:
        return end.full or not end.before.words[0].islower()
    return end.kind is Break.OPEN or (end.kind is Break.PLAIN and end.full and bulleted)


def _parts(lines: Sequence[Line], headings: set[int]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Yield the number of the first line and the lines of each section, with the first of the next one."""
    first = 0
    for number in range(1, len(lines)):
        if lines[number].start in headings:
            yield first, lines[first : number + 1]
            first = number
    yield first, lines[first:]


def _with_neighbours(ends: list[LineEnd]) -> list[LineEnd]:
    wrapped = any(end.full and end.kind in (Break.OPEN, Break.INSIDE) for end in ends)
    return [end._replace(wrapped=True) for end in ends] if wrapped else ends


def _column(text: str, line: Line) -> int:
    return line.end - text.rfind("\n", 0, line.start) - 1


def _ends_of_part(
    text: str, lines: Sequence[Line], kinds: Sequence[Break], headings: set[int]
) -> Iterator[LineEnd]:
    columns = [_column(text, line) for line in lines]
    width = max(columns, default=0)
    for before, after, kind, column in zip(lines, lines[1:], kinds, columns, strict=False):
        room = width >= _NARROWEST and column + 1 + len(after.words.split(None, 1)[0])
        yield LineEnd(
            text.find("\n", before.end, after.start),
            before,
            after,
            Break.APART if after.start in headings else kind,
            before.start in headings,
            room > _FULL * width,
        )


def _kind(text: str, before: Line, after: Line) -> Break:
    if text.count("\n", before.end, after.start) != 1 or begins_item(after):
        return Break.APART
    last = before.words[-_LAST:]
    shortened = last.endswith(".") and _SHORTENED.search(last, max(0, len(last) - _WORD)) is not None
    if last.endswith(_MAY_STOP) and _STOP.search(last) and not shortened:
        return Break.STOPPED
    if shortened or _is_open(last):
        return Break.OPEN
    return Break.INSIDE if _INSIDE.match(after.words) else Break.PLAIN


def _is_open(last: str) -> bool:
    """Return whether the last characters of a line end where no entry does."""
    if _OPEN.search(last, max(0, len(last) - _WORD)) is not None:
        return True
    return ("(" in last or "[" in last) and _OPEN_BRACKET.search(last) is not None
