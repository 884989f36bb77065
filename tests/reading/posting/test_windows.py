"""Recency windows of experience, and words that open none."""

import pytest

from service.domain.requirement import Requirement, YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting
from service.reading.posting.role import requirements_of


def _items(words: str, known: Knowledge) -> tuple[Requirement, ...]:
    return requirements_of(read_posting(f"Director of Nursing\nRequirements\n- {words}", known), known)


def _bars(words: str, known: Knowledge) -> list[tuple[int, int | None]]:
    """Return the months and the window of each bar of years in a posting of these words."""
    bars = [item.bar for item in _items(words, known) if isinstance(item.bar, YearsBar)]
    return [(bar.months, bar.window_months) for bar in bars]


@pytest.mark.parametrize(
    ("words", "bars"),
    [
        ("3 years of clinical experience within the last five years", [(36, 60)]),
        ("Three (3) years of acute care experience in the past five (5) years", [(36, 60)]),
        ("Clinical experience in the preceding 3 years", [(12, 36)]),
        ("Two years of management experience within the most recent five years", [(24, 60)]),
        ("Management experience within the most recent five years", [(24, 60)]),
        ("Home health experience within the past 24 months", [(12, 24)]),
        ("One year of experience within the last 12 months", [(12, 12)]),
        ("Clinical experience within the last 6 months", [(6, 6)]),
        ("Clinical experience within the last eleven months", [(11, 11)]),
        ("2 years of experience in the last 3-5 years", [(24, 60)]),
        ("3 of the last 5 years in a management role", [(36, 60)]),
        ("Worked in long-term care at least three of the last five years", [(36, 60)]),
        ("3 years out of the past 5 years in management", [(36, 60)]),
        ("Recent acute care experience required", [(12, 36)]),
        ("Recent management experience preferred", [(24, 36)]),
        ("Two years of recent nursing experience", [(24, 36)]),
        ("5 years of recent, relevant management experience", [(60, 84)]),
        ("Recent (within 2 years) medical-surgical experience", [(12, 24)]),
        ("Clinical experience must be recent", [(12, 36)]),
        ("Current nursing experience required", [(1, 12)]),
        ("Must be currently working in home health", [(1, 1)]),
        ("Recent experience and knowledge of imaging services is required", [(12, 36)]),
    ],
)
def test_words_of_recency_open_a_window(
    words: str, bars: list[tuple[int, int | None]], known: Knowledge
) -> None:
    assert _bars(words, known) == bars


@pytest.mark.parametrize(
    ("words", "bars"),
    [
        ("Five years of nursing experience, with two in the last three years", [(60, None), (24, 36)]),
        (
            "3 years of experience within the last 5 years, one of which must be supervisory",
            [(36, 60), (12, 60)],
        ),
        ("Five years of clinical experience and recent management experience", [(60, None)]),
    ],
)
def test_a_window_is_that_of_its_own_years(
    words: str, bars: list[tuple[int, int | None]], known: Knowledge
) -> None:
    assert _bars(words, known)[: len(bars)] == bars


@pytest.mark.parametrize(
    "words",
    [
        "3 years of clinical experience",
        "3 years of nursing experience with knowledge of recent CMS rules",
        "Current RN license and 3 years of nursing experience",
        "3 years of nursing experience and a current BLS certification",
        "3 years of nursing experience; BSN within 5 years of hire",
        "Currently operating as a ward manager or significant experience in a senior nursing role",
        "Currently working at band 7, you should have management experience",
        "Experience of leading teams and recent study",
    ],
)
def test_other_words_open_none(words: str, known: Knowledge) -> None:
    assert {window for _, window in _bars(words, known)} == {None}


def test_a_window_that_looks_back_gives_no_time_to_obtain_anything(known: Knowledge) -> None:
    rows = read_posting(
        "Director of Nursing\nRequirements\n- Home health experience within the past 24 months\n"
        "- ACLS within 90 days of hire",
        known,
    ).requirements

    assert [(row.gate, row.days) for row in rows] == [("required", None), ("conditional", 90)]


def test_the_label_names_the_window(known: Knowledge) -> None:
    (item,) = _items("3 years of clinical experience within the last 18 months or 5 years", known)[:1]
    (plain,) = _items("Two years of nursing experience in the last five years", known)

    assert "18 months" not in item.label  # three years do not fit into it
    assert plain.label == "2 years of clinical experience, within the last 5 years"
