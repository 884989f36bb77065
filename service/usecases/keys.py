"""API keys: the tenant of a key, and the first key of an installation."""

from service.usecases.deps import Deps
from service.usecases.ports import Stores


def tenant_of_key(key: str, deps: Deps) -> str:
    """Return the tenant of a key; raises Unauthorized."""
    return deps.stores.keys.tenant_of(key)


LOCAL = "local"


def ensure_local_key(stores: Stores) -> str | None:
    """Return a key of the tenant `local` when the installation has none yet, else None."""
    return stores.keys.make_first(LOCAL, "made at first start")
