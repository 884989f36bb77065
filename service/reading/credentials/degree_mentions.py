"""Mentions of degrees: the words that mean a degree, without those that only look like one."""

import re
from bisect import bisect_right

from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import DegreeRow
from service.reading.credentials.abbreviations import meaning, post_nominal
from service.reading.credentials.assertion import affirmed
from service.reading.credentials.degree_echoes import ASSOCIATE, SCHOOL, DegreeMention, without_echoes
from service.reading.credentials.entry_span import MOST_MENTIONS, line_span
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

EDUCATION = "education"
ZONES = {EDUCATION, "training"}
_ELSEWHERE = {"header", "summary", "certifications", "licences", "skills", "awards", "objective", "other"}
_NEVER = {"references", "publications", "interests"}
_LONGEST_PROGRAM_LINE = 200
_NAME_LENGTH = 60
_FULL_NAME = 3  # words of "Bachelor of Science"
_DEDICATED = {"certifications", "licences"}
_HOLDS = re.compile(
    r"(?i)\b(?:an?|my|with|holds?|hold|holding|earned|completed|received|including|and)(?: [a-z]+)? \Z|, \Z"
)
_HOLDS_REACH, _HONORARY_REACH = 40, 12  # characters before the words
_HONORARY = re.compile(r"(?i)\b(?:honorary|honoris causa)[ \t]\Z")
# A fellowship or the students of a course are no degree held.
_OF_OTHERS = re.compile(
    r"(?i)[ \t]+(?:fellowship|scholarship|students|applicants|admissions|committee)\b|[ -]level\b(?! degree)"
)
_LICENSED = re.compile(r"(?i)[ \t]+licen[cs]e")  # "EMT-B license" is no training
# "EdD, Executive Director" in an education section follows the name of a teacher or a referee.
_OFFICE = re.compile(
    r",[ \t](?:[A-Z][a-z]+[ \t]){0,2}(?:President|Registrar|Dean|Professor|Director|Principal)\b"
)
# "MS Nursing, Elm University: applied for fall 2019" is a plan.
_APPLIED = re.compile(
    r"(?i)\b(?:applied (?:for|to)|applying (?:for|to)|application (?:pending|submitted|sent|in process))\b"
)
_APPLIED_REACH = 120
_CERTIFIED = re.compile(r"\bCertified(?: [A-Z][A-Za-z]+){0,3}[ ]\Z")  # "Cisco Certified Network Associate"
# "The Master's University"; in "Masters University of Iowa" the school follows the degree.
_NAMED_AFTER = re.compile(
    r"[ \t]+(?:University|College|Seminary|School|Academy|Institute|Hall|Hospital|Clinic)\b"
    r"(?![ \t]+(?:of|at|in|for)\b)"
)
_SHORTEST_NAME = 6  # letters of "master", which abbreviations do not have
_TOWN = re.compile(r"(?:\A|[-–—,;|\n\d]|[A-Z]\w+|\b(?:St|Ste|Ft|Mt|Pt)\.)[ \t]*[A-Z][a-z]+,[ \t]?\Z")
# "Century College, Spring Lake MN, 2011": a town without a comma, behind a school.
_TOWN_OF_SCHOOL = re.compile(
    r"\b(?:University|College|Institute|School|Academy)[ \t]?,[ \t](?:[A-Z][a-z]+[ \t]){1,3}\Z"
)
_DEGREE_FOLLOWS = re.compile(r"\.?[ \t]*(?:[:,(–—-]|in\b|of\b|degree\b|\(?(?:19|20)\d\d)")
_PART = re.compile(r"(?:\A|\n|[;|:–—-][ \t]|\.[ \t]|(?:19|20)\d\d\)?,[ \t]|[ \t]{2})[ \t]*\Z")
_YEAR = re.compile(
    r"\.?(?:,?[ \t](?:[A-Z][A-Za-z&/-]{1,20}|and|of|in)){0,5},?[ \t]\(?(?:19|20)\d\d\b"
    r"(?![ \t]?(?:-|–|—|to\b|/)[ \t]?(?:\d|[Pp]resent|[Cc]urrent|[Nn]ow))"
)
_SPACED, _DOTTED = re.compile(r"[A-Z](?: [A-Z])+"), re.compile(r"[A-Z](?:\.[ \n]?[A-Z])+")


