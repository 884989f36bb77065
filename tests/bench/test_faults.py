"""Faults under load: traces, states after a loss of power, and what a database keeps."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from service.bench.faults.kept import Kept, kept_in
from service.bench.faults.power import lost_power
from service.bench.faults.trace import Acknowledged, Cut, Step, Sync, Write, steps_of
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.tables import DocumentRow, EventRow
from tests.storage.builders import a_resume

DATABASE = Path("/var/db")


@pytest.fixture
def stores(tmp_path: Path) -> DatabaseStores:
    url = f"sqlite:///{tmp_path / 'kept.sqlite3'}"
    migrate(url)
    stores = open_stores(url)
    stores.keys.make("a", "test")
    return stores


def _hex(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def test_a_trace_is_read_call_by_call() -> None:
    head = "HTTP/1.1 201 CREATED\r\nLocation: /v1/resumes/res_7\r\n"
    lines = [
        f'12 pwrite64(5<{_hex("/var/db-wal")}>, "{_hex("abc")}", 3, 32) = 3\n',
        f'13 pwrite64(6</var/db>, "{_hex("x")}", 1, 4096 <unfinished ...>\n',
        "13 <... pwrite64 resumed>) = 1\n",
        "12 fdatasync(5</var/db-wal> <unfinished ...>\n",
        f'13 pwrite64(7</var/other>, "{_hex("y")}", 1, 0) = 1\n',
        "12 <... fdatasync resumed>) = 0\n",
        f'12 sendto(9<socket:[1]>, "{_hex(head)}", 50, 0, NULL, 0) = 50\n',
        "12 ftruncate(5</var/db-wal>, 0) = 0\n",
        f'12 unlink("{_hex("/var/db-wal")}") = 0\n',
    ]

    assert list(steps_of(lines, DATABASE)) == [
        Write("/var/db-wal", 32, b"abc"),
        Write("/var/db", 4096, b"x"),
        Sync("/var/db-wal"),
        Acknowledged("res_7"),
        Cut("/var/db-wal", 0),
        Cut("/var/db-wal", 0),
    ]


@pytest.mark.parametrize(("synced", "loses"), [(True, False), (False, True)])
def test_what_is_synced_outlives_a_loss_of_power_and_what_is_not_may_be_lost(
    stores: DatabaseStores, tmp_path: Path, synced: bool, loses: bool
) -> None:
    database = tmp_path / "kept.sqlite3"
    stores.close()
    before = database.read_bytes()
    stores.resumes.add("a", a_resume("res_1"))
    stores.database.scrub()
    stores.close()
    sync: list[Step] = [Sync(str(database))] if synced else []
    steps = [Write(str(database), 0, database.read_bytes()), *sync, Acknowledged("res_1")]

    kept = list(lost_power(steps, database, before, tmp_path / "state", 20, seed=1))

    assert any(each.lost for each in kept) == loses


def test_what_a_database_lacks_of_acknowledged_resumes_is_counted(
    stores: DatabaseStores, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'kept.sqlite3'}"
    stores.resumes.add("a", a_resume("res_1"))
    stores.resumes.add("a", a_resume("res_2"))
    sound = kept_in(url, ["res_1", "res_2"])
    with stores.database.writing() as session:
        session.execute(delete(DocumentRow).where(DocumentRow.resume_id == "res_1"))
        session.execute(delete(EventRow).where(EventRow.subject == "res_2"))

    damaged = kept_in(url, ["res_1", "res_2", "res_3"])

    assert sound == Kept(0, 0, 0)
    assert (damaged.lost, damaged.doubled) == (1, 0)
    assert damaged.half_visible == 3  # a file, an event, and the number of that event
