"""How far is a person from a position, and which single step would help most?

Advice, never a promise: what is said would be met is what the same rules say of the changed facts.
"""

from dataclasses import dataclass
from datetime import date

from service.domain.match import FULL, TIER_ORDER, Outcome, Tier, Verdict
from service.domain.months import month_of
from service.domain.profile import Certification, Licence
from service.domain.requirement import GroupBar, Requirement, Role
from service.knowledge.steps import Steps
from service.matching.advice.gaps import Gap, dearest, gaps_of
from service.matching.advice.projection import ask_of, expiring, is_met, met_from, qualified_from
from service.matching.checks.case import Case
from service.matching.checks.reasons import month_name
from service.matching.scoring.assess import Assessed, Standing, standing
from service.matching.scoring.items import REQUIRED
from service.matching.scoring.tiers import with_tier_verdicts
from service.matching.scoring.what_if import Taken

FITS = (Tier.QUALIFIED, Tier.VERIFY)
MET = Taken(Verdict.MET, FULL)


@dataclass(frozen=True, slots=True)
class Missing:
    """A required item that is not met.

    Attributes:
        gaps: what exactly; earliest: first day of the first month at which time alone meets the item.
        step: row of data/paths/steps.yaml; words: what it would do.
        after: tier and score if this item alone were met.
    """

    item: Requirement
    outcome: Outcome
    gaps: tuple[Gap, ...]
    earliest: date | None
    step: str
    words: str
    after: Standing


@dataclass(frozen=True, slots=True)
class Path:
    """The way of one person to one position.

    Attributes:
        fits: the tier is qualified or verify.
        earliest: first day of the first month at which time alone makes the tier qualified, or None: it is so
            already, or something is missing that time does not bring.
        renew: current credentials that expire before the last month dates here, and are taken as renewed.
        cheapest: the item whose meeting does most: for the tier first, then by usual cost, then for points.
    """

    role: Role
    standing: Standing
    fits: bool
    missing: tuple[Missing, ...]
    earliest: date | None
    renew: tuple[Licence | Certification, ...]
    cheapest: Missing | None


def path_of(assessed: Assessed, steps: Steps) -> Path:
    """Return how far the assessed person is from the role; raises RoleTooThin."""
    now = standing(assessed)
    missing = _missing(assessed, steps)
    earliest = qualified_from(assessed, tuple(each.earliest for each in missing), steps.most_months)
    case = assessed.case
    dates = [each for each in (earliest, *(item.earliest for item in missing)) if each is not None]
    renew = expiring(case.profile, case.as_of, max(dates)) if dates else ()
    cheapest = min(missing, key=lambda each: _effect(each, steps), default=None)
    return Path(case.role, now, now.tier in FITS, missing, earliest, renew, cheapest)


def ordered(paths: list[Path]) -> list[Path]:
    """Return the paths best first: tier, score, then id of the role."""
    return sorted(paths, key=lambda path: (*_place(path.standing), path.role.id))


def _place(found: Standing) -> tuple[int, int]:
    return TIER_ORDER.index(found.tier), -found.score_points


def _effect(each: Missing, steps: Steps) -> tuple[int, int, int, str]:
    tier, points = _place(each.after)
    return tier, steps.order(each.step), points, each.item.id


def _missing(assessed: Assessed, steps: Steps) -> tuple[Missing, ...]:
    found = []
    for each in with_tier_verdicts(assessed.judged, assessed.case):
        if each.gate not in REQUIRED or each.tier_verdict is None or is_met(each):
            continue
        item, case = each.item, assessed.case
        gaps = gaps_of(item, ask_of(item, case), case, steps)
        earliest = _earliest(item, gaps, case, steps)
        after = standing(assessed, {item.id: MET})
        step = dearest(gaps, steps).step
        words = "; ".join(_words(gap, steps) for gap in gaps)
        found.append(Missing(item, each.outcome, gaps, earliest, step, words, after))
    return tuple(found)


def _earliest(item: Requirement, gaps: tuple[Gap, ...], case: Case, steps: Steps) -> date | None:
    if not isinstance(item.bar, GroupBar):
        return gaps[0].available
    return met_from(item, case, ask_of(item, case), steps.most_months)


def _words(gap: Gap, steps: Steps) -> str:
    named = "" if gap.available is None else month_name(month_of(gap.available))
    return f"{gap.label}: {steps.by_id[gap.step].words.replace('{date}', named)}"
