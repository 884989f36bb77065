"""In which tier do the required items put a person?"""

from service.domain.match import TIER_ORDER, Tier, Verdict
from service.domain.requirement import Bar, Combine, Gate, GroupBar, YearsBar
from service.matching.case import Case
from service.matching.checks import Judged
from service.matching.items import REQUIRED


def tier_of(judged: tuple[Judged, ...], case: Case) -> Tier:
    """Return the tier; where years are required, a resume with no dated job is near_miss at best."""
    required = [each for each in judged if each.gate in REQUIRED]
    tier = _by_verdict(required)
    if not case.dated and any(_needs_years(each.item.bar) for each in required):
        return max(tier, Tier.NEAR_MISS, key=TIER_ORDER.index)
    return tier


def _by_verdict(required: list[Judged]) -> Tier:
    heard = [(each.gate, each.tier_verdict) for each in required if each.tier_verdict is not None]
    if (Gate.HARD, Verdict.NOT_MET) in heard:
        return Tier.NOT_QUALIFIED
    worst = min((verdict for _, verdict in heard), default=Verdict.MET)
    if worst <= Verdict.PARTIAL:
        return Tier.NEAR_MISS
    return Tier.VERIFY if worst is Verdict.UNKNOWN else Tier.QUALIFIED


def _needs_years(bar: Bar) -> bool:
    if isinstance(bar, GroupBar):
        needs = [_needs_years(child.bar) for child in bar.children]
        return any(needs) if bar.combine is Combine.ALL_OF else all(needs)
    return isinstance(bar, YearsBar)
