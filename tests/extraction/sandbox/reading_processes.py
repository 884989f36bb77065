"""The processes that read documents, as /proc shows them."""

import os
import time
from collections.abc import Callable
from pathlib import Path

AWAIT_SECONDS = 60.0
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
SERVER, CHILD = "clinmatch-fork", "clinmatch-read"


def stat_of(pid: int) -> list[str]:
    """Return the fields of /proc/PID/stat from the state on; empty if there is no such process."""
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def children_of(parent: int) -> list[int]:
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [pid for pid in pids if stat_of(pid)[1:2] == [str(parent)]]


def name_of(pid: int) -> str:
    """Return the name of a process in lists; empty if it has ended."""
    try:
        return (Path("/proc") / str(pid) / "comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def fork_servers(parent: int = 0) -> list[int]:
    """Return the fork servers that a process started, by default this one, oldest first."""
    return sorted(pid for pid in children_of(parent or os.getpid()) if name_of(pid) == SERVER)


def reading_children(parent: int = 0) -> list[int]:
    """Return the processes that read documents for a process, by default this one, oldest first."""
    forked = [pid for server in fork_servers(parent) for pid in children_of(server)]
    return sorted(pid for pid in forked if name_of(pid) == CHILD)


def processor_seconds(pid: int) -> float:
    return sum(map(int, stat_of(pid)[11:13])) / CLOCK_TICKS


def is_dead(pid: int) -> bool:
    return stat_of(pid)[:1] in ([], ["Z"])


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + AWAIT_SECONDS
    while not condition():
        assert time.monotonic() < end, "the condition was never met"
        time.sleep(0.01)
