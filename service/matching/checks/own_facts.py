"""The candidate's own facts, without those whose line is copied from the posting of the role.

A line is compared by its runs of words, as statements are. A credential's own name is no copy ("Bachelor of
Science in Nursing" stands in many resumes and postings), so words beside the name decide; and one line alone
may agree by chance, unless it is long.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from service.domain.evidence import Evidence
from service.domain.profile import Flag, Job, Profile
from service.domain.requirement import Role
from service.matching.checks.own_statements import Run, posting_words, runs_in, runs_of, share_of

_LONG = 8  # words of a line that agrees by no chance
_BESIDE = 3  # words beside the name of a fact that a copy holds


class _Quoted(Protocol):
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


Fact = TypeVar("Fact", bound=_Quoted)


def own_facts(profile: Profile, role: Role, limits: Mapping[str, int]) -> tuple[Profile, tuple[Flag, ...]]:
    """Return the profile without facts whose line is copied from the posting, and a flag if there are any."""
    runs = runs_of(posting_words(role))
    if not runs:
        return profile, ()
    copied = _copied(profile, runs, limits["pasted_posting_percent"])
    if not copied:
        return profile, ()
    kept = replace(
        profile,
        degrees=_own(profile.degrees, copied),
        licences=_own(profile.licences, copied),
        certifications=_own(profile.certifications, copied),
        claims=tuple(each for each in profile.claims if each.evidence not in copied),
        jobs=tuple(_own_job(job, copied) for job in profile.jobs),
        people_managed=_unless(profile.people_managed, profile.people_evidence, copied),
        budget_usd=_unless(profile.budget_usd, profile.budget_evidence, copied),
    )
    if kept == profile:
        return profile, ()
    detail = "facts in text that repeats the opening were left out"
    return kept, (Flag("pasted_posting", detail, tuple(sorted(copied, key=lambda each: each.start))),)


def _copied(profile: Profile, runs: frozenset[Run], percent: int) -> frozenset[Evidence]:
    """Return the evidence of facts whose line is copied."""
    found: dict[Evidence, str] = {}
    for each in _evidence(profile):
        line = _line(profile.text, each)
        if share_of(line, runs) > percent and _beside(line, each.quote, runs) >= _BESIDE:
            found[each] = line
    several = len({_start(profile.text, each) for each in found}) > 1
    return frozenset(each for each, line in found.items() if several or len(line.split()) >= _LONG)


def _evidence(profile: Profile) -> Iterable[Evidence]:
    for facts in (profile.degrees, profile.licences, profile.certifications):
        for fact in facts:
            yield from fact.evidence
    yield from (claim.evidence for claim in profile.claims)
    yield from (*profile.people_evidence, *profile.budget_evidence)
    for job in profile.jobs:
        yield from (*job.people_evidence, *job.budget_evidence)


def _start(text: str, each: Evidence) -> int:
    return text.rfind("\n", 0, each.start) + 1


def _line(text: str, each: Evidence) -> str:
    end = text.find("\n", each.end)
    return text[_start(text, each) : len(text) if end < 0 else end]


def _beside(line: str, quote: str, runs: frozenset[Run]) -> int:
    """Return how many words beside a quote stand in runs that are shared."""
    shared = {word for run in runs_in(line) if run in runs for word in run}
    named = set(quote.casefold().split())
    return len(shared - named)


def _own(facts: tuple[Fact, ...], copied: frozenset[Evidence]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if copied.isdisjoint(fact.evidence))


def _own_job(job: Job, copied: frozenset[Evidence]) -> Job:
    people = _unless(job.people_managed, job.people_evidence, copied)
    budget = _unless(job.budget_usd, job.budget_evidence, copied)
    if people == job.people_managed and budget == job.budget_usd:
        return job
    return replace(job, people_managed=people, budget_usd=budget)


def _unless(number: int | None, quoted: tuple[Evidence, ...], copied: frozenset[Evidence]) -> int | None:
    return number if copied.isdisjoint(quoted) else None
