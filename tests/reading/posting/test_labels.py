"""Labels that say in a recruiter's words what a posting asks for."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of


def _labels(line: str, known: Knowledge) -> list[str]:
    text = f"Nurse Manager\nRequirements:\n- {line}\n"
    return [item.label for item in requirements_of(read_posting(text, known), known)]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Five years of leadership experience in hospice", "5 years of leadership experience in hospice"),
        (
            "3 years of management experience in home health",
            "3 years of management experience in home health",
        ),
        ("Three years of management experience", "3 years of management experience"),
        ("Bachelor's degree in health administration", "Bachelor's degree in health administration"),
        ("Current pharmacist license", "Pharmacist licence"),
        ("Current RN license", "RN licence"),
        ("English, fluent in speech and writing", "English, spoken and written"),
    ],
)
def test_a_label_names_number_field_and_setting(line: str, label: str, known: Knowledge) -> None:
    assert label in _labels(line, known)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ability to keep calm with families who wait", "Ability to keep calm with families who wait"),
        (
            "Ability to plan the work of two wards and a clinic, to keep the rota fair, and to tell all",
            "Ability to plan the work of two wards and a clinic, to keep the rota fair …",
        ),
    ],
)
def test_a_clause_ends_where_a_reader_would_stop(line: str, label: str, known: Knowledge) -> None:
    assert _labels(line, known) == [label]


@pytest.mark.parametrize(
    "line", ["Active LCADC license", "Current licensed clinical alcohol and drug counselor"]
)
def test_no_code_of_the_product_is_a_label(line: str, known: Knowledge) -> None:
    assert not any("_" in label or "OTHER" in label for label in _labels(line, known))
