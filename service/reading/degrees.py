"""Which degrees and diplomas does a resume name, in which field, and how far did they get?"""

import re
from dataclasses import dataclass, replace

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Degree, Section
from service.knowledge.credential_rows import DegreeRow
from service.knowledge.credential_words import Hit, Token, document_tokens
from service.knowledge.credentials import Credentials
from service.reading.ambiguous import meaning, post_nominal
from service.reading.credential_text import kinds, line_span
from service.reading.degree_fields import Field, field_of
from service.reading.degree_status import expected_month, status_of
from service.reading.subject import affirmed

EDUCATION = "education"
_ZONES = {EDUCATION, "training"}
_ELSEWHERE = {"header", "summary", "certifications", "licences", "skills", "awards", "objective", "other"}
_NEVER = {"references", "publications", "interests"}
_LONGEST_PROGRAM_LINE = 200
_LOOK_BACK = 20  # entries among which the same degree may have been written before
_NAME_LENGTH = 60
_FULL_NAME = 3  # words of "Bachelor of Science"
_DEDICATED = {"certifications", "licences"}
_HOLDS = re.compile(
    r"(?i)\b(?:an?|my|with|holds?|hold|holding|earned|completed|received|including|and)(?: [a-z]+)? \Z|, \Z"
)
_CLOSE = 170  # characters within which the same degree is one entry written twice
_HONORARY = re.compile(r"(?i)\b(?:honorary|honoris causa)[ \t]\Z")
_ALL_BUT_DISSERTATION = re.compile(r"\bABD\b|(?i:all but dissertation)")
_NEXT_TO = 20
_FIELD_GAP = 22  # "Certificate : ", "Certificate in the field of "
_ENTRY_REACH = 300
_EVALUATION_REACH = 2000  # an evaluation is cited below the degree, seldom beside it
_SCHOOL = re.compile(r"(?i)\b(?:university|college|school|institute|academy|hospital|campus|tech|center)\b")
_EVALUATED = re.compile(
    r"\b(?:ECFMG|WES|ECE|CGFNS|TruMerit|FIS|Josef Silny|[Ee]valuated|[Ee]quivalen(?:t|cy))\b"
)
_SENTENCE = re.compile(r"\.\s+[A-Z]|\n")
HIGH_SCHOOL, CERTIFICATE, ASSOCIATE, DOCTORATE = 1, 2, 3, 7


@dataclass(frozen=True, slots=True)
class _Mention:
    hit: Hit
    row: DegreeRow
    section: str


def read_degrees(text: str, sections: tuple[Section, ...], credentials: Credentials) -> tuple[Degree, ...]:
    """Return the degrees in order of their place; evidence quotes degree and field, never school or year.

    A degree outside the education section counts only when that section has none of its level. A
    high-school diploma is left out beside a completed degree, which says more.
    """
    tokens = document_tokens(text)
    mentions = _mentions(text, tokens, sections, credentials)
    inside = [mention for mention in mentions if mention.section in _ZONES]
    outside = [mention for mention in mentions if mention.section not in _ZONES]
    found = _once(_read(text, tokens, inside, credentials))
    levels = {degree.level for degree in found}
    found += [one for one in _once(_read(text, tokens, outside, credentials)) if one.level not in levels]
    return tuple(sorted(_telling(found), key=lambda one: one.evidence[0].start))


def _mentions(
    text: str, tokens: tuple[Token, ...], sections: tuple[Section, ...], credentials: Credentials
) -> list[_Mention]:
    hits = credentials.degree_words.find(text, tokens)
    where = kinds(sections, [hit.start for hit in hits])
    mentions = [
        _Mention(hit, credentials.degrees[hit.id], section)
        for hit, section in zip(hits, where, strict=True)
        if _counts(text, hit, section, credentials)
    ]
    return _without_echoes(text, mentions)


