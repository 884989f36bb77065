"""Which phrases of a list does a text hold, and where?

All phrases are looked for in one pass by an automaton, which reads the bare words of the text. What it finds
is the phrase itself where bare words are all that the phrase asks for; else case, possessives, gaps and what
stands between the words are looked at, beginning with the rarest words of each phrase.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from service.text.gazetteer_index import Sought, Whole, sought_of
from service.text.token_patterns import (
    Place,
    credential_places,
    sentence_places,
    title_places,
)
from service.text.tokens import CREDENTIALS, SENTENCES, TITLES, Spelling, Words, words_of

_SPACE = r"[ \t\n\xa0]*"
# A comma may stand between the words of a credential only where the credential has one.
_BETWEEN = re.compile(rf"{_SPACE}[-–/&.+(]?{_SPACE}")
_BETWEEN_COMMAS = re.compile(rf"{_SPACE}[-–/&.+(,]?{_SPACE}")

Text = str | Words


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text: the row it stands for, its half-open span, and its words as written."""

    id: str
    start: int
    end: int
    words: str


class WordHit(NamedTuple):
    """A phrase at its words: the number of the first, that of the phrase in its list, that of the last."""

    first: int
    phrase: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, the rows that it stands for, and what may stand between its words (None: anything)."""

    ids: tuple[str, ...]
    places: tuple[Place, ...]
    between: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of phrases and the automaton that looks for them; built once, read for every text.

    Attributes:
        whole, sought: for each pattern of the automaton, the phrases that it is, and those that it may be.
        openings: words in lower case with which a phrase begins.
        alone: of titles, a word in lower case that is a whole phrase -> the ids that it stands for.
    """

    spelling: Spelling
    phrases: tuple[Phrase, ...]
    automaton: AhoCorasick
    whole: tuple[tuple[Whole, ...], ...]
    sought: tuple[tuple[Sought, ...], ...]
    openings: frozenset[str]
    alone: Mapping[str, tuple[str, ...]]

    def find(self, text: Text) -> tuple[Hit, ...]:
        """Return every phrase in the text in order of its place, then of the list; phrases may overlap."""
        words = self._words(text)
        return self._found(words, sorted(self.hits(words)))

    def longest(self, text: Text) -> tuple[Hit, ...]:
        """Return the phrases of a text from left to right, the longest at each place, without overlaps."""
        words = self._words(text)
        return self._found(words, self.longest_hits(words))

    def ids(self, text: Text) -> tuple[str, ...]:
        """Return the ids of all phrases in the text, sorted, each once."""
        return tuple(sorted({each for hit in self.hits(text) for each in self.phrases[hit.phrase].ids}))

    def words_before(self, text: Text) -> dict[str, int]:
        """Return for each id in the text how many words stand before its first phrase."""
        first: dict[str, int] = {}
        for hit in self.hits(text):
            for each in self.phrases[hit.phrase].ids:
                first[each] = min(hit.first, first.get(each, hit.first))
        return first

    def counts(self, text: Text) -> dict[str, int]:
        """Return how often each id is hit, the longest phrase at each place."""
        counted: dict[str, int] = {}
        for hit in self.longest_hits(text):
            for each in self.phrases[hit.phrase].ids:
                counted[each] = counted.get(each, 0) + 1
        return counted

    def may_find(self, text: Text) -> bool:
        """Return False when no part of the text holds a phrase; quicker than asking part by part."""
        return bool(self.automaton.find_matches_as_indexes(self._words(text).flat, overlapping=True))

    def longest_hits(self, text: Text) -> list[WordHit]:
        """Return what `longest` returns, by the numbers of words and phrases."""
        found: list[WordHit] = []
        free = 0
        hits = self.hits(text)
        for hit in sorted(hits, key=_longest_first) if len(hits) > 1 else hits:
            if hit.first >= free:
                found.append(hit)
                free = hit.last + 1
        return found

    def hits(self, text: Text) -> set[WordHit]:
        """Return what `find` returns, by the numbers of words and phrases."""
        words = self._words(text)
        found: set[WordHit] = set()
        matches = self.automaton.find_matches_as_indexes(words.flat, overlapping=True)
        if not matches:
            return found
        likely: set[tuple[int, int]] = set()
        for pattern, start, _ in matches:
            at = bisect_left(words.offsets, start)
            for phrase, more in self.whole[pattern]:
                found.add(WordHit(at, phrase, at + more))
            for sought in self.sought[pattern]:
                likely.update(sought.at(words.bare, at))
        for first, phrase in likely:
            last = _last_word(self.phrases[phrase], words, first)
            if last is not None:
                found.add(WordHit(first, phrase, last))
        return found

    def _words(self, text: Text) -> Words:
        return words_of(text, self.spelling) if isinstance(text, str) else text

    def _found(self, words: Words, hits: Iterable[WordHit]) -> tuple[Hit, ...]:
        return tuple(
            Hit(
                each,
                words.spans[hit.first][0],
                words.spans[hit.last][1],
                " ".join(words.cased[hit.first : hit.last + 1]),
            )
            for hit in hits
            for each in self.phrases[hit.phrase].ids
        )


