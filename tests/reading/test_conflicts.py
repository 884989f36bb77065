"""Two mentions that contradict each other raise a question with the words of both."""

from dataclasses import replace
from datetime import date

import pytest

from service.domain.match import Match
from service.domain.profile import Flag, Profile
from service.domain.requirement import LicenceBar
from service.knowledge.knowledge import Knowledge
from service.matching.match import match
from service.reading.profile import read_profile
from service.usecases.corrections import corrected
from service.usecases.records import Correction
from tests.builders import a_role, asks

AS_OF = date(2026, 1, 31)
ROLE = a_role(asks(LicenceBar(("RN",), "TX")))
NAME = "Ann Lee"
JOB = """
Experience
Nurse Manager, Hill Clinic
01/2018 - 12/2023
- Managed 12 nurses.
"""
TOLD_FIRST = """
Selected Experience
Nurse Manager, Hill Clinic, {dates}
- {team}
"""


def _profile(text: str, known: Knowledge) -> Profile:
    return read_profile(text, known).profile


def _match(profile: Profile, known: Knowledge) -> Match:
    return match(profile, ROLE, {}, known, as_of=AS_OF, model_sha256="0" * 64)


def _flags(text: str, known: Knowledge, code: str = "facts_disagree") -> list[Flag]:
    return [flag for flag in _match(_profile(text, known), known).flags if flag.code == code]


@pytest.mark.parametrize(
    ("text", "detail", "quotes"),
    [
        (
            f"{NAME}\nSummary\nRN with an active Texas license.\n{JOB}\nLicenses\nRegistered Nurse, Texas,"
            " expired 08/2019\n",
            "A licence is listed as held, and as lapsed.",
            {"active", "expired"},
        ),
        (
            f"{NAME}\nSummary\nRN, Texas, compact license.\n{JOB}\nLicenses\nRegistered Nurse, Texas,"
            " single-state\n",
            "A licence is listed as multistate, and as single-state.",
            {"RN", "Registered Nurse"},
        ),
        (
            f"{NAME}\nSummary\nRN, Texas, exp 08/2027.\n{JOB}\nLicenses\nRegistered Nurse, TX, exp 08/2025\n",
            "A licence is listed with two dates of expiry.",
            {"RN", "Registered Nurse"},
        ),
        (
            f"{NAME}\n{JOB}\nCertifications\nACLS, expired 2019\n\nSkills\nACLS current\n",
            "A certification is listed as current, and as expired.",
            {"ACLS"},
        ),
        (
            f"{NAME}\n{JOB}\nCertifications\nBLS, exp 03/2027\n\nSkills\nBLS, exp 03/2026\n",
            "A certification is listed with two dates of expiry.",
            {"BLS"},
        ),
        (
            f"{NAME}, MHA\n{JOB}\nEducation\nMaster of Health Administration, expected May 2027\n",
            "A degree is listed as completed, and as not completed.",
            {"MHA", "Health Administration"},
        ),
        (
            f"{NAME}\nSummary\nPursuing a Master of Health Administration.\n{JOB}\nEducation\n"
            "Master of Health Administration, 2015\n",
            "A degree is listed as completed, and as not completed.",
            {"Health Administration"},
        ),
        (
            f"{NAME}\n{TOLD_FIRST.format(dates='06/2016 - 12/2023', team='Led the clinic.')}{JOB}",
            "A job is listed twice, with other dates.",
            {"06/2016 - 12/2023", "01/2018 - 12/2023"},
        ),
        (
            f"{NAME}\n{TOLD_FIRST.format(dates='01/2018 - 12/2023', team='Managed 30 nurses.')}{JOB}",
            "A job is listed twice, with another number of people managed.",
            {"Managed 30 nurses"},
        ),
        (
            f"{NAME}\nSummary\nLed a team of 80 nurses.\n{JOB}",
            "The summary states more people managed than any job does.",
            {"Led a team of 80 nurses", "Managed 12 nurses"},
        ),
    ],
)
def test_two_places_that_exclude_each_other_are_flagged_with_both_quotes(
    known: Knowledge, text: str, detail: str, quotes: set[str]
) -> None:
    flags = _flags(text, known)

    assert [flag.detail for flag in flags] == [detail]
    assert len(flags[0].evidence) > 1
    assert quotes <= {words.quote for words in flags[0].evidence}
    assert all(text[words.start : words.end] == words.quote for words in flags[0].evidence)


