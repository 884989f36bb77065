"""Tasks as leased rows."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from service.errors import Conflict, NotFound
from service.storage.clock import stamp
from service.storage.engine import Database
from service.storage.owners import is_running, this_process
from service.storage.tables import TaskRow
from service.usecases.tasks import MOST_ATTEMPTS, Backlog, Task

LEASE_SECONDS = 60.0
_NOBODY = ""
_ENDED = "worker_ended"


@dataclass(frozen=True, slots=True)
class DatabaseTasks:
    """`TaskStore` over the tables of this version.

    A running task is due again when its lease ends; `due` and `state` are all that a claim looks at.
    """

    database: Database

    def add(self, tenant: str, kind: str, subject: str) -> Task:
        """Return a new task, written in the transaction of what asks for it."""
        now = self.database.now()
        row = TaskRow(
            tenant_id=tenant,
            id=f"tsk_{secrets.token_hex(13)}",
            kind=kind,
            subject=subject,
            state="queued",
            attempts=0,
            due=now,
            owner=_NOBODY,
            created_at=now,
        )
        with self.database.writing() as session:
            session.add(row)
            session.flush()
            return _task(row)

    def claim(self, kinds: Collection[str]) -> Task | None:
        """Return the task that has been due longest, now running here; None if nothing is due."""
        if not self._is_any(kinds):
            return None
        with self.database.writing() as session:
            self._free_abandoned(session, kinds)
            while (row := self._due(session, kinds)) is not None:
                if row.attempts >= MOST_ATTEMPTS:
                    row.state, row.owner, row.error = "dead", _NOBODY, row.error or _ENDED
                    session.flush()
                    continue
                row.state, row.owner, row.attempts = "running", this_process(), row.attempts + 1
                row.due = self._in(LEASE_SECONDS)
                return _task(row)
        return None

    def renew(self, task: Task) -> bool:
        """Return whether this attempt still holds its task, for another lease."""
        with self.database.writing() as session:
            row = self._held(session, task)
            if row is not None:
                row.due = self._in(LEASE_SECONDS)
            return row is not None

    def finish(self, task: Task) -> None:
        """End a task with success, in the transaction of its effect; raises Conflict if it was lost."""
        with self.database.writing() as session:
            row = self._held(session, task)
            if row is None:
                raise Conflict("another process took the task over: its effect is left to that one")
            row.state, row.owner, row.error = "done", _NOBODY, None

    def fail(self, task: Task, error: str, pause: float | None) -> None:
        """End an attempt: to be tried again after some seconds, or never (None); a lost one is let be."""
        with self.database.writing() as session:
            row = self._held(session, task)
            if row is None:
                return
            row.owner, row.error = _NOBODY, error
            row.state = "dead" if pause is None else "queued"
            row.due = self._in(pause or 0.0)

    def get(self, tenant: str, task_id: str) -> Task:
        """Return a task; raises NotFound."""
        with self.database.reading() as session:
            row = session.get(TaskRow, (tenant, task_id))
            if row is None:
                raise NotFound(f"there is no task {task_id}")
            return _task(row)

    def backlog(self) -> Backlog:
        """Return what waits, over all tenants."""
        now = self.database.now()
        with self.database.reading() as session:
            counted = session.execute(select(TaskRow.state, func.count()).group_by(TaskRow.state))
            states = {state: int(number) for state, number in counted.all()}
            oldest = session.scalar(select(func.min(TaskRow.due)).where(TaskRow.state == "queued"))
        waited = _seconds(oldest, now) if oldest is not None else 0.0
        return Backlog(states, max(0.0, waited))

    def _is_any(self, kinds: Collection[str]) -> bool:
        """Return whether a claim may find something; asked without a write."""
        due = select(TaskRow.id).where(
            TaskRow.kind.in_(kinds),
            TaskRow.state.in_(("queued", "running")),
            or_(TaskRow.state == "running", TaskRow.due <= self.database.now()),
        )
        with self.database.reading() as session:
            return session.scalar(due.limit(1)) is not None

    def _due(self, session: Session, kinds: Collection[str]) -> TaskRow | None:
        wanted = select(TaskRow).where(
            TaskRow.state.in_(("queued", "running")),
            TaskRow.due <= self.database.now(),
            TaskRow.kind.in_(kinds),
        )
        return session.scalars(
            wanted.order_by(TaskRow.due, TaskRow.id).limit(1).with_for_update(skip_locked=True)
        ).first()

    def _free_abandoned(self, session: Session, kinds: Collection[str]) -> None:
        """Make due what runs in processes of this machine that have ended, before their lease ends."""
        now = self.database.now()
        running = select(TaskRow.owner).where(TaskRow.state == "running", TaskRow.kind.in_(kinds)).distinct()
        ended = [owner for owner in session.scalars(running) if is_running(owner) is False]
        if ended:
            session.execute(
                update(TaskRow)
                .where(TaskRow.state == "running", TaskRow.owner.in_(ended), TaskRow.due > now)
                .values(due=now)
            )

    def _held(self, session: Session, task: Task) -> TaskRow | None:
        row = session.get(TaskRow, (task.tenant, task.id), with_for_update=True)
        if row is None or (row.state, row.owner, row.attempts) != ("running", this_process(), task.attempts):
            return None
        return row

    def _in(self, seconds: float) -> str:
        return stamp(self.database.clock() + timedelta(seconds=seconds))


def _task(row: TaskRow) -> Task:
    return Task(
        row.id,
        row.tenant_id,
        row.kind,
        row.subject,
        row.state,
        row.attempts,
        row.due,
        row.created_at,
        row.error,
    )


def _seconds(since: str, now: str) -> float:
    return (datetime.fromisoformat(now) - datetime.fromisoformat(since)).total_seconds()
