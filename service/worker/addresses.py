"""The address to listen on, tried before anything else is done."""

import errno
import socket

from service.errors import ServiceError

_REASONS = {
    errno.EADDRINUSE: "is taken: stop what listens there, or choose another port (--port)",
    errno.EADDRNOTAVAIL: "is no address of this machine: expected one of its own, such as 127.0.0.1",
    errno.EACCES: "may not be used by this user: choose a port above 1023 (--port)",
}


class AddressUnusable(ServiceError):
    """An address that a server cannot listen on; says why."""

    code = "address_unusable"


def check_address(host: str, port: int) -> None:
    """Raise AddressUnusable, in one sentence, unless a server can listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
            tried.listen()
    except OSError as error:
        is_name = isinstance(error, socket.gaierror)
        reason = _REASONS[errno.EADDRNOTAVAIL] if is_name else _REASONS.get(error.errno or 0)
        raise AddressUnusable(f"{host}:{port} {reason or f'cannot be used: {error.strerror}'}") from None
