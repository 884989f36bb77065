"""On which step does a person stand, and which step of the ladder is next?

The level comes from the scope of the job (docs/domain.md 1.6): where title and scope disagree, the title
gives no step and the level and track decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.career import span
from service.domain.months import month_of
from service.domain.profile import Job, Profile
from service.domain.requirement import Role
from service.knowledge.roles.catalogue import LadderStep

Roles = Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """The job that says where a person stands; `present`: it goes on at the date."""

    job: Job
    present: bool


@dataclass(frozen=True, slots=True)
class NextRole:
    """A rankable step above.

    Attributes:
        by_way_of: roles between, nearest first; soft: a step on the way is advice only.
    """

    role_id: str
    by_way_of: tuple[str, ...]
    soft: bool


def held_position(profile: Profile, as_of: date) -> HeldPosition | None:
    """Return the present job of the widest scope, else the latest one; None without a dated paid job."""
    now = month_of(as_of)
    found = []
    for place, job in enumerate(profile.jobs):
        months = None if "unpaid" in job.tags else span(job, as_of)
        if months is not None:
            goes_on = months[1] == now
            found.append(((goes_on, job.level if goes_on else months[1], months[0], -place), job))
    if not found:
        return None
    order, job = max(found, key=lambda each: each[0])
    return HeldPosition(job, order[0])


def next_roles(job: Job, ladder: Sequence[LadderStep], roles: Roles) -> tuple[NextRole, ...]:
    """Return the nearest rankable rungs above a job's level, in order of id; () at the top of a road.

    Steps that are not soft come before soft ones, then fewer steps before more.
    """
    on_ladder = job.role is not None and any(job.role in (step.lower, step.upper) for step in ladder)
    if not on_ladder or job.level != job.title_level:
        return _by_level(job, ladder, roles)
    found = _reachable(str(job.role), job.level, ladder, roles)
    nearest = min(((each.soft, len(each.by_way_of)) for each in found), default=None)
    return tuple(each for each in found if (each.soft, len(each.by_way_of)) == nearest)


def _reachable(start: str, level: int, ladder: Sequence[LadderStep], roles: Roles) -> list[NextRole]:
    """Return every first rankable step above the level, along each road from a role, in order of id."""
    found: dict[str, NextRole] = {}
    frontier = [NextRole(start, (), False)]
    seen = {(start, False)}
    while frontier:
        here = frontier.pop(0)
        for step in ladder:
            if step.lower != here.role_id:
                continue
            way = here.by_way_of if here.role_id == start else (*here.by_way_of, here.role_id)
            there = NextRole(step.upper, way, here.soft or step.soft)
            if roles[step.upper].rankable and roles[step.upper].level > level:
                known = found.get(step.upper)
                if known is None or (there.soft, len(way)) < (known.soft, len(known.by_way_of)):
                    found[step.upper] = there
            elif (step.upper, there.soft) not in seen:
                seen.add((step.upper, there.soft))
                frontier.append(there)
    return [found[role_id] for role_id in sorted(found)]


def _by_level(job: Job, ladder: Sequence[LadderStep], roles: Roles) -> tuple[NextRole, ...]:
    """Return the rungs of the job's track with the lowest level above its own."""
    higher = {
        step.upper
        for step in ladder
        if roles[step.upper].rankable
        and roles[step.upper].track == job.track
        and roles[step.upper].level > job.level
    }
    lowest = min((roles[role_id].level for role_id in higher), default=None)
    return tuple(NextRole(role_id, (), False) for role_id in sorted(higher) if roles[role_id].level == lowest)