def _without_echoes(text: str, mentions: list[_Mention]) -> list[_Mention]:
    """Leave out a course that only names the field of a degree, and credits that name their degree."""
    kept: list[_Mention] = []
    for index, mention in enumerate(mentions):
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if mention.row.incomplete and after and _beside(text, mention, after):
            continue
        if mention.row.program and kept and not kept[-1].row.program and _beside(text, kept[-1], mention):
            if kept[-1].row.level != CERTIFICATE:
                continue
            kept.pop()
        kept.append(mention)
    return kept


def _beside(text: str, one: _Mention, other: _Mention) -> bool:
    between = text[one.hit.end : other.hit.start]
    return len(between) <= _NEXT_TO and "\n" not in between


def _counts(text: str, hit: Hit, section: str, credentials: Credentials) -> bool:
    row = credentials.degrees[hit.id]
    if not _placed(text, hit, section, row):
        return False
    if _HONORARY.search(text[max(0, hit.start - 12) : hit.start]):
        return False
    token = hit.words if hit.words in credentials.ambiguous.readings else hit.words.lower()
    if token in credentials.ambiguous.readings:
        found = meaning(text, hit.start, hit.end, section, credentials.ambiguous)
        if found is None or found[0] != "degree":
            return False
    if row.program and not _program_line(text, hit):
        return False
    if section in _ZONES:
        named = post_nominal(text, hit.start) and not _led_by_field(text, hit, credentials)
        return affirmed(text, hit.start, hit.end) and not named
    if hit.words.isupper() and section not in _DEDICATED and not post_nominal(text, hit.start):
        return section == "summary" and bool(_HOLDS.search(text[max(0, hit.start - 40) : hit.start]))
    return affirmed(text, hit.start, hit.end)


def _led_by_field(text: str, hit: Hit, credentials: Credentials) -> bool:
    """`Healthcare Leadership, BS` has the shape of a name with letters after it."""
    before = text[line_span(text, hit.start, hit.end)[0] : hit.start].lower()
    return any(
        word in credentials.field_words.entries for word in re.findall(r"[a-z]+", before[:_NAME_LENGTH])
    )


def _placed(text: str, hit: Hit, section: str, row: DegreeRow) -> bool:
    """Return whether the section may hold a degree, or the line begins with the full name of one."""
    if section in _ZONES:
        return True
    if row.level < ASSOCIATE or row.incomplete or section in _NEVER:
        return False
    return section in _ELSEWHERE or _begins_line(text, hit)


def _begins_line(text: str, hit: Hit) -> bool:
    before = text[line_span(text, hit.start, hit.end)[0] : hit.start]
    return not before.strip(" \t•*-–") and len(hit.words.split()) >= _FULL_NAME


def _program_line(text: str, hit: Hit) -> bool:
    first, last = line_span(text, hit.start, hit.end)
    above = max(line_span(text, max(0, first - 1), first)[0], first - 120)
    below = text[last + 1 : last + 120].split("\n", 1)[0]
    if last - first >= _LONGEST_PROGRAM_LINE:
        return False
    near = (text[first:last], text[above:first], below)
    return any(_SCHOOL.search(line) for line in near)


def _read(
    text: str, tokens: tuple[Token, ...], mentions: list[_Mention], credentials: Credentials
) -> list[Degree]:
    found = []
    others = _others(mentions, len(text))
    for index, (mention, other) in enumerate(zip(mentions, others, strict=True)):
        limit = mentions[index + 1].hit.start if index + 1 < len(mentions) else len(text)
        previous = mentions[index - 1].hit.end if index else 0
        degree = _degree(text, tokens, mention, (previous, limit), other, credentials)
        if degree is not None:
            found.append(degree)
    return found


