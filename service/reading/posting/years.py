"""How many years of which kind does a sentence of a posting ask for?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon, longest

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "a": 1,
}  # fmt: skip
_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
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
    r"[ ]*(?:of age|old\b|(?:of )?(?:college|full[ -]time (?:graduate|education)"
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
_NEAR = 60  # characters before a number that may say what it counts
_FAR = 160  # characters after it
_BEFORE = 40  # characters of the clause before it, read when nothing after it tells the kind


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years at [start, end) of the words: its type, and its length in months."""

    type: str
    start: int
    end: int
    months: int


def years_in(words: str, lexicon: PostingLexicon) -> Iterator[Years]:
    """Yield the years that a sentence asks for, a part of them ("two of which ...") after the whole."""
    first = None
    for found in _YEARS.finditer(words):
        before = words[max(0, found.start() - _NEAR) : found.start()]
        apart = _NOT_YEARS.search(before) or _LESS.search(before) or _NOT_AFTER.match(words, found.end())
        if apart or not _WORK.search(before + words[found.start() : found.end() + 2 * _NEAR]):
            continue
        part = _OF_THE_LAST.search(before)
        if part and part["unit"]:
            continue
        first = first or found
        length = 1 if found["unit"].lower().startswith("month") else 12
        months = _number((part or found)["low"]) * length
        yield Years(_kind(words, found.start(), found.end(), lexicon), found.start(), found.end(), months)
    if first is None:
        return
    for found in _SUBSET.finditer(words, first.end()):
        if not _YEARS.match(words, found.start("low")):
            kind = years_type(_about(words, found.end()), lexicon)
            yield Years(kind, found.start("low"), found.end("low"), _number(found["low"]) * 12)


def years_type(words: str, lexicon: PostingLexicon) -> str:
    """Return the type of years that the words ask for; `years_total` when they say nothing."""
    found = longest(lexicon.experience_phrases.find(words))  # "case management" is no management
    ranked = [lexicon.experience[each.id] for each in found]
    return min(ranked)[1] if ranked else "years_total"


def _kind(words: str, start: int, end: int, lexicon: PostingLexicon) -> str:
    """Return what the words after the number say it counts, or else those just before it."""
    kind = years_type(_about(words, end), lexicon)
    if kind != "years_total":
        return kind
    clause = _CLAUSE.split(words[max(0, start - _BEFORE) : start])[-1]  # "charge nurse two years"
    return years_type(clause, lexicon)


def _about(words: str, end: int) -> str:
    stop = _STOP.search(words[end : end + _FAR])
    return words[end : end + (stop.start() if stop else _FAR)]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
