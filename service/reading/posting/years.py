"""Years of experience in a sentence of a posting: number, kind, and part of a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon, longest
from service.knowledge.lexicon.work import Work
from service.reading.posting.passage import Passage
from service.text.numbers import PATTERN as NUMBER_WORD
from service.text.numbers import whole_number
from service.text.tokens import TITLES, words_of

_NUMBER = rf"(?:\d{{1,2}}|{NUMBER_WORD}|a)"
_YEARS = re.compile(
    rf"\b(?P<low>{_NUMBER})(?:[ ]*\(\d{{1,2}}\))?(?:[ ]*(?:-|–|to|or)[ ]*{_NUMBER})?[ ]*\+?[ ]*"
    r"(?:or more[ ]+)?(?:(?:full|consecutive|continuous|additional|more|complete|successful|solid)[ ]+)?"
    r"(?P<unit>years?|yrs?\b\.?|months?|decades?)(?<=[a-z.])(?![a-z])['’s]{0,2}\+?",
    re.I,
)
_SUBSET = re.compile(
    rf"(?:,|;|\(|of which|including|with)[ ]*(?:at least[ ]|a minimum of[ ]|minimum[ ])?(?P<low>{_NUMBER})"
    r"(?:[ ]of (?:which|them|those|these))?[ ](?:years?[ ])?(?:must (?:be|have been)[ ])?"
    r"(?=(?:in|at|supervisory|managerial|as|leadership|management|managing|leading|supervising|clinical"
    r"|administrative|acute)\b)",
    re.I,
)
_WORK = re.compile(
    r"\b(?:experience\w*|practice|background|work(?:ing|ed)?|service|serv(?:ed|ing)|leadership|management"
    r"|supervis\w+|manag\w+|employment|nursing|track record|post[ -]regist\w+|post[ -]qualif\w+"
    r"|charge nurse|in the (?:last|past))\b",
    re.I,
)
_AT_WORK = re.compile(
    r"[ ]*(?:in|of|at|within|with|working|as|managing|leading|running|overseeing|directing|supervising"
    r"|practi[cs]ing|post)\b(?! (?:age|business|operation|hire|start|employment|their|his|her|our|us|this"
    r"|the (?:position|role|post|date))\b)",
    re.I,
)  # "ten years in healthcare", "six years leading teams"
_NO_WORK = re.compile(
    r"\b(?:stud(?:y|ies)|school(?:ing)?|training|residency|coursework|undergraduate|graduate|universit\w+"
    r"|post-?secondary|internship|fellowship|grants?|licen[sc]es?|validity|warranty|contract|interest"
    r"|education|programme?s?)\b",
    re.I,
)
_NOT_YEARS = re.compile(
    r"\b(?:every|after|next|the first|(?:(?:within|in|over|during|for)[ ]+(?:the[ ]+|their[ ]+)?"
    r"(?:last|past|previous|preceding|first|most recent)|within))[ ]+(?:the[ ]+)?\Z",
    re.I,
)
_OF_THE_LAST = re.compile(
    rf"\b(?P<low>{_NUMBER})(?:[ ]*\(\d{{1,2}}\))?(?P<unit>[ ]+years?)?[ ]+(?:out[ ]+)?of[ ]+"
    r"(?:the|their|your)[ ]+(?:last|past|previous|preceding|most recent)[ ]+\Z",
    re.I,
)  # "three of the last five years"
_NOT_AFTER = re.compile(
    r"-for-|[ ]*(?:of age|old\b|above\b|beyond\b|(?:of )?(?:college|full[ -]time (?:graduate|education)"
    r"|progressively[ -]higher|graduate|course|education)"
    r"|(?:fixed|contract|term|period|rotation|guarantee)|from|after|of hire|ago)",
    re.I,
)
_RESIDENCE = re.compile(r"\b(?:liv(?:ed|ing)|resid\w+|overseas|abroad)\b(?!.{0,60}\bexperience)", re.I)
_LESS = re.compile(r"\b(?:less|fewer) than[ ]+\Z", re.I)
_STOP = re.compile(
    rf"[;.]|,?[ ](?:and )?(?:at least )?(?:{_NUMBER}) of (?:which|them|those|these)\b"
    r"|,[ ](?:or|and|at least|of which|including)[ ]|\bor\b[ ]+(?:an?|the)\b|,[ ]\w+ in\b"
    r"|\b(?:with|including|and)[ ](?:at least[ ])?\w+[ ](?:\(\d+\)[ ])?years?\b"
)
_CLAUSE = re.compile(r"[,;.:()]|\b(?:with|and|plus|or|have|has|as)\b", re.I)
_WORDS = 40  # characters after a number of years that may say that it is no work
_DECADE = 120  # months
_NEAR = 60  # characters before a number that may give its kind
_FAR = 160  # characters after it
_BEFORE = 40  # characters of the clause before it, read if nothing after it gives the kind


@dataclass(frozen=True, slots=True)
class AskedYears:
    """A number of years at [start, end) of the passage: its type, and its length in months."""

    type: str
    start: int
    end: int
    months: int


def years_in(passage: Passage, lexicon: PostingLexicon, work: Work) -> Iterator[AskedYears]:
    """Yield the years that a passage asks for, a part of them ("two of which ...") after the whole."""
    wholes = list(_wholes(passage, lexicon, work))
    yield from wholes
    if wholes:
        yield from _parts(passage, wholes[0].end, lexicon)


def _wholes(passage: Passage, lexicon: PostingLexicon, work: Work) -> Iterator[AskedYears]:
    words = passage.text
    for found in _YEARS.finditer(words):
        before = words[max(0, found.start() - _NEAR) : found.start()]
        window = _OF_THE_LAST.search(before)
        if not _is_experience(passage, before, found, lexicon) or (window and window["unit"]):
            continue
        months = _number((window or found)["low"]) * _length(found["unit"])
        yield AskedYears(_kind(passage, *found.span(), lexicon, work), *found.span(), months)


def _length(unit: str) -> int:
    """Return the months of a unit of time."""
    return {"m": 1, "d": _DECADE}.get(unit[0].lower(), 12)


def _is_experience(passage: Passage, before: str, found: re.Match[str], lexicon: PostingLexicon) -> bool:
    """Return whether a number of years is asked of the candidate's work."""
    words, end = passage.text, found.end()
    if (
        _RESIDENCE.search(before)
        or _NOT_YEARS.search(before)
        or _LESS.search(before)
        or _NOT_AFTER.match(words, end)
    ):
        return False
    if _WORK.search(before + words[found.start() : end + 2 * _NEAR]) is not None:
        return True
    if _NO_WORK.search(words, end, end + _WORDS):
        return False
    return _AT_WORK.match(words, end) is not None or _names_work(passage, end, lexicon)


