"""Bare lists: short phrases between commas without a word of sentences, which assert nothing."""

import re
from collections.abc import Iterator, Sequence

from service.text.lines import Line

_FEWEST_ITEMS, _MOST_WORDS = 5, 4
_COMMA = re.compile(r"[,;|•·]")
_EDGE = " \t\n.*-–—•·▪●"
# Articles, pronouns, prepositions, auxiliaries, figures and past tenses are of sentences.
_SAID = re.compile(
    r"\b(?:i|my|me|the|an?|for|to|with|in|at|by|from|as|on|who|all|our|their|is|are|was|were|has|had)\b|\d"
    r"|\b(?!(?:un)?(?:licens|certifi|relat|bas|advanc|integrat|appli|manag)ed)[a-z]{3,}[^e\W]ed\b",
    re.I,
)
_GOES_ON = re.compile(r"(?:[,;:&/–-]|\b(?:and|or|of|for|with|in|as|to|the|includ\w{1,3}|both|like))\Z", re.I)


def is_bare_list(words: str) -> bool:
    """Return whether a line or sentence is a list of five short items or more and says nothing of them."""
    commas = words.count(",") + words.count(";") + words.count("|") + words.count("•") + words.count("·")
    if commas < _FEWEST_ITEMS - 1:
        return False
    items = [item.split() for item in _COMMA.split(words.strip(_EDGE))]
    return (
        len(items) >= _FEWEST_ITEMS
        and all(len(item) <= _MOST_WORDS for item in items)
        and _SAID.search(words) is None
    )


def bare_lists(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that are bare lists and do not continue an unfinished line above them."""
    for number, line in enumerate(lines):
        if is_bare_list(line.words) and not (number and _GOES_ON.search(lines[number - 1].words)):
            yield line


def without_lists(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines in parts, each bare list apart from the lines around it."""
    apart = {line.start for line in bare_lists(lines)}
    part: list[Line] = []
    for line in lines:
        if line.start in apart:
            yield tuple(part)
            yield (line,)
            part = []
        else:
            part.append(line)
    yield tuple(part)
