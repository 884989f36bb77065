"""Jobs as they were read, with their words, and jobs whose tags a person has labelled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from service.domain.profile import Job, Profile

_T = TypeVar("_T")
_Dates = tuple[str | None, str | None]
_MOST = 1500  # characters of a job's words


@dataclass(frozen=True, slots=True)
class ReadJob:
    """One job of a resume.

    Attributes:
        dates: where it began and ended, as read.
        words: its part of the text, from the line of its title. statements: as they are compared with duties.
        tags: what the rules say.
    """

    source: str
    title: str
    dates: _Dates
    words: str
    statements: tuple[str, ...]
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelledJob:
    """A job that was read, and the tags that a person gave it."""

    job: ReadJob
    labels: frozenset[str]


def jobs_of(source: str, profile: Profile) -> Iterator[ReadJob]:
    """Yield the jobs of a profile."""
    starts = sorted(start for job in profile.jobs if (start := _start(job, profile.text)) is not None)
    for at, job in enumerate(profile.jobs):
        start = _start(job, profile.text)
        mine = [each for each in profile.statements if each.job == at]
        if start is None:
            continue
        last = max((each.evidence.end for each in mine), default=start)
        end = min((each for each in starts if each > start), default=len(profile.text))
        words = profile.text[start : min(max(end, last), start + _MOST)]
        statements = tuple(each.text for each in mine)
        yield ReadJob(source, job.title, (job.start, job.end), words, statements, frozenset(job.tags))


def text_of_one(row: Mapping[str, Any]) -> str:
    """Return a resume of the one job that a row of labels has."""
    return f"EXPERIENCE\n\n{row['text']}\n"


def labelled_jobs(row: Mapping[str, Any], profile: Profile) -> Iterator[LabelledJob]:
    """Yield the read jobs that a row of labels speaks of.

    Args:
        row: of one job (`title`, `tags`), whose text has only that job, or of a resume (`jobs`, each with
            `start`, `end` and `tags`); a job whose dates another has too is left out.
    """
    jobs = list(jobs_of(row["id"], profile))
    if "jobs" not in row:
        if jobs:
            yield LabelledJob(_joined(row["title"], jobs), frozenset(row["tags"]))
        return
    labels = _by_dates(((each["start"], each["end"]), frozenset(each["tags"])) for each in row["jobs"])
    for dates, job in _by_dates((job.dates, job) for job in jobs).items():
        if dates in labels:
            yield LabelledJob(job, labels[dates])


def _by_dates(rows: Iterable[tuple[_Dates, _T]]) -> dict[_Dates, _T]:
    """Return what has dates that nothing else has."""
    found: dict[_Dates, list[_T]] = {}
    for dates, each in rows:
        found.setdefault(dates, []).append(each)
    return {dates: each[0] for dates, each in found.items() if len(each) == 1 and dates[0]}


def _joined(title: str, jobs: Sequence[ReadJob]) -> ReadJob:
    """Return the parts of one job that were read as several."""
    words = "\n".join(each.words for each in jobs)
    statements = tuple(text for each in jobs for text in each.statements)
    tags = frozenset(tag for each in jobs for tag in each.tags)
    return replace(jobs[0], title=title, words=words, statements=statements, tags=tags)


def _start(job: Job, text: str) -> int | None:
    """Return where the line of a job's title begins; None if nothing was quoted."""
    if not job.evidence:
        return None
    return text.rfind("\n", 0, min(each.start for each in job.evidence)) + 1
