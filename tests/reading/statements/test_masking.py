"""Does masking take away who, where and when, and leave the work?"""

import pytest

from service.knowledge.lexicon.competencies import Competencies
from service.reading.statements.masking import is_personal, mask


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("She led a team of 24 nurses at Oak Hill University Hospital in Dayton, OH since May 2015",
         "led a team of 24 nurses at hospital"),
        ("I prepared my budget and his schedule", "prepared the budget and the schedule"),
        ("Opened three clinics for Sunrise Home Health Agency, Inc. in 2016",
         "Opened three clinics for home health agency"),
        ("Moved patients to Children's Hospital of Springfield", "Moved patients to children's hospital"),
        ("Reach me at 555-123-4567 or me@mail.example", "Reach at or"),
        ("HIM department lead", "HIM department lead"),
        ("Treated over 2000 patients a year", "Treated over 2000 patients a year"),
        ("Supervised RNs at Cedar Park Nursing Home, Austin, Texas", "Supervised RNs at nursing home"),
        ("Worked with Electronic Medical Records and Joint Commission standards",
         "Worked with Electronic Medical Records and Joint Commission standards"),
        ("MANAGED DAILY OPERATIONS AT MERCY HOSPITAL", "MANAGED DAILY OPERATIONS AT hospital"),
    ],
)  # fmt: skip
def test_only_the_work_is_left(words: str, masked: str, known: Competencies) -> None:
    assert mask(words, known.masking, "Ines Maro") == masked


@pytest.mark.parametrize("name", ["Ines Maro", "Lakisha Will Case", "Bo Nguyen"])
def test_every_name_of_the_head_leaves_the_same_statement(name: str, known: Competencies) -> None:
    words = f"{name} is a nurse leader who ran case management"

    assert mask(words, known.masking, name) == "is a nurse leader who ran case management"


@pytest.mark.parametrize("pronoun", ["She", "He", "They", "I", "We"])
def test_every_pronoun_leaves_the_same_statement(pronoun: str, known: Competencies) -> None:
    assert mask(f"{pronoun} led the unit", known.masking, None) == "led the unit"


def test_employers_of_one_kind_leave_the_same_statement(known: Competencies) -> None:
    names = (
        "Howard Medical Center",
        "Mount Sinai Hospital",
        "Saint Jude Regional Medical Center",
        "St. Mary's Hospital",
    )

    masked = {mask(f"Led quality at {name} for years", known.masking, None) for name in names}

    assert masked == {"Led quality at hospital for years"}


def test_statements_about_private_life_are_known(known: Competencies) -> None:
    assert is_personal("Married, mother of two", known.masking)
    assert not is_personal("Led the women's health clinic", known.masking)
