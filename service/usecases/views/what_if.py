"""A score before and after a supposition (docs/contracts.md 5)."""

from typing import TypedDict

from service.domain.match import FULL, Contribution, Match
from service.usecases.views.values import BoundsView, IsoDate, bounds_of
from service.usecases.views.vocabulary import TierName, VerdictName


class SupposedScoreView(TypedDict):
    """A whole score, before or after."""

    as_of: IsoDate
    score: float
    score_points: int
    bounds: BoundsView
    tier: TierName


class StandingView(TypedDict):
    """One item, before or after."""

    verdict: VerdictName | None
    tier_verdict: VerdictName | None
    credit: float
    points: int


class MovedView(TypedDict):
    """An item that the changes move."""

    id: str
    label: str
    before: StandingView
    after: StandingView
    points: int


class SuppositionView(TypedDict):
    """Before and after: `points` is the sum of the items' points."""

    before: SupposedScoreView
    after: SupposedScoreView
    points: int
    items: list[MovedView]


class WhatIfView(SuppositionView):
    """The same of a stored score."""

    score_id: str


def supposition_json(before: Match, after: Match) -> SuppositionView:
    """Return both scores, and every item whose verdict, credit or points differ between them."""
    return {
        "before": _whole(before),
        "after": _whole(after),
        "points": after.score_points - before.score_points,
        "items": [
            _moved(one, other)
            for one, other in zip(before.contributions, after.contributions, strict=True)
            if _standing(one) != _standing(other)
        ],
    }


def _whole(match: Match) -> SupposedScoreView:
    return {
        "as_of": match.as_of,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "bounds": bounds_of(match),
        "tier": match.tier.value,
    }


def _moved(one: Contribution, other: Contribution) -> MovedView:
    return {
        "id": one.id,
        "label": one.label,
        "before": _standing(one),
        "after": _standing(other),
        "points": other.points - one.points,
    }


def _standing(part: Contribution) -> StandingView:
    return {
        "verdict": part.verdict,
        "tier_verdict": part.tier_verdict,
        "credit": part.credit / FULL,
        "points": part.points,
    }
