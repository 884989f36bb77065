"""A job that was never held earns nothing, and the flag on it is kept."""

from dataclasses import replace
from datetime import date

import pytest

from service.domain.requirement import BudgetBar, LicenceBar, PeopleBar, YearsBar
from service.matching.checks.held_jobs import held_work
from tests.builders import a_job, a_licence, a_match, a_profile, a_role, a_statement, asks, words

AS_OF = date(2026, 1, 31)
CLERK = a_job("2015-01", "present", track="non_health")
NURSE_MANAGER = {
    "people_managed": 90,
    "people_evidence": words("Managed 90 nurses"),
    "budget_usd": 5_000_000,
    "budget_evidence": words("budget of $5 million"),
    "level": 5,
}


@pytest.mark.parametrize(
    ("start", "end", "held"),
    [
        ("2027-03", "2028-05", True),
        ("2012-03", "2009-05", True),
        ("1903-03", "2013-05", True),
        ("2012-03", "2014-05", False),
    ],
)
def test_such_a_job_changes_no_score(start: str, end: str, held: bool) -> None:
    never = a_job(start, end, "healthcare", "people_mgmt", held=held, **NURSE_MANAGER)
    role = a_role(
        asks(YearsBar(24, tags=("people_mgmt",)), id="a"),
        asks(PeopleBar(40), id="b"),
        asks(BudgetBar(1_000_000), id="c"),
        asks(LicenceBar(("RN",)), id="d"),
    )
    without = a_profile(jobs=(CLERK,), track="non_health")
    with_it = replace(
        without,
        jobs=(never, CLERK),
        people_managed=never.people_managed,
        people_evidence=never.people_evidence,
        budget_usd=never.budget_usd,
        budget_evidence=never.budget_evidence,
        statements=(a_statement("Managed 90 nurses and a budget", job=0),),
        licences=(a_licence("RN", "inferred", evidence=never.evidence[:1]),),
        track="care_delivery",
    )

    score, same = a_match(with_it, role), a_match(without, role)

    assert (score.score_points, score.tier) == (same.score_points, same.tier)


def test_the_statements_of_other_jobs_keep_their_job() -> None:
    never = a_job("2027-03", "2028-05")
    profile = a_profile(
        jobs=(never, CLERK),
        statements=(a_statement("Will manage", job=0), a_statement("Filed records", job=1)),
    )

    held, flags = held_work(profile, AS_OF)

    assert [(each.text, each.job) for each in held.statements] == [("Filed records", 0)]
    assert [flag.code for flag in flags] == ["future_job"]


def test_people_managed_elsewhere_stay() -> None:
    never = a_job("2027-03", "2028-05", **NURSE_MANAGER)
    other = replace(CLERK, people_managed=4, people_evidence=words("a staff of four"))
    profile = a_profile(
        jobs=(never, other),
        people_managed=never.people_managed,
        people_evidence=never.people_evidence,
    )

    held, _ = held_work(profile, AS_OF)

    assert held.people_managed == 4


def test_a_profile_whose_jobs_were_all_held_stays_as_it_is() -> None:
    profile = a_profile(jobs=(CLERK,))

    assert held_work(profile, AS_OF) == (profile, ())
