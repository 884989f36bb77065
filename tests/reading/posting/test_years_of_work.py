"""Years asked without the word experience, what they count, and what is asked of them by number."""

import pytest

from service.domain.requirement import (
    Combine,
    CompetencyBar,
    GroupBar,
    PeopleBar,
    YearsBar,
)
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of


@pytest.mark.parametrize(
    ("words", "kind", "months"),
    [
        ("Seven years in health care", "years_healthcare", 84),
        ("Three years in an acute care hospital", "years_healthcare", 36),
        ("Six years of home health operations", "years_healthcare", 72),
        ("18 months in dialysis", "years_specialty", 18),
        ("Two years acute care", "years_clinical", 24),
        ("4+ yrs. as a unit manager", "years_management", 48),
        ("Two years at director level", "years_management", 24),
        ("A decade in health care", "years_healthcare", 120),
        ("Four years in a clinical environment", "years_healthcare", 48),
        ("Two years of administration in nursing homes", "years_specialty", 24),
    ],
)
def test_years_of_work_need_no_word_for_experience(
    words: str, kind: str, months: int, known: Knowledge
) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert [(row.type, row.months) for row in posting.requirements] == [(kind, months)]


@pytest.mark.parametrize(
    "words",
    [
        "Two years in a training program",
        "Two years of study at a college",
        "Three years of residency training",
        "In business for 20 years",
    ],
)
def test_years_of_schooling_are_no_years_of_work(words: str, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert not [row for row in posting.requirements if row.months]


def test_administration_in_a_setting_counts_no_hands_on_care(known: Knowledge) -> None:
    posting = read_posting("Manager\nRequirements\n- Two years of administration in nursing homes", known)
    (requirement,) = requirements_of(posting, known)

    assert isinstance(requirement.bar, YearsBar)
    assert requirement.bar.any_tags == ("office_admin", "people_mgmt")
    assert requirement.bar.settings == ("snf",)


@pytest.mark.parametrize(
    ("words", "people"),
    [("Team of at least 45", 45), ("Manage a staff of 15-20", 15), ("Has led 30 or more nurses", 30)],
)
def test_the_least_number_of_people_is_the_bar(words: str, people: int, known: Knowledge) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)
    bars = [each.bar for each in requirements_of(posting, known)]

    assert PeopleBar(people) in bars


def test_rules_joined_by_and_are_all_asked(known: Knowledge) -> None:
    posting = read_posting("Manager\nRequirements\n- Knowledge of OSHA, HIPAA and CMS rules", known)
    (requirement,) = requirements_of(posting, known)

    assert isinstance(requirement.bar, GroupBar)
    assert requirement.bar.combine is Combine.ALL_OF
    assert [each.bar for each in requirement.bar.children] == [
        CompetencyBar(("reg.osha_clia",)),
        CompetencyBar(("reg.hipaa",)),
        CompetencyBar(("reg.cms",)),
    ]


def test_rules_joined_by_or_are_alternatives(known: Knowledge) -> None:
    posting = read_posting("Manager\nRequirements\n- Knowledge of OSHA or HIPAA", known)
    (requirement,) = requirements_of(posting, known)

    assert requirement.bar == CompetencyBar(("reg.hipaa", "reg.osha_clia"))


@pytest.mark.parametrize(
    ("words", "certified"),
    [
        ("Experience with Six Sigma or another method of improvement", []),
        ("Six Sigma preferred", []),
        ("Six Sigma certification preferred", ["Six Sigma"]),
        ("Green belt preferred", ["LSSGB"]),
    ],
)
def test_a_method_is_a_certification_only_where_it_is_certified(
    words: str, certified: list[str], known: Knowledge
) -> None:
    posting = read_posting(f"Manager\nRequirements\n- {words}", known)

    assert [row.key for row in posting.requirements if row.type == "certification"] == certified
