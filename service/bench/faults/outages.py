"""Outages of what the service stands on: a full disk, a restarted database, a damaged encoder."""

import http.client
import os
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from service.bench.faults.kept import kept_in
from service.bench.faults.posts import Ledger, posting, send_again
from service.bench.faults.served import NotStarted, Served

_BLOCK = 1 << 16
_ATTEMPTS = 100
_MOST_POSTS, _REFUSED_POSTS = 2_000, 10


@dataclass(frozen=True, slots=True)
class Outage:
    """What the service did in an outage, and what was kept.

    Attributes:
        statuses: of the requests during it, with how many there were of each.
        unexpected: answers other than a success or a refusal that says when to send the request again.
        recovered: all requests succeeded afterwards, without a restart of the service.
    """

    kind: str
    statuses: dict[str, int]
    unexpected: list[str]
    recovered: bool
    faults: int


def full_disk(server: Served) -> Outage:
    """Return what happens while the disk of the home is full; the server runs on a small one of its own."""
    ledger = Ledger()
    server.start()
    with posting(server, ledger, 2):
        time.sleep(1.0)
    ballast = server.home / "ballast"
    _fill(ballast)
    statuses = _post_until_refused(server, ledger)
    ready = server.call("GET", "/readyz")
    statuses[f"readyz {ready.status}"] += 1
    ballast.unlink()
    recovered = _recovers(server, ledger)
    server.stop()
    found = kept_in(server.database, ledger.acknowledged.values())
    unexpected = ledger.refused if statuses["POST 503"] else [*ledger.refused, "nothing was refused"]
    return Outage("full disk", dict(statuses), unexpected, recovered, found.faults)


def _post_until_refused(server: Served, ledger: Ledger) -> Counter[str]:
    """Return the statuses of posts, the last ten of them refused: files that exist have room for a while."""
    statuses: Counter[str] = Counter()
    for _ in range(_MOST_POSTS):
        key, body = ledger.next_request()
        reply = server.call("POST", "/v1/resumes", body, **{"Idempotency-Key": key})
        statuses[f"POST {reply.status}"] += 1
        ledger.answered(key, reply)
        statuses[f"GET {server.call('GET', '/v1/resumes?limit=1').status}"] += 1
        if statuses["POST 503"] == _REFUSED_POSTS:
            break
    return statuses


def restarted_database(server: Served, restart: Callable[[], None], times: int) -> Outage:
    """Return what happens while the database is restarted some times under load."""
    ledger = Ledger()
    server.start()
    with posting(server, ledger, 4):
        for _ in range(times):
            time.sleep(1.0)
            restart()
            time.sleep(1.0)
    recovered = _recovers(server, ledger)
    server.stop()
    found = kept_in(server.database, ledger.acknowledged.values())
    statuses = {"acknowledged": len(ledger.acknowledged), "without an answer": ledger.unanswered}
    return Outage("restarted database", statuses, ledger.refused, recovered, found.faults)


def damaged_encoder(server: Served, folder: Path) -> Outage:
    """Return whether a server with one flipped byte in its encoder refuses to start, in a few words."""
    home = folder / "damaged"
    shutil.copytree(server.home / "encoder", home / "encoder")
    for path in sorted((home / "encoder").iterdir()):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    other = replace(
        server, home=home, database=f"sqlite:///{home / 'clinmatch.sqlite3'}", port=0, process=None
    )
    try:
        other.start()
    except NotStarted:
        return Outage("damaged encoder", {"refused at start": 1}, [], True, 0)
    other.stop()
    return Outage("damaged encoder", {"served": 1}, ["it was served"], False, 1)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[bool]:
    """Yield whether the folder is now a disk of this size; it takes root to make one."""
    command = ("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    made = os.getuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0
    try:
        yield made
    finally:
        if made:
            subprocess.run(("umount", str(folder)), check=True)


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(_BLOCK))
        except OSError:
            return


def _recovers(server: Served, ledger: Ledger) -> bool:
    """Return whether everything that was refused is acknowledged in the end."""
    for _ in range(_ATTEMPTS):
        try:
            send_again(server, ledger)
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
            continue
        return not ledger.pending
    return False
