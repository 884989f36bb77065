"""Places of a resume that name a licence of the candidate."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import LicenceRow
from service.reading.credentials.abbreviations import meaning, own_post_nominal
from service.reading.credentials.assertion import about_candidate, affirmed
from service.reading.credentials.entry_span import MOST_MENTIONS, line_span
from service.reading.credentials.status_words import status_in
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_OPEN = {
    "header",
    "summary",
    "objective",
    "licences",
    "certifications",
    "skills",
    "awards",
    "other",
    "training",
}
_DEDICATED = {"licences", "certifications"}
_TITLE_LIKE = {"experience", "volunteer", "rotations", "projects"}
_LICENCE_WORD = re.compile(
    r"(?i)\blicen[sc]|\bcertifi(?:ed|cat)|\bregistration|\bboard of\b|\bregistered with\b|\bNCLEX\b"
)
# "Eligible to sit for the NCLEX-RN" is a licence that may be applied for.
_MAY_SIT = re.compile(r"(?i)(?<!not )\beligible (?:to (?:sit|test|apply) )?for(?: the| an?)? \Z")
_MAY_SIT_REACH = 40
_CERTIFIED = re.compile(r"\b(?i:certified|certification)(?: (?:[A-Z][\w/&-]*|in|and|of|for|the))+ \Z")
_CERTIFIED_IN = re.compile(r" (?:Certified in|CERTIFIED IN|(?i:first assistant|infusion))\b")
_CERTIFIED_REACH = 60
_SAYS_LICENCE = re.compile(
    r"(?i)\blicen[sc](?:e|ure)\b|\bregistration\b|\bboard of\b|\bNCLEX\b|\bcertified in\b"
)
_TAUGHT = re.compile(
    r"(?i)\b(?:course ?work|courses?|classes|studies|training|major|minor|degree|prerequisites?)\b"
)
_HELD = ("licensed", "certified", "registered")
_ASSOCIATE = 3  # level of degrees
_BEHIND, _AHEAD = 60, 40  # characters after and before a name in an entry of education
_WORDS_OF_NAME = 2  # of "Registered Nurse"; letters are no part of a longer name


@dataclass(frozen=True, slots=True)
class LicenceMention:
    """A name of a licence, its row and the kind of section where it stands."""

    hit: Hit
    row: LicenceRow
    section: str


def licence_mentions(document: Document, credentials: Credentials) -> list[LicenceMention]:
    """Return the places that say that the candidate has, had or awaits a licence, in order."""
    hits = credentials.licence_words.names.longest(document.credentials)[:MOST_MENTIONS]
    certified = credentials.certification_words.longest(document.credentials)
    placed = ((hit, document.section_at(hit.start)) for hit in hits if not _inside_longer(hit, certified))
    return [
        LicenceMention(hit, credentials.licences[hit.id], section)
        for hit, section in placed
        if _counts(document, hit, section, credentials)
    ]


def _inside_longer(hit: Hit, certified: tuple[Hit, ...]) -> bool:
    """Return whether a name is part of that of a certification: `Critical Care Registered Nurse`."""
    at = bisect_right(certified, hit.start, key=_start) - 1
    if at < 0:
        return False
    other = certified[at]
    return other.end >= hit.end and other.end - other.start > hit.end - hit.start


def _start(hit: Hit) -> int:
    return hit.start


def _counts(document: Document, hit: Hit, section: str, credentials: Credentials) -> bool:
    text = flowing_text(document, credentials)
    if {hit.words, hit.words.lower()} & credentials.ambiguous.readings.keys():
        found = meaning(text, hit.start, hit.end, section, credentials.ambiguous)
        if found is None or found[0] != "licence":
            return False
    if re.match(r"['’]?s\b", text[hit.end : hit.end + 3]) or _certified_name(text, hit, credentials):
        return False
    if section in _DEDICATED:
        may_sit = _MAY_SIT.search(text[max(0, hit.start - _MAY_SIT_REACH) : hit.start])
        return bool(may_sit) or affirmed(text, hit.start, hit.end, credentials.subject)
    if own_post_nominal(text, hit.start, section):
        return True
    if not about_candidate(text, hit.start, hit.end, credentials.subject, section):
        return False
    if section == "education":
        return _education_counts(document, hit, credentials)
    if section in _TITLE_LIKE:
        return _own_words(text, hit)
    return section in _OPEN and not _list_of_people(text, hit)


def _certified_name(text: str, hit: Hit, credentials: Credentials) -> bool:
    """Return whether a nurse's name is part of a certificate's: `Certified Transport Registered Nurse`."""
    if not credentials.licences[hit.id].compact or len(hit.words.split()) < _WORDS_OF_NAME:
        return False
    return bool(
        _CERTIFIED.search(text, max(0, hit.start - _CERTIFIED_REACH), hit.start)
        or _CERTIFIED_IN.match(text, hit.end)
    )


def _education_counts(document: Document, hit: Hit, credentials: Credentials) -> bool:
    """Return whether an entry of education names a licence, and not the profession that a school teaches."""
    text = flowing_text(document, credentials)
    before = text[max(0, hit.start - 25) : hit.start].lower()
    following = text[hit.end : hit.end + 12].lower()
    led_to = "pre-" in before or "pre " in before or " to " in before[-5:]
    if led_to or following.lstrip().startswith(("to ", "program")):
        return False
    first, last = line_span(text, hit.start, hit.end)
    last = min(last, hit.end + _BEHIND)
    if _SAYS_LICENCE.search(text, hit.start, last) or status_in(
        text[hit.start : last], credentials.licence_words.status
    ):
        return True
    if _TAUGHT.search(text, max(first, hit.start - _AHEAD), hit.start):
        return False
    by_course = credentials.licences[hit.id].by_course or hit.words.lower().startswith(_HELD)
    return by_course and not _behind_degree(document, first, hit, credentials)


def _behind_degree(document: Document, first: int, hit: Hit, credentials: Credentials) -> bool:
    """Return whether a degree is named on the same line before a name: `Associate of Science, Paramedic`."""
    degrees = credentials.degree_words.longest(document.credentials)
    on_line = degrees[bisect_left(degrees, first, key=_start) : bisect_left(degrees, hit.start, key=_start)]
    return any(credentials.degrees[each.id].level >= _ASSOCIATE for each in on_line)


def _own_words(text: str, hit: Hit) -> bool:
    """Return whether a line of a job states a licence in words: `obtained my RN license`."""
    before = text[max(0, hit.start - 40) : hit.start]
    spoken = re.search(
        r"(?i)\b(?:obtained|earned|received|hold|held|maintain(?:ed)?|my|became|passed)\b[^.\n]*\Z", before
    )
    words = text[hit.start : hit.end + 25]
    return bool(spoken) and bool(_LICENCE_WORD.search(words))


def _list_of_people(text: str, hit: Hit) -> bool:
    """Return whether several kinds of staff stand in one list (`RN, LPN and CNA staff`): other people."""
    first, last = line_span(text, hit.start, hit.end)
    around = text[max(first, hit.start - 40) : min(last, hit.end + 40)]
    kinds_named = set(re.findall(r"\b(?:RN|LPN|LVN|CNA|NP|PA|MD|PT|OT|EMT|MA)s?\b", around))
    return len(kinds_named) >= 3 and not _LICENCE_WORD.search(around)
