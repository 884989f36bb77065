"""Check the key that a caller shows."""

from service.usecases.deps import Deps


def tenant_of_key(key: str, deps: Deps) -> str:
    """Return the tenant of a key; raises Unauthorized."""
    return deps.stores.keys.tenant_of(key)
