"""What a person should see that moves no score."""

import pytest

from service.domain.profile import Claim, Flag
from service.domain.requirement import LicenceBar

from .builders import a_job, a_match, a_profile, a_role, asks, words

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


def test_equal_flags_are_shown_once():
    flag = Flag("hidden_text", "white words")
    result = a_match(a_profile(flags=(flag, flag)), ROLE)

    assert [each.code for each in result.flags] == ["hidden_text"]