def _others(mentions: list[_Mention], end: int) -> list[int]:
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
    text: str,
    tokens: tuple[Token, ...],
    mention: _Mention,
    limits: tuple[int, int],
    other: int,
    credentials: Credentials,
) -> Degree | None:
    """Return the degree of a mention; `other` is where the next degree begins, abbreviations of it aside."""
    row, hit = mention.row, mention.hit
    field = field_of(text, tokens, hit, limits, credentials)
    if row.id == "certificate":
        if field.general and hit.words.lower() == "diploma":
            row = credentials.degrees["hs"]
        elif not _names_course(hit, field):
            return None
    level, family, finer = _classified(row, field, credentials)
    status = "incomplete" if row.incomplete else status_of(text, hit, limits, credentials)
    after = text[hit.end : min(limits[1], line_span(text, hit.start, hit.end)[1])]
    if status == "in_progress" and level == DOCTORATE and _ALL_BUT_DISSERTATION.search(after):
        finer = "abd"
    whole_entry = text[hit.end : min(other, line_span(text, hit.start, hit.end)[1], hit.end + _ENTRY_REACH)]
    foreign = row.foreign or bool(credentials.abroad.search(whole_entry))
    return Degree(
        level=level,
        family=family,
        finer=finer,
        name=credentials.degrees[finer].label if finer else row.label,
        status=status,
        evidence=_quotes(text, mention, field),
        concentrations=field.concentrations,
        expected=expected_month(text, hit, limits, credentials) if status == "in_progress" else None,
        foreign=foreign,
        evaluated=foreign and bool(_EVALUATED.search(text, hit.end, hit.end + _EVALUATION_REACH)),
        confirmed=not (row.family is None and family == "unknown"),
    )


def _names_course(hit: Hit, field: Field) -> bool:
    """Return whether the field stands right beside `certificate`; `certification` needs a known one."""
    if not field.spans or (field.family == "other" and hit.words.lower().endswith("certification")):
        return False
    start, end = field.spans[0]
    return 0 <= start - hit.end <= _FIELD_GAP or 0 <= hit.start - end <= 2


def _classified(row: DegreeRow, field: Field, credentials: Credentials) -> tuple[int, str, str | None]:
    if row.level == HIGH_SCHOOL:
        return row.level, "unknown", row.id
    family = row.family or field.family
    health = {"health_admin", "public_health", "health_information"}
    if row.id == "mba" and health & {field.family, *field.concentrations}:
        family = "business_health"
    if family == row.family:
        return row.level, family, row.id
    return row.level, family, credentials.finer.get((row.level, family), row.id)


def _quotes(text: str, mention: _Mention, field: Field) -> tuple[Evidence, ...]:
    spans = [(mention.hit.start, mention.hit.end)]
    spans += [span for span in field.spans if span[1] <= spans[0][0] or span[0] >= spans[0][1]]
    return tuple(evidence(text, start, end, mention.section) for start, end in spans)


def _once(degrees: list[Degree]) -> list[Degree]:
    kept: list[Degree] = []
    for degree in degrees:
        place = degree.evidence[0].start
        twin = next((one for one in kept[-_LOOK_BACK:] if _same(one, degree, place)), None)
        if twin is None:
            kept.append(degree)
        elif degree.level == HIGH_SCHOOL:
            continue
        elif twin.family == "unknown" or (twin.status == "completed" and degree.status != "completed"):
            kept[kept.index(twin)] = replace(degree, evidence=twin.evidence + degree.evidence)
    return kept


def _same(one: Degree, other: Degree, place: int) -> bool:
    if one.level != other.level:
        return False
    close = abs(place - one.evidence[-1].end) < _CLOSE
    if one.level == HIGH_SCHOOL:
        return True
    if one.family == other.family:
        return close or one.evidence[0].section not in _ZONES
    return close and "unknown" in (one.family, other.family)


def _telling(degrees: list[Degree]) -> list[Degree]:
    if any(one.level >= ASSOCIATE and one.status == "completed" for one in degrees):
        return [one for one in degrees if one.level != HIGH_SCHOOL]
    return degrees
