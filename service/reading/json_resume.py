"""How does a JSON Resume read as text?"""

from collections.abc import Iterator, Mapping
from typing import Any

Part = Mapping[str, Any]


def text_of(resume: Part) -> str:
    """Return a plain resume with the facts of a JSON Resume document, one a line.

    Missing and empty parts are left out; parts of another type than the schema's are ignored.
    """
    return "\n".join(line for line in _lines(resume) if line.strip()) + "\n"


def _lines(resume: Part) -> Iterator[str]:
    basics = resume.get("basics")
    if isinstance(basics, Mapping):
        yield from (str(basics.get(key) or "") for key in ("name", "email", "phone"))
        if basics.get("summary"):
            yield from ("Summary", str(basics["summary"]))
    for key, heading, write in _PARTS:
        held = resume.get(key)
        parts = [part for part in held if isinstance(part, Mapping)] if isinstance(held, list) else []
        if parts:
            yield heading
        for part in parts:
            yield from write(part)


def _work(part: Part) -> Iterator[str]:
    end = part.get("endDate") or "Present"
    yield f"{_text(part, 'position')}, {_day(part, 'startDate')} - {str(end)[:7]}"
    yield _text(part, "name")
    yield _text(part, "summary")
    yield from (f"• {each}" for each in _listed(part, "highlights"))


def _education(part: Part) -> Iterator[str]:
    yield ", ".join(filter(None, (_degree(part), _text(part, "institution"), _day(part, "endDate"))))


def _certificate(part: Part) -> Iterator[str]:
    yield ", ".join(filter(None, (_text(part, "name"), _text(part, "issuer"), _day(part, "date"))))


def _skill(part: Part) -> Iterator[str]:
    yield ", ".join([_text(part, "name"), *map(str, _listed(part, "keywords"))])


def _degree(part: Part) -> str:
    level, area = _text(part, "studyType"), _text(part, "area")
    return f"{level} in {area}" if level and area else level or area


def _text(part: Part, key: str) -> str:
    return str(part.get(key) or "")


def _listed(part: Part, key: str) -> list[Any]:
    held = part.get(key)
    return held if isinstance(held, list) else []


def _day(part: Part, key: str) -> str:
    return _text(part, key)[:7]


_PARTS = (
    ("work", "Experience", _work),
    ("education", "Education", _education),
    ("certificates", "Licenses and Certifications", _certificate),
    ("skills", "Skills", _skill),
)
