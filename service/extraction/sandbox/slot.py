"""A place for one reading child: documents one after another, and a new child after each failure."""

import os
import signal
from contextlib import suppress

from service.errors import ReaderUnavailable, UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import needs_seeking
from service.extraction.sandbox.frames import (
    BEGUN,
    EXTEND,
    READY,
    ReadReply,
    ReadRequest,
    read_frame,
    reply_of,
    request_frame,
    write_frame,
)
from service.extraction.sandbox.lifeline import ForkedChild
from service.extraction.sandbox.processes import Deadline, SharedFile
from service.extraction.sandbox.server_process import ForkServerProcess

CLOSE_SECONDS = 2.0
# A child starts in milliseconds; its fork server may first have to load what the product knows.
START_SECONDS = 120.0


class _Lost(Exception):
    """The child ended before it had the document, or its fork server ended: the document is not to blame."""


class ChildSlot:
    """A place for one child, used by one thread at a time."""

    def __init__(self, server: ForkServerProcess, limits: Limits) -> None:
        """Start nothing yet."""
        self._server = server
        self._limits = limits
        self._child: ForkedChild | None = None
        self._owner = 0
        self._documents, self._is_ready = 0, False
        self._shared_file = SharedFile()

    def read(self, request: ReadRequest, content: bytes) -> ReadReply:
        """Return what was read; raises UnreadableDocument, ReaderUnavailable."""
        for _ in range(2):
            try:
                return self._read(request, content)
            except _Lost:
                self._discard()
        raise ReaderUnavailable(
            "the process that reads documents ended twice: expected one that stays; try again later"
        )

    def _read(self, request: ReadRequest, content: bytes) -> ReadReply:
        child = self._ready_child()
        deadline = Deadline(child)
        deadline.start(self._limits.seconds)
        try:
            with self._shared_file.holding(content if needs_seeking(content) else b""):
                reply = self._exchange(child, deadline, request, content)
        finally:
            deadline.stop()
        if reply is None or deadline.expired:
            raise self._failure(child, deadline.expired)
        self._documents += 1
        if self._documents >= self._limits.documents_per_child:
            self._replace()
        return reply_of(reply)

    def _exchange(
        self, child: ForkedChild, deadline: Deadline, request: ReadRequest, content: bytes
    ) -> bytes | None:
        """Return the reply; None if the child ended before the reply was complete.

        Raises _Lost if it ended before it had the document.
        """
        try:
            write_frame(child.requests, request_frame(request))
            write_frame(child.requests, content)
        except BrokenPipeError:
            raise _Lost from None
        if read_frame(child.replies) != BEGUN and not deadline.expired:
            raise _Lost
        reply = read_frame(child.replies)
        if reply == EXTEND:
            deadline.start(self._limits.scan_seconds + self._limits.seconds)
            reply = read_frame(child.replies)
        return reply

    def stop(self) -> None:
        """End the child, after its document."""
        self._drop_inherited_child()
        self._shared_file.close()
        child, self._child = self._child, None
        if child is not None:
            child.requests.close()
            child.status(CLOSE_SECONDS)
            child.close()

    def _drop_inherited_child(self) -> None:
        """Drop a child inherited through a fork: it belongs to the process that asked for it."""
        if self._owner != os.getpid():
            self._child = None
            self._shared_file.close()
            self._shared_file, self._owner = SharedFile(), os.getpid()

    def _ready_child(self) -> ForkedChild:
        self._drop_inherited_child()
        if self._child is not None and self._child.ended():
            self._discard()
        child = self._child = self._child or self._asked_for()
        if not self._is_ready:
            _wait_until_ready(child)
            self._is_ready = True
        return child

    def _asked_for(self) -> ForkedChild:
        """Return a new child, which may not be ready yet; raises _Lost."""
        self._documents, self._is_ready = 0, False
        try:
            return self._server.child(self._shared_file.descriptor)
        except OSError:
            raise _Lost from None

    def _replace(self) -> None:
        """Have a fresh child get ready while nobody waits for it."""
        self._discard()
        with suppress(_Lost):  # the next document asks again
            self._child = self._asked_for()

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _failure(self, child: ForkedChild, expired: bool) -> Exception:
        # The exit status of a crashed child says why; one that only closed its pipe is killed below.
        status = child.status(CLOSE_SECONDS)
        lost = status is None and child.ended()
        self._discard()
        if lost and not expired:
            return _Lost()
        return _refusal(-signal.SIGKILL if status is None else status, expired, self._limits)


def _refusal(status: int, expired: bool, limits: Limits) -> UnreadableDocument:
    if expired:
        return UnreadableDocument("timeout", f"not read within {limits.seconds:g} seconds")
    if status == -signal.SIGXCPU:
        return UnreadableDocument(
            "timeout", f"not read within {limits.cpu_seconds} seconds of processor time"
        )
    if status < 0:
        return UnreadableDocument("hostile", f"the reading process was stopped by {_signal_name(-status)}")
    return UnreadableDocument("corrupt", "the parts of the file do not fit together")


def _wait_until_ready(child: ForkedChild) -> None:
    """Return when a child can read; raises _Lost."""
    deadline = Deadline(child)
    deadline.start(START_SECONDS)
    ready = read_frame(child.replies)
    deadline.stop()
    if ready != READY:
        raise _Lost


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
