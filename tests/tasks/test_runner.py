"""The loop that does tasks."""

import random
from threading import Event, Thread

import pytest

from service.errors import EncoderUnavailable, UnreadableDocument
from service.storage import DatabaseStores
from service.tasks.runner import Act, TaskRunner
from service.usecases.tasks import Task, TaskFailed
from tests.storage.conftest import Clock


def runner(stores: DatabaseStores, act: Act, told: list[str] | None = None) -> TaskRunner:
    heard = told if told is not None else []
    return TaskRunner(
        stores.tasks,
        {"score": act},
        told=lambda _task, outcome: heard.append(outcome),
        chance=random.Random(1),
        renew_seconds=0.01,
    )


def failing(error: Exception) -> Act:
    def act(_task: Task) -> None:
        raise error

    return act


def test_a_task_is_done_once(stores: DatabaseStores) -> None:
    told: list[str] = []
    seen = []
    added = stores.tasks.add("a", "score", "bat_1")

    def act(task: Task) -> None:
        seen.append((task.tenant, task.subject))
        stores.tasks.finish(task)

    run = runner(stores, act, told)

    assert [run.run_one(), run.run_one()] == [True, False]
    assert (seen, told, stores.tasks.get("a", added.id).state) == ([("a", "bat_1")], ["done"], "done")


@pytest.mark.parametrize(
    ("error", "state", "code"),
    [
        (EncoderUnavailable("no file"), "queued", "encoder_unavailable"),
        (UnreadableDocument("timeout", "slow"), "queued", "timeout"),
        (ZeroDivisionError(), "queued", "internal_error"),
        (TaskFailed("batch_cancelled"), "dead", "batch_cancelled"),
    ],
)
def test_what_fails_is_tried_again_unless_nothing_could_help(
    stores: DatabaseStores, error: Exception, state: str, code: str
) -> None:
    added = stores.tasks.add("a", "score", "bat_1")

    runner(stores, failing(error)).run_one()

    found = stores.tasks.get("a", added.id)
    assert (found.state, found.error, found.attempts) == (state, code, 1)
    assert not runner(stores, failing(error)).run_one()


def test_a_task_that_always_fails_is_dead_in_the_end(stores: DatabaseStores, clock: Clock) -> None:
    added = stores.tasks.add("a", "score", "bat_1")
    told: list[str] = []
    run = runner(stores, failing(ValueError()), told)

    while run.run_one():
        clock.pass_seconds(1000)

    assert told == ["again"] * 5 + ["dead"]
    assert stores.tasks.get("a", added.id).error == "internal_error"


def test_a_long_task_keeps_its_lease(stores: DatabaseStores) -> None:
    stores.tasks.add("a", "score", "bat_1")
    renewed = Event()

    def act(task: Task) -> None:
        while stores.tasks.get("a", task.id).due <= task.due:
            renewed.wait(0.01)
        stores.tasks.finish(task)
        renewed.set()

    runner(stores, act).run_one()

    assert renewed.is_set()


def test_an_attempt_that_lost_its_task_leaves_it_alone(stores: DatabaseStores, clock: Clock) -> None:
    added = stores.tasks.add("a", "score", "bat_1")
    told: list[str] = []
    others = []

    def act(task: Task) -> None:
        clock.pass_seconds(1000)
        others.append(stores.tasks.claim(("score",)))
        stores.tasks.finish(task)

    TaskRunner(stores.tasks, {"score": act}, told=lambda _, outcome: told.append(outcome)).run_one()

    assert told == ["lost"] and others[0] is not None
    assert (stores.tasks.get("a", added.id).state, stores.tasks.get("a", added.id).attempts) == ("running", 2)


def test_a_runner_ends_after_the_task_at_hand(stores: DatabaseStores) -> None:
    first, second = [stores.tasks.add("a", "score", f"bat_{n}") for n in range(2)]
    over = Event()

    def act(task: Task) -> None:
        over.set()
        stores.tasks.finish(task)

    thread = Thread(target=runner(stores, act).run, args=(over,))
    thread.start()
    thread.join(60)

    assert not thread.is_alive()
    assert [stores.tasks.get("a", each.id).state for each in (first, second)] == ["done", "queued"]
