"""From which month on would a requirement be met, if the present job goes on?

Nothing is extrapolated: the check itself is run again at each later month, with the facts as they stand.
Only credentials that are current are taken as renewed, and told, because nobody lets them lapse by plan.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from service.domain.career import span
from service.domain.match import Tier, Verdict
from service.domain.months import PRESENT, month, month_of, month_text
from service.domain.profile import Certification, Job, Licence, Profile
from service.domain.requirement import DegreeBar, GroupBar, Requirement, WorkedAsBar, YearsBar
from service.matching.checks.case import Ask, Case
from service.matching.checks.counted_jobs import worked_weight, years_weight
from service.matching.checks.registry import Judged, acting_gate, judge
from service.matching.checks.tenure import Tenure, tenure
from service.matching.scoring.assess import Assessed, required_in
from service.matching.scoring.tiers import tier_of

_HELD = ("active", "stated")
_CURRENT = ("current", "unknown")
_LAST_MONTH = 9999 * 12 + 11

Weight = Callable[[Job], int]


def moved(case: Case, later: date) -> Case:
    """Return the case at a later date, credentials that are current now taken as renewed."""
    profile = renewed(case.profile, case.as_of, later)
    jobs = profile.jobs
    dated = tuple(job for job in case.jobs if span(job, later) is not None)
    has_history = any(span(job, later) is not None for job in jobs)
    return replace(case, profile=profile, as_of=later, dated=dated, has_history=has_history)


def renewed(profile: Profile, as_of: date, later: date) -> Profile:
    """Return the profile with the credentials of `expiring` valid to the later month."""
    expiring_ones = expiring(profile, as_of, later)
    until = month_text(month_of(later))
    licences = tuple(
        replace(each, expires=until) if each in expiring_ones else each for each in profile.licences
    )
    certifications = tuple(
        replace(each, expires=until) if each in expiring_ones else each for each in profile.certifications
    )
    return replace(profile, licences=licences, certifications=certifications)


def expiring(profile: Profile, as_of: date, later: date) -> tuple[Licence | Certification, ...]:
    """Return the licences and certifications, current at `as_of`, that expire before the later month."""
    held: tuple[Licence | Certification, ...] = (
        *(each for each in profile.licences if each.status in _HELD),
        *(each for each in profile.certifications if each.status in _CURRENT),
    )
    first, end = month_of(as_of), month_of(later)
    return tuple(each for each in held if each.expires is not None and first <= month(each.expires) < end)


def ask_of(item: Requirement, case: Case) -> Ask:
    """Return how a requirement that stands alone is asked."""
    return Ask(acting_gate(item), case.limit("grace_months"))


def is_met(judged: Judged) -> bool:
    """Return whether the tier hears met or likely."""
    verdict = judged.outcome.verdict if judged.tier_verdict is None else judged.tier_verdict
    return verdict >= Verdict.LIKELY


def met_from(item: Requirement, case: Case, ask: Ask, most_months: int) -> date | None:
    """Return the first day of the first month at which the requirement is met; None where it never is.

    None as well where it is met already, or no present job feeds it. Looks `most_months` ahead.
    """
    if is_met(judge(item, case, ask)) or not grows(item, case):
        return None
    for later in _months(case.as_of, _least_wait(item, case, ask), most_months):
        if is_met(judge(item, moved(case, later), ask)):
            return later
    return None


def qualified_from(assessed: Assessed, dates: tuple[date | None, ...], most_months: int) -> date | None:
    """Return the first day of the first month at which every required item is met at once, or None.

    Args:
        dates: of each open item, as `met_from` gives them; the role waits for the latest of them.
    """
    found = [each for each in dates if each is not None]
    if not found or len(found) < len(dates):
        return None
    case = assessed.case
    wait = month_of(max(found)) - case.now
    for later in _months(case.as_of, wait, most_months):
        then = moved(case, later)
        if tier_of(required_in(then), then) is Tier.QUALIFIED:
            return later
    return None


def grows(item: Requirement, case: Case) -> bool:
    """Return whether a present job counts toward the item or a part of it."""
    bar = item.bar
    if isinstance(bar, GroupBar):
        return any(grows(child, case) for child in bar.children)
    present = [job for job in case.dated if job.end == PRESENT]
    if isinstance(bar, DegreeBar):
        return bool(present) and bar.experience_months_per_missing_year is not None
    weight = weight_of(bar, case)
    return weight is not None and any(weight(job) for job in present)


def weight_of(bar: object, case: Case) -> Weight | None:
    """Return how much a month of a job counts toward a bar of months, in percent; None for other bars."""
    if isinstance(bar, YearsBar):
        return lambda job: years_weight(job, bar, case.known)
    if isinstance(bar, WorkedAsBar):
        return lambda job: worked_weight(job, bar)
    return None


def held_months(bar: YearsBar | WorkedAsBar, case: Case) -> Tenure:
    """Return the months that count toward a bar at the date of the case."""
    weight = weight_of(bar, case)
    assert weight is not None
    window = bar.window_months if isinstance(bar, YearsBar) else None
    return tenure([(job, weight(job)) for job in case.dated if weight(job)], case.as_of, window)


def _least_wait(item: Requirement, case: Case, ask: Ask) -> int:
    """Return months before which a bar of months cannot be met: a month adds one at most."""
    if not isinstance(item.bar, YearsBar | WorkedAsBar):
        return 1
    held = held_months(item.bar, case)
    return max(1, item.bar.months - ask.grace - max(held.best, held.calendar))


def _months(as_of: date, first: int, most: int) -> Iterator[date]:
    for value in range(month_of(as_of) + first, min(month_of(as_of) + most, _LAST_MONTH) + 1):
        yield date(value // 12, value % 12 + 1, 1)
