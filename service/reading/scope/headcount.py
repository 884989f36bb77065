"""The number of people that a phrase counts.

Kinds of staff in one phrase are added ("12 nurses and 3 clerks"); a number of all staff is not added to its
parts ("98 FTE, four supervisors"), nor are the leads among those who are counted (docs/domain.md 2.13).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from service.knowledge.lexicon.people_rules import PeopleRules
from service.knowledge.lexicon.staff_words import StaffWords
from service.text.counts import NUMBER, number_of
from service.text.template_syntax import Part
from service.text.templates import compile_template

_MOST_PEOPLE = 20_000
_MOST_OF_A_SUM = 100
_ROUGHLY = "{!{and|of|all|at|as|between|my|our} <roughly>}*2"
_MORE = Part(rf"(?P<m>{NUMBER})")
_ONE = Part(r"(?P<m>an?)")
_JOINED = Part(r"(?P<joint>,?\s?(?:and|&|,|with|plus)?)\s", joins=True)
_JOINED_ONE = Part(
    rf"(?P<joint>,?\s(?:and|&|plus)|,(?=[^,.;]{{1,60}}\sand\s(?:{NUMBER}|an?)\s))\s",
    joins=True,
)
# The sum itself: "12 coders, two clerks and a lead (15)", "... - 15 in all".
_IN_ALL = re.compile(
    rf"\s?\((?P<all>{NUMBER})(?:\s(?:in\sall|in\stotal|total|altogether|all\stold|people))?\)", re.I
)
_STOP = Part(r"(?:\s{0,3}(?:[,.;)]|\Z)|\n)", joins=True)


class Headcount(NamedTuple):
    """A number of people, and the half-open span of the words that state it."""

    people: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sums:
    """Patterns for the items of a phrase.

    Attributes:
        aside: words between two numbers: those in brackets, the shift ("on days"), or further kinds of
            staff under the first number.
        more: a further number ("and 4 clerks"), one of a kind without a noun (", 4 clerical"), or a single
            person ("and a clerk").
        total: a number of all staff.
        learners: those who learn or help, at the end of a further number.
        within: people who are among the others; heads: people who are among those of a number of all staff.
        not_counted: what makes a further number none of staff.
    """

    aside: re.Pattern[str]
    more: tuple[re.Pattern[str], ...]
    total: re.Pattern[str]
    learners: re.Pattern[str]
    within: re.Pattern[str]
    heads: re.Pattern[str]
    not_counted: re.Pattern[str]


def largest_first(found: Iterable[Headcount]) -> tuple[Headcount, ...]:
    """Return headcounts by size, equal ones in the order of the text."""
    return tuple(sorted(found, key=lambda each: (-each.people, each.start)))


def headcount_of(text: str, match: re.Match[str], end: int, rules: PeopleRules) -> Headcount | None:
    """Return the people of a match of `@count` and of what follows it before `end`; None for no people.

    The top of a range counts, and alone; a smaller number behind a dash begins the parts ("9 - two aides").
    """
    people, last = number_of(match["n"]), match.end()
    if match["top"] is not None:
        people = max(people or 0, number_of(match["top"]) or 0)
    if match["top"] is None and people and people < _MOST_OF_A_SUM:
        people, last = _sum(text, match, people, end, _sums(rules))
    return Headcount(people, match.start(), last) if people and people <= _MOST_PEOPLE else None


def _sum(text: str, match: re.Match[str], people: int, end: int, sums: _Sums) -> tuple[int, int]:
    """Return the number of a match with what is added to it, and where the last of it ends."""
    last = match.end()
    total = sums.total.fullmatch(text, match.end("n"), last) is not None
    while more := _further(text, last, end, sums):
        if _is_no_staff(more[0], sums):
            break
        number, listed = number_of(more["m"]) or 0, "," in more["joint"] and "and" not in more["joint"]
        if "indirect" in more[0].lower():  # who reports through those who report directly
            return max(people, number), more.end()
        last = more.end()
        includes = number > people and (listed or "with" in more["joint"])
        if includes and sums.total.fullmatch(text, more.end("m"), last):
            people, total = number, True
        elif not _is_among(more[0], sums, total=total, listed=listed):
            people += number
    return _stated_sum(text, last, end, people)


def _is_no_staff(words: str, sums: _Sums) -> bool:
    """Return whether a further number counts none of staff; learners behind staff count."""
    return sums.not_counted.search(words) is not None and sums.learners.search(words) is None


def _is_among(words: str, sums: _Sums, *, total: bool, listed: bool) -> bool:
    """Return whether the people of a further number are among those counted before."""
    within = sums.within.search(words) is not None
    return within or (total and (listed or sums.heads.search(words) is not None))


def _stated_sum(text: str, last: int, end: int, people: int) -> tuple[int, int]:
    """Return the sum in brackets behind its parts and its end, or else the people counted and `last`."""
    in_all = _IN_ALL.match(text, last, end)
    stated = number_of(in_all["all"]) if in_all else None
    return (stated, in_all.end()) if in_all and stated and stated >= people else (people, last)


def _further(text: str, last: int, end: int, sums: _Sums) -> re.Match[str] | None:
    aside = sums.aside.match(text, last, end)
    after = aside.end() if aside else last
    return next((found for more in sums.more if (found := more.match(text, after, end))), None)


def counts_heads(words: str, rules: PeopleRules) -> bool:
    """Return whether the words of a headcount count those who lead others, or direct reports alone."""
    return _heads(rules).search(words) is not None


def shows_staff(words: str, rules: PeopleRules) -> bool:
    """Return whether the words of a headcount show authority over staff.

    Those that count learners alone, or people whom work is handed to, do not.
    """
    handed, number = _handed(rules)
    learners = _sums(rules).learners.search(words) and len(number.findall(words)) == 1
    return not (learners or handed.match(words))


@cache
def _handed(rules: PeopleRules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns for handing work to people, and for a number."""
    return re.compile(rf"{rules.words.handing}\b", re.I), re.compile(rf"\b{NUMBER}\b", re.I)


