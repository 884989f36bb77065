"""The effect of changed requirements of a role on the stored pool."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from service.domain.canonical import sha256
from service.domain.match import TIER_ORDER, Tier
from service.domain.requirement import Role
from service.matching.advice.role_edits import Edit
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.pool_answers import PoolQuestion, pool_answer
from service.usecases.records import Resume
from service.usecases.roles import find_role
from service.usecases.sensitivity import KINDS, Person, people_under, sensitivity_of, tried_edits
from service.usecases.views.sensitivity import (
    KeyedMoveView,
    MoveView,
    StoredSensitivityView,
    sensitivity_json,
)
from service.usecases.walks import Place, Walk, judge_identity, page_after, role_of_walk


class JudgedPerson(NamedTuple):
    """What each change does to the person of a stored resume."""

    person: Person
    external_id: str | None


@dataclass(frozen=True, slots=True)
class SensitivityPage:
    """An answer with some of those who move; `next` is the walk to the others, None after the last."""

    view: StoredSensitivityView
    next: Walk | None


def role_sensitivity(
    tenant: str,
    role_id: str,
    edits: Sequence[Edit] | None,
    as_of: date,
    deps: Deps,
    *,
    limit: int,
    resumes: Sequence[str] | None = None,
    walk: Walk | None = None,
) -> SensitivityPage:
    """Return what each edit does to the pool, or to those of `resumes` in it; nothing is stored.

    The first page is of the pool and the role as they are; those of its walk are of the same state, without
    those who were erased since.
    Raises NotFound, RoleNotRankable, RoleTooThin, InvalidInput, CursorExpired.
    """
    role = role_of_walk(find_role(tenant, role_id, deps), walk, deps)
    only = None if resumes is None else frozenset(resumes)
    number = walk.number if walk is not None else None
    question = _question(role, edits, as_of, deps)
    found = pool_answer(tenant, question, deps, number=number, only=only)
    page, place = page_after(found.whole["items"], _place, walk.after if walk is not None else None, limit)
    view: StoredSensitivityView = {**found.whole, "items": page}
    if place is None:
        return SensitivityPage(view, None)
    return SensitivityPage(
        view, Walk(found.number, as_of.isoformat(), sha256(role), judge_identity(deps), place)
    )


def _question(
    role: Role, edits: Sequence[Edit] | None, as_of: date, deps: Deps
) -> PoolQuestion[JudgedPerson, StoredSensitivityView]:
    tried = tried_edits(role, edits)

    def judged(resumes: Sequence[Resume]) -> list[JudgedPerson]:
        profiles = {each.id: corrected(each.read, each.corrections) for each in resumes}
        people = people_under(profiles, role, tried, deps.encoder, deps.knowledge, as_of)
        return [JudgedPerson(people[each.id], each.external_id) for each in resumes]

    def whole(people: Mapping[str, JudgedPerson]) -> StoredSensitivityView:
        found = sensitivity_of({key: each.person for key, each in people.items()}, role, tried)
        answer = sensitivity_json(found, deps.knowledge)
        return {**answer, "items": [_stored(row, people[row["key"]]) for row in answer["items"]]}

    asked = None if edits is None else tuple(edits)
    return PoolQuestion(("sensitivity", sha256(role), as_of, asked), judged, whole)


def _place(row: MoveView) -> Place:
    """Return where a row stands: by change and kind of move, best first, then by id."""
    tier = TIER_ORDER.index(Tier(row["tier_after"]))
    move = KINDS.index(row["move"])
    return row["change"], move, tier, -row["score_points_after"], row["resume_id"]


def _stored(row: KeyedMoveView, person: JudgedPerson) -> MoveView:
    """Return the row with the ids of the resume in place of its key."""
    return {
        "change": row["change"],
        "id": row["id"],
        "resume_id": row["key"],
        "external_id": person.external_id,
        "move": row["move"],
        "tier_before": row["tier_before"],
        "tier_after": row["tier_after"],
        "score_before": row["score_before"],
        "score_after": row["score_after"],
        "score_points_before": row["score_points_before"],
        "score_points_after": row["score_points_after"],
    }
