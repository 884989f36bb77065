"""API keys: hashed storage, lookup, rotation, and what a key gives.

A key is `cm_<prefix>_<secret>`: the prefix finds the row; only the SHA-256 of the secret is stored.
A secret of 256 random bits needs no slow hash. Every lookup reads the row: a revoked key ends at once.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from service.errors import Conflict, NotFound, Unauthorized
from service.storage.clock import stamp
from service.storage.engine import Database
from service.storage.events import did
from service.storage.key_use import KeyUse
from service.storage.tables import KeyRow, TenantRow
from service.usecases.access import SCOPES, Access, Key

_UNKNOWN = "0" * 64  # compared if there is no row, so that both refusals take the same time
_LIVE_PER_LABEL = 2


@dataclass(frozen=True, slots=True)
class DatabaseKeys:
    """`KeyStore` over the tables of this version."""

    database: Database
    use: KeyUse

    def access_of(self, key: str) -> Access:
        """Return what a key gives; raises Unauthorized, with a reason only if the secret is right."""
        mark, _, rest = key.partition("_")
        prefix, _, secret = rest.partition("_")
        query = select(KeyRow, TenantRow.disabled_at, TenantRow.rate_limit).join(
            TenantRow, TenantRow.tenant_id == KeyRow.tenant_id
        )
        with self.database.reading() as session:
            found = (
                session.execute(query.where(KeyRow.prefix == prefix)).first()
                if mark == "cm" and prefix.isalnum()
                else None
            )
            same = hmac.compare_digest(_hash(secret), found[0].secret_sha256 if found else _UNKNOWN)
            if found is None or not same:
                raise Unauthorized("the key is not known")
            row, disabled_at, rate = found
            now = self.database.now()
            _refuse_if_ended(row, disabled_at, now)
            self.use.note(row.prefix, row.last_used_at, now)
            scopes = frozenset(row.scopes.split())
            return Access(row.tenant_id, f"key:{row.prefix}", scopes, row.prefix, rate)

    def of(self, tenant: str | None = None) -> tuple[Key, ...]:
        """Return the keys of a tenant, or of all, by tenant, label and time."""
        query = select(KeyRow).order_by(KeyRow.tenant_id, KeyRow.label, KeyRow.created_at, KeyRow.prefix)
        if tenant is not None:
            query = query.where(KeyRow.tenant_id == tenant)
        with self.database.reading() as session:
            return tuple(_key(row) for row in session.scalars(query))

    def admit(self, tenant: str) -> None:
        """Create a tenant without a key, unless it exists."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            self._tenant(session, tenant)

    def tenants(self) -> tuple[str, ...]:
        """Return every tenant, in order."""
        with self.database.reading() as session:
            return tuple(sorted(session.scalars(select(TenantRow.tenant_id))))

    def make(
        self, tenant: str, label: str, scopes: Iterable[str] = tuple(SCOPES), expires_at: str | None = None
    ) -> str:
        """Return a new key, and create the tenant if it does not exist.

        Raises Conflict if the label has two live keys.
        """
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            self._one_more(session, tenant, label)
            return self._insert(session, tenant, label, scopes, expires_at)

    def make_first(self, tenant: str, label: str) -> str | None:
        """Return a new key with all scopes if no tenant has one, else None."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            if session.scalar(select(func.count()).select_from(KeyRow)):
                return None
            return self._insert(session, tenant, label, SCOPES, None)

    def revoke(self, prefix: str) -> Key:
        """Return the key, which ends now; raises NotFound."""
        with self.database.writing() as session:
            row = _row(session, prefix)
            if row.revoked_at is None:
                row.revoked_at = self.database.now()
                did(session, row.tenant_id, row.revoked_at, "key.revoked", f"key:{prefix}", {})
            return _key(row)

    def rotate(self, prefix: str, *, overlap_days: int, expires_at: str | None = None) -> str:
        """Return a new key with the label and scopes of an old one, which ends after the overlap.

        Without `expires_at` the new key lives as long as the old one was given. Raises NotFound, and Conflict
        if the old one has ended or its label has two live keys.
        """
        now = self.database.now()
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "keys")
            old = _row(session, prefix)
            state = _key(old).state(now)
            if state != "live":
                raise Conflict(f"the key {prefix} is {state}: expected a live one; make a new key instead")
            self._one_more(session, old.tenant_id, old.label)
            expires_at = expires_at or _as_long(old, now)
            made = self._insert(session, old.tenant_id, old.label, old.scopes.split(), expires_at)
            if overlap_days:
                end = _later(now, timedelta(days=overlap_days))
                old.expires_at = min(end, old.expires_at or end)
            else:
                old.revoked_at = now
            detail = {"by": f"key:{made.split('_')[1]}", "overlap_days": overlap_days}
            did(session, old.tenant_id, now, "key.rotated", f"key:{prefix}", detail)
            return made

    def _one_more(self, session: Session, tenant: str, label: str) -> None:
        now = self.database.now()
        live = (
            select(func.count())
            .select_from(KeyRow)
            .where(
                KeyRow.tenant_id == tenant,
                KeyRow.label == label,
                KeyRow.revoked_at.is_(None),
                or_(KeyRow.expires_at.is_(None), KeyRow.expires_at > now),
            )
        )
        if (session.scalar(live) or 0) >= _LIVE_PER_LABEL:
            raise Conflict(
                f"the label {label!r} has {_LIVE_PER_LABEL} live keys, as many as it may: "
                "revoke one of them first, or choose another label"
            )

    def _insert(
        self, session: Session, tenant: str, label: str, scopes: Iterable[str], expires_at: str | None
    ) -> str:
        prefix, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        self._tenant(session, tenant)
        row = KeyRow(
            tenant_id=tenant,
            prefix=prefix,
            secret_sha256=_hash(secret),
            label=label,
            scopes=" ".join(sorted(scopes)),
            created_at=self.database.now(),
            expires_at=expires_at,
        )
        session.add(row)
        detail = {"label": label, "scopes": row.scopes.split(), "expires_at": expires_at}
        did(session, tenant, row.created_at, "key.made", f"key:{prefix}", detail)
        return f"cm_{prefix}_{secret}"

    def _tenant(self, session: Session, tenant: str) -> None:
        if session.get(TenantRow, tenant) is None:
            session.add(TenantRow(tenant_id=tenant, created_at=self.database.now()))
            session.flush()


def _row(session: Session, prefix: str) -> KeyRow:
    row = session.scalar(select(KeyRow).where(KeyRow.prefix == prefix).with_for_update())
    if row is None:
        raise NotFound(f"{prefix}: expected the prefix of a key, as `clinmatch keys list` shows it")
    return row


def _refuse_if_ended(row: KeyRow, disabled_at: str | None, now: str) -> None:
    if row.revoked_at is not None:
        raise Unauthorized(f"the key was revoked at {row.revoked_at}")
    if row.expires_at is not None and row.expires_at <= now:
        raise Unauthorized(f"the key expired at {row.expires_at}")
    if disabled_at is not None:
        raise Unauthorized(f"the tenant of the key was disabled at {disabled_at}")


def _key(row: KeyRow) -> Key:
    return Key(
        prefix=row.prefix,
        tenant=row.tenant_id,
        label=row.label,
        scopes=tuple(row.scopes.split()),
        created_at=row.created_at,
        expires_at=row.expires_at,
        last_used_at=row.last_used_at,
        revoked_at=row.revoked_at,
    )


def _as_long(row: KeyRow, now: str) -> str | None:
    """Return when a new key ends that lives as long as this one was given; None for one without end."""
    if row.expires_at is None:
        return None
    given = datetime.fromisoformat(row.expires_at) - datetime.fromisoformat(row.created_at)
    return _later(now, given)


def _later(now: str, period: timedelta) -> str:
    return stamp(datetime.fromisoformat(now) + period)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
