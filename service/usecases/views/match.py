"""How is a match written down for others (docs/contracts.md 5)?"""

import hashlib
from dataclasses import replace
from typing import Any

from service.domain.canonical import plain
from service.domain.match import FULL, Contribution, Match, Raise, RaiseSet
from service.usecases.views.profile import flags_json


def score_id_of(tenant: str, resume_id: str, digest: str) -> str:
    """Return the id of a score: the same tenant, resume and digest give the same id."""
    return "scr_" + hashlib.sha256(f"{tenant}\n{resume_id}\n{digest}".encode()).hexdigest()[:26]


def match_json(
    match: Match, *, resume_id: str | None, score_id: str, tie_group: int | None = None
) -> dict[str, Any]:
    """Return the explained score as JSON values; shown numbers are exact in centipoints."""
    return {
        "score_id": score_id,
        "resume_id": resume_id,
        "role_id": match.role_id,
        "role_sha256": match.role_sha256,
        "as_of": match.as_of,
        "score": match.score_points / 100,
        "score_points": match.score_points,
        "max_points": FULL,
        "bounds": {"low": match.low_points / 100, "high": match.high_points / 100},
        "tier": match.tier.value,
        "tie_group": tie_group,
        "role_specificity": match.role_specificity / FULL,
        "contributions": [_contribution(item) for item in match.contributions],
        "raise_sets": [_raise_set(each) for each in match.raise_sets],
        "questions": list(match.questions),
        "flags": sorted({flag.code for flag in match.flags}),
        "flag_details": flags_json(match.flags),
        "weights": dict(match.weights),
        "scorer_input_sha256": match.scorer_input_sha256,
        "digest": match.digest,
    }


def _contribution(item: Contribution) -> dict[str, Any]:
    row: dict[str, Any] = plain(replace(item, raised=None))
    del row["raised"]
    return {**row, "credit": item.credit / FULL, "raise": _raise(item.raised)}


def _raise(raised: Raise | None) -> dict[str, Any] | None:
    row: dict[str, Any] | None = plain(raised)
    return row


def _raise_set(each: RaiseSet) -> dict[str, Any]:
    row: dict[str, Any] = plain(each)
    return row
