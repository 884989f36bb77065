"""Months of work from dates: best estimate, least and most.

Year-only dates leave room: 2018-2020 is 24 months (July to June), from 14 to 36 (docs/domain.md 2.9).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from service.domain.months import PRESENT, month, month_of
from service.domain.profile import Job

Span = tuple[int, int]
_FULL_TIME_FROM = 75  # percent: three 12-hour shifts a week are full time in nursing
_PART_TIME_RANGE = (30, 75)
_PER_DIEM_RANGE = (5, 60)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Months of work: `best`, `low` and `high` in full-time months, `calendar` as they passed."""

    best: int
    low: int
    high: int
    calendar: int


@dataclass(frozen=True, slots=True)
class Dates:
    """The months of one job: as estimated, as certain, and as possible."""

    best: Span
    low: Span
    high: Span


def tenure(weighed: Iterable[tuple[Job, int]], as_of: date, window_months: int | None = None) -> Tenure:
    """Return the months of jobs, each with a weight in percent; a month never counts more than once."""
    first = 0 if window_months is None else month_of(as_of) - window_months + 1
    best, low, high, calendar = [], [], [], []
    for job, weight in weighed:
        dates = dates_of(job, as_of)
        if dates is None:
            continue
        usual, least, most = _hours(job)
        best.append((*dates.best, usual * weight // 100))
        low.append((*dates.low, least * weight // 100))
        high.append((*dates.high, most * weight // 100))
        calendar.append((*dates.best, weight))
    return Tenure(*(_covered(each, first) for each in (best, low, high, calendar)))


def dates_of(job: Job, as_of: date) -> Dates | None:
    """Return the months of a job up to `as_of`; None without dates, reversed, or still to come."""
    if job.start is None or job.end is None:
        return None
    now = month_of(as_of)
    starts = _possible(job.start, job.start_precision, 0)
    ends = (now, now) if job.end == PRESENT else _possible(job.end, job.end_precision, -11)
    if starts[0] > now or starts[0] > ends[1]:
        return None
    ends = (max(min(ends[0], now), starts[0]), min(ends[1], now))
    starts = (starts[0], min(starts[1], ends[1]))
    return Dates(_best(starts, ends), _certain(starts, ends), (starts[0], ends[1]))


def _possible(text: str, precision: str | None, shift: int) -> Span:
    at = month(text)
    return (at + shift, at + shift + 11) if precision == "year" else (at, at)


def _best(starts: Span, ends: Span) -> Span:
    start = starts[0] + 6 if starts[1] - starts[0] == 11 else sum(starts) // 2  # July of a whole year
    end = ends[0] + 5 if ends[1] - ends[0] == 11 else sum(ends) // 2  # June of a whole year
    if start <= end:
        return (start, end)
    middle = (starts[0] + ends[1] + 1) // 2
    half = (ends[1] - starts[0] + 1) // 2
    first = middle - half // 2
    return (first, max(first, first + half - 1))


def _certain(starts: Span, ends: Span) -> Span:
    if starts[1] <= ends[0]:
        return (starts[1], ends[0])
    middle = (starts[0] + ends[1]) // 2
    return (middle, middle)


def _hours(job: Job) -> tuple[int, int, int]:
    share = 100 if job.fte_percent >= _FULL_TIME_FROM else job.fte_percent
    if job.fte_stated or share == 100:
        return (share, share, share)
    least, most = _PER_DIEM_RANGE if share <= 25 else _PART_TIME_RANGE
    return (share, min(least, share), max(most, share))


def _covered(ranges: list[tuple[int, int, int]], first: int) -> int:
    changes: dict[int, int] = {}
    for start, end, share in ranges:
        if max(start, first) <= end:
            changes[max(start, first)] = changes.get(max(start, first), 0) + share
            changes[end + 1] = changes.get(end + 1, 0) - share
    total, share, before = 0, 0, 0
    for at in sorted(changes):
        total += (at - before) * min(100, share)
        share, before = share + changes[at], at
    return total // 100
