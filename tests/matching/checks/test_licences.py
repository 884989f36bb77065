"""Licences against a bar (docs/domain.md 2.7)."""

import pytest

from service.domain.requirement import LicenceBar
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
)

NURSE_NOW = (a_job("2020-01", "present", "healthcare", "licensed_clinical", professions=("nurse",)),)
NURSE_LONG_AGO = (a_job("2001-01", "2010-12", "healthcare", "licensed_clinical", professions=("nurse",)),)


@pytest.mark.parametrize(
    ("licence", "jobs", "expected"),
    [
        (a_licence("RN", "active"), (), ("met", 1.0)),
        (a_licence("RN", "stated", expires="2027-04"), (), ("met", 1.0)),
        (a_licence("RN", "stated", expires="2026-01"), (), ("met", 1.0)),
        (a_licence("RN", "stated"), NURSE_NOW, ("likely", 0.9)),
        (a_licence("RN", "stated"), NURSE_LONG_AGO, ("unknown", 0.5)),
        (a_licence("RN", "active", expires="2024-06"), (), ("not_met", 0.0)),
        (a_licence("RN", "active", expires="2024-06"), NURSE_NOW, ("unknown", 0.5)),
        (a_licence("RN", "inactive"), NURSE_NOW, ("not_met", 0.0)),
        (a_licence("RN", "expired"), NURSE_NOW, ("not_met", 0.0)),
        (a_licence("RN", "temporary"), (), ("partial", 0.6)),
        (a_licence("RN", "pending"), (), ("partial", 0.4)),
        (a_licence("RN", "pending", eligible=True), (), ("partial", 0.1)),
        (a_licence("RN", "active", foreign=True), (), ("partial", 0.1)),
        (a_licence("RN", "restricted"), (), ("unknown", 0.5)),
        (a_licence("RN", "inferred"), NURSE_NOW, ("likely", 0.9)),
        (a_licence("RN", "inferred"), NURSE_LONG_AGO, ("unknown", 0.5)),
    ],
)
def test_status_decides_whether_a_licence_is_current(licence, jobs, expected):
    assert verdict(a_profile(licences=(licence,), jobs=jobs), asks(LicenceBar(("RN",)))) == expected


CA, FL = LicenceBar(("RN",), "CA", obtain_within_days=90), LicenceBar(("RN",), "FL")
NEVADA = a_licence("RN", "active", "NV", "CA")
ARIZONA = a_licence("RN", "active", "AZ", multistate=True)
NO_STATE = a_licence("RN", "active")
EXPIRED = a_licence("RN", "expired", "CA")


@pytest.mark.parametrize(
    ("licence", "bar", "expected"),
    [
        (NEVADA, CA, ("met", 1.0)),
        (NEVADA, FL, ("partial", 0.6)),
        (ARIZONA, CA, ("likely", 0.9)),
        (ARIZONA, FL, ("met", 1.0)),
        (NO_STATE, CA, ("likely", 0.9)),
        (NO_STATE, FL, ("unknown", 0.5)),
        (EXPIRED, CA, ("not_met", 0.0)),
        (EXPIRED, FL, ("not_met", 0.0)),
        (a_licence("RN", "active", "OK"), LicenceBar(("RN",), "TX"), ("unknown", 0.5)),
        (a_licence("RN", "active", "OK", multistate=False), LicenceBar(("RN",), "TX"), ("partial", 0.6)),
        (a_licence("RN", "active", "NV"), LicenceBar(("RN",), "TX"), ("partial", 0.6)),
        (a_licence("RN", "active", "OK"), LicenceBar(("RN",), "CA"), ("partial", 0.6)),
        (a_licence("RN", "active", multistate=True), LicenceBar(("RN",), "TX"), ("likely", 0.9)),
        (a_licence("RN", "active", "NV"), LicenceBar(("RN",), "TX", any_state=True), ("met", 1.0)),
        (a_licence("NHA", "active", "OH"), LicenceBar(("NHA",), "PA"), ("partial", 0.6)),
        (a_licence("NHA", "active", "PA"), LicenceBar(("NHA",), "PA"), ("met", 1.0)),
        (a_licence("NHA", "pending", "PA"), LicenceBar(("NHA",), "PA"), ("partial", 0.4)),
        (a_licence("MD", "active", "TX"), LicenceBar(("PHYSICIAN",), "TX"), ("met", 1.0)),
    ],
)
def test_the_state_of_the_job_decides_whether_a_licence_is_valid(licence, bar, expected):
    assert verdict(a_profile(licences=(licence,)), asks(bar)) == expected


@pytest.mark.parametrize(("independent", "expected"), [(True, "met"), (False, "not_met"), (None, "unknown")])
def test_the_tier_below_independent_practice_does_not_do(independent, expected):
    licence = a_licence("LCSW", "active", "MA", independent=independent)
    bar = LicenceBar(("LCSW",), "MA", independent=True)
    result = a_match(a_profile(licences=(licence,)), a_role(asks(bar)))

    assert result.contributions[0].verdict == expected
    assert ("human_review" in {flag.code for flag in result.flags}) is (independent is False)


EDUCATED = {"degrees": (a_degree(4, "business_admin"),), "jobs": (a_job("2015-01", "present"),)}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (a_profile(), ("unknown", None)),
        (a_profile(**EDUCATED), ("not_met", "no_trace")),
        (a_profile(**{**EDUCATED, "jobs": NURSE_NOW}), ("unknown", None)),
        (a_profile(**EDUCATED, sections=("experience",)), ("unknown", None)),
        (a_profile(licences=(a_licence("LPN", "active", "TX"),)), ("not_met", "contrary")),
        (a_profile(licences=(a_licence("NHA", "active", "TX"),)), ("not_met", "no_trace")),
        (a_profile(certifications=(a_certification("cnml", "current"),)), ("likely", None)),
        (a_profile(certifications=(a_certification("cnml", "expired"),)), ("unknown", None)),
        (a_profile(degrees=(a_degree(finer="bsn"),), jobs=EDUCATED["jobs"]), ("unknown", None)),
        (a_profile(jobs=(a_job(role="director_of_nursing"),)), ("likely", None)),
        (a_profile(jobs=(a_job("2001-01", "2012-01", role="director_of_nursing"),)), ("unknown", None)),
    ],
)
def test_a_silent_resume_is_a_question_unless_it_leaves_no_room(profile, expected):
    first = a_match(profile, a_role(asks(LicenceBar(("RN",))))).contributions[0]

    assert (first.verdict, first.basis) == expected


def test_discipline_goes_to_a_person():
    licence = a_licence("RN", "inactive", discipline=True)
    result = a_match(a_profile(licences=(licence,)), a_role(asks(LicenceBar(("RN",)))))

    assert result.contributions[0].verdict == "not_met"
    assert "human_review" in {flag.code for flag in result.flags}


def test_the_better_of_two_licences_stands():
    licences = (a_licence("RN", "expired", "CA"), a_licence("RN", "active", "TX"))

    assert verdict(a_profile(licences=licences), asks(LicenceBar(("RN",), "TX")))[0] == "met"
