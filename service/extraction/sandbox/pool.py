"""A pool of child processes that read several documents at once and may be killed."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from service.domain.extracted_text import ExtractedText
from service.domain.posting import Posting
from service.domain.profile import ReadResume
from service.extraction.limits import Limits
from service.extraction.read import check_upload
from service.extraction.sandbox.frames import (
    POSTING,
    RESUME,
    TEXT,
    WRITTEN_POSTING,
    ReadReply,
    ReadRequest,
)
from service.extraction.sandbox.server_process import ForkServerProcess, KnownHere
from service.extraction.sandbox.slot import ChildSlot


class ReadingPool:
    """Reading in child processes, one document per child at a time.

    Any number of threads may call it; at most `workers` documents are read at once and the others wait.
    A document that crashes, hangs or needs too much time or memory fails alone, with its code, and its child
    is replaced. Every call raises UnreadableDocument.
    """

    def __init__(
        self, known: KnownHere | None = None, *, workers: int = 2, limits: Limits | None = None
    ) -> None:
        """Prepare the slots; each child starts with the first document it reads.

        Args: known: what documents are read by; without it only text is extracted.
        """
        self._limits = limits or Limits()
        self._closed = False
        self._server = ForkServerProcess(known)
        self._slots: queue.LifoQueue[ChildSlot] = queue.LifoQueue()
        self._all = tuple(ChildSlot(self._server, self._limits) for _ in range(max(1, workers)))
        for slot in self._all:
            self._slots.put(slot)

    def start(self) -> None:
        """Get ready to read: called while this process has one thread, it shares what it has in memory."""
        self._server.start()

    def warm_up(self) -> None:
        """Compile what many documents share now, where the next one must not wait; one file needs less."""
        self._server.warm_up()

    def extract(self, content: bytes, name: str) -> ExtractedText:
        """Return the text of a document.

        Args: name: the file name; the media type is detected from the content alone.
        """
        reply = self._read(TEXT, content, name)
        assert reply.document is not None
        return reply.document

    def resume(self, content: bytes, name: str) -> tuple[ExtractedText, ReadResume]:
        """Return the text of a resume and its facts."""
        reply = self._read(RESUME, content, name)
        assert reply.document is not None and reply.resume is not None
        return reply.document, reply.resume

    def posting(self, content: bytes, name: str) -> Posting:
        """Return what a posting file asks for."""
        return self._posting(POSTING, content, name)

    def written_posting(self, text: str, name: str) -> Posting:
        """Return what the text of a posting asks for."""
        return self._posting(WRITTEN_POSTING, text.encode("utf-8", "surrogatepass"), name)

    def close(self) -> None:
        """Stop every child, after the documents being read are finished."""
        self._closed = True
        stopped = [self._slots.get() for _ in self._all]
        for slot in stopped:
            slot.stop()
            self._slots.put(slot)
        self._server.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _posting(self, task: str, content: bytes, name: str) -> Posting:
        reply = self._read(task, content, name)
        assert reply.posting is not None
        return reply.posting

    def _read(self, task: str, content: bytes, name: str) -> ReadReply:
        check_upload(content, self._limits)
        with self._free_slot() as slot:
            return slot.read(ReadRequest(task, name, self._limits), content)

    @contextmanager
    def _free_slot(self) -> Iterator[ChildSlot]:
        slot = self._slots.get()
        try:
            if self._closed:
                raise RuntimeError("the reading pool is closed")
            yield slot
        finally:
            self._slots.put(slot)
