"""The setting of a job by the licence of its holder, if neither its title nor its text names one."""

from dataclasses import replace

from service.domain.profile import Job, Licence
from service.knowledge.lexicon.work import TitleRow, Work
from service.reading.employment.career_track import job_track
from service.reading.employment.titles import read_title


def with_settings_by_licence(
    jobs: tuple[Job, ...], licences: tuple[Licence, ...], work: Work
) -> tuple[Job, ...]:
    """Return the jobs; if a held licence says where a title is held, with that setting and the role there.

    An "Administrator" who holds a nursing-home licence ran a nursing home, unless the job names another
    place.
    """
    held = {each.type for each in licences if each.status != "inferred" and not each.eligible}
    return tuple(_placed(job, held, work) for job in jobs) if held else jobs


def _placed(job: Job, held: set[str], work: Work) -> Job:
    if job.settings or job.role is not None or "unpaid" in job.tags:
        return job
    for row in read_title(job.title, work).rows:
        for licence in sorted(held & row.settings_by_licence.keys()):
            return _in_setting(job, row, row.settings_by_licence[licence])
    return job


def _in_setting(job: Job, row: TitleRow, setting: str) -> Job:
    tags = {*job.tags, "healthcare", *row.tags, *(["people_mgmt"] if row.people == "inherent" else [])}
    return replace(
        job,
        role=row.roles_by_setting.get(setting),
        settings=(setting,),
        tags=tuple(sorted(tags)),
        track=job_track(frozenset(tags), row.track, {setting: 1}),
    )
