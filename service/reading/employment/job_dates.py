"""The dates of a job as the profile holds them, and flags on those that contradict themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.months import PRESENT, month
from service.domain.profile import Flag
from service.reading.employment.job_segmentation import JobSegment
from service.reading.job_span import JobBlock
from service.text.dates import DateRange, reversed_range, too_long

_STILL_HELD = re.compile(
    r"\b(?:i am currently|currently work(?:ing)?|presently work(?:ing)?|still employed)\b", re.I
)


@dataclass(frozen=True, slots=True)
class JobDates:
    """Start and end of a job, each with its precision; all None if the job has no dates."""

    start: str | None = None
    end: str | None = None
    start_precision: str | None = None
    end_precision: str | None = None


def job_dates(text: str, segments: Sequence[JobSegment]) -> tuple[JobDates, ...]:
    """Return the dates of each job; a blank end of the newest job is an open one (docs/domain.md 2.9.1)."""
    newest = _newest(segments)
    return tuple(_with_end(each.dates, each is newest and _is_open(text, each)) for each in segments)


def date_flags(blocks: Sequence[JobBlock]) -> tuple[Flag, ...]:
    """Return a flag for each job that ends before it starts."""
    return tuple(
        Flag(
            "reversed_dates",
            "A job ends before it begins; its months are not counted.",
            block.job.evidence[-1:],
        )
        for block in blocks
        if _is_reversed(block.job.start, block.job.end)
    )


def _is_reversed(start: str | None, end: str | None) -> bool:
    return bool(start and end and end != PRESENT and month(end) < month(start))


def _newest(segments: Sequence[JobSegment]) -> JobSegment | None:
    """Return the segment with the latest start; the first in the text of several."""
    return max(
        (each for each in segments if each.dates is not None),
        key=lambda each: (each.dates.first if each.dates else "", -each.start),
        default=None,
    )


def _is_open(text: str, segment: JobSegment) -> bool:
    """Return whether a separator without an end, or the text of the job, says that it is still held."""
    if segment.dates is None or segment.dates.last is not None:
        return False
    return segment.dates.dangling or _STILL_HELD.search(text, segment.body, segment.end) is not None


def _with_end(dates: DateRange | None, is_open: bool) -> JobDates:
    if dates is None or too_long(dates):
        return JobDates()
    end = PRESENT if dates.last is None and is_open else dates.last
    if reversed_range(dates):
        return JobDates(dates.first, end, dates.first_precision, dates.last_precision)
    return JobDates(dates.first, end, dates.first_precision, None if end == PRESENT else dates.last_precision)
