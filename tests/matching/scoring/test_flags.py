"""What a person should see that moves no score."""

import pytest

from service.domain.profile import Claim, Flag
from service.domain.requirement import (
    CertificationBar,
    DegreeBar,
    Gate,
    LevelBar,
    LicenceBar,
    Origin,
    SettingBar,
    YearsBar,
)
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    words,
)

ROLE = a_role(asks(LicenceBar(("RN",))), level=5)
DIRECTING = ("healthcare", "people_mgmt")


def _codes(**facts):
    return {flag.code for flag in a_match(a_profile(**facts), ROLE).flags}


@pytest.mark.parametrize(
    ("job", "band"),
    [
        (a_job("2025-03", "present", *DIRECTING, level=4), None),  # 11 months
        (a_job("2025-02", "present", *DIRECTING, level=4), "band_entry"),
        (a_job("2023-02", "present", *DIRECTING, level=4), "band_mid"),
        (a_job("2020-02", "present", *DIRECTING, level=5), "band_senior"),
        (a_job("2010-02", "present", *DIRECTING, level=3), None),
        (a_job("2010-02", "present", "people_mgmt", level=5), None),
    ],
)
def test_directors_have_a_band_by_exact_months(job, band):
    assert {code for code in _codes(jobs=(job,)) if code.startswith("band_")} == ({band} if band else set())


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"jobs": (a_job("2027-01", "present"),)}, "future_job"),
        ({"jobs": (a_job(level=2, title_level=5),)}, "title_above_scope"),
        ({"jobs": (a_job(level=5, title_level=2),)}, "scope_above_title"),
        (
            {
                "jobs": (a_job("2020-01", "present", "healthcare"),),
                "claims": (Claim(120, "healthcare", words("x")[0]),),
            },
            "claim_exceeds_dates",
        ),
        ({"flags": (Flag("hidden_text", "white words"),)}, "hidden_text"),
    ],
)
def test_contradictions_are_shown_as_flags(facts, code):
    assert code in _codes(**facts)


def test_a_claim_near_the_dates_is_no_flag():
    claim = Claim(85, "healthcare", words("seven years")[0])

    assert "claim_exceeds_dates" not in _codes(
        jobs=(a_job("2020-01", "present", "healthcare"),), claims=(claim,)
    )


def test_a_claim_of_work_that_dated_jobs_hold_under_another_tag_is_no_flag():
    claim = Claim(132, "clinical", words("eleven years")[0])

    assert "claim_exceeds_dates" not in _codes(
        jobs=(a_job("2014-03", "present", "people_mgmt"),), claims=(claim,)
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"jobs": (a_job("2020-12", "present"),)},
        {"jobs": (a_job("2010-01", "2014-12"),)},
        {"jobs": (a_job("2010-01", "2014-12"), a_job("2015-01", "present"))},
        {"jobs": (a_job("2015-01", "present"),), "text": "Room 2999, since 2015, 12024 beds"},
        {"jobs": (a_job("2015-01", "present"),), "licences": (a_licence(since="2009-08"),)},
    ],
)
def test_years_in_one_present_job_are_no_flag(facts):
    assert "stale_dates" not in _codes(**facts)


DONE, DOING = a_degree(6, "nursing", finer="msn"), a_degree(6, "nursing", "in_progress", finer="msn")
HELD = a_licence("RN", "active", "TX")


