"""Months that employments cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.career import months_by_kind, span
from service.domain.months import month, month_text, union
from service.domain.profile import Job

AS_OF = date(2026, 1, 31)
SPANS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=12)


def a_job(start: str | None, end: str | None, *tags: str) -> Job:
    return Job("Nurse Manager", start, end, "month", "month", tags, ())


@pytest.mark.parametrize(
    ("spans", "months"),
    [
        ([], 0),
        ([(24240, 24242)], 3),  # January to March counts both ends
        ([(10, 20), (15, 25)], 16),
        ([(10, 20), (12, 14)], 11),
        ([(10, 12), (14, 16)], 6),
        ([(20, 10)], 0),
    ],
)
def test_a_union_counts_each_month_once(spans: list[tuple[int, int]], months: int) -> None:
    assert union(spans) == months


@given(SPANS)
def test_a_union_is_the_size_of_the_set_of_months(spans: list[tuple[int, int]]) -> None:
    covered = {each for start, end in spans for each in range(start, end + 1)}

    assert union(spans) == len(covered)


@given(st.integers(0, 9999 * 12))
def test_a_month_survives_being_written(value: int) -> None:
    assert month(month_text(value)) == value


@pytest.mark.parametrize("text", ["2018", "2018-13", "18-01", "", "2018-00", "present"])
def test_another_text_than_a_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected YYYY-MM"):
        month(text)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2018-09", "present", 89),
        ("2025-06", "2027-06", 8),  # a planned end does not count before it comes
        ("2026-02", "present", None),
        ("2020-05", "2019-05", None),
        (None, None, None),
    ],
)
def test_a_job_counts_up_to_the_evaluation_date(start: str, end: str, months: int | None) -> None:
    found = span(a_job(start, end), AS_OF)

    assert (found and found[1] - found[0] + 1) == months


def test_unpaid_work_is_left_out_of_every_kind() -> None:
    jobs = (a_job("2020-01", "2020-12", "healthcare", "unpaid"), a_job("2021-01", "2021-06", "healthcare"))

    months = months_by_kind(jobs, AS_OF)

    assert (months["total"], months["healthcare"], months["clinical"]) == (6, 6, 0)
