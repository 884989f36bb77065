"""Renderings contain words for people and no ids of the data."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from service.domain.profile import Profile
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import role_of
from service.reading.profile import read_profile
from service.usecases.explaining.rendering import interview_text, rendering
from service.usecases.explaining.sheet import sheet_of
from service.usecases.judge import judge_explained
from service.usecases.roles import catalogue_role
from service.usecases.views.match import match_json
from tests.api.world import DIRECTOR, NURSE, HashEncoder
from tests.conftest import ROOT

AS_OF = date(2026, 1, 31)
ID = re.compile(
    r"\w*[A-Za-z0-9]_\w+|\bOTHER:\w+|\b(?:reg|ops|ppl|fin|qual|pol|clin|rec|rsch|ext|dev|soft)\.[a-z]\w+"
)
TOLD = (("recruiter", "text"), ("recruiter", "table"), ("hiring_manager", "markdown"), ("candidate", "text"))
CLERK = """Lee Park
Experience
Billing Clerk, dental office
01/2015 - Present
- Posted payments for a dental practice and a dental clinic
Research Assistant, contract research organization
01/2010 - 12/2014
- Kept binders of clinical trials at a clinical research site
Education
Bachelor of Science in Biology, 2009
Licenses
LPN, Texas, active
"""
BRITISH = """Ward Manager
NHS Trust, Leeds

Essential
- Registered Nurse with current NMC registration
- RNLD or RMN
- Recent acute care experience
- Degree in nursing

Responsibilities
- Lead the ward team
- Manage rosters and budgets
- Audit the quality of care
- Teach newcomers
- Handle complaints
"""
ROLES = (
    "clinical_operations_manager",
    "clinical_operations_manager_research",
    "director_clinical_services_strict",
    "health_information_manager",
    "nursing_home_administrator",
    "office_manager",
    "quality_assurance_manager",
    "vp_clinical_operations",
)


@pytest.fixture(scope="module")
def profiles(known: Knowledge) -> tuple[Profile, ...]:
    """Careers on several tracks and in several settings: the samples', and three more."""
    samples = sorted((ROOT / "data" / "samples" / "resumes").glob("*.txt"))
    texts = (*(path.read_text("utf-8") for path in samples), DIRECTOR, NURSE, CLERK)
    return tuple(read_profile(text, known).profile for text in texts)


@pytest.mark.parametrize("role_id", ROLES)
def test_no_text_for_people_holds_an_id(
    role_id: str, known: Knowledge, profiles: tuple[Profile, ...]
) -> None:
    _without_ids(catalogue_role(role_id, known), known, profiles)


def test_no_text_of_a_role_from_a_posting_holds_an_id(
    known: Knowledge, profiles: tuple[Profile, ...]
) -> None:
    _without_ids(role_of(read_posting(BRITISH, known), known, base=None, role_id="posted"), known, profiles)


@pytest.mark.parametrize(
    ("role_id", "code", "told"),
    [
        ("nursing_home_administrator", "setting_differs", "The nearest setting is"),
        (
            "clinical_operations_manager_research",
            "track_differs",
            "The career is in care delivery, the position in clinical research.",
        ),
    ],
)
def test_places_and_tracks_are_shown_by_their_names(
    role_id: str, code: str, told: str, known: Knowledge, profiles: tuple[Profile, ...]
) -> None:
    role = catalogue_role(role_id, known)

    bodies = [_body(profile, role, known) for profile in profiles]

    details = [flag["detail"] for body in bodies for flag in body["flag_details"] if flag["code"] == code]
    assert any(detail.startswith(told) for detail in details)


def _without_ids(role: Role, known: Knowledge, profiles: tuple[Profile, ...]) -> None:
    found = {
        (word, text)
        for profile in profiles
        for text in _texts(_body(profile, role, known), role, known)
        for word in ID.findall(text)
    }

    assert found == set()


def _body(profile: Profile, role: Role, known: Knowledge) -> dict[str, Any]:
    match = judge_explained(profile, role, HashEncoder(), known, AS_OF)
    return match_json(match, resume_id="resume", score_id="score")


def _texts(body: dict[str, Any], role: Role, known: Knowledge) -> Iterator[str]:
    """Yield every sentence of a score, and the score as every audience reads it.

    A recruiter is shown the documented code of a flag before its words; it is taken out.
    """
    for item in body["contributions"]:
        yield from (item["label"], item["reason"], item["question"] or "", item["route"] or "")
        yield (item["raise"] or {}).get("change", "")
    yield from body["questions"]
    yield from (flag["detail"] for flag in body["flag_details"])
    sheet = sheet_of(body, role, "resume")
    yield interview_text(sheet, known)
    for audience, form in TOLD:
        told = rendering(sheet, known, audience, form, None).text
        yield re.sub("|".join(rf"(?m:^  - {code}: )" for code in body["flags"]) or r"\Z", "", told)
