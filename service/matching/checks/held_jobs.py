"""The facts of a profile without those of jobs that were never held (docs/domain.md 2.9.1).

A job in the future, with reversed or impossible dates, or that was declined, earns nothing: no months, no
title, no people, no budget, no statements. What is future depends on the date of the evaluation.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from service.domain.career import never_held
from service.domain.evidence import Evidence
from service.domain.profile import Flag, Job, Licence, Profile, Statement
from service.domain.track import track_of

_SAYS = {
    "future_job": "A job begins after the evaluation date.",
    "impossible_dates": "A job is longer than a working life; it is not counted.",
}


def held_work(profile: Profile, as_of: date) -> tuple[Profile, tuple[Flag, ...]]:
    """Return the profile without the facts of jobs that were never held, and the flags that this adds."""
    codes = [never_held(job, as_of) for job in profile.jobs]
    if not any(codes):
        return profile, ()
    kept = [place for place, code in enumerate(codes) if code is None]
    jobs = tuple(profile.jobs[place] for place in kept)
    gone = [job for job, code in zip(profile.jobs, codes, strict=True) if code is not None]
    people, people_evidence = _people(profile, jobs, gone)
    budget, budget_evidence = _budget(profile, jobs, gone)
    held = replace(
        profile,
        jobs=jobs,
        statements=_statements(profile.statements, kept),
        licences=_licences(profile.licences, jobs, gone),
        people_managed=people,
        people_evidence=people_evidence,
        budget_usd=budget,
        budget_evidence=budget_evidence,
        track=track_of(jobs),
    )
    marked = zip(profile.jobs, codes, strict=True)
    known = {flag.code for flag in profile.flags}
    return held, tuple(
        Flag(code, _SAYS[code], job.evidence) for job, code in marked if code in _SAYS and code not in known
    )


def _statements(statements: Sequence[Statement], kept: Sequence[int]) -> tuple[Statement, ...]:
    place = {old: new for new, old in enumerate(kept)}
    return tuple(
        each if each.job is None else replace(each, job=place[each.job])
        for each in statements
        if each.job is None or each.job in place
    )


def _licences(licences: Sequence[Licence], jobs: Sequence[Job], gone: Sequence[Job]) -> tuple[Licence, ...]:
    """Return the licences without those inferred from the titles of jobs that were never held."""
    titles = {span for job in gone for span in job.evidence} - {span for job in jobs for span in job.evidence}
    return tuple(each for each in licences if each.status != "inferred" or titles.isdisjoint(each.evidence))


def _people(
    profile: Profile, jobs: Sequence[Job], gone: Sequence[Job]
) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest team, that of a job that was held if one that was not stated it."""
    if not any(job.people_evidence and job.people_evidence == profile.people_evidence for job in gone):
        return profile.people_managed, profile.people_evidence
    teams = [job for job in jobs if job.people_managed is not None]
    most = max(teams, key=lambda job: job.people_managed or 0, default=None)
    return (most.people_managed, most.people_evidence) if most else (None, ())


def _budget(
    profile: Profile, jobs: Sequence[Job], gone: Sequence[Job]
) -> tuple[int | None, tuple[Evidence, ...]]:
    if not any(job.budget_evidence and job.budget_evidence == profile.budget_evidence for job in gone):
        return profile.budget_usd, profile.budget_evidence
    owned = [job for job in jobs if job.budget_usd is not None]
    most = max(owned, key=lambda job: job.budget_usd or 0, default=None)
    return (most.budget_usd, most.budget_evidence) if most else (None, ())
