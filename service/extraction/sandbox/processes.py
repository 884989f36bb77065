"""How is a reading child started, watched and ended?"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

SOURCE_ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-P", "-m", "service.extraction.sandbox.child")
# Nothing of the service's environment reaches a child; one thread each keeps its address space small.
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONPATH": str(SOURCE_ROOT),
}


class Scratch:
    """A file in memory that one slot and its child share; without name, and empty between documents.

    The service writes to it and the child reads: a child may make no file larger. Only old Word documents
    need it, as their program must seek. Systems other than Linux have no such files.
    """

    def __init__(self) -> None:
        """Open the file."""
        self.descriptor = os.memfd_create("document") if sys.platform == "linux" else None

    @contextmanager
    def holding(self, content: bytes) -> Iterator[None]:
        """Return a context within which the file holds `content`."""
        if self.descriptor is None or not content:
            yield
            return
        try:
            os.pwrite(self.descriptor, content, 0)
            yield
        finally:
            os.truncate(self.descriptor, 0)

    def close(self) -> None:
        """Return nothing; the file is gone."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


class Watch:
    """A clock that ends a child when its time is over."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        """Watch `child` from the first `start` on."""
        self._child = child
        self._expired = threading.Event()
        self._timer: threading.Timer | None = None

    @property
    def expired(self) -> bool:
        """Return True where the time was over before the answer came."""
        return self._expired.is_set()

    def start(self, seconds: float) -> None:
        """Return nothing; so much time is left from now on, whatever was left before."""
        self.stop()
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.start()

    def stop(self) -> None:
        """Return nothing; the clock stands."""
        if self._timer is not None:
            self._timer.cancel()

    def _expire(self) -> None:
        self._expired.set()
        kill(self._child)


def born(scratch: Scratch) -> subprocess.Popen[bytes]:
    """Return a new child, in a process group of its own, so that its programs end with it."""
    shared = () if scratch.descriptor is None else (scratch.descriptor,)
    return subprocess.Popen(
        (*COMMAND, *map(str, shared)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
        cwd=os.sep,
        pass_fds=shared,
        process_group=0,
    )


def kill(child: subprocess.Popen[bytes]) -> None:
    """Return nothing; the child is told to end, and so is the program that reads for it, if there is one."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def writer(child: subprocess.Popen[bytes]) -> BinaryIO:
    """Return what the child reads from."""
    assert child.stdin is not None
    return child.stdin  # type: ignore[return-value]


def reader(child: subprocess.Popen[bytes]) -> BinaryIO:
    """Return what the child writes to."""
    assert child.stdout is not None
    return child.stdout  # type: ignore[return-value]


def close_broken(stream: BinaryIO) -> None:
    """Return nothing; what was still buffered for a dead child is dropped."""
    try:
        stream.close()
    except BrokenPipeError:
        return
