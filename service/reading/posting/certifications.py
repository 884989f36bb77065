"""Certifications and cards in a sentence of a posting."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.knowledge.credentials.credentials import Credentials
from service.knowledge.lexicon.postings import PostingLexicon, longest
from service.reading.credentials.abbreviations import meaning
from service.reading.posting.passage import Passage
from service.text.gazetteer import Hit

_ASKED = re.compile(
    r"(?i)\b(?:certif\w*|credential\w*|accredit\w*|cards?|current|valid|active|required|preferred|desir\w+"
    r"|must|obtain\w*|a plus)\b"
)
_WORD = re.compile(r"[A-Za-z]{3,}")  # "or" and "and" are none
_EXPERIENCE = re.compile(r"[ ]+(?:\w+[ ]+)?experience\b", re.I)
_AS_PRINTED = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z0-9-]+")  # "COS-C" and no "Cpr"
_CERTIFIED = re.compile(r"certif|credential|\bbelts?\b", re.I)
_BESIDE = 30  # characters beside a method that may say that a certification in it is asked
_MOST_OTHER_WORDS = 1  # of a passage that is a list of credentials
_LISTED, _ELSEWHERE = "certifications", "other"  # sections, as the readings of ambiguous tokens know them


@dataclass(frozen=True, slots=True)
class AskedCertification:
    """A certification at [start, end) of the passage, by the abbreviation that recruiters use."""

    name: str
    start: int
    end: int


def certifications_in(
    passage: Passage, credentials: Credentials, lexicon: PostingLexicon
) -> Iterator[AskedCertification]:
    """Yield what a passage names; a token that may mean something else counts where it is asked for."""
    words, hits = passage.text, passage.longest(credentials.certification_words)
    section = _LISTED if hits and _asks(words, hits) else _ELSEWHERE
    for hit in hits:
        found = _id_of(words, hit, section, credentials)
        if found is not None:
            yield AskedCertification(_name(hit, found, credentials), hit.start, hit.end)
    for each in longest(passage.find(lexicon.certification_phrases)):
        yield AskedCertification(lexicon.certifications[each.id], each.start, each.end)


def _asks(words: str, hits: tuple[Hit, ...]) -> bool:
    """Return whether words ask for credentials, or are nothing but their names."""
    if _ASKED.search(words):
        return True
    rest = words
    for hit in reversed(hits):
        rest = f"{rest[: hit.start]} {rest[hit.end :]}"
    return len(_WORD.findall(rest)) <= _MOST_OTHER_WORDS


def _id_of(words: str, hit: Hit, section: str, credentials: Credentials) -> str | None:
    row = credentials.certifications.get(hit.id)
    if row is not None and row.method and not _is_certified(words, hit):
        return None  # "experience with Six Sigma" asks for the method
    readings = credentials.ambiguous.readings.get(hit.words)
    if readings is None:
        return hit.id
    decided = meaning(words, hit.start, hit.end, section, credentials.ambiguous)
    if decided is not None:
        return decided[1] if decided[1] in credentials.certifications else None
    asked = section == _LISTED and not _EXPERIENCE.match(words, hit.end)
    return hit.id if asked and any(each.kind == "certification" for each in readings) else None


def _is_certified(words: str, hit: Hit) -> bool:
    """Return whether a certification in the method is asked for, by the words of its clause."""
    before = words[max(0, hit.start - _BESIDE) : hit.start].rpartition(";")[2]
    after = words[hit.end : hit.end + _BESIDE].partition(";")[0]
    return _CERTIFIED.search(f"{before}{hit.words}{after}") is not None


def _name(hit: Hit, certification_id: str, credentials: Credentials) -> str:
    """Return the form as printed, of which one certification may have several; else its abbreviation."""
    if _AS_PRINTED.fullmatch(hit.words):
        return hit.words
    return credentials.certifications[certification_id].abbreviation.partition(" (")[0]
