"""Readiness: what /readyz says of parts that work and of parts that do not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.storage import DatabaseStores, migrate, open_stores
from service.usecases.deps import Deps
from service.usecases.recent_readiness import Readiness, RecentReadiness
from tests.api.world import MissingEncoder
from tests.disks import BALLAST, fill, make_read_only, mounted

PARTS = {"database", "disk", "encoder", "extraction", "knowledge"}


class FailingExtractor:
    """Children that never answer."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        raise UnreadableDocument("hostile", "the reading process was stopped by SIGKILL")


@dataclass
class Hand:
    """A clock that a test moves."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def ready(deps: Deps) -> tuple[int, dict[str, Any]]:
    """Return the status and the body of a probe that shares no outcome with another."""
    fresh = replace(deps, recent_readiness=RecentReadiness())
    answer = create_app(fresh).test_client().get("/readyz")
    return answer.status_code, answer.get_json()


def problem_of(part: str, found: tuple[int, dict[str, Any]]) -> str:
    """Return the words about the only part that is not ready."""
    status, body = found
    assert (status, body["status"]) == (503, "not_ready")
    assert body["parts"] == {name: name != part for name in PARTS}
    ((only),) = body["problems"]
    assert only["part"] == part
    return str(only["detail"])


def test_a_working_installation_is_ready(client: FlaskClient) -> None:
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.get_json() == {"status": "ready", "parts": dict.fromkeys(PARTS, True), "problems": []}


def test_every_part_that_does_not_work_is_named_with_its_reason(deps: Deps) -> None:
    nowhere = open_stores("sqlite:////nowhere/at/all.sqlite3")
    broken = replace(deps, stores=nowhere, encoder=MissingEncoder(), reader=FailingExtractor())

    status, body = ready(broken)

    assert status == 503
    assert body["problems"] == [
        {"part": "database", "detail": "the database does not answer: try again later"},
        {"part": "disk", "detail": "the folder of the database cannot be read: No such file or directory"},
        {"part": "encoder", "detail": "the encoder file is missing"},
        {
            "part": "extraction",
            "detail": "a sample was not read: the reading process was stopped by SIGKILL: "
            "expected a document made by a word processor",
        },
    ]


@pytest.mark.usefixtures("only_on_sqlite")
def test_a_probe_writes_to_the_disk(deps: Deps, stores: DatabaseStores) -> None:
    log = Path(f"{stores.database.engine.url.database}-wal")
    stores.keys.admit("a")
    before = log.stat().st_size

    assert ready(deps)[0] == 200

    assert log.stat().st_size > before


def test_a_full_disk_is_not_ready_until_there_is_room(deps: Deps, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", megabytes=24) as disk:
        migrate(f"sqlite:///{disk / 'clinmatch.sqlite3'}")
        there = replace(deps, stores=open_stores(f"sqlite:///{disk / 'clinmatch.sqlite3'}"))
        assert ready(there)[0] == 200
        fill(disk, leave=3 * 2**19)

        assert problem_of("disk", ready(there)) == (
            "1 MB are free on the disk of the database: expected at least 10 MB"
        )
        fill(disk)
        assert ready(there)[1]["parts"]["disk"] is False
        (disk / BALLAST).unlink()
        assert ready(there)[0] == 200
        there.stores.close()


def test_a_disk_that_became_read_only_is_not_ready(deps: Deps, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", megabytes=24) as disk:
        migrate(f"sqlite:///{disk / 'clinmatch.sqlite3'}")
        there = replace(deps, stores=open_stores(f"sqlite:///{disk / 'clinmatch.sqlite3'}"))
        make_read_only(disk)

        found = problem_of("database", ready(there))

        assert "the database" in found
        there.stores.close()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def _damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * (path.stat().st_size - 100))


@pytest.mark.usefixtures("only_on_sqlite")
@pytest.mark.parametrize(
    ("harm", "words"),
    [(_newer, "has not the schema of this version"), (_damaged, "the database is damaged")],
)
def test_a_database_that_cannot_be_used_is_not_ready(
    harm: Callable[[Path], None], words: str, deps: Deps, stores: DatabaseStores
) -> None:
    stores.close()
    harm(Path(str(stores.database.engine.url.database)))

    assert words in problem_of("database", ready(deps))


def test_many_probes_share_one_check() -> None:
    made: list[int] = []
    clock = Hand()
    recent = RecentReadiness(clock)

    def check() -> Readiness:
        made.append(1)
        return Readiness({}, ())

    for _ in range(100):
        recent.get(check)
    clock.seconds = 1.5
    recent.get(check)

    assert len(made) == 2


def test_probes_during_a_check_get_the_outcome_before_it_and_wait_for_the_first() -> None:
    clock, recent = Hand(), RecentReadiness(Hand())
    recent.clock = clock
    first, second = Readiness({"database": True}, ()), Readiness({"database": False}, ())
    recent.get(lambda: first)
    clock.seconds = 2.0
    begun, told = Barrier(2), Barrier(2)

    def slow() -> Readiness:
        begun.wait()
        told.wait()
        return second

    checking = Thread(target=lambda: recent.get(slow))
    checking.start()
    begun.wait()

    assert recent.get(slow) is first
    told.wait()
    checking.join()
    assert recent.get(slow) is second
