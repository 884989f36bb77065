"""Entries of an education section that name a field and a school, but no degree."""

import re
from collections.abc import Iterator, Sequence

from service.domain.evidence import evidence
from service.domain.profile import Degree
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.degree_status import completion_month, status_of
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit
from service.text.lines import Line

_SCHOOL = re.compile(
    r"\b(?:[Uu]niversity|UNIVERSITY|[Cc]olleges?|COLLEGE|[Ii]nstitute|INSTITUTE|[Aa]cademy|ACADEMY|[Ss]chools?|SCHOOL)\b"
)
# Taught without a degree, or something else than schooling.
_NO_ENTRY = re.compile(
    r"(?i)\b(?:licen[cs]\w*|certif\w*|permits?|credentials?|endorsements?|diploma|seminars?|workshops?|conferences?|webinars?|in-?services?|honors?|"
    r"awards?|scholarships?|dean[’']?s|society|club|member|instructor|professor|faculty|lecturer|teacher|"
    r"tutor|assistant|associates?|bachelors?|masters?|doctora\w+|degrees?|high school|internship|intern|"
    r"clinicals?|attended|research|lab(?:oratory)?|dep(?:artmen)?t|rotations?|projects?|president|treasurer|"
    r"team|students?|volunteer\w*|thesis|minor|concentration|emphasis|residen\w+|fellow\w*)\b"
)
_LEAD = re.compile(r"[\W\d]*(?:[A-Z][a-z]{2,8}\.?,?[ \t]+\d[\W\d]*)?")  # "• June 2008 - "
_BEFORE_SCHOOL = re.compile(r"[^A-Za-z]*(?:(?:[A-Z][^\s,]*|of|at|the|and|in|for)[^A-Za-z]+){0,9}")
_REACH = 80  # characters between a field and the word of a school
_AFTER_SCHOOL = re.compile(r"(?:[,:|–—-]|\bmajor(?:ed)? in\b)[ \t]*\Z")
_REST = re.compile(r"[\W\d]*(?:(?:[A-Z][a-z]{2,8}|to|[Pp]resent|[Cc]urrent)[\W\d]*){0,3}\Z")
_TIMED = re.compile(r"\b(?:(?:19|20)\d\d|[Pp]resent|[Cc]urrent)\b")  # a repeated field has a time of its own
_LONGEST = 170
_TITLE_REACH = 40  # characters behind a school in which a line shows that it is no entry
_NEAR = 2  # lines within which a degree without a school belongs to the entry
_LEVELS = (
    (6, re.compile(r"(?i)\bgraduate school\b")),
    (
        2,
        re.compile(
            r"(?i)\b(?:business|beauty|barber|career|trade|vocational|bible|continuing|extension|executive|program)\b"
        ),
    ),
    (3, re.compile(r"(?i)\b(?:community|junior|technical|county|city) colleges?\b|\bCC\b")),
    (4, re.compile(r"(?i)\buniversity\b|\bcolleges?\b|\binstitute of technology\b")),
)
_VOCATIONAL = 2
_ROWS = {2: "certificate", 3: "associate", 4: "bachelor", 6: "master"}
_BEFORE_DEGREE = re.compile(r"(?i)pre\b")


def unnamed_degrees(
    document: Document, degrees: Sequence[Degree], credentials: Credentials
) -> Iterator[Degree]:
    """Yield the entries without a degree word; their level is guessed from the school.

    Args:
        degrees: those that were read; an entry beside one that has no school of its own is about it.
    """
    text = flowing_text(document, credentials)
    places = [degree.evidence[0].start for degree in degrees]
    known = {each.quote.lower() for degree in degrees for each in degree.evidence[1:]}
    for section in document.sections:
        if section.kind == "education":
            lines = document.lines_between(section.start, section.end)
            taken = _without_school(lines, degrees)
            for index, line in enumerate(lines):
                near = any(number in taken for number in range(index - _NEAR, index + _NEAR + 1))
                hit = None if near else _field_in(document, line, credentials)
                if hit is not None and (hit.words.lower() not in known or _TIMED.search(line.words)):
                    end = min((place for place in places if place > line.end), default=section.end)
                    yield _degree(text, document, line, end, hit, credentials)


def _without_school(lines: Sequence[Line], degrees: Sequence[Degree]) -> set[int]:
    """Return the numbers of the lines that hold a degree and no school."""
    places = [each.evidence[0].start for each in degrees]
    return {
        number
        for number, line in enumerate(lines)
        if any(line.start <= place < line.end for place in places) and not _SCHOOL.search(line.words)
    }


def _field_in(document: Document, line: Line, credentials: Credentials) -> Hit | None:
    """Return the field of an entry such as "Accounting, Elm University, 1999", in either order."""
    school = _SCHOOL.search(line.words, 0, _LONGEST)
    if school is None or _NO_ENTRY.search(line.words, 0, school.end() + _TITLE_REACH):
        return None
    tokens = document.credentials.within(line.start, line.end)
    if credentials.degree_words.may_find(tokens):
        return None
    for hit in credentials.field_words.longest(tokens):
        if hit.words[0].islower():  # the rest of a line above
            continue
        before, after = line.words[: hit.start - line.start], line.words[hit.end - line.start :]
        school = _SCHOOL.search(after, 0, _REACH)
        if _LEAD.fullmatch(before) and school and _BEFORE_SCHOOL.fullmatch(after, 0, school.start()):
            return hit
        if _SCHOOL.search(before) and _AFTER_SCHOOL.search(before) and _REST.fullmatch(after):
            return hit
    return None


def _degree(
    text: str, document: Document, line: Line, end: int, hit: Hit, credentials: Credentials
) -> Degree:
    """Return the degree of an entry that ends before `end`; without a date it may be schooling alone."""
    school = line.words.replace(hit.words, "")
    level = next((level for level, words in _LEVELS if words.search(school)), _VOCATIONAL)
    limits = (line.start, end, end)
    dated = completion_month(text, hit, limits, credentials)
    status = status_of(text, hit, limits, credentials)
    if _BEFORE_DEGREE.match(hit.words) or (status == "completed" and dated is None):
        status = "incomplete"
    return Degree(
        level=level,
        family=credentials.fold[hit.id],
        finer=None,
        name=credentials.degrees[_ROWS[level]].label,
        status=status,
        evidence=(evidence(document.text, hit.start, hit.end, "education"),),
        expected=None if status == "incomplete" else dated,
        confirmed=False,
    )
