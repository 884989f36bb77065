"""Which rankings were made just now? So that walking the pages of one ranks the pool once.

A ranking depends on nothing but its key and the state of the pool: what is found here is what would be made.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

Rows = list[dict[str, Any]]

_KEPT = 8


@dataclass(slots=True)
class RecentRankings:
    """The last few rankings of this process."""

    _held: OrderedDict[Hashable, tuple[str, Rows]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable, state: str, make: Callable[[], Rows]) -> Rows:
        """Return the rows of a key in a state of the pool; the rows of an older state are dropped."""
        with self._lock:
            found = self._held.pop(key, None)
            if found is not None and found[0] == state:
                self._held[key] = found
                return found[1]
        rows = make()
        with self._lock:
            self._held[key] = (state, rows)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
        return rows
