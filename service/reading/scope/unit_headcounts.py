"""How many people work in the place that a manager runs?

Those who manage often tell of the place and not of the people: "24-hour responsibility for a 30-bed unit
with 58 FTEs", "Suburban clinic, 22 employees". Such a number counts in a job whose title claims authority,
behind words of running the place or where the statement begins with it; a whole hospital or company counts
behind such words alone (docs/domain.md 2.13).
"""

import re
from dataclasses import dataclass
from functools import cache

from service.knowledge.lexicon.staff_words import StaffWords
from service.reading.scope.headcount import WORD, Found, N, also, count_of, not_counted, people_of
from service.text.sentences import sentences_between

_SENTENCE_END = re.compile(r"\.(?=\s|\Z)|\n(?!\s{0,30}[a-z0-9$(&])|;|•")
_BEGINNING = r"[\s*~»›>·●▪◦–—-]{0,30}"
_JOINT = (
    r"(?:[,/(:&–]|\s-|\bwith|\bw/|\band(?:\sits)?|\bplus|\bhaving|\bhas|\bincluding|\bincludes|\bemploying|\bemploys"
    r"|\bstaffed\s(?:by|with)|\bof)"
)
_INSIDE = r"\b(?:in|within|inside|at|throughout|under|where|whose|that)\b"
_OF_ANOTHER = (
    r"\b(?<!operations\s)(?<!operation\s)(?<!management\s)(?<!aspects\s)(?<!functions\s)(?:of|for)\b"
)
_FARTHEST = 160  # characters between the place and the number of its people


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What is looked for.

    Attributes:
        people: a number of staff with what joins it to the place.
        run: words of running, up to the place; running: such words alone; begun: a beginning with a place.
        within: a larger house named between; denied: what makes the number one of others.
        posts: a noun that counts posts, which only those in charge do.
    """

    people: re.Pattern[str]
    run: re.Pattern[str]
    running: re.Pattern[str]
    begun: re.Pattern[str]
    within: re.Pattern[str]
    denied: re.Pattern[str]
    posts: re.Pattern[str]
    prescriber: re.Pattern[str]
    not_counted: re.Pattern[str]
    not_owned: re.Pattern[str]


def staff_of_places(
    text: str, start: int, end: int, words: StaffWords, *, of_physicians: bool
) -> tuple[Found, ...]:
    """Return (people, start, end) of the staff of each place run between two offsets, the largest first."""
    found: list[Found] = []
    for first, last in sentences_between(text, start, end, _SENTENCE_END):
        for match in _patterns(words).people.finditer(text, first, last):
            counted = count_of(text, match, last, words)
            if counted and _is_of_place(text, first, match, counted, words, of_physicians=of_physicians):
                found.append(counted)
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))


def _is_of_place(
    text: str, first: int, match: re.Match[str], counted: Found, words: StaffWords, *, of_physicians: bool
) -> bool:
    patterns = _patterns(words)
    told = text[counted[1] : counted[2]]
    if patterns.prescriber.search(told) and not of_physicians:
        return False
    if patterns.not_counted.search(text, match.end("n"), match.end()):
        return False
    if patterns.not_owned.match(text, match.end()) or patterns.not_owned.match(text, counted[2]):
        return False
    return _runs(text[first : match.start("n")], told, patterns)


def _runs(before: str, told: str, patterns: _Patterns) -> bool:
    """Return whether what stands before a number tells that its people work in a place that is run."""
    place = patterns.run.search(before) or patterns.begun.match(before)
    if place is None:
        place = patterns.running.search(before) if patterns.posts.search(told) else None
    if place is None or len(before) - place.end() > _FARTHEST:
        return False
    return not (patterns.denied.search(before, place.start()) or patterns.within.search(before, place.end()))


@cache
def _patterns(words: StaffWords) -> _Patterns:
    small = rf"(?:{words.headed}|{words.team}|{words.places})"
    fill = rf"(?:(?!{words.not_led}\b){WORD},?\s){{0,4}}?"
    adjectives = rf"(?:(?!{words.not_led}\b|{words.not_running}\b|[a-z]{{2,14}}ed\s){WORD}\s){{0,6}}?"
    return _Patterns(
        people=re.compile(
            rf"{_JOINT}\s{{0,2}}(?:{words.roughly}\s){{0,4}}{N}\s{fill}{people_of(words)}{also(words)}"
            r"(?!\s(?:were|was|are|is|trained|hired|placed|recruited|attended)\b)",
            re.I,
        ),
        run=re.compile(
            rf"\b{words.running}\s(?:(?:(?!{_INSIDE})[^.;•]){{0,120}}?\b(?:{small}|beds)\b"
            rf"|(?:(?!{_INSIDE}|{_OF_ANOTHER})[^.;•]){{0,120}}?\b{words.enterprise}\b)",
            re.I,
        ),
        running=re.compile(rf"\b{words.running}\s", re.I),
        begun=re.compile(
            rf"{_BEGINNING}(?:(?:an?|the|one)\s)?(?:\$\S{{1,8}}\s)?(?:\d{{1,3}}[\s-]beds?\s)?{adjectives}{small}\b",
            re.I,
        ),
        within=re.compile(
            rf"\b(?:in|within|inside|of|at|for)\s(?:[^\s,]{{1,20}}\s){{0,5}}?{words.enterprise}\b", re.I
        ),
        denied=re.compile(
            rf"\b(?:{words.not_running}|{words.not_before}|report(?:s|ed|ing)?\sto|{words.meeting}\swith)\b",
            re.I,
        ),
        posts=re.compile(r"\bFTE", re.I),
        prescriber=re.compile(rf"\b{words.prescriber}\b", re.I),
        not_counted=re.compile(not_counted(words), re.I),
        not_owned=re.compile(rf"['’]?\s{words.not_owned}\b", re.I),
    )
