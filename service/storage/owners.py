"""Processes as owners of unfinished work, and whether such a process has ended.

An owner is named by machine start, process namespace, process id and the start of the process, so that no
later process is taken for it.
"""

import os
from functools import cache
from pathlib import Path

_PROC = Path("/proc")


def this_process() -> str:
    """Return the name of this process; it is new in every process, after a fork too."""
    return _name_of(os.getpid())


def is_running(owner: str) -> bool | None:
    """Return whether the process of this name still runs.

    None where that cannot be known: it ran on another machine, or in a namespace that is not ours.
    """
    machine, namespace, process, _ = (owner.split(" ") + [""] * 4)[:4]
    ours = _place()
    if not all(ours) or (machine, namespace) != ours or not process.isdecimal():
        return None
    return _name_of(int(process)) == owner


def _name_of(process: int) -> str:
    return " ".join((*_place(), str(process), _started(process)))


@cache
def _place() -> tuple[str, str]:
    """Return the identity of this start of the machine, and of the process namespace; empty if unknown."""
    try:
        start = (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
        return start, str((_PROC / "self/ns/pid").readlink())
    except OSError:
        return "", ""


def _started(process: int) -> str:
    """Return when a process started, in ticks since the machine started; empty if there is none."""
    try:
        status = (_PROC / str(process) / "stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    fields = status.rpartition(")")[2].split()  # the name before it may hold blanks and brackets
    return "" if fields[0] in "ZX" else fields[19]
