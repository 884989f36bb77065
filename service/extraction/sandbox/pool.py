"""A pool of child processes that read several files at once and may be killed."""

import os
import queue
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import needs_seeking
from service.extraction.read import check_upload
from service.extraction.sandbox.frames import EXTEND, document_of, limits_frame, read_frame, write_frame
from service.extraction.sandbox.processes import (
    Deadline,
    SharedFile,
    close_quietly,
    kill_group,
    reply_pipe,
    request_pipe,
    start_child,
)

CLOSE_SECONDS = 2.0


class ExtractionPool:
    """Extraction of text in child processes, one document per child at a time.

    Any number of threads may call `extract`; at most `workers` files are read at once and the others wait.
    A document that crashes, hangs or needs too much memory fails alone, with its code, and its child is
    replaced.
    """

    def __init__(self, *, workers: int = 2, limits: Limits | None = None) -> None:
        """Prepare the slots; each child starts with the first document it reads."""
        self._limits = limits or Limits()
        self._closed = False
        self._slots: queue.LifoQueue[_ChildSlot] = queue.LifoQueue()
        self._all = tuple(_ChildSlot(self._limits) for _ in range(max(1, workers)))
        for slot in self._all:
            self._slots.put(slot)

    def extract(self, content: bytes, name: str) -> ExtractedText:
        """Return the document; raises UnreadableDocument with its code.

        Args: name: the file name; the media type is detected from the content alone.
        """
        check_upload(content, self._limits)
        with self._free_slot() as slot:
            return slot.read(content)

    def close(self) -> None:
        """Stop every child, after the documents being read are finished."""
        self._closed = True
        stopped = [self._slots.get() for _ in self._all]
        for slot in stopped:
            slot.stop()
            self._slots.put(slot)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _free_slot(self) -> Iterator["_ChildSlot"]:
        slot = self._slots.get()
        try:
            if self._closed:
                raise RuntimeError("the extraction pool is closed")
            yield slot
        finally:
            self._slots.put(slot)


class _ChildSlot:
    """A place for one child, used by one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._documents = 0
        self._shared_file = SharedFile()

    def read(self, content: bytes) -> ExtractedText:
        child = self._ready_child()
        deadline = Deadline(child)
        deadline.start(self._limits.seconds)
        try:
            with self._shared_file.holding(content if needs_seeking(content) else b""):
                reply = self._exchange(child, deadline, content)
        finally:
            deadline.stop()
        if reply is None or deadline.expired:
            raise self._failure(child, deadline.expired)
        self._documents += 1
        return document_of(reply)

    def _exchange(self, child: subprocess.Popen[bytes], deadline: Deadline, content: bytes) -> bytes | None:
        """Return the reply; None if the child ended before the reply was complete."""
        try:
            write_frame(request_pipe(child), limits_frame(self._limits))
            write_frame(request_pipe(child), content)
            reply = read_frame(reply_pipe(child))
            if reply == EXTEND:
                deadline.start(self._limits.scan_seconds + self._limits.seconds)
                reply = read_frame(reply_pipe(child))
            return reply
        except BrokenPipeError:
            return None

    def stop(self) -> None:
        self._drop_inherited_child()
        self._shared_file.close()
        if self._child is None:
            return
        child, self._child = self._child, None
        request_pipe(child).close()
        try:
            child.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            kill_group(child)
            child.wait()
        reply_pipe(child).close()

    def _drop_inherited_child(self) -> None:
        """Drop a child inherited through a fork: it belongs to the process that started it."""
        if self._owner != os.getpid():
            self._child = None
            self._shared_file.close()
            self._shared_file, self._owner = SharedFile(), os.getpid()

    def _ready_child(self) -> subprocess.Popen[bytes]:
        self._drop_inherited_child()
        worn_out = self._documents >= self._limits.documents_per_child
        if self._child is not None and (worn_out or self._child.poll() is not None):
            self._discard()
        if self._child is None:
            self._child = start_child(self._shared_file)
            self._documents = 0
        return self._child

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        kill_group(child)
        child.wait()
        reply_pipe(child).close()
        close_quietly(request_pipe(child))

    def _failure(self, child: subprocess.Popen[bytes], expired: bool) -> UnreadableDocument:
        try:
            # The exit status of a crashed child says why; one that only closed its pipe is killed below.
            status = child.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            status = -signal.SIGKILL
        self._discard()
        return _refusal(status, expired, self._limits)


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


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
