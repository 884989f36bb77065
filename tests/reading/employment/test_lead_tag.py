"""The tag of leading without managing people (docs/domain.md 2.11)."""

import pytest

from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs


def job(title: str, duties: str, work: Work) -> Job:
    (block,) = jobs(f"Experience\n{title}   2011 - 2014\n- {duties}\n", work)
    return block.job


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Registered Nurse", "Five patients a night; often asked to take charge."),
        ("Staff Nurse", "Open heart patients, charge on weekends."),
        ("Staff Nurse", "Charge most weekends of the rehab floor."),
        ("Staff Nurse", "Charge and flight nurse of the trauma unit."),
        ("Physical Therapist", "Outpatients; weekend lead."),
        ("Home Health Nurse", "Lead of the East team: assigns referrals."),
        ("Clinical Research Coordinator", "Interim lead for 3 months."),
        ("Coder", "Mentor to four apprentices until they pass."),
        ("Desktop Analyst", "Trains and mentors two technicians."),
        ("Sous Chef", "Sunday brunch."),
        ("Medical Assistant", "Peer coach of the front desk."),
        ("Bank Teller", "Ran the branch in the manager's absence."),
        ("Correctional Officer", "New officer mentor."),
        ("Biller", "Mentored new hires on the queues."),
    ],
)
def test_who_takes_charge_or_guides_others_leads(title: str, duties: str, work: Work) -> None:
    tags = job(title, duties, work).tags

    assert "lead" in tags
    assert "people_mgmt" not in tags


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Radiographer", "Verifies orders and completes the exam with the correct charge for patients."),
        ("Staff Nurse", "Gave care to patients under a mentor."),
        ("Biller", "Posted each charge on the account."),
        ("Health Unit Coordinator", "Entered orders."),
    ],
)
def test_a_charge_that_is_money_and_a_mentor_of_ones_own_lead_nobody(
    title: str, duties: str, work: Work
) -> None:
    assert "lead" not in job(title, duties, work).tags


@pytest.mark.parametrize(
    "title", ["Head of Trials Unit", "Head of Admissions Office", "Head of Radiology Department"]
)
def test_the_head_of_a_unit_manages(title: str, work: Work) -> None:
    assert "people_mgmt" in job(title, "Plans the week of the hospital.", work).tags


def test_the_head_of_a_unit_has_the_role_of_its_field(work: Work) -> None:
    assert job("Head of Trials Unit", "Plans the week.", work).role == "clinical_operations_manager"


@pytest.mark.parametrize("title", ["Head of Marketing", "Head of Business Development"])
def test_the_head_of_a_thing_needs_signs_of_staff(title: str, work: Work) -> None:
    assert "people_mgmt" not in job(title, "Wrote campaigns.", work).tags
    assert "people_mgmt" in job(title, "Wrote campaigns; hired and evaluated staff.", work).tags
