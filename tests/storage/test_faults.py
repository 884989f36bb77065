"""Faults of the driver as errors of the service, and what is left after them."""

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, OperationalError

from service.errors import ServiceError, StorageDamaged, StorageFull, StorageUnavailable
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.faults import fault_of
from tests.storage.builders import a_resume

BIG = 2_000_000


class PostgresFault(Exception):
    """An error as psycopg raises it: with five letters that name its kind."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("sqlstate", "kind"),
    [
        ("53100", StorageFull),
        ("53300", StorageUnavailable),
        ("57P01", StorageUnavailable),
        ("57P03", StorageUnavailable),
        ("08006", StorageUnavailable),
        ("40P01", StorageUnavailable),
        ("55P03", StorageUnavailable),
        ("25006", StorageUnavailable),
        ("XX001", StorageDamaged),
    ],
)
def test_a_state_of_postgresql_has_an_error_of_the_service(sqlstate: str, kind: type[ServiceError]) -> None:
    assert type(fault_of(PostgresFault(sqlstate))) is kind


@pytest.mark.parametrize("sqlstate", ["42P01", "23505", "22001", "XX000"])
def test_a_wrong_statement_is_no_fault_of_the_database(sqlstate: str) -> None:
    assert fault_of(PostgresFault(sqlstate)) is None


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, StorageFull),
        (sqlite3.SQLITE_IOERR_WRITE, StorageFull),
        (sqlite3.SQLITE_IOERR_SHMSIZE, StorageFull),
        (sqlite3.SQLITE_BUSY, StorageUnavailable),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StorageUnavailable),
        (sqlite3.SQLITE_IOERR_READ, StorageUnavailable),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StorageUnavailable),
        (sqlite3.SQLITE_CORRUPT, StorageDamaged),
        (sqlite3.SQLITE_NOTADB, StorageDamaged),
    ],
)
def test_a_code_of_sqlite_has_an_error_of_the_service(code: int, kind: type[ServiceError]) -> None:
    error = sqlite3.OperationalError("as the test asked")
    error.sqlite_errorcode = code

    assert type(fault_of(OperationalError("statement", {}, error))) is kind


def test_a_wrong_statement_stays_an_error_of_the_driver(stores: DatabaseStores) -> None:
    with pytest.raises(DBAPIError), stores.database.writing() as session:
        session.connection().exec_driver_sql("SELECT nothing FROM nowhere")


def limit_pages(stores: DatabaseStores) -> SimpleNamespace:
    """Return an object whose `pages` is the most that the file may have from now on."""
    limit = SimpleNamespace(pages=1)
    engine = stores.database.engine

    def set_limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {limit.pages}")

    event.listen(engine, "checkout", set_limit)
    return limit


@pytest.fixture
def on_sqlite(tmp_path: Path) -> DatabaseStores:
    address = f"sqlite:///{tmp_path / 'home' / 'test.sqlite3'}"
    migrate(address)
    opened = open_stores(address)
    opened.keys.make("a", "test")
    return opened


def test_a_file_that_may_not_grow_keeps_nothing_of_a_write_and_works_once_it_may(
    on_sqlite: DatabaseStores,
) -> None:
    limit = limit_pages(on_sqlite)
    with pytest.raises(StorageFull, match="nothing was stored: expected free space"):
        on_sqlite.resumes.add("a", a_resume("res_1", content=b"x" * BIG))

    assert list(on_sqlite.resumes.pool("a")) == []
    limit.pages = 1_000_000
    assert on_sqlite.resumes.add("a", a_resume("res_1", content=b"x" * BIG))[1]
    on_sqlite.close()


def test_writes_of_one_transaction_are_taken_back_together_when_the_last_finds_no_room(
    on_sqlite: DatabaseStores,
) -> None:
    limit_pages(on_sqlite)

    with pytest.raises(StorageFull), on_sqlite.together():
        on_sqlite.resumes.add("a", a_resume("res_1"))
        on_sqlite.resumes.add("a", a_resume("res_2", content=b"x" * BIG))

    assert list(on_sqlite.resumes.pool("a")) == []
    on_sqlite.close()


def test_a_file_that_another_process_holds_is_unavailable(on_sqlite: DatabaseStores, tmp_path: Path) -> None:
    engine = on_sqlite.database.engine
    event.listen(engine, "checkout", lambda connection, *_: connection.execute("PRAGMA busy_timeout = 10"))
    holder = sqlite3.connect(tmp_path / "home" / "test.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageUnavailable, match="held by another process"):
        on_sqlite.resumes.add("a", a_resume("res_1"))

    assert list(on_sqlite.resumes.pool("a")) == []
    holder.close()
    assert on_sqlite.resumes.add("a", a_resume("res_1"))[1]
    on_sqlite.close()


def test_a_file_damaged_while_it_is_open_is_told_from_a_wrong_statement(
    on_sqlite: DatabaseStores, tmp_path: Path
) -> None:
    on_sqlite.resumes.add("a", a_resume("res_1"))
    on_sqlite.close()
    path = tmp_path / "home" / "test.sqlite3"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    with pytest.raises(StorageDamaged, match="expected the files of a backup"):
        list(on_sqlite.resumes.pool("a"))

    on_sqlite.close()
