"""Options over several lines of a posting are alternatives of one group."""

import pytest

from service.domain.posting import PostingRequirement
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting

CREDENTIALS = ("degree", "licence", "certification")


def named(row: PostingRequirement) -> str:
    if row.type.startswith("years_"):
        return f"{row.months} months"
    return row.key.partition(":")[0]


def routes(words: str, known: Knowledge) -> list[set[frozenset[str]]]:
    """Return the routes of each group: what is named together, of credentials and years."""
    groups: dict[int, dict[str, set[str]]] = {}
    for number, row in enumerate(read_posting(f"Clinic Director\n{words}\n", known).requirements):
        if row.type in CREDENTIALS or row.type.startswith("years_"):
            group = groups.setdefault(row.group, {})
            group.setdefault(row.bundle or str(number), set()).add(named(row))
    return [{frozenset(each) for each in group.values()} for group in groups.values()]


@pytest.mark.parametrize(
    "words",
    [
        "Education\n- MPH degree, or\n- Bachelor's degree with six years of clinic management",
        "Education\n- MPH degree\n- or a Bachelor's degree with six years of clinic management",
        "Education\nMPH degree\nOR\nBachelor's degree and six years of clinic management",
        "Education\n(i) MPH degree; or\n(ii) Bachelor's degree and six years of clinic management",
        "Education\nEither:\n• MPH degree\n• Bachelor's degree; six years of management experience",
        "Education\nOne of these:\no MPH degree\no Bachelor's degree and six years of clinic management",
        "Education\nOption 1: MPH degree\nOption 2: Bachelor's degree and six years of clinic management",
        "Education\nChoose one: A) MPH degree B) Bachelor's degree and six years of clinic management",
        "Education\n- MPH degree\n- Alternatively, a bachelor's degree and six years of clinic management",
        "Degree\n- MPH degree required\n- Bachelor's degree with six years of clinic management considered",
        "Required, any of the following:\n1. MPH degree\n2. Bachelor's degree and six years of "
        "clinic management",
    ],
)
def test_options_are_one_group_whose_routes_hold_what_is_needed_together(
    words: str, known: Knowledge
) -> None:
    asked = routes(words, known)

    assert asked == [{frozenset({"master"}), frozenset({"bachelor", "72 months"})}]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            "Requirements\nOne of the following:\n- RHIA\n- RHIT\n\n- CPR certification",
            [["RHIA", "RHIT"], ["CPR"]],
        ),
        ("Requirements\n- Any of:\n  - LCSW\n  - LPC\n- CPR certification", [["LCSW", "LPC"], ["CPR"]]),
        (
            "Requirements\nAny one of:\nPT license\nOT license\nBachelor's degree",
            [["PT", "OT"], ["bachelor"]],
        ),
        ("Requirements\nAll of the following:\n- BSN\n- RN license", [["bachelor"], ["RN"]]),
        ("Requirements\n- Therapy license (PT, OT, SLP)", [["PT", "OT", "SLP"]]),
        ("Requirements\n- Coding credential (CCS, CPC)", [["CCS", "CPC"]]),
        ("Requirements\n- Life support cards (BLS, ACLS)", [["BLS"], ["ACLS"]]),
        ("Requirements\n- One of LPN, RN, or PA", [["LPN", "RN", "PA"]]),
    ],
)
def test_a_list_of_options_ends_where_something_else_is_asked(
    words: str, asked: list[list[str]], known: Knowledge
) -> None:
    found = routes(words, known)

    assert found == [{frozenset({each}) for each in group} for group in asked]


@pytest.mark.parametrize(
    "line",
    [
        "- or equivalent experience",
        "- Or an equivalent combination of education and experience",
        "or equivalent work experience",
    ],
)
def test_equivalent_experience_on_the_next_line_is_no_further_must(line: str, known: Knowledge) -> None:
    posting = read_posting(f"Clinic Director\nRequirements\n- Bachelor's degree in business\n{line}", known)

    assert posting.substitution
    assert len({row.group for row in posting.requirements}) == 1


def test_an_alternative_has_the_gate_of_its_group(known: Knowledge) -> None:
    words = "Requirements\n- Master's degree preferred, or\n- Five years of management experience"

    rows = read_posting(f"Clinic Director\n{words}", known).requirements

    assert [row.gate for row in rows] == ["preferred", "preferred"]
