"""Work that is done after the request that asks for it: what a task is, and when it is tried again."""

import random
from dataclasses import dataclass
from typing import Literal

TaskState = Literal["queued", "running", "done", "dead"]

# Seconds after a failure until the next attempt; a task that fails after the last one is dead.
_PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0)
MOST_ATTEMPTS = len(_PAUSES) + 1
_JITTER = 0.2


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work of a tenant; it names what it works on and holds none of it.

    Attributes:
        subject: id of the object that the work is about.
        attempts: how often it was begun, this time included; with `id` it names one attempt.
        due: from when on it may be begun. error: code of the last failure.
    """

    id: str
    tenant: str
    kind: str
    subject: str
    state: TaskState
    attempts: int
    due: str
    created_at: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits to be done.

    Attributes:
        states: state -> how many tasks. waiting_seconds: how long the oldest one that is due has waited.
    """

    states: dict[TaskState, int]
    waiting_seconds: float


class TaskFailed(Exception):
    """Work that no further attempt can do; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def pause_after(attempts: int, chance: random.Random) -> float | None:
    """Return the seconds until the next attempt, spread a little; None if there is none."""
    if attempts > len(_PAUSES):
        return None
    return _PAUSES[attempts - 1] * chance.uniform(1 - _JITTER, 1 + _JITTER)
