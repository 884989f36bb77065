"""Ablation: the judged figures without each part of a score."""

from collections.abc import Iterator, Mapping

from service.bench.judges import Figures, Judges
from service.bench.quality import MEAN, mean_of
from service.domain.match import FULL, TIER_ORDER, Match

Matches = Mapping[str, Mapping[str, Match]]


def measured_ablation(judges: Judges, matches: Matches) -> Iterator[tuple[str, dict[str, Figures]]]:
    """Yield (part left out, figures by position) for the whole score, for no tiers, and for each factor.

    Args:
        matches: position -> id of a resume -> its match.
    """
    yield "nothing", _figures(judges, matches, None, tiers=True)
    yield "tiers", _figures(judges, matches, None, tiers=False)
    every = {
        part.factor for found in matches.values() for match in found.values() for part in match.contributions
    }
    for factor in sorted(every):
        yield factor, _figures(judges, matches, factor, tiers=True)


def points_without(match: Match, factor: str | None, *, tiers: bool) -> int:
    """Return the sort value of a match without the points of a factor; higher is better."""
    points = sum(part.points for part in match.contributions if part.factor != factor)
    return points - (TIER_ORDER.index(match.tier) * (FULL + 1) if tiers else 0)


def _figures(judges: Judges, matches: Matches, factor: str | None, *, tiers: bool) -> dict[str, Figures]:
    found = {
        position: judges.figures(
            position, {key: points_without(match, factor, tiers=tiers) for key, match in each.items()}
        )
        for position, each in matches.items()
    }
    return {**found, MEAN: mean_of(found.values())}
