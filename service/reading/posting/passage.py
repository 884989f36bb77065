"""Passages of a posting: parts of a document, of which words and phrases are found once."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from service.text.document import Document
from service.text.gazetteer import Hit, Phrases
from service.text.tokens import CREDENTIALS, Words


@dataclass(frozen=True, slots=True)
class SearchedDocument:
    """A document and the phrases found in it, each list of phrases searched once."""

    document: Document
    _hits: dict[int, tuple[Hit, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """Return the whole text."""
        return self.document.text

    def hits(self, phrases: Phrases) -> tuple[Hit, ...]:
        """Return every phrase of a list in the document, in order of its place, then of the list."""
        found = self._hits.get(id(phrases))
        if found is None:
            credentials = phrases.spelling is CREDENTIALS
            found = phrases.find(self.document.credentials if credentials else self.document.words)
            self._hits[id(phrases)] = found
        return found


@dataclass(frozen=True, slots=True)
class Passage:
    """The part [start, end) of a document.

    Offsets that its methods take and return count from `start`.
    """

    source: SearchedDocument
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the text of the passage."""
        return self.source.text[self.start : self.end]

    @property
    def words(self) -> Words:
        """Return the words of the passage as sentences are searched for phrases."""
        return self.source.document.words.within(self.start, self.end)

    def find(self, phrases: Phrases) -> tuple[Hit, ...]:
        """Return every phrase of a list inside the passage, in order of its place, then of the list."""
        return tuple(self._inside(phrases))

    def longest(self, phrases: Phrases) -> tuple[Hit, ...]:
        """Return the phrases from left to right, the longest at each place, without overlaps."""
        found: list[Hit] = []
        for hit in sorted(self._inside(phrases), key=lambda hit: (hit.start, -hit.end)):
            if not found or hit.start >= found[-1].end:
                found.append(hit)
        return tuple(found)

    def part(self, start: int, end: int | None = None) -> "Passage":
        """Return the part [start, end) of the passage, clipped to it; None for `end` is its own end."""
        stop = self.end if end is None else min(self.start + end, self.end)
        return Passage(self.source, self.start + start, stop)

    def stripped(self) -> "Passage":
        """Return the passage without white space at its ends."""
        text = self.text
        start = len(text) - len(text.lstrip())
        return self.part(start, start + len(text.strip()))

    def _inside(self, phrases: Phrases) -> Iterator[Hit]:
        hits = self.source.hits(phrases)
        for number in range(bisect_left(hits, self.start, key=_start), len(hits)):
            hit = hits[number]
            if hit.start >= self.end:
                return
            if hit.end <= self.end:
                yield Hit(hit.id, hit.start - self.start, hit.end - self.start, hit.words)


def _start(hit: Hit) -> int:
    return hit.start
