"""The explained score (docs/contracts.md 5)."""

import hashlib
from typing import TypedDict

from service.domain.canonical import plain
from service.domain.match import FULL, Contribution, Match, Raise, RaiseSet
from service.usecases.views.evidence import EvidenceView, FlagView
from service.usecases.views.profile import flags_json
from service.usecases.views.values import BoundsView, IsoDate, bounds_of
from service.usecases.views.vocabulary import BasisName, FactorName, FlagCode, GateName, TierName, VerdictName


class RaiseView(TypedDict):
    """One item shown in full, everything else as it is: scoring again with it gives exactly that."""

    change: str
    verdict: VerdictName
    points: int
    score_points: int
    tier: TierName


class ChangeView(TypedDict):
    """One item of a set, and what would have to be shown for it."""

    id: str
    change: str
    verdict: VerdictName


class RaiseSetView(TypedDict):
    """Changes that reach the next tier together, none of which can be left out."""

    changes: list[ChangeView]
    points: int
    score_points: int
    tier: TierName


_WithRaise = TypedDict("_WithRaise", {"raise": RaiseView | None})


class ContributionView(_WithRaise):
    """The points of one item, and the words that earned them."""

    id: str
    factor: FactorName
    gate: GateName
    label: str
    verdict: VerdictName | None
    basis: BasisName | None
    credit: float
    points: int
    max_points: int
    route: str | None
    evidence: list[EvidenceView]
    reason: str
    question: str | None
    decides_tier: bool
    tier_verdict: VerdictName | None


class ScoreView(TypedDict):
    """An explained score: `score_points` is the sum of the contributions' points."""

    score_id: str
    resume_id: str | None
    role_id: str
    role_sha256: str
    as_of: IsoDate
    score: float
    score_points: int
    max_points: int
    bounds: BoundsView
    tier: TierName
    tie_group: int | None
    role_specificity: float
    contributions: list[ContributionView]
    raise_sets: list[RaiseSetView]
    questions: list[str]
    more_questions: list[str]
    flags: list[FlagCode]
    flag_details: list[FlagView]
    weights: dict[str, int]
    scorer_input_sha256: str
    digest: str


def score_id_of(tenant: str, resume_id: str, digest: str) -> str:
    """Return the id of a score: the same tenant, resume and digest give the same id."""
    return "scr_" + hashlib.sha256(f"{tenant}\n{resume_id}\n{digest}".encode()).hexdigest()[:26]


def match_json(
    match: Match, *, resume_id: str | None, score_id: str, tie_group: int | None = None
) -> ScoreView:
    """Return the explained score; shown numbers are exact in centipoints."""
    return {
        "score_id": score_id,
        "resume_id": resume_id,
        "role_id": match.role_id,
        "role_sha256": match.role_sha256,
        "as_of": match.as_of,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "max_points": FULL,
        "bounds": bounds_of(match),
        "tier": match.tier.value,
        "tie_group": tie_group,
        "role_specificity": match.role_specificity / FULL,
        "contributions": [_contribution(item) for item in match.contributions],
        "raise_sets": [_raise_set(each) for each in match.raise_sets],
        "questions": list(match.questions),
        "more_questions": list(match.more_questions),
        "flags": sorted({flag.code for flag in match.flags}),
        "flag_details": flags_json(match.flags),
        "weights": dict(match.weights),
        "scorer_input_sha256": match.scorer_input_sha256,
        "digest": match.digest,
    }


def _contribution(item: Contribution) -> ContributionView:
    return {
        "id": item.id,
        "factor": item.factor,
        "gate": item.gate,
        "label": item.label,
        "verdict": item.verdict,
        "basis": item.basis,
        "credit": item.credit / FULL,
        "points": item.points,
        "max_points": item.max_points,
        "route": item.route,
        "evidence": plain(item.evidence),
        "reason": item.reason,
        "question": item.question,
        "decides_tier": item.decides_tier,
        "tier_verdict": item.tier_verdict,
        "raise": None if item.raised is None else _raise(item.raised),
    }


def _raise(raised: Raise) -> RaiseView:
    return {
        "change": raised.change,
        "verdict": raised.verdict,
        "points": raised.points,
        "score_points": raised.score_points,
        "tier": raised.tier.value,
    }


def _raise_set(each: RaiseSet) -> RaiseSetView:
    return {
        "changes": [
            {"id": change.id, "change": change.change, "verdict": change.verdict} for change in each.changes
        ],
        "points": each.points,
        "score_points": each.score_points,
        "tier": each.tier.value,
    }
