"""API keys: what a key or token gives, and the first key of an installation."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from service.errors import InvalidInput, NotFound
from service.usecases.access import Access, scopes_named
from service.usecases.ports import Stores
from service.usecases.tokens import access_of_token, is_token

LOCAL = "local"
_LONGEST_LABEL = 100

Expires = date | int | None


def access_of(word: str, stores: Stores) -> Access:
    """Return what a key or a token gives; raises Unauthorized."""
    return access_of_token(word, stores) if is_token(word) else stores.keys.access_of(word)


def ensure_local_key(stores: Stores) -> str | None:
    """Return a key of the tenant `local` when the installation has none yet, else None."""
    return stores.keys.make_first(LOCAL, "made at first start")


def make_key(
    tenant: str, label: str, scopes: Iterable[str], stores: Stores, *, expires: Expires = None
) -> str:
    """Return a new key of a tenant that exists, or of `local`; raises NotFound, InvalidInput, Conflict."""
    if not label.isprintable() or not 0 < len(label) <= _LONGEST_LABEL:
        raise InvalidInput(f"label: expected 1 to {_LONGEST_LABEL} printable characters")
    known = stores.keys.tenants()
    if tenant not in known and tenant != LOCAL:
        raise NotFound(f"tenant {tenant!r}: expected one of {', '.join(known) or 'none yet'}")
    return stores.keys.make(tenant, label, scopes_named(scopes), end_of(expires, stores.now()))


def rotate_key(prefix: str, overlap_days: int, stores: Stores, *, expires: Expires = None) -> str:
    """Return a key in the place of another one, which ends after the overlap; raises NotFound, Conflict."""
    ends_at = end_of(expires, stores.now())
    return stores.keys.rotate(prefix, overlap_days=overlap_days, expires_at=ends_at)


def end_of(expires: Expires, now: str) -> str | None:
    """Return when a key ends: after its last day (UTC), or after a number of days; raises InvalidInput."""
    if expires is None:
        return None
    if isinstance(expires, int):
        end = datetime.fromisoformat(now) + timedelta(days=expires)
        return end.isoformat(timespec="microseconds").replace("+00:00", "Z")
    after = f"{(expires + timedelta(days=1)).isoformat()}T00:00:00.000000Z"
    if after <= now:
        raise InvalidInput(f"{expires} is over: expected a day from {now[:10]} on")
    return after
