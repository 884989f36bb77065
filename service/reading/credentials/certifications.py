"""Certifications and cards with their status."""

import re
from dataclasses import replace

from service.domain.profile import Certification
from service.knowledge.credentials.credentials import Credentials
from service.knowledge.credentials.rows import CertificationRow
from service.reading.credentials.abbreviations import meaning, own_post_nominal
from service.reading.credentials.assertion import about_candidate, affirmed, held_at_work
from service.reading.credentials.conflicts import said_of_certification
from service.reading.credentials.entry_span import (
    MOST_MENTIONS,
    expiry,
    line_span,
    month_in,
    renewed,
    sentence_end,
    since,
)
from service.reading.credentials.expiry_columns import column_expiry
from service.reading.credentials.status_words import status_in
from service.reading.credentials.wrapped_lines import flowing_text
from service.text.document import Document
from service.text.gazetteer import Hit

_DEDICATED = {"licences", "certifications", "education", "training"}
_OPEN = {"header", "summary", "skills", "awards", "other", "objective", "interests", "affiliations"}
_CERTIFIED = re.compile(
    r"(?i)\b(?:certifi(?:ed|cate|cation)s?|cert\.|belt|card|trained|renewed|current|provider)\b"
)
_MEMBER = re.compile(r"(?i)\b(?:member(?:ship)?|chapter|society)\b")
_CARD_BESIDE = re.compile(r"\b(?:CPR|BLS|AED|ACLS|PALS)\b")
_JOINED = re.compile(r"[ \t]*[/&(][ \t]*")
_REACH = 80
_FULL_NAME = 3  # words of "Basic Life Support", which nobody lists as a skill
_SUBJECTS = re.compile(r"(?i)\bcourse ?work (?:in|of|on|includ\w+)\b[^.;•\n]*\Z")
# What is before and after letters that are a statement of their own: "; PALS.", "CCRN 2014", "RN, CEN."
_LEAD = re.compile(r"(?:\A|[\n;•|]|[a-z\d)]\.[ \t])[ \t•*–-]{0,8}(?P<nurse>(?:RN|LPN|LVN|BSN|MSN),?[ \t])?\Z")
_LEAD_REACH = 24
_YEAR = re.compile(r",?[ \t]\(?(?:19|20)\d\d\b(?![ \t]?(?:-|–|—|to\b|exam|goal))")
_END = re.compile(r"[ \t]*(?:[;\n|]|\.(?=\s|\Z)|\Z)")
_METHOD = re.compile(
    r"(?i)[ \t-]*(?:principles?|method\w*|tools?|techniques?|concepts?|practices?|projects?|process\w*|"
    r"training|approach\w*|philosoph\w+|initiatives?|teams?|events?|strateg\w+|thinking|or\b|and other)\b"
)
# "Project Management Professional training" is a course; of a card the course is the card.
_LESSONS = re.compile(
    r"(?i)[ \t-]*(?:\([A-Z-]{2,8}\) )?(?:(?:exam|certification) )?"
    r"(?:training|course ?work|courses?|class(?:es)?|boot ?camps?|workshops?|seminars?|prep\w*)\b"
)
NOT_HELD = "not_held"
_LONGEST_LIST = 8
_LISTED = 160  # characters of a list of subjects


def read_certifications(document: Document, credentials: Credentials) -> tuple[Certification, ...]:
    """Return each certification once, in order of its first place; a membership is none."""
    text = flowing_text(document, credentials)
    hits = credentials.certification_words.longest(document.credentials)[:MOST_MENTIONS]
    found: dict[str, Certification] = {}
    for index, hit in enumerate(hits):
        section = document.section_at(hit.start)
        certification_id = _id_of(text, hit, section, credentials)
        if certification_id is None or not _counts(text, hit, section, credentials):
            continue
        limit = _limit(text, hits, index)
        one = _certification(document, hit, section, certification_id, limit, credentials)
        if one.status == NOT_HELD:
            continue
        before = found.get(certification_id)
        found[certification_id] = one if before is None else _joined(before, one)
    return tuple(found.values())


def _limit(text: str, hits: tuple[Hit, ...], index: int) -> int:
    """Return where the words about a certification end; `BLS/ACLS/PALS current` covers all three."""
    following = index + 1
    last = min(len(hits), following + _LONGEST_LIST)
    while following < last and _JOINED.fullmatch(text, hits[following - 1].end, hits[following].start):
        following += 1
    return hits[following].start if following < len(hits) else len(text)


def _id_of(text: str, hit: Hit, section: str, credentials: Credentials) -> str | None:
    if {hit.words, hit.words.lower()}.isdisjoint(credentials.ambiguous.readings):
        return hit.id
    zone = "certifications" if _surely_alone(text, hit) else section
    found = meaning(text, hit.start, hit.end, zone, credentials.ambiguous)
    if found is None or found[0] != "certification":
        return None
    return found[1] if found[1] in credentials.certifications else None


