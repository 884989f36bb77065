"""Database engine, transactions, and durability of commits."""

import hashlib
import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session

from service.storage.address import address_of
from service.storage.clock import Clock, stamp

_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged write outlives a power loss
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # erased text is overwritten, not only unlinked
    "PRAGMA busy_timeout = 30000",
)
_WRITES = "clinmatch_writes"
_ERASABLE = ("contacts", "corrections", "documents", "idempotency", "readings", "resumes", "scores")


@dataclass(frozen=True, slots=True)
class Database:
    """An engine, and the clock of its rows."""

    engine: Engine
    clock: Clock

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a read-only session on one snapshot of the database."""
        with Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session whose changes are committed together, or not at all."""
        with Session(self.engine.execution_options(**{_WRITES: True})) as session, session.begin():
            yield session

    def one_at_a_time(self, session: Session, *words: str) -> None:
        """Lock these words until the transaction ends; SQLite has one writer in any case."""
        if self.engine.dialect.name != "sqlite":
            number = int.from_bytes(hashlib.sha256("|".join(words).encode()).digest()[:8], "big", signed=True)
            session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})

    def now(self) -> str:
        """Return the time for a row."""
        return stamp(self.clock())

    def scrub(self) -> None:
        """Overwrite deleted rows, also in the write-ahead log."""
        with self.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            if self.engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                return
            for table in _ERASABLE:
                connection.exec_driver_sql(f"VACUUM {table}")


def open_engine(url: str) -> Engine:
    """Return an engine that connects on first use and works on both sides of a fork.

    Raises InvalidSettings for an address that is neither SQLite nor PostgreSQL.
    """
    engine = create_engine(address_of(url), hide_parameters=True)
    os.register_at_fork(after_in_child=partial(_forget_connections, weakref.ref(engine)))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _forget_connections(reference: weakref.ReferenceType[Engine]) -> None:
    engine = reference()
    if engine is not None:
        engine.dispose(
            close=False
        )  # these connections are the parent's: closing them here would break them there


def _on_connect(connection: Any, _record: Any) -> None:
    # The driver's BEGIN comes late and is never IMMEDIATE: `_on_begin` sends it.
    connection.isolation_level = None
    for pragma in _SQLITE:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        # IMMEDIATE: a reader that turns writer half way fails at once, whatever the busy timeout.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(_WRITES) else "BEGIN")
