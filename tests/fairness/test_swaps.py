"""Swapped names, pronouns, addresses, schools and employers, which change no score.

Name, pronouns, e-mail, telephone, town, school, employer (of the same kind) and graduation year are changed
in every sample; what reaches the scorer, the score and the explanation must stay as they were.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from service.domain.canonical import plain, sha256
from service.domain.match import Match
from service.domain.profile import Profile, Statement
from service.domain.requirement import Role
from service.domain.vector import Vector, quantise
from service.matching.match import match, texts_to_compare
from service.reading.profile import read_profile
from tests.conftest import knowledge

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases"
AS_OF = date(2026, 1, 31)

OTHER_PEOPLE = (
    "Kwabena Asante",
    "Siobhan O'Rourke",
    "Nguyen Thi Mai",
    "Muhammad Siddiqui",
    "Guadalupe Hernandez",
    "Grzegorz Wisniewski",
    "Tanisha Booker",
    "Emily Carter",
)
OTHER_SCHOOLS = {"University": "Quillmoor University", "College": "Ashbury College"}
PRONOUNS = {"She": "He", "her": "his"}

_SCHOOL = re.compile(r"(?:[A-Z][\w'-]+ )+(University|College)")
_PLACE = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*, ([A-Z]{2})\b(?: \d{5})?")
_EMPLOYER = re.compile(
    r"^(?:[A-Z][\w']+)((?: [A-Z][\w']+)+), (?=[A-Z][a-z]+(?: [A-Z][a-z]+)*, [A-Z]{2}$)", re.M
)
_EDUCATION = re.compile(r"^education\n(?:.+\n?)+", re.M | re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def texts() -> dict[str, str]:
    """Return every resume of the cases and samples, each with a line that has pronouns."""
    rows: dict[str, Any] = {}
    for path in sorted(CASES.glob("case_*.yaml")):
        rows.update(yaml.safe_load(path.read_text("utf-8"))["resumes"])
    rows.update(yaml.safe_load((CASES / "more_samples.yaml").read_text("utf-8")))
    return {who: with_pronouns(row["text"]) for who, row in rows.items()}


def with_pronouns(text: str) -> str:
    return re.sub(
        r"^([-*]) .+$", r"\g<0>\n\1 She coached her colleagues in patient safety", text, count=1, flags=re.M
    )


def other_name(text: str) -> str:
    old = text.split("\n")[0].split(",")[0]
    new = OTHER_PEOPLE[sum(map(ord, old)) % len(OTHER_PEOPLE)]
    return text.replace(old, new)


def other_contact(text: str) -> str:
    moved = re.sub(r"\S+@example\.com", "candidate.4711@example.org", text)
    return re.sub(r"\(?\d{3}\)?[ -]\d{3}-\d{4}", "555-010-9999", moved)


def other_place(text: str) -> str:
    return _PLACE.sub(lambda found: f"Westerville, {found[1]}", text)


def other_school(text: str) -> str:
    return _SCHOOL.sub(lambda found: OTHER_SCHOOLS[found[1]], text)


def other_employer(text: str) -> str:
    return _EMPLOYER.sub(lambda found: f"Juniper{found[1]}, ", text)


def other_pronouns(text: str) -> str:
    return re.sub(r"\b(?:She|her)\b", lambda found: PRONOUNS[found[0]], text)


def other_graduation(text: str) -> str:
    def moved(line: str) -> str:
        if "expected" in line or "progress" in line:
            return line
        return _YEAR.sub(lambda year: str(int(year[0]) - 11), line)

    return _EDUCATION.sub(lambda part: "\n".join(map(moved, part[0].split("\n"))), text)


SWAPS = {
    "name": other_name,
    "contact": other_contact,
    "place": other_place,
    "school": other_school,
    "employer": other_employer,
    "pronouns": other_pronouns,
    "graduation": other_graduation,
}


def judged(profile: Profile, role: Role) -> Match:
    vectors = {text: fake_vector(text) for text in texts_to_compare(profile, role)}
    return match(profile, role, vectors, knowledge(), as_of=AS_OF, model_sha256="0" * 64)


@cache
def fake_vector(text: str) -> Vector:
    values = np.random.default_rng(int(sha256(text)[:16], 16)).standard_normal(384).astype(np.float32)
    return quantise(values / np.linalg.norm(values))


def shown(found: Match) -> Any:
    """Return all of a match but the places of its quotes; pronouns inside quotes are set aside."""

    def without_places(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_places(item) for key, item in value.items() if key not in ("start", "end")}
        if isinstance(value, list):
            return [without_places(item) for item in value]
        return (
            re.sub(r"\b(?:She|He)\b", "They", re.sub(r"\b(?:her|his)\b", "their", value))
            if isinstance(value, str)
            else value
        )

    return without_places(plain(found))


def outcome(text: str, role_id: str = "director_clinical_services") -> Any:
    profile = read_profile(text, knowledge()).profile
    return shown(judged(profile, knowledge().roles.get(role_id)))


@cache
def outcome_of(who: str) -> Any:
    return outcome(texts()[who])


@pytest.mark.parametrize("who", sorted(texts()))
@pytest.mark.parametrize("swap", sorted(SWAPS))
def test_who_somebody_is_moves_nothing(who: str, swap: str) -> None:
    changed = SWAPS[swap](texts()[who])

    assert outcome(changed) == outcome_of(who)


@pytest.mark.parametrize("who", sorted(texts()))
def test_all_of_it_together_moves_nothing(who: str) -> None:
    changed = texts()[who]
    for swap in SWAPS.values():
        changed = swap(changed)

    assert outcome(changed) == outcome_of(who)


@pytest.mark.parametrize("swap", sorted(SWAPS))
def test_every_swap_changes_some_text(swap: str) -> None:
    changed = [who for who, text in texts().items() if SWAPS[swap](text) != text]

    assert len(changed) >= 5


def test_a_reader_that_leaks_the_header_would_be_caught() -> None:
    text = texts()["dana"]
    role = knowledge().roles.get("director_clinical_services")

    def leaking(words: str) -> Any:
        profile = read_profile(words, knowledge()).profile
        header = Statement(words.split("\n")[0], None, 6000, profile.degrees[0].evidence[0])
        return shown(judged(replace(profile, statements=(header, *profile.statements)), role))

    assert leaking(text)["scorer_input_sha256"] != leaking(other_name(text))["scorer_input_sha256"]
