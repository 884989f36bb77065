"""Schooling that an education section names without a degree and says was left, or is counted in credits."""

import re
from collections.abc import Iterator, Sequence, Set

from service.domain.profile import Degree
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.degrees_together import HIGH_SCHOOL
from service.reading.credentials.unnamed_degrees import level_of
from service.text.document import Document
from service.text.gazetteer import Hit
from service.text.lines import Line

_LEFT = re.compile(
    r"(?i)\b(?:\d{1,3} (?:(?:college|semester|credit|quarter) )?(?:credits?|hours|units)\b"
    r"(?! (?:of )?training|/| ?(?:per|an?|each)\b|\))|no degree|withdrew|stopped|on hold"
    r"|did(?: not|n[’']t) (?:finish|graduate|complete)|left (?:before|after|to)"
    r"|some (?:college|coursework|courses|classes|study)"
    r"|(?:two|three|one|\d) (?:years?|semesters?|terms?))\b"
)
_STATE = re.compile(r"\b[A-Z][a-z]+ State\b(?! (?:University|College))")
_SAYS_SO = re.compile(
    r"(?i)\b(?:no degree|did(?: not|n[’']t)|withdrew|stopped|started|on hold|left|some|credits?|units"
    r"|hours)\b"
)
_SCHOOL = re.compile(
    r"\b(?:University|Univ\b|College|Institute|Polytechnic|Law School"
    r"|(?i:community college|junior college|university)"
    r"|[A-Z][a-z]+ State)\b"
)
_OF_A_COURSE = re.compile(
    r"(?i)\b(?:certif\w*|licen[cs]\w*|CEUs?|contact hours|workshops?|seminars?|conference|gpa)\b"
)
_LONGEST = 170


def left_schooling(
    document: Document, degrees: Sequence[Degree], credentials: Credentials
) -> Iterator[Degree]:
    """Yield schooling without a degree; its level is that of the school.

    Args:
        degrees: those that were read; a line that holds one is about it.
    """
    places = [each.start for degree in degrees for each in degree.evidence]
    known = {each.quote.lower() for degree in degrees for each in degree.evidence}
    for section in document.sections:
        told = section.kind in ("education", "training")
        if not (told and _SAYS_SO.search(document.text, section.start, section.end)):
            continue
        for line in document.lines_between(section.start, section.end):
            about_degree = any(line.start <= place < line.end for place in places)
            if not about_degree and _SCHOOL.search(line.words, 0, _LONGEST):
                yield from _left(document, line, known, credentials)


def _left(document: Document, line: Line, known: Set[str], credentials: Credentials) -> Iterator[Degree]:
    """Yield what a line says of schooling that was left, unless its field is that of a degree."""
    said = _LEFT.search(line.words, 0, _LONGEST)
    if said is None or not _SAYS_SO.search(line.words) or _OF_A_COURSE.search(line.words):
        return
    tokens = document.credentials.within(line.start, line.end)
    if any(_is_degree(hit, credentials) for hit in credentials.degree_words.longest(tokens)):
        return
    hit = next(iter(credentials.field_words.longest(tokens)), None)
    if hit is not None and hit.words.lower() in known:
        return
    start, end = (hit.start, hit.end) if hit else (line.start + said.start(), line.start + said.end())
    level, name = level_of(_STATE.sub(r"\g<0> University", line.words), credentials)
    yield Degree(
        level=level,
        family=credentials.fold[hit.id] if hit else "unknown",
        finer=None,
        name=name,
        status="incomplete",
        evidence=(document.evidence(start, end, "education"),),
        confirmed=False,
    )


def _is_degree(hit: Hit, credentials: Credentials) -> bool:
    row = credentials.degrees[hit.id]
    return row.level > HIGH_SCHOOL and not (row.incomplete or row.program)
