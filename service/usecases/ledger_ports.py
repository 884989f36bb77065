"""Ports to what is written down about requests: the keys of callers, answers given, and events."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from service.usecases.records import Answer, Event, EventKind


class KeyStore(Protocol):
    """Keys that callers show."""

    def tenant_of(self, key: str) -> str:
        """Return the tenant of a key; raises Unauthorized."""
        ...

    def admit(self, tenant: str) -> None:
        """Make a tenant that has no key yet; one that is there stays as it is."""
        ...

    def tenants(self) -> tuple[str, ...]:
        """Return every tenant, in order."""
        ...

    def make(self, tenant: str, label: str) -> str:
        """Return a new key of a tenant, which is made when it is new; the key cannot be read again."""
        ...

    def make_first(self, tenant: str, label: str) -> str | None:
        """Return a new key when there is none of any tenant, else None."""
        ...


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


class AnswerStore(Protocol):
    """Answers given for idempotency keys, for a day."""

    def begin(self, tenant: str, route: str, key: str, body_sha256: str) -> Answer | None:
        """Return None when the caller is to do the work, or the answer that was given.

        Work of a process that has ended is to be done again. Raises Conflict while another request does it,
        IdempotencyMismatch when the body is another one, Gone when its resume was erased since.
        """
        ...

    def finish(self, tenant: str, route: str, key: str, answer: Answer, subject: str | None) -> None:
        """Keep the answer; `subject` is its resume, with which it is erased.

        Raises Conflict if another process took the work over meanwhile.
        """
        ...

    def release(self, tenant: str, route: str, key: str) -> None:
        """Forget a key whose work had no effect."""
        ...

    def sweep(self) -> int:
        """Return how many answers of more than a day ago were deleted: some, 0 when none is left."""
        ...