@pytest.mark.parametrize(
    "text",
    [
        f"{NAME}, RN\n{JOB}\nLicenses\nRegistered Nurse (RN), Texas, active, exp 08/2027\n",
        f"{NAME}\n{JOB}\nLicenses\nRN, Texas, active, exp 2027\n\nSkills\nRN, Texas, exp 08/2027\n",
        f"{NAME}\n{JOB}\nLicenses\nRN, Texas, active\nRN, Oklahoma, expired 2019\n",
        f"{NAME}\n{JOB}\nLicenses\nRN, Texas, active\nLPN, Texas, expired 2012\n",
        f"{NAME}, RN\n{JOB}\nLicenses\nRN, Texas, inactive\n",
        f"{NAME}\n{JOB}\nCertifications\nBLS, exp 2027\nACLS, expired 2019\n\nSkills\nBLS, ACLS\n",
        f"{NAME}, BSN\n{JOB}\nEducation\nMaster of Health Administration, expected May 2027\nBSN, 2012\n",
        f"{NAME}\n{JOB}\nEducation\nMaster of Health Administration (MHA), expected May 2027\n",
        f"{NAME}\nSummary\nPursuing a Master of Public Health.\n{JOB}\nEducation\nMSN, 2015\n",
        f"{NAME}\n{TOLD_FIRST.format(dates='2018 - 2023', team='Managed 12 nurses.')}{JOB}",
        f"{NAME}\n{TOLD_FIRST.format(dates='01/2010 - 12/2013', team='Managed 30 nurses.')}{JOB}",
        f"{NAME}\n{JOB}Nurse Manager, Elm Hospital\n06/2016 - 12/2019\n- Managed 30 nurses.\n",
        f"{NAME}\n{JOB}Clerk, Company Name\n06/2016 - 12/2019\nClerk, Company Name\n2015 - 2017\n",
        f"{NAME}\nSummary\nLed a team of 20 nurses.\n{JOB}",
        f"{NAME}\n{JOB}- Supervised 6 clerks with 12 direct reports in all.\n",
    ],
)
def test_places_that_may_both_be_so_are_no_question(known: Knowledge, text: str) -> None:
    assert _flags(text, known) == []


def test_what_is_told_otherwise_moves_no_score(known: Knowledge) -> None:
    profile = _profile(
        f"{NAME}, MHA\nSummary\nRN with an active Texas license.\n"
        f"{TOLD_FIRST.format(dates='06/2016 - 12/2023', team='Led the clinic.')}{JOB}\n"
        "Education\nMaster of Health Administration, expected May 2027\n"
        "Licenses\nRegistered Nurse, Texas, expired 08/2019\nCertifications\nBLS, exp 2027\nBLS, exp 2025\n",
        known,
    )
    silent = replace(
        profile,
        degrees=tuple(replace(each, elsewhere=()) for each in profile.degrees),
        licences=tuple(replace(each, elsewhere=()) for each in profile.licences),
        certifications=tuple(replace(each, elsewhere=()) for each in profile.certifications),
        jobs=tuple(replace(each, elsewhere=()) for each in profile.jobs),
    )

    told, untold = _match(profile, known), _match(silent, known)

    assert sum(flag.code == "facts_disagree" for flag in told.flags) == 4
    assert not any(flag.code == "facts_disagree" for flag in untold.flags)
    assert (told.digest, told.score_points, told.tier) == (untold.digest, untold.score_points, untold.tier)


def test_the_licence_of_one_state_is_held_though_that_of_another_has_lapsed(known: Knowledge) -> None:
    profile = _profile(
        f"{NAME}, RN\n{JOB}\nLicenses\nRN, Oklahoma, expired 2019\nRegistered Nurse, Texas, active\n", known
    )

    found = {(each.status, each.jurisdictions) for each in profile.licences}
    assert found == {("expired", ("OK",)), ("active", ("TX",))}
    assert _match(profile, known).contributions[0].verdict == "met"


@pytest.mark.parametrize(
    ("claim", "flagged"),
    [
        ("15 years of experience in nursing", True),
        ("Over 15 years of management experience", True),
        ("Nurse with a decade in healthcare", True),
        ("6 years of experience in nursing", False),
        ("7 years of management experience", False),
    ],
)
def test_a_claim_far_above_the_dated_jobs_is_a_question_with_its_words(
    known: Knowledge, claim: str, flagged: bool
) -> None:
    flags = _flags(
        f"{NAME}\nSummary\n{claim}.\n{JOB}- Carried a caseload and staffed the floor.\n",
        known,
        "claim_exceeds_dates",
    )

    assert bool(flags) is flagged
    assert all(flag.evidence[0].quote in claim for flag in flags)


def test_a_correction_settles_what_disagrees(known: Knowledge) -> None:
    profile = _profile(
        f"{NAME}\nSummary\nRN with an active Texas license.\n"
        f"{TOLD_FIRST.format(dates='06/2016 - 12/2023', team='Led the clinic.')}{JOB}"
        "\nLicenses\nRegistered Nurse, Texas, expired 08/2019\n",
        known,
    )
    licence = {"type": "RN", "status": "active", "jurisdiction": "TX"}
    job = {"title": "Nurse Manager", "start": "2016-06", "end": "2023-12"}

    settled = corrected(profile, [Correction({"licences": [licence], "jobs": [job]}, "verified", None)])

    assert [each.fact for licence in profile.licences for each in licence.elsewhere] == ["status"]
    assert [each.fact for job in profile.jobs for each in job.elsewhere] == ["dates"]
    assert not any(flag.code == "facts_disagree" for flag in _match(settled, known).flags)
