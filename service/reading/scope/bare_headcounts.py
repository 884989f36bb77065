"""Bare numbers of staff in the jobs of managers.

Managers often write only whom they manage: "34 FTE, two supervisors", "Coding and release, 58 FTE", "There
are 12 aides". Such a bare number counts in a job whose title claims authority, at the start of a statement,
behind a mark, behind "is" or "has", or behind a unit that is run ("a clinic with 19 staff"), where nothing
before or after it makes it a number of other people; physicians count for heads of physicians alone
(docs/domain.md 2.13).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.people_rules import Counts, HeadcountRule, PeopleRules
from service.reading.scope.headcount import Headcount, headcount_of, largest_first, not_counted
from service.reading.scope.sentences import NumberedSentence, numbered_items
from service.text.document import Document

_FULL_LINE = 50  # characters: the line after one so long may continue it
_BULLET = re.compile(r"[\s*~»›>·●▪◦–—-]{0,30}")
_NEAR_ACT = 30  # characters before an act that may say that it is another's
_END = re.compile(
    r"(?=\s{0,3}(?:\Z|[,.;:()/\n•–—-]|(?:with|across|in|on|at|over|through|under|via|covering|including|reporting"
    r"|in\sall|in\stotal|total|altogether|when|counting|roll\sup|report\sin|beneath|below"
    r"|plus|throughout|spread|spanning|split|divided|(?:and|&)\s\d|(?:and|&)\s(?:a|two|three|four|five|six)\b|per\sshift)\b(?!\s(?:training|orientation|attendance))))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _BareExclusions:
    """Patterns for what makes a bare number one of the manager's staff, or none.

    Attributes:
        prescriber: who is counted for heads of physicians alone.
        not_counted: words in the phrase; not_owned: words behind it; not_own: words before an act.
        mark: what a bare number may stand behind within a sentence.
        own: a word of authority or of running; what stands before the last of these is another matter.
        anothers: words behind those that make the number one of other people; others: the same without any;
            done: a statement of another act.
        within: a whole house that the words before the number only stand in; house: one that nobody runs.
        unit: a place that has staff; described: a statement that begins with one.
    """

    prescriber: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_owned: re.Pattern[str]
    not_own: re.Pattern[str]
    mark: re.Pattern[str]
    own: re.Pattern[str]
    anothers: re.Pattern[str]
    others: re.Pattern[str]
    done: re.Pattern[str]
    within: re.Pattern[str]
    house: re.Pattern[str]
    unit: re.Pattern[str]
    described: re.Pattern[str]


def bare_headcounts(
    document: Document, start: int, end: int, rules: PeopleRules, *, of_physicians: bool
) -> tuple[Headcount, ...]:
    """Return each bare number of staff between two offsets, the largest first."""
    found: list[Headcount] = []
    for sentence in numbered_items(document, start, end):
        tried = _possible(rules.rules[Counts.OPENING], sentence)
        if tried:
            found.extend(_bare(document.small, start, sentence, tried, rules, of_physicians=of_physicians))
    return largest_first(found)


def guided_headcounts(document: Document, start: int, end: int, rules: PeopleRules) -> tuple[Headcount, ...]:
    """Return each number of staff who are guided, scheduled or given work, the largest first.

    Such words show authority where a title claims some, and working together elsewhere.
    """
    not_own = _exclusions(rules).not_own
    text, found = document.small, list[Headcount]()
    for sentence in numbered_items(document, start, end):
        for rule in _possible(rules.rules[Counts.GUIDED], sentence):
            for match in rule.template.matches(text, sentence.start, sentence.end):
                counted = headcount_of(text, match, sentence.end, rules)
                near = max(sentence.start, match.start() - _NEAR_ACT)
                helped = not_own.search(text, near, match.start())
                if counted and not helped and _is_staff(text, match, rules):
                    found.append(counted)
    return largest_first(found)


def _possible(tried: tuple[HeadcountRule, ...], sentence: NumberedSentence) -> list[HeadcountRule]:
    return [rule for rule in tried if rule.template.may_match(sentence.tokens)]


def _bare(
    text: str,
    floor: int,
    sentence: NumberedSentence,
    tried: list[HeadcountRule],
    rules: PeopleRules,
    *,
    of_physicians: bool,
) -> Iterator[Headcount]:
    """Yield the bare numbers of a sentence; the job begins at `floor`."""
    exclusions, last = _exclusions(rules), sentence.end
    for match, before, joining in _candidates(text, floor, sentence, tried, exclusions):
        counted = headcount_of(text, match, last, rules)
        if counted is None or not _is_staff(text, match, rules):
            continue
        if before and not (_is_of_unit if joining else _is_free)(before, exclusions):
            continue
        physicians = exclusions.prescriber.search(text[counted.start : counted.end]) is not None
        if _END.match(text, counted.end, last) and (of_physicians or not physicians):
            yield counted


def _candidates(
    text: str,
    floor: int,
    sentence: NumberedSentence,
    tried: list[HeadcountRule],
    exclusions: _BareExclusions,
) -> Iterator[tuple[re.Match[str], str, bool]]:
    """Yield the matches where a bare number may begin, the words before each, and whether they join it."""
    first, last = sentence.start, sentence.end
    bullet = _BULLET.match(text, first, last)
    position = bullet.end() if bullet else first
    places = [] if _continues_line(text, floor, first, position) else [(position, False)]
    marks = exclusions.mark.finditer(text, position, last)
    places.extend((mark.end(), mark["joining"] is not None) for mark in marks)
    for place, joining in places:
        matches = (rule.template.pattern.match(text, place, last) for rule in tried)
        match = next((found for found in matches if found), None)
        if match:
            yield match, text[position:place], joining


def _is_free(before: str, exclusions: _BareExclusions) -> bool:
    """Return whether the words before a number leave it one of the manager's own people."""
    own, near = _nearest(before, exclusions)
    if own:
        return not (exclusions.anothers.search(near) or exclusions.within.search(near))
    if exclusions.others.search(near) or exclusions.done.match(near):
        return False
    return exclusions.house.search(near) is None


