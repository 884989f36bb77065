"""What trusted proxies say of a request: the caller's address, the scheme, host and prefix it used.

Headers of anybody else are dropped.
"""

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Network = IPv4Network | IPv6Network

_FOR = "HTTP_X_FORWARDED_FOR"
_SHAPES = {
    _FOR: re.compile(r"[0-9A-Fa-f.:]{2,45}"),
    "HTTP_X_FORWARDED_PROTO": re.compile(r"https?"),
    "HTTP_X_FORWARDED_HOST": re.compile(
        r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?"
    ),
    "HTTP_X_FORWARDED_PREFIX": re.compile(r"(/[A-Za-z0-9._~-]{1,100}){0,10}"),
}
_OTHERS = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_PORT")


class Forwarded:
    """A WSGI app that answers as the one within, with what the trusted proxies in front of it say."""

    def __init__(self, app: "WSGIApplication", trusted: Iterable[Network]) -> None:
        self._app = app
        self._trusted = tuple(trusted)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Return the answer to the request as the caller sent it."""
        hops = self._hops(environ)
        said = {name: _said(environ.pop(name, ""), hops) for name in _SHAPES}
        for name in _OTHERS:
            environ.pop(name, None)
        if hops == 0:
            return self._app(environ, start_response)
        for name, value in said.items():
            if value and _SHAPES[name].fullmatch(value):
                environ[name] = value
        return ProxyFix(self._app, x_for=1, x_proto=1, x_host=1, x_prefix=1)(environ, start_response)

    def _hops(self, environ: "WSGIEnvironment") -> int:
        """Return how many trusted proxies the request passed, counted from the one that is nearest."""
        passed = [*_values(environ.get(_FOR, "")), environ.get("REMOTE_ADDR", "")]
        hops = 0
        while hops < len(passed) and self._trusts(passed[-1 - hops]):
            hops += 1
        return hops

    def _trusts(self, text: str) -> bool:
        address = _address(text)
        return address is not None and any(address in network for network in self._trusted)


def _values(header: str) -> list[str]:
    return [each.strip() for each in header.split(",")] if header else []


def _said(header: str, hops: int) -> str:
    """Return the value that the outermost trusted proxy wrote: each of them may have added one."""
    values = _values(header)
    return values[-min(hops, len(values))] if values and hops else ""


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
