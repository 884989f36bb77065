"""Which positions does a resume fit, what is missing, and what is the next rung?"""

from datetime import date
from typing import Any

from service.domain.match import TIER_ORDER, Match
from service.domain.requirement import Role
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.find_role import list_roles
from service.usecases.judge import judge
from service.usecases.match_summary import missing_of, summary_of


def resume_roles(tenant: str, resume_id: str, as_of: date, deps: Deps) -> list[dict[str, Any]]:
    """Return a row for each rankable role, best fit first; raises NotFound."""
    resume = deps.stores.resumes.get(tenant, resume_id)
    profile = corrected(resume.read, resume.corrections)
    roles = [own.role for own in list_roles(tenant, deps)]
    found = [(role, judge(profile, role, deps.encoder, deps.knowledge, as_of)) for role in roles]
    found.sort(key=lambda pair: (TIER_ORDER.index(pair[1].tier), -pair[1].score_points, pair[0].id))
    return [_row(role, match, deps) for role, match in found]


def _row(role: Role, match: Match, deps: Deps) -> dict[str, Any]:
    return {
        "role_id": role.id,
        "title": role.title,
        "level": role.level,
        "tier": match.tier.value,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "summary": summary_of(match),
        "missing": missing_of(match),
        "next_rungs": list(deps.knowledge.roles.above(role.id)),
    }
