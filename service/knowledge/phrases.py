"""Which phrases of a list stand in a text, as whole words?

A text is compared word by word: lower case, letters and digits and `&`, `+`, `/`-parts apart. All
phrases are looked for in one pass.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[&+]")


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, typographic apostrophes made plain."""
    return _WORD.findall(text.lower().replace("’", "'"))


def padded(words: Iterable[str]) -> str:
    """Return the words so that every one has its own space on both sides; what `Phrases.found` reads."""
    return " " + "  ".join(words) + " "


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with the ids that they stand for.

    Attributes:
        ids: for each phrase, the ids of the rows that list it, sorted.
        lengths: for each phrase, its number of words.
    """

    automaton: AhoCorasick
    ids: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...]

    def found(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return (number of the phrase, position) of each hit in a `padded` text; the longest at a place."""
        return tuple((number, start) for number, start, _ in self.automaton.find_matches_as_indexes(text))

    def counts(self, text: str) -> dict[str, int]:
        """Return how often each id is hit in a `padded` text."""
        counted: dict[str, int] = {}
        for number, _ in self.found(text):
            for each in self.ids[number]:
                counted[each] = counted.get(each, 0) + 1
        return counted


def phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return one table of all phrases of all rows; the longest phrase wins where several begin."""
    return _table(_by_phrase(rows))


def nested_phrases(rows: Mapping[str, Iterable[str]]) -> Phrases:
    """Return the table of `phrases`, in which a phrase also stands for the rows of the phrases inside it."""
    single = _by_phrase(rows)
    automaton = AhoCorasick(sorted(single), matchkind=MatchKind.Standard)
    ordered = sorted(single)
    nested: dict[str, set[str]] = {}
    for phrase in ordered:
        inside = automaton.find_matches_as_indexes(phrase, overlapping=True)
        nested[phrase] = {each for number, _, _ in inside for each in single[ordered[number]]}
    return _table(nested)


def _by_phrase(rows: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    by_phrase: dict[str, set[str]] = {}
    for row_id in sorted(rows):
        for phrase in rows[row_id]:
            by_phrase.setdefault(padded(words_of(phrase)), set()).add(row_id)
    return by_phrase


def _table(by_phrase: Mapping[str, set[str]]) -> Phrases:
    keys = sorted(by_phrase)
    automaton = AhoCorasick(keys, matchkind=MatchKind.LeftmostLongest)
    return Phrases(
        automaton,
        tuple(tuple(sorted(by_phrase[key])) for key in keys),
        tuple(len(key.split()) for key in keys),
    )
