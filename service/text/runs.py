"""Runs of words, by which a text is known as a copy of another."""

from collections.abc import Iterable, Sequence

Run = tuple[str, ...]

RUN = 4  # words in a row that are compared
_LEAST = 2  # shared runs needed: a single phrase is not a copy


def runs_of(texts: Iterable[str]) -> frozenset[Run]:
    """Return every run of four words of the texts."""
    return frozenset(run for text in texts for run in runs_in(text))


def runs_in(text: str) -> list[Run]:
    """Return the runs of four words of a text, in order."""
    return runs_of_words("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def runs_of_words(words: Sequence[str]) -> list[Run]:
    """Return the runs of four words, in order."""
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def share_of(runs: Sequence[Run], known: frozenset[Run]) -> int:
    """Return the percentage of runs that are known; 0 if it is a single one."""
    shared = sum(run in known for run in runs)
    return 100 * shared // len(runs) if shared >= _LEAST else 0
