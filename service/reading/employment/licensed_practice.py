"""The licensed practice of clinicians whose titles do not show it: heads of a service, counselors and others.

A nurse who manages a clinic works as a nurse, without giving care (docs/domain.md 2.10); the same post held
by somebody without a licence is not one of a clinician. So the licences decide, and not the title alone.
"""

from dataclasses import replace

from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.reading.job_span import JobBlock

_TAG = "licensed_clinical"
_OF_COUNSELORS = frozenset({"LCSW", "LPC", "LMFT"})
_COUNSELORS = frozenset({"counselor", "social_worker"})


def with_licensed_practice(
    blocks: tuple[JobBlock, ...], licences: tuple[Licence, ...], credentials: Credentials
) -> tuple[JobBlock, ...]:
    """Return the jobs, those at the head of care tagged as licensed if the person is a clinician.

    Posts before the first job that a licence was needed for, if there is one, stay as they are.
    """
    if not _is_clinician(licences, credentials):
        return blocks
    if any(licence.type in _OF_COUNSELORS and licence.status != "pending" for licence in licences):
        blocks = tuple(
            replace(block, job=_licensed(block.job, "clinical")) if _counsels(block.job) else block
            for block in blocks
        )
    first = min(
        (block.job.start for block in blocks if _TAG in block.job.tags and block.job.start), default=""
    )
    held = {licence.type for licence in licences if licence.status != "pending"}
    return tuple(
        replace(block, job=_licensed(block.job)) if _practises(block, held, first) else block
        for block in blocks
    )


def _is_clinician(licences: tuple[Licence, ...], credentials: Credentials) -> bool:
    types = {row.type for row in credentials.licences.values() if row.clinician}
    return any(licence.type in types and licence.status != "pending" for licence in licences)


def _practises(block: JobBlock, held: set[str], first: str) -> bool:
    """Return whether the job headed care or needed a held licence, and not before the first licensed job."""
    job = block.job
    needed = block.heads_care or not held.isdisjoint(block.practice_by_licence)
    return needed and "healthcare" in job.tags and (job.start is None or job.start >= first)


def _counsels(job: Job) -> bool:
    """Return whether the job is a counselor's in health care, which only a licence shows to be care."""
    return "healthcare" in job.tags and not _COUNSELORS.isdisjoint(job.professions)


def _licensed(job: Job, *tags: str) -> Job:
    return replace(job, tags=tuple(sorted({*job.tags, *tags, _TAG})))