def sentence_phrases(
    rows: Iterable[tuple[str, str]], groups: Mapping[str, tuple[str, ...]] | None = None
) -> Phrases:
    """Return the list of (id, phrase as written) pairs; raises ValueError on a phrase that cannot match."""
    return _phrases(
        SENTENCES, [Phrase((row_id,), sentence_places(written, groups or {})) for row_id, written in rows]
    )


def credential_phrases(rows: Iterable[tuple[str, Iterable[str]]]) -> Phrases:
    """Return the list of (row id, credentials); the first row wins where two have the same words."""
    found: dict[tuple[str, ...], Phrase] = {}
    for row_id, given in rows:
        for written in given:
            places = credential_places(written)
            between = _BETWEEN_COMMAS if "," in written else _BETWEEN
            found.setdefault(_as_written(places), Phrase((row_id,), places, between))
    return _phrases(CREDENTIALS, [found[words] for words in sorted(found) if words])


def title_phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return the list of all phrases of all rows; one stands for every row that has it."""
    found: dict[tuple[str, ...], Phrase] = {}
    for row_id in sorted(rows):
        for written in rows[row_id]:
            places = title_places(written)
            words = _as_written(places)
            ids = {row_id, *found[words].ids} if words in found else {row_id}
            found[words] = Phrase(tuple(sorted(ids)), places)
    return _phrases(TITLES, [found[words] for words in sorted(found) if words])


def nested_title_phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return the list of `title_phrases`, in which a phrase also stands for the rows of those inside it."""
    single = title_phrases(rows)
    return _phrases(
        TITLES,
        [
            Phrase(single.ids(" ".join(_as_written(phrase.places))), phrase.places)
            for phrase in single.phrases
        ],
    )


def _phrases(spelling: Spelling, rows: Sequence[Phrase]) -> Phrases:
    patterns = sought_of([(phrase.places, phrase.between is not None) for phrase in rows])
    return Phrases(
        spelling,
        tuple(rows),
        AhoCorasick([each.pattern for each in patterns], matchkind=MatchKind.Standard),
        tuple(each.whole for each in patterns),
        tuple(each.sought for each in patterns),
        frozenset(each.bare for phrase in rows for each in phrase.places[0].alternatives),
        {
            each.pattern.strip(): rows[number].ids
            for each in patterns
            for number, more in each.whole
            if not more
        },
    )


def _as_written(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.alternatives[0].word for place in places)


def _longest_first(hit: WordHit) -> tuple[int, int, int]:
    return hit.first, -hit.last, hit.phrase


def _last_word(phrase: Phrase, words: Words, first: int) -> int | None:
    """Return the number of the last word of a phrase that begins at a word; None where it does not."""
    last = _fitting(phrase.places, 0, words.cased, words.plain, first)
    if last is None or phrase.between is None:
        return last
    spans = words.spans[first : last + 1]
    beside = all(
        phrase.between.fullmatch(words.text, one[1], other[0]) for one, other in itertools.pairwise(spans)
    )
    return last if beside else None


def _fitting(
    places: tuple[Place, ...], place: int, cased: Sequence[str], plain: Sequence[str], index: int
) -> int | None:
    """Return the number of the last word of the places from `place` on; None where they do not stand."""
    if not places[place].fits(cased[index], plain[index]):
        return None
    place += 1
    if place == len(places):
        return index
    for after in range(index + 1, min(index + 2 + places[place].gap, len(cased))):
        last = _fitting(places, place, cased, plain, after)
        if last is not None:
            return last
    return None
