"""Rate limits of requests: per tenant with a key, per address without; headers and refusals.

Counts that cannot be written let the request through: a limit protects the service and never stops it.
"""

import ipaddress
import math
import time
from dataclasses import dataclass, field
from threading import Lock

from flask import Response, current_app, g, request

from service.api.metrics import EXTENSION as METRICS
from service.api.metrics import Metrics
from service.errors import RateLimited
from service.usecases.rate_limits import HitCounter, RateStanding, limits_of, stand

EXTENSION = "clinmatch.limits"
PROBES = frozenset({"/healthz", "/readyz"})
_PAUSE_SECONDS = 5  # after a failure, during which nothing is counted
_NETWORK_OF_ONE_CALLER = 64  # bits of an IPv6 address


@dataclass(slots=True)
class RateLimits:
    """The limits of an installation, and where requests are counted.

    Attributes:
        tenant, address: limits where a tenant has none of its own, and of callers without a key.
    """

    counter: HitCounter
    tenant: str
    address: str
    _paused_until: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def stand(self, limit: str, bucket: str) -> RateStanding | None:
        """Count a request; None where there is no limit, or where nothing can be counted."""
        if time.monotonic() < self._paused_until:
            return None
        try:
            return stand(limits_of(limit), bucket, self.counter)
        except Exception as error:  # noqa: BLE001 - whatever a storage raises, the request goes on
            with self._lock:
                self._paused_until = time.monotonic() + _PAUSE_SECONDS
            metrics: Metrics = current_app.extensions[METRICS]
            metrics.failed(error)
            return None


def admit_tenant(tenant: str, own: str | None) -> None:
    """Count a request of a tenant; raises RateLimited."""
    limits = _limits()
    if limits is not None:
        _admit(limits, own or limits.tenant, f"tenant|{tenant}")


def admit_address() -> None:
    """Count a request without a key by its address; raises RateLimited."""
    limits = _limits()
    if limits is not None and request.path not in PROBES:
        _admit(limits, limits.address, f"address|{_address()}")


def with_rate_headers(response: Response) -> Response:
    """Return the response with what is left to its caller."""
    standing: RateStanding | None = g.get("standing")
    if standing is not None:
        response.headers["RateLimit-Limit"] = str(standing.limit)
        response.headers["RateLimit-Remaining"] = str(standing.remaining)
        response.headers["RateLimit-Reset"] = str(_seconds_left(standing))
        response.headers["RateLimit-Policy"] = ", ".join(f"{n};w={w}" for n, w in standing.windows)
    return response


def _limits() -> RateLimits | None:
    found: RateLimits | None = current_app.extensions.get(EXTENSION)
    return found


def _admit(limits: RateLimits, limit: str, bucket: str) -> None:
    standing = limits.stand(limit, bucket)
    if standing is None:
        return
    g.standing = standing
    if not standing.admitted:
        wait = max(1, _seconds_left(standing))
        raise RateLimited(
            f"more than {standing.limit} requests came: expected the next one in {wait} seconds",
            retry_after=wait,
        )


def _seconds_left(standing: RateStanding) -> int:
    return max(0, math.ceil(standing.ends_at - time.time()))


def _address() -> str:
    """Return the address of the caller; of IPv6 the network, which one caller has whole."""
    try:
        address = ipaddress.ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ipaddress.ip_network((address, _NETWORK_OF_ONE_CALLER), strict=False))
    return str(address.ipv4_mapped or address) if address.version == 6 else str(address)
