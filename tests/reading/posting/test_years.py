"""Years that a posting asks for: kind, parts and window."""

import pytest

from service.domain.requirement import YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of, role_of


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


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Minimum of five (5) years of nursing experience", 60),
        ("3-5 years of experience in a clinic", 36),
        ("18 months' experience in hospice", 18),
        ("Two or more years of supervisory experience", 24),
        ("10+ years in healthcare management", 120),
        ("Twenty years of nursing experience", 240),
        ("Twenty-five years of nursing experience", 300),
    ],
)
def test_the_number_of_years_is_the_lowest_that_is_printed(words: str, months: int, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert [row.months for row in posting.requirements] == [months]


@pytest.mark.parametrize(
    "words",
    ["Complete training within 2 years of hire", "Be 18 years of age", "We have been here for 30 years"],
)
def test_other_spans_of_time_are_no_experience(words: str, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert all(row.months is None for row in posting.requirements)


def test_management_in_a_named_setting_asks_for_that_setting(known: Knowledge) -> None:
    words = "Two years of management experience in home health or hospice"
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    (years,) = role_of(posting, known, base=None, role_id="x").requirements

    assert isinstance(years.bar, YearsBar)
    assert years.bar.settings == ("home_health", "hospice")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Experience of case management", "years_specialty"),
        ("Experience of change management", "years_specialty"),
        ("Experience of managing a team", "years_management"),
        ("Experience in supervising nurses and project management", "years_management"),
    ],
)
def test_managing_cases_or_changes_is_not_managing_people(known: Knowledge, line: str, kind: str) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {line}\n", known)

    assert [row.type for row in posting.requirements] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "You must live our values and drive our services forward through improvement.",
        "The successful candidate will join a busy team that manages patient flow and must meet its targets.",
        "If you have the skills, experience and qualities to lead our clinical team, you must contact us.",
    ],
)
def test_prose_about_the_post_asks_for_no_years(known: Knowledge, line: str) -> None:
    posting = read_posting(f"Service Manager\n{line}\n", known)

    assert not [row for row in posting.requirements if row.type.startswith("years")]
