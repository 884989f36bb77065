"""Ports to what happened: events, and the audit."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from service.usecases.audit import AuditBreak, AuditEntry, Head
from service.usecases.records import Event, EventKind


class EventStore(Protocol):
    """What happened to the objects of tenants, in the order of commits."""

    def last(self, tenant: str) -> int:
        """Return the number of the newest event; 0 before the first."""
        ...

    def after(self, tenant: str, number: int, *, limit: int) -> tuple[Event, ...]:
        """Return the events that follow a number, first to last."""
        ...

    def between(self, tenant: str, after: int, until: int, kinds: Sequence[EventKind]) -> tuple[Event, ...]:
        """Return the events of some kinds with numbers in (after, until], first to last."""
        ...

    def states(self, tenant: str, subjects: Sequence[str], number: int) -> Mapping[str, Event]:
        """Return for each subject the last event up to a number; without those that had none yet."""
        ...


class AuditStore(Protocol):
    """Who did or read what, sealed in order."""

    def note_read(self, tenant: str, action: str, subject: str | None, ids: Sequence[str] = ()) -> None:
        """Have it entered within a second that the caller read data of a person."""
        ...

    def after(self, tenant: str, number: int, *, limit: int) -> tuple[AuditEntry, ...]:
        """Return the entries that follow a number, first to last."""
        ...

    def all(self, tenant: str) -> Iterator[AuditEntry]:
        """Yield every entry of a tenant, first to last."""
        ...

    def head(self, tenant: str) -> Head:
        """Return the number and hash of the last entry, stored apart from the entries."""
        ...

    def first_break(self, tenant: str) -> AuditBreak | None:
        """Return the first entry that is not as it was written, or None."""
        ...
