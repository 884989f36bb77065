"""Stored answers by idempotency key."""

import json
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json
from service.errors import Conflict, IdempotencyMismatch
from service.storage.clock import ago
from service.storage.engine import Database
from service.storage.tables import AnswerRow, ResumeRow
from service.usecases.records import Answer

_KEPT_SECONDS = 24 * 3600
_LEASE_SECONDS = 300  # a request not finished by then ended with its process


@dataclass(frozen=True, slots=True)
class DatabaseAnswers:
    """`AnswerStore` over the tables of this version."""

    database: Database

    def begin(self, tenant: str, route: str, key: str, body_sha256: str) -> Answer | None:
        """Return None if the caller is to do the work, else the stored answer."""
        try:
            with self.database.writing() as session:
                self._forget_old(session, tenant)
                row = session.get(AnswerRow, (tenant, route, key), with_for_update=True)
                if row is not None and row.body_sha256 != body_sha256:
                    raise IdempotencyMismatch("the idempotency key was used with another body")
                if row is not None and row.status is not None:
                    return Answer(row.status, json.loads(row.headers or "{}"), row.body or b"")
                self._claim(session, row, (tenant, route, key), body_sha256)
                return None
        except IntegrityError:
            raise Conflict(_IN_FLIGHT) from None

    def finish(self, tenant: str, route: str, key: str, answer: Answer, subject: str | None) -> None:
        """Store the answer, unless the resume that it describes was erased meanwhile."""
        with self.database.writing() as session:
            row = session.get(AnswerRow, (tenant, route, key), with_for_update=True)
            if row is None:
                return
            if (
                subject is not None
                and session.get(ResumeRow, (tenant, subject), with_for_update=True) is None
            ):
                session.delete(row)
                return
            row.status, row.headers = answer.status, canonical_json(dict(answer.headers))
            row.body, row.subject = answer.body, subject

    def release(self, tenant: str, route: str, key: str) -> None:
        """Delete a key whose work had no effect."""
        with self.database.writing() as session:
            row = session.get(AnswerRow, (tenant, route, key))
            if row is not None:
                session.delete(row)

    def _claim(
        self, session: Session, row: AnswerRow | None, key: tuple[str, str, str], body_sha256: str
    ) -> None:
        if row is not None and row.created_at > ago(self.database.clock(), seconds=_LEASE_SECONDS):
            raise Conflict(_IN_FLIGHT)
        if row is not None:
            row.created_at = self.database.now()
            return
        tenant, route, name = key
        session.add(
            AnswerRow(
                tenant_id=tenant,
                route=route,
                key=name,
                body_sha256=body_sha256,
                created_at=self.database.now(),
            )
        )

    def _forget_old(self, session: Session, tenant: str) -> None:
        limit = ago(self.database.clock(), seconds=_KEPT_SECONDS)
        session.execute(delete(AnswerRow).where(AnswerRow.tenant_id == tenant, AnswerRow.created_at < limit))


_IN_FLIGHT = "a request with this idempotency key is in flight"
