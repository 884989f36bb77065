"""What a posting asks for, apart from what it only names."""

import pytest

from service.domain.posting import Posting
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def credentials(posting: Posting) -> list[tuple[str, str]]:
    return [
        (row.key, row.gate)
        for row in posting.requirements
        if row.type in ("degree", "licence", "certification")
    ]


@pytest.mark.parametrize(
    ("words", "licences"),
    [
        ("You may be a registered nurse or a paramedic.", ["NMC_RN", "HCPC"]),
        ("We are looking for a dynamic registered nurse to lead the team.", ["NMC_RN"]),
        ("As a qualified RGN, you will relish this new challenge.", ["NMC_RN"]),
        ("We are seeking a forward-thinking senior nurse practitioner.", []),
        ("Opportunities in facilitating preceptorship with newly registered nurses.", []),
        ("You must work under the direction of a registered nurse or physician.", []),
        ("You will need to seek the assistance of the RN and/or MD.", []),
    ],
)
def test_a_profession_is_asked_of_the_reader_alone(words: str, licences: list[str], known: Knowledge) -> None:
    posting = read_posting(f"Team Manager\nNHS Trust\n{words}", known)

    assert [row.key for row in posting.requirements if row.type == "licence"] == licences


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("Required\n- BSN from an accredited school of nursing", [("bachelor:nursing", "required")]),
        (
            "Required\n- Bachelor's degree or equivalent combination of education and experience preferred",
            [("bachelor:any", "preferred")],
        ),
        ("Required\n- Combination of education and experience: a degree and two years of work", []),
        ("Desirable\n- Master's degree or working towards", [("master:any", "preferred")]),
        (
            "About\nWe would like you to hold a master's degree or be working towards it.",
            [("master:any", "preferred")],
        ),
        ("Required\n- ACLS, to be obtained within 90 days of hire", [("ACLS", "conditional")]),
        ("Desirable\n- You must obtain ACLS within 90 days of hire", [("ACLS", "conditional")]),
    ],
)
def test_credentials_carry_the_gate_that_is_meant(
    lines: str, asked: list[tuple[str, str]], known: Knowledge
) -> None:
    assert credentials(read_posting(f"Manager\n{lines}", known)) == asked


@pytest.mark.parametrize(
    ("deadline", "days"),
    [
        ("within 90 days of hire", 90),
        ("within eight weeks of hire", 56),
        ("within six (6) months of employment", 180),
        ("within the first year of employment", None),
    ],
)
def test_a_deadline_in_figures_or_words_is_counted_in_days(
    deadline: str, days: int | None, known: Knowledge
) -> None:
    posting = read_posting(f"Manager\nRequired\n- ACLS, to be obtained {deadline}", known)

    assert [(row.gate, row.days) for row in posting.requirements] == [("conditional", days)]


def test_what_the_employer_gives_ends_where_it_says_whom_it_seeks(known: Knowledge) -> None:
    text = (
        "Ward Manager\nNHS Trust\nCall us today if this is for you. We are proud to offer:\n"
        "- NMC payment in full\n"
        "Why come to us?\n- We won the award for nursing teams of three years of service\n"
        "We are looking for a credible midwife with midwifery experience.\n"
    )

    rows = read_posting(text, known).requirements

    assert [(row.type, row.months) for row in rows] == [("years_clinical", None)]


def test_a_combination_of_education_and_experience_may_replace_the_degree(known: Knowledge) -> None:
    words = "Bachelor's degree or equivalent combination of education and experience"

    assert read_posting(f"Manager\nRequirements\n- {words}", known).substitution


def test_headings_of_a_form_are_no_requirements(known: Knowledge) -> None:
    form = (
        "Pharmacist\n1. Basic Requirement - Education\nI have completed a doctoral degree in pharmacy."
        "\n2. MINIMUM QUALIFICATION, GS-0660-13"
    )

    assert [row.key for row in read_posting(form, known).requirements] == ["doctorate:pharmacy"]


@pytest.mark.parametrize(
    ("words", "licence"),
    [
        ("Supervises RNs and LPNs", False),
        ("RN required", True),
        ("Three years of RN experience", False),
        ("Licensed as a registered nurse", True),
    ],
)
def test_naming_nurses_is_not_asking_for_a_licence(words: str, licence: bool, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert any(row.type == "licence" for row in posting.requirements) is licence
