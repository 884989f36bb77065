"""Which credential phrases does a text hold, and where?

Words are compared with dots left out ("B.S.N." is BSN) and typographic apostrophes straightened. A phrase in
lower case matches any case; a phrase with a capital letter matches only as written. Only spaces, hyphens,
slashes and ampersands may stand between the words of a phrase; a comma only where the phrase has one.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])|[^\W_]+(?:['’][A-Za-z]{1,2}(?![A-Za-z]))?")
_BETWEEN = re.compile(r"[ \t\n\xa0]*[-–/&.+(]?[ \t\n\xa0]*")
_BETWEEN_COMMAS = re.compile(r"[ \t\n\xa0]*[-–/&.+(,]?[ \t\n\xa0]*")


class Token(NamedTuple):
    """One word of a text: as written without dots, in lower case, and its half-open span."""

    cased: str
    plain: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a text: the row it stands for, its half-open span, and its words as written."""

    id: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    cased: bool
    commas: bool
    id: str


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Phrases by their first word in lower case, longest first."""

    entries: Mapping[str, tuple[_Entry, ...]]

    def find(self, text: str, tokens: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Return the phrases of a text from left to right, the longest at each place, without overlaps."""
        found: list[Hit] = []
        free = 0
        for index, token in enumerate(tokens):
            if index < free or token.plain not in self.entries:
                continue
            entry = self._at(text, tokens, index)
            if entry is not None:
                free = index + len(entry.words)
                words = " ".join(token.cased for token in tokens[index:free])
                found.append(Hit(entry.id, tokens[index].start, tokens[free - 1].end, words))
        return tuple(found)

    def _at(self, text: str, tokens: tuple[Token, ...], index: int) -> _Entry | None:
        for entry in self.entries[tokens[index].plain]:
            part = tokens[index : index + len(entry.words)]
            if len(part) == len(entry.words) and _same(entry, part) and _together(text, part, entry.commas):
                return entry
        return None


@lru_cache(maxsize=2)  # degrees, licences and certifications read the words of the same text in turn
def document_tokens(text: str) -> tuple[Token, ...]:
    """Return `tokens_of` a whole document, kept until the next ones come."""
    return tokens_of(text)


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text with their places."""
    found = []
    for match in _TOKEN.finditer(text):
        cased = match[0]
        if not cased.isalnum():
            cased = cased.replace(".", "").replace("’", "'")
        found.append(Token(cased, cased.lower(), match.start(), match.end()))
    return tuple(found)


def within(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    """Return the words that lie inside [start, end)."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_right(tokens, end, key=lambda token: token.end)
    return tokens[first:last]


def word_index(rows: Iterable[tuple[str, Iterable[str]]]) -> WordIndex:
    """Return an index of (row id, phrases); the first row wins where two rows have the same phrase."""
    entries: dict[str, dict[tuple[str, ...], _Entry]] = {}
    for row_id, phrases in rows:
        for phrase in phrases:
            words = tuple(token.cased for token in tokens_of(phrase))
            if words:
                entry = _Entry(words, phrase != phrase.lower(), "," in phrase, row_id)
                entries.setdefault(words[0].lower(), {}).setdefault(words, entry)
    return WordIndex(
        {
            first: tuple(sorted(group.values(), key=lambda entry: (-len(entry.words), entry.words)))
            for first, group in sorted(entries.items())
        }
    )


def _same(entry: _Entry, part: tuple[Token, ...]) -> bool:
    if entry.cased:
        return all(token.cased == word for token, word in zip(part, entry.words, strict=True))
    return all(token.plain == word for token, word in zip(part, entry.words, strict=True))


def _together(text: str, part: tuple[Token, ...], commas: bool) -> bool:
    between = _BETWEEN_COMMAS if commas else _BETWEEN
    return all(between.fullmatch(text, one.end, other.start) for one, other in itertools.pairwise(part))
