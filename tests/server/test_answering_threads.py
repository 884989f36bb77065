"""How many requests the threads of a process take."""

from collections.abc import Iterator
from threading import Event

import pytest

from service.worker.threads import AnsweringThreads
from tests.server.running import wait_until


class Clock:
    """A clock that moves on request."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def over() -> Iterator[Event]:
    """Ends the requests that were taken."""
    event = Event()
    yield event
    event.set()


def test_a_queue_takes_what_comes_at_once(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(4, 4, clock)

    taken = [threads.submit("/v1/scores", over.wait) is not None for _ in range(10)]

    assert taken == [True] * 8 + [False] * 2


def test_after_a_refusal_two_are_taken_at_a_time_until_nobody_is_refused(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(4, 4, clock)
    for _ in range(9):
        threads.submit("/v1/scores", over.wait)
    over.set()
    wait_until(lambda: len(threads) == 0)
    over.clear()

    under_load = [threads.submit("/v1/scores", over.wait) is not None for _ in range(4)]
    clock.now = 1.9
    still = threads.submit("/v1/scores", over.wait)
    clock.now = 4.0
    later = [threads.submit("/v1/scores", over.wait) is not None for _ in range(8)]

    assert under_load == [True, True, False, False]
    assert still is None
    assert later == [True] * 6 + [False] * 2


def test_probes_are_taken_under_overload(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(1, 0, clock)
    taken = [threads.submit("/v1/scores", over.wait) is not None for _ in range(2)]

    probe = threads.submit("/healthz", lambda: "answered")

    assert taken == [True, False]
    assert probe is not None and probe.result() == "answered"
