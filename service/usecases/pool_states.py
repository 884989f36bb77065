"""States of a pool of resumes or roles: which were in it after each event, and at which revision."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple

from service.usecases.history_ports import EventStore
from service.usecases.records import Event, EventKind

RESUME_CHANGES: tuple[EventKind, ...] = (
    "resume.added",
    "resume.superseded",
    "resume.corrected",
    "resume.reread",
    "resume.erased",
)
ROLE_CHANGES: tuple[EventKind, ...] = ("role.added", "role.changed", "role.erased")
_KEPT = 32


class Member(NamedTuple):
    """An object of a state: the event that gave it its content, and its revision since then."""

    event: int
    revision: int


class PoolState(NamedTuple):
    """The members of a pool after an event, by id; `number` is that of the last change."""

    number: int
    members: Mapping[str, Member]

    def without(self, ids: Iterable[str]) -> "PoolState":
        """Return the state without some of its members."""
        left_out = frozenset(ids)
        if left_out.isdisjoint(self.members):
            return self
        kept = {key: member for key, member in self.members.items() if key not in left_out}
        return PoolState(self.number, kept)


def followed(members: Mapping[str, Member], events: Iterable[Event]) -> dict[str, Member]:
    """Return the members after further events, which are all of one type of object.

    A superseded version may still be corrected or read again; that does not bring it back.
    """
    after = dict(members)
    for event in events:
        happened = event.kind.partition(".")[2]
        if happened in ("superseded", "erased"):
            after.pop(event.subject, None)
        elif happened == "added" or event.subject in after:
            after[event.subject] = Member(event.number, event.revision)
    return after


class _Known(NamedTuple):
    until: int  # no change came after the state up to this number
    state: PoolState


@dataclass(slots=True)
class PoolStates:
    """The last few states of pools, each made from the nearest earlier one and the events since.

    Attributes:
        changes: kinds of the events that change a pool, all of one type of object.
    """

    changes: tuple[EventKind, ...]
    _held: OrderedDict[tuple[str, int], _Known] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def at(self, tenant: str, number: int, events: EventStore) -> PoolState:
        """Return the state after the event of that number."""
        known = self._nearest(tenant, number)
        if known.until >= number:
            return known.state
        changes = events.between(tenant, known.until, number, self.changes)
        state = known.state
        if changes:
            state = PoolState(changes[-1].number, followed(state.members, changes))
        self._keep(tenant, _Known(number, state))
        return state

    def _nearest(self, tenant: str, number: int) -> _Known:
        with self._lock:
            numbers = [held for owner, held in self._held if owner == tenant and held <= number]
            if not numbers:
                return _Known(0, PoolState(0, {}))
            key = tenant, max(numbers)
            self._held.move_to_end(key)
            return self._held[key]

    def _keep(self, tenant: str, known: _Known) -> None:
        key = tenant, known.state.number
        with self._lock:
            held = self._held.get(key)
            if held is None or held.until < known.until:
                self._held[key] = known
            self._held.move_to_end(key)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
