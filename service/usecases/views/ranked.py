"""How is one row of a ranking written down for others (docs/contracts.md 5)?"""

from typing import Any

from service.matching.ranking.order import OpenQuestion, Ranked
from service.usecases.views.match_summary import counts_of, summary_of


def ranked_json(row: Ranked) -> dict[str, Any]:
    """Return rank, tier, score and summary as JSON values; whose row it is, the caller adds."""
    match = row.match
    return {
        "rank": row.rank,
        "of": row.of,
        "tier": match.tier.value,
        "tie_group": row.tie_group,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "bounds": {"low": match.low_points / 100, "high": match.high_points / 100},
        "summary": summary_of(match),
        "verdicts": counts_of(match),
        "questions": list(dict.fromkeys(stake.question for stake in row.open_questions)),
        "stakes": [_stake(stake) for stake in row.open_questions],
        "flags": sorted({flag.code for flag in match.flags}),
        "scorer_input_sha256": match.scorer_input_sha256,
        "digest": match.digest,
    }


def _stake(stake: OpenQuestion) -> dict[str, Any]:
    return {
        "id": stake.item_id,
        "question": stake.question,
        "rank_if_met": stake.best,
        "rank_if_not": stake.worst,
    }
