"""Stored answers by idempotency key."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json
from service.errors import Conflict, Gone, IdempotencyMismatch, StorageFull, StorageUnavailable
from service.storage.clock import ago
from service.storage.engine import Database
from service.storage.old_answers import OldAnswers
from service.storage.owners import is_running, this_process
from service.storage.resumes import GONE
from service.storage.tables import AnswerRow, ResumeRow
from service.usecases.records import Answer

_KEPT_SECONDS = 24 * 3600
_LEASE_SECONDS = 150  # no request takes longer
_SWEPT = 500

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class DatabaseAnswers:
    """`AnswerStore` over the tables of this version."""

    database: Database
    old: OldAnswers = field(init=False, compare=False)
    _unreleased: set[Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Prepare the deletion of old answers."""
        object.__setattr__(self, "old", OldAnswers(self.sweep))

    def begin(self, tenant: str, route: str, key: str, body_sha256: str) -> Answer | None:
        """Return None if the caller is to do the work, else the stored answer."""
        self._release_left()
        try:
            with self.database.writing() as session:
                row = self._held(session, (tenant, route, key))
                if row is None:
                    self._claim(session, (tenant, route, key), body_sha256)
                    return None
                if row.body_sha256 != body_sha256:
                    raise IdempotencyMismatch("the idempotency key was used with another body")
                if row.status == GONE:
                    raise Gone("the resume of this idempotency key was erased: expected another key")
                if row.status is not None:
                    return Answer(row.status, json.loads(row.headers or "{}"), row.body or b"")
                self._take_over(row)
                return None
        except IntegrityError:
            raise Conflict(_IN_FLIGHT, retry_after=1) from None

    def finish(self, tenant: str, route: str, key: str, answer: Answer, subject: str | None) -> None:
        """Store the answer; raises Conflict if another process does the work meanwhile."""
        self.old.note(self.database.now())
        with self.database.writing() as session:
            row = session.get(AnswerRow, (tenant, route, key), with_for_update=True)
            if row is None or row.owner != this_process() or row.status is not None:
                raise Conflict(_IN_FLIGHT, retry_after=1)
            row.subject = subject
            if (
                subject is not None
                and session.get(ResumeRow, (tenant, subject), with_for_update=True) is None
            ):
                row.status = GONE
                return
            row.status, row.headers = answer.status, canonical_json(dict(answer.headers))
            row.body = answer.body

    def release(self, tenant: str, route: str, key: str) -> None:
        """Delete a key whose work had no effect: now, or before the next `begin` if the disk has no room."""
        try:
            with self.database.writing() as session:
                row = session.get(AnswerRow, (tenant, route, key))
                if row is not None and row.owner == this_process() and row.status is None:
                    session.delete(row)
        except (StorageFull, StorageUnavailable):
            self._unreleased.add((tenant, route, key))

    def _release_left(self) -> None:
        for _ in range(len(self._unreleased)):
            with suppress(KeyError):  # another thread took the last
                self.release(*self._unreleased.pop())

    def sweep(self) -> int:
        """Return how many old answers were deleted, some at a time so that no writer waits for long."""
        limit = ago(self.database.clock(), seconds=_KEPT_SECONDS)
        times = select(AnswerRow.created_at).where(AnswerRow.created_at < limit)
        with self.database.reading() as session:
            old = session.scalars(times.order_by(AnswerRow.created_at).limit(_SWEPT)).all()
        if not old:
            return 0
        with self.database.writing() as session:
            session.execute(delete(AnswerRow).where(AnswerRow.created_at <= old[-1]))
        return len(old)

    def _held(self, session: Session, key: Key) -> AnswerRow | None:
        """Return the row of a key, locked; one of more than a day ago is deleted and counts as none."""
        row = session.get(AnswerRow, key, with_for_update=True)
        if row is not None and row.created_at < ago(self.database.clock(), seconds=_KEPT_SECONDS):
            session.delete(row)
            session.flush()
            return None
        return row

    def _claim(self, session: Session, key: Key, body_sha256: str) -> None:
        tenant, route, name = key
        session.add(
            AnswerRow(
                tenant_id=tenant,
                route=route,
                key=name,
                body_sha256=body_sha256,
                owner=this_process(),
                created_at=self.database.now(),
            )
        )

    def _take_over(self, row: AnswerRow) -> None:
        """Make this process the owner of unfinished work; raises Conflict while its owner may be at it."""
        running = is_running(row.owner)
        left = _LEASE_SECONDS - _age(row.created_at, self.database.now())
        if running is not False and left > 0:
            raise Conflict(_IN_FLIGHT, retry_after=1 if running else left)
        row.owner, row.created_at = this_process(), self.database.now()


def _age(created_at: str, now: str) -> int:
    return int((datetime.fromisoformat(now) - datetime.fromisoformat(created_at)).total_seconds())


_IN_FLIGHT = "a request with this idempotency key is in flight"
