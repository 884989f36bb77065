"""Mentions of degrees, without those that only repeat the one beside them."""

import re
from dataclasses import dataclass

from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import DegreeRow
from service.reading.credentials.entry_span import line_span
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

CERTIFICATE, ASSOCIATE = 2, 3
SCHOOL = re.compile(
    r"(?i)\b(?:university|colleges?|schools?|institutes?|academy|hospital|campus|tech|technical|centers?|"
    r"vo-?tech|training|(?-i:AIT)|fort sam houston|continuing education|job corps|red cross|"
    r"occupational program)\b"
)
_NEXT_TO = 20
_TAUGHT_BY = re.compile(r"[ \t]+(?:Training|School|Academy|Institute|College|Center)\b")
_CREDITS = re.compile(r"(?i)\b(?:credits?|hours) (?:completed|earned|hours)\b")


@dataclass(frozen=True, slots=True)
class DegreeMention:
    """Words of a degree with their place, the row that they name, and the kind of their section."""

    hit: Hit
    row: DegreeRow
    section: str


def without_echoes(
    document: Document, mentions: list[DegreeMention], credentials: Credentials
) -> list[DegreeMention]:
    """Return the mentions without courses that only name the field of a degree, and credits of one."""
    text = flowing_text(document, credentials)
    kept: list[DegreeMention] = []
    last: DegreeMention | None = None  # what was kept last, or a course that names its field
    for index, mention in enumerate(mentions):
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if mention.row.incomplete and _credits_of(text, kept, mention, after):
            continue
        if mention.row.program and last is not None:
            other = _of_other_field(document, kept[-1], mention, credentials)
            if _repeats(text, kept[-1], last, mention, other=other):
                last = mention
                continue
            if (
                kept[-1].row.level == CERTIFICATE
                and not kept[-1].row.program
                and _beside(text, last, mention)
            ):
                kept.pop()
        elif _certifies(text, last, mention):
            continue
        kept.append(mention)
        last = mention
    return kept


def _certifies(text: str, last: DegreeMention | None, mention: DegreeMention) -> bool:
    """Return whether a certificate is that of the course beside it: "Practical Nursing, certificate"."""
    course = last is not None and last.row.program and mention.row.id == "certificate"
    return course and last is not None and _beside(text, last, mention)


def _of_other_field(
    document: Document, degree: DegreeMention, program: DegreeMention, credentials: Credentials
) -> bool:
    """Return whether the degree before a course has a field, and that is of another family."""
    between = document.credentials.within(degree.hit.end, program.hit.start)
    named = {credentials.fold[hit.id] for hit in credentials.field_words.longest(between)}
    return bool(named) and program.row.family not in named


def _repeats(
    text: str, degree: DegreeMention, last: DegreeMention, program: DegreeMention, *, other: bool
) -> bool:
    """Return whether a course is no training beside the degree before it, but its field or a school."""
    if _names_school(text, degree, program):
        return True
    if degree.row.program or degree.row.level == CERTIFICATE:
        return False
    trails = degree.row.level >= ASSOCIATE and not other and _trails(text, degree, program)
    return trails or _beside(text, last, program)


def _trails(text: str, degree: DegreeMention, program: DegreeMention) -> bool:
    """Return whether a course ends the line of a degree, without a school or a date of its own."""
    rest = text[program.hit.end : line_span(text, program.hit.start, program.hit.end)[1]]
    own = SCHOOL.search(rest) or any(each.isdigit() for each in rest)
    return not own and "\n" not in text[degree.hit.end : program.hit.start]


def _names_school(text: str, before: DegreeMention, program: DegreeMention) -> bool:
    """Return whether a course is in the name of the school of the one before: "Elm Nurse Aide Training"."""
    school = _TAUGHT_BY.match(text, program.hit.end) is not None
    return school and "\n" not in text[before.hit.end : program.hit.start]


def _credits_of(
    text: str, kept: list[DegreeMention], credits: DegreeMention, after: DegreeMention | None
) -> bool:
    """Return whether credits are toward the degree behind them, or of the one before them on the line."""
    if after and _beside(text, credits, after):
        return True
    return bool(kept) and _counts_of(text, kept[-1], credits)


def _counts_of(text: str, degree: DegreeMention, credits: DegreeMention) -> bool:
    """Return whether credits are those of the degree before them on the line: "MBA, 48 credits earned"."""
    if _CREDITS.search(credits.hit.words) is None or degree.row.incomplete:
        return False
    labelled = text.startswith(":", credits.hit.end)
    return text.count("\n", degree.hit.end, credits.hit.start) <= labelled


def _beside(text: str, one: DegreeMention, other: DegreeMention) -> bool:
    between = text[one.hit.end : other.hit.start]
    return len(between) <= _NEXT_TO and "\n" not in between
