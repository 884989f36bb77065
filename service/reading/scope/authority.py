"""How often does the text of a job say that its holder had authority over staff?

Two ways of saying it count: a word of authority before a noun of staff ("oversaw a dietary team"), and a
chain of acts on staff ("hired, trained and scheduled nurses"). Students, volunteers, patients and vendors
are no staff, and what was done together with or for staff is no authority (docs/domain.md 2.11). A team that
was led may be one of a project, so it tells less.
"""

import re
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.staff_words import StaffWords

_LED = re.compile(r"(?:led|lead|leading)\s(?!and\b).*?\bteams?\Z", re.I | re.S)
_FILL = r"[A-Za-z0-9'&/()-]{1,18},?"


@dataclass(frozen=True, slots=True)
class Authority:
    """How often a text tells of authority.

    Attributes:
        plain: statements of authority over staff; chains: of several acts on staff at once.
        led: teams that were led, of which nothing else is said.
    """

    plain: int
    chains: int
    led: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    plain: re.Pattern[str]
    chain: re.Pattern[str]
    deed: re.Pattern[str]
    not_own: re.Pattern[str]


def authority_of(text: str, words: StaffWords) -> Authority:
    """Return how many statements of authority and how many chains of acts on staff a text holds."""
    patterns = _patterns(words)
    stated = [match[0] for match in patterns.plain.finditer(text) if _is_own(text, match, patterns)]
    led = sum(1 for words_said in stated if _LED.match(words_said))
    chains = sum(
        1
        for match in patterns.chain.finditer(text)
        if patterns.deed.search(match["acts"]) and _is_own(text, match, patterns)
    )
    return Authority(len(stated) - led, chains, led)


def _is_own(text: str, match: re.Match[str], patterns: _Patterns) -> bool:
    """Return whether the act was the person's own, and not one that was only helped with."""
    return patterns.not_own.search(text, max(0, match.start() - 40), match.start()) is None


@cache
def _patterns(words: StaffWords) -> _Patterns:
    filled = rf"(?:(?!{words.not_staff}\b){_FILL}\s{{1,3}}){{0,4}}?"
    noun = rf"{words.several}\b(?!\s{words.not_owned}\b)"
    filled = rf"{filled}(?:(?:members|work|duties|activities)\sof\s(?:the\s)?)?{filled}"
    return _Patterns(
        plain=re.compile(rf"\b{words.charge}\s{{1,3}}{filled}{noun}", re.I),
        chain=re.compile(
            rf"\b(?P<acts>{words.act}(?:(?:\s?[,/&]\s?|\sand\s|,\sand\s){words.act}){{1,6}})\s{filled}{noun}",
            re.I,
        ),
        deed=re.compile(rf"\b{words.deed}\b", re.I),
        not_own=re.compile(rf"\b{words.not_own}\s(?:[a-z]+\s){{0,3}}\Z", re.I),
    )
