"""People managed and sites run, as jobs and summaries state them.

A number counts only beside a word of authority; numbers of patients, beds, visits, trainees and of teams
that the person only belonged to do not (docs/domain.md 2.13). The rules are data/rules/span_of_control.yaml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from service.domain.evidence import Evidence
from service.knowledge.lexicon.people_rules import Counts, HeadcountRule, PeopleRules
from service.knowledge.lexicon.work import Work
from service.reading.job_span import JobBlock
from service.reading.scope.authority import OF_ANOTHER
from service.reading.scope.bare_headcounts import bare_headcounts
from service.reading.scope.headcount import Headcount, headcount_of, largest_first, not_counted
from service.reading.scope.sentences import NumberedSentence, numbered_sentences
from service.text.counts import number_of
from service.text.document import Document

_MOST_SITES = 500
_SUMMARIES = frozenset({"summary", "header", "awards", "skills", "experience", "other", "objective"})
_OWN_WORDS = frozenset({"summary", "header", "skills"})  # where people describe themselves without verbs
_SITES = re.compile(
    r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s(?:[a-z-]{1,14}\s){0,2}"
    r"(?:clinics|sites|locations|facilities|departments|offices|hospitals|practices|branches|centers|agencies|units)\b",
    re.I,
)
_NEAR_SITES = 60  # characters before a number of sites that may hold a word of authority
_NEAR_OTHER = 80  # characters before it that may name the other person
_NEAR_COUNT = 40  # characters before a number of people that may say that they are another's


@dataclass(frozen=True, slots=True)
class _StatedExclusions:
    """Patterns for what makes a number none of people managed.

    Attributes:
        authority: a word of authority; one that ends other acts ("hired, trained and supervised") outweighs
            not_before.
        not_before, not_owned: words before and behind the number; not_counted: words in the phrase.
        of_another: words before that make the authority another's ("the director, who managed").
    """

    authority: re.Pattern[str]
    not_before: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_owned: re.Pattern[str]
    of_another: re.Pattern[str]


def stated_headcounts(document: Document, start: int, end: int, rules: PeopleRules) -> tuple[Headcount, ...]:
    """Return the headcounts that are stated beside authority between two offsets, the largest first."""
    found: list[Headcount] = []
    for sentence in numbered_sentences(document, start, end):
        found.extend(_stated(document.small, sentence, rules))
    return largest_first(found)


def sites_managed(text: str, start: int, end: int, rules: PeopleRules) -> int | None:
    """Return the number of sites or departments that is stated beside a word of authority."""
    authority = _exclusions(rules).authority
    found = []
    for match in _SITES.finditer(text, start, end):
        if authority.search(text, max(start, match.start() - _NEAR_SITES), match.start()):
            found.append(number_of(match["n"]) or 0)
    return max((number for number in found if 1 < number <= _MOST_SITES), default=None)


def largest_team(
    document: Document, blocks: tuple[JobBlock, ...], work: Work
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest number of people managed at once that jobs or summary state, and its words.

    A bare number in a summary counts for one of whose jobs the title claims authority.
    """
    found = [
        (block.job.people_managed, block.job.people_evidence)
        for block in blocks
        if block.job.people_managed is not None
    ]
    heads = any(block.claims_staff for block in blocks)
    for section in document.sections:
        if section.kind in _SUMMARIES:
            own = heads and section.kind in _OWN_WORDS
            for each in _of_summary(document, section.start, section.end, work.people_rules, own=own):
                found.append((each.people, (document.evidence(each.start, each.end, section.kind),)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


def _of_summary(
    document: Document, start: int, end: int, rules: PeopleRules, *, own: bool
) -> Iterator[Headcount]:
    """Yield the largest headcount of each kind; bare ones only in a person's own words of themselves."""
    yield from stated_headcounts(document, start, end, rules)[:1]
    if own:
        yield from bare_headcounts(document, start, end, rules, of_physicians=False)[:1]


def _stated(text: str, sentence: NumberedSentence, rules: PeopleRules) -> Iterator[Headcount]:
    exclusions = _exclusions(rules)
    for rule in (*rules.rules[Counts.STATED], *rules.rules[Counts.LEARNERS]):
        if rule.template.may_match(sentence.tokens):
            for match in rule.template.matches(text, sentence.start, sentence.end):
                counted = headcount_of(text, match, sentence.end, rules)
                if counted and _is_managed(text, match, sentence.start, rule, exclusions):
                    yield counted


def _is_managed(
    text: str, match: re.Match[str], floor: int, rule: HeadcountRule, exclusions: _StatedExclusions
) -> bool:
    before = text[max(floor, match.start() - _NEAR_COUNT) : match.start()]
    if exclusions.not_before.search(before) and not _ends_acts(before, match, exclusions):
        return False
    if exclusions.not_owned.match(text, match.end()):
        return False
    if exclusions.of_another.search(text, max(floor, match.start() - _NEAR_OTHER), match.start()):
        return False
    learners = rule.counts is Counts.LEARNERS
    return learners or exclusions.not_counted.search(text, match.end("n"), match.end()) is None


def _ends_acts(before: str, match: re.Match[str], exclusions: _StatedExclusions) -> bool:
    """Return whether a word of authority ends other acts ("hired, trained and supervised")."""
    return before.rstrip().endswith(("and", "&", ",")) and exclusions.authority.match(match[0]) is not None


@cache
def _exclusions(rules: PeopleRules) -> _StatedExclusions:
    words = rules.words
    return _StatedExclusions(
        authority=re.compile(rf"\b(?:{words.authority}|{words.nominal})\s", re.I),
        of_another=re.compile(OF_ANOTHER, re.I),
        not_before=re.compile(rf"\b{words.not_before}\s(?:[a-z]+\s){{0,3}}\Z", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_owned=re.compile(
            rf"['’]?\s(?:{words.not_owned}\b|(?:(?!(?:with|and|for|to|of|in|on|by|at|from|[a-z]+ing)\b)[a-z-]+\s)?{not_counted(words)})",
            re.I,
        ),
    )
