"""Certifications, people, budgets, competencies, level, setting, progression and memberships."""

import pytest

from service.domain.requirement import (
    BudgetBar,
    CertificationBar,
    CompetencyBar,
    Gate,
    LevelBar,
    MembershipBar,
    PeopleBar,
    ProgressionBar,
    SettingBar,
)
from tests.builders import (
    a_certification,
    a_job,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    verdict,
    words,
)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (a_certification("cphq", "current", expires="2027-01"), ("met", 1.0)),
        (a_certification("cphq", "current"), ("met", 1.0)),
        (a_certification("cphq"), ("likely", 0.9)),
        (a_certification("cphq", earned="2025-06"), ("met", 1.0)),
        (a_certification("cphq", earned="2014-06"), ("likely", 0.9)),
        (a_certification("cphq", "current", expires="2024-01"), ("not_met", 0.0)),
        (a_certification("cphq", "expired"), ("not_met", 0.0)),
        (a_certification("cphq", "in_progress"), ("partial", 0.3)),
        (a_certification("cphq", "in_progress", earned="2026-06"), ("partial", 0.5)),
        (a_certification("pmp"), ("unknown", 0.5)),
    ],
)
def test_a_certification_is_current_or_asked_about(held, expected):
    assert verdict(a_profile(certifications=(held,)), asks(CertificationBar(("cphq",)))) == expected


def test_what_a_resume_says_of_a_certification_outweighs_what_another_suggests_of_it():
    held = (a_certification("acls"), a_certification("bls", "in_progress"))

    assert verdict(a_profile(certifications=held), asks(CertificationBar(("bls",)))) == ("partial", 0.3)


@pytest.mark.parametrize(
    ("held", "bar", "expected"),
    [
        ("rhia", CertificationBar(("rhit",)), "likely"),
        ("acls", CertificationBar(("bls",)), "unknown"),
        ("cen", CertificationBar(("emergency",)), "likely"),
        ("pmp", CertificationBar(("bls",), within_days=90), "likely"),
        ("lssgb", CertificationBar(("lssgb",)), "likely"),
    ],
)
def test_one_certification_may_stand_for_another(held, bar, expected):
    assert verdict(a_profile(certifications=(a_certification(held),)), asks(bar))[0] == expected


def test_a_certification_without_a_cycle_never_ends():
    held = a_certification("lssgb", earned="2005-01")

    assert verdict(a_profile(certifications=(held,)), asks(CertificationBar(("lssgb",))))[0] == "met"


def test_a_deadline_after_hire_is_shown_as_a_flag():
    result = a_match(a_profile(), a_role(asks(CertificationBar(("bls",), within_days=90))))

    assert "conditional" in {flag.code for flag in result.flags}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"jobs": (a_job(people_managed=22),)}, ("met", 1.0)),
        ({"jobs": (a_job(people_managed=12),)}, ("partial", 0.6)),
        ({"jobs": (a_job(people_managed=9),)}, ("not_met", 0.0)),
        ({"people_managed": 22, "people_evidence": words("team of 22")}, ("likely", 0.9)),
        ({"jobs": (a_job(),)}, ("unknown", 0.5)),
    ],
)
def test_people_managed_is_the_largest_number_stated(facts, expected):
    assert verdict(a_profile(**facts), asks(PeopleBar(20))) == expected


@pytest.mark.parametrize(
    ("facts", "bar", "expected"),
    [
        ({"jobs": (a_job(budget_usd=3_100_000),)}, BudgetBar(3_000_000), ("met", 1.0)),
        ({"jobs": (a_job(budget_usd=3_100_000),)}, BudgetBar(), ("met", 1.0)),
        ({"jobs": (a_job(budget_usd=2_000_000),)}, BudgetBar(4_000_000), ("partial", 0.5)),
        ({"jobs": (a_job(budget_contributed_usd=5_000_000),)}, BudgetBar(4_000_000), ("partial", 0.5)),
        ({}, BudgetBar(4_000_000), ("unknown", 0.5)),
        (
            {"statements": (a_statement("ran the budget", competencies=("fin.budget",)),)},
            BudgetBar(),
            ("likely", 0.9),
        ),
    ],
)
def test_a_budget_owned_weighs_more_than_one_helped_with(facts, bar, expected):
    facts = {"jobs": (a_job(),), **facts}

    assert verdict(a_profile(**facts), asks(bar)) == expected


