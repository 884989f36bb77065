"""Correct the facts of a resume: what was read stays beside them."""

from service.usecases.corrections import check_correction, corrected
from service.usecases.deps import Deps
from service.usecases.records import Correction, Resume


def correct_resume(
    tenant: str, resume_id: str, correction: Correction, revisions: frozenset[int] | None, deps: Deps
) -> Resume:
    """Return the corrected resume; raises NotFound, Stale, InvalidInput.

    Args:
        revisions: those that the caller has seen; None accepts any.
    """
    resume = deps.stores.resumes.get(tenant, resume_id)
    check_correction(corrected(resume.read, resume.corrections), correction)
    return deps.stores.resumes.correct(tenant, resume_id, correction, revisions=revisions)
