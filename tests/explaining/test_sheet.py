"""Durations and dates in words."""

import pytest

from service.usecases.explaining.sheet import date_in_words, in_full


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("3 y 11 m shown, 2 y asked.", "3 years 11 months shown, 2 years asked."),
        ("1 y 1 m shown, 10 y asked.", "1 year 1 month shown, 10 years asked."),
        ("None beyond the 2 y asked.", "None beyond the 2 years asked."),
        ("Much of this duty is described (71 %).", "Much of this duty is described (71 %)."),
        ("Unit of 20 beds, B12 yards", "Unit of 20 beds, B12 yards"),
    ],
)
def test_a_duration_is_written_out_and_nothing_else_changes(short: str, full: str) -> None:
    assert in_full(short) == full


def test_a_day_is_written_without_numbers_for_months() -> None:
    assert date_in_words("2026-01-31") == "31 January 2026"
