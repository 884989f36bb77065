"""A JSON Resume document as lines of text, each with the part that it is written from.

The document is also written as a plain resume: statements are read from that text, and the words that
support a fact are quoted from it. The shape of a licence is HR Open's LicenseType (HR Open 4.1).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.reading.json_resume.values import dates_of, described, listed, words

Part = Mapping[str, Any]
_LARGEST = 2_000_000  # bytes; a larger document is read as plain text


@dataclass(frozen=True, slots=True)
class Written:
    """One part of the document as lines of text; the first line holds its facts.

    Attributes:
        kind: its section; heading: written above the first part of a kind, or None.
    """

    kind: str
    part: Part
    lines: tuple[str, ...]
    heading: str | None = None


def content_of(resume: Part) -> bytes:
    """Return the document as bytes, of the parts that are read alone; the same facts give the same bytes."""
    parts = {key: resume[key] for key in _KEYS if key in resume}
    return json.dumps(parts, sort_keys=True, default=str).encode()


def resume_of(content: bytes) -> Part | None:
    """Return the document that the bytes hold, or None where they hold none."""
    if len(content) > _LARGEST or not content.lstrip().startswith(b"{"):
        return None
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        return None
    known = isinstance(held, dict) and (not held or any(key in held for key in _KEYS))
    return held if known else None


def text_of(resume: Part) -> str:
    """Return a plain resume with the facts of a JSON Resume document, one a line.

    Missing and empty parts are left out; parts of another type than the schema's are ignored.
    """
    lines: list[str] = []
    for each in written_parts(resume):
        lines += [each.heading] if each.heading else []
        lines += each.lines
    return "\n".join(lines) + "\n"


def written_parts(resume: Part) -> tuple[Written, ...]:
    """Return the parts of the document in the order in which they are written, without empty ones."""
    found = []
    basics = resume.get("basics")
    if isinstance(basics, Mapping):
        found += list(_basics(basics))
    for keys, kind, heading, write in _PARTS:
        parts = [part for key in keys for part in _held(resume, key)]
        named = [(part, tuple(line for line in write(part) if line)) for part in parts]
        written = [Written(kind, part, lines) for part, lines in named if lines]
        found += [Written(each.kind, each.part, each.lines, heading) for each in written[:1]] + written[1:]
    return tuple(found)


def degree_words(part: Part) -> str:
    """Return level and field of an education part, as it is written: `Bachelor in Nursing`."""
    level, area = words(part.get("studyType")), words(part.get("area"))
    return f"{level} in {area}" if level and area else level or area


def credential_name(part: Part) -> str:
    """Return name, type and issuer of a certificate or licence, as they are written."""
    said = (words(part.get(key)) for key in ("name", "type", "issuer", "issuingAuthority"))
    return ", ".join(dict.fromkeys(filter(None, said)))


def _held(resume: Part, key: str) -> list[Part]:
    return [part for part in listed(resume.get(key)) if isinstance(part, Mapping)]


def _basics(basics: Part) -> Iterator[Written]:
    top = tuple(filter(None, (words(basics.get(key)) for key in ("name", "label", "email", "phone"))))
    if top:
        yield Written("header", basics, top)
    summary = described(basics.get("summary"))
    if summary:
        yield Written("summary", basics, summary, "Summary")


def _work(part: Part) -> Iterator[str]:
    yield ", ".join(filter(None, (words(part.get("position")), dates_of(part))))
    yield words(part.get("name")) or words(part.get("organization"))
    yield from described(part.get("summary"))
    for each in listed(part.get("highlights")):
        yield from (f"• {line}" for line in described(each))


def _education(part: Part) -> Iterator[str]:
    end = words(part.get("endDate"))[:7]
    yield ", ".join(filter(None, (degree_words(part), words(part.get("institution")), end)))


def _credential(part: Part) -> Iterator[str]:
    period = part.get("effectiveTimePeriod")
    until = words(period.get("validTo"))[:7] if isinstance(period, Mapping) else ""
    said = (credential_name(part), words(part.get("status")), words(part.get("date"))[:7])
    yield ", ".join(filter(None, (*said, f"valid until {until}" if until else "")))


def _skill(part: Part) -> Iterator[str]:
    yield ", ".join(filter(None, (words(part.get("name")), *map(words, listed(part.get("keywords"))))))


Write = Callable[[Part], Iterator[str]]
_PARTS: tuple[tuple[tuple[str, ...], str, str, Write], ...] = (
    (("work",), "experience", "Experience", _work),
    (("volunteer",), "volunteer", "Volunteer Experience", _work),
    (("education",), "education", "Education", _education),
    (("licenses", "licences"), "licences", "Licenses", _credential),
    (("certificates", "certifications"), "certifications", "Licenses and Certifications", _credential),
    (("skills",), "skills", "Skills", _skill),
)
_KEYS = ("basics", *(key for keys, *_ in _PARTS for key in keys))
