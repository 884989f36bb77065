"""What do self-descriptions with years count for, where no job is dated?"""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Claim
from service.domain.requirement import YearsBar
from service.matching.checks.case import Case
from service.matching.checks.reasons import duration

_ANY = "total"


def claimed(bar: YearsBar, case: Case) -> Outcome:
    """Return likely where a claim reaches the bar; a resume without dated jobs can show no more."""
    question = case.question("years")
    fitting = [claim for claim in case.profile.claims if _fits(claim, bar)]
    if not fitting:
        return Outcome(Verdict.UNKNOWN, 0, (), "No dated job is shown.", question)
    best = max(fitting, key=lambda claim: (claim.months, -claim.evidence.start))
    reason = f"{duration(best.months)} stated without dated jobs, {duration(bar.months)} asked."
    if best.months >= bar.months:
        return Outcome(Verdict.LIKELY, 0, (best.evidence,), reason, question)
    credit = min(FULL * best.months // bar.months, case.credit("partial_most"))
    if 2 * best.months >= bar.months:
        return Outcome(Verdict.PARTIAL, credit, (best.evidence,), reason, question)
    return Outcome(Verdict.NOT_MET, 0, (best.evidence,), reason, question, "shortfall")


def _fits(claim: Claim, bar: YearsBar) -> bool:
    narrow = bar.settings or bar.roles or bar.professions or bar.min_level or bar.window_months
    if narrow:
        return False
    if bar.specialties:
        return claim.tag in bar.specialties and not bar.tags
    asked = bar.tags or bar.any_tags
    if not asked:
        return claim.tag == _ANY
    return claim.tag == bar.tags[0] if len(bar.tags) == 1 and not bar.any_tags else claim.tag in bar.any_tags
