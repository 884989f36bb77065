"""Authority over staff, as the text of a job states it.

Two ways of stating it count: a word of authority before a noun of staff ("oversaw a dietary team"), and a
chain of acts on staff ("hired, trained and scheduled nurses"). Students, volunteers, patients and vendors
are no staff, and work done together with or for staff is no authority (docs/domain.md 2.11). A team that
was led may be that of a project, so it shows less. The rules are data/rules/span_of_control.yaml.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.people_rules import Counts, PeopleRules
from service.text.small_letters import in_small_letters
from service.text.templates import tokens_of

_STOP = re.compile(r"[.;](?=\s)|[•▪●◦·]|\n(?=\s{0,9}[*»›>~–—-]\s|[ \t]{0,9}\n)")
_LED = re.compile(r"(?:led|lead|leading)\s(?!and\b).*?\bteams?\Z", re.I | re.S)
# Words before an act that make it another person's: "for the director, who managed", "to the owner managing".
OF_ANOTHER = (
    r"\bthe\s(?:[a-z]+,?\s){1,4}who\s(?:[a-z]+\s){0,2}\Z"
    r"|\b(?:for|to|under|with|by|of)\s(?:the|a|an|our|my|their)\s(?:[a-z]+,?\s){1,5}"
    r"(?:(?:who|whom|which|that)\s(?:[a-z]+\s){0,2}"
    r"|(?:director|manager|supervisor|administrator|president|officer|owner|executive|chief)s?,?\s)\Z"
)
_OF_ANOTHER = re.compile(OF_ANOTHER, re.I)
_NEAR_OTHER = 80  # characters before an act that may name the other person
_NEAR_ACT = 40  # characters before an act that may say that it is another's


@dataclass(frozen=True, slots=True)
class Authority:
    """The number of statements of authority in a text.

    Attributes:
        plain: statements of authority over staff; chains: of several acts on staff at once.
        led: teams that were led, of which nothing else is said.
    """

    plain: int
    chains: int
    led: int


def authority_of(text: str, rules: PeopleRules) -> Authority:
    """Return the number of statements of authority and of chains of acts on staff in a text."""
    small = in_small_letters(text)
    clauses = [(start, end, tokens_of(small[start:end])) for start, end in _clauses(small)]
    stated = list(_stated(small, clauses, Counts.AUTHORITY, rules))
    led = sum(1 for words in stated if _LED.match(words))
    chains = sum(1 for _ in _stated(small, clauses, Counts.ACTS, rules))
    return Authority(len(stated) - led, chains, led)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text that no statement goes beyond: what ends with a stop or before a bullet."""
    start = 0
    for stop in _STOP.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _stated(
    text: str, clauses: Iterable[tuple[int, int, frozenset[str]]], counts: Counts, rules: PeopleRules
) -> Iterator[str]:
    """Yield the words of each act that was the person's own, and not one that was only helped with."""
    for start, end, tokens in clauses:
        if any(rule.template.may_match(tokens) for rule in rules.rules[counts]):
            yield from _own(text, _of_all(counts, rules).finditer(text, start, end), rules)


def _own(text: str, found: Iterable[re.Match[str]], rules: PeopleRules) -> Iterator[str]:
    not_own, possessed = _not_own(rules), _possessed(rules)
    for match in found:
        first = max(0, match.start() - _NEAR_ACT)
        helped = not_own.search(text, first, match.start())
        if not (helped or possessed.match(text, match.end()) or _of_another(text, match)):
            yield match[0]


def _of_another(text: str, match: re.Match[str]) -> bool:
    first = max(0, match.start() - _NEAR_OTHER, text.rfind("\n", 0, match.start()))
    return _OF_ANOTHER.search(text, first, match.start()) is not None


@cache
def _of_all(counts: Counts, rules: PeopleRules) -> re.Pattern[str]:
    """Return one pattern of all rules that count in the same way, so that a text is searched once."""
    return re.compile("|".join(f"(?:{rule.template.expression})" for rule in rules.rules[counts]))


@cache
def _not_own(rules: PeopleRules) -> re.Pattern[str]:
    return re.compile(rf"\b{rules.words.not_own}\s(?:[a-z]+\s){{0,3}}\Z", re.I)


@cache
def _possessed(rules: PeopleRules) -> re.Pattern[str]:
    """Return a pattern for a thing of the staff that the words before name: "supervisors' calendars"."""
    return re.compile(rf"['’]?\s{{1,9}}{rules.words.not_owned}\b", re.I)
