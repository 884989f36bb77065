"""How many points does each item earn? Whole numbers only; the score is their sum."""

from collections.abc import Mapping, Sequence

from service.domain.match import FULL, Contribution, Verdict
from service.errors import RoleTooThin
from service.matching.scoring.items import ScoreItem


def points(maximum: int, credit: int) -> int:
    """Return the points of an item, rounded half up; credit in 1/10000."""
    return (2 * maximum * credit + FULL) // (2 * FULL)


def contributions(
    items: Sequence[ScoreItem], weights: Mapping[str, int], caps: Mapping[str, int], order: Sequence[str]
) -> tuple[Contribution, ...]:
    """Return every item with its points, by factor; raises RoleTooThin when only duties are asked."""
    if all(item.verdict is None for item in items):
        raise RoleTooThin("the role has duties alone: expected at least one requirement")
    factors = [*order, *sorted({item.factor for item in items} - set(order))]
    maxima = factor_maxima({item.factor for item in items}, weights, caps, factors)
    rows: list[Contribution] = []
    for factor in factors:
        own = [item for item in items if item.factor == factor]
        shares = shared(maxima.get(factor, 0), [item.weight for item in own])
        rows.extend(_contribution(item, share) for item, share in zip(own, shares, strict=True))
    return tuple(rows)


def factor_maxima(
    present: set[str], weights: Mapping[str, int], caps: Mapping[str, int], order: Sequence[str]
) -> dict[str, int]:
    """Return the most points of each factor that has items; they add up to 10000."""
    names = [factor for factor in order if factor in present]
    held = {factor: weights.get(factor, 0) for factor in names}
    if not any(held.values()):
        held = dict.fromkeys(names, 1)
    maxima = dict(zip(names, shared(FULL, [held[name] for name in names]), strict=True))
    for factor in names:
        cap, others = caps.get(factor, FULL), [name for name in names if name != factor]
        if maxima[factor] > cap and any(held[name] for name in others):
            rest = shared(FULL - cap, [held[name] for name in others])
            maxima = {factor: cap, **dict(zip(others, rest, strict=True))}
    return maxima


def shared(total: int, weights: Sequence[int]) -> list[int]:
    """Return a total split by weight into whole numbers: largest remainders first, earlier ones at ties."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_rest[: total - sum(parts)]:
        parts[at] += 1
    return parts


def _contribution(item: ScoreItem, maximum: int) -> Contribution:
    outcome = item.outcome
    return Contribution(
        id=item.id,
        factor=item.factor,
        gate=item.gate.value,
        label=item.label,
        verdict=None if item.verdict is None else item.verdict.word,
        basis=outcome.basis if item.verdict is Verdict.NOT_MET else None,
        credit=outcome.credit,
        points=points(maximum, outcome.credit),
        max_points=maximum,
        route=outcome.route,
        evidence=outcome.evidence,
        reason=outcome.reason,
        question=None if item.verdict is Verdict.MET else outcome.question,
        decides_tier=item.tier_verdict is not None,
        tier_verdict=None if item.tier_verdict is None else item.tier_verdict.word,
    )
