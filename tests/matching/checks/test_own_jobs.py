"""A job whose text is copied from the posting counts as what its title and header show."""

import pytest

from service.domain.evidence import evidence
from service.domain.profile import Job, Profile, ShownByHeader, Statement
from service.matching.checks.own_jobs import own_jobs

WORDS = "first second third fourth fifth sixth"


def statements(count: int) -> tuple[Statement, ...]:
    return tuple(
        Statement(f"deed {n}", 0, 8000, evidence(WORDS, n, n + 1, "experience")) for n in range(count)
    )


def profile(said: tuple[Statement, ...]) -> Profile:
    job = Job(
        "Front Desk Clerk",
        *("2012-01", "2014-12", "month", "month"),
        tags=("healthcare", "office_admin", "people_mgmt"),
        evidence=(),
        level=4,
        settings=("hospital",),
        header=ShownByHeader(("office_admin",)),
    )
    return Profile(text=WORDS, jobs=(job,), statements=said)


@pytest.mark.parametrize(("all_of_it", "own"), [(6, 3), (3, 2), (1, 0), (2, 1)])
def test_several_copied_statements_or_a_third_leave_what_the_header_shows(all_of_it: int, own: int) -> None:
    said = statements(all_of_it)

    (job,) = own_jobs(profile(said), said[:own])

    assert (job.tags, job.settings, job.level) == (("office_admin",), (), 1)


@pytest.mark.parametrize(("all_of_it", "own"), [(6, 5), (4, 3), (3, 3), (0, 0)])
def test_a_copied_statement_among_many_of_ones_own_takes_nothing(all_of_it: int, own: int) -> None:
    said = statements(all_of_it)
    read = profile(said)

    assert own_jobs(read, said[:own]) == read.jobs