def _is_of_unit(before: str, exclusions: _BareExclusions) -> bool:
    """Return whether the words before a number say that a unit is run, or describe one."""
    own, near = _nearest(before, exclusions)
    place = exclusions.unit if own else exclusions.described
    if place.search(near) is None or exclusions.within.search(near):
        return False
    return (exclusions.anothers if own else exclusions.others).search(near) is None


def _nearest(before: str, exclusions: _BareExclusions) -> tuple[bool, str]:
    """Return whether words of authority or of running stand before a number, and what follows the last."""
    ends = [found.end() for found in exclusions.own.finditer(before)]
    return bool(ends), before[ends[-1] :] if ends else before


def _continues_line(text: str, floor: int, first: int, position: int) -> bool:
    """Return whether a sentence begins with the rest of a line above it."""
    if first - floor <= _FULL_LINE or text[first - 1] != "\n" or text[first:position].strip():
        return False
    return "\n" not in text[first - _FULL_LINE : first - 1] and text[first - 2] not in ".:;!?"


def _is_staff(text: str, match: re.Match[str], rules: PeopleRules) -> bool:
    exclusions = _exclusions(rules)
    if exclusions.not_owned.match(text, match.end()):
        return False
    return exclusions.not_counted.search(text, match.end("n"), match.end()) is None


@cache
def _exclusions(rules: PeopleRules) -> _BareExclusions:
    words = rules.words
    part = rf"(?:{words.headed}|{words.team}|{words.places})\b"
    house = rf"{words.enterprise}\b(?!-|\s(?:[a-z]+\s)?{part})"
    other = rf"{words.not_before}|{words.meeting}\swith"
    unit = rf"\b(?:{words.headed}|{words.team}|{words.places}|beds?)\b"
    plain = rf"(?!(?:{words.not_led}|{words.not_listed}|[a-z]{{2,14}}ed)\b)[a-z0-9$'/&.,-]{{1,20}}\s"
    return _BareExclusions(
        prescriber=re.compile(rf"\b{words.prescriber}\b"),
        not_counted=re.compile(not_counted(words)),
        not_owned=re.compile(rf"\s{words.not_owned}\b"),
        not_own=re.compile(rf"\b{words.not_own}\s"),
        mark=re.compile(
            rf"[,(:&/|]\s{{0,3}}|\s[–—-]\s{{1,3}}|\b{words.being}\s|(?P<joining>\b(?:{words.joining})\s|\bw/\s?)"
        ),
        own=re.compile(rf"\b(?:{words.authority}|{words.running})\s"),
        anothers=re.compile(rf"\b(?:{words.not_running}|{other})\b"),
        others=re.compile(rf"\b(?:{words.not_listed}|{other})\b"),
        done=re.compile(r"(?:[a-z]{2,14}ed|and|or|which|that)\s"),
        within=re.compile(rf"\b(?:in|within|inside|of|at|for)\s(?:[^\s,]{{1,20}}\s){{0,5}}?{house}"),
        house=re.compile(rf"(?<![\d] )(?<!two )(?<!three )\b{house}"),
        unit=re.compile(rf"{unit}|\b{house}"),
        described=re.compile(rf"\A(?:(?:a|an|the|one)\s)?(?:{plain}){{0,6}}?{unit}"),
    )
