"""Tenants: made by name, and the issuer of their tokens."""

import re

from service.errors import InvalidInput
from service.usecases.jwks import checked_jwks
from service.usecases.ports import Stores
from service.usecases.rate_limits import EXPECTED, limits_of

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LONGEST = 500


def make_tenant(name: str, stores: Stores) -> None:
    """Create a tenant; raises InvalidInput, and Conflict if it exists."""
    if not _NAME.fullmatch(name):
        raise InvalidInput(
            f"{name!r}: expected 1 to 64 of A-Z, a-z, 0-9, `.`, `_`, `-`, a letter or digit first"
        )
    stores.tenants.make(name)


def trust_issuer(name: str, issuer: str, audience: str, jwks: object, stores: Stores) -> None:
    """Accept tokens of an issuer for a tenant; raises NotFound, InvalidInput, Conflict."""
    for what, text in (("issuer", issuer), ("audience", audience)):
        if not text.isprintable() or not 0 < len(text) <= _LONGEST:
            raise InvalidInput(f"{what}: expected 1 to {_LONGEST} printable characters")
    stores.tenants.trust(name, issuer, audience, checked_jwks(jwks))


def limit_rate(name: str, rate: str | None, stores: Stores) -> None:
    """Set the rate limit of a tenant, or that of the installation (None); raises InvalidInput, NotFound."""
    if rate is not None:
        try:
            limits_of(rate)
        except ValueError:
            raise InvalidInput(f"{rate!r}: expected {EXPECTED}") from None
    stores.tenants.limit(name, rate)
