"""Words of each phrase that an automaton searches for.

The rarest stretch of a phrase: words that stand side by side, spelled out. Where it is all that the phrase
asks for, it is the phrase.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from service.text.token_patterns import SHORTEST_PREFIX, Place

_MOST_PATTERNS = 100  # of one stretch; word groups multiply
# Words, as patterns hold them, of which every text is full; alone they tell nothing of a phrase.
_EVERYWHERE = frozenset(
    f" {word} " for word in ("a", "an", "and", "as", "at", "for", "in", "of", "on", "or", "the", "to", "with")
)

Whole = tuple[int, int]  # number of a phrase, and how many words come after its first


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a phrase that stand side by side, spelled out.

    Attributes:
        patterns: what the flat words of a text hold at the stretch.
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
class Pattern:
    """A pattern of the automaton, the phrases that it is, and those that it may be a part of."""

    pattern: str
    whole: tuple[Whole, ...]
    sought: tuple[Sought, ...]


@dataclass(slots=True)
class _Uses:
    whole: list[Whole] = field(default_factory=list)
    backs: dict[int, dict[str, list[int]]] = field(default_factory=dict)


def sought_of(phrases: Sequence[tuple[tuple[Place, ...], bool]]) -> tuple[Pattern, ...]:
    """Return the patterns of (places, whether what is between them matters) of each phrase."""
    stretches = [tuple(_stretches(places)) for places, _ in phrases]
    counted = Counter(pattern for each in stretches for stretch in each for pattern in stretch.patterns)
    uses: dict[str, _Uses] = {}
    for number, ((places, beside), each) in enumerate(zip(phrases, stretches, strict=True)):
        whole = len(each) == 1 and _asks_no_more(places, beside=beside)
        rarest = min(each, key=lambda stretch: _commonness(stretch, counted))
        opens = _each_once(word.bare[:SHORTEST_PREFIX] for word in places[0].alternatives)
        for pattern in rarest.patterns:
            use = uses.setdefault(pattern, _Uses())
            if whole:
                use.whole.append((number, len(places) - 1))
                continue
            for back, letters in product(range(rarest.least, rarest.most + 1), opens):
                use.backs.setdefault(back, {}).setdefault(letters, []).append(number)
    return tuple(Pattern(pattern, tuple(use.whole), _sought(use.backs)) for pattern, use in uses.items())


def _sought(backs: Mapping[int, Mapping[str, Sequence[int]]]) -> tuple[Sought, ...]:
    return tuple(
        Sought(back, {letters: tuple(each) for letters, each in numbers.items()})
        for back, numbers in sorted(backs.items())
    )


def _asks_no_more(places: Sequence[Place], *, beside: bool) -> bool:
    """Return whether bare words in lower case, in their order, are all that a phrase asks for."""
    plain = all(word.word == word.bare and not word.cased for place in places for word in place.alternatives)
    return plain and not (beside and len(places) > 1)


def _stretches(places: Sequence[Place]) -> Iterator[Stretch]:
    """Yield the stretches of a phrase: one ends before a gap and after a word of which the end is open."""
    patterns, least, most, skipped, ended = [""], 0, 0, 0, False
    for index, place in enumerate(places):
        skipped += place.gap
        if place.gap or ended or len(patterns) * len(place.alternatives) > _MOST_PATTERNS:
            if index > least:
                yield Stretch(_each_once(patterns), least, most)
            patterns, least, most = [""], index, index + skipped
        patterns = [
            f"{begun} {each.bare}{'' if each.prefix else ' '}"
            for begun in patterns
            for each in place.alternatives
        ]
        ended = any(each.prefix for each in place.alternatives)
    yield Stretch(_each_once(patterns), least, most)


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _commonness(stretch: Stretch, uses: Mapping[str, int]) -> float:
    """Return a guess at how often a stretch occurs in texts: short words, and words of many phrases, do."""
    everywhere = sum(pattern in _EVERYWHERE for pattern in stretch.patterns)
    return everywhere + sum(uses[pattern] * 3.0 ** -len(pattern) for pattern in stretch.patterns)
