"""The career track of a person in the latest years."""

from service.domain.career import contradicts_itself
from service.domain.months import PRESENT, month
from service.domain.profile import Job

TRACKS = ("care_delivery", "clinical_research", "office_admin", "him", "payer", "other_health", "non_health")
_LATEST_MONTHS = 60
_HELD_MONTHS = 36  # how long a job that is still held is taken to last; the date of reading is not asked


def track_of(jobs: tuple[Job, ...]) -> str:
    """Return the track that fills most of the latest five years; the first in `TRACKS` on a tie.

    Work outside health care is the track only if it fills more than half. Ends are compared as written;
    `present` is later than any date, and nothing is relative to today. Jobs that nobody can have
    held are left out.
    """
    dated = [
        job
        for job in jobs
        if job.start and job.end and "unpaid" not in job.tags and not contradicts_itself(job)
    ]
    if not dated:
        return next((job.track for job in jobs), "non_health")
    months = _latest_months(dated)
    health = sum(months.values()) - months["non_health"]
    if 2 * health < sum(months.values()) or not health:
        return "non_health"
    return max(TRACKS[:-1], key=lambda track: months[track])


def _latest_months(dated: list[Job]) -> dict[str, int]:
    """Return the months on each track within the latest years."""
    latest = max(_last_month(job) for job in dated)
    months = dict.fromkeys(TRACKS, 0)
    for job in dated:
        end = latest if job.end == PRESENT else _last_month(job)
        months[job.track] += max(0, end - max(month(str(job.start)), latest - _LATEST_MONTHS) + 1)
    return months


def _last_month(job: Job) -> int:
    """Return the last month as written; a job that is still held fills most of the latest years."""
    return month(str(job.start)) + _HELD_MONTHS if job.end == PRESENT else month(str(job.end))
