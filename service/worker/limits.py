"""Limits of time and size of one server process."""

import resource
from dataclasses import dataclass

from service.api.protection import LIMITS

_FILES = 8_192


@dataclass(frozen=True, slots=True)
class ServerLimits:
    """What connections and requests may use.

    Attributes:
        head_seconds: from the first byte of a request to the end of its head.
        body_seconds: for a body, or for an answer that is sent, however small.
        bytes_per_second: slowest rate of a body and of an answer, on top of `body_seconds`.
        idle_seconds: between two requests of one connection.
        closing_seconds: for a client to close after the last answer.
        stop_seconds: after SIGTERM, for a request whose first bytes came, and `stop_idle_seconds` for
            a connection without any.
        head_bytes, body_bytes: size of a request. body_in_memory, answer_in_memory: more goes to a file.
        bodies_bytes: all bodies together.
        chunks: chunks of one body.
        connections: open connections; the one that has waited longest makes room for another.
        queued_per_thread: whole requests that wait for a thread.
    """

    head_seconds: float = 10.0
    body_seconds: float = 30.0
    bytes_per_second: int = 8 * 1024
    idle_seconds: float = 75.0
    closing_seconds: float = 5.0
    stop_seconds: float = 10.0
    stop_idle_seconds: float = 2.0
    head_bytes: int = 32 * 1024
    body_bytes: int = LIMITS["MAX_CONTENT_LENGTH"]
    body_in_memory: int = 64 * 1024
    bodies_bytes: int = 512 * 1024 * 1024
    answer_in_memory: int = 256 * 1024
    chunks: int = 65_536
    connections: int = 1_000
    queued_per_thread: int = 1

    def seconds_for(self, size: int) -> float:
        """Return how long a body or an answer of a size may take."""
        return self.body_seconds + size / self.bytes_per_second


def raise_file_limit() -> None:
    """Allow as many open files as the connections and their bodies may need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(hard, _FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
