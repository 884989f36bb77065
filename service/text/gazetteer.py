"""Phrase lists, and the search of a text for all phrases of a list in one pass.

An automaton reads the bare words of the text. Its match is the phrase itself if bare words are all that the
phrase asks for; if not, case, possessives, gaps and the characters between the words are checked, starting
from the rarest words of each phrase.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, MatchKind

from service.text.gazetteer_index import Sought, Whole, sought_of
from service.text.token_patterns import (
    SHORTEST_PREFIX,
    Place,
    credential_places,
    sentence_places,
    title_places,
)
from service.text.tokens import CREDENTIALS, SENTENCES, TITLES, Spelling, Words, words_of

_SPACE = r"[ \t\n\xa0]*"
# A comma is allowed between the words of a credential only if the credential has one.
_BETWEEN = re.compile(rf"{_SPACE}[-–/&.+(]?{_SPACE}")
_BETWEEN_COMMAS = re.compile(rf"{_SPACE}[-–/&.+(,]?{_SPACE}")

Text = str | Words


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text: the id of its row, its half-open span, and its words as written."""

    id: str
    start: int
    end: int
    words: str


class WordHit(NamedTuple):
    """A phrase by numbers: of its first word, of the phrase in its list, of its last word."""

    first: int
    phrase: int
    last: int


# Three times as fast as a call of the class, of which a resume makes a thousand.
_hit = cast(Callable[[tuple[int, int, int]], WordHit], partial(tuple.__new__, WordHit))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, the ids of its rows, and the characters allowed between its words (None: any).

    Attributes: gaps: whether words may be skipped between its places.
    """

    ids: tuple[str, ...]
    places: tuple[Place, ...]
    between: re.Pattern[str] | None = None
    gaps: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """A list of phrases and the automaton that finds them; built once, used for every text.

    Attributes:
        whole, sought: for each pattern of the automaton, the phrases that it is, and those that it may be.
        openings: the first words of phrases, in lower case.
        alone: of titles, a word in lower case that is a whole phrase -> the ids of its rows.
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
        return self._quoted(words, self.hits(words))

    def longest(self, text: Text) -> tuple[Hit, ...]:
        """Return the phrases of a text from left to right, the longest at each place, without overlaps."""
        words = self._words(text)
        return self._quoted(words, self.longest_hits(words))

    def ids(self, text: Text) -> tuple[str, ...]:
        """Return the ids of all phrases in the text, sorted, each once."""
        return tuple(sorted({each for hit in self.hits(text) for each in self.phrases[hit.phrase].ids}))

    def words_before(self, text: Text) -> dict[str, int]:
        """Return for each id in the text the number of words before its first phrase."""
        before: dict[str, int] = {}
        for hit in self.hits(text):
            for each in self.phrases[hit.phrase].ids:
                before.setdefault(each, hit.first)
        return before

    def counts(self, text: Text) -> dict[str, int]:
        """Return how often each id is hit, the longest phrase at each place."""
        counted: dict[str, int] = {}
        for hit in self.longest_hits(text):
            for each in self.phrases[hit.phrase].ids:
                counted[each] = counted.get(each, 0) + 1
        return counted

    def may_find(self, text: Text) -> bool:
        """Return whether the text holds a phrase at all; False lets a reader skip all of its parts."""
        return bool(self.hits(text))

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

    def hits(self, text: Text) -> list[WordHit]:
        """Return what `find` returns, by the numbers of words and phrases.

        A document is searched once; the hits of its parts are taken from those of the whole.
        """
        if isinstance(text, str):
            return self._searched(words_of(text, self.spelling))
        if text.whole is None:
            return text.remember(self, self._searched)
        found = text.whole.remember(self, self._searched)
        first, end = text.first, text.first + len(text.written)
        low = bisect_left(found, (first,))
        inside = found[low : bisect_left(found, (end,), low)]
        if not inside:
            return inside
        return [_hit((at - first, phrase, last - first)) for at, phrase, last in inside if last < end]

    def _searched(self, words: Words) -> list[WordHit]:
        matches = self.automaton.find_matches_as_indexes(words.flat, overlapping=True)
        if not matches:
            return []
        found: set[tuple[int, int, int]] = set()
        likely: set[tuple[int, int]] = set()
        offsets, bare, whole, seeks = words.offsets, words.bare, self.whole, self.sought
        for pattern, start, _ in matches:
            at = bisect_left(offsets, start)
            for phrase, more in whole[pattern]:
                found.add((at, phrase, at + more))
            for sought in seeks[pattern]:
                first = at - sought.back
                if first >= 0:
                    for phrase in sought.numbers.get(bare[first][:SHORTEST_PREFIX], ()):
                        likely.add((first, phrase))
        for first, phrase in likely:
            last = _last_word(self.phrases[phrase], words, first)
            if last is not None:
                found.add((first, phrase, last))
        return list(map(_hit, sorted(found)))

    def _words(self, text: Text) -> Words:
        return words_of(text, self.spelling) if isinstance(text, str) else text

    def _quoted(self, words: Words, hits: Iterable[WordHit]) -> tuple[Hit, ...]:
        return tuple(
            Hit(
                each,
                words.starts[hit.first],
                words.ends[hit.last],
                " ".join(words.cased[hit.first : hit.last + 1]),
            )
            for hit in hits
            for each in self.phrases[hit.phrase].ids
        )


