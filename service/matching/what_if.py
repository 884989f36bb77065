"""What would change a score, and by how much?"""

from collections.abc import Callable
from dataclasses import dataclass

from service.domain.match import Match, Tier
from service.matching.items import SURPLUS


@dataclass(frozen=True, slots=True)
class Raise:
    """One change and what it makes of the score; scoring again with it gives exactly that.

    Attributes:
        change: what would have to be shown; points: gained over the score as it is.
    """

    item_id: str
    change: str
    points: int
    score_points: int
    tier: Tier


Rescore = Callable[[frozenset[str]], Match]


def raises(found: Match, rescore: Rescore) -> tuple[Raise, ...]:
    """Return what each open requirement would bring if it were met, in the order of the match.

    Args:
        rescore: `match` of the same profile, role, vectors and date, given the ids to take as met.
    """
    open_items = [
        part
        for part in found.contributions
        if part.verdict not in (None, "met") and not part.id.endswith(SURPLUS)
    ]
    changes = [(part, rescore(frozenset({part.id}))) for part in open_items]
    return tuple(
        Raise(
            part.id,
            f"{part.label}: shown and current",
            after.score_points - found.score_points,
            after.score_points,
            after.tier,
        )
        for part, after in changes
        if (after.score_points, after.tier) != (found.score_points, found.tier)
    )
