"""Which phrases with wildcards does a text hold, and where?

A phrase is written in data files as words: `budget*` is any word that begins so, `a|b` is either word,
`@manage` is a row of data/lexicon/word_groups.yaml, `...` is a gap of up to three words, and a word with a
capital letter is matched as it is written (RCA, IRB). Punctuation between words does not matter, and a
word also stands for its possessive ("nurse" for "nurse's").
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

from ahocorasick_rs import AhoCorasick, MatchKind

WORD = re.compile(r"[A-Za-z0-9]+(?:['’]s(?![A-Za-z0-9]))?")
_BARE = re.compile(r"([A-Za-z0-9]+)(?:['’]s(?![A-Za-z0-9]))?")  # the same words without their possessive
GAP = "..."
_GAP_WORDS = 3
_SHORTEST_PREFIX, _LONGEST_PREFIX = 2, 40
_POSSESSIVE = "'s"
_MOST_PATTERNS = 100  # of one stretch; word groups multiply


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
    """What fits one place of a phrase, and how many words may be skipped before it.

    Attributes:
        plain, cased: whole words, to be compared in lower case and as written.
        plain_begins, cased_begins: beginnings of words, likewise.
    """

    alternatives: tuple[Alternative, ...]
    gap: int
    plain: frozenset[str]
    cased: frozenset[str]
    plain_begins: tuple[str, ...]
    cased_begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the id that it stands for."""

    id: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a phrase that stand side by side, spelled out.

    Attributes:
        patterns: what a text in lower case, its words one space apart, holds where the stretch stands.
        least, most: how many words of the phrase, and skipped ones, stand before it.
    """

    patterns: tuple[str, ...]
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Sought:
    """The phrases that may begin so many words before a pattern.

    Attributes:
        back: how many words before.
        numbers: first two letters of the word there -> places of the phrases in the list.
    """

    back: int
    numbers: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Phrases, and one automaton for the rarest stretch of each; built once, read for every text."""

    phrases: tuple[Phrase, ...]
    automaton: AhoCorasick
    sought: tuple[tuple[Sought, ...], ...]

    def find(self, text: str) -> tuple[Found, ...]:
        """Return every phrase in the text in order of its place, then of the list; phrases may overlap."""
        bare = _bare_text(text)
        hits = self.automaton.find_matches_as_indexes(bare, overlapping=True)
        return self._checked(text, bare, hits) if hits else ()

    def may_find(self, text: str) -> bool:
        """Return False when no part of the text holds a phrase; quicker than asking part by part."""
        return bool(self.automaton.find_matches_as_indexes(_bare_text(text), overlapping=True))

    def ids(self, text: str) -> tuple[str, ...]:
        """Return the ids of all phrases in the text, sorted, each once."""
        return tuple(sorted({found.id for found in self.find(text)}))

    def _checked(self, text: str, bare: str, hits: Iterable[tuple[int, int, int]]) -> tuple[Found, ...]:
        """Return the hits that are the whole phrase, with capitals, possessives and gaps as it is written."""
        likely = _likely(self.sought, bare, hits)
        if not likely:
            return ()
        cased = WORD.findall(text.replace("’", "'"))
        words = list(zip(cased, " ".join(cased).lower().split(), strict=True))
        found = []
        for index, number in sorted(likely):
            last = _last_word(self.phrases[number].places, words, index)
            if last is not None:
                found.append((number, index, last))
        if not found:
            return ()
        spans = [match.span() for match in WORD.finditer(text)]
        return tuple(
            Found(self.phrases[number].id, spans[first][0], spans[last][1]) for number, first, last in found
        )


def phrase_index(
    phrases: Iterable[tuple[str, str]], groups: Mapping[str, tuple[str, ...]] | None = None
) -> PhraseIndex:
    """Return the index of (id, phrase as written) pairs; raises ValueError on a phrase that cannot match."""
    rows = tuple(Phrase(phrase_id, parse(written, groups or {})) for phrase_id, written in phrases)
    stretches = [tuple(_stretches(phrase.places)) for phrase in rows]
    uses = Counter(pattern for each in stretches for stretch in each for pattern in stretch.patterns)
    sought: dict[str, dict[int, dict[str, list[int]]]] = {}
    for number, each in enumerate(stretches):
        rarest = min(each, key=lambda stretch: _commonness(stretch, uses))
        opens = _each_once(_bare(word)[:_SHORTEST_PREFIX] for word in rows[number].places[0].alternatives)
        for pattern in rarest.patterns:
            backs = sought.setdefault(pattern, {})
            for back, letters in product(range(rarest.least, rarest.most + 1), opens):
                backs.setdefault(back, {}).setdefault(letters, []).append(number)
    automaton = AhoCorasick(list(sought), matchkind=MatchKind.Standard)
    return PhraseIndex(rows, automaton, tuple(_sought(backs) for backs in sought.values()))


