"""Optional system programs that read a document: lookup and execution.

A program inherits the limits of the child that starts it (memory, no files, no network); its processor time
is counted separately.
"""

import shutil
import signal
import subprocess
from collections.abc import Sequence

from service.errors import UnreadableDocument
from service.extraction.reader_context import ReaderContext

ENVIRONMENT = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
PROCESSOR_TIME = (-signal.SIGXCPU, 128 + signal.SIGXCPU)


def find_program(name: str, context: ReaderContext) -> str | None:
    """Return the path of a program; None if it is not installed."""
    return shutil.which(name, path=context.program_folders)


def run_program(
    command: Sequence[str], content: bytes, seconds: float, *, keep_open: Sequence[int] = ()
) -> bytes:
    """Return the standard output of a program; raises UnreadableDocument with its code if it fails.

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
        raise UnreadableDocument("timeout", f"{_program_name(command)}: took too long") from error
    if done.returncode in PROCESSOR_TIME:
        raise UnreadableDocument("timeout", f"{_program_name(command)}: took too much processor time")
    if done.returncode < 0:
        raise UnreadableDocument(
            "hostile", f"{_program_name(command)} was stopped by signal {-done.returncode}"
        )
    if done.returncode:
        raise UnreadableDocument("corrupt", f"{_program_name(command)} cannot read the file")
    return done.stdout


def _program_name(command: Sequence[str]) -> str:
    return command[0].rpartition("/")[2]
