"""Stored events, read in the order of their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from service.storage.engine import Database
from service.storage.tables import EventRow, TenantRow
from service.usecases.records import Event, EventKind

_BATCH = 500


@dataclass(frozen=True, slots=True)
class DatabaseEvents:
    """`EventStore` over the tables of this version."""

    database: Database

    def last(self, tenant: str) -> int:
        """Return the number of the newest event; 0 before the first."""
        with self.database.reading() as session:
            return session.scalar(select(TenantRow.events).where(TenantRow.tenant_id == tenant)) or 0

    def after(self, tenant: str, number: int, *, limit: int) -> tuple[Event, ...]:
        """Return at most `limit` events that follow a number, first to last."""
        query = select(EventRow).where(EventRow.tenant_id == tenant, EventRow.number > number)
        with self.database.reading() as session:
            return tuple(_event(row) for row in session.scalars(query.order_by(EventRow.number).limit(limit)))

    def between(self, tenant: str, after: int, until: int, kinds: Sequence[EventKind]) -> tuple[Event, ...]:
        """Return the events of some kinds with numbers in (after, until], first to last."""
        chosen = select(
            EventRow.number, EventRow.kind, EventRow.subject, EventRow.revision, EventRow.created_at
        ).where(
            EventRow.tenant_id == tenant,
            EventRow.number > after,
            EventRow.number <= until,
            EventRow.kind.in_(kinds),
        )
        with self.database.reading() as session:
            return tuple(Event(*row) for row in session.execute(chosen.order_by(EventRow.number)))

    def states(self, tenant: str, subjects: Sequence[str], number: int) -> Mapping[str, Event]:
        """Return for each subject the last event up to a number."""
        found: dict[str, Event] = {}
        with self.database.reading() as session:
            for start in range(0, len(subjects), _BATCH):
                some = subjects[start : start + _BATCH]
                newest = (
                    select(func.max(EventRow.number))
                    .where(
                        EventRow.tenant_id == tenant, EventRow.subject.in_(some), EventRow.number <= number
                    )
                    .group_by(EventRow.subject)
                )
                rows = select(EventRow).where(EventRow.tenant_id == tenant, EventRow.number.in_(newest))
                found.update((row.subject, _event(row)) for row in session.scalars(rows))
        return found


def _event(row: EventRow) -> Event:
    return Event(row.number, row.kind, row.subject, row.revision, row.created_at)
