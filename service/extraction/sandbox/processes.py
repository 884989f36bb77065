"""What a slot shares with its child, and the time that it gives it."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from service.extraction.sandbox.lifeline import ForkedChild


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

    def __init__(self, child: ForkedChild) -> None:
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
        self._child.kill()
