"""Other people's names with letters after them are set aside; titles, schools and employers are none."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

RESUME = "Ines Maro\nines@mail.example\n\nSKILLS\nTyping\n\n{text}\n"
JOB = "Ines Maro\n\nEXPERIENCE\nClerk, Cedar Clinic, May 2014 - Present\n- {text}\n- Filed charts\n"


def left_out(text: str, known: Knowledge) -> list[str]:
    return [each.evidence.quote for each in read_profile(text, known).profile.set_aside]


@pytest.mark.parametrize(
    "text",
    [
        "Tilda Roe, RN, MSN",
        "Tilda Roe, RN, MSN, Director of Nursing",
        "Tilda M. Roe RN BSN",
        "Jean-Luc O'Dell, LNHA\nAdministrator, Cedar Manor\n(555) 010-2211",
        "Authors: Tilda Roe, DNP, RN",
        "Maria de la Cruz, CPHQ",
        "Thuy Nguyen, RN, CCRN",
        "DeShawn Booker, FACHE",
    ],
)
def test_a_line_that_begins_with_such_a_name_is_left_out_with_its_title(text: str, known: Knowledge) -> None:
    assert left_out(RESUME.format(text=text), known) == [text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Typed notes that Tilda Roe, RN, MSN, had spoken", "Tilda Roe, RN, MSN"),
        ("Sat beside Dr. Omar Haddad, MD, MHA, in surveys", "Dr. Omar Haddad, MD, MHA"),
    ],
)
def test_of_a_sentence_the_name_and_its_letters_are_left_out(text: str, name: str, known: Knowledge) -> None:
    assert left_out(JOB.format(text=text), known) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Maro, RN, BSN",
        "Ines B. Maro, RN",
        "Registered Nurse, RN",
        "Wound Care, CWCN",
        "Silver Spring, MD",
        "Cedar Hospital, RN",
        "Critical Care, CCRN, 2012",
        "Nursing Management, MSN",
    ],
)
def test_the_own_name_and_words_of_work_are_kept(text: str, known: Knowledge) -> None:
    assert left_out(RESUME.format(text=text), known) == []


def test_a_degree_behind_a_school_is_kept(known: Knowledge) -> None:
    text = "Ines Maro\n\nEDUCATION\nBriar Ridge, BSN, 2004\n"

    assert left_out(text, known) == []
