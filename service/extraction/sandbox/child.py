"""How does a process read the files of strangers, with as little to lose as possible?

Started by `ExtractionPool` as `python -m service.extraction.sandbox.child`; see frames for what is said.
"""

import ctypes
import os
import resource
import sys
from typing import BinaryIO

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read
from service.extraction.reader_context import Means
from service.extraction.sandbox.frames import (
    LONGER,
    document_frame,
    error_frame,
    limits_of,
    read_frame,
    write_frame,
)

# From linux/sched.h: a network of its own, in which there is no way out.
# Without root it needs a user space of its own as well.
CLONE_NEWNET = 0x40000000
CLONE_NEWUSER = 0x10000000


def main() -> None:
    """Return when the service closes the pipe; every document is answered."""
    requests, replies = _private_pipes()
    scratch = int(sys.argv[1]) if len(sys.argv) > 1 else None
    means = Means(longer=lambda: write_frame(replies, LONGER), scratch=scratch)
    drop_network()
    while (limits_bytes := read_frame(requests)) is not None:
        limits = limits_of(limits_bytes)
        restrain(limits)
        content = read_frame(requests)
        if content is None:
            return
        write_frame(replies, _answer(content, limits, means))


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return both pipes; a library that prints writes to nowhere, and not into a frame."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, replies


def drop_network() -> bool:
    """Return True where this process has lost the network; not every system allows it."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def restrain(limits: Limits) -> None:
    """Return nothing; memory, files and, from now on, processor time are bounded by the kernel."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_AS, limits.memory_bytes)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + limits.cpu_seconds, hard))


def _lower(kind: int, bound: int) -> None:
    _, hard = resource.getrlimit(kind)
    allowed = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    resource.setrlimit(kind, (allowed, allowed))


def _answer(content: bytes, limits: Limits, means: Means) -> bytes:
    try:
        return document_frame(read(content, limits, means))
    except UnreadableDocument as error:
        return error_frame(error)
    except (MemoryError, RecursionError):
        return error_frame(UnreadableDocument("hostile", "needs more memory than a document may have"))


if __name__ == "__main__":
    main()
