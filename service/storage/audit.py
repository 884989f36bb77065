"""The stored audit: read in order, its head, and reads of a person's data, written within a second."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.storage.engine import Database
from service.storage.events import enter
from service.storage.later import LaterWrites
from service.storage.tables import AuditRow, TenantRow
from service.usecases.audit import AuditBreak, AuditEntry, Deed, Head, caller, first_break

_BATCH = 1000


class ReadLog:
    """Reads that are not entered yet; where too many wait, the request that adds one enters them first."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._later: LaterWrites[Deed] = LaterWrites(self._write)

    def add(self, deed: Deed) -> None:
        """Have a read entered within a second."""
        self._later.add(deed)

    def flush(self) -> None:
        """Enter what waits, now."""
        self._later.flush()

    def close(self) -> None:
        """Enter what waits, as far as the database lets."""
        with suppress(Exception):
            self._later.close()

    def _write(self, deeds: Sequence[Deed]) -> None:
        with self._database.writing() as session:
            for deed in deeds:
                enter(session, deed)


@dataclass(frozen=True, slots=True)
class DatabaseAudit:
    """`AuditStore` over the tables of this version."""

    database: Database
    reads: ReadLog

    def note_read(self, tenant: str, action: str, subject: str | None, ids: Sequence[str] = ()) -> None:
        """Have it entered within a second that the caller read data of a person."""
        detail = {"ids": list(ids)} if ids else {}
        self.reads.add(Deed(tenant, self.database.now(), caller(), action, subject, detail))

    def after(self, tenant: str, number: int, *, limit: int) -> tuple[AuditEntry, ...]:
        """Return at most `limit` entries that follow a number, first to last."""
        with self.database.reading() as session:
            return _some(session, tenant, number, limit)

    def all(self, tenant: str) -> Iterator[AuditEntry]:
        """Yield every entry of a tenant, first to last."""
        with self._snapshot() as session:
            yield from _all(session, tenant)

    def head(self, tenant: str) -> Head:
        """Return the head of the audit of a tenant."""
        with self.database.reading() as session:
            return _head(session, tenant)

    def first_break(self, tenant: str) -> AuditBreak | None:
        """Return the first entry that is not as it was written, or None."""
        with self._snapshot() as session:
            return first_break(_all(session, tenant), _head(session, tenant))

    def _snapshot(self) -> Session:
        """Return a session that sees one state of the database, whatever is written meanwhile."""
        engine = self.database.engine
        if engine.dialect.name != "sqlite":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        return Session(engine)


def _all(session: Session, tenant: str) -> Iterator[AuditEntry]:
    last = None
    while some := _some(session, tenant, last, _BATCH):
        yield from some
        last = some[-1].number


def _some(session: Session, tenant: str, after: int | None, limit: int) -> tuple[AuditEntry, ...]:
    query = select(*_COLUMNS).where(AuditRow.tenant_id == tenant)
    if after is not None:
        query = query.where(AuditRow.number > after)
    return tuple(AuditEntry(*row) for row in session.execute(query.order_by(AuditRow.number).limit(limit)))


def _head(session: Session, tenant: str) -> Head:
    query = select(TenantRow.audited, TenantRow.audit_hash).where(TenantRow.tenant_id == tenant)
    found = session.execute(query).first()
    return Head(*found) if found else Head()


_COLUMNS = [
    getattr(AuditRow, "tenant_id" if each.name == "tenant" else each.name) for each in fields(AuditEntry)
]
