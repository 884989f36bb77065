"""The audit: who did or read what, each entry sealed to the one before by its hash.

An entry holds ids and no facts about a person, so that it may stay when the person is erased.
"""

import json
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from service.domain.canonical import canonical_json, sha256

BEFORE_THE_FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Caller:
    """Who acts: `key:<prefix>`, `token:<sub>`, `command`, `service`; and the id of the request."""

    actor: str
    request_id: str | None = None


_CALLER: ContextVar[Caller] = ContextVar("caller")
_SERVICE = Caller("service")


def act_as(actor: str, request_id: str | None = None) -> None:
    """Have what follows in this context entered as done by this caller."""
    _CALLER.set(Caller(actor, request_id))


def caller() -> Caller:
    """Return who acts in this context; the service itself where nobody was named."""
    return _CALLER.get(_SERVICE)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is to be entered, before it has its number."""

    tenant: str
    at: str
    caller: Caller
    action: str
    object: str | None
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An entry of the audit of a tenant; `number` counts from 1, `detail` is canonical JSON."""

    tenant: str
    number: int
    at: str
    actor: str
    action: str
    object: str | None
    request_id: str | None
    detail: str
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The number and hash of the last entry, stored apart from the entries."""

    number: int = 0
    hash: str = BEFORE_THE_FIRST


@dataclass(frozen=True, slots=True)
class AuditBreak:
    """The first entry that is not as it was written, and what is wrong with it."""

    number: int
    reason: str


def entered(deed: Deed, head: Head) -> AuditEntry:
    """Return the entry of a deed, which follows a head."""
    entry = AuditEntry(
        tenant=deed.tenant,
        number=head.number + 1,
        at=deed.at,
        actor=deed.caller.actor,
        action=deed.action,
        object=deed.object,
        request_id=deed.caller.request_id,
        detail=canonical_json(dict(deed.detail)),
        previous=head.hash,
    )
    return AuditEntry(**{**_values(entry), "detail": entry.detail, "hash": hash_of(entry)})


def hash_of(entry: AuditEntry) -> str:
    """Return the SHA-256 of the canonical JSON of an entry without its hash."""
    return sha256(_values(entry))


def first_break(entries: Iterable[AuditEntry], head: Head) -> AuditBreak | None:
    """Return where entries in order, or their head, are not as they were written; None if nowhere."""
    last = Head()
    for entry in entries:
        reason = _wrong(entry, last)
        if reason is not None:
            return AuditBreak(last.number + 1, reason)
        if entry.number > head.number:
            return AuditBreak(entry.number, f"the head is number {head.number}: this one was put behind it")
        last = Head(entry.number, entry.hash)
    if last.number < head.number:
        return AuditBreak(last.number + 1, f"missing: the head is number {head.number}")
    return None if last == head else AuditBreak(head.number, "its hash is not that of the head")


def _wrong(entry: AuditEntry, last: Head) -> str | None:
    if entry.number != last.number + 1:
        return f"missing: number {entry.number} comes next"
    if entry.previous != last.hash:
        return "it does not follow the one before"
    try:
        as_written = canonical_json(json.loads(entry.detail)) == entry.detail
    except (ValueError, RecursionError):
        as_written = False
    return None if as_written and hash_of(entry) == entry.hash else "it was changed"


def _values(entry: AuditEntry) -> dict[str, Any]:
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
    }
