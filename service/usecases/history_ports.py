"""Ports to what happened."""

from collections.abc import Mapping, Sequence
from typing import Protocol

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
