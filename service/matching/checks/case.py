"""The inputs of one check: profile, role, policy and date."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from service.domain.career import span
from service.domain.evidence import Evidence
from service.domain.match import Outcome
from service.domain.months import month_of
from service.domain.profile import Flag, Job, Profile, Statement
from service.domain.requirement import Gate, Role
from service.domain.schooling import degrees_at
from service.errors import InvalidData
from service.knowledge.requirement_kinds import RequirementKind
from service.matching.checks.held_jobs import held_work
from service.matching.checks.own_facts import own_facts
from service.matching.checks.own_jobs import own_jobs
from service.matching.checks.own_statements import own_words
from service.matching.needs import Known


@dataclass(frozen=True, slots=True)
class Case:
    """One profile, one role, one date.

    Attributes:
        profile: without the facts of jobs that were never held.
        statements: those that the candidate wrote, without copies of the posting.
        flags: what was left out, and why.
        jobs: paid jobs; dated: those of them with months up to the date.
        has_history: whether any work is dated, including unpaid work; if so, silence on jobs is a shortfall.
        checks: name of a kind of requirement -> its check.
    """

    profile: Profile
    role: Role
    known: Known
    as_of: date
    statements: tuple[Statement, ...]
    flags: tuple[Flag, ...]
    jobs: tuple[Job, ...]
    dated: tuple[Job, ...]
    has_history: bool
    checks: "Checks"

    @property
    def now(self) -> int:
        """Return the month of the date."""
        return month_of(self.as_of)

    def credit(self, name: str) -> int:
        """Return a credit of the policy, in 1/10000."""
        return self.known.policy.credits[name]

    def limit(self, name: str) -> int:
        """Return a number of the policy."""
        return self.known.policy.limits[name]

    def kind(self, bar: object) -> RequirementKind:
        """Return the kind of a bar; raises InvalidData for a bar of none."""
        return self.known.policy.kinds.of(bar)

    def question(self, kind: str) -> str:
        """Return what to ask where the resume is silent on a kind of requirement."""
        return self.known.policy.kinds.by_name[kind].question

    def check(self, bar: Any, ask: "Ask") -> Outcome:
        """Return what the check of a bar's kind finds; raises InvalidData for a kind without a check."""
        name = self.kind(bar).name
        if name not in self.checks:
            raise InvalidData(f"{name}: this kind of requirement has no check")
        return self.checks[name](bar, ask, self)


@dataclass(frozen=True, slots=True)
class Ask:
    """The terms of one requirement: its effective gate, and `grace` in months."""

    gate: Gate
    grace: int


Check = Callable[[Any, Ask, Case], Outcome]
Checks = Mapping[str, Check]


def case_of(profile: Profile, role: Role, known: Known, as_of: date, checks: Checks) -> Case:
    """Return the inputs of the checks."""
    profile, unheld = held_work(profile, as_of)
    profile, copied = own_facts(profile, role, known.policy.limits)
    statements, flags = own_words(profile.statements, role, known.policy.limits)
    profile = replace(profile, jobs=own_jobs(profile, statements))
    jobs = tuple(job for job in profile.jobs if "unpaid" not in job.tags)
    dated = tuple(job for job in jobs if span(job, as_of) is not None)
    has_history = any(span(job, as_of) is not None for job in profile.jobs)
    profile = replace(profile, degrees=degrees_at(profile.degrees, as_of))
    flags = (*flags, *copied, *unheld)
    return Case(profile, role, known, as_of, statements, flags, jobs, dated, has_history, checks)


def job_evidence(jobs: tuple[Job, ...]) -> tuple[Evidence, ...]:
    """Return title and dates of jobs, in the order of the resume."""
    found = {(each.start, each.end): each for job in jobs for each in job.evidence}
    return tuple(found[key] for key in sorted(found))
