"""How is an optional program of the system asked to read something?

It inherits the limits of the child that starts it: memory, no files, processor time of its own, no network.
"""

import shutil
import signal
import subprocess
from collections.abc import Sequence

from service.errors import UnreadableDocument
from service.extraction.reader_context import Means

ENVIRONMENT = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
PROCESSOR_TIME = (-signal.SIGXCPU, 128 + signal.SIGXCPU)


def found_program(name: str, means: Means) -> str | None:
    """Return the path of a program, or None where it is not installed."""
    return shutil.which(name, path=means.folders)


def output_of(
    command: Sequence[str], content: bytes, seconds: float, *, keep_open: Sequence[int] = ()
) -> bytes:
    """Return what the program prints; raises UnreadableDocument with its code where it fails.

    Args: content: written to its standard input. keep_open: descriptors that it may read.
    """
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
            cwd="/",
            timeout=max(0.1, seconds),
            pass_fds=tuple(keep_open),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument("timeout", f"{_called(command)}: took too long") from error
    if done.returncode in PROCESSOR_TIME:
        raise UnreadableDocument("timeout", f"{_called(command)}: took too much processor time")
    if done.returncode < 0:
        raise UnreadableDocument("hostile", f"{_called(command)} was stopped by signal {-done.returncode}")
    if done.returncode:
        raise UnreadableDocument("corrupt", f"{_called(command)} cannot read the file")
    return done.stdout


def _called(command: Sequence[str]) -> str:
    return command[0].rpartition("/")[2]
