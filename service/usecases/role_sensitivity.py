"""The effect of changed requirements of a role on the stored pool."""

from collections.abc import Mapping, Sequence
from datetime import date

from service.domain.canonical import sha256
from service.domain.requirement import Role
from service.errors import NotFound
from service.matching.advice.role_edits import Edit
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.records import Resume
from service.usecases.roles import find_role
from service.usecases.sensitivity import sensitivity
from service.usecases.views.sensitivity import (
    KeyedMoveView,
    MoveView,
    StoredSensitivityView,
    sensitivity_json,
)

Chosen = tuple[str, ...] | None


def role_sensitivity(
    tenant: str,
    role_id: str,
    edits: Sequence[Edit] | None,
    as_of: date,
    deps: Deps,
    *,
    resumes: Sequence[str] | None = None,
) -> StoredSensitivityView:
    """Return what each edit does to the pool, or to those of `resumes` in it; nothing is stored.

    Raises NotFound, RoleNotRankable, RoleTooThin, InvalidInput.
    """
    role = find_role(tenant, role_id, deps).role
    chosen = None if resumes is None else tuple(sorted(set(resumes)))
    asked = None if edits is None else tuple(edits)
    key = ("sensitivity", tenant, sha256(role), as_of, asked, chosen)
    state = deps.stores.resumes.pool_state(tenant)
    found = deps.recent.get(key, state, lambda: [_made(tenant, role, asked, chosen, as_of, deps)])
    return found[0]


def _made(
    tenant: str, role: Role, edits: tuple[Edit, ...] | None, chosen: Chosen, as_of: date, deps: Deps
) -> StoredSensitivityView:
    pool = _pool(tenant, chosen, deps)
    profiles = {key: corrected(each.read, each.corrections) for key, each in pool.items()}
    found = sensitivity(profiles, role, edits, deps.encoder, deps.knowledge, as_of)
    answer = sensitivity_json(found, deps.knowledge)
    return {**answer, "items": [_stored(row, pool) for row in answer["items"]]}


def _pool(tenant: str, chosen: Chosen, deps: Deps) -> dict[str, Resume]:
    pool = {each.id: each for each in deps.stores.resumes.pool(tenant)}
    if chosen is None:
        return pool
    missing = [resume_id for resume_id in chosen if resume_id not in pool]
    if missing:
        raise NotFound(f"no resume of the pool: {', '.join(missing)}")
    return {resume_id: pool[resume_id] for resume_id in chosen}


def _stored(row: KeyedMoveView, pool: Mapping[str, Resume]) -> MoveView:
    """Return the row with the ids of the resume in place of its key."""
    return {
        "change": row["change"],
        "id": row["id"],
        "resume_id": row["key"],
        "external_id": pool[row["key"]].external_id,
        "move": row["move"],
        "tier_before": row["tier_before"],
        "tier_after": row["tier_after"],
        "score_before": row["score_before"],
        "score_after": row["score_after"],
        "score_points_before": row["score_points_before"],
        "score_points_after": row["score_points_after"],
    }
