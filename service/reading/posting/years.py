"""Years of experience in a sentence of a posting: number, kind, and part of a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon, longest
from service.reading.posting.passage import Passage
from service.text.numbers import PATTERN as NUMBER_WORD
from service.text.numbers import whole_number

_NUMBER = rf"(?:\d{{1,2}}|{NUMBER_WORD}|a)"
_YEARS = re.compile(
    rf"\b(?P<low>{_NUMBER})(?:[ ]*\(\d{{1,2}}\))?(?:[ ]*(?:-|–|to|or)[ ]*{_NUMBER})?[ ]*\+?[ ]*"
    r"(?:or more[ ]+)?(?:(?:full|consecutive|continuous|additional|more|complete|successful|solid)[ ]+)?"
    r"(?P<unit>years?|yrs?|months?)\b['’s]{0,2}\+?",
    re.I,
)
_SUBSET = re.compile(
    rf"(?:,|;|\(|of which|including|with)[ ]*(?:at least[ ]|a minimum of[ ]|minimum[ ])?(?P<low>{_NUMBER})"
    r"(?:[ ]of (?:which|them|those|these))?[ ](?:years?[ ])?(?:must (?:be|have been)[ ])?"
    r"(?=(?:in|supervisory|managerial|as|leadership|management|clinical|administrative|acute)\b)",
    re.I,
)
_WORK = re.compile(
    r"\b(?:experience\w*|practice|background|work(?:ing|ed)?|service|serv(?:ed|ing)|leadership|management"
    r"|supervis\w+|manag\w+|employment|nursing|track record|post[ -]regist\w+|post[ -]qualif\w+"
    r"|charge nurse|in the (?:last|past))\b",
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
_LESS = re.compile(r"\b(?:less|fewer) than[ ]+\Z", re.I)
_STOP = re.compile(
    rf"[;.]|,?[ ](?:and )?(?:at least )?(?:{_NUMBER}) of (?:which|them|those|these)\b"
    r"|,[ ](?:or|and|at least|of which|including)[ ]|\bor\b[ ]+(?:an?|the)\b|,[ ]\w+ in\b"
    r"|\b(?:with|including|and)[ ](?:at least[ ])?\w+[ ](?:\(\d+\)[ ])?years?\b"
)
_CLAUSE = re.compile(r"[,;.:()]|\b(?:with|and|plus|or|have|has|as)\b", re.I)
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


def years_in(passage: Passage, lexicon: PostingLexicon) -> Iterator[AskedYears]:
    """Yield the years that a passage asks for, a part of them ("two of which ...") after the whole."""
    wholes = list(_wholes(passage, lexicon))
    yield from wholes
    if wholes:
        yield from _parts(passage, wholes[0].end, lexicon)


def _wholes(passage: Passage, lexicon: PostingLexicon) -> Iterator[AskedYears]:
    words = passage.text
    for found in _YEARS.finditer(words):
        before = words[max(0, found.start() - _NEAR) : found.start()]
        window = _OF_THE_LAST.search(before)
        if not _is_experience(words, before, found) or (window and window["unit"]):
            continue
        length = 1 if found["unit"].lower().startswith("month") else 12
        months = _number((window or found)["low"]) * length
        yield AskedYears(_kind(passage, *found.span(), lexicon), *found.span(), months)


def _is_experience(words: str, before: str, found: re.Match[str]) -> bool:
    """Return whether a number of years is asked of the candidate's work."""
    if _NOT_YEARS.search(before) or _LESS.search(before) or _NOT_AFTER.match(words, found.end()):
        return False
    return _WORK.search(before + words[found.start() : found.end() + 2 * _NEAR]) is not None


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


def _kind(passage: Passage, start: int, end: int, lexicon: PostingLexicon) -> str:
    """Return what the words after the number say it counts, or else those just before it."""
    kind = years_type(_after(passage, end), lexicon)
    return kind if kind != "years_total" else years_type(_clause_before(passage, start), lexicon)


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
