"""What the words around a clinician's title, and several titles in one heading, show."""

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import read_title


@pytest.mark.parametrize(
    "title",
    ["OT", "Staff PT", "NP", "FNP-C", "Clinic Director / MD", "Rehab Director & OTR/L", "RN Office Nurse"],
)
def test_a_clinician_in_short_is_a_licensed_clinician(title: str, work: Work) -> None:
    assert {"clinical", "licensed_clinical"} <= read_title(title, work).tags


@pytest.mark.parametrize(
    "title",
    [
        "Surgeon Billing Coordinator",
        "Therapist Recruiter",
        "Dietitian Scheduler",
        "Dentist Practice Manager",
        "Physician Group Administrator",
        "Pharmacist Helper",
        "Cashier PT",
        "Bank Teller (PT)",
        "Clerk, Erie, PA",
        "Plant Pathologist",
        "OTR Driver",
        "Secretary for Charge Nurse",
    ],
)
def test_a_clinicians_word_in_the_title_of_another_trade_is_none(title: str, work: Work) -> None:
    assert read_title(title, work).tags.isdisjoint({"clinical", "licensed_clinical"})


@pytest.mark.parametrize(
    "title",
    [
        "Occupational Therapist Helper",
        "Chiropractor Assistant",
        "Nurse Aide under RN supervision",
        "Medical Assistant in a nurse-run clinic",
        "Patient Care Technician, LPN-led team",
    ],
)
def test_helpers_of_clinicians_give_care_without_a_licence(title: str, work: Work) -> None:
    tags = read_title(title, work).tags

    assert "clinical" in tags
    assert "licensed_clinical" not in tags


@pytest.mark.parametrize(
    "title",
    ["Burn Unit Tech", "Hospice Attendant", "Nephrology Technician", "Urgent Care Aide", "C.N.A.", "PT Tech"],
)
def test_helpers_in_a_field_of_care_give_care_without_a_licence(title: str, work: Work) -> None:
    tags = read_title(title, work).tags

    assert "clinical" in tags
    assert "licensed_clinical" not in tags


@pytest.mark.parametrize(
    "title",
    [
        "Hospital Maintenance Technician",
        "Pharmacy Aide",
        "Blood Bank Technician",
        "HVAC Technician, Hospital",
    ],
)
def test_helpers_behind_another_field_give_no_care(title: str, work: Work) -> None:
    assert "clinical" not in read_title(title, work).tags


@pytest.mark.parametrize(
    ("title", "is_unpaid"),
    [("LPN Student", True), ("Pharmacist Extern", True), ("RN Student Health Center", False)],
)
def test_learners_of_a_licensed_trade_are_unpaid(title: str, is_unpaid: bool, work: Work) -> None:
    assert ("unpaid" in read_title(title, work).tags) is is_unpaid


def test_teachers_of_a_clinical_trade_give_no_care(work: Work) -> None:
    assert "clinical" not in read_title("Medical Assistant Instructor", work).tags


@pytest.mark.parametrize(
    ("title", "level", "people"),
    [
        ("Paramedic/Operations Supervisor", 3, "inherent"),
        ("Staff Nurse; Administrator", 5, "inherent"),
        ("House Supervisor / Director, Telemetry", 5, "inherent"),
        ("Evening Charge Nurse/RN", 2, "lead"),
    ],
)
def test_each_title_of_a_heading_speaks_for_level_and_authority(
    title: str, level: int, people: str, work: Work
) -> None:
    read = read_title(title, work)

    assert (read.level, read.people) == (level, people)
    assert "licensed_clinical" in read.tags
