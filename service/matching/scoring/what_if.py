"""What is a score worth if some of its items had another verdict?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from service.domain.match import FULL, WORDS, Contribution, Verdict
from service.domain.requirement import Combine, GroupBar, Requirement
from service.errors import InvalidInput
from service.knowledge.policy import Policy
from service.knowledge.requirement_kinds import STRENGTH
from service.matching.scoring.items import REQUIRED, ScoreItem

VERDICTS = tuple(verdict.word for verdict in reversed(Verdict))


@dataclass(frozen=True, slots=True)
class Taken:
    """The verdict that an item is taken to have; credit in 1/10000."""

    verdict: Verdict
    credit: int


NOTHING_TAKEN: Mapping[str, Taken] = MappingProxyType({})


def taken_as(
    part: Contribution, asked: Requirement | None, verdict: str, credit: int | None, policy: Policy
) -> Taken:
    """Return the verdict with the credit that the policy gives it.

    Args:
        asked: the requirement of the item; None for years beyond a bar.
        credit: in 1/10000, for `partial` and for nothing else.

    Raises InvalidInput for a duty, for a credit that is missing or out of place.
    """
    if part.verdict is None:
        raise InvalidInput(f"{part.id!r} is a duty: it has a similarity, and no verdict to change")
    if (verdict == Verdict.PARTIAL.word) != (credit is not None):
        raise InvalidInput(f"{part.id!r}: expected a credit with partial, and with no other verdict")
    if credit is not None:
        most = policy.credits["partial_most"]
        if not 0 < credit <= most:
            raise InvalidInput(
                f"{part.id!r}: credit {credit / FULL}: expected above 0, at most {most / FULL}"
            )
        return Taken(Verdict.PARTIAL, credit)
    if verdict == Verdict.UNKNOWN.word:
        return Taken(Verdict.UNKNOWN, _of_silence(asked, part.gate, policy))
    return Taken(WORDS[verdict], policy.credits[verdict])


def take(item: ScoreItem, taken: Taken | None) -> ScoreItem:
    """Return an item as if it had the verdict; as it is for None."""
    if taken is None:
        return item
    words = f"Taken as {taken.verdict.word.replace('_', ' ')}."
    outcome = replace(
        item.outcome, verdict=taken.verdict, credit=taken.credit, reason=words, basis=None, question=None
    )
    unknown = taken.verdict is Verdict.UNKNOWN
    low, high = (0, FULL) if unknown else (taken.credit, taken.credit)
    tier_verdict = _tier_verdict(item, taken.verdict)
    return replace(
        item, verdict=taken.verdict, outcome=outcome, low=low, high=high, tier_verdict=tier_verdict
    )


def _tier_verdict(item: ScoreItem, verdict: Verdict) -> Verdict | None:
    """Return what the tier hears then: it may hear another verdict than the item's, and follows its moves."""
    if item.tier_verdict is None or item.verdict is None or verdict == item.verdict:
        return item.tier_verdict
    return max(item.tier_verdict, verdict) if verdict > item.verdict else min(item.tier_verdict, verdict)


def _of_silence(asked: Requirement | None, gate: str, policy: Policy) -> int:
    """Return what silence earns: nothing on competencies and preferred items (docs/contracts.md 4)."""
    if asked is None or gate not in REQUIRED:
        return policy.credits["unknown_preferred"]
    if isinstance(asked.bar, GroupBar):
        least = min if asked.bar.combine is Combine.ALL_OF else max
        return least(_of_silence(child, gate, policy) for child in asked.bar.children)
    by_strength = policy.kinds.of(asked.bar).credit == STRENGTH
    return policy.credits["unknown_preferred" if by_strength else "unknown_required"]
