"""How many people did a person answer for, and at how many sites?

A number counts only beside a word of authority; numbers of patients, beds, visits, trainees and of teams
that the person only belonged to do not (docs/domain.md 2.13). The words are data/lexicon/staff.yaml.
"""

import re
from dataclasses import dataclass
from functools import cache

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Section
from service.knowledge.staff_words import StaffWords
from service.knowledge.work import Work
from service.reading.blocks import JobBlock
from service.reading.numbers import PATTERN, WORDS
from service.reading.passages import sentences_between

_COUNT = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,5}}|\b(?:{PATTERN})\b)"
_N = (
    rf"(?P<n>{_COUNT})(?:\s?(?:-|–|to)\s?(?P<top>\d{{1,4}}))?\+?"
    r"(?!\s?%|[\d/]|\.\d)(?:\s?\(\d{1,4}\))?(?:\splus)?"
)
_WORD = r"[A-Za-z'/&.-]{1,20}"
_FILL = rf"(?:{_WORD},?\s){{0,4}}?"
_NOT_SIZES = r"(?!\s?(?:bed|year|month|hour|site|clinic|location|branch|store|office))"
_MOST_PEOPLE, _MOST_OF_A_SUM, _MOST_SITES = 20_000, 100, 500
_SUMMARIES = frozenset({"summary", "header", "awards", "skills", "experience", "other", "objective"})
# A full stop before "of 25" is one of layout, and a line that goes on in lower case is the same sentence.
_SENTENCE_END = re.compile(r"\.(?!\d|\s{1,4}of\s\d)|\n(?!\s{0,4}[a-z0-9$(])|;|•")
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(rf"\b(?:{PATTERN})\b")  # in small letters
_SITES = re.compile(
    r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s(?:[a-z-]{1,14}\s){0,2}"
    r"(?:clinics|sites|locations|facilities|departments|offices|hospitals|practices|branches|centers|agencies|units)\b",
    re.I,
)

Found = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for.

    Attributes:
        spans: each way in which a span of control is written.
        more: a further number in the same phrase, as in "and 4 clerks".
        needed: what a sentence without a span lacks, quicker to look for.
        authority: a word of authority alone.
        not_before, not_counted, not_owned: what makes a number none of staff.
    """

    spans: tuple[re.Pattern[str], ...]
    more: re.Pattern[str]
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
            found.extend(_spans(text, first, last, patterns))
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def sites_of(text: str, start: int, end: int, words: StaffWords) -> int | None:
    """Return how many sites or departments were run, if stated beside a word of authority."""
    authority = _patterns(words).authority
    found = []
    for match in _SITES.finditer(text, start, end):
        if authority.search(text, max(start, match.start() - 60), match.start()):
            found.append(_number(match["n"]) or 0)
    return max((number for number in found if 1 < number <= _MOST_SITES), default=None)


def largest_team(
    text: str, sections: tuple[Section, ...], blocks: tuple[JobBlock, ...], work: Work
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest number of people managed at once that jobs or summary state, and its words."""
    found = [
        (block.job.people_managed, block.job.people_evidence)
        for block in blocks
        if block.job.people_managed is not None
    ]
    for section in sections:
        if section.kind in _SUMMARIES:
            for people, start, end in teams(text, section.start, section.end, work.staff)[:1]:
                found.append((people, (evidence(text, start, end, section.kind),)))
    best = max(found, key=lambda each: each[0] or 0, default=None)
    return best if best else (None, ())


@cache
def _patterns(words: StaffWords) -> Patterns:
    people = rf"{words.counted}\b"
    return Patterns(
        spans=tuple(re.compile(pattern, re.I) for pattern in _ways(words, people)),
        more=re.compile(rf",?\s?(?:and|&|,|with|plus)?\s(?P<m>{_COUNT})\s{_FILL}{people}", re.I),
        needed=re.compile(
            rf"\b{words.authority}\b|\b{words.team}\b|\breport|\bemployee|\bsupervis|\bspan\b|\bcoordinat",
            re.I,
        ),
        authority=re.compile(rf"\b{words.authority}\s", re.I),
        not_before=re.compile(rf"\b{words.not_before}\s(?:[a-z]+\s){{0,3}}\Z", re.I),
        not_counted=re.compile(rf"\b{words.not_counted}\b", re.I),
        not_owned=re.compile(rf"\s{words.not_owned}\b", re.I),
    )


