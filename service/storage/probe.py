"""Checks of a database that is in use: it takes a write, has this version's schema, and has room."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from service.errors import StorageFull, StorageUnavailable
from service.storage.engine import BUSY_MILLISECONDS, WRITES
from service.storage.migrate import is_current

_PATIENCE_MILLISECONDS = 5_000  # a probe does not wait as long as a request
_ROOM = 10 * 2**20  # bytes that the largest file takes in the log
_OTHER_SCHEMA = "the database has not the schema of this version: expected `clinmatch db upgrade` before"


def check_writes(engine: Engine) -> None:
    """Write a row to the disk and read it; raises StorageUnavailable, StorageFull, StorageDamaged.

    The row is that of the schema's version, written with the value that it has.
    """
    writing = engine.execution_options(**{WRITES: True})
    try:
        with writing.connect() as connection, _impatient(connection), connection.begin():
            if engine.dialect.name != "sqlite":
                for limit in ("lock_timeout", "statement_timeout"):
                    connection.execute(text(f"SET LOCAL {limit} = {_PATIENCE_MILLISECONDS}"))
            connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
            current = is_current(connection)
    except DBAPIError:  # there is no such table
        current = False
    if not current:
        raise StorageUnavailable(_OTHER_SCHEMA)


def check_room(engine: Engine) -> None:
    """Raise StorageFull if the disk of an SQLite file has no room for a large upload."""
    name = engine.url.database
    if engine.dialect.name != "sqlite" or not name or name == ":memory:":
        return
    try:
        free = shutil.disk_usage(Path(name).parent).free
    except OSError as error:
        raise StorageUnavailable(f"the folder of the database cannot be read: {error.strerror}") from error
    if free < _ROOM:
        raise StorageFull(
            f"{free // 2**20} MB are free on the disk of the database: expected at least {_ROOM // 2**20} MB"
        )


@contextmanager
def _impatient(connection: Connection) -> Iterator[None]:
    """Let SQLite wait for another writer for a short time only."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.execute(f"PRAGMA busy_timeout = {_PATIENCE_MILLISECONDS}")
    try:
        yield
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
