"""What exactly is missing for a requirement, and by what kind of step would it be met?

Of a group only what the person would take is told: the branches whose dearest step costs least.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.domain.match import Verdict
from service.domain.months import month
from service.domain.profile import Licence
from service.domain.requirement import (
    CertificationBar,
    Combine,
    DegreeBar,
    GroupBar,
    LicenceBar,
    PeopleBar,
    Requirement,
    WorkedAsBar,
    YearsBar,
)
from service.knowledge.steps import Steps
from service.matching.advice.projection import held_months, is_met, met_from
from service.matching.checks.case import Ask, Case
from service.matching.checks.certification import accepted_ids
from service.matching.checks.degree import accepted_families
from service.matching.checks.licence import accepted_types
from service.matching.checks.registry import Judged, is_checklist, judge
from service.matching.scoring.tiers import needs_years, with_tier_verdicts

_ENDED = ("expired", "inactive")
_COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is shown and asked, in `unit`: months, people or degree_level; `shown` is None for silence."""

    unit: str
    shown: int | None
    asked: int


@dataclass(frozen=True, slots=True)
class Gap:
    """One missing thing: a requirement, or a part of a group.

    Attributes:
        kind: name of a kind of requirement that decides the tier.
        step: row of data/paths/steps.yaml; available: when time alone closes the gap, else None.
        size: None for licences and certifications.
        accepts: fields of study, licence types or certification ids that would do, sorted; empty: any.
        jurisdiction: where a licence must be valid, or None.
    """

    id: str
    label: str
    kind: str
    verdict: Verdict
    step: str
    available: date | None
    size: Size | None
    accepts: tuple[str, ...]
    jurisdiction: str | None


def gaps_of(
    item: Requirement, ask: Ask, case: Case, steps: Steps, *, by_dates: bool = True
) -> tuple[Gap, ...]:
    """Return what is missing for a requirement, in the role's order; empty where it is met or likely.

    Args:
        by_dates: years that no job shows with dates are missing, as the tier hears them.
    """
    judged = judge(item, case, ask)
    if by_dates:
        (judged,) = with_tier_verdicts((judged,), case)
    if is_met(judged) or judged.tier_verdict is None:
        return ()
    if isinstance(item.bar, GroupBar):
        return _of_group(item.bar, ask, case, steps, by_dates=by_dates and needs_years(item.bar))
    return (_of_leaf(judged, ask, case, steps),)


def dearest(gaps: Iterable[Gap], steps: Steps) -> Gap:
    """Return the gap whose step usually costs most, of equal ones the first; there must be one."""
    return max(gaps, key=lambda gap: steps.order(gap.step))


def _of_group(bar: GroupBar, ask: Ask, case: Case, steps: Steps, *, by_dates: bool) -> tuple[Gap, ...]:
    asked = [child for child in bar.children if not is_checklist(child)]
    routes = [gaps_of(child, ask, case, steps, by_dates=by_dates) for child in asked]
    needed = {Combine.ANY_OF: 1, Combine.ALL_OF: len(routes), Combine.N_OF: min(bar.k, len(routes))}
    costs = [steps.order(dearest(route, steps).step) if route else 0 for route in routes]
    cheapest = sorted(range(len(routes)), key=lambda at: (costs[at], len(routes[at]), at))
    return tuple(gap for at in sorted(cheapest[: needed[bar.combine]]) for gap in routes[at])


def _of_leaf(judged: Judged, ask: Ask, case: Case, steps: Steps) -> Gap:
    bar, kind = judged.item.bar, case.kind(judged.item.bar)
    available = met_from(judged.item, case, ask, steps.most_months)
    accepts = _ACCEPTS[kind.name](bar, case) if kind.name in _ACCEPTS else ()
    unclear = judged.outcome.verdict in (Verdict.UNKNOWN, Verdict.LIKELY)  # likely, and without dates
    usual = _STEPS[kind.name](bar, judged, case) if kind.name in _STEPS else kind.step
    step = "show" if unclear else usual
    return Gap(
        id=judged.item.id,
        label=judged.item.label,
        kind=kind.name,
        verdict=judged.outcome.verdict,
        step="time" if available is not None and step != "show" else step,
        available=available,
        size=_size(bar, case),
        accepts=accepts,
        jurisdiction=bar.jurisdiction if isinstance(bar, LicenceBar) else None,
    )


def _size(bar: object, case: Case) -> Size | None:
    if isinstance(bar, YearsBar | WorkedAsBar):
        return Size("months", held_months(bar, case).best, bar.months)
    if isinstance(bar, PeopleBar):
        stated = (case.profile.people_managed, *(job.people_managed for job in case.dated))
        known = [number for number in stated if number is not None]
        return Size("people", max(known, default=None), bar.number)
    if isinstance(bar, DegreeBar):
        levels = [each.level for each in case.profile.degrees if each.status == _COMPLETED]
        return Size("degree_level", max(levels, default=None), bar.min_level)
    return None


def _licence_step(bar: LicenceBar, judged: Judged, case: Case) -> str:
    types = accepted_types(bar, case)
    own = [each for each in case.profile.licences if each.type in types and not each.foreign]
    if judged.outcome.verdict is Verdict.PARTIAL:
        held = any(each.status not in _ENDED and not each.eligible for each in own)
        return "endorsement" if held else "licence"
    return "renew" if any(_lapsed(each, case) for each in own) else "licence"


def _lapsed(licence: Licence, case: Case) -> bool:
    past = licence.expires is not None and month(licence.expires) < case.now
    return licence.status in _ENDED or past


def _certification_step(bar: CertificationBar, judged: Judged, case: Case) -> str:
    ids = accepted_ids(bar, case)
    own = [each for each in case.profile.certifications if each.id in ids]
    past = judged.outcome.verdict is Verdict.NOT_MET and bool(own)
    return "renew" if past else "certification"


def _accepted_certifications(bar: CertificationBar, case: Case) -> tuple[str, ...]:
    return tuple(sorted(accepted_ids(bar, case)))


# kinds that accept one of several named credentials or fields
_ACCEPTS: Mapping[str, Callable[[Any, Case], tuple[str, ...]]] = {
    "certification": _accepted_certifications,
    "degree": accepted_families,
    "licence": accepted_types,
}
# kinds whose step depends on what is held; for others it is the one of the kind
_STEPS: Mapping[str, Callable[[Any, Judged, Case], str]] = {
    "certification": _certification_step,
    "licence": _licence_step,
}
