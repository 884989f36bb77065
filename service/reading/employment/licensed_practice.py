"""In which posts at the head of a clinical service did a licensed clinician practise?

A nurse who manages a clinic works as a nurse, without giving care (docs/domain.md 2.10); the same post held
by somebody without a licence is none of a clinician. So the title alone does not tell, but the licences do.
"""

from dataclasses import replace

from service.domain.profile import Job, Licence
from service.knowledge.credentials.credentials import Credentials
from service.reading.job_span import JobBlock

_TAG = "licensed_clinical"


def practised(
    blocks: tuple[JobBlock, ...], licences: tuple[Licence, ...], credentials: Credentials
) -> tuple[JobBlock, ...]:
    """Return the jobs, those at the head of care tagged as licensed where the person is a clinician.

    Posts before the first job that a licence was needed for, if there is one, stay as they are.
    """
    types = {row.type for row in credentials.licences.values() if row.clinician}
    if not any(licence.type in types and licence.status != "pending" for licence in licences):
        return blocks
    first = min(
        (block.job.start for block in blocks if _TAG in block.job.tags and block.job.start), default=""
    )
    return tuple(
        replace(block, job=_licensed(block.job)) if _heads(block, first) else block for block in blocks
    )


def _heads(block: JobBlock, first: str) -> bool:
    """Return whether the post headed care and was not held before the first licensed job."""
    job = block.job
    return block.heads_care and "healthcare" in job.tags and (job.start is None or job.start >= first)


def _licensed(job: Job) -> Job:
    return replace(job, tags=tuple(sorted({*job.tags, _TAG})))
