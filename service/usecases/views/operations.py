"""The state of the service, for those who operate it."""

from typing import TypedDict


class HealthView(TypedDict):
    """The sign that a process answers."""

    status: str


class PartProblemView(TypedDict):
    """What is wrong with a part, in words."""

    part: str
    detail: str


class ReadinessView(TypedDict):
    """The parts of the service, whether each is ready, and what is wrong with those that are not."""

    status: str
    parts: dict[str, bool]
    problems: list[PartProblemView]
