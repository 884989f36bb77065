"""Are the years that a posting asks for read with their kind, their parts and their window?"""

import pytest

from service.domain.requirement import YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting import read_posting
from service.reading.posting_role import requirements_of


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Four years, two of which supervisory", [("years_total", 48), ("years_management", 24)]),
        (
            "Four years of nursing experience, two of which must be in management",
            [("years_clinical", 48), ("years_management", 24)],
        ),
        (
            "Five years of clinical research experience, at least two of which in a supervisory capacity",
            [("years_specialty", 60), ("years_management", 24)],
        ),
        ("Two years of nursing experience within the last five years", [("years_clinical", 24)]),
        ("Has served as charge nurse two years in the last five", [("years_lead", 24)]),
        ("RN with three years of experience over the past ten years", [("years_total", 36)]),
        ("Two years' supervisory experience during the previous four years", [("years_management", 24)]),
    ],
)
def test_parts_and_windows_are_no_further_years(
    words: str, years: list[tuple[str, int]], known: Knowledge
) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert [(row.type, row.months) for row in posting.requirements if row.months] == years


@pytest.mark.parametrize(
    "words",
    [
        "Served as charge nurse two years in the last five",
        "Two years of ward experience within the last five years",
    ],
)
def test_the_window_becomes_part_of_the_bar(words: str, known: Knowledge) -> None:
    (requirement,) = requirements_of(read_posting(f"Manager\nRequirements\n- {words}", known), known)

    assert isinstance(requirement.bar, YearsBar)
    assert (requirement.bar.months, requirement.bar.window_months) == (24, 60)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("This post would be suitable for candidates with management experience.", ["years_management"]),
        ("An opportunity has come up for an experienced mental health nurse.", ["years_clinical"]),
        ("If you are an experienced social worker, call us today.", ["years_clinical"]),
        ("Are you an experienced and highly motivated manager?", ["years_management"]),
        ("The successful candidate will be an experienced and credible nurse leader.", ["years_lead"]),
        ("The first 6 months of employment will be a probationary period.", []),
        ("We are an experienced provider of care homes.", []),
    ],
)
def test_adverts_in_prose_ask_for_experience_of_whom_they_seek(
    words: str, kinds: list[str], known: Knowledge
) -> None:
    posting = read_posting(f"Team Manager\n{words}", known)

    assert [row.type for row in posting.requirements if row.type.startswith("years_")] == kinds


@pytest.mark.parametrize(
    "words", ["Cardiac or step-down background", "Experience in infection prevention", "Hospice experience"]
)
def test_experience_in_a_named_field_or_place_is_experience(words: str, known: Knowledge) -> None:
    posting = read_posting(f"Nurse Manager\nPreferred qualifications\n- {words}", known)

    assert [row.gate for row in posting.requirements if row.type.startswith("years_")] == ["preferred"]
