"""Months of each kind of work at a date."""

from collections.abc import Iterable
from datetime import date

from service.domain.months import PRESENT, month, month_of, union
from service.domain.profile import Job

KINDS = ("total", "healthcare", "clinical", "licensed_clinical", "people_mgmt", "lead")


def span(job: Job, as_of: date) -> tuple[int, int] | None:
    """Return the inclusive months of a job up to `as_of`; None without dates, reversed, or still to come."""
    if job.start is None or job.end is None:
        return None
    now = month_of(as_of)
    start = month(job.start)
    end = now if job.end == PRESENT else min(month(job.end), now)
    return (start, end) if start <= end else None


def paid_spans(jobs: Iterable[Job], tag: str | None, as_of: date) -> list[tuple[int, int]]:
    """Return the spans of all paid dated jobs that carry `tag` (None: all of them)."""
    kept = (job for job in jobs if "unpaid" not in job.tags and (tag is None or tag in job.tags))
    return [found for job in kept if (found := span(job, as_of)) is not None]


def months_by_kind(jobs: Iterable[Job], as_of: date) -> dict[str, int]:
    """Return calendar months of each of KINDS at `as_of`: unions, without FTE (docs/contracts.md 6)."""
    held = tuple(jobs)
    return {kind: union(paid_spans(held, None if kind == "total" else kind, as_of)) for kind in KINDS}
