"""Conflicting mentions of the same job.

What an earlier mention of a job says otherwise is kept beside it, for a person to ask about; the job stays
as it was read (docs/domain.md 5.7).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from service.domain.months import PRESENT, month
from service.domain.profile import Elsewhere, Job
from service.reading.job_span import JobBlock

_BEFORE = 4  # earlier mentions of a job that are compared, so that a long list stays cheap
_WORD = re.compile(r"[^\W\d_]+")
_OPEN_END = 12 * 9999
# What stands for the name of an employer that was taken out, or for no name at all.
_NO_NAME = frozenset({"company", "employer", "name", "confidential", "city", "state", "the", "and", "of"})


def with_other_tellings(blocks: Sequence[JobBlock], headings: Sequence[str]) -> tuple[JobBlock, ...]:
    """Return the jobs, each with what an earlier telling of the same job says otherwise.

    Two tellings are of one job where title and employer are the same words and the dates overlap.

    Args: headings: the text of each job's heading, from which the words of the employer are taken.
    """
    told: defaultdict[tuple[str, ...], list[Job]] = defaultdict(list)
    found = []
    for block, heading in zip(blocks, headings, strict=True):
        employer = _employer(block.job, heading)
        key = (block.job.title.casefold(), *employer)
        earlier = told[key][-_BEFORE:] if employer else []
        told[key].append(block.job)
        extra = tuple(each for job in earlier for each in _said_of_job(block.job, job))
        elsewhere = (*block.job.elsewhere, *extra)
        found.append(replace(block, job=replace(block.job, elsewhere=elsewhere)) if extra else block)
    return tuple(found)


def _employer(job: Job, heading: str) -> tuple[str, ...]:
    """Return the words of a heading that are neither title nor dates; none where no name is among them."""
    for words in job.evidence:
        heading = heading.replace(words.quote, " ")
    found = tuple(_WORD.findall(heading.casefold()))
    return found if set(found) - _NO_NAME else ()


def _said_of_job(job: Job, earlier: Job) -> list[Elsewhere]:
    if not _overlap(job, earlier):
        return []
    found = []
    if _differ(job.start, earlier.start, job.start_precision, earlier.start_precision) or _differ(
        job.end, earlier.end, job.end_precision, earlier.end_precision
    ):
        found.append(Elsewhere("dates", f"{earlier.start} to {earlier.end}", earlier.evidence[-1:]))
    if None not in (job.people_managed, earlier.people_managed) and (
        job.people_managed != earlier.people_managed
    ):
        found.append(Elsewhere("people_managed", str(earlier.people_managed), earlier.people_evidence))
    return found


def _overlap(one: Job, other: Job) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return max(month(one.start), month(other.start)) <= min(_last(one.end), _last(other.end))


def _last(end: str) -> int:
    return _OPEN_END if end == PRESENT else month(end)


def _differ(one: str | None, other: str | None, first: str | None, second: str | None) -> bool:
    """Return whether two dates exclude each other; a year alone leaves the month open."""
    if one == other or one is None or other is None:
        return False
    return one[:4] != other[:4] or "year" not in (first, second)
