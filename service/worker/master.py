"""The process that makes the workers."""

import ctypes
import socket
import struct
import sys
from contextlib import suppress
from typing import Any

from gunicorn.arbiter import Arbiter

# From linux/filter.h and asm-generic/socket.h: one instruction that keeps no byte of a packet.
_ATTACH_FILTER = 26
_KEEP_NOTHING = struct.pack("HBBI", 0x06, 0, 0, 0)


class Master(Arbiter):  # type: ignore[misc]
    """gunicorn's master, which stops without resetting those who connect while it does."""

    def stop(self, graceful: bool = True) -> None:
        """Take no new connection, and end the workers."""
        if holds_listeners_alone(self):
            for listener in self.LISTENERS:
                take_no_more(listener.sock)
        super().stop(graceful)


def holds_listeners_alone(master: Any) -> bool:
    """Return whether the listeners end with this master: no other one, nor systemd, listens on."""
    return bool(master.reexec_pid == master.master_pid == 0 and not master.systemd)


def take_no_more(listener: Any) -> None:
    """Have the kernel drop what asks for a connection, until the socket is closed (Linux alone).

    Connections that are made wait to be taken as before. A client whose attempt was dropped tries again, and
    is refused; without this one that connects between the last look and the close is cut off.
    """
    if sys.platform != "linux" or listener.family not in (socket.AF_INET, socket.AF_INET6):
        return
    program = ctypes.create_string_buffer(_KEEP_NOTHING)
    with suppress(OSError):  # a kernel without filters stops as before
        listener.setsockopt(
            socket.SOL_SOCKET, _ATTACH_FILTER, struct.pack("HP", 1, ctypes.addressof(program))
        )
