"""Staff of the unit that a manager runs.

Managers often describe the unit and not its people: "24-hour responsibility for a 30-bed unit with 58 FTEs",
"Suburban clinic, 22 employees". Such a number counts in a job whose title claims authority, behind words of
running the unit or where the statement begins with it; a whole hospital or company counts behind such words
alone (docs/domain.md 2.13).
"""

import re
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.people_rules import Counts, HeadcountRule, PeopleRules
from service.reading.scope.headcount import Headcount, headcount_of, largest_first, not_counted
from service.reading.scope.sentences import numbered_sentences
from service.text.document import Document
from service.text.templates import compile_template

_FARTHEST = 160  # characters between the unit and the number of its people
_ANOTHERS = "{<not_running>|<not_before>|report(s|ed|ing) to|<meeting> with}"


@dataclass(frozen=True, slots=True)
class _UnitExclusions:
    """Patterns for what makes a number none of the unit's own staff.

    Attributes:
        within: a larger house between the unit and the number.
        anothers: words between them that make the people another's.
        prescriber: who is counted for heads of physicians alone.
        not_counted: words in the phrase; not_owned: words behind it.
    """

    within: re.Pattern[str]
    anothers: re.Pattern[str]
    prescriber: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_owned: re.Pattern[str]


def unit_headcounts(
    document: Document, start: int, end: int, rules: PeopleRules, *, of_physicians: bool
) -> tuple[Headcount, ...]:
    """Return the staff of each unit that is run between two offsets, the largest first."""
    text, found = document.small, list[Headcount]()
    for sentence in numbered_sentences(document, start, end):
        for tried in _by_template(rules):
            if not tried[0].template.may_match(sentence.tokens):
                continue
            for match in tried[0].template.matches(text, sentence.start, sentence.end):
                counted = headcount_of(text, match, sentence.end, rules)
                if (
                    counted
                    and _is_staff(text, match, counted, rules, of_physicians=of_physicians)
                    and _is_of_unit(text, sentence.start, match, counted, tried, _exclusions(rules))
                ):
                    found.append(counted)
    return largest_first(found)


@cache
def _by_template(rules: PeopleRules) -> tuple[tuple[HeadcountRule, ...], ...]:
    """Return the rules of units, those with one template together, so that it is searched once."""
    grouped: dict[str, list[HeadcountRule]] = {}
    for rule in rules.rules[Counts.UNIT]:
        grouped.setdefault(rule.template.expression, []).append(rule)
    return tuple(map(tuple, grouped.values()))


def _is_staff(
    text: str, match: re.Match[str], counted: Headcount, rules: PeopleRules, *, of_physicians: bool
) -> bool:
    exclusions = _exclusions(rules)
    if not of_physicians and exclusions.prescriber.search(text[counted.start : counted.end]):
        return False
    if exclusions.not_counted.search(text, match.end("n"), match.end()):
        return False
    return not (
        exclusions.not_owned.match(text, match.end()) or exclusions.not_owned.match(text, counted.end)
    )


def _is_of_unit(
    text: str,
    first: int,
    match: re.Match[str],
    counted: Headcount,
    tried: tuple[HeadcountRule, ...],
    exclusions: _UnitExclusions,
) -> bool:
    """Return whether one of the rules finds, before the number, a unit that is run and none of another."""
    before = text[first : match.start("n")]
    for rule in tried:
        if rule.holds and not rule.holds.pattern.search(text, counted.start, counted.end):
            continue
        unit = rule.behind.pattern.search(before) if rule.behind else None
        if (
            unit
            and len(before) - unit.end() <= _FARTHEST
            and not exclusions.anothers.search(before, unit.start())
            and not exclusions.within.search(before, unit.end())
        ):
            return True
    return False


@cache
def _exclusions(rules: PeopleRules) -> _UnitExclusions:
    words = rules.words
    return _UnitExclusions(
        within=re.compile(
            rf"\b(?:in|within|inside|of|at|for)\s(?:[^\s,]{{1,20}}\s){{0,5}}?{words.enterprise}\b", re.I
        ),
        anothers=compile_template(_ANOTHERS, rules.vocabulary).pattern,
        prescriber=re.compile(rf"\b{words.prescriber}\b", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_owned=re.compile(rf"['’]?\s{words.not_owned}\b", re.I),
    )
