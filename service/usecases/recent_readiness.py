"""The last outcome of the checks of readiness of a process."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple

_SECONDS = 1.0
_STALE_SECONDS = 15.0


class PartProblem(NamedTuple):
    """What is wrong with a part, in words."""

    part: str
    detail: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether each part is ready, and the problems of those that are not."""

    parts: Mapping[str, bool]
    problems: tuple[PartProblem, ...]


@dataclass(slots=True)
class RecentReadiness:
    """The last outcome of a process: many probes share one, so that probing costs little.

    Attributes:
        clock: seconds from any beginning.
    """

    clock: Callable[[], float] = time.monotonic
    _found: tuple[float, Readiness] | None = None
    _lock: Lock = field(default_factory=Lock)

    def get(self, check: Callable[[], Readiness]) -> Readiness:
        """Return an outcome of the last second, or the one before while another thread is checking."""
        found = self._found
        if found is not None and self.clock() - found[0] < _SECONDS:
            return found[1]
        waits = found is None or self.clock() - found[0] > _STALE_SECONDS
        if not self._lock.acquire(blocking=waits):
            assert found is not None
            return found[1]
        try:
            return self._renewed(check)
        finally:
            self._lock.release()

    def _renewed(self, check: Callable[[], Readiness]) -> Readiness:
        if self._found is not None and self.clock() - self._found[0] < _SECONDS:
            return self._found[1]
        outcome = check()
        self._found = self.clock(), outcome
        return outcome
