"""Tenants: made, disabled and enabled, and who signs their tokens."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json, sha256
from service.errors import Conflict, NotFound
from service.storage.engine import Database
from service.storage.events import did
from service.storage.tables import IssuerRow, TenantRow
from service.usecases.access import Tenant, TokenIssuer


@dataclass(frozen=True, slots=True)
class DatabaseTenants:
    """`TenantStore` over the tables of this version."""

    database: Database

    def all(self) -> tuple[Tenant, ...]:
        """Return every tenant, in order of name."""
        query = select(TenantRow, IssuerRow).outerjoin(IssuerRow, IssuerRow.tenant_id == TenantRow.tenant_id)
        with self.database.reading() as session:
            found = [_tenant(row, issuer) for row, issuer in session.execute(query)]
        return tuple(sorted(found, key=lambda tenant: tenant.name))

    def make(self, name: str) -> None:
        """Create a tenant; raises Conflict if it exists."""
        try:
            with self.database.writing() as session:
                session.add(TenantRow(tenant_id=name, created_at=self.database.now()))
                session.flush()
                self._did(session, name, "made")
        except IntegrityError:
            raise Conflict(f"the tenant {name} exists: expected another name") from None

    def disable(self, name: str) -> None:
        """Refuse every key and token of a tenant from now on; raises NotFound."""
        with self.database.writing() as session:
            row = _row(session, name)
            if row.disabled_at is None:
                row.disabled_at = self.database.now()
                self._did(session, name, "disabled")

    def enable(self, name: str) -> None:
        """Accept the keys and tokens of a tenant again; raises NotFound."""
        with self.database.writing() as session:
            row = _row(session, name)
            if row.disabled_at is not None:
                row.disabled_at = None
                self._did(session, name, "enabled")

    def trust(self, name: str, issuer: str, audience: str, jwks: Mapping[str, Any]) -> None:
        """Accept tokens of an issuer for a tenant, in place of another; raises NotFound.

        Raises Conflict if another tenant has this issuer and audience.
        """
        try:
            with self.database.writing() as session:
                _row(session, name)
                row = session.get(IssuerRow, name) or IssuerRow(tenant_id=name)
                row.issuer, row.audience, row.jwks = issuer, audience, canonical_json(jwks)
                row.created_at = self.database.now()
                session.add(row)
                self._did(session, name, "trusts", issuer=issuer, audience=audience, jwks_sha256=sha256(jwks))
        except IntegrityError:
            raise Conflict("another tenant has this issuer and audience: expected another pair") from None

    def distrust(self, name: str) -> None:
        """Accept no tokens for a tenant any more; raises NotFound."""
        with self.database.writing() as session:
            _row(session, name)
            issuer = session.get(IssuerRow, name)
            if issuer is not None:
                session.delete(issuer)
                self._did(session, name, "distrusts")

    def issuers(self, issuer: str, audiences: Collection[str]) -> tuple[TokenIssuer, ...]:
        """Return those with this issuer and one of these audiences."""
        query = select(IssuerRow).where(IssuerRow.issuer == issuer, IssuerRow.audience.in_(audiences))
        with self.database.reading() as session:
            return tuple(
                TokenIssuer(row.tenant_id, row.issuer, row.audience, json.loads(row.jwks))
                for row in session.scalars(query.order_by(IssuerRow.tenant_id))
            )

    def limit(self, name: str, rate: str | None) -> None:
        """Set the rate limit of a tenant; None is the one of the installation. Raises NotFound."""
        with self.database.writing() as session:
            row = _row(session, name)
            if row.rate_limit != rate:
                row.rate_limit = rate
                self._did(session, name, "limited", rate=rate)

    def get(self, name: str) -> Tenant:
        """Return one tenant; raises NotFound."""
        with self.database.reading() as session:
            return _tenant(_row(session, name, lock=False), session.get(IssuerRow, name))

    def _did(self, session: Session, name: str, what: str, **detail: str | None) -> None:
        did(session, name, self.database.now(), f"tenant.{what}", name, detail)


def _row(session: Session, name: str, *, lock: bool = True) -> TenantRow:
    row = session.get(TenantRow, name, with_for_update=lock)
    if row is None:
        known = ", ".join(sorted(session.scalars(select(TenantRow.tenant_id)))) or "none yet"
        raise NotFound(f"tenant {name!r}: expected one of {known}")
    return row


def _tenant(row: TenantRow, issuer: IssuerRow | None) -> Tenant:
    return Tenant(
        row.tenant_id,
        row.created_at,
        row.disabled_at,
        issuer.issuer if issuer else None,
        issuer.audience if issuer else None,
        row.rate_limit,
    )
