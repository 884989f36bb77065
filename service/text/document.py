"""A document: a text with its lines, sentences and tokens, each cut once.

Readers receive the document and ask for parts of what was cut; none of them cuts the text again.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from service.domain.profile import Section
from service.text.lines import Line, lines_of
from service.text.tokens import CREDENTIALS, SENTENCES, Words, words_of

HEADER = "header"


@dataclass(frozen=True)
class Document:
    """One text and what is cut from it; offsets are code points of `text`.

    Attributes:
        sections: the parts of the text in order, without gaps; empty until `with_sections` attaches them.
    """

    text: str
    sections: tuple[Section, ...] = ()

    def with_sections(self, sections: tuple[Section, ...]) -> "Document":
        """Return the document with its sections; what was cut already is kept."""
        found = replace(self, sections=sections)
        found.__dict__.update({name: self.__dict__[name] for name in _CUT if name in self.__dict__})
        return found

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines that are not blank."""
        return lines_of(self.text)

    @cached_property
    def words(self) -> Words:
        """Return the words as sentences are searched for phrases."""
        return words_of(self.text, SENTENCES)

    @cached_property
    def credentials(self) -> Words:
        """Return the words as credentials are searched ("B.S.N." is one)."""
        return words_of(self.text, CREDENTIALS)

    def lines_between(self, start: int, end: int) -> tuple[Line, ...]:
        """Return the lines of [start, end), clipped to it, without blank ones."""
        first = bisect_right(self.lines, start, key=_end)
        last = bisect_left(self.lines, end, lo=first, key=_start)
        found = self.lines[first:last]
        if not found or (found[0].start >= start and found[-1].end <= end):
            return found
        return lines_of(self.text, start, end)

    def section_at(self, position: int) -> str:
        """Return the kind of the section that holds a position; `header` when there is none."""
        number = bisect_right(self.sections, position, key=_section_start) - 1
        held = number >= 0 and position < self.sections[number].end
        return self.sections[number].kind if held else HEADER


_CUT = ("lines", "words", "credentials")


def _start(line: Line) -> int:
    return line.start


def _end(line: Line) -> int:
    return line.end


def _section_start(section: Section) -> int:
    return section.start
