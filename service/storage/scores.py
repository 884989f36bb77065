"""Stored explained scores."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from service.errors import NotFound
from service.storage.arrivals import arrivals
from service.storage.clock import stamp
from service.storage.engine import Database
from service.storage.events import happened
from service.storage.tables import ResumeRow, ScoreRow
from service.usecases.records import Page, Score, ScoreLine


@dataclass(frozen=True, slots=True)
class DatabaseScores:
    """`ScoreStore` over the tables of this version."""

    database: Database

    def add(self, tenant: str, score: Score) -> Score:
        """Return the stored score: the first with this id."""
        with self.database.writing() as session:
            if session.get(ResumeRow, (tenant, score.resume_id), with_for_update=True) is None:
                raise NotFound(f"resume {score.resume_id!r} does not exist")
            kept = session.get(ScoreRow, (tenant, score.id))
            if kept is None:
                session.add(_row(tenant, score, self.database.now()))
                happened(session, tenant, "score.added", score.id)
            return _score(kept) if kept is not None else score

    def get(self, tenant: str, score_id: str) -> Score:
        """Return one score; raises NotFound."""
        with self.database.reading() as session:
            row = session.get(ScoreRow, (tenant, score_id))
            if row is None:
                raise NotFound(f"score {score_id!r} does not exist")
            return _score(row)

    def page(
        self,
        tenant: str,
        *,
        role_id: str | None,
        resume_id: str | None,
        since: datetime | None,
        after: str | None,
        limit: int,
    ) -> Page[ScoreLine]:
        """Return at most `limit` scores in the order in which they were made."""
        chosen = []
        if role_id is not None:
            chosen.append(ScoreRow.role_id == role_id)
        if resume_id is not None:
            chosen.append(ScoreRow.resume_id == resume_id)
        if since is not None:
            chosen.append(ScoreRow.created_at >= stamp(since))
        with self.database.reading() as session:
            rows, place = arrivals(session, ScoreRow, tenant, chosen, after=after, limit=limit)
            return Page(tuple(_line(row) for row in rows), place)

    def of_resume(self, tenant: str, resume_id: str) -> tuple[Score, ...]:
        """Return every score of a resume, in order of id."""
        query = select(ScoreRow).where(ScoreRow.tenant_id == tenant, ScoreRow.resume_id == resume_id)
        with self.database.reading() as session:
            return tuple(_score(row) for row in session.scalars(query.order_by(ScoreRow.id)))


def _score(row: ScoreRow) -> Score:
    return Score(row.id, row.resume_id, row.revision, row.role_id, row.as_of, row.digest, row.body)


def _line(row: ScoreRow) -> ScoreLine:
    body = json.loads(row.body)
    return ScoreLine(
        row.id, row.resume_id, row.role_id, row.as_of, body["score"], body["tier"], row.created_at
    )


def _row(tenant: str, score: Score, now: str) -> ScoreRow:
    return ScoreRow(
        tenant_id=tenant,
        id=score.id,
        resume_id=score.resume_id,
        revision=score.revision,
        role_id=score.role_id,
        as_of=score.as_of,
        digest=score.digest,
        body=score.body,
        created_at=now,
    )
