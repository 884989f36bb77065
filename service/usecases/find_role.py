"""Find a role: one that the tenant made, or one of the catalogue."""

from service.usecases.deps import Deps
from service.usecases.records import OwnRole


def find_role(tenant: str, role_id: str, deps: Deps) -> OwnRole:
    """Return one rankable role; raises NotFound, RoleNotRankable."""
    own = deps.stores.roles.get(tenant, role_id)
    return own or OwnRole(deps.knowledge.roles.get(role_id))


def list_roles(tenant: str, deps: Deps) -> tuple[OwnRole, ...]:
    """Return the rankable roles of the catalogue, then the tenant's own, each in order of id."""
    roles = deps.knowledge.roles
    catalogue = tuple(OwnRole(roles.get(role_id)) for role_id in roles.rankable)
    return (*catalogue, *deps.stores.roles.all(tenant))
