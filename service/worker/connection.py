"""Connections: a socket, the request that comes in and the answer that goes out."""

import enum
import math
import time
from tempfile import SpooledTemporaryFile
from typing import Any

from service.worker.incoming import Incoming
from service.worker.limits import ServerLimits

_AT_ONCE = 64 * 1024


class Phase(enum.IntEnum):
    """What a connection waits for; the lower, the sooner it makes room for another."""

    CLOSING = 0
    READING = 1
    SENDING = 2
    WORKING = 3


class Outgoing:
    """An answer: written by a thread as if to a socket, then sent as fast as the client reads."""

    def __init__(self, limits: ServerLimits) -> None:
        self._file: Any = SpooledTemporaryFile(max_size=limits.answer_in_memory)  # noqa: SIM115
        self._rest = memoryview(b"")
        self.sent = 0

    def sendall(self, data: bytes) -> None:
        """Add bytes to the answer."""
        self._file.write(data)

    send = sendall

    def shutdown(self, _how: int) -> None:
        """Refuse to end a connection, which only the worker does."""
        raise OSError("an answer that is not sent yet has no connection")

    def close(self) -> None:
        """Give up the answer."""
        self._file.close()

    def start(self) -> None:
        """Turn from writing to sending."""
        self._file.seek(0)

    def send_to(self, sock: Any) -> bool:
        """Return whether all is sent, after sending what the socket takes without waiting."""
        while True:
            if not self._rest:
                self._rest = memoryview(self._file.read(_AT_ONCE))
            if not self._rest:
                return True
            try:
                count = sock.send(self._rest)
            except BlockingIOError:
                return False
            self._rest = self._rest[count:]
            self.sent += count


class Connection:
    """One client's connection.

    Attributes:
        watched: whether the worker's selector knows it. keep: whether it stays open after the answer.
    """

    def __init__(self, sock: Any, client: Any, server: Any, incoming: Incoming, limits: ServerLimits) -> None:
        sock.setblocking(False)
        self.sock, self.client, self.server = sock, client, server
        self.incoming = incoming
        self.outgoing: Outgoing | None = None
        self.phase = Phase.READING
        self.watched = False
        self.keep = False
        self._limits = limits
        self._since = time.monotonic()

    @property
    def deadline(self) -> float:
        """Return when the client must have gone on, by the monotonic clock."""
        if self.phase is Phase.WORKING:
            return math.inf
        if self.phase is Phase.READING:
            return self.incoming.deadline
        if self.phase is Phase.CLOSING or self.outgoing is None:
            return self._since + self._limits.closing_seconds
        return self._since + self._limits.seconds_for(self.outgoing.sent)

    def begin(self, phase: Phase) -> None:
        """Enter a phase."""
        self.phase = phase
        self._since = time.monotonic()

    def receive(self) -> bytes:
        """Return bytes that have come, none at the end of the connection; raises BlockingIOError."""
        received: bytes = self.sock.recv(_AT_ONCE)
        return received

    def close(self) -> None:
        """Close the socket and give up what was read and not sent."""
        self.incoming.discard()
        if self.outgoing is not None:
            self.outgoing.close()
        self.sock.close()
