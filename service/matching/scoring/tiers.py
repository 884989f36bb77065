"""The tier of the required items."""

from collections.abc import Iterable
from dataclasses import replace

from service.domain.match import WORDS, Contribution, Tier, Verdict
from service.domain.requirement import Bar, Combine, Gate, GroupBar, YearsBar
from service.matching.checks.case import Case
from service.matching.checks.registry import Judged, judge
from service.matching.checks.unread_jobs import as_read, has_unread_title
from service.matching.scoring.items import REQUIRED

TierItem = tuple[str, Verdict]  # effective gate, and verdict used for the tier


def tier_of(judged: tuple[Judged, ...], case: Case) -> Tier:
    """Return the tier of judgements; near_miss at best if years are required and no job is dated."""
    required = (each for each in with_tier_verdicts(judged, case) if each.gate in REQUIRED)
    return tier_from((each.gate, each.tier_verdict) for each in required if each.tier_verdict is not None)


def with_tier_verdicts(judged: tuple[Judged, ...], case: Case) -> tuple[Judged, ...]:
    """Return the judgements as used for the tier: without a dated job, years are partial at best.

    What a job with an unread title leaves open is unknown, and lifts no tier: a title that says nothing
    must not pay.
    """
    if not case.dated:
        return tuple(_capped(each) if needs_years(each.item.bar) else each for each in judged)
    if not any(has_unread_title(job) for job in case.dated):
        return judged
    read = replace(case, dated=as_read(case.dated))
    return tuple(_lifted_by_read_jobs(each, read) for each in judged)


def is_lowered(part: Contribution) -> bool:
    """Return whether the verdict for the tier is lower than the item's."""
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
    """Return the items of a score that affect the tier, by id."""
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
    if each.tier_verdict is None or each.outcome.verdict is Verdict.MET:  # assumed to be met, with dates
        return each
    return replace(each, tier_verdict=min(each.tier_verdict, Verdict.PARTIAL))


def _lifted_by_read_jobs(each: Judged, read: Case) -> Judged:
    if each.tier_verdict is None or each.tier_verdict > Verdict.UNKNOWN:
        return each  # above unknown nothing rests on an unread title
    again = judge(each.item, read).tier_verdict
    return each if again is None else replace(each, tier_verdict=min(each.tier_verdict, again))
