"""What a database keeps of acknowledged requests: nothing lost, doubled or half visible."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from service.storage.stores import DatabaseStores, open_stores
from service.storage.tables import AnswerRow, ContactRow, DocumentRow, EventRow, ResumeRow, TenantRow


@dataclass(frozen=True, slots=True)
class Kept:
    """Numbers of faults in a database.

    Attributes:
        lost: acknowledged resumes that it does not have.
        doubled: external ids with more than one resume.
        half_visible: resumes without their file, contact details or event; answers and events about resumes
            that are not there; numbers of events that are missing; files of SQLite that are not whole.
    """

    lost: int
    doubled: int
    half_visible: int

    @property
    def faults(self) -> int:
        """Return all of them."""
        return self.lost + self.doubled + self.half_visible


def kept_in(url: str, acknowledged: Collection[str]) -> Kept:
    """Return what is wrong with a database, given the ids that were acknowledged."""
    stores = open_stores(url)
    try:
        with stores.database.reading() as session:
            return _kept(session, frozenset(acknowledged), _broken(stores, session))
    finally:
        stores.close()


def _kept(session: Session, acknowledged: frozenset[str], broken: int) -> Kept:
    found = dict(session.execute(select(ResumeRow.id, ResumeRow.external_id)).all())
    names = Counter(name for name in found.values() if name is not None)
    parts = [set(session.scalars(select(table.resume_id))) for table in (ContactRow, DocumentRow)]
    told = Counter(session.scalars(select(EventRow.subject).where(EventRow.kind == "resume.added")))
    answers = set(session.scalars(select(AnswerRow.subject).where(AnswerRow.status.is_not(None))))
    half = sum(key not in part for key in found for part in parts)
    half += sum(told[key] != 1 for key in found) + len(told.keys() - found.keys())
    half += len(answers - {None} - found.keys()) + _gaps(session) + broken
    return Kept(len(acknowledged - found.keys()), sum(number > 1 for number in names.values()), half)


def _gaps(session: Session) -> int:
    """Return how many tenants count other events than they have."""
    counted = dict(session.execute(select(TenantRow.tenant_id, TenantRow.events)).all())
    query = select(EventRow.tenant_id, func.count(), func.max(EventRow.number)).group_by(EventRow.tenant_id)
    there = {tenant: (number, last) for tenant, number, last in session.execute(query)}
    return sum(there.get(tenant, (0, 0)) != (number, number) for tenant, number in counted.items())


def _broken(stores: DatabaseStores, session: Session) -> int:
    if stores.database.engine.dialect.name != "sqlite":
        return 0
    return int(session.scalar(text("PRAGMA integrity_check")) != "ok")
