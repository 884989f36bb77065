"""Degrees at a date."""

from datetime import date

import pytest

from service.domain.profile import Degree
from service.domain.schooling import degrees_at


def dated(status: str, month: str | None) -> Degree:
    return Degree(6, "public_health", "mph", "Master of Public Health", status, (), expected=month)


@pytest.mark.parametrize(
    ("status", "month", "found"),
    [
        ("completed", "2028-06", ("in_progress", "2028-06")),
        ("completed", "2026-01", ("completed", None)),
        ("completed", None, ("completed", None)),
        ("in_progress", "2025-05", ("in_progress", "2025-05")),
        ("in_progress", None, ("in_progress", None)),
        ("incomplete", "2028-06", ("incomplete", None)),
    ],
)
def test_a_degree_dated_ahead_is_under_way(status, month, found):
    degree = dated(status, month)

    (at,) = degrees_at([degree], date(2026, 1, 31))

    assert (at.status, at.expected) == found


def test_the_same_degree_is_completed_at_a_later_date():
    degree = dated("completed", "2028-06")

    (at,) = degrees_at([degree], date(2028, 7, 1))

    assert at.status == "completed"
