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


def begin(threads: AnsweringThreads, count: int, over: Event) -> list[bool]:
    """Return which of some requests are taken; they end with the event."""
    return [threads.submit("/v1/scores", over.wait) is not None for _ in range(count)]


def test_a_queue_takes_what_comes_at_once(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(4, 4, clock)

    assert begin(threads, 8, over) == [True] * 8
    assert threads.busy


def test_what_waits_in_a_full_queue_is_refused_with_the_one_too_many(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(1, 2, clock)
    begun = Event()
    first = threads.submit("/", lambda: (begun.set(), over.wait())[1])
    assert begun.wait(60)
    waiting = [threads.submit("/", over.wait) for _ in range(2)]

    assert begin(threads, 1, over) == [False]
    assert all(each is not None and each.cancelled() for each in waiting)
    over.set()
    assert first is not None and first.result(60)


def overloaded(clock: Clock, over: Event) -> AnsweringThreads:
    """Return four threads that have just refused a request, and have nothing to do."""
    threads = AnsweringThreads(4, 0, clock)
    assert begin(threads, 5, over) == [True] * 4 + [False]
    over.set()
    wait_until(lambda: len(threads) == 0)
    over.clear()
    return threads


def test_after_a_refusal_one_is_taken_at_a_time(clock: Clock, over: Event) -> None:
    threads = overloaded(clock, over)
    assert not threads.busy

    assert begin(threads, 3, over) == [True, False, False]
    assert threads.busy


def test_what_takes_long_leaves_room_for_another(clock: Clock, over: Event) -> None:
    threads = overloaded(clock, over)

    taken = []
    for clock.now in (0.05, 1.0, 1.1, 2.0, 2.2, 3.3, 3.4):
        taken += begin(threads, 1, over)

    assert taken == [True, False, True, False, True, True, False]


def test_overload_ends_when_nobody_was_refused_for_a_while(clock: Clock, over: Event) -> None:
    threads = overloaded(clock, over)
    begin(threads, 1, over)

    clock.now = 2.0

    assert begin(threads, 4, over) == [True] * 3 + [False]


def test_overload_ends_when_there_was_nothing_to_do(clock: Clock, over: Event) -> None:
    threads = overloaded(clock, over)

    clock.now = 0.1

    assert begin(threads, 5, over) == [True] * 4 + [False]


def test_probes_are_taken_under_overload(clock: Clock, over: Event) -> None:
    threads = AnsweringThreads(1, 0, clock)
    taken = begin(threads, 2, over)

    probe = threads.submit("/healthz", lambda: "answered")

    assert taken == [True, False]
    assert probe is not None and probe.result(60) == "answered"
