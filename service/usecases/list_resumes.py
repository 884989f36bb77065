"""List resumes, or find the versions of one by its external id."""

from service.usecases.deps import Deps
from service.usecases.records import Page


def list_resumes(tenant: str, deps: Deps, *, external_id: str | None, after: str | None, limit: int) -> Page:
    """Return resumes in order of arrival; raises InvalidInput for a cursor that is none."""
    return deps.stores.resumes.page(tenant, external_id=external_id, after=after, limit=limit)
