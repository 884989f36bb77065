"""Duties that prose describes, without a heading above them."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def duties(words: str, known: Knowledge) -> list[str]:
    text = f"Clinic Manager\n\nWillow Clinics has ten sites.\n\n{words}\n\nRN license in Utah required.\n"
    return [duty.text for duty in read_posting(text, known).duties]


@pytest.mark.parametrize(
    "words",
    [
        "The Unit Manager is responsible for the budget and the staff of the unit.",
        "Reporting to the CEO, the Director of Quality leads all accreditation work.",
        "In this role you will manage 30 staff across four sites.",
        "Under the direction of the Medical Director, the Administrator plans and controls the budget.",
        "Oversees the daily schedule of twelve providers.",
        "Key responsibilities will include supervision and appraisal of the team.",
        "The Nursing Director (ND) ensures compliance with rules and accreditation.",
    ],
)
def test_a_sentence_about_the_work_is_a_duty(words: str, known: Knowledge) -> None:
    assert duties(words, known) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "The Unit Manager is a full-time position in Utah.",
        "You will receive training and support from day one.",
        "Work with us and make a difference today.",
        "Provide proof of vaccination before the first day.",
        "Supervisory experience is required for this position.",
        "The Director must hold a master's degree in nursing.",
        "Managers of nursing with experience are welcome to apply.",
    ],
)
def test_a_sentence_about_anything_else_is_none(words: str, known: Knowledge) -> None:
    assert duties(words, known) == []