def degree_mentions(document: Document, credentials: Credentials) -> list[DegreeMention]:
    """Return the words of degrees that mean a degree of the person, in the order of the text."""
    placed = ((hit, document.section_at(hit.start)) for hit in _outside_certifications(document, credentials))
    mentions = [
        DegreeMention(hit, credentials.degrees[hit.id], section)
        for hit, section in placed
        if _counts(document, hit, section, credentials)
    ]
    return without_echoes(document, mentions, credentials)


def _outside_certifications(document: Document, credentials: Credentials) -> list[Hit]:
    """Return the words of degrees that are not part of the name of a certification (CAPM)."""
    text, tokens = flowing_text(document, credentials), document.credentials
    ends = {hit.start: hit.end for hit in credentials.certification_words.longest(tokens)}
    starts = sorted(ends)
    kept = []
    for hit in credentials.degree_words.longest(tokens)[:MOST_MENTIONS]:
        index = bisect_right(starts, hit.start) - 1
        inside = index >= 0 and starts[index] < hit.start and hit.end <= ends[starts[index]]
        inside = inside or _CERTIFIED.search(text, max(0, hit.start - _NAME_LENGTH), hit.start) is not None
        if not inside or credentials.degrees[hit.id].level < ASSOCIATE:
            kept.append(hit)
    return kept


def _counts(document: Document, hit: Hit, section: str, credentials: Credentials) -> bool:
    """Return whether the words mean a degree that the person has, had or works for."""
    text = flowing_text(document, credentials)
    row = credentials.degrees[hit.id]
    if not _placed(text, hit, section, row) or _of_another_kind(text, hit) or _is_label(document.text, hit):
        return False
    if not _means_degree(text, hit, section, credentials):
        return False
    if row.program and (_LICENSED.match(text, hit.end) or not _program_line(document.text, hit)):
        return False
    if section in ZONES:
        return _counts_in_education(text, hit, credentials)
    return _dated(text, hit) or _counts_elsewhere(text, hit, section, credentials)


def _of_another_kind(text: str, hit: Hit) -> bool:
    """Return whether the degree is honorary, of a fellowship, students or a committee, or a name."""
    if len(hit.words) >= _SHORTEST_NAME and " " not in hit.words and _NAMED_AFTER.match(text, hit.end):
        return True
    honorary = _HONORARY.search(text[max(0, hit.start - _HONORARY_REACH) : hit.start])
    return honorary is not None or _OF_OTHERS.match(text, hit.end) is not None


def _is_label(text: str, hit: Hit) -> bool:
    """Return whether the last words are the label of a field below: "Yale University", "Degree: Master"."""
    return "\n" in text[hit.start : hit.end] and text.startswith(":", hit.end)


def _means_degree(text: str, hit: Hit, section: str, credentials: Credentials) -> bool:
    """Return whether a token that may mean several things means a degree here; other words always do."""
    known = credentials.ambiguous
    if _SPACED.fullmatch(hit.words) and not _DOTTED.fullmatch(text, hit.start, hit.end):
        return False
    token = hit.words.replace(" ", "") if _SPACED.fullmatch(hit.words) else hit.words
    token = token if token in known.readings else token.lower()
    if token not in known.readings:
        return True
    if token in credentials.states.by_name and _in_address(text, hit, credentials):
        return False
    zone = EDUCATION if _dated(text, hit) and _field_only(text, hit, credentials) else section
    found = meaning(text, hit.start, hit.end, zone, known)
    if found is None:
        return False
    # "LPN" below a school of nursing is its diploma, whatever licence came of it.
    diploma = credentials.degrees[hit.id].program and section == EDUCATION and found[0] == "licence"
    return diploma or found[0] == "degree"


