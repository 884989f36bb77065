"""Silence on work where a job was not read with confidence (docs/domain.md 2.0)."""

import pytest

from service.domain.requirement import (
    Combine,
    CompetencyBar,
    DegreeBar,
    Gate,
    LicenceBar,
    WorkedAsBar,
    YearsBar,
)
from tests.builders import (
    a_degree,
    a_job,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    group,
    verdict,
    years,
)

MANAGING = YearsBar(60, tags=("healthcare", "people_mgmt"))
NURSE = a_job("2003-01", "2007-12", "healthcare", "clinical")
OPEN_FIELD = {"unsure": ("healthcare",), "track": "non_health"}


def an_open_job(months_to: str, *tags: str, **more):
    return a_job("2010-01", months_to, *tags, **{**OPEN_FIELD, **more})


def test_a_job_whose_field_is_open_turns_silence_into_a_question():
    profile = a_profile(jobs=(NURSE, an_open_job("2015-12", "people_mgmt")))

    assert verdict(profile, asks(MANAGING)) == ("unknown", 0.5)


def test_a_job_opens_no_more_months_than_it_lasts():
    profile = a_profile(jobs=(NURSE, an_open_job("2010-08", "people_mgmt")))

    assert verdict(profile, asks(MANAGING))[0] == "not_met"


def test_months_that_are_shown_and_months_that_are_open_add_up():
    shown = a_job("2016-01", "2018-06", "healthcare", "people_mgmt")
    profile = a_profile(jobs=(shown, an_open_job("2012-06", "people_mgmt")))

    name, credit = verdict(profile, asks(MANAGING))

    assert (name, credit) == ("unknown", 0.5)


def test_a_job_opens_nothing_that_it_rules_out():
    profile = a_profile(jobs=(NURSE, an_open_job("2019-12")))

    assert verdict(profile, asks(MANAGING))[0] == "not_met"


@pytest.mark.parametrize(
    "kept",
    [
        {"start": "2027-01", "end": "2032-12"},
        {"start": "2016-01", "end": "2010-01"},
        {"start": "1902-01", "end": "2017-12"},
        {"held": False},
    ],
)
def test_a_job_that_was_never_held_opens_nothing(kept):
    given = {"start": "2010-01", "end": "2016-12", **kept}
    job = a_job(given.pop("start"), given.pop("end"), "people_mgmt", **OPEN_FIELD, **given)

    assert verdict(a_profile(jobs=(NURSE, job)), asks(MANAGING))[0] == "not_met"


def test_unpaid_work_opens_nothing():
    job = an_open_job("2019-12", "people_mgmt", "unpaid")

    assert verdict(a_profile(jobs=(NURSE, job)), asks(MANAGING))[0] == "not_met"


def test_an_unread_title_may_be_any_profession():
    job = a_job("2010-01", "2016-12", "healthcare", unsure=("clinical", "title"))

    assert verdict(a_profile(jobs=(job,)), asks(WorkedAsBar(24, professions=("nurse",))))[0] == "unknown"


def test_a_title_that_is_read_is_no_other_profession():
    job = a_job("2010-01", "2016-12", "healthcare", unsure=("clinical",))

    assert verdict(a_profile(jobs=(job,)), asks(WorkedAsBar(24, professions=("nurse",))))[0] == "not_met"


def test_a_licence_that_an_unread_job_makes_possible_is_a_question():
    read = a_job("2010-01", "2016-12", "healthcare", "office_admin")
    unread = a_job("2010-01", "2016-12", "healthcare", unsure=("clinical", "title"))
    item, degrees = asks(LicenceBar(("RN",))), (a_degree(4, "business_admin"),)

    found = [verdict(a_profile(jobs=(job,), degrees=degrees), item)[0] for job in (read, unread)]

    assert found == ["not_met", "unknown"]


@pytest.mark.parametrize("gate", [Gate.HARD, Gate.SOFT])
def test_an_unread_title_lifts_no_tier(gate):
    unread = a_job("1995-01", "2014-12", unsure=("healthcare", "people_mgmt", "title"))
    role = a_role(asks(MANAGING, gate))

    plain = a_match(a_profile(jobs=(NURSE,)), role)
    boasting = a_match(a_profile(jobs=(NURSE, unread)), role)

    assert boasting.contributions[0].verdict == "unknown"
    assert boasting.tier is plain.tier


def test_an_unread_title_lifts_no_group():
    unread = a_job("1995-01", "2014-12", unsure=("healthcare", "clinical", "people_mgmt", "title"))
    role = a_role(group(Combine.ANY_OF, MANAGING, YearsBar(120, tags=("clinical",))))

    assert a_match(a_profile(jobs=(NURSE, unread)), role).tier.value == "near_miss"


@pytest.mark.parametrize("status", ["in_progress", "completed"])
def test_an_unread_title_lifts_no_group_whatever_else_is_short(status):
    unread = a_job("1995-01", "2014-12", unsure=("healthcare", "people_mgmt", "title"))
    profile = a_profile(jobs=(NURSE, unread), degrees=(a_degree(4, "nursing", status),))
    role = a_role(group(Combine.ALL_OF, DegreeBar(4, ("nursing",)), MANAGING, gate=Gate.HARD))

    assert a_match(profile, role).tier.value == "not_qualified"


def test_an_open_field_of_a_job_that_is_read_is_to_verify():
    match = a_match(
        a_profile(jobs=(NURSE, an_open_job("2019-12", "people_mgmt"))), a_role(asks(MANAGING, Gate.SOFT))
    )

    assert match.tier.value == "verify"
    assert match.contributions[0].question


def test_roles_are_positions_in_health_care():
    elsewhere = years("2008", "2016", "office_admin", role="office_manager", track="non_health")
    in_care = years("2008", "2016", "office_admin", "healthcare", role="office_manager")
    item = asks(WorkedAsBar(12, roles=("office_manager",)))

    found = [verdict(a_profile(jobs=(job,)), item)[0] for job in (elsewhere, in_care)]

    assert found == ["not_met", "met"]


@pytest.mark.parametrize(
    ("job", "strength", "reason"),
    [
        (0, 6000, "Shown in a job as help or part of a team; an own part is not stated."),
        (1, 8000, "Shown in unpaid work."),
        (2, 8000, "Shown in a job without dates."),
        (None, 6000, "Said in the resume, without a job that shows it."),
    ],
)
def test_a_likely_competency_says_what_it_lacks(job, strength, reason):
    statement = a_statement("Led surveys", strength, job, competencies=("reg.cms",))
    unpaid, undated = a_job("2019-01", "2020-12", "unpaid"), a_job(None, None)
    profile = a_profile(jobs=(NURSE, unpaid, undated), statements=(statement,))

    part = a_match(profile, a_role(asks(CompetencyBar(("reg.cms",))))).contributions[0]

    assert (part.verdict, part.reason) == ("likely", reason)
