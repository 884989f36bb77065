"""Entries of an education section that name a field and a school, but no degree."""

import re
from collections.abc import Iterator, Mapping, Sequence

from service.domain.evidence import evidence
from service.domain.profile import Degree
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.degree_status import completion_month, status_of
from service.reading.credentials.entry_span import ended_in
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit
from service.text.lines import Line

_SCHOOL = re.compile(
    r"\b(?:[Uu]niversity|UNIVERSITY|[Cc]olleges?|COLLEGE|[Ii]nstitute|INSTITUTE|[Aa]cademy|ACADEMY|[Ss]chools?|SCHOOL|"
    r"Seminary|Polytechnic|Conservatory|Vo-?[Tt]ech|Job Corps|"
    r"(?:Career|Training|Technical|Technology|Skills?|Learning|Education) Cent(?:er|re))\b"
)
# Taught without a degree, or something else than schooling.
_NO_ENTRY = re.compile(
    r"(?i)\b(?:licen[cs]\w*|certif\w*|permits?|credentials?|endorsements?|diploma|seminars?|workshops?|conferences?|webinars?|in-?services?|honors?|"
    r"awards?|scholarships?|dean[’']?s|society|club|member|instructor|professor|faculty|lecturer|teacher|"
    r"tutor|assistant|associates?|bachelors?|masters?|doctora\w+|degrees?|(?:high|middle|elementary) school|"
    r"internship|intern|clinicals?|attended|research|lab(?:oratory)?|dep(?:artmen)?t|rotations?|projects?|president|treasurer|"
    r"team|students?|volunteer\w*|thesis|residen\w+|fellow\w*)\b"
)
# What is studied beside the field: "/Minor in ", "with a concentration in ".
_BESIDE = re.compile(
    r"(?i)[/,;(]?[ \t]?(?:with (?:an? )?)?\b(?:minors?|concentrations?|emphasis|specialization)\b"
    r"(?: in\b|:)?[ \t]*"
)
# "• June 2008 - ", "Course work in ", "Major: "
_LEAD = re.compile(
    r"[\W\d]*(?:[A-Z][a-z]{2,8}\.?,?[ \t]+\d[\W\d]*)?"
    r"(?i:(?:course ?work|courses|classes|studies|studied|major(?:ed)?|program|(?:field|course) of study)"
    r"(?:[ \t]+in\b|[ \t]*:)[ \t]*)?(?:(?:Professional|Applied|General|Advanced|Basic|Modern)[ \t]+)?"
)
_LABELLED = re.compile(r"(?i)\W*(?:major|field of study|course of study|program)[ \t]*:")
_IN_PART = re.compile(
    r"(?i)\b(?:course ?work|courses|classes|studies in|\d+ (?:credits?|credit hours|units))\b"
)
_BEFORE_SCHOOL = re.compile(r"(?!\.\W)[^A-Za-z]*(?:(?:[A-Z][^\s,]*|of|at|the|and|in|for)[^A-Za-z]+){0,9}")
_REACH = 80  # characters between a field and the word of a school
_AFTER_SCHOOL = re.compile(
    r"(?:[,:|(–—-]|\d\)?[ \t]|[ \t]{2}|\bstudied"
    r"|\b(?:major(?:ed)?|course ?work|courses|classes|studies|program)(?: in|[ \t]*:))[ \t]*\Z"
)
_REST = re.compile(
    r"[\W\d]*(?:(?:[A-Z][a-z]{2,8}|to|[Pp]resent|[Cc]urrent|credits?|hours|units)[\W\d]*){0,3}\Z"
)
_TIMED = re.compile(r"\b(?:(?:19|20)\d\d|[Pp]resent|[Cc]urrent)\b")  # a repeated field has a time of its own
_DATE_LINE = re.compile(r"(?:[A-Z][a-z]{2,8}\.?,?|to|[\W\d]+|[Pp]resent|[Cc]urrent){1,6}")
_LONGEST_DATE = 40
_LONGEST_SCHOOL = 90
_LONGEST = 170
_TITLE_REACH = 40  # characters behind a school in which a line shows that it is no entry
_NEAR = 2  # lines within which a degree without a school belongs to an entry without a date
_LEVELS = (
    (7, re.compile(r"(?i)\b(?:law|medical) school\b")),
    (6, re.compile(r"(?i)\bgraduate school\b")),
    (3, re.compile(r"(?i)\bRN bridge\b|\b(?:LPN|LVN)[ -]to[ -]RN\b")),
    (
        2,
        re.compile(
            r"(?i)\b(?:business|beauty|barber|career|trade|vocational|bible|continuing|extension|executive|program)\b"
        ),
    ),
    (3, re.compile(r"(?i)\b(?:community|junior|technical|county|city) colleges?\b|\bCC\b")),
    (
        4,
        re.compile(r"(?i)\buniversity\b|\buniv\b|\bcolleges?\b|\binstitute of technology\b"),
    ),
)
_VOCATIONAL = 2
_ROWS = {2: "certificate", 3: "associate", 4: "bachelor", 6: "master", 7: "phd"}
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
        if section.kind != "education":
            continue
        lines = document.lines_between(section.start, section.end)
        for hit, entry in _entries(document, lines, degrees, credentials):
            if hit.words.lower() not in known or any(_TIMED.search(line.words) for line in entry):
                last = entry[-1].end
                end = min((place for place in places if place > last), default=section.end)
                yield _degree(text, document, entry, end, hit, credentials)


