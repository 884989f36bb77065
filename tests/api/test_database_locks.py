"""Locks of a served SQLite database: each worker holds its own, so that no other process deletes its log."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.serving import Server, environment_of, serving
from tests.api.world import NURSE

pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(not Path("/proc/locks").exists(), reason="locks are listed on Linux alone"),
]

_ATTEMPTS = 500


def _holders(database: Path) -> set[int]:
    """Return the processes that hold a lock on one of the files of a database."""
    files = {str(path.stat().st_ino) for path in database.parent.glob(f"{database.name}*")}
    rows = (line.split() for line in Path("/proc/locks").read_text("utf-8").splitlines() if "->" not in line)
    return {int(row[4]) for row in rows if row[5].rpartition(":")[2] in files}


def _children(pid: int) -> set[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    return {int(child) for child in listed}


def _post_until_all_workers_hold_locks(server: Server, database: Path) -> set[int]:
    for number in range(_ATTEMPTS):
        server.call(server.key, "GET", "/v1/resumes")
        if len(_holders(database)) >= 2:
            break
        server.call(server.key, "POST", "/v1/resumes", {"text": f"{NURSE}\nRoom {number}"})
    return _holders(database)


def test_each_worker_holds_its_own_locks_and_the_master_none(home: Path, tmp_path: Path) -> None:
    database = tmp_path / "served.sqlite3"
    with serving(home, f"sqlite:///{database}") as server:
        holders = _post_until_all_workers_hold_locks(server, database)
        workers = _children(server.pid)

    assert len(holders) == 2
    assert holders <= workers


def test_what_is_acknowledged_outlives_another_command_on_the_same_database(
    home: Path, tmp_path: Path
) -> None:
    database = tmp_path / "served.sqlite3"
    url = f"sqlite:///{database}"
    with serving(home, url) as server:
        _post_until_all_workers_hold_locks(server, database)
        command = [sys.executable, "-c", "from service.cli.main import main; main()", "db", "upgrade"]
        subprocess.run(command, env=environment_of(home, url), check=True, capture_output=True)
        made = json.loads(server.call(server.key, "POST", "/v1/resumes", {"text": NURSE})[1])["id"]
        subprocess.run(command, env=environment_of(home, url), check=True, capture_output=True)
        found = server.call(server.key, "GET", f"/v1/resumes/{made}")[0]

    assert found == 200