def _in_address(text: str, hit: Hit, credentials: Credentials) -> bool:
    """Return whether the letters of a state follow a town: "Gulfport, MS Navy school", not "Nursing, MS"."""
    first = max(0, hit.start - _NAME_LENGTH)
    behind = _TOWN_OF_SCHOOL.search(text, first, hit.start)
    town = behind or _TOWN.search(text, first, hit.start)
    if town is None or (behind is None and (SCHOOL.search(town[0]) or _DEGREE_FOLLOWS.match(text, hit.end))):
        return False
    after = re.match(r"[ \t]+([A-Za-z]+)", text[hit.end : hit.end + _NAME_LENGTH])
    named = town[0].rpartition(",")[2] if behind else town[0]
    words = [*re.findall(r"[a-z]+", named.lower()), *([after[1].lower()] if after else [])]
    return not post_nominal(text, hit.start) and not any(
        word in credentials.field_words.openings for word in words
    )


def _counts_in_education(text: str, hit: Hit, credentials: Credentials) -> bool:
    """Return whether the words are affirmed and not the letters after the name of a teacher or referee."""
    if not affirmed(text, hit.start, hit.end, credentials.subject) or _OFFICE.match(text, hit.end):
        return False
    rest = text[hit.end : min(line_span(text, hit.start, hit.end)[1], hit.end + _APPLIED_REACH)]
    if _APPLIED.search(rest.split(";", 1)[0]):
        return False
    return not post_nominal(text, hit.start) or _led_by_field(text, hit, credentials)


def _counts_elsewhere(text: str, hit: Hit, section: str, credentials: Credentials) -> bool:
    """Return whether the words are affirmed; bare letters must follow a name, or "with a" in a summary."""
    if hit.words.isupper() and section not in _DEDICATED and not post_nominal(text, hit.start):
        before = text[max(0, hit.start - _HOLDS_REACH) : hit.start]
        return section == "summary" and _HOLDS.search(before) is not None
    return affirmed(text, hit.start, hit.end, credentials.subject)


def _led_by_field(text: str, hit: Hit, credentials: Credentials) -> bool:
    """Return whether a field leads: `Healthcare Leadership, BS` has the shape of a name with letters."""
    before = text[line_span(text, hit.start, hit.end)[0] : hit.start].lower()
    return any(
        word in credentials.field_words.openings for word in re.findall(r"[a-z]+", before[:_NAME_LENGTH])
    )


def _placed(text: str, hit: Hit, section: str, row: DegreeRow) -> bool:
    """Return whether the section may hold a degree, or the line begins with the full name of one."""
    if section in ZONES:
        return True
    if row.level < ASSOCIATE or row.incomplete or section in _NEVER:
        return False
    return section in _ELSEWHERE or _begins_line(text, hit) or _dated(text, hit)


def _begins_line(text: str, hit: Hit) -> bool:
    before = text[line_span(text, hit.start, hit.end)[0] : hit.start]
    return not before.strip(" \t•*-–") and len(hit.words.split()) >= _FULL_NAME


def _dated(text: str, hit: Hit) -> bool:
    """Return whether a part of a line is a degree and its year ("BSN 2004"), but no span of years."""
    return bool(_PART.search(text[max(0, hit.start - 30) : hit.start]) and _YEAR.match(text, hit.end))


def _field_only(text: str, hit: Hit, credentials: Credentials) -> bool:
    """Return whether there is nothing but a known field before the year: "MS Word 2010" is no degree."""
    year = _YEAR.match(text, hit.end)
    words = re.findall(r"[a-z]+", year[0].lower()) if year else []
    return not words or any(word in credentials.field_words.openings for word in words)


def _program_line(text: str, hit: Hit) -> bool:
    first, last = line_span(text, hit.start, hit.end)
    above = max(line_span(text, max(0, first - 1), first)[0], first - 120)
    below = text[last + 1 : last + 120].split("\n", 1)[0]
    if last - first >= _LONGEST_PROGRAM_LINE:
        return False
    near = (text[first:last], text[above:first], below)
    return any(SCHOOL.search(line) for line in near)
