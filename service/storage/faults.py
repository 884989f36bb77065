"""Faults of the database as errors of the service: a full disk, no answer, a damaged file.

The driver's own words are its cause, for the log; a caller reads what happened and what to do.
"""

import sqlite3

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError

from service.errors import ServiceError, StorageDamaged, StorageFull, StorageUnavailable

FULL = "the disk of the database is full, and nothing was stored: expected free space; try again later"
BUSY = "the database is held by another process: try again later"
READ_ONLY = "the database cannot be written: expected a file and a folder that this user may write"
SILENT = "the database does not answer: try again later"
DAMAGED = "the database is damaged: expected the files of a backup"

_Fault = tuple[type[ServiceError], str]
_OF_SQLITE: dict[int, _Fault] = {
    sqlite3.SQLITE_FULL: (StorageFull, FULL),
    sqlite3.SQLITE_BUSY: (StorageUnavailable, BUSY),
    sqlite3.SQLITE_LOCKED: (StorageUnavailable, BUSY),
    sqlite3.SQLITE_PROTOCOL: (StorageUnavailable, BUSY),
    sqlite3.SQLITE_READONLY: (StorageUnavailable, READ_ONLY),
    sqlite3.SQLITE_PERM: (StorageUnavailable, READ_ONLY),
    sqlite3.SQLITE_CANTOPEN: (StorageUnavailable, SILENT),
    sqlite3.SQLITE_IOERR: (StorageUnavailable, SILENT),
    sqlite3.SQLITE_NOMEM: (StorageUnavailable, SILENT),
    sqlite3.SQLITE_CORRUPT: (StorageDamaged, DAMAGED),
    sqlite3.SQLITE_NOTADB: (StorageDamaged, DAMAGED),
}
# A quota, a largest file and a full disk under the shared memory of the log are reported as failed writes.
_NO_ROOM = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_TRUNCATE)
# The first letters of SQLSTATE that stand for a server that cannot do it now, longest first.
_OF_POSTGRESQL: dict[str, _Fault] = {
    "53100": (StorageFull, FULL),
    "25006": (StorageUnavailable, READ_ONLY),
    "XX001": (StorageDamaged, DAMAGED),
    "XX002": (StorageDamaged, DAMAGED),
    "08": (StorageUnavailable, SILENT),
    "40": (StorageUnavailable, BUSY),
    "53": (StorageUnavailable, SILENT),
    "55": (StorageUnavailable, BUSY),
    "57": (StorageUnavailable, SILENT),
    "58": (StorageUnavailable, SILENT),
}
_LAST = "clinmatch_last_fault"
# A full disk makes SQLite take the whole transaction back, and its savepoints are then lost.
_LOST_SAVEPOINT = "no such savepoint"


def report_faults(engine: Engine) -> None:
    """Raise an error of the service wherever a statement, a commit or a connection of the engine fails."""
    event.listen(engine, "handle_error", _on_error)


def fault_of(error: BaseException | None) -> ServiceError | None:
    """Return the error of the service for one of a driver; None where the statement itself is wrong."""
    if isinstance(error, DBAPIError):
        error = error.orig
    found = _of_sqlite(error) if isinstance(error, sqlite3.Error) else _of_postgresql(error)
    if found is None:
        return None
    kind, detail = found
    return kind(detail)


def _of_sqlite(error: sqlite3.Error) -> _Fault | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    return _OF_SQLITE[sqlite3.SQLITE_FULL] if code in _NO_ROOM else _OF_SQLITE.get(code & 0xFF)


def _of_postgresql(error: BaseException | None) -> _Fault | None:
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:
        # psycopg knows no state when nobody answered at all.
        lost = type(error).__name__ in ("OperationalError", "ConnectionTimeout")
        return (StorageUnavailable, SILENT) if lost else None
    return next((found for start, found in _OF_POSTGRESQL.items() if state.startswith(start)), None)


def _on_error(context: ExceptionContext) -> None:
    if context.is_pre_ping:  # the pool opens another connection by itself
        return
    fault = fault_of(context.original_exception)
    told = {} if context.connection is None else context.connection.info
    if fault is not None:
        told[_LAST] = type(fault), str(fault)
    elif _LOST_SAVEPOINT in str(context.original_exception) and _LAST in told:
        kind, detail = told[_LAST]
        fault = kind(detail)
    if fault is not None:
        raise fault from context.original_exception
