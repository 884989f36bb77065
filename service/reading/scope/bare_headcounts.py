"""How many people does a manager's job name without a word of authority?

Those who manage often write only whom: "34 FTE, two supervisors", "Team of 12". Such a bare number counts
where it begins a statement of a job whose title claims authority, and where nothing around it makes it a
number of other people; physicians count for heads of physicians alone (docs/domain.md 2.13).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.staff_words import StaffWords
from service.reading.scope.headcount import COUNT, WORD, Found, N, also, count_of, not_counted, people_of
from service.text.sentences import sentences_between

_SENTENCE_END = re.compile(r"\.(?=\s|\Z)|\n(?!\s{0,30}[a-z$(])|;|•")
_FULL_LINE = 50  # characters: the line after one so long may be its rest
_BEGINNING = re.compile(r"[\s*~»›>·●▪◦–—-]{0,30}")
_LABEL = re.compile(r"[^:]{1,140}?(?::|\s[–—-])\s{1,3}")
_HELPED = 30  # characters before an act in which it may be said to be another's
_LISTED = re.compile(rf"{COUNT}\S?[^,;:.]{{1,50}},\s", re.I)
_THINGS = "bed|year|month|hour|week|site|clinic|location|branch|store|office|discipline|department"
_NOT_SIZES = rf"(?!\s?-?(?:{_THINGS})s?\b)"
_END = (
    r"(?=\s{0,3}(?:\Z|[,.;:()/\n•–—-]|(?:with|across|in|on|at|over|through|under|via|covering|including|reporting"
    r"|plus|throughout|spread|spanning|split|divided|(?:and|&)\s\d|(?:and|&)\s(?:a|two|three|four|five|six)\b|per\sshift)\b(?!\s(?:training|orientation|attendance))))"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    people: re.Pattern[str]
    team: re.Pattern[str]
    steered: re.Pattern[str]
    prescriber: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_listed: re.Pattern[str]
    not_owned: re.Pattern[str]
    not_own: re.Pattern[str]
    done: re.Pattern[str]
    end: re.Pattern[str]


def rosters(text: str, start: int, end: int, words: StaffWords, *, of_physicians: bool) -> tuple[Found, ...]:
    """Return (people, start, end) of each bare number of staff between two offsets, the largest first."""
    found: list[Found] = []
    for first, last in sentences_between(text, start, end, _SENTENCE_END):
        found.extend(_bare(text, (start, first, last), words, of_physicians=of_physicians))
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def steered(text: str, start: int, end: int, words: StaffWords) -> tuple[Found, ...]:
    """Return (people, start, end) of each number of staff who are guided, scheduled or given work, likewise.

    Such words tell of authority where a title claims some, and of working together elsewhere.
    """
    pattern, not_own = _patterns(words).steered, _patterns(words).not_own
    found: list[Found] = []
    for first, last in sentences_between(text, start, end, _SENTENCE_END):
        for match in pattern.finditer(text, first, last):
            counted = count_of(text, match, last, words)
            helped = not_own.search(text, max(first, match.start() - _HELPED), match.start())
            if counted and not helped and _is_staff(text, match, words):
                found.append(counted)
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def _bare(
    text: str, span: tuple[int, int, int], words: StaffWords, *, of_physicians: bool
) -> Iterator[Found]:
    """Yield the bare numbers of a sentence; its span is told after the offset where its job begins."""
    patterns, last = _patterns(words), span[-1]
    for position in _beginnings(text, span, patterns):
        match = patterns.people.match(text, position, last) or patterns.team.match(text, position, last)
        counted = count_of(text, match, last, words) if match else None
        if match is None or counted is None or not _is_staff(text, match, words):
            continue
        told = text[counted[1] : counted[2]]
        physicians = patterns.prescriber.search(told) is not None
        if patterns.end.match(text, counted[2], last) and (of_physicians or not physicians):
            yield counted


def _beginnings(text: str, span: tuple[int, int, int], patterns: _Patterns) -> Iterator[int]:
    """Yield where a bare number may stand: first, after a label, or after other numbers and a comma."""
    floor, first, last = span
    begin = _BEGINNING.match(text, first, last)
    position = begin.end() if begin else first
    places = [] if _goes_on(text, floor, first, position) else [position]
    label = _LABEL.match(text, position, last)
    if label and not (patterns.not_listed.search(label[0]) or patterns.done.match(label[0])):
        places.append(label.end())
    for place in places:
        yield place
        while listed := _LISTED.match(text, place, last):
            place = listed.end()
            yield place


def _goes_on(text: str, floor: int, first: int, position: int) -> bool:
    """Return whether a sentence begins with the rest of a line above it."""
    if first - floor <= _FULL_LINE or text[first - 1] != "\n" or text[first:position].strip():
        return False
    return "\n" not in text[first - _FULL_LINE : first - 1] and text[first - 2] not in ".:;!?"


def _is_staff(text: str, match: re.Match[str], words: StaffWords) -> bool:
    patterns = _patterns(words)
    if patterns.not_owned.match(text, match.end()):
        return False
    return patterns.not_counted.search(text, match.end("n"), match.end()) is None


@cache
def _patterns(words: StaffWords) -> _Patterns:
    people, roughly = people_of(words) + also(words), rf"(?:{words.roughly}\s){{0,4}}"
    fill = rf"(?:(?!{words.not_led}\b){WORD},?\s){{0,3}}?"
    handing = rf"{words.handing}\s(?:{WORD}\s){{0,4}}?(?:to|among|amongst|between|for)"
    chain = rf"hir(?:e|es|ed|ing)\s?(?:,|&|and)\s(?:{words.act}\s?(?:,|&|and|,\sand)\s){{0,3}}{words.act}"
    duties = rf"{words.duties}\s(?:{WORD}\s){{0,4}}?(?:for|of|on)"
    grown = rf"\b(?:grew|grown|built|expanded)\s(?:(?!{words.enterprise}\b){WORD}\s){{0,4}}?"
    return _Patterns(
        people=re.compile(rf"{roughly}{N}\s{fill}{people}", re.I),
        team=re.compile(
            rf"{roughly}(?:direct\s|entire\s|full\s|lean\s|nursing\s|clinical\s)?{words.team}\s(?:of|size\sof|size\s?:)\s{roughly}{N}"
            rf"{_NOT_SIZES}(?:\s{fill}{people})?(?!\s(?:who\s|that\s)?report(?:s|ed|ing)?\sto\s(?!me))",
            re.I,
        ),
        steered=re.compile(
            rf"\b(?:(?:{words.steering}|{words.kept}|{handing}|{duties})\s{roughly}|{chain}\s|{grown}from\s){N}\s{fill}{people}",
            re.I,
        ),
        prescriber=re.compile(rf"\b{words.prescriber}\b", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_listed=re.compile(rf"\b{words.not_listed}\b", re.I),
        not_owned=re.compile(rf"\s{words.not_owned}\b", re.I),
        not_own=re.compile(rf"\b{words.not_own}\s", re.I),
        done=re.compile(rf"(?!{words.authority}\b)[A-Za-z]{{2,14}}ed\s", re.I),
        end=re.compile(_END, re.I),
    )
