"""The last few rankings of a process, so that the pages of one ranking rank the pool once.

A ranking depends on nothing but its key and the state of the pool: what is found is what would be made.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

Row = TypeVar("Row")

_KEPT = 8


@dataclass(slots=True)
class RecentRankings:
    """The rows of the last few keys, each with the state of the pool that they were made of."""

    _held: OrderedDict[Hashable, tuple[str, list[Any]]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable, state: str, make: Callable[[], list[Row]]) -> list[Row]:
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
