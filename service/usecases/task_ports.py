"""Port to the tasks that wait."""

from collections.abc import Collection
from typing import Protocol

from service.usecases.tasks import Backlog, Task


class TaskStore(Protocol):
    """Tasks of all tenants; each is held by one process at a time, and by the next one if that ends."""

    def add(self, tenant: str, kind: str, subject: str) -> Task:
        """Return a new task, written in the transaction of what asks for it."""
        ...

    def claim(self, kinds: Collection[str]) -> Task | None:
        """Return the task that has been due longest, now running here; None if nothing is due.

        A task whose process has ended, or has not renewed its lease, is due at once. One that was begun too
        often without an end is dead: it may be what ends its processes.
        """
        ...

    def renew(self, task: Task) -> bool:
        """Return whether this attempt still holds its task, for another lease."""
        ...

    def finish(self, task: Task) -> None:
        """End a task with success, in the transaction of its effect; raises Conflict if it was lost."""
        ...

    def fail(self, task: Task, error: str, pause: float | None) -> None:
        """End an attempt: to be tried again after some seconds, or never (None); a lost one is let be."""
        ...

    def get(self, tenant: str, task_id: str) -> Task:
        """Return a task; raises NotFound."""
        ...

    def backlog(self) -> Backlog:
        """Return what waits, over all tenants."""
        ...
