"""Words that tell what a person is and not what work was done: faith, family, origin, health, languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from service.knowledge.tables import Row

_TOKEN = re.compile(r"(?:\{(?P<group>\w+)(?P<list>\+?)\}|(?P<words>[^?]+))(?P<missing>\??)\Z")
_FIRST_WORD = re.compile(r"[a-z0-9]+")
_JOINT = r"(?:[ \t:(,/–—-]{1,4}|[ \t,]*\n[ \t]*(?=[^\W_]))"  # a line may wrap, but no other item follows
_COMMA = r"\s*\)?\s*(?:[,/&-]|\b(?:and|or)\b)[\s,&]*(?:(?:and|or)\s+)?"
_MOST_LISTED = 8
_NUMBER = r"\d{1,4}"
_GROUP = "group_"
_BUILT_IN = {
    "date": (
        r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}"
        r"|[a-z]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{4})"
    ),
    "name": r"(?<!\n)(?-i:[^\W\d_a-z][\w'’.-]*(?:(?:,?[ ]+(?:of[ ]+)?)[^\W\d_a-z][\w'’-]*){0,3})",
    "rest": r"[^\n]*",
}


@dataclass(frozen=True, slots=True)
class PersonalWords:
    """Patterns of personal facts by the word that each begins with, in lower case.

    Attributes:
        anywhere: of facts that are removed wherever they stand.
        lines: of facts that are removed where they are a whole line.
        rest: words that say nothing where they are all that is left of a line.
    """

    anywhere: Mapping[str, tuple[str, ...]]
    lines: Mapping[str, tuple[str, ...]]
    rest: frozenset[str]

    def ends(self, text: str, word: str, start: int) -> int:
        """Return where the longest fact ends that begins with this word at `start`; `start` for none."""
        end, facts = start, self.anywhere.get(word, ())
        if not facts or _any_of(facts).match(text, start) is None:
            return start
        for each in facts:
            match = _compiled(each).match(text, start)
            if match is not None and match.end() > end:
                end = match.end()
        return end

    def is_line(self, line: str) -> bool:
        """Return whether a line without bullet and outer signs is a personal fact and nothing else."""
        first = _FIRST_WORD.match(line.lower())
        if first is None:
            return False
        return any(_compiled(each).fullmatch(line) for each in self.lines.get(first[0], ()))


def build_personal(rows: Mapping[str, Row]) -> PersonalWords:
    """Return what the rows of data/lexicon/masking.yaml say of persons."""
    groups = {
        row_id.removeprefix(_GROUP): tuple(row["words"])
        for row_id, row in rows.items()
        if row["kind"] == "personal_group"
    }
    return PersonalWords(
        anywhere=_by_begin(_words(rows, "personal"), groups),
        lines=_by_begin(_words(rows, "personal_line"), groups),
        rest=frozenset(_words(rows, "personal_rest")),
    )


def _words(rows: Mapping[str, Row], kind: str) -> Iterator[str]:
    return (word for row in rows.values() if row["kind"] == kind for word in row["words"])


def _by_begin(
    templates: Iterable[str], groups: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for template in templates:
        source = _source(template, groups)
        for begin in sorted(set(_begins(template.split()[0], groups))):
            found.setdefault(begin, []).append(source)
    return {begin: tuple(sources) for begin, sources in found.items()}


def _begins(token: str, groups: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the first words that a token may stand for."""
    part = _part(token)
    for words in groups[part["group"]] if part["group"] else part["words"].split("|"):
        if words.startswith("{"):
            yield from _begins(words.split()[0], groups)
        elif (first := _FIRST_WORD.match(words.lower())) is not None:
            yield first[0]


def _source(template: str, groups: Mapping[str, tuple[str, ...]]) -> str:
    """Return the pattern of a template, whose first word is never missing."""
    first, *others = template.split()
    source = _alternatives(_part(first), groups)
    for token in others:
        part = _part(token)
        source += f"(?:{_JOINT}{_alternatives(part, groups)}){part['missing']}"
    return rf"{source}(?![^\W_])"


def _part(token: str) -> re.Match[str]:
    found = _TOKEN.match(token)
    if found is None:
        raise ValueError(token)
    return found


def _alternatives(part: re.Match[str], groups: Mapping[str, tuple[str, ...]]) -> str:
    name = part["group"]
    if name is None:
        return (
            f"(?:{'|'.join(_NUMBER if word == '#' else _plain(word) for word in part['words'].split('|'))})"
        )
    if name in _BUILT_IN:
        return _BUILT_IN[name]
    longest_first = sorted(groups[name], key=lambda words: (-len(words), words))
    member = f"(?:{'|'.join(_member(words, groups) for words in longest_first)})"
    return f"{member}(?:{_COMMA}{member}){{0,{_MOST_LISTED}}}" if part["list"] else member


def _member(words: str, groups: Mapping[str, tuple[str, ...]]) -> str:
    return rf"(?:{_source(words, groups)})" if "{" in words else rf"{_plain(words)}(?![^\W_])"


def _plain(words: str) -> str:
    escaped = re.escape(words).replace(r"\ ", r"\s+").replace("'", "['’]")
    return rf"{escaped}\.?" if "." in words else escaped


@lru_cache(maxsize=4096)
def _any_of(sources: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sources), re.I)


@lru_cache(maxsize=4096)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I)