def sentence_phrases(
    rows: Iterable[tuple[str, str]], groups: Mapping[str, tuple[str, ...]] | None = None
) -> Phrases:
    """Return the phrases of (id, phrase as written) pairs; raises ValueError on one that cannot match."""
    return _phrases(
        SENTENCES,
        [_sentence_phrase(row_id, sentence_places(written, groups or {})) for row_id, written in rows],
    )


def _sentence_phrase(row_id: str, places: tuple[Place, ...]) -> Phrase:
    return Phrase((row_id,), places, gaps=any(place.gap for place in places))


def credential_phrases(rows: Iterable[tuple[str, Iterable[str]]]) -> Phrases:
    """Return the phrases of (row id, credentials) pairs; the first row wins if two have the same words."""
    found: dict[tuple[str, ...], Phrase] = {}
    for row_id, given in rows:
        for written in given:
            places = credential_places(written)
            between = _BETWEEN_COMMAS if "," in written else _BETWEEN
            found.setdefault(_as_written(places), Phrase((row_id,), places, between))
    return _phrases(CREDENTIALS, [found[words] for words in sorted(found) if words])


def title_phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return the phrases of all rows; a phrase has the ids of every row that lists it."""
    found: dict[tuple[str, ...], Phrase] = {}
    for row_id in sorted(rows):
        for written in rows[row_id]:
            places = title_places(written)
            words = _as_written(places)
            ids = {row_id, *found[words].ids} if words in found else {row_id}
            found[words] = Phrase(tuple(sorted(ids)), places)
    return _phrases(TITLES, [found[words] for words in sorted(found) if words])


def nested_title_phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return `title_phrases` in which a phrase also has the ids of the phrases inside it."""
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
    """Return the number of the last word of a phrase that begins at a word; None if it does not."""
    places, last = phrase.places, None
    if not phrase.gaps:
        last = _fitting_beside(places, words, first)
    elif places[0].fits(words.cased[first], words.plain[first]):
        last = _fitting(places, 1, words.cased, words.plain, first)
    if last is None or phrase.between is None:
        return last
    ends, starts = words.ends[first:last], words.starts[first + 1 : last + 1]
    beside = all(map(phrase.between.fullmatch, itertools.repeat(words.text), ends, starts))
    return last if beside else None


def _fitting_beside(places: tuple[Place, ...], words: Words, first: int) -> int | None:
    """Return the number of the last word of places without a gap; None if they do not fit at `first`."""
    end = first + len(places)
    for place, cased, plain in zip(places, words.cased[first:end], words.plain[first:end], strict=False):
        if not place.fits(cased, plain):
            return None
    return end - 1 if end <= len(words.plain) else None


def _fitting(
    places: tuple[Place, ...], place: int, cased: Sequence[str], plain: Sequence[str], index: int
) -> int | None:
    """Return the number of the last word of the places from `place` on, behind a word; None if none fits."""
    if place == len(places):
        return index
    wanted = places[place]
    for after in range(index + 1, min(index + 2 + wanted.gap, len(cased))):
        if wanted.fits(cased[after], plain[after]):
            last = _fitting(places, place + 1, cased, plain, after)
            if last is not None:
                return last
    return None
