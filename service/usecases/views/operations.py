"""The state of the service, for those who operate it."""

from typing import TypedDict


class HealthView(TypedDict):
    """The sign that a process answers."""

    status: str


class ReadinessView(TypedDict):
    """The parts of the service, and whether each is ready."""

    status: str
    parts: dict[str, bool]
