"""Conflicting mentions of the same job.

What an earlier mention of a job states differently is kept beside it, for a person to ask about; the job
stays as it was read (docs/domain.md 5.7).
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
# Words in place of the name of an employer that was taken out, and words that are no name.
_NO_NAME = frozenset({"company", "employer", "name", "confidential", "city", "state", "the", "and", "of"})


def with_conflicting_mentions(blocks: Sequence[JobBlock], headers: Sequence[str]) -> tuple[JobBlock, ...]:
    """Return the jobs, each with what an earlier mention of the same job states differently.

    Two mentions are of one job if title and employer are the same words and the dates overlap.

    Args: headers: the text of each job's header, from which the words of the employer are taken.
    """
    mentions: defaultdict[tuple[str, ...], list[Job]] = defaultdict(list)
    found = []
    for block, header in zip(blocks, headers, strict=True):
        employer = _employer(block.job, header)
        key = (block.job.title.casefold(), *employer)
        earlier = mentions[key][-_BEFORE:] if employer else []
        mentions[key].append(block.job)
        conflicts = tuple(each for job in earlier for each in _conflicts(block.job, job))
        found.append(_with_elsewhere(block, conflicts))
    return tuple(found)


def _with_elsewhere(block: JobBlock, conflicts: tuple[Elsewhere, ...]) -> JobBlock:
    if not conflicts:
        return block
    return replace(block, job=replace(block.job, elsewhere=(*block.job.elsewhere, *conflicts)))


def _employer(job: Job, header: str) -> tuple[str, ...]:
    """Return the words of a header that are neither title nor dates; none if no name is among them."""
    for words in job.evidence:
        header = header.replace(words.quote, " ")
    found = tuple(_WORD.findall(header.casefold()))
    return found if set(found) - _NO_NAME else ()


def _conflicts(job: Job, earlier: Job) -> list[Elsewhere]:
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
