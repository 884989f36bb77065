"""Where do the lines of a text begin and end?"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its newline and outer white space: `text[start:end] == words`."""

    start: int
    end: int
    words: str


def lines_of(text: str, start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """Return the lines of text[start:end] that are not blank, with offsets into the whole text."""
    stop = len(text) if end is None else end
    found = []
    position = start
    while position <= stop:
        newline = text.find("\n", position, stop)
        limit = stop if newline < 0 else newline
        words = text[position:limit].strip()
        if words:
            first = text.index(words[0], position, limit)
            found.append(Line(first, first + len(words), words))
        if newline < 0:
            break
        position = newline + 1
    return tuple(found)


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
