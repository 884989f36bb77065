"""How are many files read at once, by children that may be killed?"""

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
from service.extraction.sandbox.frames import LONGER, document_of, limits_frame, read_frame, write_frame
from service.extraction.sandbox.processes import Scratch, Watch, born, close_broken, kill, reader, writer

CLOSE_SECONDS = 2.0


class ExtractionPool:
    """Bytes to visible text, one child process a document at a time.

    Any number of threads may call `extract`; at most `workers` files are read at once, the others wait.
    A document that crashes, hangs or swells fails alone, with its code, and its child is replaced.
    """

    def __init__(self, *, workers: int = 2, limits: Limits | None = None) -> None:
        """Start no process yet: a child is born with the first document it reads."""
        self._limits = limits or Limits()
        self._closed = False
        self._slots: queue.LifoQueue[_Slot] = queue.LifoQueue()
        self._all = tuple(_Slot(self._limits) for _ in range(max(1, workers)))
        for slot in self._all:
            self._slots.put(slot)

    def extract(self, content: bytes, name: str) -> ExtractedText:
        """Return the document; raises UnreadableDocument with its code.

        Args: name: as the file was called; the kind of file is found from its content alone.
        """
        check_upload(content, self._limits)
        with self._free_slot() as slot:
            return slot.read(content)

    def close(self) -> None:
        """Return when every child is gone; documents that are being read are finished first."""
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
    def _free_slot(self) -> Iterator["_Slot"]:
        slot = self._slots.get()
        try:
            if self._closed:
                raise RuntimeError("the extraction pool is closed")
            yield slot
        finally:
            self._slots.put(slot)


class _Slot:
    """A place for one child; used by one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._documents = 0
        self._scratch = Scratch()

    def read(self, content: bytes) -> ExtractedText:
        child = self._ready_child()
        watch = Watch(child)
        watch.start(self._limits.seconds)
        try:
            with self._scratch.holding(content if needs_seeking(content) else b""):
                reply = self._exchange(child, watch, content)
        finally:
            watch.stop()
        if reply is None or watch.expired:
            raise self._failure(child, watch.expired)
        self._documents += 1
        return document_of(reply)

    def _exchange(self, child: subprocess.Popen[bytes], watch: Watch, content: bytes) -> bytes | None:
        """Return the reply, or None where the child went away before it was complete."""
        try:
            write_frame(writer(child), limits_frame(self._limits))
            write_frame(writer(child), content)
            reply = read_frame(reader(child))
            if reply == LONGER:
                watch.start(self._limits.scan_seconds + self._limits.seconds)
                reply = read_frame(reader(child))
            return reply
        except BrokenPipeError:
            return None

    def stop(self) -> None:
        self._forget_what_another_process_owns()
        self._scratch.close()
        if self._child is None:
            return
        child, self._child = self._child, None
        writer(child).close()
        try:
            child.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            kill(child)
            child.wait()
        reader(child).close()

    def _forget_what_another_process_owns(self) -> None:
        """After a fork both processes hold the pipes of one child; it stays with the one that started it."""
        if self._owner != os.getpid():
            self._child = None
            self._scratch.close()
            self._scratch, self._owner = Scratch(), os.getpid()

    def _ready_child(self) -> subprocess.Popen[bytes]:
        self._forget_what_another_process_owns()
        worn_out = self._documents >= self._limits.documents_per_child
        if self._child is not None and (worn_out or self._child.poll() is not None):
            self._discard()
        if self._child is None:
            self._child = born(self._scratch)
            self._documents = 0
        return self._child

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        kill(child)
        child.wait()
        reader(child).close()
        close_broken(writer(child))

    def _failure(self, child: subprocess.Popen[bytes], expired: bool) -> UnreadableDocument:
        try:
            # A child that fell over says how; one that only closed its pipe is ended below.
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
