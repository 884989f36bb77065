"""A reading child as the service holds it: its pipes, and the lifeline to the process that forked it."""

import os
import selectors
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

# How a child ended: its exit code, or minus the number of a signal.
STATUS = struct.Struct("!i")
# What a fork server may be asked for.
NEW_CHILD, WARM_UP = b"+", b"w"


@dataclass(frozen=True, slots=True)
class ForkedChild:
    """A child that a fork server made; nothing here depends on its process id."""

    requests: BinaryIO
    replies: BinaryIO
    lifeline: socket.socket

    def kill(self) -> None:
        """Kill the child and any program that it has started."""
        with suppress(OSError):
            self.lifeline.shutdown(socket.SHUT_WR)

    def ended(self) -> bool:
        """Return whether the child, or the process that forked it, has ended."""
        return self._readable(0)

    def status(self, seconds: float) -> int | None:
        """Return how the child ended; None if that is not known after so long, as its fork server is lost.

        Args: seconds: how long to wait for its end.
        """
        if not self._readable(seconds):
            return None
        with suppress(OSError):
            sent = self.lifeline.recv(STATUS.size)
            if len(sent) == STATUS.size:
                return int(STATUS.unpack(sent)[0])
        return None

    def close(self) -> None:
        """Drop the child; it is killed if it is still there."""
        self.kill()
        for stream in (self.requests, self.replies):
            with suppress(OSError):
                stream.close()
        self.lifeline.close()

    def _readable(self, seconds: float) -> bool:
        with selectors.DefaultSelector() as selector:
            selector.register(self.lifeline, selectors.EVENT_READ)
            return bool(selector.select(seconds))


def ask_for_child(control: socket.socket, shared_file: int | None) -> ForkedChild:
    """Return a child that the fork server at the other end will make; raises OSError if it has ended."""
    requests, write_requests = os.pipe()
    read_replies, replies = os.pipe()
    ours, theirs = socket.socketpair()
    child = ForkedChild(os.fdopen(write_requests, "wb"), os.fdopen(read_replies, "rb"), ours)
    given = [requests, replies, theirs.fileno(), *(() if shared_file is None else (shared_file,))]
    try:
        socket.send_fds(control, [NEW_CHILD], given)
    except OSError:
        child.close()
        raise
    finally:
        os.close(requests)
        os.close(replies)
        theirs.close()
    return child
