"""Kills of processes under load."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

from service.bench.faults.kept import Kept, kept_in
from service.bench.faults.posts import Ledger, posting, send_again, send_once
from service.bench.faults.served import Served

ACTORS = ("worker", "master", "all", "command")
_CLIENTS = 4
_WARM = 2  # acknowledged posts before each kill


@dataclass(frozen=True, slots=True)
class KillRound:
    """One kill, and what the whole database had after it."""

    actor: str
    kept: Kept


def killed(server: Served, ledger: Ledger, kills: int, seed: int) -> Iterator[KillRound]:
    """Yield what the database has after each kill, the actors in turn."""
    chance = random.Random(seed)
    for number in range(kills):
        actor = ACTORS[number % len(ACTORS)]
        if not server.running:
            server.start()
        send_again(server, ledger)
        _warm_up(server, ledger)
        with posting(server, ledger, _CLIENTS):
            time.sleep(chance.uniform(0.02, 0.4))
            _kill(server, actor, chance)
            time.sleep(chance.uniform(0.0, 0.2))
        _open_with_another_command(server)
        yield KillRound(actor, kept_in(server.database, ledger.acknowledged.values()))
    if not server.running:
        server.start()
    send_again(server, ledger)


def _warm_up(server: Served, ledger: Ledger) -> None:
    warm = 0
    while warm < _WARM:
        key, body = ledger.next_request()
        warm += send_once(server, ledger, key, body)


def _kill(server: Served, actor: str, chance: random.Random) -> None:
    assert server.process is not None
    workers = server.workers()
    if actor == "command":
        _kill_a_command(server, chance)
    elif actor == "worker":
        _kill_process(chance.choice(workers))
    elif actor == "master":
        _kill_process(server.process.pid)
    else:
        for process in (server.process.pid, *workers):
            _kill_process(process)
    if actor in ("master", "all"):
        server.process.wait()
        server.wait_for_end_of(workers)


def _kill_process(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return


def _kill_a_command(server: Served, chance: random.Random) -> None:
    """Kill a command that works on the same database while the server does."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with server.run("db", "reread", **quiet) as command:
        time.sleep(chance.uniform(0.5, 2.5))
        command.kill()


def _open_with_another_command(server: Served) -> None:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with server.run("db", "upgrade", **quiet) as command:
        command.wait()
