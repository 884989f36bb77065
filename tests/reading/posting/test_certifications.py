"""Certifications that postings ask for, and tokens that are written alike."""

import pytest

from service.domain.requirement import CertificationBar, ChecklistBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of


def certifications(lines: str, known: Knowledge) -> list[str]:
    posting = read_posting(f"Manager\n{lines}", known)
    return [row.key for row in posting.requirements if row.type == "certification"]


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("CEN or TCRN", ["CEN", "TCRN"]),
        ("COS-C or HCS-D a plus", ["COS-C", "HCS-D"]),
        ("CNOR or CAPA preferred", ["CNOR", "CAPA"]),
        ("Certified Joint Commission Professional", ["CJCP"]),
        ("Basic Life Support card", ["BLS"]),
        ("CHC or CHPC certification desired", ["CHC", "CHPC"]),
        ("Leadership and management qualification", ["LEADERSHIP OR MANAGEMENT QUALIFICATION"]),
        ("Recognised mentorship/practice assessor qualification", ["MENTORSHIP QUALIFICATION"]),
    ],
)
def test_every_certification_of_the_ontology_may_be_asked_for(
    words: str, keys: list[str], known: Knowledge
) -> None:
    assert certifications(f"Requirements\n- {words}", known) == keys


@pytest.mark.parametrize(
    "lines",
    [
        "Eastvale Community Health CIC",
        "Requirements\n- Two years of CHC or FQHC experience",
        "Requirements\n- Knowledge of chronic care management (CCM) billing programs",
    ],
)
def test_letters_that_mean_something_else_are_no_certification(lines: str, known: Knowledge) -> None:
    assert certifications(lines, known) == []


def test_a_certification_without_a_row_is_for_a_person_to_check(known: Knowledge) -> None:
    posting = read_posting("Manager\nRequirements\n- Teaching qualification\n- CAPA certification", known)

    teaching, capa = requirements_of(posting, known)

    assert (teaching.bar, teaching.label) == (
        ChecklistBar("TEACHING QUALIFICATION"),
        "Teaching qualification",
    )
    assert capa.bar == CertificationBar(("capa",), None)
