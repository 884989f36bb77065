"""Degrees and diplomas with field, status and evidence."""

import re
from dataclasses import replace

from service.domain.evidence import Evidence
from service.domain.profile import Degree
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import DegreeRow
from service.reading.credentials.conflicts import said_of_degree
from service.reading.credentials.degree_echoes import ASSOCIATE, DegreeMention
from service.reading.credentials.degree_fields import UNKNOWN, Field, field_of, field_of_school
from service.reading.credentials.degree_mentions import ZONES, degree_mentions
from service.reading.credentials.degree_status import completion_month, status_of
from service.reading.credentials.degrees_together import HIGH_SCHOOL, each_once
from service.reading.credentials.entry_span import line_span
from service.reading.credentials.left_schooling import left_schooling
from service.reading.credentials.unnamed_degrees import unnamed_degrees
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_LOOK_BACK = 20  # entries among which the same degree may have been written before
_ALL_BUT_DISSERTATION = re.compile(r"\bABD\b|(?i:all but dissertation)")
_FIELD_GAP = 22  # "Certificate : ", "Certificate in the field of "
_LABEL_GAP = 70  # "Certificate in Business Management: Marketing"
_ENTRY_REACH = 300
_EVALUATION_REACH = 2000  # an evaluation is cited below the degree, seldom beside it
_EVALUATED = re.compile(
    r"\b(?:ECFMG|WES|ECE|CGFNS|TruMerit|FIS|Josef Silny|[Ee]valuated|[Ee]quivalen(?:t|cy))\b"
)
# What follows is of another school: "Boise State University, USA", "(junior year abroad, Paris)".
_AT_HOME = re.compile(r"\bU\.?S\.?(?:A\b)?|\bUnited States\b|(?i:\b(?:year|semester|term|study) abroad\b)")
_SCHOOL_BEHIND = re.compile(r"[ ]?[:,–-][^\n:]{3,90}\b(?:University|College|Institute|Academy|School)\b")
# "Technical Certification in Programming, Elm Institute"
_SCHOOL_BESIDE = re.compile(
    r"[ \t]*(?:\bin\b|:)[^\n]{3,90}?\b(?:University|College|Institute|Academy|School)\b"
)
_HIGH = re.compile(
    r"[ \t]*[,:–-]?[ \t]*(?:[A-Z][\w.'’]+ ){1,3}High\b(?! School of)"
)  # "Diploma, Elm High, 1988"
_OF_HIGH = re.compile(r"(?i)\bhigh school[\W\d]{0,12}\Z")  # "Elm High School, 2007, diploma"
_PLAIN = re.compile(r"[ \t]*(?:[,:;(\d–-]|\n|\Z|(?:from|at)\b)")  # no "Certificate of Appreciation"
_GRADUATE = re.compile(r"(?i)(?<!under)\bgraduate[ -](?:level|courses?|credits?|coursework)\b")
DOCTORATE = 7


def read_degrees(document: Document, credentials: Credentials) -> tuple[Degree, ...]:
    """Return the degrees in order of their place; evidence quotes degree and field, never school or year.

    A degree outside the education section counts only when that section has none of its level, and
    entries that name no degree only guess one. A high-school diploma is left out beside a completed
    degree, which says more.
    """
    mentions = degree_mentions(document, credentials)
    inside = [mention for mention in mentions if mention.section in ZONES]
    outside = [mention for mention in mentions if mention.section not in ZONES]
    found = each_once(document.text, _read(document, inside, credentials))
    levels = {degree.level for degree in found}
    elsewhere = _read(document, outside, credentials)
    found = [_with_opening(one, elsewhere) for one in found]
    unnamed = list(unnamed_degrees(document, found, credentials))
    levels |= {one.level for one in unnamed if one.status != "incomplete"}
    others = [one for one in each_once(document.text, elsewhere) if one.level not in levels]
    stated = {one.level for one in others}
    guessed = [one for one in unnamed if one.level not in stated]
    guessed += left_schooling(document, [*found, *others, *unnamed], credentials)
    return tuple(sorted([*_without_high_school([*found, *others]), *guessed], key=_place))


def _place(degree: Degree) -> int:
    return degree.evidence[0].start


def _read(document: Document, mentions: list[DegreeMention], credentials: Credentials) -> list[Degree]:
    found, end = [], len(document.text)
    others = _others(mentions, end)
    for index, (mention, other) in enumerate(zip(mentions, others, strict=True)):
        limit = mentions[index + 1].hit.start if index + 1 < len(mentions) else end
        limit = min(limit, document.part_at(mention.hit.start).end)
        previous = mentions[index - 1].hit.end if index else 0
        degree = _degree(document, mention, (previous, limit), other, credentials)
        if degree is not None:
            found.append(degree)
    return found


def _others(mentions: list[DegreeMention], end: int) -> list[int]:
    """Return for each mention where the next one of another degree begins."""
    found: list[int] = []
    for index in range(len(mentions) - 1, -1, -1):
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if after is None:
            found.append(end)
        else:
            same = after.row.id == mentions[index].row.id
            found.append(found[-1] if same else after.hit.start)
    return found[::-1]


