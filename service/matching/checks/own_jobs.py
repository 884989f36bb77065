"""Jobs without what only text copied from the posting of the role shows of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from service.domain.profile import Job, Profile, Statement

_SEVERAL = 3  # copied statements of one job that are no chance


def own_jobs(profile: Profile, own: Iterable[Statement]) -> tuple[Job, ...]:
    """Return the jobs of a profile; those whose text is copied with what their titles and headers show.

    Args: own: the statements that are not copied.
    """
    said, kept = _by_job(profile.statements), _by_job(own)
    if said == kept:
        return profile.jobs
    return tuple(
        _headed(job) if _is_copied(said[place], said[place] - kept[place]) else job
        for place, job in enumerate(profile.jobs)
    )


def _by_job(statements: Iterable[Statement]) -> Counter[int]:
    return Counter(each.job for each in statements if each.job is not None)


def _is_copied(said: int, copied: int) -> bool:
    """Return whether several statements of a job are copied, or a third of them."""
    return copied >= _SEVERAL or (copied > 0 and 3 * copied >= said)


def _headed(job: Job) -> Job:
    shown = job.header
    return replace(
        job,
        tags=_both(job.tags, (*shown.tags, "unpaid")),
        settings=_both(job.settings, shown.settings),
        level=min(job.level, job.title_level),
        unsure=(),
    )


def _both(held: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in held if each in shown)