def _entries(
    document: Document, lines: Sequence[Line], degrees: Sequence[Degree], credentials: Credentials
) -> Iterator[tuple[Hit, Sequence[Line]]]:
    """Yield the field of each entry with its lines, a date of its own above or below included."""
    taken = _without_school(lines, degrees)
    held = _with_degree(lines, degrees)
    last = 0
    for index, line in enumerate(lines):  # the first is the heading
        if index < last:
            continue
        dated_above = index > last and _is_date(lines[index - 1].words)
        hit = None if _beside_degree(index, line, taken) else _field_in(document, line, credentials)
        if hit is not None:
            yield hit, lines[index - dated_above : index + 1]
        elif index and held.isdisjoint(range(index - 1, index + 3)):
            hit = _over_two_lines(document, lines[index : index + 3], credentials)
            if hit is not None:
                last = index + 2
                yield hit, lines[index - dated_above : index + 3]


def _beside_degree(index: int, line: Line, taken: Mapping[int, bool]) -> bool:
    """Return whether an entry is about a degree without a school nearby; both may have times of their own."""
    if _TIMED.search(line.words):
        return any(not taken.get(number, True) for number in (index - 1, index, index + 1))
    return any(number in taken for number in range(index - _NEAR, index + _NEAR + 1))


def _with_degree(lines: Sequence[Line], degrees: Sequence[Degree]) -> set[int]:
    """Return the numbers of the lines that hold a degree."""
    places = [each.evidence[0].start for each in degrees]
    return {
        number for number, line in enumerate(lines) if any(line.start <= place < line.end for place in places)
    }


def _without_school(lines: Sequence[Line], degrees: Sequence[Degree]) -> dict[int, bool]:
    """Return the numbers of the lines that hold a degree and no school, and whether they have a date."""
    held = _with_degree(lines, degrees)
    return {
        number: _TIMED.search(lines[number].words) is not None
        for number in held
        if not _SCHOOL.search(lines[number].words)
    }


def _is_date(words: str) -> bool:
    found = len(words) <= _LONGEST_DATE and _TIMED.search(words) is not None
    return found and _DATE_LINE.fullmatch(words.replace(" ", "")) is not None


def _own_words(line: Line, hits: Sequence[Hit]) -> tuple[str, list[Hit]]:
    """Return a line with blanks for what is studied beside the field, and the fields that are left."""
    words, left = line.words, list(hits)
    for beside in _BESIDE.finditer(line.words):
        end = beside.end()
        for hit in [each for each in left if each.start - line.start == end]:
            left.remove(hit)
            end = hit.end - line.start
        words = words[: beside.start()] + " " * (end - beside.start()) + words[end:]
    return words, left


