"""The field of study of a degree."""

import re
from dataclasses import dataclass, replace

from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.entry_span import line_span
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_STOP = re.compile(
    r"\b(?:19|20)\d\d\b|\d{1,2}/|\bGPA\b|"
    r"\b(?:University|College|Institute|Academy|Seminary|School|Hospital|UNIVERSITY|COLLEGE|SCHOOL|City)\b"
    r"(?! (?:and Health|Admin|Manage|Counsel|Psycholog|Health|Leader|Librar|Social Work|Planning|Studies))|"
    r"\b(?:Coursework|Courses|Relevant|Thesis|[Mm]inor(?:ed|s)?(?= in\b|[ \t]*:)|Expected|Anticipated)\b"
    r"|[.;•|](?=\s)"
)
_MARKED = re.compile(
    r"[ \t.]*(?:[:,–—-]|\bin\b|\bof\b|\()[ \t]*(?:the )?(?P<words>[A-Za-z][A-Za-z&/ '’-]{2,60})"
)
_REACH = 160
_BEFORE_REACH = 60  # characters before a degree in which its field may stand
_BESIDE = re.compile(r"(?i)\b(?:minor|concentration|emphasis|specialization|specialisation|track)\b")
# "Nursing minor" is no field; "Computer Science, emphasis in networks" is one.
_BESIDE_IT = re.compile(rf"{_BESIDE.pattern}(?! in\b)")
_NO_FIELD = re.compile(
    r"(?i)\b(?:university|college|school|institute|academy|city|state|gpa|expected|current|no degree)\b|"
    r"^(?:the )?(?:sciences?|arts?|arts? (?:and|&) sciences?|degree|diploma|major|honors|honours)\W*$"
)
# "School of Business", "Nursing College": the field is in the name of a school.
_NAMED_AFTER = re.compile(r"(?i)\b(?:of|for|in|and|&)[ \t]+(?:the )?\Z")
_SCHOOL_WORD = re.compile(r"(?i)[ \t]*(?:university|college|institute|academy|seminary|school)\b")
_SCHOOLED = re.compile(r"(?i)\b(?:university|college|institute|academy|seminary|school)\b")
_SCHOOL_NAME = re.compile(r"[^\s&]+(?: [^\s&]+)?")  # words before "University" that may be its name
_MONTH = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|spring|summer|fall|winter|autumn)[a-z]*"
)
# Between the names of two fields of one degree: "Chemistry/Biology", "Economics and Finance".
_TOGETHER = re.compile(r"[ \t]*(?:[/&–—-]|\band\b|\bwith\b|\bin\b)[ \t]*(?:\b[A-Z][a-z]+[ \t]+)?")
_BUSINESS, _BUSINESS_HEALTH = "business_admin", "business_health"
_HEALTH_MANAGEMENT = frozenset({"health_admin", "health_information", "public_health"})
_FIELD_LINE = re.compile(r"\s*\n[ \t•*-]*(?P<words>[A-Z][A-Za-z&/,’' -]{2,50}[A-Za-z])[ \t]*(?=\n|\Z)")
_LINE_ABOVE = re.compile(r"(?:\A|\n)[ \t•*-]*(?P<words>[A-Z][A-Za-z&/,’' -]{2,50}[A-Za-z])[ \t]*\n\s*\Z")
# More of a field on a line of its own: "Adult & " before "Community Education", ", Public Relations" after.
_FIELD_OPENS = re.compile(r"(?:[A-Z][A-Za-z]+[ /]|[A-Z][A-Za-z]+, |& ?|and |of ){1,4}")
_FIELD_GOES_ON = re.compile(r" ?[,/&(-]| and | (?:Emphasis|Concentration|Major|Track|Minor)\b")
_NO_FIELD_LINE = re.compile(
    r"(?i)\b(?:minor in|skills?|experience|training|instructor|assistants?|tutor|club|society|association|"
    r"awards?|scholar\w*|dean|honou?r\w*|member|department|division|thesis|work|employment|certif\w*|licen[cs]\w*|courses?|"
    r"coursework|relevant|intern\w*|projects?|teacher|managers?|specialist|director|nurse|hospital|clinic|of)\b"
)
# Before and behind the field in "BS, Elm University, Nursing, 2010" and "BS Elm College, Boise, ID Nursing".
_PART_BEGINS = re.compile(
    r"(?:[,|;:(–—]|[ \t]-|\b(?:City|State|USA?|United States|[A-Z]{2})"
    r"|\b(?i:university|college|institute)(?: in)?|\d\)?)[ \t]*"
    r"(?:(?i:major(?:ed|ing)?|field|program)(?i:[ \t]*:|[ \t]+in\b)?[ \t]*)?\Z"
)
_PART_ENDS = re.compile(
    r"[ \t]*(?:\Z|[\n,|;:()/&–—.•*]|-[ \t]|\d|(?:and|with|GPA|major|degree|program|City)\b"
    r"|[A-Z][a-z]+, [A-Z]{2}\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Winter)[a-z]*\b)"
)
_SCHOOL_OF = re.compile(r"(?i)\b(?:school|college|department|faculty|division|institute) of (?:the )?")
_LIBERAL = re.compile(r"(?i)(?:liberal|arts?|sciences?|humanities|general|professional|technology)\b")
UNKNOWN, OTHER, GENERAL = "unknown", "other", "general"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of study: its measured family, the spans of its words, and families named beside it.

    Attributes:
        general: general education, which is no field of its own.
        of_school: only the name of the school tells it, as of a School of Nursing.
    """

    family: str
    spans: tuple[tuple[int, int], ...] = ()
    concentrations: tuple[str, ...] = ()
    general: bool = False
    of_school: bool = False


def field_of(document: Document, hit: Hit, limits: tuple[int, int], credentials: Credentials) -> Field:
    """Return the field after a degree, or else right before it on its line; unknown where neither names one.

    Args:
        limits: end of the mention before, start of the mention after.
    """
    text = flowing_text(document, credentials)
    end = _end_of_field(text, hit.end, min(limits[1], hit.end + _REACH))
    found = _named(document, hit.end, end, credentials)
    if found.family == UNKNOWN:
        start = max(limits[0], _line_start(text, hit.start))
        found = _named(document, start, hit.start, credentials, last=True)
    if found.family == UNKNOWN or found.general:
        found = _beside_line(document, hit, limits, credentials) or found
    if found.family == UNKNOWN:
        found = _behind_school(document, end, limits[1], credentials)
    if found.family == UNKNOWN and _other_field(text, hit.end, end):
        return Field(OTHER)
    return _with_concentration(document, found, hit.end, limits[1], credentials)


def _beside_line(
    document: Document, hit: Hit, limits: tuple[int, int], credentials: Credentials
) -> Field | None:
    """Return the field that a line below or above the degree names, where it names nothing else."""
    text = flowing_text(document, credentials)
    first, last = line_span(text, hit.start, hit.end)
    bottom = min((each.start for each in document.sections if each.start > last), default=limits[1])
    below = _FIELD_LINE.match(text, last, min(limits[1], bottom, last + _REACH))
    schooled = _SCHOOLED.search(text, first, last)
    heading = max((each.start for each in document.sections if each.start <= first), default=0)
    top = max(limits[0], first - _REACH, text.find("\n", heading, first))
    above = None if schooled else _LINE_ABOVE.search(text, top, first)
    for line in (below, above):
        named = _named(document, *line.span("words"), credentials) if line else Field(UNKNOWN)
        if line and named.spans and _is_field(line["words"], named.spans[0], line.start("words")):
            return named
    return None


def _is_field(words: str, span: tuple[int, int], start: int) -> bool:
    """Return whether a line is a field of study, or one with more of it: "Adult & Community Education"."""
    before, after = words[: span[0] - start], words[span[1] - start :]
    if not (before or after):
        return True
    if _NO_FIELD.search(words) or _NO_FIELD_LINE.search(words) or (before and after):
        return False
    return bool(_FIELD_OPENS.fullmatch(before) if before else _FIELD_GOES_ON.match(after))


def _behind_school(document: Document, start: int, limit: int, credentials: Credentials) -> Field:
    """Return the field that is a part of its own behind the school on the line of a degree."""
    text = flowing_text(document, credentials)
    stop = min(limit, start + _REACH)
    newline = text.find("\n", start, stop)
    stop = stop if newline < 0 else newline
    for hit in credentials.field_words.longest(document.credentials.within(start, stop)):
        before = text[start : hit.start]
        if _PART_BEGINS.search(before) and _PART_ENDS.match(text, hit.end) and not _BESIDE.search(before):
            return _field(text, [hit], credentials)
    return Field(UNKNOWN)


def field_of_school(document: Document, hit: Hit, limits: tuple[int, int], credentials: Credentials) -> Field:
    """Return the field after which the school on the line of a diploma is named: "Elm School of Nursing"."""
    text = flowing_text(document, credentials)
    first, last = line_span(text, hit.start, hit.end)
    start, end = max(first, limits[0], hit.start - _REACH), min(last, limits[1], hit.end + _REACH)
    school = _SCHOOL_OF.search(text, start, end)
    if school is None:
        return Field(UNKNOWN)
    for named in credentials.field_words.longest(document.credentials.within(school.end(), end)):
        if named.start == school.end() and named.id != GENERAL and not _LIBERAL.match(named.words):
            return replace(_field(text, [named], credentials), of_school=True)
    return Field(UNKNOWN)


def _line_start(text: str, position: int) -> int:
    first = max(0, position - _BEFORE_REACH)
    newline = text.rfind("\n", first, position)
    return first if newline < 0 else newline + 1


def _end_of_field(text: str, start: int, limit: int) -> int:
    newline = text.find("\n", start, limit)
    if newline >= 0 and re.search(r"[A-Za-z]{3}", text[start:newline]):
        limit = newline
    elif newline >= 0:
        following = text.find("\n", newline + 1, limit)
        limit = limit if following < 0 else following
    stop = _STOP.search(text, start + (text[start : start + 1] == "."), limit)
    return stop.start() if stop else limit


def _named(
    document: Document, start: int, end: int, credentials: Credentials, *, last: bool = False
) -> Field:
    text = flowing_text(document, credentials)
    colon = text.find(":", start, end)
    if colon >= 0 and not last:
        after = _named(document, colon + 1, end, credentials)
        if after.family != UNKNOWN:
            return after
    hits = [
        hit
        for hit in credentials.field_words.longest(document.credentials.within(start, end))
        if not _BESIDE_IT.match(text, hit.end + 1)
    ]
    if last:
        leading = [hit for hit in hits if _leads(text, start, hit, end)]
        named = [hit for hit in leading if hit.id != GENERAL] or leading
        return _field(text, named[-1:], credentials)
    return _field(text, hits, credentials)


def _field(text: str, hits: list[Hit], credentials: Credentials) -> Field:
    """Return the field of study that one of the words names; unknown where there are none."""
    telling = [hit for hit in hits if hit.id != GENERAL] or hits
    if not telling:
        return Field(UNKNOWN)
    first = _foremost(text, telling, credentials)
    family = credentials.fold[first.id]
    joint = family == _BUSINESS and _joined_with_health(text, first, telling, credentials)
    span = (first.start, first.end)
    return Field(_BUSINESS_HEALTH if joint else family, (span,), general=first.id == GENERAL)


def _foremost(text: str, hits: list[Hit], credentials: Credentials) -> Hit:
    """Return the first field, or, of fields named together, the first that has a family of its own."""
    for index, hit in enumerate(hits):
        if index and not _TOGETHER.fullmatch(text, hits[index - 1].end, hit.start):
            break
        if credentials.fold[hit.id] != OTHER:
            return hit
    return hits[0]


def _joined_with_health(text: str, first: Hit, hits: list[Hit], credentials: Credentials) -> bool:
    """Return whether a business field is named together with one of the management of health care."""
    after = [hit for hit in hits if hit.start >= first.end]
    return any(
        credentials.fold[hit.id] in _HEALTH_MANAGEMENT and _TOGETHER.fullmatch(text, first.end, hit.start)
        for hit in after
    )


def _leads(text: str, start: int, hit: Hit, end: int) -> bool:
    """Return whether a field before its degree is one, and no part of the name of a school."""
    before = text[start : hit.start]
    if not _NO_FIELD.search(before):
        return True
    return not _NAMED_AFTER.search(before) and not text[hit.end : end].strip(" \t")


def _other_field(text: str, start: int, end: int) -> bool:
    """Return whether unlisted words are marked as a field, and are neither a school, a date nor a minor."""
    marked = _MARKED.match(text[start:end])
    if marked is None:
        return False
    words = marked["words"]
    if (
        start + marked.end() == end
        and _SCHOOL_WORD.match(text, end)
        and _SCHOOL_NAME.fullmatch(words.strip())
    ):
        return False
    return not (_NO_FIELD.search(words) or _BESIDE.search(words) or _MONTH.fullmatch(words.strip()))


def _with_concentration(
    document: Document, found: Field, start: int, limit: int, credentials: Credentials
) -> Field:
    text = flowing_text(document, credentials)
    first = found.spans[0][1] if found.spans else start
    stop = min(limit, first + _REACH)
    newline = text.find("\n\n", first, stop)
    stop = stop if newline < 0 else newline
    word = _BESIDE.search(text, first, stop)
    if word is None:
        return found
    near = credentials.field_words.longest(
        document.credentials.within(max(first, word.start() - 45), min(stop, word.end() + 45))
    )
    families = {credentials.fold[hit.id] for hit in near} - {found.family, OTHER}
    return replace(found, concentrations=tuple(sorted(families)))
