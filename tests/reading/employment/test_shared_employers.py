"""Positions below one employer, and jobs that refer to the employer of the job before."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs

POSITIONS = "Scheduling Lead   2014 - 2018\n- Booked rooms.\nCashier   2010 - 2014\n- Counted drawers.\n"


def in_health_care(text: str, work: Work) -> list[tuple[str, bool]]:
    blocks = jobs(f"Experience\n{text}", work)
    return [(block.job.title, "healthcare" in block.job.tags) for block in blocks]


@pytest.mark.parametrize(
    "employer",
    [
        "Larch Regional Hospital, Dayton, OH",
        "LARCH REGIONAL HOSPITAL (310 beds), Dayton OH",
        "Larch Regional Hospital, Dayton, OH   2010 - 2018",
        "Larch Systems (ambulatory EHR vendor)",
        "Larch Health Plan\n(Medicaid managed care, 200,000 members)",
        "Amy Larch, DDS",
    ],
)
def test_every_position_below_an_employer_is_in_its_field(employer: str, work: Work) -> None:
    found = in_health_care(f"{employer}\n{POSITIONS}", work)

    assert found == [("Scheduling Lead", True), ("Cashier", True)]


@pytest.mark.parametrize(
    "employer", ["Larch Furniture, Dayton, OH", "Larch & Hope LLP (plaintiffs' law firm)", "The Larch Hotel"]
)
def test_below_an_employer_of_another_trade_words_of_care_are_those_of_customers(
    employer: str, work: Work
) -> None:
    first = "Office Manager   2014 - 2018\n- Ran the office.\n"
    second = "Office Clerk   2010 - 2014\n- Mailed medical records to hospitals, nurses and physicians.\n"

    found = in_health_care(f"{employer}\n{first}{second}", work)

    assert found == [("Office Manager", False), ("Office Clerk", False)]


def test_a_position_that_names_an_employer_does_not_share_the_one_above(work: Work) -> None:
    employer = "Larch Regional Hospital, Dayton, OH\n"
    other = "Cashier, Larch Motors   2008 - 2010\n- Counted drawers.\n"

    found = in_health_care(f"{employer}{POSITIONS}{other}", work)

    assert found == [("Scheduling Lead", True), ("Cashier", True), ("Cashier", False)]


@pytest.mark.parametrize(
    "same", ["Cashier, same facility   2010 - 2014\n", "Cashier   2010 - 2014\nSame site. "]
)
def test_a_job_at_the_same_place_is_in_the_field_of_the_job_before(same: str, work: Work) -> None:
    nurse = "Staff Nurse, Larch Hospital   2014 - 2018\n- Ran the shift.\n"

    found = in_health_care(f"{nurse}{same}- Counted drawers.\n", work)

    assert found == [("Staff Nurse", True), ("Cashier", True)]


def test_a_sentence_behind_the_dates_is_no_part_of_the_header(work: Work) -> None:
    text = "Front Desk, swim school, 2014 - 2018. I greet parents and check medical alert forms.\n"

    found = in_health_care(text, work)

    assert found == [("Front Desk", False)]


@pytest.mark.parametrize(
    ("same", "expected"),
    [
        ("Help Desk Analyst | same | 2010 - 2014\n", True),
        ("Help Desk Analyst, same clinic   2010 - 2014\n", True),
        ("Help Desk Analyst (2010 - 2014)\nSame hospital\n", True),
        ("Help Desk Analyst (2010 - 2014)\nSame duties.\n", False),
    ],
)
def test_the_place_may_be_called_the_same_in_other_words(same: str, expected: bool, work: Work) -> None:
    nurse = "Staff Nurse, Larch Hospital   2014 - 2018\n- Ran the shift.\n"

    found = in_health_care(f"{nurse}{same}- Reset passwords.\n", work)

    assert found[1:] == [("Help Desk Analyst", expected)]


def test_a_job_at_the_same_hospital_for_animals_is_no_health_care(work: Work) -> None:
    manager = "Practice Manager, Larch Veterinary Clinic   2014 - 2018\n- Ran the desk.\n"
    technician = "Head Technician (2010 - 2014)\nSame hospital\n- Anesthesia, dentistry, catheters, triage.\n"

    found = in_health_care(f"{manager}{technician}", work)

    assert found == [("Practice Manager", False), ("Head Technician", False)]
