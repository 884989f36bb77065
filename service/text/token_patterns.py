"""Places of a phrase: the words that fit each of them.

A phrase of sentences is written in data files as words: `budget*` is any word that begins so, `a|b` is
either word, `@manage` is a row of data/lexicon/word_groups.yaml, `...` is a gap of up to three words, and a
word with a capital letter is matched as it is written (RCA, IRB). Punctuation between words does not matter,
and a word also matches its possessive ("nurse" for "nurse's").

A credential in lower case matches any case, one with a capital letter only as written. The words of a
title match any case.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from service.text.tokens import CREDENTIALS, SENTENCE_WORD, title_words

GAP = "..."
POSSESSIVE = "'s"
SHORTEST_PREFIX = 2
_GAP_WORDS = 3
_LONGEST_PREFIX = 40


@dataclass(frozen=True, slots=True)
class Alternative:
    """One word that fits a place in a phrase; `bare` is what of it a text is searched for."""

    word: str
    bare: str
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

    def fits(self, cased: str, plain: str) -> bool:
        """Return whether a word, as written and in lower case, may stand here."""
        if plain in self.plain or (self.cased and cased in self.cased):
            return True
        if self.plain_begins and plain.startswith(self.plain_begins):
            return True
        if self.cased_begins and cased.startswith(self.cased_begins):
            return True
        return (
            "'" in plain
            and plain.endswith(POSSESSIVE)
            and (plain.removesuffix(POSSESSIVE) in self.plain or cased.removesuffix(POSSESSIVE) in self.cased)
        )


def sentence_places(written: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[Place, ...]:
    """Return the places of a phrase of sentences; raises ValueError with the reason when it is none."""
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


def title_places(written: str) -> tuple[Place, ...]:
    """Return the places of a title's words; empty when it has none."""
    return _whole_words(title_words(written), cased=False)


def credential_places(written: str) -> tuple[Place, ...]:
    """Return the places of a credential's words; empty when it has none."""
    return _whole_words(CREDENTIALS.cased(written), cased=written != written.lower())


def _whole_words(words: Iterable[str], *, cased: bool) -> tuple[Place, ...]:
    return tuple(_place((Alternative(word, word.lower(), prefix=False, cased=cased),), 0) for word in words)


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
    if not SENTENCE_WORD.fullmatch(bare) or (prefix and not SHORTEST_PREFIX <= len(bare) <= _LONGEST_PREFIX):
        raise ValueError(f"{word!r}: expected one word of letters and digits")
    return Alternative(bare, bare.lower().removesuffix(POSSESSIVE), prefix, bare != bare.lower())


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
