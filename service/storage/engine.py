"""Database engine, transactions, and durability of commits."""

import hashlib
import os
import sqlite3
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session

from service.storage.address import address_of
from service.storage.clock import Clock, stamp
from service.storage.events import taken_back_on_error, write_events
from service.storage.faults import report_faults

BUSY_MILLISECONDS = 30_000
_BETWEEN_ATTEMPTS = 0.0005  # seconds
_BUSY_TIMEOUT = f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}"
_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged write outlives a power loss
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # erased text is overwritten, not only unlinked
    _BUSY_TIMEOUT,
)
_CONNECT_SECONDS = 10
WRITES = "clinmatch_writes"
_ERASABLE = ("contacts", "corrections", "documents", "idempotency", "readings", "resumes", "scores")


@dataclass(slots=True)
class _Unit:
    """Writes that are committed together: their session, once the first of them began it."""

    stack: ExitStack
    session: Session | None = None
    afterwards: list[Callable[[], None]] = field(default_factory=list)


def _no_unit() -> ContextVar[_Unit | None]:
    return ContextVar("unit", default=None)


@dataclass(frozen=True, slots=True)
class Database:
    """An engine, and the clock of its rows."""

    engine: Engine
    clock: Clock
    _unit: ContextVar[_Unit | None] = field(default_factory=_no_unit)
    _writer: Lock = field(default_factory=Lock)

    @property
    def address(self) -> str:
        """Return the address for people, without its password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all writes of this context one transaction.

        The first write begins it, the end of the context commits it, and an error takes all of them back.
        What is read after the first write is read in the same transaction.
        """
        if self._unit.get() is not None:
            yield
            return
        with ExitStack() as stack:
            unit = _Unit(stack)
            token = self._unit.set(unit)
            stack.callback(self._unit.reset, token)
            yield
        for act in unit.afterwards:
            act()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a read-only session on one snapshot of the database."""
        unit = self._unit.get()
        if unit is not None and unit.session is not None:
            yield unit.session
            return
        with Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session whose changes are committed together, or not at all."""
        unit = self._unit.get()
        if unit is None:
            with self._transaction() as session:
                yield session
            return
        if unit.session is None:
            unit.session = unit.stack.enter_context(self._transaction())
        with taken_back_on_error(unit.session), unit.session.begin_nested():
            yield unit.session

    def after_commit(self, act: Callable[[], None]) -> None:
        """Call `act` once the writes of this context are committed: now, unless others belong to them."""
        unit = self._unit.get()
        if unit is None:
            act()
        else:
            unit.afterwards.append(act)

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        writer = self.engine.execution_options(**{WRITES: True})
        with self._turn(), Session(writer) as session, session.begin():
            yield session
            session.flush()
            write_events(session, self.now())

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for other writers of this process: SQLite has them ask again and again, and some never win."""
        taken = self.engine.dialect.name == "sqlite" and self._writer.acquire(
            timeout=BUSY_MILLISECONDS / 1000
        )
        try:
            yield
        finally:
            if taken:
                self._writer.release()

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
    address = address_of(url)
    on_server = address.drivername != "sqlite"
    engine = create_engine(
        address,
        hide_parameters=True,
        pool_pre_ping=on_server,  # the first request after a restart of the server is answered
        connect_args={"connect_timeout": _CONNECT_SECONDS} if on_server else {},
        # The number of threads is the limit. A database in memory has a pool of another kind.
        **({"max_overflow": -1} if address.database else {}),
    )
    report_faults(engine)
    close_across_forks(engine)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def close_across_forks(engine: Engine) -> None:
    """Have no connection of an engine cross a fork."""
    reference = weakref.ref(engine)
    os.register_at_fork(
        before=partial(_close_idle, reference), after_in_child=partial(_forget_connections, reference)
    )


def _close_idle(reference: weakref.ReferenceType[Engine]) -> None:
    # An open SQLite file that crosses a fork lets the child believe that it holds the locks of its parent;
    # the next process to close the database then deletes the log under it, and what it commits is lost.
    engine = reference()
    if engine is not None:
        engine.dispose()


def _forget_connections(reference: weakref.ReferenceType[Engine]) -> None:
    # What was in use is the parent's: closing it here would break it there.
    engine = reference()
    if engine is not None:
        engine.dispose(close=False)


def _on_connect(connection: Any, _record: Any) -> None:
    # The driver's BEGIN comes late and is never IMMEDIATE: `_on_begin` sends it.
    connection.isolation_level = None
    for pragma in _SQLITE:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        # IMMEDIATE: a reader that turns writer half way fails at once, whatever the busy timeout.
        if options.get(WRITES):
            _begin_writing(connection)
        else:
            connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    """Begin a transaction that no other writer can begin meanwhile; ask often, as SQLite soon asks rarely."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        end = time.monotonic() + BUSY_MILLISECONDS / 1000
        while not _began(driver) and time.monotonic() < end:
            time.sleep(_BETWEEN_ATTEMPTS)
        if not driver.in_transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # fails at once, as every error of the engine does
    finally:
        driver.execute(_BUSY_TIMEOUT)


def _began(driver: sqlite3.Connection) -> bool:
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
