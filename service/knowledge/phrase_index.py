"""Which phrases with wildcards does a text hold, and where?

A phrase is written in data files as words: `budget*` is any word that begins so, `a|b` is either word,
`@manage` is a row of data/lexicon/word_groups.yaml, `...` is a gap of up to three words, and a word with a
capital letter is matched as it is written (RCA, IRB). Punctuation between words does not matter, and a
word also stands for its possessive ("nurse" for "nurse's").
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WORD = re.compile(r"[A-Za-z0-9]+(?:['’]s(?![A-Za-z0-9]))?")
GAP = "..."
_GAP_WORDS = 3
_SHORTEST_PREFIX = 2
_POSSESSIVE = "'s"


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a text: the id it stands for and its half-open span."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """One word that fits a place in a phrase."""

    word: str
    prefix: bool
    cased: bool


@dataclass(frozen=True, slots=True)
class Place:
    """What fits one place of a phrase, and how many words may be skipped before it."""

    alternatives: tuple[Alternative, ...]
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the id that it stands for."""

    id: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Phrases by their first word; built once, read for every text."""

    exact: Mapping[str, tuple[Phrase, ...]]
    prefixes: Mapping[str, tuple[Phrase, ...]]

    def find(self, text: str) -> tuple[Found, ...]:
        """Return every phrase in the text in order of its place; phrases may overlap."""
        found_words = [
            (match[0].replace("’", "'"), match.start(), match.end()) for match in WORD.finditer(text)
        ]
        words = [(word, word.lower(), start, end) for word, start, end in found_words]
        spelled = [(cased, plain) for cased, plain, _, _ in words]
        found = []
        for index, (_, plain, start, _) in enumerate(words):
            for phrase in self._starting(plain):
                last = _last_word(phrase.places, spelled, index)
                if last is not None:
                    found.append(Found(phrase.id, start, words[last][3]))
        return tuple(found)

    def ids(self, text: str) -> tuple[str, ...]:
        """Return the ids of all phrases in the text, sorted, each once."""
        return tuple(sorted({found.id for found in self.find(text)}))

    def _starting(self, plain: str) -> Iterator[Phrase]:
        yield from self.exact.get(plain, ())
        if plain.endswith(_POSSESSIVE):
            yield from self.exact.get(plain.removesuffix(_POSSESSIVE), ())
        for length in range(_SHORTEST_PREFIX, len(plain) + 1):
            yield from self.prefixes.get(plain[:length], ())


def phrase_index(
    phrases: Iterable[tuple[str, str]], groups: Mapping[str, tuple[str, ...]] | None = None
) -> PhraseIndex:
    """Return the index of (id, phrase as written) pairs; raises ValueError on a phrase that cannot match."""
    exact: dict[str, list[Phrase]] = {}
    prefixes: dict[str, list[Phrase]] = {}
    for phrase_id, written in phrases:
        phrase = Phrase(phrase_id, parse(written, groups or {}))
        for first in phrase.places[0].alternatives:
            (prefixes if first.prefix else exact).setdefault(first.word.lower(), []).append(phrase)
    return PhraseIndex(
        {word: tuple(rows) for word, rows in exact.items()},
        {word: tuple(rows) for word, rows in prefixes.items()},
    )


def parse(written: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[Place, ...]:
    """Return the places of a phrase as written; raises ValueError with the reason when it is not one."""
    places: list[Place] = []
    gap = 0
    for part in written.split():
        if part == GAP:
            gap = _GAP_WORDS
            continue
        for alternatives in _places_of(part, groups):
            places.append(Place(alternatives, gap if places else 0))
            gap = 0
    if not places:
        raise ValueError(f"{written!r}: expected at least one word")
    return tuple(places)


def _places_of(part: str, groups: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Alternative, ...]]:
    words: list[str] = []
    for each in part.split("|"):
        if each.startswith("@"):
            if each[1:] not in groups:
                raise ValueError(f"{each!r}: no such row in lexicon/word_groups.yaml")
            words.extend(groups[each[1:]])
        else:
            words.append(each)
    if len(words) > 1:
        yield tuple(_alternative(word) for word in words)
        return
    for piece in re.findall(r"[A-Za-z0-9]+(?:'s\b)?\*?", words[0]):
        yield (_alternative(piece),)


def _alternative(word: str) -> Alternative:
    prefix = word.endswith("*")
    bare = word.removesuffix("*")
    if not WORD.fullmatch(bare) or (prefix and len(bare) < _SHORTEST_PREFIX):
        raise ValueError(f"{word!r}: expected one word of letters and digits")
    return Alternative(bare, prefix, bare != bare.lower())


def _last_word(places: tuple[Place, ...], words: Sequence[tuple[str, str]], index: int) -> int | None:
    if index >= len(words) or not _fits(places[0], *words[index]):
        return None
    if len(places) == 1:
        return index
    for skipped in range(places[1].gap + 1):
        last = _last_word(places[1:], words, index + 1 + skipped)
        if last is not None:
            return last
    return None


def _fits(place: Place, cased: str, plain: str) -> bool:
    for alternative in place.alternatives:
        word = cased if alternative.cased else plain
        if alternative.prefix and word.startswith(alternative.word):
            return True
        if alternative.word in (word, word.removesuffix(_POSSESSIVE)):
            return True
    return False
