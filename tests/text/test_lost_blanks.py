"""Blanks that another system lost between words."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.text.lost_blanks import with_lost_blanks


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("customerservice", "customer service"),
        ("PatientCare Technician", "Patient Care Technician"),
        ("Registerednurse", "Registered nurse"),
        ("assistedpatients with meals", "assisted patients with meals"),
        ("oversight ofvendors and thepatients", "oversight of vendors and the patients"),
        ("maintainedmedicalrecords", "maintained medical records"),
        ("Certified CPRInstructor, ChargeNurse, StaffRN", "Certified CPRInstructor, Charge Nurse, Staff RN"),
        ("schedulingof the staff", "scheduling of the staff"),
    ],
)
def test_known_words_written_together_are_parted(written: str, meant: str, known: Knowledge) -> None:
    assert with_lost_blanks(written, known.vocabulary) == meant


@pytest.mark.parametrize(
    "text",
    [
        "paperwork, spreadsheets, headquarters and bulletins of the workplace",
        "inactive, inappropriate, overseeing, understandable and rescheduled",
        "conductor, instructor, therapist, another, towards, organic",
        "PowerPoint, QuickBooks, PointClickCare, LinkedIn, YouTube, JavaScript",
        "Springfield, Northwestern, Kowalczykowski, Brightwater",
        "electroencephalography xqzvkjwpl " + "a" * 300,
    ],
)
def test_words_names_and_products_stay_whole(text: str, known: Knowledge) -> None:
    assert with_lost_blanks(text, known.vocabulary) == text


def test_a_blank_is_put_in_and_nothing_else_changes(known: Knowledge) -> None:
    text = "Front desk\n- customerservice,  phones\n\tpatientcare (2012)\n"

    found = with_lost_blanks(text, known.vocabulary)

    assert found.replace(" ", "") == text.replace(" ", "")
    assert found.count("\n") == text.count("\n")
