"""Jobs that were not read with confidence, and what they may show: silence on them is no shortfall.

Such a job opens only items about work, and only as many months as it lasts (docs/domain.md 2.0).
"""

from dataclasses import replace

from service.domain.profile import Job
from service.domain.requirement import WorkedAsBar, YearsBar
from service.matching.checks.counted_jobs import is_silent, worked_weight, years_weight
from service.matching.needs import Known

NOT_SAID = "Some jobs do not say plainly what kind of work they were."
TITLE_UNREAD = "The titles of some jobs do not say what work it was; they leave this open and lift no tier."
WHAT_WORK = "What kind of work was this, and where?"
UNREAD_TITLE = "title"  # among the kinds of work that a job leaves open


def may_count(job: Job, bar: YearsBar, known: Known) -> bool:
    """Return whether a job that does not count toward years would if what it leaves open were so."""
    hoped = _hoped(job, bar.roles, bar.professions, bar.min_level, bar.track)
    return is_silent(hoped, bar) or (hoped != job and years_weight(hoped, bar, known) > 0)


def may_be_worked(job: Job, bar: WorkedAsBar) -> bool:
    """Return whether a job whose title is unread may be one of the roles or professions."""
    return worked_weight(_hoped(job, bar.roles, bar.professions, 0, None), bar) > 0


def has_unread_title(job: Job) -> bool:
    """Return whether no part of the title is known, in a job that is or may be in health care."""
    return UNREAD_TITLE in job.unsure


def as_read(jobs: tuple[Job, ...]) -> tuple[Job, ...]:
    """Return the jobs, those with an unread title without all that they leave open."""
    return tuple(replace(job, unsure=()) if has_unread_title(job) else job for job in jobs)


def what_is_open(jobs: tuple[Job, ...]) -> str:
    """Return the reason why jobs leave an item open."""
    return TITLE_UNREAD if any(map(has_unread_title, jobs)) else NOT_SAID


def _hoped(
    job: Job, roles: tuple[str, ...], professions: tuple[str, ...], level: int, track: str | None
) -> Job:
    """Return the job with all that it leaves open."""
    if not job.unsure:
        return job
    unread = has_unread_title(job)
    return replace(
        job,
        tags=tuple(dict.fromkeys((*job.tags, *job.unsure))),
        other_roles=(*job.other_roles, *roles) if unread else job.other_roles,
        professions=(*job.professions, *professions) if unread else job.professions,
        level=max(job.level, level) if unread else job.level,
        track=track if track is not None and unread else job.track,
    )
