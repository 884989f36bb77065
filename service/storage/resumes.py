"""Stored resumes: versions, corrections, paging and erasure."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json
from service.domain.profile import Contact, Profile
from service.errors import NotFound, Stale
from service.storage.arrivals import arrivals
from service.storage.clock import stamp
from service.storage.engine import Database
from service.storage.events import happened
from service.storage.tables import (
    AnswerRow,
    ContactRow,
    CorrectionRow,
    DocumentRow,
    ReadingRow,
    ResumeRow,
    ScoreRow,
)
from service.usecases.codec import decode, encode, pack
from service.usecases.records import Correction, NewResume, Page, Resume

_CHUNK = 200
GONE = 410


@dataclass(frozen=True, slots=True)
class DatabaseResumes:
    """`ResumeStore` over the tables of this version."""

    database: Database

    def add(self, tenant: str, resume: NewResume) -> tuple[Resume, bool]:
        """Return the resume and True, or the stored one with the same content and False."""
        with self.database.writing() as session:
            self.database.one_at_a_time(session, "resume", tenant, resume.external_id or resume.id)
            found = _repeated(session, tenant, resume)
            row = found or _insert(session, tenant, resume, self.database.now())
            return resume_of(session, row), found is None

    def get(self, tenant: str, resume_id: str) -> Resume:
        """Return one resume; raises NotFound."""
        with self.database.reading() as session:
            return resume_of(session, row_of(session, tenant, resume_id))

    def contact(self, tenant: str, resume_id: str) -> Contact:
        """Return the contact details of the person; raises NotFound."""
        with self.database.reading() as session:
            row_of(session, tenant, resume_id)
            row = session.get_one(ContactRow, (tenant, resume_id))
            return decode(row.contact, Contact)

    def page(
        self,
        tenant: str,
        *,
        external_id: str | None,
        after: str | None,
        limit: int,
        updated_since: datetime | None = None,
    ) -> Page[Resume]:
        """Return at most `limit` resumes in order of arrival."""
        chosen = []
        if external_id is not None:
            chosen.append(ResumeRow.external_id == external_id)
        if updated_since is not None:
            chosen.append(ResumeRow.updated_at >= stamp(updated_since))
        with self.database.reading() as session:
            rows, place = arrivals(session, ResumeRow, tenant, chosen, after=after, limit=limit)
            return Page(tuple(resumes_of(session, tenant, rows)), place)

    def pool(self, tenant: str) -> Iterator[Resume]:
        """Yield the latest version of every resume, in order of id."""
        after = ""
        while True:
            with self.database.reading() as session:
                rows: Sequence[ResumeRow] = session.scalars(_chunk(tenant, after)).all()
                items = resumes_of(session, tenant, rows)
            yield from items
            if len(items) < _CHUNK:
                return
            after = items[-1].id

    def correct(
        self, tenant: str, resume_id: str, correction: Correction, *, revisions: frozenset[int] | None
    ) -> Resume:
        """Return the resume with one more correction; the facts that were read do not change."""
        with self.database.writing() as session:
            row = row_of(session, tenant, resume_id, to_change=True)
            revision = checked(session, row, revisions)
            row.updated_at = self.database.now()
            session.add(
                CorrectionRow(
                    tenant_id=tenant,
                    resume_id=resume_id,
                    revision=revision + 1,
                    facts=canonical_json(dict(correction.facts)),
                    provenance=correction.provenance,
                    reason=correction.reason,
                    created_at=row.updated_at,
                )
            )
            happened(session, tenant, "resume.corrected", resume_id, revision + 1)
            session.flush()
            return resume_of(session, row)

    def erase(self, tenant: str, resume_id: str, *, revisions: frozenset[int] | None) -> None:
        """Delete all versions of a resume and everything derived from them, and overwrite the space."""
        with self.database.writing() as session:
            row = row_of(session, tenant, resume_id, to_change=True)
            checked(session, row, revisions)
            ids = _versions(session, row)
            for each in ids:
                happened(session, tenant, "resume.erased", each)
            for table in (ScoreRow, CorrectionRow, ReadingRow, ContactRow, DocumentRow):
                session.execute(delete(table).where(table.tenant_id == tenant, table.resume_id.in_(ids)))
            told = update(AnswerRow).where(AnswerRow.tenant_id == tenant, AnswerRow.subject.in_(ids))
            session.execute(told.values(status=GONE, headers=None, body=None))
            session.execute(delete(ResumeRow).where(ResumeRow.tenant_id == tenant, ResumeRow.id.in_(ids)))
        self.database.after_commit(self.database.scrub)


def row_of(session: Session, tenant: str, resume_id: str, *, to_change: bool = False) -> ResumeRow:
    """Return the row of a resume; raises NotFound."""
    # A row to change is locked, so that on PostgreSQL two corrections of it wait for each other.
    row = session.get(ResumeRow, (tenant, resume_id), with_for_update=to_change)
    if row is None:
        raise NotFound(f"resume {resume_id!r} does not exist")
    return row


def _repeated(session: Session, tenant: str, resume: NewResume) -> ResumeRow | None:
    again = session.get(ResumeRow, (tenant, resume.id))
    if again is not None or resume.external_id is None:
        return again
    return session.scalar(
        select(ResumeRow).where(
            ResumeRow.tenant_id == tenant,
            ResumeRow.external_id == resume.external_id,
            ResumeRow.file_sha256 == resume.sha256,
            ResumeRow.latest.is_(True),
        )
    )


def _insert(session: Session, tenant: str, resume: NewResume, now: str) -> ResumeRow:
    row = ResumeRow(
        tenant_id=tenant,
        id=resume.id,
        external_id=resume.external_id,
        version=_supersede(session, tenant, resume.external_id, now) + 1,
        latest=True,
        file_sha256=resume.sha256,
        media_type=resume.media_type,
        profile=encode(resume.profile),
        reader_version=resume.reader_version,
        rereads=0,
        created_at=now,
        updated_at=now,
    )
    session.add(row)
    session.flush()
    happened(session, tenant, "resume.added", resume.id)
    key = {"tenant_id": tenant, "resume_id": resume.id}
    session.add(ContactRow(**key, contact=encode(resume.contact), file_name=resume.file_name))
    session.add(DocumentRow(**key, content=resume.content, boxes=pack(resume.boxes)))
    return row


def _supersede(session: Session, tenant: str, external_id: str | None, now: str) -> int:
    """Return the newest version number, 0 if there is none, after marking that version as not the latest."""
    if external_id is None:
        return 0
    query = select(ResumeRow).where(ResumeRow.tenant_id == tenant, ResumeRow.external_id == external_id)
    row = session.scalar(query.where(ResumeRow.latest.is_(True)))
    if row is None:
        return 0
    row.latest, row.updated_at = False, now
    happened(session, tenant, "resume.superseded", row.id, checked(session, row, None))
    return row.version


def checked(session: Session, row: ResumeRow, revisions: frozenset[int] | None) -> int:
    """Return the revision of a resume; raises Stale unless it is one of those given, None accepts any."""
    held = session.scalar(
        select(func.count())
        .select_from(CorrectionRow)
        .where(CorrectionRow.tenant_id == row.tenant_id, CorrectionRow.resume_id == row.id)
    )
    revision = (held or 0) + row.rereads
    if revisions is not None and revision not in revisions:
        raise Stale(f"resume {row.id!r} is at revision {revision}: read it again before changing it")
    return revision


def _versions(session: Session, row: ResumeRow) -> list[str]:
    if row.external_id is None:
        return [row.id]
    return list(
        session.scalars(
            select(ResumeRow.id).where(
                ResumeRow.tenant_id == row.tenant_id, ResumeRow.external_id == row.external_id
            )
        )
    )


def _chunk(tenant: str, after: str) -> Select[ResumeRow]:
    chosen = select(ResumeRow).where(
        ResumeRow.tenant_id == tenant, ResumeRow.latest.is_(True), ResumeRow.id > after
    )
    return chosen.order_by(ResumeRow.id).limit(_CHUNK)


def resume_of(session: Session, row: ResumeRow) -> Resume:
    """Return the resume of a row, with its corrections."""
    return resumes_of(session, row.tenant_id, [row])[0]


def resumes_of(session: Session, tenant: str, rows: Sequence[ResumeRow]) -> list[Resume]:
    """Return the resumes of some rows, with their corrections."""
    query = select(CorrectionRow).where(
        CorrectionRow.tenant_id == tenant, CorrectionRow.resume_id.in_([row.id for row in rows])
    )
    corrections: dict[str, list[Correction]] = {}
    for found in session.scalars(query.order_by(CorrectionRow.resume_id, CorrectionRow.revision)):
        read = Correction(json.loads(found.facts), found.provenance, found.reason, found.created_at)
        corrections.setdefault(found.resume_id, []).append(read)
    return [_record(row, tuple(corrections.get(row.id, ()))) for row in rows]


def _record(row: ResumeRow, corrections: tuple[Correction, ...]) -> Resume:
    return Resume(
        id=row.id,
        external_id=row.external_id,
        version=row.version,
        latest=row.latest,
        sha256=row.file_sha256,
        media_type=row.media_type,
        created_at=row.created_at,
        read=decode(row.profile, Profile),
        corrections=corrections,
        reader_version=row.reader_version,
        rereads=row.rereads,
        updated_at=row.updated_at,
    )
