"""Blanks that another system lost: "customerservice", "PatientCare", "assistedpatients with".

A token is cut where the whole is no known word and all of its parts are. Words that are written as one
("paperwork"), names and products stay as they are.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

_LIKELY = re.compile(r"[A-Za-z]{8,}|[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STEM, _SHORTEST_PART, _SHORTEST_BESIDE, _SHORTEST, _LONGEST = 2, 4, 5, 8, 40
_PAIR, _MOST_PARTS = 2, 5


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Known words in small letters.

    Attributes:
        words: whole words.
        before, behind: small words that a blank may be lost behind, or before.
        compounds: second halves of words that are written as one.
        endings, openings: what makes one word of another.
    """

    words: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    compounds: frozenset[str]
    endings: tuple[str, ...]
    openings: tuple[str, ...]

    def knows(self, word: str) -> bool:
        """Return whether a word is known, or made of a known one by an opening or an ending."""
        rests = (word.removeprefix(each) for each in self.openings if word.startswith(each))
        return self._knows_stem(word) or any(len(each) > _STEM and self._knows_stem(each) for each in rests)

    def knows_part(self, word: str) -> bool:
        """Return whether a word is known, as it is or inflected; only such a one is cut from another."""
        if len(word) < _SHORTEST_PART:
            return False
        if word in self.words:
            return True
        stems = (word[: -len(end)] for end in ("s", "ed", "ing", "d") if word.endswith(end))
        return any(len(each) >= _SHORTEST_PART and each in self.words for each in stems) or (
            word.endswith("ing") and len(word) > _SHORTEST_PART + 2 and f"{word[:-3]}e" in self.words
        )

    def _knows_stem(self, word: str) -> bool:
        if word in self.words:
            return True
        for end in self.endings:
            stem = word.removesuffix(end)
            if len(stem) > _STEM and stem != word and not self.words.isdisjoint(_written(stem)):
                return True
        return False


def with_lost_blanks(text: str, known: Vocabulary) -> str:
    """Return the text with blanks between known words that are written together; most texts lack none."""
    tokens = {each for each in _LIKELY.findall(text) if each.lower() not in known.words}
    cut = {token: parts for token in tokens if (parts := _parts(token, known))}
    return _LIKELY.sub(lambda match: cut.get(match[0], match[0]), text) if cut else text


def _written(stem: str) -> tuple[str, ...]:
    """Return how a word may end before an ending: "prepar", "prepare", "countr-y", "plan-n"."""
    return (stem, f"{stem}e", f"{stem}y", stem[:-1] if stem[-1] == stem[-2] else stem)


@lru_cache(maxsize=32_768)  # texts share most of their words
def _parts(token: str, known: Vocabulary) -> str | None:
    """Return the parts of a token with blanks between them; None if it is one word."""
    if len(token) > _LONGEST or known.knows(token.lower()):
        return None
    capital = _CAPITAL.split(token)
    if len(capital) > 1:
        fit = all(_is_whole(each, known) for each in capital)
        return " ".join(capital) if fit and capital[-1].lower() not in known.compounds else None
    if len(token) < _SHORTEST or not token[1:].islower():
        return None
    sizes = _cut(token.lower(), known, small_words=token.islower())
    return None if sizes is None else _spaced(token, sizes)


def _is_whole(part: str, known: Vocabulary) -> bool:
    """Return whether a part between capitals is a word: "Patient", "RN", "of"."""
    word = part.lower()
    short = len(part) > 1 and part.isupper() and word in known.words
    return short or word in known.behind or known.knows_part(word)


def _spaced(token: str, sizes: tuple[int, ...]) -> str:
    ends = list(accumulate(sizes))
    return " ".join(token[end - size : end] for end, size in zip(ends, sizes, strict=True))


def _cut(word: str, known: Vocabulary, *, small_words: bool) -> tuple[int, ...] | None:
    """Return the sizes of the fewest known parts of a word, the longest first; None if it has no such parts.

    Args: small_words: whether a part may be a word such as "of".
    """
    size = len(word)
    best: list[tuple[int, ...] | None] = [None] * size + [()]
    for start in range(size - 1, -1, -1):
        for end in range(size, start, -1):
            rest = best[end]
            if rest is None or len(rest) == _MOST_PARTS or not _is_part(word, start, end, known, small_words):
                continue
            found = best[start]
            if found is None or len(rest) + 1 < len(found):
                best[start] = (end - start, *rest)
    sizes = best[0]
    if sizes is None or len(sizes) == 1:
        return None
    return None if len(sizes) == _PAIR and not _is_pair(word, sizes[0], known) else sizes


def _is_part(word: str, start: int, end: int, known: Vocabulary, small_words: bool) -> bool:
    part = word[start:end]
    if known.knows_part(part):
        return True
    small = (start > 0 and part in known.behind) or (end < len(word) and part in known.before)
    return small_words and small


def _is_pair(word: str, size: int, known: Vocabulary) -> bool:
    """Return whether two parts are two words: not "paperwork", nor "bulletin"."""
    first, second = word[:size], word[size:]
    if not known.knows_part(second):
        return len(first) > _SHORTEST_BESIDE
    if not known.knows_part(first):
        return len(second) >= _SHORTEST_BESIDE and second in known.words
    return second not in known.compounds
