"""Lines of a text with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


class Line(NamedTuple):
    """One line without its newline and outer white space: `text[start:end] == words`."""

    start: int
    end: int
    words: str


def lines_of(text: str, start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """Return the lines of text[start:end] that are not blank, with offsets into the whole text."""
    stop = len(text) if end is None else end
    return tuple(Line(match.start(), match.end(), match[0]) for match in _LINE.finditer(text, start, stop))


def parted(lines: tuple[Line, ...], longest: int) -> tuple[Line, ...]:
    """Return the lines with those over `longest` characters cut into parts, at blanks where there are any."""
    return tuple(part for line in lines for part in _parts(line, longest))


def _parts(line: Line, longest: int) -> Iterator[Line]:
    start, rest = line.start, line.words
    while len(rest) > longest:
        cut = rest.rfind(" ", 1, longest + 1)
        cut = longest if cut < 0 else cut
        head = rest[:cut].rstrip()
        yield Line(start, start + len(head), head)
        tail = rest[cut:].lstrip()
        start, rest = start + len(rest) - len(tail), tail
    yield Line(start, start + len(rest), rest)