def _names_work(passage: Passage, end: int, lexicon: PostingLexicon) -> bool:
    """Return whether the words right after a number name a kind of work: "two years acute care"."""
    after = passage.part(end, end + _NEAR)
    begin = len(after.text) - len(after.text.lstrip(" .:,"))
    return any(hit.start == begin for hit in after.find(lexicon.experience_phrases))


def _parts(passage: Passage, begin: int, lexicon: PostingLexicon) -> Iterator[AskedYears]:
    """Yield the years that are part of those before `begin`: "five years, two of which in management"."""
    words = passage.text
    for found in _SUBSET.finditer(words, begin):
        if not _YEARS.match(words, found.start("low")):
            kind = years_type(_after(passage, found.end()), lexicon)
            yield AskedYears(kind, *found.span("low"), _number(found["low"]) * 12)


def years_type(passage: Passage, lexicon: PostingLexicon) -> str:
    """Return the type of years that a passage asks for; `years_total` if it says nothing."""
    found = longest(passage.find(lexicon.experience_phrases))  # "case management" is no management
    ranked = [lexicon.experience[each.id] for each in found]
    return min(ranked)[1] if ranked else "years_total"


def names_a_field(words: str, work: Work) -> bool:
    """Return whether the words name a setting or a specialty."""
    plain = words_of(words, TITLES)
    return bool(work.specialties.hits(plain) or work.settings.hits(plain))


def _kind(passage: Passage, start: int, end: int, lexicon: PostingLexicon, work: Work) -> str:
    """Return what the words after the number say it counts, or else those just before it."""
    after = _after(passage, end)
    for near in (after, _clause_before(passage, start)):
        kind = years_type(near, lexicon)
        if kind != "years_total":
            return kind
    return "years_specialty" if names_a_field(after.text, work) else "years_total"


def _after(passage: Passage, end: int) -> Passage:
    """Return the words after a number that may say what it counts."""
    near = passage.part(end, end + _FAR)
    stop = _STOP.search(near.text)
    return near.part(0, stop.start()) if stop else near


def _clause_before(passage: Passage, start: int) -> Passage:
    """Return the clause that ends where a number begins: "charge nurse two years"."""
    near = passage.part(max(0, start - _BEFORE), start)
    cuts = [cut.end() for cut in _CLAUSE.finditer(near.text)]
    return near.part(cuts[-1]) if cuts else near


def _number(word: str) -> int:
    return int(word) if word.isdigit() else whole_number(word.lower()) or 1  # "a year"
