"""Months of each kind of work at a date."""

from collections.abc import Iterable
from datetime import date

from service.domain.months import PRESENT, month, month_of, union
from service.domain.profile import Job

LONGEST_JOB = 45 * 12  # months from start to end (docs/domain.md 2.9.1)
LONGEST_LIFE = 60 * 12  # months from the start of a job that is still held
KINDS = ("total", "healthcare", "clinical", "licensed_clinical", "people_mgmt", "lead")


def contradicts_itself(job: Job) -> str | None:
    """Return the code of the flag on a job that nobody can have held, whatever the date; None for others."""
    if not job.held:
        return "job_not_held"
    if job.start is None or job.end in (None, PRESENT):
        return None
    length = month(str(job.end)) - month(job.start)
    if length < 0:
        return "reversed_dates"
    return "impossible_dates" if length > LONGEST_JOB else None


def never_held(job: Job, as_of: date) -> str | None:
    """Return the code of the flag on a job that was not held up to `as_of`; None for others."""
    if (contradiction := contradicts_itself(job)) is not None or job.start is None:
        return contradiction
    now = month_of(as_of)
    if month(job.start) > now:
        return "future_job"
    return "impossible_dates" if job.end == PRESENT and now - month(job.start) > LONGEST_LIFE else None


def span(job: Job, as_of: date) -> tuple[int, int] | None:
    """Return the inclusive months of a job up to `as_of`; None without dates, or if it was never held."""
    if job.start is None or job.end is None or never_held(job, as_of):
        return None
    now = month_of(as_of)
    return month(job.start), now if job.end == PRESENT else min(month(job.end), now)


def paid_spans(jobs: Iterable[Job], tag: str | None, as_of: date) -> list[tuple[int, int]]:
    """Return the spans of all paid dated jobs that carry `tag` (None: all of them)."""
    kept = (job for job in jobs if "unpaid" not in job.tags and (tag is None or tag in job.tags))
    return [found for job in kept if (found := span(job, as_of)) is not None]


def months_by_kind(jobs: Iterable[Job], as_of: date) -> dict[str, int]:
    """Return calendar months of each of KINDS at `as_of`: unions, without FTE (docs/contracts.md 6)."""
    held = tuple(jobs)
    return {kind: union(paid_spans(held, None if kind == "total" else kind, as_of)) for kind in KINDS}
