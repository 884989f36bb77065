"""Degrees against a bar (docs/domain.md 2.1, 2.2, 2.4 to 2.6)."""

import pytest

from service.domain.requirement import DegreeBar, YearsBar
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    asks,
    verdict,
    words,
)

BACHELOR = DegreeBar(4, ("RELATED",))
NURSING = DegreeBar(4, ("nursing",))


@pytest.mark.parametrize(
    ("degree", "bar", "expected"),
    [
        (a_degree(4, "nursing"), BACHELOR, "met"),
        (a_degree(6, "other"), NURSING, "unknown"),  # the bachelor's degree before it is not listed
        (a_degree(6, "other", "in_progress"), NURSING, "not_met"),
        (a_degree(6, "nursing"), NURSING, "met"),  # a master's satisfies the bachelor's of its field
        (a_degree(5, "nursing"), NURSING, "met"),  # a graduate certificate counts as a bachelor's
        (a_degree(5, "nursing"), DegreeBar(6), "not_met"),
        (a_degree(3, "nursing"), NURSING, "not_met"),
        (a_degree(4, "other"), NURSING, "not_met"),
        (a_degree(4, "other"), DegreeBar(4), "met"),
        (a_degree(4, "unknown"), NURSING, "unknown"),
        (a_degree(4, "business_health"), DegreeBar(4, ("business_admin",)), "met"),
        (a_degree(4, "business_admin", concentrations=("nursing",)), NURSING, "likely"),
        (a_degree(4, "nursing", confirmed=False), NURSING, "likely"),
        (a_degree(4, "nursing", "incomplete"), NURSING, "not_met"),
        (a_degree(7, "medicine", finer="md"), DegreeBar(4, ("nursing",), finer=("md",)), "met"),
        (a_degree(2, "nursing", finer="dip_rn"), DegreeBar(4, finer=("dip_rn",)), "met"),
        (a_degree(2, "nursing", finer="cert_nurse_aide"), DegreeBar(2, ("nursing",)), "not_met"),
        (a_degree(4, "nursing", "incomplete", finer=None, confirmed=False), NURSING, "unknown"),
        (a_degree(4, "other", "incomplete", finer=None, confirmed=False), NURSING, "not_met"),
        (a_degree(4, "nursing", expected="2027-05"), NURSING, "partial"),  # dated ahead
        (a_degree(4, "nursing", expected="2020-05"), NURSING, "met"),
        (a_degree(7, "nursing", "in_progress", finer="abd"), DegreeBar(6, ("nursing",)), "likely"),
        (a_degree(7, "nursing", "in_progress", finer="abd"), DegreeBar(7, ("nursing",)), "partial"),
        (a_degree(7, "biology", "in_progress", finer="abd"), DegreeBar(6, ("nursing",)), "not_met"),
    ],
)
def test_level_and_field_must_hold_on_one_degree(degree, bar, expected):
    assert verdict(a_profile(degrees=(degree,)), asks(bar))[0] == expected


def test_level_of_one_degree_and_field_of_another_do_not_add_up():
    degrees = (a_degree(4, "other"), a_degree(3, "nursing"))

    assert verdict(a_profile(degrees=degrees), asks(NURSING))[0] == "not_met"


@pytest.mark.parametrize(
    ("expected_date", "allowed", "expected"),
    [
        ("2026-04", None, ("partial", 0.8)),
        ("2026-08", None, ("partial", 0.6)),
        ("2027-05", None, ("partial", 0.35)),
        (None, None, ("partial", 0.3)),
        ("2025-05", None, ("unknown", 0.5)),
        ("2027-05", 24, ("met", 1.0)),
        (None, 24, ("met", 1.0)),
        ("2029-05", 24, ("partial", 0.35)),
    ],
)
def test_a_degree_in_progress_earns_by_closeness(expected_date, allowed, expected):
    degree = a_degree(4, "nursing", "in_progress", expected=expected_date)
    item = asks(DegreeBar(4, ("nursing",), enrolled_within_months=allowed))

    assert verdict(a_profile(degrees=(degree,)), item) == expected


@pytest.mark.parametrize(
    ("degree", "licences", "expected"),
    [
        (a_degree(foreign=True, evaluated=True), (), "likely"),
        (a_degree(foreign=True), (a_licence("RN", "active", "TX"),), "likely"),
        (a_degree(foreign=True), (), "unknown"),
        (a_degree(foreign=True), (a_licence("RN", "stated", foreign=True),), "unknown"),
    ],
)
def test_a_foreign_degree_is_never_not_met_for_its_country(degree, licences, expected):
    result = a_match(a_profile(degrees=(degree,), licences=licences), a_role(asks(NURSING)))

    assert result.contributions[0].verdict == expected
    assert "needs_evaluation" in {flag.code for flag in result.flags}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (a_profile(sections=()), "unknown"),
        (a_profile(degrees=(a_degree(1, "other"),), sections=()), "unknown"),
        (a_profile(degrees=(a_degree(1, "other"),)), "not_met"),
        (a_profile(licences=(a_licence("LCSW", "active", "TX"),)), "likely"),
        (a_profile(certifications=(a_certification("fache", "current"),)), "unknown"),
    ],
)
def test_silence_is_not_met_only_where_an_education_section_shows_something_else(profile, expected):
    item = asks(DegreeBar(6, ("social_work",)))

    assert verdict(profile, item)[0] == expected


def _office(start: str, *degrees):
    job = a_job(start, "present", "healthcare", evidence=words("Office Manager"))
    return a_profile(jobs=(job,), degrees=degrees)


SUBSTITUTION = asks(DegreeBar(4, experience_months_per_missing_year=12), id="degree")
OFFICE = asks(YearsBar(24, tags=("healthcare",)), id="years")


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (_office("2013-06", a_degree(1, "other")), ("met", 10_000, "substitution")),  # 4 + 2 of 12.7 years
        (_office("2020-02", a_degree(1, "other")), ("met", 10_000, "substitution")),  # exactly 6 years
        (_office("2020-03", a_degree(1, "other")), ("partial", 9_000, "substitution")),
        (_office("2022-02", a_degree(3, "other")), ("met", 10_000, "substitution")),  # an associate's: 2 + 2
        (_office("2023-02", a_degree(1, "other")), ("not_met", 0, None)),
        (_office("2023-02", a_degree(4, "other")), ("met", 10_000, None)),
        # Silence stays a question, however much of the degree the experience stands in for.
        (_office("2023-02"), ("unknown", 5_000, None)),
        (_office("2020-03"), ("unknown", 9_000, None)),
        (_office("2013-06"), ("met", 10_000, "substitution")),
    ],
)
def test_experience_stands_in_for_a_degree_beyond_the_experience_asked(profile, expected):
    parts = a_match(profile, a_role(SUBSTITUTION, OFFICE)).contributions
    degree = next(part for part in parts if part.id == "degree")

    assert (degree.verdict, degree.credit, degree.route) == expected


def test_months_spent_on_a_degree_do_not_count_again_beyond_the_bar():
    parts = a_match(_office("2019-02", a_degree(1, "other")), a_role(SUBSTITUTION, OFFICE)).contributions
    surplus = next(part for part in parts if part.id == "years.surplus")

    assert surplus.credit == 5_000  # 84 months: 48 for the degree, 24 for the bar, 12 beyond


def test_no_substitution_where_the_opening_does_not_allow_it():
    assert verdict(_office("2000-01", a_degree(1, "other")), asks(DegreeBar(4)))[0] == "not_met"
