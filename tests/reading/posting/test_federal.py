"""Federal postings: described experience, alternatives and ladders of grades."""

import pytest

from service.domain.requirement import Combine, GroupBar, YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of

Rows = list[tuple[int, str | None, str, str, int | None]]


def _rows(text: str, known: Knowledge) -> Rows:
    found = read_posting(text, known).requirements
    return [
        (row.group, row.bundle, row.type, row.key, row.months) for row in found if row.type != "competency"
    ]


def test_brackets_exceptions_and_asides_keep_the_two_alternatives_of_a_question_together(
    known: Knowledge,
) -> None:
    text = (
        "Nurse Manager\n1. Do you hold a Master's degree in nursing with BSN (or a Bachelor's degree in a "
        "related field. If your course was a bridge course, no BSN is required) and four years of nursing "
        "practice; OR a Doctorate in nursing and a certification in nursing desired, and two years of "
        "nursing practice?\n"
        "A. Yes\nB. No\n"
    )

    asked = [row for row in _rows(text, known) if row[2] in ("degree", "years_clinical")]

    assert [(bundle, kind, key.split(":")[0], months) for _, bundle, kind, key, months in asked] == [
        ("a", "degree", "master", None),
        ("a", "degree", "bachelor", None),
        ("a", "years_clinical", "nursing practice", 48),
        ("b", "degree", "doctorate", None),
        ("b", "years_clinical", "nursing practice", 24),
    ]
    assert asked[1][3] == "bachelor:nursing|related"
    assert len({group for group, *_ in asked}) == 1


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("No bachelor's degree is required", False),
        ("If you are a veteran, no bachelor's degree is needed", False),
        ("No less than a bachelor's degree required", True),
        ("Bachelor's degree required, no experience required", True),
    ],
)
def test_what_is_not_needed_is_not_asked_for(words: str, asked: bool, known: Knowledge) -> None:
    rows = _rows(f"Clinic Manager\nRequirements\n- {words}", known)

    assert ("degree" in [kind for _, _, kind, _, _ in rows]) is asked


def test_the_parts_of_a_described_year_are_not_asked_for_apart(known: Knowledge) -> None:
    text = """Supervisory Medical Records Specialist
1. Select the one statement that best describes your experience and education.
A. I have one year of specialized experience equivalent to the GS-09 grade which includes two of the following: managing a file room; auditing charts and coding; answering requests for records.
B. I have a doctoral degree or 3 full years of graduate education leading to such a degree, in a field that prepares for the work, such as health care administration.
C. None of the above.
"""  # noqa: E501

    assert _rows(text, known) == [
        (1, None, "years_specialty", "specialized experience equivalent to the GS-09 grade which", 12),
        (1, None, "degree", "doctorate:health_admin|related", None),
    ]


def test_experience_after_a_lone_or_is_an_alternative_to_the_degree(known: Knowledge) -> None:
    text = """Health System Specialist, Quality Manager
1. Do you meet one of the following?
EDUCATION: A bachelor's degree in health administration.
OR
SPECIALIZED EXPERIENCE: Specialized experience that was progressively responsible for the administration of health care.
A. Yes
B. No
"""  # noqa: E501

    rows = _rows(text, known)

    assert [kind for _, _, kind, _, _ in rows] == ["degree", "years_specialty"]
    assert len({group for group, *_ in rows}) == 1


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("One year of specialized experience managing records", "years_specialty"),
        ("One year of experience equivalent to the next lower grade", "years_specialty"),
        ("One year of experience equivalent to the GS-7 grade supervising clerks", "years_management"),
        ("One year of nursing experience equivalent to the GS-7 grade", "years_clinical"),
    ],
)
def test_a_year_of_a_lower_grade_is_of_the_kind_that_is_named_or_of_the_field(
    words: str, kind: str, known: Knowledge
) -> None:
    rows = _rows(f"Medical Records Manager\nRequirements\n- {words}", known)

    assert [(each, months) for _, _, each, _, months in rows] == [(kind, 12)]


def test_a_year_of_such_work_is_measured_as_the_nearest_role_measures_it(known: Knowledge) -> None:
    line = "One year of specialized experience equivalent to the GS-09 grade level"
    him, quality, unknown = (
        requirements_of(read_posting(f"{title}\nRequirements\n- {line}", known), known)[0]
        for title in ("Medical Records Manager", "Quality Manager", "Warehouse Clerk")
    )

    assert isinstance(him.bar, YearsBar)
    assert (him.bar.months, him.bar.tags) == (12, ("him",))
    assert him.label == "12 months of experience in the work of the position"
    assert isinstance(quality.bar, GroupBar)
    assert quality.bar.combine is Combine.ANY_OF
    first = quality.bar.children[0].bar
    assert isinstance(first, YearsBar)
    assert (first.months, first.tags) == (12, ("healthcare", "quality"))
    assert all(each.id.startswith(quality.id) for each in quality.bar.children)
    assert isinstance(unknown.bar, YearsBar)
    assert unknown.bar.tags + unknown.bar.any_tags == ("healthcare",)


def test_a_card_that_may_be_obtained_before_the_start_is_not_required_at_once(known: Knowledge) -> None:
    posting = read_posting(
        "Nurse Manager\nRequirements\n- You have BLS and ACLS certification\n"
        "- Without ACLS, you must be able to obtain it prior to the start date",
        known,
    )

    assert [(row.key, row.gate) for row in posting.requirements] == [
        ("BLS", "required"),
        ("ACLS", "conditional"),
    ]
