"""Tasks: one holder at a time, tried again, and never lost."""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import update

from service.errors import Conflict, NotFound
from service.storage import DatabaseStores
from service.storage.tables import TaskRow
from service.storage.tasks import LEASE_SECONDS
from service.usecases.tasks import MOST_ATTEMPTS, Backlog, pause_after
from tests.storage.builders import a_resume
from tests.storage.conftest import Clock

KINDS = ("score",)


def owned_by(owner: str, stores: DatabaseStores) -> None:
    """Give every running task another owner."""
    with stores.database.writing() as session:
        session.execute(update(TaskRow).where(TaskRow.state == "running").values(owner=owner))


def an_ended_process() -> str:
    """Return the name, as an owner, of a process that has ended."""
    program = "from service.storage.owners import this_process; print(this_process())"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_tasks_are_taken_in_the_order_in_which_they_came_due(stores: DatabaseStores) -> None:
    added = [stores.tasks.add(tenant, "score", f"bat_{n}") for n, tenant in enumerate("aba")]

    taken = [stores.tasks.claim(KINDS) for _ in range(4)]

    assert [each and each.id for each in taken] == [*(each.id for each in added), None]
    assert taken[0] == replace(added[0], state="running", attempts=1, due=taken[0].due)  # type: ignore[union-attr]


def test_other_kinds_are_left_to_others(stores: DatabaseStores) -> None:
    stores.tasks.add("a", "export", "exp_1")

    assert stores.tasks.claim(KINDS) is None


def test_a_task_is_written_with_what_asks_for_it(stores: DatabaseStores) -> None:
    with pytest.raises(ZeroDivisionError), stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.tasks.add("a", "score", "res_1")
        raise ZeroDivisionError

    assert stores.tasks.claim(KINDS) is None and list(stores.resumes.pool("a")) == []


def test_each_task_is_taken_once_by_many_workers(stores: DatabaseStores) -> None:
    added = {stores.tasks.add("a", "score", f"bat_{n}").id for n in range(20)}

    with ThreadPoolExecutor(4) as pool:
        taken = [each.id for each in pool.map(lambda _: stores.tasks.claim(KINDS), range(24)) if each]

    assert (len(taken), set(taken)) == (20, added)


def test_an_effect_and_its_end_are_one_transaction(stores: DatabaseStores) -> None:
    stores.tasks.add("a", "score", "bat_1")
    task = stores.tasks.claim(KINDS)
    assert task is not None
    owned_by("another", stores)

    with pytest.raises(Conflict), stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.tasks.finish(task)

    assert list(stores.resumes.pool("a")) == []


def test_a_lease_that_ends_gives_the_task_to_the_next(stores: DatabaseStores, clock: Clock) -> None:
    stores.tasks.add("a", "score", "bat_1")
    first = stores.tasks.claim(KINDS)
    assert first is not None
    clock.pass_seconds(int(LEASE_SECONDS) - 1)
    assert stores.tasks.renew(first)
    clock.pass_seconds(int(LEASE_SECONDS) - 1)
    assert stores.tasks.claim(KINDS) is None
    clock.pass_seconds(2)

    second = stores.tasks.claim(KINDS)

    assert second is not None and (second.id, second.attempts) == (first.id, 2)
    assert not stores.tasks.renew(first)
    with pytest.raises(Conflict):
        stores.tasks.finish(first)
    stores.tasks.fail(first, "timeout", None)
    stores.tasks.finish(second)
    assert stores.tasks.get("a", first.id).state == "done"


@pytest.mark.skipif(sys.platform != "linux", reason="whether a process has ended is known on Linux alone")
def test_a_task_of_a_process_that_ended_is_due_at_once(stores: DatabaseStores) -> None:
    stores.tasks.add("a", "score", "bat_1")
    first = stores.tasks.claim(KINDS)
    owned_by(an_ended_process(), stores)

    second = stores.tasks.claim(KINDS)

    assert first is not None and second is not None and second.attempts == first.attempts + 1


def test_a_failed_task_waits_and_is_tried_again(stores: DatabaseStores, clock: Clock) -> None:
    stores.tasks.add("a", "score", "bat_1")
    task = stores.tasks.claim(KINDS)
    assert task is not None

    stores.tasks.fail(task, "timeout", 30.0)

    assert stores.tasks.claim(KINDS) is None
    clock.pass_seconds(31)
    again = stores.tasks.claim(KINDS)
    assert again is not None and (again.attempts, again.error) == (2, "timeout")


def test_a_task_that_ends_its_workers_is_dead_in_the_end(stores: DatabaseStores, clock: Clock) -> None:
    added = stores.tasks.add("a", "score", "bat_1")
    for _ in range(MOST_ATTEMPTS):
        assert stores.tasks.claim(KINDS) is not None
        clock.pass_seconds(int(LEASE_SECONDS) + 1)

    assert stores.tasks.claim(KINDS) is None
    dead = stores.tasks.get("a", added.id)
    assert (dead.state, dead.error) == ("dead", "worker_ended")


def test_the_backlog_says_what_waits_and_for_how_long(stores: DatabaseStores, clock: Clock) -> None:
    for n in range(3):
        stores.tasks.add("a", "score", f"bat_{n}")
    stores.tasks.claim(KINDS)
    clock.pass_seconds(40)

    found = stores.tasks.backlog()

    assert found == Backlog({"queued": 2, "running": 1}, pytest.approx(40, abs=0.01))


def test_a_task_of_another_tenant_is_none(stores: DatabaseStores) -> None:
    task = stores.tasks.add("a", "score", "bat_1")

    with pytest.raises(NotFound):
        stores.tasks.get("b", task.id)


def test_pauses_grow_and_are_spread() -> None:
    chance = random.Random(1)

    pauses = [pause_after(attempts, chance) for attempts in range(1, MOST_ATTEMPTS + 1)]

    assert pauses[-1] is None
    shares = [pause / base for pause, base in zip(pauses, (1, 5, 30, 120, 600), strict=False) if pause]
    assert len(shares) == 5 and all(0.8 <= share <= 1.2 for share in shares)
    assert pause_after(1, chance) != pause_after(1, chance)
