"""Make the one key of a new installation."""

from service.usecases.ports import Stores

LOCAL = "local"


def ensure_local_key(stores: Stores) -> str | None:
    """Return a key of the tenant `local` when the installation has none yet, else None."""
    return stores.keys.make_first(LOCAL, "made at first start")
