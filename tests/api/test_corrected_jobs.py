"""Statements and the jobs they belong to, after corrections."""

from dataclasses import replace

import pytest

from service.domain.profile import Job, Profile
from service.usecases.corrections import corrected
from service.usecases.records import Correction
from tests.builders import a_job, a_profile, a_statement

READ = a_profile(
    jobs=(
        a_job("2020-01", "present", title="Director"),
        a_job("2015-01", "2019-12", title="Nurse"),
        a_job("2010-01", "2014-12", title="Nurse"),
    ),
    statements=(
        a_statement("directed", job=0),
        a_statement("nursed", job=1),
        a_statement("nursed before", job=2),
        a_statement("a summary", job=None),
    ),
)


def _row(job: Job) -> dict[str, object]:
    return {"title": job.title, "start": job.start, "end": job.end}


def _corrected(*rows: dict[str, object]) -> Profile:
    return corrected(READ, [Correction({"jobs": list(rows)}, "self_reported", None)])


@pytest.mark.parametrize(
    ("kept", "places"),
    [
        ((0, 1, 2), [0, 1, 2, None]),
        ((1, 2, 0), [2, 0, 1, None]),
        ((0,), [0, None, None, None]),
        ((), [None, None, None, None]),
    ],
)
def test_a_statement_moves_with_its_job_and_has_no_job_without_it(
    kept: tuple[int, ...], places: list[int | None]
) -> None:
    found = _corrected(*(_row(READ.jobs[at]) for at in kept))

    assert [each.job for each in found.statements] == places
    assert found.statements == tuple(
        replace(each, job=place) for each, place in zip(READ.statements, places, strict=True)
    )


def test_a_job_that_was_not_read_has_no_statements() -> None:
    found = _corrected({"title": "Manager", "start": "2019-01", "end": "2019-12"}, _row(READ.jobs[0]))

    assert [each.job for each in found.statements] == [1, None, None, None]
