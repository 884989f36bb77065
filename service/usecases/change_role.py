"""Change a role that the tenant made: what was read stays beside it."""

from collections.abc import Mapping
from typing import Any

from service.errors import CatalogueRole, RoleTooThin, Stale
from service.usecases.deps import Deps
from service.usecases.records import OwnRole, RoleChange
from service.usecases.role_changes import changed


def change_role(
    tenant: str,
    role_id: str,
    change: Mapping[str, Any],
    revisions: frozenset[int] | None,
    deps: Deps,
    *,
    reason: str | None = None,
) -> OwnRole:
    """Return the changed role; raises NotFound, CatalogueRole, Stale, InvalidRole, RoleTooThin.

    Args:
        revisions: those that the caller has seen; None accepts any.
    """
    own = own_role(tenant, role_id, deps)
    if revisions is not None and own.revision not in revisions:
        raise Stale(f"role {role_id!r} is at revision {own.revision}: read it again before changing it")
    role = changed(own.role, change, deps.knowledge.roles.names)
    if not role.requirements:
        raise RoleTooThin("nothing is asked for any more: expected at least one requirement")
    deps.encoder.encode(sorted({duty.text for duty in role.duties}))
    kept = RoleChange(change, role, reason)
    return deps.stores.roles.change(tenant, role_id, kept, revision=own.revision)


def own_role(tenant: str, role_id: str, deps: Deps) -> OwnRole:
    """Return a role that the tenant made; raises NotFound, RoleNotRankable, CatalogueRole."""
    own = deps.stores.roles.get(tenant, role_id)
    if own is not None:
        return own
    deps.knowledge.roles.get(role_id)
    raise CatalogueRole(
        f"{role_id!r} is a role of the catalogue, the same for everybody: make your own one of it with"
        f' POST /v1/roles {{"base": "{role_id}"}}, and change that'
    )
