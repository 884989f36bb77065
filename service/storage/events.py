"""Events: what happened to the objects of a tenant, numbered in the order of their commits, and the audit.

Each event is an entry of the audit too. Both are written by the transaction that changes the object, as the
last thing before the commit. The row of the tenant, which counts them, is locked only from then on: numbers
have no gaps, and whoever has seen number N has seen all before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from service.storage.tables import AuditRow, EventRow, TenantRow
from service.usecases.audit import AuditEntry, Deed, Head, caller, entered
from service.usecases.records import EventKind

_PENDING = "clinmatch_events"
_DEEDS = "clinmatch_deeds"
_UNSEEN = {"synchronize_session": False}


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
    before = {name: len(session.info.get(name, ())) for name in (_PENDING, _DEEDS)}
    try:
        yield
    except BaseException:
        for name, kept in before.items():
            del session.info.get(name, [])[kept:]
        raise


def did(
    session: Session, tenant: str, at: str, action: str, subject: str | None, detail: Mapping[str, Any]
) -> None:
    """Have an entry of the audit written when the transaction of this session is committed."""
    enter(session, Deed(tenant, at, caller(), action, subject, detail))


def enter(session: Session, deed: Deed) -> None:
    """Have a deed of any caller written when the transaction of this session is committed."""
    session.info.setdefault(_DEEDS, []).append(deed)


def write_events(session: Session, now: str) -> None:
    """Write the events and entries of the audit that wait in a session, the last thing before its commit."""
    waiting: Sequence[_Pending] = session.info.pop(_PENDING, ())
    deeds: list[Deed] = session.info.pop(_DEEDS, [])
    deeds += [
        Deed(each.tenant, now, caller(), each.kind, each.subject, {"revision": each.revision})
        for each in waiting
    ]
    # In order: two transactions never wait for each other.
    for tenant in sorted({each.tenant for each in deeds}):
        own = [each for each in waiting if each.tenant == tenant]
        last, head = _counted(session, tenant, len(own))
        session.add_all(_rows(own, last - len(own), now))
        for deed in (each for each in deeds if each.tenant == tenant):
            entry = entered(deed, head)
            session.add(AuditRow(**_columns(entry)))
            head = Head(entry.number, entry.hash)
        session.execute(
            update(TenantRow)
            .where(TenantRow.tenant_id == tenant)
            .values(audited=head.number, audit_hash=head.hash),
            execution_options=_UNSEEN,
        )


def _counted(session: Session, tenant: str, more: int) -> tuple[int, Head]:
    """Return the number of the last event with those that come, and the head of the audit; lock their row."""
    count = (
        update(TenantRow)
        .where(TenantRow.tenant_id == tenant)
        .values(events=TenantRow.events + more)
        .returning(TenantRow.events, TenantRow.audited, TenantRow.audit_hash)
    )
    found = session.execute(count, execution_options=_UNSEEN).first()
    return (found[0], Head(found[1], found[2])) if found else (more, Head())


def _columns(entry: AuditEntry) -> dict[str, Any]:
    values = asdict(entry)
    return {"tenant_id": values.pop("tenant"), **values}


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
