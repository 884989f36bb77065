"""Where are the roles kept that tenants made?"""

from dataclasses import dataclass

from sqlalchemy import select

from service.domain.posting import LintWarning
from service.domain.requirement import Role
from service.storage.codec import decode, encode
from service.storage.engine import Database
from service.storage.tables import RoleRow
from service.usecases.records import OwnRole


@dataclass(frozen=True, slots=True)
class DatabaseRoles:
    """`RoleStore` over the tables of this version."""

    database: Database

    def add(self, tenant: str, role: OwnRole) -> tuple[OwnRole, bool]:
        """Return the role and True, or the one that has this id already and False."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "role", tenant, role.role.id)
            found = session.get(RoleRow, (tenant, role.role.id))
            if found is not None:
                return _own(found), False
            row = RoleRow(
                tenant_id=tenant,
                id=role.role.id,
                role=encode(role.role),
                posting=role.posting,
                lint=encode(list(role.lint)),
                created_at=self.database.now(),
            )
            session.add(row)
            return _own(row), True

    def get(self, tenant: str, role_id: str) -> OwnRole | None:
        """Return one role, or None."""
        with self.database.reading() as session:
            row = session.get(RoleRow, (tenant, role_id))
            return _own(row) if row is not None else None

    def all(self, tenant: str) -> tuple[OwnRole, ...]:
        """Return every role of a tenant, in order of id."""
        query = select(RoleRow).where(RoleRow.tenant_id == tenant).order_by(RoleRow.id)
        with self.database.reading() as session:
            return tuple(_own(row) for row in session.scalars(query))


def _own(row: RoleRow) -> OwnRole:
    lint = decode(row.lint, tuple[LintWarning, ...])
    return OwnRole(decode(row.role, Role), row.posting, lint, row.created_at)
