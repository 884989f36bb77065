"""Twelve acceptance cases of clinical hiring, with what recruiters expect of each.

Each case_NN.yaml holds resumes that we wrote, the openings they are matched with, and what must come of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from service.domain.canonical import sha256
from service.domain.career import months_by_kind
from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.domain.vector import Vector, quantise
from service.matching.match import match, texts_to_compare
from service.matching.ranking.order import rank
from service.reading.profile import read_profile
from tests.conftest import knowledge

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Round:
    """One opening of one case: the matches by person, and what is expected."""

    profiles: dict[str, Profile]
    matches: dict[str, Match]
    places: dict[str, int]
    expect: dict[str, dict[str, Any]]
    order: list[str]


@cache
def case_file(name: str) -> dict[str, Any]:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))


@cache
def played(name: str, number: int) -> Round:
    case = case_file(name)
    opening = case["rounds"][number]
    role = knowledge().roles.from_row(f"{name}_{number}", opening["role"])
    profiles = {who: read_profile(row["text"], knowledge()).profile for who, row in case["resumes"].items()}
    matches = {
        who: judged(profile, role, case["as_of"])
        for who, profile in profiles.items()
        if who in opening["expect"]
    }
    places = {row.key: row.rank for row in rank(tuple(matches.items()))}
    return Round(profiles, matches, places, opening["expect"], opening["order"])


def judged(profile: Profile, role: Role, as_of: date) -> Match:
    vectors = {text: fake_vector(text) for text in texts_to_compare(profile, role)}
    return match(profile, role, vectors, knowledge(), as_of=as_of, model_sha256="0" * 64)


@cache
def fake_vector(text: str) -> Vector:
    """Return a unit vector that depends on the text alone and means nothing."""
    seed = int(sha256(text)[:16], 16)
    values = np.random.default_rng(seed).standard_normal(384).astype(np.float32)
    return quantise(values / np.linalg.norm(values))


def rounds() -> Iterator[Any]:
    for path in sorted(HERE.glob("case_*.yaml")):
        for number, opening in enumerate(case_file(path.stem)["rounds"]):
            yield path.stem, number, opening


def expectations() -> list[Any]:
    return [
        pytest.param(name, number, who, id=f"{name}-{number}-{who}")
        for name, number, opening in rounds()
        for who in opening["expect"]
    ]


def orders() -> list[Any]:
    return [
        pytest.param(name, number, words, id=f"{name}-{number}-{words.replace(' ', '')}")
        for name, number, opening in rounds()
        for words in opening["order"]
    ]


def by_id(found: Match, attribute: str, asked: dict[str, Any]) -> dict[str, Any]:
    values = {item.id: getattr(item, attribute) for item in found.contributions}
    return {each: values.get(each, "no such item") for each in asked}


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_every_verdict_is_the_one_a_recruiter_expects(name: str, number: int, who: str) -> None:
    found, expect = played(name, number).matches[who], played(name, number).expect[who]

    verdicts = by_id(found, "verdict", expect.get("verdicts", {}))

    assert verdicts == expect.get("verdicts", {})


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_the_tier_follows(name: str, number: int, who: str) -> None:
    assert played(name, number).matches[who].tier == played(name, number).expect[who]["tier"]


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_credits_routes_and_grounds_are_shown(name: str, number: int, who: str) -> None:
    found, expect = played(name, number).matches[who], played(name, number).expect[who]

    shown = {
        key: by_id(found, attribute, expect.get(key, {}))
        for key, attribute in (("credits", "credit"), ("routes", "route"), ("bases", "basis"))
    }

    assert shown == {key: expect.get(key, {}) for key in shown}


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_months_people_and_budget_are_read(name: str, number: int, who: str) -> None:
    profile, expect = played(name, number).profiles[who], played(name, number).expect[who]
    counted = months_by_kind(profile.jobs, case_file(name)["as_of"])
    facts = {"people_managed": profile.people_managed, "budget_usd": profile.budget_usd}

    asked = {key: expect[key] for key in facts if key in expect}

    assert {kind: counted[kind] for kind in expect.get("months", {})} == expect.get("months", {})
    assert {key: facts[key] for key in asked} == asked


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_flags_are_raised_and_the_questions_are_asked(name: str, number: int, who: str) -> None:
    found, expect = played(name, number).matches[who], played(name, number).expect[who]
    codes = {flag.code for flag in found.flags}
    asked = " ".join(found.questions).lower()

    assert set(expect.get("flags", [])) <= codes
    assert [words for words in expect.get("questions", []) if words not in asked] == []


@pytest.mark.parametrize(("name", "number", "words"), orders())
def test_the_order_is_the_one_a_recruiter_expects(name: str, number: int, words: str) -> None:
    places = played(name, number).places
    better, sign, worse = words.split()

    assert places[better] < places[worse] or (sign == ">=" and places[better] == places[worse])


@pytest.mark.parametrize(("name", "number", "who"), expectations())
def test_the_points_are_the_sum_of_their_parts_and_every_quote_is_in_the_text(
    name: str, number: int, who: str
) -> None:
    found, text = played(name, number).matches[who], played(name, number).profiles[who].text

    assert found.score_points == sum(item.points for item in found.contributions)
    assert all(text[e.start : e.end] == e.quote for item in found.contributions for e in item.evidence)
