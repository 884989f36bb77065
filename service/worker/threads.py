"""Threads that answer whole requests, with a bounded queue."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

PROBES = ("/healthz", "/readyz")
_PROBES_QUEUED = 64


class AnsweringThreads:
    """A pool for requests, and a thread for each path that must answer while the pool is full."""

    def __init__(self, threads: int, queued: int) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, "answer")
        self._probes = {path: ThreadPoolExecutor(1, "probe") for path in PROBES}
        self._most = {self._pool: threads + queued, **dict.fromkeys(self._probes.values(), _PROBES_QUEUED)}
        self._open: dict[ThreadPoolExecutor, set[Future[Any]]] = {pool: set() for pool in self._most}

    @property
    def busy(self) -> bool:
        """Return whether no thread is free."""
        return len(self._open[self._pool]) >= self._threads

    def submit(self, path: str, answer: Callable[..., Any], *values: Any) -> Future[Any] | None:
        """Return the answer that a thread will give, or None if the queue is full."""
        pool = self._probes.get(path, self._pool)
        if len(self._open[pool]) >= self._most[pool]:
            return None
        future = pool.submit(answer, *values)
        self._open[pool].add(future)
        future.add_done_callback(self._open[pool].discard)
        return future

    def shutdown(self, wait: bool = True) -> None:
        """End the threads; what has not begun is not answered."""
        for pool in self._most:
            pool.shutdown(wait=wait, cancel_futures=True)
