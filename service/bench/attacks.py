"""Weak resumes, and the same resumes with text that is no statement of the candidate about the past."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cattrs
import yaml

from service.domain.requirement import Role

_WEAK_FILE = "samples/attacks/weak.yaml"
_ATTACKS_FILE = "samples/attacks/attacks.yaml"
_OWN_FILE = "samples/attacks/own.yaml"
_OPENING = "{opening}"
_PLACES = frozenset({"end", "top", "summary", "job", "entry", "section"})


@dataclass(frozen=True, slots=True)
class WeakCareer:
    """One job, one school and a few skills; `start` and `end` as written."""

    name: str
    title: str
    employer: str
    start: str
    end: str
    duties: tuple[str, ...]
    school: str
    skills: str


@dataclass(frozen=True, slots=True)
class Attack:
    """Text and its place in a resume.

    Attributes:
        kind: what is tried. number: tells attacks of a kind apart.
        place: end, top, summary, job, entry or section.
    """

    kind: str
    number: int
    place: str
    text: str

    @property
    def is_of_role(self) -> bool:
        """Return whether the text is that of the position which is scored."""
        return _OPENING in self.text

    def aimed(self, opening: str) -> "Attack":
        """Return the attack with the text of an opening in it."""
        return Attack(self.kind, self.number, self.place, self.text.replace(_OPENING, opening))


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of the candidate that look like an attack, and what is read of them.

    Attributes:
        place: as of an attack. people: those of one job or of the resume; None where none are stated.
    """

    place: str
    text: str
    licences: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    people: int | None = None

    def as_attack(self, number: int) -> Attack:
        """Return the words as something that is put into a resume."""
        return Attack("own words", number, self.place, self.text)


def load_weak(data: Path) -> tuple[WeakCareer, ...]:
    """Return the weak careers of data/samples/attacks/weak.yaml."""
    rows = yaml.safe_load((data / _WEAK_FILE).read_bytes())
    return tuple(cattrs.structure(row, WeakCareer) for row in rows)


def load_attacks(data: Path) -> tuple[Attack, ...]:
    """Return the attacks of data/samples/attacks/attacks.yaml; raises ValueError on an unknown place."""
    rows = yaml.safe_load((data / _ATTACKS_FILE).read_bytes())
    found = [Attack(row["kind"], number, row["place"], row["text"]) for number, row in enumerate(rows, 1)]
    for each in found:
        if each.place not in _PLACES:
            raise ValueError(
                f"attack {each.number}: {each.place!r} is no place ({', '.join(sorted(_PLACES))})"
            )
    return tuple(found)


def load_own(data: Path) -> tuple[OwnWords, ...]:
    """Return the candidate's own words of data/samples/attacks/own.yaml."""
    rows = yaml.safe_load((data / _OWN_FILE).read_bytes())
    return tuple(cattrs.structure(row, OwnWords) for row in rows)


def opening_of(role: Role) -> str:
    """Return a position as an advert writes it: title, requirements, duties."""
    asked = [f"- {item.label} required" for item in role.requirements]
    duties = [f"- {duty.text}" for duty in role.duties]
    return "\n".join([role.title, "Requirements", *asked, "Duties", *duties])


def resumes_of(careers: Iterable[WeakCareer], attack: Attack | None = None) -> Iterator[tuple[str, str]]:
    """Yield name and text of each career in two layouts, with an attack in its place."""
    for career in careers:
        yield f"{career.name}, plain", _plain(career, attack)
        yield f"{career.name}, headed", _headed(career, attack)


def _plain(career: WeakCareer, attack: Attack | None) -> str:
    """Return a resume whose job is on one line, with its dates at the end."""
    head = [f"{career.title}, {career.employer}, {career.start} - {career.end}"]
    return _document(career, head, ("EXPERIENCE", "EDUCATION", "SKILLS"), attack)


def _headed(career: WeakCareer, attack: Attack | None) -> str:
    """Return a resume whose job has a line each for employer, title and dates."""
    head = [career.employer, career.title, f"{career.start} to {career.end}"]
    return _document(career, head, ("Work History", "Education", "Skills"), attack)


def _document(
    career: WeakCareer, head: Sequence[str], headings: tuple[str, str, str], attack: Attack | None
) -> str:
    work, school, skills = headings
    text = {place: [attack.text, ""] if attack and attack.place == place else [] for place in _PLACES}
    bulleted = [
        f"- {line}" if line[:2] != "- " else line for each in text["job"] for line in each.split("\n")
    ]
    lines = [
        *text["top"],
        *(career.name, "14 Mill Road, Dayton, OH", ""),
        *(["Summary", *text["summary"]] if text["summary"] else ()),
        *(work, *head),
        *(f"- {duty}" for duty in career.duties),
        *(line for line in bulleted if line != "- "),
        *("", *text["entry"]),
        *(school, career.school, "", skills, career.skills, ""),
        *text["section"],
        *text["end"],
    ]
    return "\n".join(lines)
