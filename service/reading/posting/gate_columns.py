"""Lines of a posting that carry their own gate: by a letter, or by the column of a table.

British person specifications mark items with E and D ("E: HCPC registered", "Able to travel (D)") or hold
them in a table whose columns are headed Essential and Desirable.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from service.text.lines import Line

_FIRST = re.compile(r"(?:[(\[]([ED])[)\]]|([ED])[ ]*(?:[:\t–|-]|[ ]{2})|([ED])[ ](?=[A-Z0-9]))[ \t|]*(?=\S)")
_LAST = re.compile(r"[ \t|]*(?:[(\[]([ED])[)\]]|(?:\t|[|][ ]*|[ ]{2,})([ED])|[ ]([ED]))[ .]*\Z")
_CELL = re.compile(r"[ ]*(?:\||\t|[ ]{3,})[ ]*")
_TAIL = 40  # characters at the end of a line that may hold its letter
_FEWEST_LETTERS = 3  # lines with a letter from which on the letters are gates
_GATES = {"E": "required", "D": "preferred"}


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """A part of a line, [start, end) of the text, and the gate that its letter or column gives it."""

    start: int
    end: int
    gate: str


ZoneOf = Callable[[str], str | None]


def has_gate_letters(lines: Sequence[Line]) -> bool:
    """Return whether the posting marks its items with E and D."""
    letters = [letter for line in lines if (letter := _letter(line.words))]
    return len(letters) >= _FEWEST_LETTERS and set(letters) == set(_GATES)


def part_by_letter(line: Line) -> MarkedPart | None:
    """Return the words of a line without the letter that gives their gate; None if it has none."""
    first, last = _FIRST.match(line.words), _last(line.words)
    letter = _letter(line.words)
    if letter is None:
        return None
    start = line.start + (first.end() if first else 0)
    end = line.start + last.start() if last and not first else line.end
    return MarkedPart(start, end, _GATES[letter])


def column_zones(line: Line, zone_of: ZoneOf) -> tuple[str | None, ...]:
    """Return the zones that a table's first row gives its columns; empty if the line is no such row."""
    cells = [zone_of(line.words[start:end]) for start, end in _cells(line.words)]
    return tuple(cells) if {"required", "preferred"} <= set(cells) else ()


def parts_by_column(line: Line, columns: Sequence[str | None]) -> Iterator[MarkedPart]:
    """Yield the cells of a table's row whose column has a gate."""
    cells = list(_cells(line.words))
    if len(cells) > 1:
        for (start, end), zone in zip(cells, columns, strict=False):
            if zone in _GATES.values() and end > start:
                yield MarkedPart(line.start + start, line.start + end, str(zone))


def _last(words: str) -> re.Match[str] | None:
    return _LAST.search(words, max(0, len(words) - _TAIL))


def _letter(words: str) -> str | None:
    found = _FIRST.match(words) or _last(words)
    return next(filter(None, found.groups())) if found else None


def _cells(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _CELL.finditer(words):
        yield start, cut.start()
        start = cut.end()
    yield start, len(words)
