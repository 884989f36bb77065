"""The child process that reads untrusted documents with restricted resources.

`fork_server` forks it, with what the product knows in memory; `frames` defines the protocol.
"""

import resource
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from service.extraction.sandbox.frames import (
    BEGUN,
    EXTEND,
    POSTING,
    READY,
    RESUME,
    TEXT,
    WRITTEN_POSTING,
    ReadReply,
    ReadRequest,
    error_frame,
    read_frame,
    reply_frame,
    request_of,
    write_frame,
)
from service.knowledge.knowledge import Knowledge
from service.usecases.read_document import DocumentReader

# Of the memory of a child: pages of libraries that it began with and first uses for this document.
_FOR_LIBRARIES = 64 * 2**20


@dataclass(frozen=True, slots=True)
class _OwnExtractor:
    """Extraction in this process, within the limits of one request."""

    limits: Limits
    context: ReaderContext

    def extract(self, content: bytes, name: str) -> ExtractedText:
        return read(content, self.limits, self.context)


def answer_requests(
    requests: BinaryIO, replies: BinaryIO, shared_file: int | None, known: Knowledge | None
) -> None:
    """Answer every request until the service closes the pipe.

    Args: known: None in a child that is only asked for text.
    """
    context = ReaderContext(extend_deadline=lambda: write_frame(replies, EXTEND), shared_file=shared_file)
    start_bytes = _address_space()
    write_frame(replies, READY)
    while (head := read_frame(requests)) is not None:
        request = request_of(head)
        apply_limits(request.limits, start_bytes)
        content = read_frame(requests)
        if content is None:
            return
        write_frame(replies, BEGUN)
        write_frame(replies, _reply(content, request, context, known))


def apply_limits(limits: Limits, start_bytes: int) -> None:
    """Set kernel limits on memory, files and, from now on, processor time.

    Args: start_bytes: address space that the child began with and does not hold in memory.
    """
    _lower_limit(resource.RLIMIT_CORE, 0)
    _lower_limit(resource.RLIMIT_FSIZE, 0)
    _lower_limit(resource.RLIMIT_AS, start_bytes + limits.memory_bytes - _FOR_LIBRARIES)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + limits.cpu_seconds, hard))


def _address_space() -> int:
    """Return the bytes of address space that hold no memory yet; 0 where the system does not tell."""
    try:
        size, resident = map(int, Path("/proc/self/statm").read_text("ascii").split()[:2])
    except OSError:
        return 0
    return (size - resident) * resource.getpagesize()


def _lower_limit(kind: int, bound: int) -> None:
    _, hard = resource.getrlimit(kind)
    allowed = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    resource.setrlimit(kind, (allowed, allowed))


def _reply(content: bytes, request: ReadRequest, context: ReaderContext, known: Knowledge | None) -> bytes:
    try:
        return reply_frame(_read(content, request, context, known))
    except UnreadableDocument as error:
        return error_frame(error)
    except (MemoryError, RecursionError):
        return error_frame(UnreadableDocument("hostile", "needs more memory than a document may have"))


def _read(content: bytes, request: ReadRequest, context: ReaderContext, known: Knowledge | None) -> ReadReply:
    extractor = _OwnExtractor(request.limits, context)
    if request.task == TEXT or known is None:
        return ReadReply(extractor.extract(content, request.name))
    return _TASKS[request.task](DocumentReader(extractor, known), content, request.name)


def _resume(reader: DocumentReader, content: bytes, name: str) -> ReadReply:
    return ReadReply(*reader.resume(content, name))


def _posting(reader: DocumentReader, content: bytes, name: str) -> ReadReply:
    return ReadReply(posting=reader.posting(content, name))


def _written_posting(reader: DocumentReader, content: bytes, name: str) -> ReadReply:
    return ReadReply(posting=reader.written_posting(content.decode("utf-8", "surrogatepass"), name))


_TASKS: dict[str, Callable[[DocumentReader, bytes, str], ReadReply]] = {
    RESUME: _resume,
    POSTING: _posting,
    WRITTEN_POSTING: _written_posting,
}
