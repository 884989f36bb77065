"""How many people did a person answer for, and at how many sites?

A number counts only beside a word of authority; numbers of patients, beds, visits, trainees and of teams
that the person only belonged to do not (docs/domain.md 2.13). The words are data/lexicon/staff.yaml.
"""

import re
from dataclasses import dataclass
from functools import cache

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Section
from service.knowledge.lexicon.staff_words import StaffWords
from service.knowledge.lexicon.work import Work
from service.reading.job_span import JobBlock
from service.reading.scope.bare_headcounts import rosters
from service.reading.scope.headcount import (
    Found,
    count_of,
    not_counted,
    number_of,
    people_of,
)
from service.reading.scope.people_patterns import told_to_me, ways
from service.reading.scope.unit_headcounts import staff_of_places
from service.text.numbers import LARGE_PATTERN
from service.text.sentences import sentences_between

_MOST_SITES = 500
_SUMMARIES = frozenset({"summary", "header", "awards", "skills", "experience", "other", "objective"})
_OWN_WORDS = frozenset({"summary", "header", "skills"})  # where people tell of themselves without verbs
# A full stop before "of 25" is one of layout, and a line that goes on in lower case is the same sentence.
_SENTENCE_END = re.compile(r"\.(?!\d|\s{1,4}of\s\d)|\n(?!\s{0,4}[a-z0-9$(])|;|•")
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(rf"\b(?:{LARGE_PATTERN})\b")  # in small letters
_SITES = re.compile(
    r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s(?:[a-z-]{1,14}\s){0,2}"
    r"(?:clinics|sites|locations|facilities|departments|offices|hospitals|practices|branches|centers|agencies|units)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for.

    Attributes:
        spans: each way in which a span of control is written.
        told_to_me: the way that ends in whom they report to; to_me: the words of which it needs one.
        needed: what a sentence without a span lacks, quicker to look for.
        authority: a word of authority alone.
        not_before, not_counted, not_owned: what makes a number none of staff.
    """

    spans: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    told_to_me: re.Pattern[str]
    to_me: re.Pattern[str]
    needed: re.Pattern[str]
    authority: re.Pattern[str]
    not_before: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_owned: re.Pattern[str]


def teams(text: str, start: int, end: int, words: StaffWords) -> tuple[Found, ...]:
    """Return (people, start, end) of each span of control that is stated between two offsets."""
    patterns = _patterns(words)
    found: list[Found] = []
    for first, last in sentences_between(text, start, end, _SENTENCE_END):
        said = text[first:last].lower()
        number = _DIGIT.search(said) or _NUMBER_WORD.search(said)
        if number and patterns.needed.search(said):
            found.extend(_spans(text, first, last, words))
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def sites_of(text: str, start: int, end: int, words: StaffWords) -> int | None:
    """Return how many sites or departments were run, if stated beside a word of authority."""
    authority = _patterns(words).authority
    found = []
    for match in _SITES.finditer(text, start, end):
        if authority.search(text, max(start, match.start() - 60), match.start()):
            found.append(number_of(match["n"]) or 0)
    return max((number for number in found if 1 < number <= _MOST_SITES), default=None)


def largest_team(
    text: str, sections: tuple[Section, ...], blocks: tuple[JobBlock, ...], work: Work
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
    for section in sections:
        if section.kind in _SUMMARIES:
            told = list(teams(text, section.start, section.end, work.staff)[:1])
            if heads and section.kind in _OWN_WORDS:
                told.extend(rosters(text, section.start, section.end, work.staff, of_physicians=False)[:1])
                told.extend(
                    staff_of_places(text, section.start, section.end, work.staff, of_physicians=False)[:1]
                )
            for people, start, end in told:
                found.append((people, (evidence(text, start, end, section.kind),)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


@cache
def _patterns(words: StaffWords) -> Patterns:
    people = people_of(words)
    return Patterns(
        spans=tuple((needed, re.compile(way, re.I)) for needed, way in ways(words, people)),
        told_to_me=re.compile(told_to_me(words, people), re.I),
        to_me=re.compile(rf"\breport|\bunder\smy\b|\b{words.own}\b", re.I),
        needed=re.compile(
            rf"\b{words.authority}\b|\b{words.kept}\s|\b{words.team}\b|\breport|\bhead\s?count|\bboss\s|\bleader\s|\bmy\b|\bmine\b|\bme\b|\bi\s|\bemployee|\bsupervis|\bspan\b|\bleadership|\baccountab|\bauthority|\bdirection|\boversight|\b(?:people|staff|personnel)\s(?:manage|super)|\bcoordinat",
            re.I,
        ),
        authority=re.compile(rf"\b{words.authority}\s", re.I),
        not_before=re.compile(rf"\b{words.not_before}\s(?:[a-z]+\s){{0,3}}\Z", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_owned=re.compile(
            rf"['’]?\s(?:{words.not_owned}\b|(?:(?!(?:with|and|for|to|of|in|on|by|at|from)\b)[a-z-]+\s)?{not_counted(words)})",
            re.I,
        ),
    )


def _spans(text: str, start: int, end: int, words: StaffWords) -> list[Found]:
    patterns = _patterns(words)
    found: list[Found] = []
    said = text[start:end].lower()
    tried = [way for needed, way in patterns.spans if not needed or any(word in said for word in needed)]
    if patterns.to_me.search(said):
        tried.append(patterns.told_to_me)
    for pattern in tried:
        for match in pattern.finditer(text, start, end):
            counted = count_of(text, match, end, words)
            if counted and _is_span(text, match, start, patterns):
                found.append(counted)
    return found


def _is_span(text: str, match: re.Match[str], floor: int, patterns: Patterns) -> bool:
    before = text[max(floor, match.start() - 40) : match.start()]
    if (
        patterns.not_before.search(before) and not _goes_on(before, match, patterns)
    ) or patterns.not_owned.match(text, match.end()):
        return False
    return patterns.not_counted.search(text, match.end("n"), match.end()) is None


def _goes_on(before: str, match: re.Match[str], patterns: Patterns) -> bool:
    """Return whether a word of authority ends other acts ("hired, trained and supervised")."""
    return before.rstrip().endswith(("and", "&", ",")) and patterns.authority.match(match[0]) is not None