@pytest.mark.parametrize(
    ("facts", "disagree"),
    [
        ({"degrees": (DONE, DOING)}, True),
        ({"degrees": (DOING, DONE)}, True),
        ({"degrees": (DONE, DONE)}, False),
        ({"degrees": (DONE, a_degree(7, "nursing", "in_progress", finer="dnp"))}, False),
        ({"degrees": (a_degree(name="BS Biology"), a_degree(name="BS Nursing", status="incomplete"))}, False),
        ({"degrees": (a_degree(name="BS Nursing"), a_degree(name="bs nursing", status="incomplete"))}, True),
        ({"licences": (HELD, a_licence("RN", "expired", "TX"))}, True),
        ({"licences": (a_licence("RN", "inactive", "TX", "OK"), HELD)}, True),
        ({"licences": (HELD, a_licence("RN", "expired", "OK"))}, False),
        ({"licences": (HELD, a_licence("LPN", "expired", "TX"))}, False),
        ({"licences": (HELD, a_licence("RN", "pending", "TX"))}, False),
        ({"licences": (a_licence("RN", "stated"), a_licence("RN", "expired"))}, True),
        (
            {
                "licences": (
                    a_licence("RN", "active", "TX", multistate=True),
                    a_licence("RN", "active", "TX", multistate=False),
                )
            },
            True,
        ),
        ({"certifications": (a_certification("cphq", "current"), a_certification("cphq", "expired"))}, True),
        ({"certifications": (a_certification("cphq", "current"), a_certification("cphq", "unknown"))}, False),
        ({"certifications": (a_certification("cphq", "current"), a_certification("cnml", "expired"))}, False),
    ],
)
def test_facts_that_exclude_each_other_are_a_question(facts, disagree):
    assert ("facts_disagree" in _codes(**facts)) is disagree


def test_facts_that_disagree_score_as_the_better_of_them_alone():
    role = a_role(asks(LicenceBar(("RN",), "TX")))
    both, better = (
        a_match(a_profile(licences=rows), role)
        for rows in ((a_licence("RN", "expired", "TX"), HELD), (HELD,))
    )

    assert (both.score_points, both.tier) == (better.score_points, better.tier)


CASES = {
    "template_knockout": (asks(DegreeBar(6), Gate.HARD, origin=Origin.TEMPLATE), {"degrees": (a_degree(2),)}),
    "no_dated_job": (asks(YearsBar(12)), {"jobs": ()}),
    "track_differs": (asks(LicenceBar(("RN",))), {"track": "clinical_research"}),
    "setting_differs": (
        asks(SettingBar(("home_health",))),
        {"jobs": (a_job(settings=("hospice",), level=4),)},
    ),
    "step_up": (asks(LevelBar(5)), {"jobs": (a_job(level=2),)}),
    "title_above_scope": (asks(LicenceBar(("RN",))), {"jobs": (a_job(level=2, title_level=5),)}),
    "scope_above_title": (asks(LicenceBar(("RN",))), {"jobs": (a_job(level=5, title_level=2),)}),
    "future_job": (asks(LicenceBar(("RN",))), {"jobs": (a_job("2027-01", "present"),)}),
    "needs_evaluation": (asks(DegreeBar(4)), {"degrees": (a_degree(foreign=True),)}),
    "human_review": (asks(LicenceBar(("RN",))), {"licences": (a_licence("RN", "restricted"),)}),
    "conditional": (asks(CertificationBar(("cphq",), within_days=90)), {}),
    "pasted_posting": (
        asks(LicenceBar(("RN",)), quote=words("Registered nurse with a Texas licence in good standing")[0]),
        {"statements": (a_statement("Registered nurse with a Texas licence in good standing"),)},
    ),
    "band_entry": (asks(LicenceBar(("RN",))), {"jobs": (a_job("2025-02", "present", *DIRECTING, level=4),)}),
}


@pytest.mark.parametrize("code", sorted(CASES))
def test_a_flag_is_raised_by_its_case_and_by_no_other(code):
    item, facts = CASES[code]
    given = {"jobs": (a_job(),), **facts}
    profile = a_profile(**given)

    assert code in {flag.code for flag in a_match(profile, a_role(item, level=5)).flags}
    plain = a_profile(jobs=(a_job(),), licences=(HELD,), degrees=(a_degree(6),))
    assert code not in {flag.code for flag in a_match(plain, ROLE).flags}


def test_equal_flags_are_shown_once():
    flag = Flag("hidden_text", "white words")
    result = a_match(a_profile(flags=(flag, flag)), ROLE)

    assert [each.code for each in result.flags] == ["hidden_text"]
