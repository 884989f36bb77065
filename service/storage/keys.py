"""API keys: hashed storage, lookup, and the tenant of a key.

A key is `cm_<prefix>_<secret>`: the prefix finds the row; only the SHA-256 of the secret is stored.
A secret of 256 random bits needs no slow hash.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.errors import Unauthorized
from service.storage.engine import Database
from service.storage.tables import KeyRow, TenantRow

_UNKNOWN = "0" * 64  # compared if there is no row, so that both refusals take the same time


@dataclass(frozen=True, slots=True)
class DatabaseKeys:
    """`KeyStore` over the tables of this version."""

    database: Database

    def tenant_of(self, key: str) -> str:
        """Return the tenant of a key; raises Unauthorized."""
        mark, _, rest = key.partition("_")
        prefix, _, secret = rest.partition("_")
        with self.database.reading() as session:
            query = select(KeyRow).where(KeyRow.prefix == prefix, KeyRow.revoked_at.is_(None))
            row = session.scalar(query) if mark == "cm" and prefix.isalnum() else None
            expected = row.secret_sha256 if row is not None else _UNKNOWN
            same = hmac.compare_digest(_hash(secret), expected)
            if row is None or not same:
                raise Unauthorized("the key is unknown or revoked")
            return row.tenant_id

    def admit(self, tenant: str) -> None:
        """Create a tenant without a key, unless it exists."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            self._tenant(session, tenant)

    def tenants(self) -> tuple[str, ...]:
        """Return every tenant, in order."""
        with self.database.reading() as session:
            return tuple(sorted(session.scalars(select(TenantRow.tenant_id))))

    def make(self, tenant: str, label: str) -> str:
        """Return a new key, and create the tenant if it does not exist."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            return self._insert(session, tenant, label)

    def make_first(self, tenant: str, label: str) -> str | None:
        """Return a new key if no tenant has one, else None."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            if session.scalar(select(func.count()).select_from(KeyRow)):
                return None
            return self._insert(session, tenant, label)

    def _insert(self, session: Session, tenant: str, label: str) -> str:
        now, prefix, secret = self.database.now(), secrets.token_hex(6), secrets.token_urlsafe(32)
        self._tenant(session, tenant)
        session.add(
            KeyRow(tenant_id=tenant, prefix=prefix, secret_sha256=_hash(secret), label=label, created_at=now)
        )
        return f"cm_{prefix}_{secret}"

    def _tenant(self, session: Session, tenant: str) -> None:
        if session.get(TenantRow, tenant) is None:
            session.add(TenantRow(tenant_id=tenant, created_at=self.database.now()))
            session.flush()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
