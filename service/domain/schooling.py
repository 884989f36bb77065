"""Degrees at a date: what is dated ahead of it is under way, however it is worded."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from service.domain.months import month, month_of
from service.domain.profile import Degree


def degrees_at(degrees: Iterable[Degree], as_of: date) -> tuple[Degree, ...]:
    """Return the degrees as they stand at a date; a month of completion that has passed is left out."""
    return tuple(_at(degree, month_of(as_of)) for degree in degrees)


def _at(degree: Degree, now: int) -> Degree:
    if degree.expected is None or degree.status == "in_progress":
        return degree
    if degree.status == "completed" and month(degree.expected) > now:
        return replace(degree, status="in_progress")
    return replace(degree, expected=None)
