"""Writes that no request waits for: a thread of the process makes them within a second.

The thread starts with the first item, so that each process has its own after a fork. A process that ends in
order writes what is left; one that is killed loses at most the last second.
"""

import atexit
import os
import weakref
from collections.abc import Callable, Sequence
from functools import partial
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

Item = TypeVar("Item")

_SECONDS = 0.5  # between two writes: an item is written within a second
_MOST = 5000


class LaterWrites(Generic[Item]):
    """Items that wait, and the thread that writes them.

    Args:
        write: writes some items, or raises and has written none; they are then tried again.
    """

    def __init__(self, write: Callable[[Sequence[Item]], None]) -> None:
        self._write = write
        self._empty()
        reference = weakref.ref(self)
        os.register_at_fork(after_in_child=partial(_begin_again, reference))
        atexit.register(_close, reference)

    def _empty(self) -> None:
        self._waiting: list[Item] = []
        self._lock, self._writing = Lock(), Lock()
        self._end = Event()
        self._thread: Thread | None = None

    def add(self, item: Item) -> None:
        """Have an item written within a second; where too many wait, write them now, or raise."""
        with self._lock:
            self._waiting.append(item)
            full = len(self._waiting) > _MOST
            if self._thread is None:
                self._end = Event()
                self._thread = Thread(target=_run, args=(weakref.ref(self), self._end), daemon=True)
                self._thread.start()
        if full:
            self.flush()

    def flush(self) -> None:
        """Write what waits; raises what writing raises, and nothing is lost then."""
        with self._writing:
            with self._lock:
                taken, self._waiting = self._waiting, []
            if not taken:
                return
            try:
                self._write(taken)
            except BaseException:
                with self._lock:
                    self._waiting = taken + self._waiting
                raise

    def close(self) -> None:
        """Write what waits, and end the thread; the next item starts another."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._end.set()
        if thread is not None:
            thread.join()
        self.flush()


def _run(reference: "weakref.ReferenceType[LaterWrites[Item]]", end: Event) -> None:
    while not end.wait(_SECONDS):
        owner = reference()
        if owner is None:
            return
        _tried(owner)
        del owner


def _tried(owner: LaterWrites[Item]) -> None:
    try:
        owner.flush()
    except Exception:  # noqa: BLE001 - whatever the database answers, it is tried again
        return


def _begin_again(reference: "weakref.ReferenceType[LaterWrites[Item]]") -> None:
    # What waits is the parent's, which writes it.
    owner = reference()
    if owner is not None:
        owner._empty()


def _close(reference: "weakref.ReferenceType[LaterWrites[Item]]") -> None:
    owner = reference()
    if owner is not None:
        _closed(owner)


def _closed(owner: LaterWrites[Item]) -> None:
    try:
        owner.close()
    except Exception:  # noqa: BLE001 - the process ends; nobody is left to try again
        return
