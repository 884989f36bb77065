"""What happened, and who did it, as it is shown."""

import json
from typing import Any, TypedDict

from service.usecases.audit import AuditEntry
from service.usecases.records import Event
from service.usecases.views.values import IsoTime
from service.usecases.views.vocabulary import EventWord


class EventView(TypedDict):
    """Something that happened to a resume, role or score; `revision` is the one from then on."""

    number: int
    kind: EventWord
    subject: str
    revision: int
    created_at: IsoTime


class EventPageView(TypedDict):
    """Some events, the link to more, and the cursor to ask with later."""

    items: list[EventView]
    next: str | None
    cursor: str


class AuditEntryView(TypedDict):
    """Who did or read what; `hash` is that of the other keys, `previous` that of the entry before."""

    tenant: str
    number: int
    at: IsoTime
    actor: str
    action: str
    object: str | None
    request_id: str | None
    detail: dict[str, Any]
    previous: str
    hash: str


class AuditPageView(TypedDict):
    """Some entries of the audit, the link to more, and the cursor to ask with later."""

    items: list[AuditEntryView]
    next: str | None
    cursor: str


def event_json(event: Event) -> EventView:
    """Return an event as it is shown."""
    return {
        "number": event.number,
        "kind": event.kind,
        "subject": event.subject,
        "revision": event.revision,
        "created_at": event.created_at,
    }


def entry_json(entry: AuditEntry) -> AuditEntryView:
    """Return an entry of the audit as it is shown and exported."""
    return {
        "tenant": entry.tenant,
        "number": entry.number,
        "at": entry.at,
        "actor": entry.actor,
        "action": entry.action,
        "object": entry.object,
        "request_id": entry.request_id,
        "detail": json.loads(entry.detail),
        "previous": entry.previous,
        "hash": entry.hash,
    }