def _ways(words: StaffWords, people: str) -> tuple[str, ...]:
    """Return each way in which a span of control is written."""
    verb, roughly = rf"\b{words.authority}\s", rf"(?:{words.roughly}\s){{0,4}}"
    teams, n_people = rf"{words.team}\b", rf"{_N}\s{_FILL}{people}"
    return (
        rf"{verb}(?:and\s[a-z]+\s)?{roughly}(?:\d{{1,3}}\s{words.places}\sand\s)?{n_people}",
        rf"{verb}{_FILL}{words.staff}\s?\({roughly}{n_people}\)",
        rf"\b(?:{words.authority}|{words.building})\s{_FILL}{teams}\.?\s{{1,4}}(?:consisting\s|comprised\s|composed\s|made\sup\s)?of\s{roughly}{_N}"
        rf"{_NOT_SIZES}(?:\s(?:{_WORD}\s){{0,2}}?{people})?",
        rf"{verb}{_FILL}(?:work|efforts?|activities|performance)\sof\s{roughly}{n_people}",
        rf"(?:{verb}|\bcoordinat(?:ed|es|ing)\s){roughly}{_N}[\s-](?:person|member|people|employee|FTE|man)\b",
        rf"\b(?:supervision|leadership|oversight),?\s(?:[a-z]+,?\s){{0,5}}(?:to|of|for)\s{roughly}{n_people}",
        rf"{_N}\s{_FILL}direct\sreports?\b",
        rf"\bdirect\sreports?\s?[:(of-]{{1,3}}\s?{_N}",
        rf"\b(?:staff|crews?)\s(?:of|size(?:\sof)?)\s?:?\s?{roughly}{_N}{_NOT_SIZES}",
        rf"\bspan\sof\scontrol\s?(?:of|:)?\s?{_N}",
        rf"{_N}\s{_FILL}{people}\s(?:who\s|that\s)?(?:report(?:ed|ing|s)?\sto\s(?:me|this)|under\smy|under\sme)",
        rf"\bteam\sof\s{roughly}{_N}\s{_FILL}(?:direct|reporting)",
        rf"{_N}-employee\s(?:facility|agency|clinic|department|hospital|practice|center)",
    )


def _spans(text: str, start: int, end: int, patterns: Patterns) -> list[Found]:
    found: list[Found] = []
    for pattern in patterns.spans:
        for match in pattern.finditer(text, start, end):
            people, last = _sum(text, match, end, patterns)
            if people and people <= _MOST_PEOPLE and _is_span(text, match, start, patterns):
                found.append((people, match.start(), last))
    return found


def _is_span(text: str, match: re.Match[str], floor: int, patterns: Patterns) -> bool:
    before = text[max(floor, match.start() - 40) : match.start()]
    if patterns.not_before.search(before) or patterns.not_owned.match(text, match.end()):
        return False
    return patterns.not_counted.search(text, match.end("n"), match.end()) is None


def _sum(text: str, match: re.Match[str], end: int, patterns: Patterns) -> tuple[int | None, int]:
    """Return the number of a match and its end: the top of a range, the sum of "6 MAs and 4 clerks"."""
    people, last = _number(match["top"] or match["n"]), match.end()
    if match["top"] is not None or not people or people >= _MOST_OF_A_SUM:
        return people, last
    while more := patterns.more.match(text, last, end):
        if patterns.not_counted.search(more[0]):
            break
        people, last = people + (_number(more["m"]) or 0), more.end()
    return people, last


def _number(words: str) -> int | None:
    words = words.replace(",", "").lower()
    if words.isdigit():
        number = int(words)
        return None if number == 0 or _is_year(number) else number
    return WORDS.get(words)


def _is_year(number: int) -> bool:
    return 1950 <= number < 2050
