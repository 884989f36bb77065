"""Threads that answer whole requests, with a bounded queue.

A queue takes what comes at once. When it is full, more comes than can be answered: from then on few requests
are taken at a time, which are answered as soon as on an idle server, until nobody was refused for a while.
"""

import time
from collections.abc import Callable, Sized
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

PROBES = ("/healthz", "/readyz")
_PROBES_QUEUED = 64
_OVERLOAD_SECONDS = 2.0  # after the last refusal; twice what a refused client is told to wait
_UNDER_OVERLOAD = 2  # requests at a time: one that computes, and one that waits for a reading or the database


class AnsweringThreads(Sized):
    """A pool for requests, and a thread for each path that must answer while the pool is full."""

    def __init__(self, threads: int, queued: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._threads, self._clock = threads, clock
        self._refused_at = -_OVERLOAD_SECONDS
        self._pool = ThreadPoolExecutor(threads, "answer")
        self._probes = {path: ThreadPoolExecutor(1, "probe") for path in PROBES}
        self._most = {self._pool: threads + queued, **dict.fromkeys(self._probes.values(), _PROBES_QUEUED)}
        self._open: dict[ThreadPoolExecutor, set[Future[Any]]] = {pool: set() for pool in self._most}

    def __len__(self) -> int:
        """Return how many requests are open."""
        return len(self._open[self._pool])

    @property
    def busy(self) -> bool:
        """Return whether another worker should take the next request if it can."""
        return len(self) >= min(self._threads, self._allowed(self._pool))

    def submit(self, path: str, answer: Callable[..., Any], *values: Any) -> Future[Any] | None:
        """Return the answer that a thread will give, or None if too many wait for one."""
        pool = self._probes.get(path, self._pool)
        if len(self._open[pool]) >= self._allowed(pool):
            if pool is self._pool:
                self._refused_at = self._clock()
            return None
        future = pool.submit(answer, *values)
        self._open[pool].add(future)
        future.add_done_callback(self._open[pool].discard)
        return future

    def _allowed(self, pool: ThreadPoolExecutor) -> int:
        """Return how many requests may be open now."""
        most = self._most[pool]
        if pool is self._pool and self._clock() - self._refused_at < _OVERLOAD_SECONDS:
            return min(most, _UNDER_OVERLOAD)
        return most

    def shutdown(self, wait: bool = True) -> None:
        """End the threads; what has not begun is not answered."""
        for pool in self._most:
            pool.shutdown(wait=wait, cancel_futures=True)
