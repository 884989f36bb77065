"""What earns points? Every item of a score, before points are handed out."""

from dataclasses import dataclass

from service.domain.match import FULL, Outcome, Verdict
from service.domain.requirement import DegreeBar, Gate, Requirement, YearsBar
from service.matching.checks.case import Case
from service.matching.checks.reasons import duration
from service.matching.checks.registry import Judged
from service.matching.checks.substitution import ROUTE, months_needed
from service.matching.checks.years import count_years
from service.matching.scoring.duty_fit import Fit

REQUIRED = (Gate.HARD, Gate.SOFT)
SURPLUS = ".surplus"  # ends the id of the item of years beyond a bar


@dataclass(frozen=True, slots=True)
class ScoreItem:
    """One line of a score.

    Attributes:
        weight: inside its factor; low, high: credit at the bounds.
        verdict: None for duties. tier_verdict: what the tier hears, None where it is not tier_verdict.
    """

    id: str
    factor: str
    gate: Gate
    label: str
    weight: int
    verdict: Verdict | None
    outcome: Outcome
    low: int
    high: int
    tier_verdict: Verdict | None = None


def items_of(judged: tuple[Judged, ...], fits: tuple[Fit, ...], case: Case) -> tuple[ScoreItem, ...]:
    """Return requirements, years beyond the bar, and duties, in the order of the role."""
    spent = _spent_months(judged, case)
    items: list[ScoreItem] = []
    for each in judged:
        items.append(_asked(each, case))
        if isinstance(each.item.bar, YearsBar) and each.gate in REQUIRED:
            items.append(_surplus(each, each.item.bar, spent, case))
    return (*items, *(_fit(each, case) for each in fits))


def _asked(each: Judged, case: Case) -> ScoreItem:
    item = each.item
    weight = case.limit(_weight_name(each.gate, item))
    verdict = each.outcome.verdict
    tier_verdict = each.tier_verdict if each.gate in REQUIRED else None
    return ScoreItem(
        item.id,
        item.factor,
        each.gate,
        item.label,
        weight,
        verdict,
        each.outcome,
        each.low,
        each.high,
        tier_verdict,
    )


def _weight_name(gate: Gate, item: Requirement) -> str:
    if gate in REQUIRED:
        return "item_required"
    return "item_strong" if item.strong else "item_preferred"


def _surplus(each: Judged, bar: YearsBar, spent: int, case: Case) -> ScoreItem:
    """Return the preferred item of years beyond the bar: full at twice the bar."""
    held = count_years(bar, case)
    beyond = max(0, held.months.best - spent - bar.months)
    credit = min(FULL, FULL * beyond // bar.months)
    if each.outcome.verdict is Verdict.UNKNOWN:
        outcome, low, high = Outcome(Verdict.UNKNOWN, 0, reason="Not shown."), 0, FULL
    else:
        reason = f"{duration(beyond) if beyond else 'None'} beyond the {duration(bar.months)} asked."
        verdict = Verdict.MET if credit == FULL else Verdict.PARTIAL if credit else Verdict.NOT_MET
        basis = None if credit else "shortfall"
        outcome = Outcome(verdict, credit, each.outcome.evidence, reason, basis=basis)
        low = high = credit
    weight, label = case.limit("item_preferred"), f"Years beyond: {each.item.label}"
    item_id = f"{each.item.id}{SURPLUS}"
    return ScoreItem(
        item_id, each.item.factor, Gate.PREFERRED, label, weight, outcome.verdict, outcome, low, high
    )


def _spent_months(judged: tuple[Judged, ...], case: Case) -> int:
    """Return the months that stand in for a degree, and cannot count again beyond a bar."""
    return max(
        (
            months_needed(each.item.bar, case)
            for each in judged
            if isinstance(each.item.bar, DegreeBar) and each.outcome.route == ROUTE
        ),
        default=0,
    )


def _fit(each: Fit, case: Case) -> ScoreItem:
    outcome = Outcome(Verdict.MET, each.credit, each.evidence, each.reason)
    weight = case.limit("item_fit")
    item_id = f"duty.{each.duty.id}"
    return ScoreItem(
        item_id, "duties", Gate.FIT, each.duty.text, weight, None, outcome, each.credit, each.credit
    )
