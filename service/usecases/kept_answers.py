"""Answers about pools that a process keeps: of the last questions, for the last states."""

from collections import OrderedDict, deque
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from service.usecases.pool_states import Member, PoolState

_QUESTIONS = 8
_STATES = 6


@dataclass(slots=True)
class KeptAnswer:
    """The values of one question, and its answers for the last few states of a pool.

    Attributes:
        seen: of those who were erased up to this event nothing is kept.
        values: one a person and facts, of which the answers are made.
        lock: held by the one who computes, and by nobody who only looks.
    """

    seen: int
    values: dict[tuple[str, Member], Any] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    _wholes: deque[tuple[PoolState, Any]] = field(default_factory=lambda: deque(maxlen=_STATES))

    def found(self, pool: PoolState) -> tuple[Any] | None:
        """Return the answer for these members, in a tuple, or None where there is none."""
        for state, whole in tuple(self._wholes):
            if state.number == pool.number and state.members == pool.members:
                return (whole,)
        return None

    def keep(self, pool: PoolState, whole: Any) -> None:
        """Keep an answer, and of the values those of kept answers alone."""
        self._wholes.append((pool, whole))
        used = {pair for state, _ in self._wholes for pair in state.members.items()}
        if len(used) < len(self.values):
            self.values = {pair: value for pair, value in self.values.items() if pair in used}

    def drop(self, ids: Iterable[str]) -> None:
        """Drop all that is kept of some people, and the answers that they are in."""
        gone = frozenset(ids)
        if not gone:
            return
        self.values = {pair: value for pair, value in self.values.items() if pair[0] not in gone}
        rest = [each for each in self._wholes if gone.isdisjoint(each[0].members)]
        self._wholes = deque(rest, maxlen=_STATES)


@dataclass(slots=True)
class KeptAnswers:
    """The answers of the questions that were asked last."""

    _held: OrderedDict[tuple[str, Hashable], KeptAnswer] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, tenant: str, key: Hashable, last: int) -> KeptAnswer:
        """Return what is kept of a question; `last` is the number of the newest event."""
        with self._lock:
            kept = self._held.setdefault((tenant, key), KeptAnswer(last))
            self._held.move_to_end((tenant, key))
            idle = [held for held, each in self._held.items() if not each.lock.locked()]
            for held in idle[: max(0, len(self._held) - _QUESTIONS)]:
                if self._held[held] is not kept:
                    del self._held[held]
            return kept

    def drop(self, tenant: str, ids: Iterable[str]) -> None:
        """Drop all that is kept of people who were erased; who computes meanwhile sees that by itself."""
        with self._lock:
            kept = [each for (owner, _), each in self._held.items() if owner == tenant]
        for each in kept:
            if each.lock.acquire(blocking=False):
                try:
                    each.drop(ids)
                finally:
                    each.lock.release()
