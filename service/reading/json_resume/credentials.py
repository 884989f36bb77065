"""Credentials in the parts of a JSON Resume document.

A name is read by the same word lists as in a text; level, status, dates and issuer come from the structure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Certification, Degree, Licence, Section
from service.knowledge.credentials.credentials import Credentials
from service.reading.credentials.certifications import read_certifications
from service.reading.credentials.degrees import read_degrees
from service.reading.credentials.licences import read_licences
from service.reading.json_resume.document import credential_name, degree_words
from service.reading.json_resume.values import end_of, listed, month_of, words
from service.text.document import Document

_LICENCE_STATUS = {
    "active": "active",
    "current": "active",
    "expired": "expired",
    "inactive": "inactive",
    "pending": "pending",
    "suspended": "inactive",
    "revoked": "inactive",
}
_CERTIFICATION_STATUS = {
    "active": "current",
    "current": "current",
    "expired": "expired",
    "pending": "in_progress",
    "suspended": "expired",
}
_DISCIPLINED = frozenset({"suspended", "revoked"})
_CREDENTIALS = frozenset({"licences", "certifications"})
_ALONE = 0  # a name read alone begins at this offset


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of the document; its first line is [start, line_end) of the text, all of it ends at `end`."""

    kind: str
    part: Mapping[str, Any]
    start: int
    line_end: int
    end: int


def degrees_of(
    text: str, placed: tuple[Placed, ...], read: tuple[Degree, ...], credentials: Credentials
) -> tuple[Degree, ...]:
    """Return the degrees of the education parts, and those that the text names elsewhere."""
    found: list[Degree] = []
    for each in placed:
        if each.kind == "education":
            found += [_degree(text, each, one) for one in _named(degree_words(each.part), each, credentials)]
    levels = {degree.level for degree in found}
    found += [one for one in read if one.level not in levels and one.evidence[0].section != "education"]
    return tuple(sorted(found, key=lambda one: one.evidence[0].start))


def _named(name: str, each: Placed, credentials: Credentials) -> tuple[Degree, ...]:
    return read_degrees(_document(f"{name}\n", each.kind), credentials)


def _degree(text: str, each: Placed, degree: Degree) -> Degree:
    """Return a degree with its dates; a beginning without an end is a degree under way."""
    under_way = month_of(each.part.get("startDate")) is not None and end_of(each.part.get("endDate")) == (
        "present",
        None,
    )
    status = "in_progress" if under_way and degree.status == "completed" else degree.status
    end = month_of(each.part.get("endDate"), last=True)
    return replace(
        degree,
        status=status,
        expected=end[0] if end and status != "incomplete" else None,
        evidence=_moved(text, degree.evidence, each),
    )


def licences_of(
    text: str, placed: tuple[Placed, ...], read: tuple[Licence, ...], credentials: Credentials
) -> tuple[Licence, ...]:
    """Return the licences of the structured parts, and of other types those that the text shows."""
    found: dict[str, Licence] = {}
    for each in placed:
        if each.kind in _CREDENTIALS:
            named, limit = _alone(each)
            for one in read_licences(named, (), credentials):
                if one.evidence[0].start < limit:
                    found.setdefault(one.type, _licence(text, each, one, credentials))
    others = [one for one in read if one.type not in found and _elsewhere(one.evidence)]
    return (*found.values(), *others)


def _licence(text: str, each: Placed, licence: Licence, credentials: Credentials) -> Licence:
    part = each.part
    said = words(part.get("status")).lower()
    status = _LICENCE_STATUS.get(said, licence.status)
    if status in ("active", "stated") and _any(part.get("restrictions")):
        status = "restricted"
    states = _states(words(part.get("issuingAuthority")) or words(part.get("issuer")), credentials)
    first, last = _period(part)
    return replace(
        licence,
        status=status,
        jurisdictions=licence.jurisdictions or states,
        expires=last or licence.expires,
        since=first or licence.since,
        discipline=licence.discipline or said in _DISCIPLINED or _any(part.get("violations")),
        evidence=_moved(text, licence.evidence, each),
    )


def certifications_of(
    text: str, placed: tuple[Placed, ...], read: tuple[Certification, ...], credentials: Credentials
) -> tuple[Certification, ...]:
    """Return the certifications of the structured parts, and others that the text names elsewhere."""
    found: dict[str | None, Certification] = {}
    for each in placed:
        if each.kind in _CREDENTIALS:
            named, limit = _alone(each)
            for one in read_certifications(named, credentials):
                if one.evidence[0].start < limit:
                    found.setdefault(one.id, _certification(text, each, one))
    others = [one for one in read if one.id not in found and _elsewhere(one.evidence)]
    return (*found.values(), *others)


def _certification(text: str, each: Placed, certification: Certification) -> Certification:
    first, last = _period(each.part)
    said = _CERTIFICATION_STATUS.get(words(each.part.get("status")).lower())
    return replace(
        certification,
        status=said or ("current" if last else certification.status),
        expires=last,
        earned=first,
        evidence=_moved(text, certification.evidence, each),
    )


def _document(text: str, kind: str) -> Document:
    """Return a text that is one section."""
    return Document(text, (Section(kind, _ALONE, len(text)),))


def _alone(each: Placed) -> tuple[Document, int]:
    """Return the name with its issuer as a document of its own, and where the issuer begins."""
    line = f"{credential_name(each.part)}\n"
    name = ", ".join(dict.fromkeys(filter(None, (words(each.part.get(key)) for key in ("name", "type")))))
    return _document(line, each.kind), len(name)


def _period(part: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Return the months of award and expiry."""
    period = part.get("effectiveTimePeriod")
    held: Mapping[str, Any] = period if isinstance(period, Mapping) else {}
    given = (part.get("firstIssued"), part.get("date"), held.get("validFrom"))
    first = next((month for month in map(month_of, given) if month), None)
    last = month_of(held.get("validTo"), last=True)
    return first[0] if first else None, last[0] if last else None


def _states(issuer: str, credentials: Credentials) -> tuple[str, ...]:
    """Return the states that an issuer names in words, or by letters that it consists of."""
    by_name = credentials.states.by_name
    if issuer in by_name:
        return (by_name[issuer],)
    found = (match[0] for match in credentials.states.pattern.finditer(issuer))
    return tuple(dict.fromkeys(by_name[name] for name in found if len(name) > len("XX")))


def _any(value: Any) -> bool:
    return any(bool(each) for each in listed(value)) or bool(words(value))


def _moved(text: str, quotes: tuple[Evidence, ...], each: Placed) -> tuple[Evidence, ...]:
    """Return quotes of a name at their places in the line that begins with it."""
    return tuple(
        evidence(text, each.start + quote.start, each.start + quote.end, each.kind) for quote in quotes
    )


def _elsewhere(quotes: tuple[Evidence, ...]) -> bool:
    return quotes[0].section not in _CREDENTIALS
