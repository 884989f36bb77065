"""Ask how the kept pool changes when one requirement of a role is asked otherwise."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from service.domain.canonical import sha256
from service.domain.requirement import Role
from service.errors import NotFound
from service.matching.advice.role_edits import Edit
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.records import Resume
from service.usecases.roles import find_role
from service.usecases.sensitivity import sensitivity
from service.usecases.views.sensitivity import sensitivity_json

Chosen = tuple[str, ...] | None


def role_sensitivity(
    tenant: str,
    role_id: str,
    edits: Sequence[Edit] | None,
    as_of: date,
    deps: Deps,
    *,
    resumes: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Return what each edit does to the pool, or to those of `resumes` in it; nothing is kept.

    Raises NotFound, RoleNotRankable, RoleTooThin, InvalidInput.
    """
    role = find_role(tenant, role_id, deps).role
    chosen = None if resumes is None else tuple(sorted(set(resumes)))
    asked = None if edits is None else tuple(edits)
    key = ("sensitivity", tenant, sha256(role), as_of, asked, chosen)
    state = deps.stores.resumes.pool_state(tenant)
    found = deps.recent.get(key, state, lambda: [_made(tenant, role, asked, chosen, as_of, deps)])
    return dict(found[0])


def _made(
    tenant: str, role: Role, edits: tuple[Edit, ...] | None, chosen: Chosen, as_of: date, deps: Deps
) -> dict[str, Any]:
    pool = _pool(tenant, chosen, deps)
    profiles = {key: corrected(each.read, each.corrections) for key, each in pool.items()}
    found = sensitivity(profiles, role, edits, deps.encoder, deps.knowledge, as_of)
    told = sensitivity_json(found, deps.knowledge)
    return {**told, "items": [_named(row, pool) for row in told["items"]]}


def _pool(tenant: str, chosen: Chosen, deps: Deps) -> dict[str, Resume]:
    pool = {each.id: each for each in deps.stores.resumes.pool(tenant)}
    if chosen is None:
        return pool
    missing = [resume_id for resume_id in chosen if resume_id not in pool]
    if missing:
        raise NotFound(f"no resume of the pool: {', '.join(missing)}")
    return {resume_id: pool[resume_id] for resume_id in chosen}


def _named(row: Mapping[str, Any], pool: Mapping[str, Resume]) -> dict[str, Any]:
    """Return the row with the resume that it is about, and a key of its own for pages."""
    resume_id = str(row["key"])
    place = f"{row['change']}:{resume_id}"
    return {**row, "key": place, "resume_id": resume_id, "external_id": pool[resume_id].external_id}
