"""Reasons and questions that explain a credit in a recruiter's words."""

import numpy as np
import pytest

from service.domain.match import Contribution
from service.domain.requirement import Bar, Combine, CompetencyBar, Duty, LicenceBar, YearsBar
from service.domain.vector import quantise
from tests.builders import (
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    group,
)

HISTORY = {"jobs": (a_job("2018-09", "present", "healthcare"),), "degrees": (a_degree(4, "biology"),)}
RN, APRN = LicenceBar(("RN",)), LicenceBar(("APRN",))
CLINICAL, MANAGING = YearsBar(36, tags=("clinical",)), YearsBar(24, tags=("people_mgmt",))


def first(profile: object, item: object) -> Contribution:
    return a_match(profile, a_role(item)).contributions[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("strength", "reason"),
    [
        (10_000, "Shown in a job, with own responsibility for it."),
        (8_000, "Shown in a job; own responsibility is not stated."),
        (6_000, "Shown in a job as help or part of a team; an own part is not stated."),
        (4_000, "Listed; no work with it is shown."),
    ],
)
def test_what_earns_less_than_the_most_says_why(strength: int, reason: str) -> None:
    statement = a_statement("led surveys", strength, competencies=("reg.cms",))

    part = first(a_profile(**{**HISTORY, "statements": (statement,)}), asks(CompetencyBar(("reg.cms",))))

    assert part.reason == reason


@pytest.mark.parametrize(
    ("cosine", "words"),
    [(1.0, "Nearly all"), (0.6, "Much"), (0.45, "A part"), (0.3, "Little")],
)
def test_how_much_of_a_duty_is_described_is_told_in_words_and_as_its_share(cosine: float, words: str) -> None:
    statement, duty = (
        a_statement("drew up the annual budget", 10_000),
        Duty("budget", "Prepares the budget", ()),
    )
    near = np.array([cosine, (1 - cosine**2) ** 0.5], dtype=np.float32)
    vectors = {statement.text: quantise(near), duty.text: quantise(np.array([1, 0], dtype=np.float32))}

    parts = a_match(
        a_profile(**{**HISTORY, "statements": (statement,)}),
        a_role(asks(RN), duties=(duty,)),
        vectors=vectors,
    ).contributions

    part = next(part for part in parts if part.id == "duty.budget")
    assert part.reason == f"{words} of this duty is described ({(part.credit + 50) // 100} %)."


@pytest.mark.parametrize(
    ("bars", "reason", "question"),
    [
        (
            (CLINICAL, MANAGING),
            "Not shown in the dated work history.",
            "Is there any experience of this kind?",
        ),
        ((RN, APRN), "Not shown.", "Is such a licence held, in which state and until when?"),
        (
            (RN, CLINICAL),
            "branch 0: Not shown.",
            "branch 0: Is such a licence held, in which state and until when?",
        ),
    ],
)
def test_what_is_so_of_every_alternative_names_none_of_them(
    bars: tuple[Bar, ...], reason: str, question: str
) -> None:
    part = first(a_profile(jobs=HISTORY["jobs"]), group(Combine.ANY_OF, *bars))

    assert (part.reason, part.question) == (reason, question)


def test_the_alternative_that_is_met_is_named() -> None:
    part = first(a_profile(licences=(a_licence(),), **HISTORY), group(Combine.ANY_OF, APRN, RN))

    assert part.reason.startswith("branch 1: ") and part.question is None


@pytest.mark.parametrize(
    ("types", "question"),
    [
        (("RN",), "Is such a licence held, in which state and until when?"),
        (("RN", "NP"), "Is one of these licences held, in which state and until when: RN or NP?"),
        (("RN", "OTHER:COTA"), "Is such a licence held, in which state and until when?"),
    ],
)
def test_a_question_on_licences_names_letters_and_no_codes(types: tuple[str, ...], question: str) -> None:
    part = first(a_profile(), asks(LicenceBar(types)))

    assert part.question == question


def test_years_that_end_at_the_bar_are_none_beyond_it() -> None:
    job = a_job("2024-02", "2026-01", "people_mgmt")
    parts = a_match(a_profile(jobs=(job,)), a_role(asks(MANAGING, id="years"))).contributions

    assert next(part.reason for part in parts if part.id == "years.surplus") == "None beyond the 2 y asked."


def test_months_of_leading_are_told_beside_and_not_counted() -> None:
    part = first(a_profile(jobs=(a_job("2019-01", "2026-01", "lead"),)), asks(MANAGING))

    assert part.reason.endswith("Leading a team or shift (7 y 1 m) is shown beside it and not counted.")
