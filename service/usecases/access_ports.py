"""Ports to what is stored about access: keys, tenants, issuers of tokens."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Protocol

from service.usecases.access import Access, Key, Tenant, TokenIssuer


class KeyStore(Protocol):
    """Keys that callers show."""

    def access_of(self, key: str) -> Access:
        """Return what a key gives; raises Unauthorized."""
        ...

    def of(self, tenant: str | None = None) -> tuple[Key, ...]:
        """Return the keys of a tenant, or of all."""
        ...

    def admit(self, tenant: str) -> None:
        """Make a tenant that has no key yet; one that is there stays as it is."""
        ...

    def tenants(self) -> tuple[str, ...]:
        """Return every tenant, in order."""
        ...

    def make(
        self, tenant: str, label: str, scopes: Iterable[str] = ..., expires_at: str | None = None
    ) -> str:
        """Return a new key of a tenant, which is made when it is new; the key cannot be read again.

        Raises Conflict when the label has two live keys.
        """
        ...

    def make_first(self, tenant: str, label: str) -> str | None:
        """Return a new key when there is none of any tenant, else None."""
        ...

    def revoke(self, prefix: str) -> Key:
        """Return the key, which ends now; raises NotFound."""
        ...

    def rotate(self, prefix: str, *, overlap_days: int, expires_at: str | None = None) -> str:
        """Return a new key in the place of an old one, which ends after the overlap.

        Raises NotFound, and Conflict when the old one has ended or its label has two live keys.
        """
        ...


class TenantStore(Protocol):
    """Tenants, and who signs their tokens."""

    def all(self) -> tuple[Tenant, ...]:
        """Return every tenant, in order of name."""
        ...

    def make(self, name: str) -> None:
        """Make a tenant; raises Conflict when it is there."""
        ...

    def disable(self, name: str) -> None:
        """Refuse every key and token of a tenant from now on; raises NotFound."""
        ...

    def enable(self, name: str) -> None:
        """Accept the keys and tokens of a tenant again; raises NotFound."""
        ...

    def trust(self, name: str, issuer: str, audience: str, jwks: Mapping[str, Any]) -> None:
        """Accept tokens of an issuer; raises NotFound, and Conflict when another tenant has this pair."""
        ...

    def distrust(self, name: str) -> None:
        """Accept no tokens any more; raises NotFound."""
        ...

    def issuers(self, issuer: str, audiences: Collection[str]) -> tuple[TokenIssuer, ...]:
        """Return those with this issuer and one of these audiences."""
        ...

    def limit(self, name: str, rate: str | None) -> None:
        """Set the rate limit; None is the one of the installation. Raises NotFound."""
        ...

    def get(self, name: str) -> Tenant:
        """Return one tenant; raises NotFound."""
        ...
