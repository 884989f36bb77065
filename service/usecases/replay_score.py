"""Replay a score: compute it anew from what it was computed from."""

import json
from dataclasses import dataclass
from datetime import date

from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.errors import Conflict
from service.usecases.corrections import corrected
from service.usecases.deps import Deps
from service.usecases.find_role import find_role
from service.usecases.judge import judge_explained
from service.usecases.records import OwnRole, Score
from service.usecases.score_resume import written


@dataclass(frozen=True, slots=True)
class Replayed:
    """A kept score computed anew, with what it was computed from."""

    profile: Profile
    role: Role
    match: Match
    body: bytes


def replay_score(tenant: str, score_id: str, deps: Deps) -> bytes:
    """Return the body, equal byte by byte to the kept one; raises NotFound, Conflict."""
    return replayed(tenant, score_id, deps).body


def replayed(tenant: str, score_id: str, deps: Deps) -> Replayed:
    """Return the score computed anew, its body equal byte by byte to the kept one; raises NotFound.

    Raises Conflict where the product changed since: another scorer, policy, role or encoder.
    """
    kept = deps.stores.scores.get(tenant, score_id)
    then = deps.stores.readings.at(tenant, kept.resume_id, kept.revision)
    role = _role_then(find_role(tenant, kept.role_id, deps), kept)
    profile = corrected(then.read, then.corrections)
    match = judge_explained(profile, role, deps.encoder, deps.knowledge, date.fromisoformat(kept.as_of))
    again = written(tenant, then, role, match)
    if again.body != kept.body:
        raise Conflict(f"replay gives digest {again.digest}, and the kept score has {kept.digest}")
    return Replayed(profile, role, match, again.body)


def _role_then(own: OwnRole, kept: Score) -> Role:
    """Return the role as it was when the score was made; as it is now where no such state is known."""
    return own.state(json.loads(kept.body)["role_sha256"]) or own.role
