"""Durability of acknowledged writes, and waiting of writers."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy.event import listen

from service.storage import DatabaseStores, migrate, open_stores
from tests.storage.builders import a_resume


def test_sqlite_is_set_up_for_durability_and_erasure(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    migrate(address)
    stores = open_stores(address)

    with stores.database.engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    stores.close()

    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_writers_wait_for_each_other(stores: DatabaseStores) -> None:
    with ThreadPoolExecutor(4) as pool:
        added = list(pool.map(lambda n: stores.resumes.add("a", a_resume(f"res_{n}")), range(16)))

    assert all(new for _, new in added)
    assert len(list(stores.resumes.pool("a"))) == 16


def test_a_writer_of_sqlite_begins_when_the_one_before_has_ended(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'turns.sqlite3'}"
    migrate(address)
    stores = open_stores(address)
    told: list[str] = []
    listen(stores.database.engine, "connect", lambda driver, _: driver.set_trace_callback(told.append))
    ended = Event()

    with ThreadPoolExecutor(1) as pool:
        with stores.database.writing() as session:
            session.connection()
            pool.submit(lambda: (stores.keys.admit("a"), ended.set()))
            ended.wait(0.3)  # the other writer has time to try
        ended.wait(60)
    stores.close()

    order = [each for each in told if each in ("BEGIN IMMEDIATE", "COMMIT")]
    assert order == ["BEGIN IMMEDIATE", "COMMIT", "BEGIN IMMEDIATE", "COMMIT"]


def test_a_failed_transaction_keeps_nothing(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))
    try:
        with stores.database.writing() as session:
            session.connection().exec_driver_sql("DELETE FROM documents")
            raise KeyError
    except KeyError:
        pass

    with stores.database.reading() as session:
        left = session.connection().exec_driver_sql("SELECT count(*) FROM documents").scalar()

    assert left == 1


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_opens_connections_of_its_own(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))

    child = os.fork()
    if child == 0:
        made = stores.resumes.add("a", a_resume("res_2"))[1]
        os._exit(0 if made else 1)
    _, status = os.waitpid(child, 0)

    assert status == 0
    assert stores.resumes.add("a", a_resume("res_2"))[1] is False


def test_the_password_of_an_address_is_not_shown() -> None:
    stores = open_stores("postgresql+psycopg://someone:secret@nowhere/x")

    assert "secret" not in repr(stores)