def _counts(text: str, hit: Hit, section: str, credentials: Credentials) -> bool:
    first, last = line_span(text, hit.start, hit.end)
    beside = text[max(first, hit.start - 30) : min(last, hit.end + 30)]
    row = credentials.certifications[hit.id]
    if _is_something_else(text, hit, row, first):
        return False
    if section in _DEDICATED:
        return affirmed(text, hit.start, hit.end, credentials.subject)
    if own_post_nominal(text, hit.start, section) or (hit.words.isupper() and _alone(text, hit)):
        return True
    if not about_candidate(text, hit.start, hit.end, credentials.subject, section):
        return False
    certified = bool(_CERTIFIED.search(beside))
    if section in _OPEN:
        return certified or not _plain_words(hit, row, text) or bool(_CARD_BESIDE.search(beside))
    return certified and not _taught(text, hit) and held_at_work(text, hit.start)


def _is_something_else(text: str, hit: Hit, row: CertificationRow, first: int) -> bool:
    """Return whether the words name a membership, a way of working, a course or a subject of study."""
    if not row.card and _MEMBER.search(text[max(first, hit.start - 14) : hit.end + 10]):
        return True
    if row.method and _METHOD.match(text, hit.end):
        return True
    if not row.card and _LESSONS.match(text, hit.end):
        return True
    return bool(_SUBJECTS.search(text[max(first, hit.start - _LISTED) : hit.start]))


def _alone(text: str, hit: Hit) -> bool:
    """Return whether a statement is nothing but the letters, with or without a year: "; PALS."."""
    lead = _LEAD.search(text, max(0, hit.start - _LEAD_REACH), hit.start)
    return lead is not None and bool(_YEAR.match(text, hit.end) or _END.match(text, hit.end))


def _surely_alone(text: str, hit: Hit) -> bool:
    """Return whether letters alone have a year, or follow those of a nurse, so that they mean no place."""
    lead = _LEAD.search(text, max(0, hit.start - _LEAD_REACH), hit.start)
    return lead is not None and bool(
        _YEAR.match(text, hit.end) or (lead["nurse"] and _END.match(text, hit.end))
    )


def _plain_words(hit: Hit, row: CertificationRow, text: str) -> bool:
    """Return whether the words also name what is merely known or done, as `first aid` and `Six Sigma` do."""
    count = len(hit.words.split())
    few = 1 < count < _FULL_NAME
    return row.method or (row.card and (few or (count > 1 and text[hit.start : hit.end].islower())))


def _taught(text: str, hit: Hit) -> bool:
    """Return whether the words are work, as `CPR certification classes` in a job, and not a card."""
    return bool(
        re.match(
            r"(?i)[^.\n;]{0,20}\b(?:class|course|training|instruct|program|teach|test)",
            text[hit.end : hit.end + 45],
        )
    )


def _certification(
    document: Document, hit: Hit, section: str, certification_id: str, limit: int, credentials: Credentials
) -> Certification:
    row = credentials.certifications[certification_id]
    before, after = _entry(flowing_text(document, credentials), hit, limit, credentials)
    expires = expiry(after) or column_expiry(document.text, hit.start, hit.end)
    status = _status(before + after, expires, credentials)
    return Certification(
        id=row.id,
        abbreviation=row.abbreviation,
        name=row.label,
        status=status,
        evidence=(document.evidence(hit.start, hit.end, section),),
        expires=expires,
        earned=None if expires or status == "in_progress" else _earned(after, status),
    )


def _earned(after: str, status: str) -> str | None:
    """Return the month from which a certification counts; the date of one that has lapsed is its end."""
    if status == "expired":
        return since(after)
    return renewed(after) or month_in(after) or since(after)


def _entry(text: str, hit: Hit, limit: int, credentials: Credentials) -> tuple[str, str]:
    first, last = line_span(text, hit.start, hit.end)
    start = max(first, hit.start - 30)
    for mark in (". ", ";", "•", "* ", ","):
        found = text.rfind(mark, start, hit.start)
        start = max(start, found + 1)
    end = sentence_end(text, hit.end, min(last, hit.end + _REACH, limit), credentials.wrapped)
    return text[start : hit.end], text[hit.end : end]


def _status(entry: str, expires: str | None, credentials: Credentials) -> str:
    found = status_in(entry, credentials.certification_status)
    return found[0] if found else "current" if expires else "unknown"


_ORDER = ("expired", "current", "in_progress", "unknown")


def _joined(one: Certification, other: Certification) -> Certification:
    first, second = sorted((one, other), key=lambda item: (_ORDER.index(item.status), item.evidence[0].start))
    return replace(
        first,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence)))[:3],
        expires=first.expires or second.expires,
        earned=first.earned or second.earned,
        elsewhere=(*first.elsewhere, *second.elsewhere, *said_of_certification(first, second)),
    )