@pytest.mark.parametrize(
    ("statement", "ids", "expected"),
    [
        (a_statement("led surveys", 10_000, competencies=("reg.cms",)), ("reg",), ("met", 1.0)),
        (a_statement("audited charts", 8_000, competencies=("reg.cms",)), ("reg.cms",), ("met", 0.8)),
        (a_statement("knows rules", 6_000, None, competencies=("reg.cms",)), ("reg.cms",), ("likely", 0.6)),
        (a_statement("rules", 4_000, None, competencies=("reg.cms",)), ("reg.cms",), ("partial", 0.4)),
        (a_statement("audited charts", 8_000, competencies=("reg.cms",)), ("fin",), ("unknown", 0.0)),
        (a_statement("ran epic", 10_000, tools=("epic",)), ("epic",), ("met", 1.0)),
        (a_statement("ran epic", 10_000, tools=("epic",)), ("cerner",), ("likely", 0.6)),
        (a_statement("ran epic", 10_000, tools=("epic",)), ("ehr",), ("met", 1.0)),
        (a_statement("ran epic", 10_000, tools=("epic",)), ("rave",), ("unknown", 0.0)),
        (a_statement("audits", 8_000, competencies=("reg.cms",)), ("reg.hipaa",), ("likely", 0.9)),
    ],
)
def test_a_competency_earns_its_strength_and_silence_earns_nothing(statement, ids, expected):
    profile = a_profile(jobs=(a_job("2018-09", "present", "healthcare"),), statements=(statement,))

    assert verdict(profile, asks(CompetencyBar(ids))) == expected


@pytest.mark.parametrize(
    ("level", "expected", "flags"),
    [
        (5, ("met", 1.0), False),
        (6, ("met", 1.0), False),
        (4, ("partial", 0.5), False),
        (3, ("not_met", 0.0), True),
    ],
)
def test_only_a_big_step_up_is_flagged_and_above_is_no_fault(level, expected, flags):
    profile, item = (
        a_profile(jobs=(a_job(level=level, title_level=level),)),
        asks(LevelBar(5), Gate.PREFERRED),
    )

    assert verdict(profile, item) == expected
    assert ("step_up" in {flag.code for flag in a_match(profile, a_role(item)).flags}) is flags


def test_a_level_on_a_track_says_on_which_track_it_was_looked_for():
    jobs = (a_job(track="care_delivery", level=2), a_job(track="non_health", level=6))

    part = a_match(a_profile(jobs=jobs), a_role(asks(LevelBar(5, "care_delivery"), Gate.PREFERRED)))

    assert part.contributions[0].reason == "The widest scope shown in care delivery is 3 levels below."


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (("home_health",), ("met", 1.0)),
        (("hospice",), ("partial", 0.8)),
        (("hospital_acute",), ("partial", 0.4)),
        (("snf",), ("not_met", 0.0)),
        ((), ("unknown", 0.0)),
        (("snf", "home_health"), ("met", 1.0)),
    ],
)
def test_a_setting_earns_by_nearness(settings, expected):
    item = asks(SettingBar(("home_health",)), Gate.PREFERRED)

    assert verdict(a_profile(jobs=(a_job(settings=settings),)), item) == expected


@pytest.mark.parametrize(
    ("track", "expected"), [("care_delivery", ("met", 1.0)), ("other_health", ("unknown", 0.0))]
)
def test_a_setting_may_ask_for_jobs_of_one_track(track, expected):
    item = asks(SettingBar(("hospice",), track="care_delivery"), Gate.PREFERRED)

    assert verdict(a_profile(jobs=(a_job(settings=("hospice",), track=track),)), item) == expected


@pytest.mark.parametrize(
    ("levels", "titles", "expected"),
    [
        ((2, 3), (2, 3), "met"),
        ((3, 2, 3), (3, 3, 3), "met"),  # a step down on the way is no fault
        ((3, 3), (2, 3), "likely"),
        ((3, 2), (3, 2), "not_met"),
    ],
)
def test_progression_is_a_rise_in_level(levels, titles, expected):
    jobs = tuple(
        a_job(f"{2010 + 2 * at}-01", f"{2011 + 2 * at}-12", level=level, title_level=title)
        for at, (level, title) in enumerate(zip(levels, titles, strict=True))
    )

    assert verdict(a_profile(jobs=jobs), asks(ProgressionBar(), Gate.PREFERRED))[0] == expected


@pytest.mark.parametrize(("held", "expected"), [(("ache",), "met"), (("acrp",), "unknown"), ((), "unknown")])
def test_a_membership_is_shown_or_asked_about(held, expected):
    item = asks(MembershipBar(("ache",)), Gate.PREFERRED)

    assert verdict(a_profile(memberships=held), item)[0] == expected


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_jobs_with_the_same_months_neither_is_a_rise(order):
    jobs = (a_job("2018-01", "present", level=2), a_job("2018-01", "present", level=4, title_level=4))

    assert verdict(a_profile(jobs=jobs[::order]), asks(ProgressionBar())) == ("not_met", 0.0)