def _degree(
    document: Document,
    mention: DegreeMention,
    limits: tuple[int, int],
    other: int,
    credentials: Credentials,
) -> Degree | None:
    """Return the degree of a mention; `other` is where the next degree begins, abbreviations of it aside."""
    text, row, hit = flowing_text(document, credentials), mention.row, mention.hit
    field = field_of(document, hit, limits, credentials)
    if row.id == "certificate":
        field = _taught(document, hit, limits, field, credentials)
        certified = _certificate(text, hit, field, credentials)
        if certified is None:
            return None
        row = certified
    level, family, finer = _classified(row, field, credentials)
    status = "incomplete" if row.incomplete else status_of(text, hit, (*limits, other), credentials)
    after = text[hit.end : min(limits[1], line_span(text, hit.start, hit.end)[1])]
    if status == "in_progress" and level == DOCTORATE and _ALL_BUT_DISSERTATION.search(after):
        finer = "abd"
    entry_end = min(other, line_span(text, hit.start, hit.end)[1], hit.end + _ENTRY_REACH)
    foreign = row.foreign or _earned_abroad(text[hit.end : entry_end], credentials)
    return Degree(
        level=level,
        family=family,
        finer=finer,
        name=credentials.degrees[finer].label if finer else row.label,
        status=status,
        evidence=_quotes(document, mention, field),
        concentrations=field.concentrations,
        expected=None
        if status == "incomplete"
        else completion_month(text, hit, (*limits, other), credentials),
        foreign=foreign,
        evaluated=foreign and bool(_EVALUATED.search(text, hit.end, hit.end + _EVALUATION_REACH)),
        confirmed=not (row.family is None and family == "unknown"),
    )


def _taught(
    document: Document, hit: Hit, limits: tuple[int, int], field: Field, credentials: Credentials
) -> Field:
    """Return the field of a certificate, that of the school where none is beside it."""
    school = Field(UNKNOWN) if field.spans else field_of_school(document, hit, limits, credentials)
    return school if school.spans else field


def _certificate(text: str, hit: Hit, field: Field, credentials: Credentials) -> DegreeRow | None:
    """Return what a certificate or diploma is; None where it names no course."""
    if _of_high_school(text, hit, field):
        return credentials.degrees["hs"]
    if _GRADUATE.search(text, hit.end, line_span(text, hit.start, hit.end)[1]):
        return credentials.degrees["grad_cert"]
    named = _names_course(text, hit, field) or _schooled(text, hit, field)
    return credentials.degrees["certificate"] if named else None


def _earned_abroad(entry: str, credentials: Credentials) -> bool:
    """Return whether an entry names another country before the United States or a term of study there."""
    country, home = credentials.abroad.search(entry), _AT_HOME.search(entry)
    return country is not None and (home is None or country.start() < home.start())


def _of_high_school(text: str, hit: Hit, field: Field) -> bool:
    """Return whether a diploma is of general studies or of a high school."""
    if hit.words.lower() != "diploma":
        return False
    named = _HIGH.match(text, hit.end) or _OF_HIGH.search(text, max(0, hit.start - _FIELD_GAP), hit.start)
    return field.general or named is not None


def _names_course(text: str, hit: Hit, field: Field) -> bool:
    """Return whether the field is beside `certificate`; `certification` needs a known one, or a school."""
    if not field.spans:
        return False
    if field.family == "other" and hit.words.lower().endswith("certification"):
        return _SCHOOL_BESIDE.match(text, hit.end) is not None
    start, end = field.spans[0]
    labelled = ":" in text[hit.end : start] and "\n" not in text[hit.end : start]
    return 0 <= start - hit.end <= (_LABEL_GAP if labelled else _FIELD_GAP) or 0 <= hit.start - end <= 2


def _schooled(text: str, hit: Hit, field: Field) -> bool:
    """Return whether a certificate is of a School of Nursing, or has a colon, unlisted words and a school."""
    if field.of_school:
        return _PLAIN.match(text, hit.end) is not None
    unlisted = field.family == "other" and not field.spans and hit.words.lower() == "certificate"
    return unlisted and _SCHOOL_BEHIND.match(text, hit.end) is not None


def _classified(row: DegreeRow, field: Field, credentials: Credentials) -> tuple[int, str, str | None]:
    if row.level == HIGH_SCHOOL:
        return row.level, "unknown", row.id
    family = row.family or (field.family if field.family != UNKNOWN else row.unnamed or UNKNOWN)
    health = {"health_admin", "public_health", "health_information"}
    named = {field.family, *field.concentrations}
    if "business_admin" in (family, row.unnamed) and (
        field.family in {"business_health", *health} or (row.id == "mba" and health & named)
    ):
        family = "business_health"
    if family == "business_health" and row.id != "mba":
        return row.level, family, row.id
    if family == row.family:
        return row.level, family, row.id
    return row.level, family, credentials.finer.get((row.level, family), row.id)


def _quotes(document: Document, mention: DegreeMention, field: Field) -> tuple[Evidence, ...]:
    spans = [(mention.hit.start, mention.hit.end)]
    spans += [span for span in field.spans if span[1] <= spans[0][0] or span[0] >= spans[0][1]]
    return tuple(document.evidence(start, end, mention.section) for start, end in spans)


def _with_opening(kept: Degree, others: list[Degree]) -> Degree:
    """Return a degree with what the opening of the resume says of it, where that is something else."""
    alike = [other for other in others if other.level == kept.level][:_LOOK_BACK]
    said = [each for other in alike for each in said_of_degree(kept, other)]
    return replace(kept, elsewhere=tuple(said[:1])) if said else kept


def _without_high_school(degrees: list[Degree]) -> list[Degree]:
    if any(one.level >= ASSOCIATE and one.status == "completed" for one in degrees):
        return [one for one in degrees if one.level != HIGH_SCHOOL]
    return degrees
