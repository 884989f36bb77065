"""In which tier do the required items put a person?"""

from collections.abc import Iterable
from dataclasses import replace

from service.domain.match import WORDS, Contribution, Tier, Verdict
from service.domain.requirement import Bar, Combine, Gate, GroupBar, YearsBar
from service.matching.checks.case import Case
from service.matching.checks.registry import Judged
from service.matching.scoring.items import REQUIRED

TierItem = tuple[str, Verdict]  # gate as it acts, and what the tier hears


def tier_of(judged: tuple[Judged, ...], case: Case) -> Tier:
    """Return the tier of what was judged; where years are required and no job is dated, near_miss at best."""
    required = (each for each in with_tier_verdicts(judged, case) if each.gate in REQUIRED)
    return tier_from((each.gate, each.tier_verdict) for each in required if each.tier_verdict is not None)


def with_tier_verdicts(judged: tuple[Judged, ...], case: Case) -> tuple[Judged, ...]:
    """Return the judgements as the tier hears them: without a dated job, years are partial at best."""
    if case.dated:
        return judged
    return tuple(_capped(each) if needs_years(each.item.bar) else each for each in judged)


def is_undated(part: Contribution) -> bool:
    """Return whether the tier hears less than was found: years of which no job shows the dates."""
    if part.verdict is None or part.tier_verdict is None:
        return False
    return WORDS[part.tier_verdict] < WORDS[part.verdict]


def needs_years(bar: Bar) -> bool:
    """Return whether nothing but years of work can meet a bar."""
    if isinstance(bar, GroupBar):
        needs = [needs_years(child.bar) for child in bar.children]
        return any(needs) if bar.combine is Combine.ALL_OF else all(needs)
    return isinstance(bar, YearsBar)


def deciding_items(parts: Iterable[Contribution]) -> dict[str, TierItem]:
    """Return what the tier hears of the items of a score, by id; others are left out."""
    return {part.id: (part.gate, WORDS[part.tier_verdict]) for part in parts if part.tier_verdict is not None}


def tier_from(items: Iterable[TierItem]) -> Tier:
    """Return the tier of the deciding items; `qualified` where there are none."""
    known = tuple(items)
    if (Gate.HARD, Verdict.NOT_MET) in known:
        return Tier.NOT_QUALIFIED
    worst = min((verdict for _, verdict in known), default=Verdict.MET)
    if worst <= Verdict.PARTIAL:
        return Tier.NEAR_MISS
    return Tier.VERIFY if worst is Verdict.UNKNOWN else Tier.QUALIFIED


def _capped(each: Judged) -> Judged:
    if each.tier_verdict is None or each.outcome.verdict is Verdict.MET:  # taken as met, dates and all
        return each
    return replace(each, tier_verdict=min(each.tier_verdict, Verdict.PARTIAL))
