"""Stored scores in a list (docs/contracts.md 5)."""

from typing import TypedDict

from service.usecases.records import ScoreLine
from service.usecases.views.values import IsoDate, IsoTime


class ScoreLineView(TypedDict):
    """A stored score in a list; `GET /v1/scores/{id}` has the whole of it."""

    score_id: str
    resume_id: str
    role_id: str
    as_of: IsoDate
    score: float
    tier: str
    created_at: IsoTime


class ScorePageView(TypedDict):
    """A page of scores, newest last, and the link to the next one."""

    items: list[ScoreLineView]
    next: str | None


def score_line(line: ScoreLine) -> ScoreLineView:
    """Return what a list of scores shows of one."""
    return {
        "score_id": line.id,
        "resume_id": line.resume_id,
        "role_id": line.role_id,
        "as_of": line.as_of,
        "score": line.score,
        "tier": line.tier,
        "created_at": line.created_at,
    }
