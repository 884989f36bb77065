"""Threads that answer whole requests, with a bounded queue.

A queue takes what comes at once. When it is full, more comes than can be answered: what waits is refused, and
from then on one request is taken at a time, which is answered as soon as on an idle server. This ends when
there was nothing to do for a moment, or when nobody was refused for a while.
"""

import time
from collections.abc import Callable, Sized
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

PROBES = ("/healthz", "/readyz")
_PROBES_QUEUED = 64
_OVERLOAD_SECONDS = 2.0  # after the last refusal; twice what a refused client is told to wait
_IDLE_SECONDS = 0.1
_SHORT_SECONDS = 1.0  # what takes longer does not compute: it waits for the reading of a file


class AnsweringThreads(Sized):
    """A pool for requests, and a thread for each path that must answer while the pool is full."""

    def __init__(self, threads: int, queued: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Args: threads: requests that are answered at a time. queued: requests that wait for a thread."""
        self._pool = ThreadPoolExecutor(threads, "answer")
        self._threads, self._most, self._clock = threads, threads + queued, clock
        self._since: dict[Future[Any], float] = {}
        self._refused_at = self._idle_at = -_OVERLOAD_SECONDS
        self._probes = {path: ThreadPoolExecutor(1, "probe") for path in PROBES}
        self._probing: set[Future[Any]] = set()

    def __len__(self) -> int:
        """Return how many requests are open, probes apart."""
        return len(self._since)

    @property
    def busy(self) -> bool:
        """Return whether another worker should take the next request if it can."""
        return len(self) >= self._threads or not self._has_room(self._clock())

    def submit(self, path: str, answer: Callable[..., Any], *values: Any) -> Future[Any] | None:
        """Return the answer that a thread will give, or None if too many wait for one.

        An answer that is cancelled waited for a thread when the queue became full.
        """
        if path in self._probes:
            return self._probe(path, answer, *values)
        now = self._clock()
        if not self._since and now - self._idle_at >= _IDLE_SECONDS:
            self._refused_at = now - _OVERLOAD_SECONDS
        if not self._has_room(now):
            self._refuse(now)
            return None
        future = self._pool.submit(answer, *values)
        self._since[future] = now
        future.add_done_callback(self._forget)
        return future

    def shutdown(self, wait: bool = True) -> None:
        """End the threads; what has not begun is not answered."""
        for pool in (self._pool, *self._probes.values()):
            pool.shutdown(wait=wait, cancel_futures=True)

    def _probe(self, path: str, answer: Callable[..., Any], *values: Any) -> Future[Any] | None:
        if len(self._probing) >= _PROBES_QUEUED:
            return None
        future = self._probes[path].submit(answer, *values)
        self._probing.add(future)
        future.add_done_callback(self._probing.discard)
        return future

    def _refuse(self, now: float) -> None:
        """Note a refusal; the first one is for all that wait for a thread too."""
        waiting = [] if self._overloaded(now) else list(self._since)
        self._refused_at = now
        for each in waiting:
            each.cancel()

    def _overloaded(self, now: float) -> bool:
        return now - self._refused_at < _OVERLOAD_SECONDS

    def _has_room(self, now: float) -> bool:
        if not self._overloaded(now):
            return len(self) < self._most
        computing = any(now - since < _SHORT_SECONDS for since in list(self._since.values()))
        return len(self) < self._threads and not computing

    def _forget(self, future: Future[Any]) -> None:
        # In the thread that answered: the request is over before its place is given away.
        self._idle_at = self._clock()
        self._since.pop(future, None)
