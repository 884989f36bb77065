"""Erase a role that the tenant made."""

from service.usecases.change_role import own_role
from service.usecases.deps import Deps


def erase_role(tenant: str, role_id: str, revisions: frozenset[int] | None, deps: Deps) -> None:
    """Return when the role is gone; raises NotFound, CatalogueRole, Stale.

    Scores that were made for it are kept with their resumes, and can no longer be replayed.
    """
    own_role(tenant, role_id, deps)
    deps.stores.roles.erase(tenant, role_id, revisions=revisions)
