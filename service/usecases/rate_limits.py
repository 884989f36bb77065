"""Rate limits: how many requests a caller may send in a window, counted for all processes together.

A window begins with its first request and is fixed from then on; the count of a window is exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from limits import RateLimitItem, parse_many

OFF = "off"
EXPECTED = "a number of requests in a time, such as 600/minute or 10/second;5000/hour, or off"
_MOST_REQUESTS = 10**9


class HitCounter(Protocol):
    """Counts of windows: a storage of the library `limits`."""

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Return the count of a window with this request, which begins the window if there is none."""
        ...

    def get_expiry(self, key: str) -> float:
        """Return when a window ends, in seconds since 1970."""
        ...


@dataclass(frozen=True, slots=True)
class RateStanding:
    """What is left to a caller in the window that is the tightest.

    Attributes:
        ends_at: of the window, in seconds since 1970. windows: (requests, seconds) of every limit.
    """

    limit: int
    remaining: int
    ends_at: float
    admitted: bool
    windows: tuple[tuple[int, int], ...]


@lru_cache(256)
def limits_of(text: str) -> tuple[RateLimitItem, ...]:
    """Return the limits that a text names, none for `off`; raises ValueError."""
    if text == OFF:
        return ()
    found = tuple(parse_many(text))
    if not found or not all(0 < each.amount <= _MOST_REQUESTS and each.get_expiry() > 0 for each in found):
        raise ValueError(text)
    return found


def stand(limits: Sequence[RateLimitItem], bucket: str, counter: HitCounter) -> RateStanding | None:
    """Count a request of a bucket, and return what is left; None where there is no limit."""
    found = [_counted(each, bucket, counter) for each in limits]
    if not found:
        return None
    count, ends_at, item = min(found, key=lambda each: (each[2].amount - each[0], -each[1]))
    return RateStanding(
        limit=item.amount,
        remaining=max(0, item.amount - count),
        ends_at=ends_at,
        admitted=all(count <= item.amount for count, _, item in found),
        windows=tuple((each.amount, each.get_expiry()) for each in limits),
    )


def _counted(item: RateLimitItem, bucket: str, counter: HitCounter) -> tuple[int, float, RateLimitItem]:
    key = item.key_for(bucket)
    return counter.incr(key, item.get_expiry()), counter.get_expiry(key), item
