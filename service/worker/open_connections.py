"""The open connections of a process: watched, bounded, and given up when their time is over."""

import selectors
import time
from collections.abc import Callable, Sized
from functools import partial
from typing import Any

from service.worker.connection import Connection, Phase
from service.worker.limits import ServerLimits


class OpenConnections(Sized):
    """Connections from their acceptance to their end, with the selector that waits for them."""

    def __init__(self, poller: selectors.BaseSelector, limits: ServerLimits, log: Any) -> None:
        self._poller, self._limits, self._log = poller, limits, log
        self._open: set[Connection] = set()
        self._stopped_at: float | None = None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._open)

    @property
    def stopping(self) -> bool:
        """Return whether nothing new is read."""
        return self._stopped_at is not None

    def stop(self) -> None:
        """Shorten the time for what is still being read."""
        self._stopped_at = time.monotonic()

    def add(self, connection: Connection) -> None:
        """Take a new connection; the one that has waited longest makes room if there are too many."""
        if len(self._open) >= self._limits.connections:
            self.make_room()
        self._open.add(connection)

    def make_room(self) -> None:
        """Close the connection that has waited longest for its client."""
        if self._open:
            oldest = min(self._open, key=lambda each: (each.phase, each.deadline))
            if oldest.phase is not Phase.WORKING:
                self.drop(oldest)

    def watch(self, connection: Connection, events: int, callback: Callable[..., None]) -> None:
        """Call back when a connection can be read or written, in place of what it was watched for."""
        change: Callable[..., Any] = self._poller.modify if connection.watched else self._poller.register
        change(connection.sock, events, partial(self._ready, connection, callback))
        connection.watched = True

    def _ready(self, connection: Connection, callback: Callable[..., None], _sock: Any) -> None:
        if connection.watched:  # it may have made room for another since it became ready
            self.step(callback, connection)

    def step(self, step: Callable[..., None], connection: Connection, *values: Any) -> None:
        """Take one step with a connection; a step that fails ends this connection and no other."""
        try:
            step(connection, *values)
        except Exception:  # noqa: BLE001 - whatever it was, others are served on
            self._log.exception("a connection was given up")
            self.drop(connection)

    def unwatch(self, connection: Connection) -> None:
        """Call back no more."""
        if connection.watched:
            self._poller.unregister(connection.sock)
            connection.watched = False

    def drop(self, connection: Connection) -> None:
        """Close a connection."""
        self.unwatch(connection)
        self._open.discard(connection)
        connection.close()

    def bytes_of_bodies(self) -> int:
        """Return the size of all bodies that are kept."""
        return sum(each.incoming.size for each in self._open)

    def overdue(self) -> list[Connection]:
        """Return the connections whose client had its time."""
        now = time.monotonic()
        return [each for each in self._open if self._deadline(each) <= now]

    def _deadline(self, connection: Connection) -> float:
        if self._stopped_at is None or connection.phase is not Phase.READING:
            return connection.deadline
        limits = self._limits
        rest = limits.stop_idle_seconds if connection.incoming.empty else limits.stop_seconds
        return min(connection.deadline, self._stopped_at + rest)
