"""Jobs that nobody can have held, and the track of a career."""

from datetime import date

import pytest

from service.domain.career import never_held, span
from service.domain.track import track_of
from tests.builders import a_job

AS_OF = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2026-02", "2027-12", "future_job"),
        ("2026-02", "present", "future_job"),
        ("2014-05", "2013-02", "reversed_dates"),
        ("1905-01", "2011-12", "impossible_dates"),
        ("1950-01", "2010-12", "impossible_dates"),
        ("1931-01", "present", "impossible_dates"),
        ("1980-01", "present", None),
        ("1980-01", "2024-12", None),
        ("2026-01", "present", None),
        ("2014-05", None, None),
        (None, None, None),
    ],
)
def test_a_job_that_nobody_held_has_the_code_of_its_flag(
    start: str | None, end: str | None, code: str | None
) -> None:
    job = a_job(start, end)

    assert never_held(job, AS_OF) == code
    assert code is None or span(job, AS_OF) is None


def test_a_job_that_was_declined_has_no_months() -> None:
    job = a_job("2019-01", "2021-12", held=False)

    assert (never_held(job, AS_OF), span(job, AS_OF)) == ("job_not_held", None)


def test_a_job_that_is_held_decides_on_the_track_however_long_it_has_lasted() -> None:
    jobs = (
        a_job("2012-04", "present", track="care_delivery"),
        a_job("2004-02", "2012-03", track="non_health"),
    )

    assert track_of(jobs) == "care_delivery"


def test_a_job_with_reversed_dates_decides_on_no_track() -> None:
    jobs = (
        a_job("2020-04", "2012-01", track="care_delivery"),
        a_job("2004-02", "2012-03", track="non_health"),
    )

    assert track_of(jobs) == "non_health"
