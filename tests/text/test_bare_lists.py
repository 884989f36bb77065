"""Bare lists of keywords against lines of duties."""

import pytest

from service.text.bare_lists import bare_lists, is_bare_list, without_lists
from service.text.lines import lines_of


@pytest.mark.parametrize(
    "words",
    [
        "payroll, recruitment, staff rosters, Medicare, supervision",
        "• Lean; vendor contracts; licensed staff; survey readiness; hiring",
        "Billing | coding | denials | performance reviews | audits",
    ],
)
def test_short_items_without_a_word_of_sentences_are_a_bare_list(words: str) -> None:
    assert is_bare_list(words)


@pytest.mark.parametrize(
    "words",
    [
        "Supervised clerks, coders, billers, aides, porters",
        "Duties: hiring for the unit, payroll, rosters, audits, reviews",
        "payroll, recruitment, rosters, supervision",
        "Budget of $2M, payroll, rosters, audits, 14 staff",
        "payroll of the home, meals, laundry, the care of residents at night and on weekends, transport",
    ],
)
def test_a_line_with_a_verb_a_number_or_few_items_is_no_bare_list(words: str) -> None:
    assert not is_bare_list(words)


def test_a_list_that_ends_an_unfinished_line_is_part_of_it() -> None:
    lines = lines_of("Responsible for all of the\npayroll, hiring, rosters, supervision, reviews\n")

    assert list(bare_lists(lines)) == []
    assert list(without_lists(lines)) == [lines]


def test_a_bare_list_stands_apart_from_the_lines_around_it() -> None:
    lines = lines_of("- Answered calls\npayroll, hiring, rosters, supervision, reviews\n- Filed forms\n")

    parts = [part for part in without_lists(lines) if part]

    assert parts == [(lines[0],), (lines[1],), (lines[2],)]
