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
from service.reading.head_counts import (
    COUNT,
    FILL,
    WORD,
    Found,
    N,
    count_of,
    not_counted,
    number_of,
    people_of,
)
from service.reading.headed_places import staff_of_places
from service.reading.numbers import LARGE_PATTERN
from service.reading.passages import sentences_between
from service.reading.rosters import rosters

_NOT_SIZES = (
    r"(?![\s-]?(?:(?:bed|year|month|hour|site|clinic|location|branch|store|office)(?:s|es)?\b"
    r"|(?:[a-z]+\s)?(?:corporations|companies|programs|counties|states|schools|projects)))"
)
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
        needed: what a sentence without a span lacks, quicker to look for.
        authority: a word of authority alone.
        not_before, not_counted, not_owned: what makes a number none of staff.
    """

    spans: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
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
        spans=tuple((needed, re.compile(way, re.I)) for needed, way in _ways(words, people)),
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


def _ways(words: StaffWords, people: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return each way in which a span of control is written, with words of which it needs one, if any.

    To look for the words is much cheaper than to try the way.
    """
    verb, roughly = rf"\b{words.authority}\s", rf"(?:{words.roughly}\s){{0,4}}"
    acts = rf"(?:{words.act}(?:\s?[,/&]\s?|\sand\s|,\sand\s))"
    teams, n_people = rf"{words.team}\b", rf"{N}\s{FILL}{people}"
    return (
        (
            (),
            rf"{verb}(?:and\s[a-z]+\s)?{roughly}(?:\d{{1,3}}\s{words.places}\sand\s)?{n_people}",
        ),
        (
            ("(",),
            rf"{verb}{FILL}(?:{words.staff}|departments?|units?)(?:\ssince\s\d{{4}})?\s?\(\s?{roughly}{n_people}",
        ),
        (
            ("management", "leadership", "supervision"),
            rf"\b(?:people|staff|team|personnel)\s(?:management|leadership|supervision)\s?[:(–-]\s?{roughly}{n_people}",
        ),
        (
            ("full",),
            rf"{verb}{roughly}{N}\sfull[\s-]?time(?=,?\s(?:and|&)\s{COUNT}\spart)",
        ),
        (
            (),
            rf"\b(?:{words.authority}|{words.building})\s{FILL}{teams}\.?\s{{1,4}}(?:consisting\s|comprised\s|composed\s|made\sup\s)?of\s{roughly}{N}"
            rf"{_NOT_SIZES}(?:\s(?:{WORD}\s){{0,2}}?{people})?",
        ),
        (
            (),
            rf"\b(?={acts}{{0,5}}?{words.kept}\b){acts}{{1,5}}{words.act}\s{roughly}{n_people}",
        ),
        (
            ("work", "effort", "activit", "perform", "dut", "task", "assign"),
            rf"{verb}{FILL}(?:work|efforts?|activities|performance|duties|tasks|assignments)\sof\s{roughly}{n_people}",
        ),
        (
            ("person", "member", "people", "employee", "fte", "man"),
            rf"(?:{verb}|\b(?:leadership|oversight)\sof\s|\bcoordinat(?:ed|es|ing)\s)(?:(?:the\s)?(?:work|efforts?|activities)\sof\s)?{roughly}{N}[\s-]{{1,2}}(?:person|member|people|employee|FTE|man)\b",
        ),
        (
            ("supervision", "leadership", "oversight", "accountab", "authority", "direction", "command"),
            rf"\b(?:supervision|leadership|oversight|accountability|authority|direction|command),?\s(?:[a-z]+,?\s){{0,5}}(?:to|of|for|over)\s{roughly}{n_people}",
        ),
        (
            ("(",),
            rf"{verb}{FILL}{words.staff}\s?\(\s?(?:approx\.\s|{roughly}){N}\s?\)",
        ),
        (
            ("total", "numbering"),
            rf"\b{words.staff}\s(?:totall?ing|numbering)\s{roughly}{N}",
        ),
        (
            ("responsibility",),
            rf"\bresponsibility\s(?:for|over)\s{roughly}{n_people}",
        ),
        (
            ("reporting to me", "reporting\nto me", "reporting"),
            rf"\breporting\sto\sme\s?(?:were\s|are\s|:\s)?{n_people}",
        ),
        (
            ("direct",),
            rf"{N}\s{FILL}direct(?:\s(?:and|&)\sindirect)?\sreports?\b",
        ),
        (
            ("lead", "supervisor", "manager", "boss"),
            rf"\b(?:lead|leader|supervisor|manager|boss)\s(?:of|for|to|over)\s{roughly}{N}(?=\s?(?:[.,;)]|\Z))",
        ),
        (
            ("count", "supervised", "managed", "led", "overseen"),
            rf"\b(?:head\s?count|(?:employees|staff|people|personnel)\s(?:supervised|managed|led|overseen))"
            rf"(?:\s?[:=(–-]|\sof)\s?{roughly}{N}{_NOT_SIZES}",
        ),
        (
            ("direct",),
            rf"\bdirect\sreports?\s?[:(of-]{{1,3}}\s?{N}",
        ),
        (
            ("staff", "crew"),
            rf"\b(?:staff|crews?)\s(?:of|size(?:\sof)?)\s?:?\s?{roughly}{N}{_NOT_SIZES}",
        ),
        (
            ("span",),
            rf"\bspan\sof\scontrol\s?(?:of|:)?\s?{N}",
        ),
        (
            (),
            rf"{n_people}(?=\s(?:who\s|that\s)?(?:report(?:ed|ing|s)?\s(?:to\sthis|(?:up\s)?through|direct(?:ly)?(?=\s?(?:[.,;)]|\Z)))|under\smy)|[^.;\n]{{0,60}}?\s{words.own}\b)",
        ),
        (
            ("my",),
            rf"\bmy\s(?:(?:own|entire|whole|current|direct|immediate)\s)?(?:{teams}\sof\s)?{N}\s{FILL}{people}",
        ),
        (
            ("team",),
            rf"\bteam\sof\s{roughly}{N}\s{FILL}(?:direct|reporting)\b",
        ),
        (
            ("employee",),
            rf"{N}-employee\s(?:facility|agency|clinic|department|hospital|practice|center)",
        ),
    )


def _spans(text: str, start: int, end: int, words: StaffWords) -> list[Found]:
    patterns = _patterns(words)
    found: list[Found] = []
    said = text[start:end].lower()
    for needed, pattern in patterns.spans:
        if needed and not any(word in said for word in needed):
            continue
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
