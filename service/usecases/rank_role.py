"""Rank the whole pool for a role."""

from collections.abc import Mapping
from datetime import date

from service.domain.canonical import sha256
from service.domain.match import Tier
from service.domain.requirement import Role
from service.matching.ranking.order import Ranked
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.rank_files import rank_profiles
from service.usecases.records import Resume
from service.usecases.roles import find_role
from service.usecases.views.ranked import RankedView, ranked_json


def rank_role(
    tenant: str, role_id: str, as_of: date, deps: Deps, *, tier: Tier | None = None
) -> list[RankedView]:
    """Return a row for each resume of the pool, best first; only those of `tier` where it is given.

    Ranks and `of` count the whole pool, whatever the tier. Raises NotFound, RoleNotRankable.
    """
    role = find_role(tenant, role_id, deps).role
    state = deps.stores.resumes.pool_state(tenant)
    key = (tenant, sha256(role), as_of)
    rows = deps.recent.get(key, state, lambda: _rank(tenant, role, as_of, deps))
    return [row for row in rows if tier is None or row["tier"] == tier.value]


def _rank(tenant: str, role: Role, as_of: date, deps: Deps) -> list[RankedView]:
    pool = {resume.id: resume for resume in deps.stores.resumes.pool(tenant)}
    profiles = {key: corrected(each.read, each.corrections) for key, each in pool.items()}
    ranked = rank_profiles(profiles, role, deps.encoder, deps.knowledge, as_of)
    deps.meter.pool_ranked(len(ranked))
    return [_row(row, pool) for row in ranked]


def _row(row: Ranked, pool: Mapping[str, Resume]) -> RankedView:
    return {"resume_id": row.key, "external_id": pool[row.key].external_id, **ranked_json(row)}
