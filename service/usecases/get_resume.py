"""Get one resume."""

from service.usecases.deps import Deps
from service.usecases.records import Resume


def get_resume(tenant: str, resume_id: str, deps: Deps) -> Resume:
    """Return one resume; raises NotFound."""
    return deps.stores.resumes.get(tenant, resume_id)
