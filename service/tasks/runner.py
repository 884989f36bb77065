"""The loop that takes tasks and does them."""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Protocol

from service.errors import Conflict, ServiceError
from service.usecases.task_ports import TaskStore
from service.usecases.tasks import Task, TaskFailed, pause_after

Act = Callable[[Task], None]
RENEW_SECONDS = 15.0
_IDLE_SECONDS = 0.5
_UNEXPECTED = "internal_error"


class Told(Protocol):
    """A listener to what becomes of attempts."""

    def __call__(self, task: Task, outcome: str) -> None:
        """Take one attempt and `done`, `again`, `dead` or `lost`."""
        ...


class TaskRunner:
    """Does one task after another.

    Args:
        acts: kind of task -> what does it. It ends its task itself, in the transaction of its effect
            (`TaskStore.finish`), and raises TaskFailed where no further attempt could succeed.
    """

    def __init__(
        self,
        tasks: TaskStore,
        acts: Mapping[str, Act],
        *,
        told: Told = lambda task, outcome: None,
        chance: random.Random | None = None,
        renew_seconds: float = RENEW_SECONDS,
    ) -> None:
        """Begin nothing yet."""
        self._tasks, self._acts, self._told = tasks, acts, told
        self._chance = chance or random.Random()
        self._renew_seconds = renew_seconds

    def run(self, over: Event) -> None:
        """Do what is due until `over` is set; the task at hand is done first."""
        while not over.is_set():
            try:
                idle = not self.run_one()
            except ServiceError:  # the database is away: it is asked again
                idle = True
            if idle:
                over.wait(_IDLE_SECONDS)

    def run_one(self) -> bool:
        """Return whether a task was due; it has been attempted."""
        task = self._tasks.claim(tuple(self._acts))
        if task is None:
            return False
        with _renewed(self._tasks, task, self._renew_seconds):
            outcome = self._attempt(task)
        self._told(task, outcome)
        return True

    def _attempt(self, task: Task) -> str:
        try:
            self._acts[task.kind](task)
        except Conflict:
            if not self._tasks.renew(task):
                return "lost"
            return self._failed(task, Conflict.code, pause_after(task.attempts, self._chance))
        except TaskFailed as failed:
            return self._failed(task, failed.code, None)
        except ServiceError as error:
            return self._failed(task, error.code, pause_after(task.attempts, self._chance))
        except Exception:  # noqa: BLE001 - one task that fails in a new way ends no worker
            return self._failed(task, _UNEXPECTED, pause_after(task.attempts, self._chance))
        return "done"

    def _failed(self, task: Task, code: str, pause: float | None) -> str:
        self._tasks.fail(task, code, pause)
        return "dead" if pause is None else "again"


@contextmanager
def _renewed(tasks: TaskStore, task: Task, seconds: float) -> Iterator[None]:
    """Renew the lease of a task while the context lasts."""
    over = Event()

    def renew() -> None:
        while not over.wait(seconds):
            with suppress(ServiceError):  # the next renewal may succeed before the lease ends
                tasks.renew(task)

    thread = Thread(target=renew, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
