"""What else does a resume say of a fact that it tells twice, where both cannot be so?

Readers make one fact of several mentions. What a mention said otherwise is kept beside the fact, for a
person to ask about; the fact stays as it was read (docs/domain.md 5.7).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from service.domain.months import PRESENT, month
from service.domain.profile import Certification, Degree, Elsewhere, Job, Licence
from service.reading.blocks import JobBlock

_LAPSED = frozenset({"expired", "inactive"})
_OPENING = frozenset({"header", "summary", "objective"})  # what a person says first of all
_BEFORE = 4  # earlier tellings of a job that are compared, so that a long list stays cheap
_WORD = re.compile(r"[^\W\d_]+")
_OPEN_END = 12 * 9999
# What stands for the name of an employer that was taken out, or for no name at all.
_NO_NAME = frozenset({"company", "employer", "name", "confidential", "city", "state", "the", "and", "of"})


def said_of_licence(kept: Licence, other: Licence) -> tuple[Elsewhere, ...]:
    """Return what `other`, a mention that was read into `kept`, says otherwise of the same licence."""
    if not same_place(kept, other):
        return ()
    found = [*_status(kept, other, "active", _LAPSED), *_expiry(kept, other)]
    if None not in (kept.multistate, other.multistate) and kept.multistate is not other.multistate:
        says = "multistate" if other.multistate else "single-state"
        found.append(Elsewhere("multistate", says, other.evidence))
    return tuple(found)


def same_place(one: Licence, other: Licence) -> bool:
    """Return whether two licences of a type may be one: a state that both name, or one of them names none."""
    named = bool(one.jurisdictions and other.jurisdictions)
    return not named or bool(set(one.jurisdictions) & set(other.jurisdictions))


def said_of_certification(kept: Certification, other: Certification) -> tuple[Elsewhere, ...]:
    """Return what `other`, a mention that was read into `kept`, says otherwise."""
    return (*_status(kept, other, "current", frozenset({"expired"})), *_expiry(kept, other))


def said_of_degree(kept: Degree, other: Degree) -> tuple[Elsewhere, ...]:
    """Return the status that the opening of a resume gives to a degree, where its entry gives another."""
    sections = {kept.evidence[0].section, other.evidence[0].section}
    if not sections & _OPENING or not _same_degree(kept, other):
        return ()
    if (kept.status == "completed") == (other.status == "completed"):
        return ()
    return (Elsewhere("status", other.status, other.evidence),)


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


def _status(
    kept: Licence | Certification, other: Licence | Certification, held: str, lapsed: frozenset[str]
) -> list[Elsewhere]:
    both = {kept.status, other.status}
    if held in both and both & lapsed:
        return [Elsewhere("status", other.status, other.evidence)]
    return []


def _expiry(kept: Licence | Certification, other: Licence | Certification) -> list[Elsewhere]:
    """Return the other month of expiry; within one year it may be the same, told less exactly."""
    if kept.expires is None or other.expires is None or kept.expires[:4] == other.expires[:4]:
        return []
    return [Elsewhere("expires", other.expires, other.evidence)]


def _same_degree(one: Degree, other: Degree) -> bool:
    named = one.finer is not None and one.finer == other.finer
    return named and "unknown" not in (one.family, other.family)


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
