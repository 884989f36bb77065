"""The reader version of each resume, and the facts that earlier versions read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from service.domain.canonical import canonical_json
from service.domain.profile import Profile
from service.domain.text_boxes import TextBoxes
from service.storage.engine import Database
from service.storage.events import happened
from service.storage.resumes import checked, resume_of, resumes_of, row_of
from service.storage.tables import ContactRow, CorrectionRow, DocumentRow, ReadingRow, ResumeRow
from service.usecases.codec import decode, encode, pack, unpack
from service.usecases.records import Correction, Reading, Resume

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class DatabaseReadings:
    """`ReadingStore` over the tables of this version."""

    database: Database

    def file(self, tenant: str, resume_id: str) -> tuple[bytes, str]:
        """Return the original file and its name; raises NotFound."""
        with self.database.reading() as session:
            row_of(session, tenant, resume_id)
            content = session.get_one(DocumentRow, (tenant, resume_id)).content
            return content, session.get_one(ContactRow, (tenant, resume_id)).file_name

    def boxes(self, tenant: str, resume_id: str) -> tuple[Resume, TextBoxes | None]:
        """Return a resume and the boxes of its text; raises NotFound."""
        with self.database.reading() as session:
            resume = resume_of(session, row_of(session, tenant, resume_id))
            packed = session.get_one(DocumentRow, (tenant, resume_id)).boxes
            return resume, unpack(packed, TextBoxes) if packed is not None else None

    def outdated(self, tenant: str, reader_version: str) -> tuple[str, ...]:
        """Return the ids of all resumes read by another reader version, in order."""
        otherwise = or_(ResumeRow.reader_version.is_(None), ResumeRow.reader_version != reader_version)
        query = select(ResumeRow.id).where(ResumeRow.tenant_id == tenant, otherwise)
        with self.database.reading() as session:
            return tuple(sorted(session.scalars(query)))  # sorted here: engines collate text differently

    def put(
        self,
        tenant: str,
        resume_id: str,
        reading: Reading,
        corrections: tuple[Correction, ...],
        *,
        revision: int,
    ) -> Resume:
        """Return the resume with this reading; earlier facts are kept if they differ."""
        with self.database.writing() as session:
            row = row_of(session, tenant, resume_id, to_change=True)
            checked(session, row, frozenset({revision}))
            if decode(row.profile, Profile) != reading.profile:
                session.add(_earlier(row, revision))
                row.rereads += 1
                row.updated_at = self.database.now()
                _quote(session, row, corrections)
                happened(session, tenant, "resume.reread", resume_id, revision + 1)
            row.profile = encode(reading.profile)
            row.reader_version, row.media_type = reading.reader_version, reading.media_type
            session.get_one(ContactRow, (tenant, resume_id)).contact = encode(reading.contact)
            session.get_one(DocumentRow, (tenant, resume_id)).boxes = pack(reading.boxes)
            session.flush()
            return resume_of(session, row)

    def at(self, tenant: str, resume_id: str, revision: int) -> Resume:
        """Return the resume as it was at a revision; raises NotFound."""
        with self.database.reading() as session:
            return _at(session, tenant, resume_of(session, row_of(session, tenant, resume_id)), revision)

    def at_all(self, tenant: str, revisions: Mapping[str, int]) -> tuple[Resume, ...]:
        """Return resumes as they were at revisions, in order of id; erased ones are left out."""
        ids = sorted(revisions)
        found: list[Resume] = []
        for start in range(0, len(ids), _CHUNK):
            chosen = ResumeRow.id.in_(ids[start : start + _CHUNK])
            query = select(ResumeRow).where(ResumeRow.tenant_id == tenant, chosen)
            with self.database.reading() as session:
                for now in resumes_of(session, tenant, session.scalars(query).all()):
                    wanted = revisions[now.id]
                    found.append(now if now.revision == wanted else _at(session, tenant, now, wanted))
        return tuple(sorted(found, key=lambda each: each.id))

    def earlier(self, tenant: str, resume_id: str) -> tuple[Profile, ...]:
        """Return earlier readings, oldest first."""
        with self.database.reading() as session:
            rows = _readings(session, tenant, resume_id)
            return tuple(decode(row.profile, Profile) for row in rows)


def _at(session: Session, tenant: str, now: Resume, revision: int) -> Resume:
    """Return the resume as it was at a revision."""
    rows = _readings(session, tenant, now.id)
    rereads = sum(row.last < revision for row in rows)
    then = replace(now, corrections=now.corrections[: revision - rereads], rereads=rereads)
    if rereads == len(rows):
        return then
    row = rows[rereads]
    return replace(then, read=decode(row.profile, Profile), reader_version=row.reader_version)


def _earlier(row: ResumeRow, revision: int) -> ReadingRow:
    return ReadingRow(
        tenant_id=row.tenant_id,
        resume_id=row.id,
        last=revision,
        reader_version=row.reader_version,
        profile=row.profile,
    )


def _quote(session: Session, row: ResumeRow, corrections: tuple[Correction, ...]) -> None:
    """Store the quote in the evidence of each correction; its revision and time stay."""
    query = select(CorrectionRow).where(
        CorrectionRow.tenant_id == row.tenant_id, CorrectionRow.resume_id == row.id
    )
    kept = session.scalars(query.order_by(CorrectionRow.revision)).all()
    for each, correction in zip(kept, corrections, strict=True):
        each.facts = canonical_json(dict(correction.facts))


def _readings(session: Session, tenant: str, resume_id: str) -> list[ReadingRow]:
    query = select(ReadingRow).where(ReadingRow.tenant_id == tenant, ReadingRow.resume_id == resume_id)
    return list(session.scalars(query.order_by(ReadingRow.last)))
