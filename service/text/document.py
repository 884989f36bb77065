"""A document: a text with its lines, sentences and tokens, each cut once.

Readers receive the document and ask for parts of what was cut; none of them cuts the text again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Section
from service.text.altered import tokens_altered, words_altered
from service.text.computed import computed
from service.text.lines import Line, lines_of
from service.text.small_letters import in_small_letters
from service.text.tokens import (
    CREDENTIALS,
    SENTENCES,
    TITLES,
    Tokens,
    Words,
    spelled,
    tokens_of,
)
from service.text.wrapping import Break, LineEnd, kinds_of, line_ends

HEADER = "header"
_LETTER = re.compile(r"[^\n]")
Cut = TypeVar("Cut")


@dataclass(frozen=True)
class Document:
    """One text and what is cut from it; offsets are code points of `text`.

    Attributes:
        text: what readers read; words that are set aside are blank in it.
        sections: the parts of the text in order, without gaps; empty until `with_sections` attaches them.
        whole: the text with the words that are set aside; None where there are none.
    """

    text: str
    sections: tuple[Section, ...] = ()
    whole: str | None = None

    @property
    def written(self) -> str:
        """Return the text as written, which evidence quotes."""
        return self.text if self.whole is None else self.whole

    def without(self, spans: Sequence[tuple[int, int]]) -> "Document":
        """Return the document with blanks in place of spans; all offsets stay."""
        text, position = [], 0
        for start, end in spans:
            text += [self.text[position:start], _LETTER.sub(" ", self.text[start:end])]
            position = end
        return self.altered("".join([*text, self.text[position:]]), spans)

    def evidence(self, start: int, end: int, section: str) -> Evidence:
        """Return the words at [start, end), without white space at the ends, as written."""
        found = evidence(self.text, start, end, section)
        if self.whole is None:
            return found
        return replace(found, quote=self.whole[found.start : found.end])

    def with_sections(self, sections: tuple[Section, ...]) -> "Document":
        """Return the document with its sections; what was cut already is kept."""
        if sections == self.sections:
            return self
        found = replace(self, sections=sections)
        found.__dict__.update({name: self.__dict__[name] for name in _CUT if name in self.__dict__})
        return found

    def altered(self, text: str, spans: Sequence[tuple[int, int]]) -> "Document":
        """Return the document with another text, as long as this one; what was cut elsewhere is kept.

        Args: spans: half-open, in order, without overlaps, outside which the texts are the same.
        """
        found = Document(text, self.sections, self.written)
        found.__dict__["lines"] = tuple(_lines_altered(self.lines, spans, text))
        if "tokens" in self.__dict__:
            found.__dict__["tokens"] = tokens_altered(self.tokens, spans, text)
        for name in _SPELLED & self.__dict__.keys():
            found.__dict__[name] = words_altered(self.__dict__[name], self.tokens, spans, text)
        return found

    @computed
    def small(self) -> str:
        """Return the text in small letters, with the same offsets."""
        return in_small_letters(self.text)

    @computed
    def lines(self) -> tuple[Line, ...]:
        """Return the lines that are not blank."""
        return lines_of(self.text)

    @computed
    def tokens(self) -> Tokens:
        """Return the tokens, from which the words of every spelling are taken."""
        return tokens_of(self.text)

    @computed
    def words(self) -> Words:
        """Return the words as sentences are searched for phrases."""
        return spelled(self.tokens, SENTENCES)

    @computed
    def credentials(self) -> Words:
        """Return the words as credentials are searched ("B.S.N." is one)."""
        return spelled(self.tokens, CREDENTIALS)

    @computed
    def titles(self) -> Words:
        """Return the words as titles are searched ("&" is one)."""
        return spelled(self.tokens, TITLES)

    @computed
    def line_ends(self) -> tuple[LineEnd, ...]:
        """Return the ends of all lines but the last, with what layout tells of each."""
        return line_ends(self.text, self.lines, self._kinds, self.sections)

    def line_ends_between(self, start: int, end: int) -> tuple[LineEnd, ...]:
        """Return the ends of the lines of [start, end) as if they were a text of one section."""
        lines = self.lines_between(start, end)
        first = bisect_left(self.lines, start, key=_start)
        whole = self.lines[first : first + len(lines)] == lines
        kinds = self._kinds[first:] if whole else kinds_of(self.text, lines)
        return line_ends(self.text, lines, kinds, ())

    @computed
    def _kinds(self) -> tuple[Break, ...]:
        return kinds_of(self.text, self.lines)

    def lines_between(self, start: int, end: int) -> tuple[Line, ...]:
        """Return the lines of [start, end), clipped to it, without blank ones."""
        first = bisect_right(self.lines, start, key=_end)
        last = bisect_left(self.lines, end, lo=first, key=_start)
        found = self.lines[first:last]
        if not found or (found[0].start >= start and found[-1].end <= end):
            return found
        return lines_of(self.text, start, end)

    def line_number(self, position: int) -> int:
        """Return the number of the line that holds a position, or of the one before it."""
        return max(0, bisect_right(self.lines, position, key=_start) - 1)

    def stops_between(self, start: int, end: int, stop: re.Pattern[str], *, reach: int) -> list[int]:
        """Return the places of the stops of [start, end), as if the text ended there.

        A stop is one character that the pattern finds. The stops of the whole text are found once for each
        pattern; only those near the end are looked for again.

        Args: reach: the number of characters, with the stop, that the pattern may look at.
        """
        stops, edge = self._stops(stop), max(start, end - reach)
        found = stops[bisect_left(stops, start) : bisect_left(stops, edge)]
        return [*found, *(match.start() for match in stop.finditer(self.text, edge, end))]

    def section_at(self, position: int) -> str:
        """Return the kind of the section that holds a position; `header` if there is none."""
        return self.part_at(position).kind

    def part_at(self, position: int) -> Section:
        """Return the section that holds a position; a header of the whole text if there is none."""
        number = bisect_right(self.sections, position, key=_section_start) - 1
        held = number >= 0 and position < self.sections[number].end
        return self.sections[number] if held else Section(HEADER, 0, len(self.text))

    def remember(self, key: Hashable, cut: Callable[[], Cut]) -> Cut:
        """Return what a reader cuts for a key; cut once, whatever sections are attached."""
        memory = self._memory
        if key not in memory:
            memory[key] = cut()
        found: Cut = memory[key]
        return found

    @computed
    def _memory(self) -> dict[Hashable, Any]:
        return {}

    @computed
    def _stops_by_pattern(self) -> dict[re.Pattern[str], list[int]]:
        return {}

    def _stops(self, stop: re.Pattern[str]) -> list[int]:
        known = self._stops_by_pattern
        if stop not in known:
            known[stop] = [match.start() for match in stop.finditer(self.text)]
        return known[stop]


_CUT = ("lines", "tokens", "words", "credentials", "titles", "_memory", "_stops_by_pattern", "_kinds")
_SPELLED = frozenset({"words", "credentials", "titles"})


def _lines_altered(lines: Sequence[Line], spans: Sequence[tuple[int, int]], text: str) -> Iterator[Line]:
    """Yield the lines of an altered text that are not blank."""
    starts = [start for start, _ in spans]
    for line in lines:
        number = bisect_left(starts, line.end) - 1
        if number >= 0 and spans[number][1] > line.start:
            yield from lines_of(text, line.start, line.end)
        else:
            yield line


def _start(line: Line) -> int:
    return line.start


def _end(line: Line) -> int:
    return line.end


def _section_start(section: Section) -> int:
    return section.start
