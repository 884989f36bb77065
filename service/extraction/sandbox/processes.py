"""Start, time limit and end of a reading child."""

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
# A child inherits nothing of the service's environment; single-threaded libraries keep it small.
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONPATH": str(SOURCE_ROOT),
}


class SharedFile:
    """A memory file without a name, shared by one slot and its child; empty between documents.

    The service writes and the child reads, as a child may not make any file larger. Only old Word documents
    need it, as antiword must seek. Systems other than Linux have no such files.
    """

    def __init__(self) -> None:
        """Open the file."""
        self.descriptor = os.memfd_create("document") if sys.platform == "linux" else None

    @contextmanager
    def holding(self, content: bytes) -> Iterator[None]:
        """Return a context in which the file contains `content`."""
        if self.descriptor is None or not content:
            yield
            return
        try:
            os.pwrite(self.descriptor, content, 0)
            yield
        finally:
            os.truncate(self.descriptor, 0)

    def close(self) -> None:
        """Close the file, which deletes it."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


class Deadline:
    """A timer that kills a child when its time is over."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        """Limit the time of `child` from the first `start` on."""
        self._child = child
        self._expired = threading.Event()
        self._timer: threading.Timer | None = None

    @property
    def expired(self) -> bool:
        """Return whether the time was over before the reply came."""
        return self._expired.is_set()

    def start(self, seconds: float) -> None:
        """Allow this many seconds from now on, whatever was left before."""
        self.stop()
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.start()

    def stop(self) -> None:
        """Cancel the timer."""
        if self._timer is not None:
            self._timer.cancel()

    def _expire(self) -> None:
        self._expired.set()
        kill_group(self._child)


def start_child(shared_file: SharedFile) -> subprocess.Popen[bytes]:
    """Return a new child in a new process group, so that its programs end with it."""
    shared = () if shared_file.descriptor is None else (shared_file.descriptor,)
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


def kill_group(child: subprocess.Popen[bytes]) -> None:
    """Kill the child and any program that it has started."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def request_pipe(child: subprocess.Popen[bytes]) -> BinaryIO:
    """Return the pipe that the child reads from."""
    assert child.stdin is not None
    return child.stdin  # type: ignore[return-value]


def reply_pipe(child: subprocess.Popen[bytes]) -> BinaryIO:
    """Return the pipe that the child writes to."""
    assert child.stdout is not None
    return child.stdout  # type: ignore[return-value]


def close_quietly(stream: BinaryIO) -> None:
    """Close a stream and drop what was still buffered for a dead child."""
    try:
        stream.close()
    except BrokenPipeError:
        return
