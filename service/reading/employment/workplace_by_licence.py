"""The field and the setting of a job by the licence of its holder, if title and text name none."""

from dataclasses import replace

from service.domain.profile import Job, Licence
from service.knowledge.lexicon.work import TitleRow, Work
from service.reading.employment.career_track import job_track
from service.reading.employment.titles import read_title
from service.reading.job_span import JobBlock

# What a title may say besides the work: rank, grade and hours, and the people it is done with.
_PLAIN = frozenset(
    {"counselor", "counsellor", "therapist", "clinician", "social", "worker", "licensed", "senior", "staff"}
) | {"lead", "i", "ii", "iii", "full", "part", "time", "and", "family", "individual", "group", "outpatient"}


def with_settings_by_licence(
    jobs: tuple[Job, ...], licences: tuple[Licence, ...], work: Work
) -> tuple[Job, ...]:
    """Return the jobs; if a held licence says where a title is held, with that setting and the role there.

    An "Administrator" who holds a nursing-home licence ran a nursing home, unless the job names another
    place.
    """
    held = _held(licences)
    return tuple(_placed(job, held, work) for job in jobs) if held else jobs


def with_care_by_licence(
    blocks: tuple[JobBlock, ...], licences: tuple[Licence, ...], work: Work
) -> tuple[JobBlock, ...]:
    """Return the jobs, in health care those whose whole title is one that a held licence is for.

    A "Counselor" who is licensed as one treats clients; one of another trade, or who says more ("camp
    counselor"), is read as before.
    """
    held = _held(licences)
    return tuple(_cared(block, held, work) for block in blocks) if held else blocks


def _held(licences: tuple[Licence, ...]) -> set[str]:
    return {each.type for each in licences if each.status != "inferred" and not each.eligible}


def _cared(block: JobBlock, held: set[str], work: Work) -> JobBlock:
    job = block.job
    if block.other_trade or "healthcare" in job.tags or "unpaid" in job.tags:
        return block
    read = read_title(job.title, work)
    fits = any(held & row.care_by_licence for row in read.rows) and not set(read.words) - _PLAIN
    if not fits:
        return block
    tags = frozenset({*job.tags, "healthcare", "clinical", "licensed_clinical"})
    track = job_track(tags, "care_delivery", {})
    return replace(block, job=replace(job, tags=tuple(sorted(tags)), track=track))


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
