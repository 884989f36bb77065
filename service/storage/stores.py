"""All stores over one database."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import func, select

from service.storage.answers import DatabaseAnswers
from service.storage.audit import DatabaseAudit, ReadLog
from service.storage.clock import Clock, utc_now
from service.storage.engine import Database, open_engine
from service.storage.event_log import DatabaseEvents
from service.storage.key_use import KeyUse
from service.storage.keys import DatabaseKeys
from service.storage.probe import check_room, check_writes
from service.storage.readings import DatabaseReadings
from service.storage.resumes import DatabaseResumes
from service.storage.roles import DatabaseRoles
from service.storage.scores import DatabaseScores
from service.storage.tables import ResumeRow, RoleRow, ScoreRow
from service.storage.tasks import DatabaseTasks
from service.storage.tenants import DatabaseTenants


@dataclass(frozen=True, slots=True)
class DatabaseStores:
    """`Stores` over one database."""

    database: Database
    resumes: DatabaseResumes
    readings: DatabaseReadings
    roles: DatabaseRoles
    scores: DatabaseScores
    keys: DatabaseKeys
    tenants: DatabaseTenants
    answers: DatabaseAnswers
    events: DatabaseEvents
    audit: DatabaseAudit
    tasks: DatabaseTasks

    def together(self) -> AbstractContextManager[None]:
        """Return a context whose writes are one transaction."""
        return self.database.together()

    def now(self) -> str:
        """Return the time as rows have it."""
        return self.database.now()

    def check(self) -> None:
        """Write a row and read it; raises StorageUnavailable, StorageFull, StorageDamaged."""
        check_writes(self.database.engine)

    def check_room(self) -> None:
        """Raise StorageFull if the disk of an SQLite file has no room for a large upload."""
        check_room(self.database.engine)

    def counts(self) -> Mapping[str, int]:
        """Return how many rows each kind has, over all tenants."""
        kinds = {"resumes": ResumeRow, "roles": RoleRow, "scores": ScoreRow}
        with self.database.reading() as session:
            return {
                name: session.scalar(select(func.count()).select_from(row)) or 0
                for name, row in kinds.items()
            }

    def close(self) -> None:
        """Write what waits and close all connections; the next use opens new ones (call it before a fork)."""
        self.keys.use.close()
        self.audit.reads.close()
        self.answers.old.close()
        self.database.engine.dispose()


def open_stores(url: str, clock: Clock = utc_now) -> DatabaseStores:
    """Return the stores of a database; it connects on first use."""
    database = Database(open_engine(url), clock)
    return DatabaseStores(
        database,
        DatabaseResumes(database),
        DatabaseReadings(database),
        DatabaseRoles(database),
        DatabaseScores(database),
        DatabaseKeys(database, KeyUse(database)),
        DatabaseTenants(database),
        DatabaseAnswers(database),
        DatabaseEvents(database),
        DatabaseAudit(database, ReadLog(database)),
        DatabaseTasks(database),
    )
