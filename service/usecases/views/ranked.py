"""One row of a ranking, and a page of rows (docs/contracts.md 5)."""

from typing import TypedDict

from service.matching.ranking.order import OpenQuestion, Ranked
from service.usecases.views.match_summary import counts_of, summary_of
from service.usecases.views.values import BoundsView, IsoDate, bounds_of
from service.usecases.views.vocabulary import FlagCode, TierName


class StakeView(TypedDict):
    """An open question, and the rank if its answer were good, or bad, everybody else as they are."""

    id: str
    question: str
    rank_if_met: int
    rank_if_not: int


class RankedFileView(TypedDict):
    """Rank, tier, score and summary of one resume; members of a tie group are not ordered."""

    rank: int
    of: int
    tier: TierName
    tie_group: int | None
    score: float
    score_points: int
    bounds: BoundsView
    summary: str
    verdicts: dict[str, int]
    questions: list[str]
    stakes: list[StakeView]
    flags: list[FlagCode]
    scorer_input_sha256: str
    digest: str


class RankedView(RankedFileView):
    """The row of a stored resume."""

    resume_id: str
    external_id: str | None


class RankingView(TypedDict):
    """A page of the ranking of the whole pool."""

    role_id: str
    as_of: IsoDate
    items: list[RankedView]
    next: str | None


def ranked_json(row: Ranked) -> RankedFileView:
    """Return the row of a ranking without the resume's ids, which the caller adds."""
    match = row.match
    return {
        "rank": row.rank,
        "of": row.of,
        "tier": match.tier.value,
        "tie_group": row.tie_group,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "bounds": bounds_of(match),
        "summary": summary_of(match),
        "verdicts": counts_of(match),
        "questions": _first_questions(row),
        "stakes": [_stake(stake) for stake in row.open_questions],
        "flags": sorted({flag.code for flag in match.flags}),
        "scorer_input_sha256": match.scorer_input_sha256,
        "digest": match.digest,
    }


def _first_questions(row: Ranked) -> list[str]:
    """Return the questions to ask first, those that decide most places of the pool before others."""
    stakes = dict.fromkeys(stake.question for stake in row.open_questions)
    return [each for each in stakes if each in row.match.questions]


def _stake(stake: OpenQuestion) -> StakeView:
    return {
        "id": stake.item_id,
        "question": stake.question,
        "rank_if_met": stake.best,
        "rank_if_not": stake.worst,
    }
