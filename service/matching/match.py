"""Match one profile with one role: verdicts, points, tier, flags and questions."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from service.domain.canonical import sha256
from service.domain.match import Match
from service.domain.profile import Profile
from service.domain.requirement import Role
from service.domain.vector import Vector
from service.matching.checks.case import Case, Checks
from service.matching.checks.registry import CHECKS
from service.matching.needs import Known
from service.matching.scoring.assess import assess, items_under
from service.matching.scoring.flags import flags_of
from service.matching.scoring.points import contributions, points
from service.matching.scoring.questions import questions_of
from service.matching.scoring.scorer_input import scorer_input_sha256
from service.matching.scoring.tiers import tier_from
from service.matching.scoring.what_if import NOTHING_TAKEN, Taken

SCORER_VERSION = "4"  # changes whenever the same facts give another body


def texts_to_compare(profile: Profile, role: Role) -> tuple[str, ...]:
    """Return the texts whose vectors `match` reads: statements and duties, each once, sorted."""
    statements = {statement.text for statement in profile.statements}
    return tuple(sorted(statements | {duty.text for duty in role.duties}))


def match(
    profile: Profile,
    role: Role,
    vectors: Mapping[str, Vector],
    known: Known,
    *,
    as_of: date,
    model_sha256: str,
    taken: Mapping[str, Taken] = NOTHING_TAKEN,
    checks: Checks = CHECKS,
) -> Match:
    """Return the explained score of one profile for one role; raises RoleTooThin.

    Args:
        taken: verdicts to assume for items, by id (what-if).
        checks: one for each kind of requirement.
    """
    assessed = assess(profile, role, vectors, known, as_of, checks)
    case, items = assessed.case, items_under(assessed, taken)
    weights = role.weights or known.policy.weights["com_care"]
    parts = contributions(items, dict(weights), known.policy.caps, known.policy.factors)
    bounds = {item.id: (item.low, item.high) for item in items}
    score_input, role_sha256 = scorer_input_sha256(profile, as_of), _identity_of(role)
    questions = questions_of(parts, role)
    return Match(
        role_id=role.id,
        role_sha256=role_sha256,
        as_of=as_of.isoformat(),
        score_points=sum(part.points for part in parts),
        low_points=sum(points(part.max_points, bounds[part.id][0]) for part in parts),
        high_points=sum(points(part.max_points, bounds[part.id][1]) for part in parts),
        tier=tier_from((item.gate, item.tier_verdict) for item in items if item.tier_verdict is not None),
        contributions=parts,
        questions=questions.first,
        more_questions=questions.more,
        flags=flags_of(assessed.judged, case),
        weights=weights,
        role_specificity=role.specificity,
        scorer_input_sha256=score_input,
        digest=_digest(
            case, vectors, weights, taken, model=model_sha256, role=role_sha256, facts=score_input
        ),
    )


@lru_cache(maxsize=64)
def _identity_of(role: Role) -> str:
    # one role is judged against a whole pool
    return sha256(role)


def _digest(
    case: Case,
    vectors: Mapping[str, Vector],
    weights: tuple[tuple[str, int], ...],
    taken: Mapping[str, Taken],
    *,
    model: str,
    role: str,
    facts: str,
) -> str:
    texts = texts_to_compare(case.profile, case.role)
    used = {text: (vectors[text].values.hex(), vectors[text].scale) for text in texts if text in vectors}
    identity: dict[str, object] = {
        "scorer_version": SCORER_VERSION,
        "model_sha256": model,
        "vectors_sha256": sha256(used),
        "policy_sha256": case.known.policy_sha256,
        "ontology_sha256": case.known.ontology_sha256,
        "role_sha256": role,
        "scorer_input_sha256": facts,
        "as_of": case.as_of.isoformat(),
        "weights": dict(weights),
    }
    if taken:
        identity["taken"] = {key: (taken[key].verdict.word, taken[key].credit) for key in sorted(taken)}
    return f"sha256:{sha256(identity)}"
