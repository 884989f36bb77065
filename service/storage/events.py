"""Events: what happened to the objects of a tenant, numbered in the order of their commits.

An event is written by the transaction that changes its object, as the last thing before the commit. The row
of the tenant, which counts them, is locked only from then on: numbers have no gaps, and whoever has seen
number N has seen all before it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.storage.tables import EventRow, TenantRow
from service.usecases.records import EventKind

_PENDING = "clinmatch_events"


@dataclass(frozen=True, slots=True)
class _Pending:
    """An event whose number and time come with the commit."""

    tenant: str
    kind: EventKind
    subject: str
    revision: int


def happened(session: Session, tenant: str, kind: EventKind, subject: str, revision: int = 0) -> None:
    """Have the event written when the transaction of this session is committed.

    Args: subject: id of the resume, role or score; revision: its revision from now on.
    """
    session.info.setdefault(_PENDING, []).append(_Pending(tenant, kind, subject, revision))


@contextmanager
def taken_back_on_error(session: Session) -> Iterator[None]:
    """Take back the events of this context if it raises, as its savepoint takes back its rows."""
    before = len(session.info.get(_PENDING, ()))
    try:
        yield
    except BaseException:
        del session.info.get(_PENDING, [])[before:]
        raise


def write_events(session: Session, now: str) -> None:
    """Write the events that wait in a session, the last thing before its commit."""
    waiting: Sequence[_Pending] = session.info.pop(_PENDING, ())
    for tenant in sorted({each.tenant for each in waiting}):  # in order: two never wait for each other
        own = [each for each in waiting if each.tenant == tenant]
        count = update(TenantRow).where(TenantRow.tenant_id == tenant)
        last = session.scalar(
            count.values(events=TenantRow.events + len(own)).returning(TenantRow.events),
            execution_options={"synchronize_session": False},
        )
        session.add_all(_rows(own, (last or 0) - len(own), now))


def _rows(events: Sequence[_Pending], before: int, now: str) -> Iterator[EventRow]:
    for number, each in enumerate(events, start=before + 1):
        yield EventRow(
            tenant_id=each.tenant,
            number=number,
            kind=each.kind,
            subject=each.subject,
            revision=each.revision,
            created_at=now,
        )
