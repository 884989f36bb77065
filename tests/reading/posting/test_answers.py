"""Answers that questionnaires offer without letters."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting

PLAIN = """Clinic Administrator
1.
Do you hold a master's degree in health administration?
 Yes, I hold this degree or will by the time of my start.
 No
2.
Provide the name of the school from which you received your nursing license.
3.
Do you possess three years of management experience?
 Yes
 No, I am an LPN.
"""

BOXES = """Clinic Administrator
1. Do you meet one of the following?
( ) I have one year of specialized experience equivalent to the GS-11 level.
( ) I have a doctoral degree in health administration.
( ) None of the above
"""

GRADES = """Records Technician
1.
Are you a graduate of a program in health information?
 Yes
 No
2.
GS-05
1) Experience: one year of experience equivalent to the GS-04 level.
 Yes
 No
3.
GS-06
1) Experience: one year of experience equivalent to the GS-05 level.
 Yes
 No
"""


def credentials(text: str, known: Knowledge) -> list[tuple[int, str, int | None]]:
    return [
        (row.group, row.key.partition(":")[0] if row.type == "degree" else row.type, row.months)
        for row in read_posting(text, known).requirements
        if row.type in ("degree", "licence", "certification") or row.months
    ]


def test_a_question_is_asked_once_and_its_answers_claim_nothing_more(known: Knowledge) -> None:
    assert credentials(PLAIN, known) == [(1, "master", None), (2, "years_management", 36)]


def test_boxes_are_answers_of_which_one_is_enough(known: Knowledge) -> None:
    assert credentials(BOXES, known) == [(1, "years_specialty", 12), (1, "doctorate", None)]


def test_the_steps_of_a_ladder_are_not_asked_for_below_lone_numbers(known: Knowledge) -> None:
    assert [months for _, _, months in credentials(GRADES, known) if months] == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("All nurse practitioners must have a master's degree.", ["degree"]),
        ("Every physical therapist must hold a doctoral degree.", ["degree"]),
        ("Nurses must hold an RN license.", ["licence"]),
    ],
)
def test_the_people_that_a_rule_is_about_are_no_licence(
    words: str, asked: list[str], known: Knowledge
) -> None:
    rows = read_posting(f"Clinic Director\nRequirements\n- {words}", known).requirements

    assert [row.type for row in rows if row.type in ("degree", "licence")] == asked
