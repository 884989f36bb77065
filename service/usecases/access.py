"""Access: who calls, for which tenant, and what the caller may do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from service.errors import Forbidden, InvalidInput

ADMIN = "admin"
SCOPES: Mapping[str, str] = {
    "ingest": "add resumes and score them",
    "recruiter": "read people, rankings and scores; make and change roles; correct facts",
    "auditor": "read the audit, the events and stored scores",
    "privacy": "read and erase what is stored about a person",
    ADMIN: "everything, the metrics too",
}


@dataclass(frozen=True, slots=True)
class Access:
    """What a key or a token gives.

    Attributes:
        actor: `key:<prefix>`, or `token:<sub>`. prefix: of the key; None for a token.
        rate_limit: of the tenant; None where it has none of its own.
    """

    tenant: str
    actor: str
    scopes: frozenset[str]
    prefix: str | None = None
    rate_limit: str | None = None

    def require(self, *scopes: str) -> None:
        """Raise Forbidden unless one of these scopes, or admin, was given."""
        if self.scopes.isdisjoint({*scopes, ADMIN}):
            given = f"the {'key' if self.prefix else 'token'} has {', '.join(sorted(self.scopes)) or 'none'}"
            raise Forbidden(f"expected the scope {' or '.join(scopes or (ADMIN,))}: {given}")


@dataclass(frozen=True, slots=True)
class Key:
    """A stored key, without its secret.

    Attributes:
        last_used_at: to the minute; None before the first use.
    """

    prefix: str
    tenant: str
    label: str
    scopes: tuple[str, ...]
    created_at: str
    expires_at: str | None = None
    last_used_at: str | None = None
    revoked_at: str | None = None

    def state(self, now: str) -> str:
        """Return live, expired or revoked."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "live"


@dataclass(frozen=True, slots=True)
class TokenIssuer:
    """Who signs the tokens of a tenant: the `iss` and `aud` that they name, and its public keys (JWKS)."""

    tenant: str
    issuer: str
    audience: str
    jwks: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tenant:
    """An organisation whose data no other tenant sees."""

    name: str
    created_at: str
    disabled_at: str | None = None
    issuer: str | None = None
    audience: str | None = None
    rate_limit: str | None = None


def scopes_named(names: Iterable[str]) -> tuple[str, ...]:
    """Return scopes in order, each once; raises InvalidInput for a name that is none, or for no name."""
    given = sorted({each.strip() for name in names for each in name.split(",")} - {""})
    wrong = [each for each in given if each not in SCOPES]
    if wrong or not given:
        came = ", ".join(map(repr, wrong)) or "none"
        raise InvalidInput(f"scope: {came}: expected {', '.join(SCOPES)}")
    return tuple(given)
