"""The child process that reads untrusted files with restricted resources and no network.

`ExtractionPool` starts it as `python -m service.extraction.sandbox.child`; `frames` defines the protocol.
"""

import ctypes
import os
import resource
import sys
from typing import BinaryIO

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from service.extraction.sandbox.frames import (
    EXTEND,
    document_frame,
    error_frame,
    limits_of,
    read_frame,
    write_frame,
)

# From linux/sched.h: a separate network namespace without any route.
# Without root it needs a separate user namespace too.
CLONE_NEWNET = 0x40000000
CLONE_NEWUSER = 0x10000000


def main() -> None:
    """Answer every document until the service closes the pipe."""
    requests, replies = _private_pipes()
    shared_file = int(sys.argv[1]) if len(sys.argv) > 1 else None
    context = ReaderContext(extend_deadline=lambda: write_frame(replies, EXTEND), shared_file=shared_file)
    drop_network()
    while (limits_bytes := read_frame(requests)) is not None:
        limits = limits_of(limits_bytes)
        apply_limits(limits)
        content = read_frame(requests)
        if content is None:
            return
        write_frame(replies, _reply(content, limits, context))


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return both pipes, with standard output redirected so that library output never enters a frame."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, replies


def drop_network() -> bool:
    """Return whether this process has given up the network; not every system allows it."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def apply_limits(limits: Limits) -> None:
    """Set kernel limits on memory, files and, from now on, processor time."""
    _lower_limit(resource.RLIMIT_CORE, 0)
    _lower_limit(resource.RLIMIT_FSIZE, 0)
    _lower_limit(resource.RLIMIT_AS, limits.memory_bytes)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + limits.cpu_seconds, hard))


def _lower_limit(kind: int, bound: int) -> None:
    _, hard = resource.getrlimit(kind)
    allowed = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    resource.setrlimit(kind, (allowed, allowed))


def _reply(content: bytes, limits: Limits, context: ReaderContext) -> bytes:
    try:
        return document_frame(read(content, limits, context))
    except UnreadableDocument as error:
        return error_frame(error)
    except (MemoryError, RecursionError):
        return error_frame(UnreadableDocument("hostile", "needs more memory than a document may have"))


if __name__ == "__main__":
    main()
