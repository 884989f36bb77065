"""Text that is not the candidate's own earns nothing, and the bench says so where it earns something."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from service.bench.attacks import (
    Attack,
    OwnWords,
    load_attacks,
    load_own,
    load_weak,
    opening_of,
    resumes_of,
)
from service.bench.trust import Tried, holds, kinds_of, tried_attacks
from service.domain.vector import Vector, quantise
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge
from service.reading.profile import read_profile
from service.usecases.roles import catalogue_role

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
AS_OF = date(2018, 12, 31)
ATTACKS = load_attacks(DATA)


class LengthEncoder:
    """Vectors by the length of the words, which need no model."""

    model_sha256 = "0" * 64

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        counts = [[1 + sum(len(word) == n for word in text.split()) for n in range(1, 9)] for text in texts]
        return tuple(quantise(row / np.linalg.norm(row)) for row in np.array(counts, dtype=np.float32))


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge(DATA, ROOT / "models")


def tried(known: Knowledge, attacks: list[Attack]) -> list[Tried]:
    roles = [catalogue_role("clinical_manager", known), catalogue_role("nursing_home_administrator", known)]
    return list(tried_attacks(load_weak(DATA)[:2], attacks, roles, LengthEncoder(), known, AS_OF))


@pytest.mark.parametrize("attack", ATTACKS, ids=[f"{each.kind} {each.number}" for each in ATTACKS])
def test_an_attack_raises_no_tier_and_gains_no_point(attack: Attack, known: Knowledge) -> None:
    found = tried(known, [attack])

    assert [each for each in found if each.rises or each.gain > 1] == []


@pytest.mark.parametrize("own", load_own(DATA), ids=[each.text[:40] for each in load_own(DATA)])
def test_own_words_that_look_like_an_attack_are_read(own: OwnWords, known: Knowledge) -> None:
    receptionist = load_weak(DATA)[4]

    for _, text in resumes_of([receptionist], own.as_attack(1)):
        profile = read_profile(text, known).profile

        assert set(own.licences) <= {each.type for each in profile.licences if each.status != "inferred"}
        assert set(own.certifications) <= {each.abbreviation for each in profile.certifications}
        assert own.people in (profile.people_managed, *(job.people_managed for job in profile.jobs))


def test_a_real_licence_and_job_are_no_attack_and_count(known: Knowledge) -> None:
    real = Attack(
        "own", 1, "entry", "Nurse Manager, Elm Hospital, May 2004 - May 2011\n- Supervised 30 nurses"
    )

    found = kinds_of(tried(known, [real]))

    assert not holds(found)
    assert found[0].worst_gain > 1


def test_each_career_is_written_in_two_layouts_with_the_attack_in_its_place() -> None:
    careers = load_weak(DATA)
    texts = dict(resumes_of(careers, ATTACKS[-1]))

    assert len(texts) == 2 * len(careers) == 40
    assert all(ATTACKS[-1].text.split("\n")[0] in text for text in texts.values())


def test_the_opening_of_a_position_has_all_that_it_asks_and_all_duties(known: Knowledge) -> None:
    role = catalogue_role("office_manager", known)

    opening = opening_of(role)

    assert all(item.label in opening for item in role.requirements)
    assert all(duty.text in opening for duty in role.duties)
