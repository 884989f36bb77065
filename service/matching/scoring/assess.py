"""Judge a profile once, and weigh the result under other gates or verdicts.

Verdicts and fit are computed once for a profile and a role; everything else reuses them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from service.domain.match import Contribution, Tier
from service.domain.profile import Profile
from service.domain.requirement import DegreeBar, GroupBar, Requirement, Role
from service.domain.vector import Vector
from service.matching.checks.case import Case, Checks, case_of
from service.matching.checks.registry import CHECKS, Judged, acting_gate, is_checklist, judge
from service.matching.needs import Known
from service.matching.scoring.duty_fit import Fit, fit_duties
from service.matching.scoring.items import REQUIRED, ScoreItem, items_of
from service.matching.scoring.points import contributions
from service.matching.scoring.quotes import quoted
from service.matching.scoring.tiers import tier_from, tier_of, with_tier_verdicts
from service.matching.scoring.what_if import NOTHING_TAKEN, Taken, take


@dataclass(frozen=True, slots=True)
class Assessed:
    """One profile judged for one role at one date.

    Attributes:
        judged: every item of the role that can be scored, in its order.
        fits: the best statement for each duty; empty where only tiers are wanted.
    """

    case: Case
    judged: tuple[Judged, ...]
    fits: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Tier and score of a profile for a role; equal to those of `match`.

    Attributes:
        score_points: 0..10000, the sum of the contributions' points.
        dated: whether any paid job has dates.
    """

    tier: Tier
    score_points: int
    contributions: tuple[Contribution, ...]
    dated: bool


def assess(
    profile: Profile,
    role: Role,
    vectors: Mapping[str, Vector],
    known: Known,
    as_of: date,
    checks: Checks = CHECKS,
) -> Assessed:
    """Return the verdicts and fits that `match` weighs."""
    case = case_of(profile, role, known, as_of, checks)
    return Assessed(case, quoted(judged_in(case), case.profile), fit_duties(case, vectors))


def assess_required(
    profile: Profile, role: Role, known: Known, as_of: date, checks: Checks = CHECKS
) -> Assessed:
    """Return the verdicts of required items alone: enough for a tier, not for a score.

    Statements are left out: they earn points and never affect a tier (docs/contracts.md 4).
    """
    case = case_of(replace(profile, statements=()), role, known, as_of, checks)
    return Assessed(case, required_in(case), ())


def judged_in(case: Case) -> tuple[Judged, ...]:
    """Return every item of the case's role that can be scored, judged."""
    return tuple(judge(item, case) for item in case.role.requirements if not is_checklist(item))


def required_in(case: Case) -> tuple[Judged, ...]:
    """Return the required items of the case's role, judged."""
    return tuple(judge(item, case) for item in case.role.requirements if is_required(item))


def is_required(item: Requirement) -> bool:
    """Return whether the effective gate of the item is a required one."""
    return acting_gate(item) in REQUIRED and not is_checklist(item)


def is_scorable(role: Role) -> bool:
    """Return whether the role asks for anything that can be scored."""
    return not all(is_checklist(item) for item in role.requirements)


def items_under(assessed: Assessed, taken: Mapping[str, Taken]) -> tuple[ScoreItem, ...]:
    """Return the items that earn points, with the assumed verdicts."""
    items = items_of(with_tier_verdicts(assessed.judged, assessed.case), assessed.fits, assessed.case)
    return tuple(take(item, taken.get(item.id)) for item in items)


def standing(assessed: Assessed, taken: Mapping[str, Taken] = NOTHING_TAKEN) -> Standing:
    """Return tier and score under the assumed verdicts; raises RoleTooThin."""
    case, items = assessed.case, items_under(assessed, taken)
    policy = case.known.policy
    weights = dict(case.role.weights or policy.weights["com_care"])
    parts = contributions(items, weights, policy.caps, policy.factors)
    deciding = ((item.gate, item.tier_verdict) for item in items if item.tier_verdict is not None)
    return Standing(tier_from(deciding), sum(part.points for part in parts), parts, bool(case.dated))


def standing_under(assessed: Assessed, role: Role) -> Standing:
    """Return tier and score under a role that differs from the assessed one in requirements alone."""
    case = replace(assessed.case, role=role)
    judged = _again([item for item in role.requirements if not is_checklist(item)], assessed, case)
    return standing(Assessed(case, judged, assessed.fits))


def tier_under(assessed: Assessed, role: Role) -> Tier:
    """Return the tier under a role that differs from the assessed one in requirements alone."""
    case = replace(assessed.case, role=role)
    return tier_of(_again([item for item in role.requirements if is_required(item)], assessed, case), case)


def _again(items: list[Requirement], assessed: Assessed, case: Case) -> tuple[Judged, ...]:
    """Return the judgements, reused if neither the item nor anything it depends on has changed."""
    held = {each.item.id: each for each in assessed.judged}
    return tuple(
        held[item.id]
        if item.id in held and held[item.id].item == item and not _may_substitute(item)
        else judge(item, case)
        for item in items
    )


def _may_substitute(item: Requirement) -> bool:
    """Return whether experience may replace a degree: such an item depends on years asked elsewhere."""
    if isinstance(item.bar, GroupBar):
        return any(_may_substitute(child) for child in item.bar.children)
    return isinstance(item.bar, DegreeBar) and item.bar.experience_months_per_missing_year is not None
