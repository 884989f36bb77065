"""Examples in a posting: which are ways to meet what is asked, and which ask for nothing."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


def certifications(words: str, known: Knowledge) -> dict[int, list[str]]:
    groups: dict[int, list[str]] = {}
    for row in read_posting(f"Unit Manager\nRequirements\n- {words}", known).requirements:
        if row.type == "certification":
            groups.setdefault(row.group, []).append(row.key)
    return groups


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Certified Burn Care Specialist (CBCS) required", [["CBCS"]]),
        ("Board certification as a Heart Failure Nurse Practitioner (HFNP)", [["HFNP"]]),
        (
            "Common certifications include: Certified Ear Technician (CET); Certified Vein Specialist (CVS)",
            [["CET", "CVS"]],
        ),
        ("A professional certification (e.g., CPHQ, CHC) and a BSN", [["CPHQ", "CHC"]]),
        ("Certification by the National Board for Wound Specialists (NBWS)", []),
        ("Certified by the Registered Practitioner Council (RPC) is not needed", []),
        ("Works with the Patient Access Specialist (PAS)", []),
    ],
)
def test_a_name_of_credential_words_with_its_abbreviation_is_a_certification(
    words: str, asked: list[list[str]], known: Knowledge
) -> None:
    assert list(certifications(words, known).values()) == asked


def test_what_follows_an_example_is_read_on(known: Knowledge) -> None:
    words = (
        "Requirements\n- Experience of audits. For example, charts of an LPN. RHIT certification required."
    )

    rows = read_posting(f"Records Manager\n{words}", known).requirements

    assert [row.key for row in rows if row.type in ("certification", "licence")] == ["RHIT"]


def test_the_parts_of_a_combination_are_ways_and_no_musts(known: Knowledge) -> None:
    words = (
        "Requirements\nOne year of experience in a records office\nOR\n"
        "Equivalent combination of education and experience:\n"
        "(a) Six months of experience in a records office and one year above high school\n"
        "(b) Nine months of experience in a records office\n"
    )

    rows = read_posting(f"Records Technician\n{words}", known).requirements

    assert {row.group for row in rows} == {1}
    assert [row.months for row in rows if row.months] == [12, 6, 9]