def _sought(backs: Mapping[int, Mapping[str, Sequence[int]]]) -> tuple[Sought, ...]:
    return tuple(
        Sought(back, {letters: tuple(each) for letters, each in numbers.items()})
        for back, numbers in sorted(backs.items())
    )


def _bare_text(text: str) -> str:
    return f" {' '.join(_BARE.findall(text))} ".lower()


def _likely(
    sought: Sequence[Sequence[Sought]], bare: str, hits: Iterable[tuple[int, int, int]]
) -> set[tuple[int, int]]:
    """Return (word, phrase) for every word at which the hits allow a phrase to begin."""
    words = bare.split()
    places = list(accumulate((len(word) + 1 for word in words), initial=0))
    likely = set()
    for pattern, start, _ in hits:
        at = bisect_left(places, start)
        for each in sought[pattern]:
            begin = at - each.back
            if begin >= 0:
                for number in each.numbers.get(words[begin][:_SHORTEST_PREFIX], ()):
                    likely.add((begin, number))
    return likely


def _stretches(places: Sequence[Place]) -> Iterator[Stretch]:
    """Yield the stretches of a phrase: one ends before a gap and after a word of which the end is open."""
    patterns, least, most, skipped, ended = [" "], 0, 0, 0, False
    for index, place in enumerate(places):
        skipped += place.gap
        if place.gap or ended or len(patterns) * len(place.alternatives) > _MOST_PATTERNS:
            if index > least:
                yield Stretch(_each_once(patterns), least, most)
            patterns, least, most = [" "], index, index + skipped
        patterns = [
            f"{begun}{_bare(each)}{'' if each.prefix else ' '}"
            for begun in patterns
            for each in place.alternatives
        ]
        ended = any(each.prefix for each in place.alternatives)
    yield Stretch(_each_once(patterns), least, most)


def _bare(alternative: Alternative) -> str:
    return alternative.word.lower().removesuffix(_POSSESSIVE)


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _commonness(stretch: Stretch, uses: Mapping[str, int]) -> float:
    """Return a guess at how often a stretch stands in texts: short words, and words of many phrases, do."""
    return sum(uses[pattern] * 3.0 ** -len(pattern) for pattern in stretch.patterns)


def parse(written: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[Place, ...]:
    """Return the places of a phrase as written; raises ValueError with the reason when it is not one."""
    places: list[Place] = []
    gap = 0
    for part in written.split():
        if part == GAP:
            gap = _GAP_WORDS
            continue
        for alternatives in _places_of(part, groups):
            places.append(_place(alternatives, gap if places else 0))
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


def _place(alternatives: tuple[Alternative, ...], gap: int) -> Place:
    def chosen(*, prefix: bool, cased: bool) -> tuple[str, ...]:
        return tuple(each.word for each in alternatives if each.prefix is prefix and each.cased is cased)

    return Place(
        alternatives,
        gap,
        plain=frozenset(chosen(prefix=False, cased=False)),
        cased=frozenset(chosen(prefix=False, cased=True)),
        plain_begins=chosen(prefix=True, cased=False),
        cased_begins=chosen(prefix=True, cased=True),
    )


def _alternative(word: str) -> Alternative:
    prefix = word.endswith("*")
    bare = word.removesuffix("*")
    if not WORD.fullmatch(bare) or (prefix and not _SHORTEST_PREFIX <= len(bare) <= _LONGEST_PREFIX):
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
    if plain in place.plain or plain.startswith(place.plain_begins):
        return True
    if cased in place.cased or cased.startswith(place.cased_begins):
        return True
    return plain.endswith(_POSSESSIVE) and (
        plain.removesuffix(_POSSESSIVE) in place.plain or cased.removesuffix(_POSSESSIVE) in place.cased
    )
