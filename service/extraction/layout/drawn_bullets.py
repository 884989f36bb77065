"""Bullets that a page draws as shapes, as words."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from service.extraction.layout.graphics import DrawnDot
from service.extraction.layout.words import PlacedWord

BULLET = "•"
# Lengths below are in ems.
DOT_REACH = 3.0
# The middle of a bullet is between these heights above the baseline.
LOWEST, HIGHEST = -0.15, 0.75
# In points; lists are set in smaller fonts.
MAX_EM = 72.0
# Some bullets of a list may touch the dates of a side column; if most dots do, they are no bullets.
MOST_BESIDE = 2.0


def drawn_bullets(words: Sequence[PlacedWord], dots: Sequence[DrawnDot]) -> list[PlacedWord]:
    """Return a bullet for every dot with words close on the right that is no separator between words."""
    ordered = sorted(words, key=lambda word: word.y)
    listed = [(dot, after, between) for dot in dots for after, between in _words_beside(ordered, dot)]
    alone = Counter(round(dot.x) for dot, _, between in listed if not between)
    beside = Counter(round(dot.x) for dot, _, between in listed if between)
    return [
        PlacedWord(BULLET, dot.x, dot.right, after.y, after.em)
        for dot, after, between in listed
        if not between or beside[round(dot.x)] <= MOST_BESIDE * alone[round(dot.x)]
    ]


def _words_beside(ordered: Sequence[PlacedWord], dot: DrawnDot) -> Iterator[tuple[PlacedWord, bool]]:
    """Yield the word close on the right of a dot, if any, and whether a word is close on its left."""
    level = _level_words(ordered, dot)
    after = min((word for word in level if word.x >= dot.right), key=lambda word: word.x, default=None)
    if after is not None and after.x - dot.right <= DOT_REACH * after.em:
        yield after, any(0 <= dot.x - word.right < after.em for word in level)


def _level_words(ordered: Sequence[PlacedWord], dot: DrawnDot) -> list[PlacedWord]:
    """Return the words of the dot's line, from words in the order of their baselines."""
    reach = MAX_EM * HIGHEST
    first = bisect_left(ordered, dot.middle - reach, key=lambda word: word.y)
    last = bisect_right(ordered, dot.middle + reach, key=lambda word: word.y)
    return [word for word in ordered[first:last] if LOWEST <= (dot.middle - word.y) / word.em <= HIGHEST]