def _fields(document: Document, line: Line, credentials: Credentials) -> tuple[str, list[Hit]] | None:
    """Return the words and the fields of a line that may be of an entry; None for others."""
    tokens = document.credentials.within(line.start, line.end)
    if credentials.degree_words.may_find(tokens) and credentials.degree_words.longest(tokens):
        return None
    words, hits = _own_words(line, credentials.field_words.longest(tokens))
    return words, [hit for hit in hits if not hit.words[0].islower()]  # small: the rest of a line above


def _field_in(document: Document, line: Line, credentials: Credentials) -> Hit | None:
    """Return the field of an entry such as "Accounting, Elm University, 1999", in either order."""
    if not _SCHOOL.search(line.words, 0, _LONGEST):
        return None
    found = _fields(document, line, credentials)
    words, hits = found if found else ("", [])
    school = _SCHOOL.search(words, 0, _LONGEST)
    if school is None or _NO_ENTRY.search(words, 0, school.end() + _TITLE_REACH):
        return None
    for hit in hits:
        before, after = words[: hit.start - line.start], words[hit.end - line.start :]
        school = _SCHOOL.search(after, 0, _REACH)
        if _LEAD.fullmatch(before) and school and _BEFORE_SCHOOL.fullmatch(after, 0, school.start()):
            return hit
        if _SCHOOL.search(before) and _AFTER_SCHOOL.search(before) and _REST.fullmatch(after):
            return hit
    return None


def _over_two_lines(document: Document, lines: Sequence[Line], credentials: Credentials) -> Hit | None:
    """Return the field that is alone on a line above or below that of a school, in an entry with a date."""
    school, other = sorted(lines[:2], key=_names_no_school) if len(lines) > 1 else (lines[0], lines[0])
    if _names_no_school(school) or not _names_no_school(other) or len(school.words) > _LONGEST_SCHOOL:
        return None
    dated = any(_TIMED.search(line.words) for line in lines[:2]) or _is_date(lines[-1].words)
    if not (dated or _LABELLED.match(other.words)) or _NO_ENTRY.search(f"{school.words} {other.words}"):
        return None
    named = _fields(document, school, credentials)
    if named is None or _field_in(document, school, credentials):
        return None
    return _alone(document, other, credentials)


def _alone(document: Document, line: Line, credentials: Credentials) -> Hit | None:
    """Return the field of a line that holds nothing else but a label and a date."""
    words, hits = _fields(document, line, credentials) or ("", [])
    if not hits:
        return None
    lead, rest = words[: hits[0].start - line.start], words[hits[-1].end - line.start :]
    return hits[0] if _LEAD.fullmatch(lead) and _REST.fullmatch(rest) else None


def _names_no_school(line: Line) -> bool:
    return _SCHOOL.search(line.words) is None


def _degree(
    text: str, document: Document, entry: Sequence[Line], end: int, hit: Hit, credentials: Credentials
) -> Degree:
    """Return the degree of an entry that ends before `end`; without a date it may be schooling alone."""
    written = "\n".join(line.words for line in entry)
    level, name = level_of(written.replace(hit.words, ""), credentials)
    limits = (entry[0].start, end, end)
    dated = completion_month(text, hit, limits, credentials) or next(
        (each for line in entry if (each := ended_in(line.words))), None
    )
    status = status_of(text, hit, limits, credentials)
    in_part = _IN_PART.search(written) is not None
    if _BEFORE_DEGREE.match(hit.words) or (status == "completed" and (dated is None or in_part)):
        status = "incomplete"
    return Degree(
        level=level,
        family=credentials.fold[hit.id],
        finer=None,
        name=name,
        status=status,
        evidence=(evidence(document.text, hit.start, hit.end, "education"),),
        expected=None if status == "incomplete" else dated,
        confirmed=False,
    )


def level_of(school: str, credentials: Credentials) -> tuple[int, str]:
    """Return the level of what a school teaches, and what it is called."""
    level = next((level for level, words in _LEVELS if words.search(school)), _VOCATIONAL)
    return level, credentials.degrees[_ROWS[level]].label