@cache
def _heads(rules: PeopleRules) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{rules.words.heads}|{rules.words.within}|direct\sreports?)\b", re.I)


def not_counted(words: StaffWords) -> str:
    """Return a pattern for what makes a number none of staff: patients, or a "patient floor with" nurses."""
    away = r"\s(?:[A-Za-z/-]{1,20}\s){0,4}?(?:with|for|of|on|in|by|and|to|from|per|at)\b"
    employed = rf"members\sof\s(?:[a-z]+\s){{0,3}}{words.team}|student\s(?:workers?|employees?|staff)"
    others = rf"(?!(?:{employed})\b){words.not_counted}\b"
    return rf"\b(?:{others}|{words.apart}(?:s\b|['’]|(?={away})))"


@cache
def _sums(rules: PeopleRules) -> _Sums:
    words, also = rules.words, rules.vocabulary.parts["also"].pattern
    parts = {
        **rules.vocabulary.parts,
        "more": _MORE,
        "one": _ONE,
        "joined": _JOINED,
        "joined_one": _JOINED_ONE,
        "stop": _STOP,
    }
    vocabulary = replace(rules.vocabulary, parts=parts)
    more = (
        f"@joined {_ROUGHLY} @more <kinds> [girls|ladies|guys|men|women] "
        ">{@stop|and|by|on|at|per|plus|since}",
        f"@joined {_ROUGHLY} @more ..2!<not_led> <learners>",
        f"@joined {_ROUGHLY} @more ...4 @people@also",
        "@joined_one @one ..3 {<one>|<counted>|<within>|<learners>}",
    )
    return _Sums(
        aside=re.compile(
            r"\s?\([^()\n]{1,40}\)(?=,?\s)|\son\s(?:each\s|the\s)?[a-z]{1,12}(?=,\s|\sand\s|\splus\s)"
            rf"|(?:{also}|\s(?:{words.own}))(?=,?\s(?:and|&|plus)\s(?:{words.roughly}\s){{0,2}}{NUMBER}\s)",
            re.I,
        ),
        more=tuple(compile_template(each, vocabulary).pattern for each in more),
        total=re.compile(rf"(?:\.\d{{1,2}})?\+?\s(?:full[\s-]time\s)?{words.total}", re.I),
        learners=re.compile(rf"\s{words.learners}\Z", re.I),
        within=re.compile(rf"\s{words.within}\Z", re.I),
        heads=re.compile(rf"\s{words.heads}\Z", re.I),
        not_counted=re.compile(not_counted(words), re.I),
    )
