"""Bare numbers of staff in the jobs of managers.

Managers often write only whom they manage: "34 FTE, two supervisors", "Team of 12". Such a bare number counts
where it begins a statement of a job whose title claims authority, and where nothing around it makes it a
number of other people; physicians count for heads of physicians alone (docs/domain.md 2.13).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.people_rules import Counts, HeadcountRule, PeopleRules
from service.reading.scope.headcount import Headcount, headcount_of, largest_first, not_counted
from service.reading.scope.sentences import NumberedSentence, numbered_items
from service.text.counts import NUMBER
from service.text.document import Document

_FULL_LINE = 50  # characters: the line after one so long may continue it
_BULLET = re.compile(r"[\s*~»›>·●▪◦–—-]{0,30}")
_LABEL = re.compile(r"[^:]{1,140}?(?::|\s[–—-])\s{1,3}")
_NEAR_ACT = 30  # characters before an act that may say that it is another's
_LISTED = re.compile(rf"{NUMBER}\S?[^,;:.]{{1,50}},\s", re.I)
_END = re.compile(
    r"(?=\s{0,3}(?:\Z|[,.;:()/\n•–—-]|(?:with|across|in|on|at|over|through|under|via|covering|including|reporting"
    r"|plus|throughout|spread|spanning|split|divided|(?:and|&)\s\d|(?:and|&)\s(?:a|two|three|four|five|six)\b|per\sshift)\b(?!\s(?:training|orientation|attendance))))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _BareExclusions:
    """Patterns for what makes a bare number none of the manager's staff.

    Attributes:
        prescriber: who is counted for heads of physicians alone.
        not_counted: words in the phrase; not_owned: words behind it; not_own: words before an act.
        not_listed, done: a label of other people, and one that begins with an act ("Trained: ...").
    """

    prescriber: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_listed: re.Pattern[str]
    not_owned: re.Pattern[str]
    not_own: re.Pattern[str]
    done: re.Pattern[str]


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
    for position in _openings(text, floor, sentence, exclusions):
        matches = (rule.template.pattern.match(text, position, last) for rule in tried)
        match = next((found for found in matches if found), None)
        counted = headcount_of(text, match, last, rules) if match else None
        if match is None or counted is None or not _is_staff(text, match, rules):
            continue
        physicians = exclusions.prescriber.search(text[counted.start : counted.end]) is not None
        if _END.match(text, counted.end, last) and (of_physicians or not physicians):
            yield counted


def _openings(
    text: str, floor: int, sentence: NumberedSentence, exclusions: _BareExclusions
) -> Iterator[int]:
    """Yield where a bare number may begin: first, after a label, or after other numbers and a comma."""
    first, last = sentence.start, sentence.end
    bullet = _BULLET.match(text, first, last)
    position = bullet.end() if bullet else first
    places = [] if _continues_line(text, floor, first, position) else [position]
    label = _LABEL.match(text, position, last)
    if label and not (exclusions.not_listed.search(label[0]) or exclusions.done.match(label[0])):
        places.append(label.end())
    for place in places:
        yield place
        while listed := _LISTED.match(text, place, last):
            place = listed.end()
            yield place


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
    return _BareExclusions(
        prescriber=re.compile(rf"\b{words.prescriber}\b", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_listed=re.compile(rf"\b{words.not_listed}\b", re.I),
        not_owned=re.compile(rf"\s{words.not_owned}\b", re.I),
        not_own=re.compile(rf"\b{words.not_own}\s", re.I),
        done=re.compile(rf"(?!{words.authority}\b)[A-Za-z]{{2,14}}ed\s", re.I),
    )
