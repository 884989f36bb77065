"""On which track has a person worked of late?"""

from collections.abc import Mapping

from service.domain.months import PRESENT, month
from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle, field_of_title

TRACKS = ("care_delivery", "clinical_research", "office_admin", "him", "payer", "other_health", "non_health")
_LATEST_MONTHS = 60
_OFTEN = 3
_CARE_SETTINGS = frozenset(
    {
        "home_health",
        "hospice",
        "snf",
        "assisted_living",
        "hospital_acute",
        "outpatient_clinic",
        "dialysis",
        "private_duty",
    }
)


def track_given(read: ReadTitle, title: str, work: Work) -> str | None:
    """Return the track that the title alone tells, or None.

    Who heads the kitchen, the plant or personnel manages people in health care, and not where care is
    given; one who heads more than that, as in "administrator / HR director", is not read by that part.
    """
    given = next((row.track for row in read.rows if row.track), None)
    fields = [field_of_title(part, work) for part in title.split("/")]
    tracks = {field.track if field else None for field in fields}
    return given or (tracks.pop() if len(tracks) == 1 else None)


def job_track(tags: frozenset[str], given: str | None, settings: Mapping[str, int]) -> str:
    """Return the track of one job from its tags, from what its title says, and from its settings."""
    if "healthcare" not in tags:
        return "non_health"
    if given == "clinical_research":
        return given
    if given == "him" or ("him" in tags and "clinical" not in tags):
        return "him"
    if "clinical" in tags or given == "care_delivery":
        return "care_delivery"
    if "research" in tags:
        return "clinical_research"
    if settings.get("managed_care", 0) >= _OFTEN:
        return "payer"
    if "office_admin" in tags or "revenue" in tags:
        return "office_admin"
    if (
        "people_mgmt" in tags
        and given is None
        and _CARE_SETTINGS & settings.keys()
        and "managed_care" not in settings
    ):
        return "care_delivery"
    return given if given not in (None, "non_health") else "other_health"


def track_of(jobs: tuple[Job, ...]) -> str:
    """Return the track that fills most of the latest five years; the first in `TRACKS` on a tie.

    Work outside health care is the track only where it fills more than half. Ends are compared as
    written; `present` is later than any date, and nothing is relative to today.
    """
    dated = [job for job in jobs if job.start and job.end and "unpaid" not in job.tags]
    if not dated:
        return next((job.track for job in jobs), "non_health")
    latest = max(_last_month(job) for job in dated)
    months = dict.fromkeys(TRACKS, 0)
    for job in dated:
        end = latest if job.end == PRESENT else _last_month(job)
        months[job.track] += max(0, end - max(month(str(job.start)), latest - _LATEST_MONTHS) + 1)
    health = sum(months.values()) - months["non_health"]
    if 2 * health < sum(months.values()) or not health:
        return "non_health"
    return max(TRACKS[:-1], key=lambda track: months[track])


def _last_month(job: Job) -> int:
    """Return the last month as written; a job that is still held is taken to last a year at least."""
    return month(str(job.start)) + 12 if job.end == PRESENT else month(str(job.end))
