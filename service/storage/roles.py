"""Stored roles of tenants, with their changes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json
from service.domain.posting import LintWarning
from service.domain.requirement import Role
from service.errors import NotFound, Stale
from service.storage.engine import Database
from service.storage.events import happened
from service.storage.tables import RoleChangeRow, RoleRow
from service.usecases.codec import decode, encode
from service.usecases.records import OwnRole, RoleChange


@dataclass(frozen=True, slots=True)
class DatabaseRoles:
    """`RoleStore` over the tables of this version."""

    database: Database

    def add(self, tenant: str, role: OwnRole) -> tuple[OwnRole, bool]:
        """Return the role and True, or the stored one with this id and False."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "role", tenant, role.role.id)
            found = session.get(RoleRow, (tenant, role.role.id))
            if found is not None:
                return _own(session, found), False
            row = RoleRow(
                tenant_id=tenant,
                id=role.role.id,
                role=encode(role.read),
                posting=role.posting,
                lint=encode(list(role.lint)),
                created_at=self.database.now(),
            )
            session.add(row)
            session.flush()
            happened(session, tenant, "role.added", row.id)
            return _own(session, row), True

    def get(self, tenant: str, role_id: str) -> OwnRole | None:
        """Return one role, or None."""
        with self.database.reading() as session:
            row = session.get(RoleRow, (tenant, role_id))
            return _own(session, row) if row is not None else None

    def all(self, tenant: str) -> tuple[OwnRole, ...]:
        """Return every role of a tenant, in order of id."""
        query = select(RoleRow).where(RoleRow.tenant_id == tenant).order_by(RoleRow.id)
        with self.database.reading() as session:
            rows: Sequence[RoleRow] = session.scalars(query).all()
            return _owns(session, tenant, rows)

    def change(self, tenant: str, role_id: str, change: RoleChange, *, revision: int) -> OwnRole:
        """Return the role with one more change; the original role does not change."""
        with self.database.writing() as session:
            row = _row(session, tenant, role_id)
            _checked(session, row, frozenset({revision}))
            session.add(
                RoleChangeRow(
                    tenant_id=tenant,
                    role_id=role_id,
                    revision=revision + 1,
                    change=canonical_json(dict(change.change)),
                    reason=change.reason,
                    role=encode(change.role),
                    created_at=self.database.now(),
                )
            )
            session.flush()
            happened(session, tenant, "role.changed", role_id, revision + 1)
            return _own(session, row)

    def erase(self, tenant: str, role_id: str, *, revisions: frozenset[int] | None) -> None:
        """Delete a role and its changes."""
        with self.database.writing() as session:
            row = _row(session, tenant, role_id)
            _checked(session, row, revisions)
            changes = (RoleChangeRow.tenant_id == tenant, RoleChangeRow.role_id == role_id)
            session.execute(delete(RoleChangeRow).where(*changes))
            session.delete(row)
            happened(session, tenant, "role.erased", role_id)


def _row(session: Session, tenant: str, role_id: str) -> RoleRow:
    # A row to change is locked, so that on PostgreSQL two changes of it wait for each other.
    row = session.get(RoleRow, (tenant, role_id), with_for_update=True)
    if row is None:
        raise NotFound(f"role {role_id!r} does not exist")
    return row


def _checked(session: Session, row: RoleRow, revisions: frozenset[int] | None) -> None:
    held = _own(session, row).revision
    if revisions is not None and held not in revisions:
        raise Stale(f"role {row.id!r} is at revision {held}: read it again before changing it")


def _own(session: Session, row: RoleRow) -> OwnRole:
    return _owns(session, row.tenant_id, [row])[0]


def _owns(session: Session, tenant: str, rows: Sequence[RoleRow]) -> tuple[OwnRole, ...]:
    query = select(RoleChangeRow).where(
        RoleChangeRow.tenant_id == tenant, RoleChangeRow.role_id.in_([row.id for row in rows])
    )
    changes: dict[str, list[RoleChange]] = {}
    for found in session.scalars(query.order_by(RoleChangeRow.role_id, RoleChangeRow.revision)):
        read = RoleChange(json.loads(found.change), decode(found.role, Role), found.reason, found.created_at)
        changes.setdefault(found.role_id, []).append(read)
    return tuple(
        OwnRole(
            decode(row.role, Role),
            row.posting,
            decode(row.lint, tuple[LintWarning, ...]),
            row.created_at,
            tuple(changes.get(row.id, ())),
        )
        for row in rows
    )
