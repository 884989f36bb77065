"""Statements against duties, and what is left out."""

import numpy as np
import pytest

from service.domain.requirement import CompetencyBar, Duty, LicenceBar
from service.domain.vector import quantise
from service.matching.checks.own_statements import own_words
from service.matching.scoring.duty_fit import curve
from tests.builders import a_job, a_match, a_policy, a_profile, a_role, a_statement, asks, words

KNOTS = ((2_500, 0), (4_000, 3_000), (7_000, 10_000))
BUDGET = Duty("budget", "Prepares the yearly budget", ("fin.budget",))
LICENCE = asks(LicenceBar(("RN",)), id="licence", factor="licence")


@pytest.mark.parametrize(
    ("cosine", "credit"),
    [
        (-1_000, 0),
        (2_500, 0),
        (3_250, 1_500),
        (4_000, 3_000),
        (5_500, 6_500),
        (7_000, 10_000),
        (9_900, 10_000),
    ],
)
def test_the_curve_runs_straight_between_its_knots(cosine, credit):
    assert curve(np.array([cosine], dtype=np.int64), KNOTS).tolist() == [credit]


def _vector(*numbers):
    array = np.array(numbers, dtype=np.float32)
    return quantise(array / np.linalg.norm(array))


def _duty(statement, vectors=None, **profile):
    facts = {"jobs": (a_job(),), "statements": (statement,), **profile}
    result = a_match(a_profile(**facts), a_role(LICENCE, duties=(BUDGET,)), vectors=vectors)
    return next(part for part in result.contributions if part.id == "duty.budget")


@pytest.mark.parametrize(("strength", "credit"), [(10_000, 10_000), (8_000, 8_000), (4_000, 4_000)])
def test_a_near_statement_earns_the_strength_of_its_words(strength, credit):
    statement = a_statement("drew up the annual budget", strength)
    part = _duty(statement, {statement.text: _vector(1, 0), BUDGET.text: _vector(1, 0.1)})

    assert (part.credit, part.verdict, part.gate) == (credit, None, "fit")


def test_a_competency_alone_shows_no_duty():
    part = _duty(a_statement("did the budget", 10_000, competencies=("fin.budget",)))

    assert part.credit == 0


def test_a_near_statement_earns_by_the_curve_and_is_quoted():
    statement = a_statement("drew up the annual budget", 10_000)
    vectors = {statement.text: _vector(1, 0), BUDGET.text: _vector(1, 0.1)}
    part = _duty(statement, vectors)

    assert part.credit == 10_000
    assert [span.quote for span in part.evidence] == ["drew up the annual budget"]


def test_a_career_on_another_track_earns_four_tenths_of_a_duty():
    statement = a_statement("drew up the annual budget", 10_000)
    vectors = {statement.text: _vector(1, 0), BUDGET.text: _vector(1, 0.1)}

    assert _duty(statement, vectors, track="clinical_research").credit == 4_000


def test_the_other_track_is_flagged_and_a_related_one_is_not():
    flags = {
        track: {flag.code for flag in a_match(a_profile(track=track), a_role(LICENCE)).flags}
        for track in ("clinical_research", "office_admin", "care_delivery")
    }

    assert {track for track, codes in flags.items() if "track_differs" in codes} == {"clinical_research"}


POSTED = "Oversees daily operations of the outpatient surgery center and its staff"


@pytest.mark.parametrize(
    ("text", "quoted", "copied"),
    [
        (POSTED, True, True),
        (f"In my work: {POSTED.lower()}!", True, True),
        ("Oversaw daily operations of the outpatient pharmacy", True, True),
        ("Ran daily operations of the clinic for nine years with two managers", True, False),
        ("Oversees daily operations", True, False),
        (POSTED, False, True),
        ("Oversees daily operations of the outpatient pharmacy", False, False),
    ],
)
def test_words_copied_from_the_opening_are_left_out(text, quoted, copied):
    quote = words(POSTED, "posting")[0] if quoted else None
    role = a_role(LICENCE, duties=(Duty("d", POSTED, (), quote),))

    kept, flags = own_words((a_statement(text),), role, a_policy().limits)

    assert (kept == ()) is copied
    assert [flag.code for flag in flags] == (["pasted_posting"] if copied else [])


def test_a_copied_statement_earns_nothing_anywhere_and_costs_nothing():
    quote = words(POSTED, "posting")[0]
    item = asks(CompetencyBar(("ops.daily",)), id="ops", factor="duties")
    role = a_role(LICENCE, item, duties=(Duty("d", POSTED, ("ops.daily",), quote),))
    pasted = a_statement(POSTED, 10_000, competencies=("ops.daily",))
    honest, padded = a_profile(jobs=(a_job(),)), a_profile(jobs=(a_job(),), statements=(pasted,))

    assert a_match(padded, role).score_points == a_match(honest, role).score_points


def test_a_statement_said_twice_earns_once():
    statement = a_statement("did the budget", competencies=("fin.budget",))
    once = a_match(a_profile(jobs=(a_job(),), statements=(statement,)), a_role(LICENCE, duties=(BUDGET,)))
    twice = a_match(
        a_profile(jobs=(a_job(),), statements=(statement, statement)), a_role(LICENCE, duties=(BUDGET,))
    )

    assert once.score_points == twice.score_points
