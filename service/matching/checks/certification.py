"""Certifications: held and current (docs/domain.md 2.8)."""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.months import month
from service.domain.profile import Certification, Flag
from service.domain.requirement import CertificationBar
from service.matching.checks.case import Ask, Case
from service.matching.checks.implied_credentials import implied
from service.matching.checks.outcomes import best_of
from service.matching.checks.reasons import duration, one_of

_NAMED = 5  # certifications that a question names


def check_certification(bar: CertificationBar, ask: Ask, case: Case) -> Outcome:
    """Return the best of what certifications show; silence is a question, or conditional with a deadline."""
    ids = accepted_ids(bar, case)
    shown = [_judge(each, case) for each in case.profile.certifications if each.id in ids]
    later = _conditional(bar.within_days) if bar.within_days is not None else None
    # An explicit mention of a certification ("RHIT pending") overrides what a degree implies.
    named = {each.id for each in case.profile.certifications}
    best = best_of([*shown, _implied(ids - named, case), later])
    if best is not None:
        return best
    names = [case.known.credentials.certification_names.get(each, each) for each in bar.ids]
    told = names if len(names) <= _NAMED + 1 else [*names[:_NAMED], "another of the kind"]
    question = case.question("certification").format(names=one_of(told))
    if len(names) == 1:
        question = f"Is {names[0]} held, and until when?"
    return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", question)


def accepted_ids(bar: CertificationBar, case: Case) -> frozenset[str]:
    """Return the certification ids that satisfy a bar; a specialty includes its certifications."""
    facts = case.known.credentials
    asked = [each for name in bar.ids for each in facts.specialty_certifications.get(name, (name,))]
    return frozenset(each for name in asked for each in (name, *facts.certification_accepts.get(name, ())))


def _judge(held: Certification, case: Case) -> Outcome:
    if held.status == "expired":
        return _past(held, "Shown as expired.")
    if held.earned is not None and month(held.earned) > case.now:
        reason = f"Falls due in {held.earned}."
        return _short(held, case.credit("certification_due"), reason)
    if held.status == "in_progress":
        return _short(held, case.credit("certification_candidate"), "In progress.")
    if held.expires is not None and month(held.expires) < case.now:
        return _past(held, f"The expiry date shown is {held.expires}.")
    if held.expires is not None or held.status == "current":
        return Outcome(Verdict.MET, FULL, held.evidence, "Shown as current.")
    return _undated(held, case)


def _undated(held: Certification, case: Case) -> Outcome:
    cycle = None if held.id is None else case.known.credentials.cycle_months(held.id)
    if held.earned is None:
        return Outcome(
            Verdict.LIKELY, 0, held.evidence, "Named, without dates.", "Is it current, until when?"
        )
    if cycle is None or case.now - month(held.earned) <= cycle:
        return Outcome(Verdict.MET, FULL, held.evidence, f"Earned {held.earned}.")
    question = f"Earned {held.earned}, renewed every {duration(cycle)}: is it current?"
    return Outcome(Verdict.LIKELY, 0, held.evidence, f"Earned {held.earned}.", question)


def _past(held: Certification, reason: str) -> Outcome:
    return Outcome(Verdict.NOT_MET, 0, held.evidence, reason, "Was it renewed?", "contrary")


def _short(held: Certification, credit: int, reason: str) -> Outcome:
    return Outcome(Verdict.PARTIAL, credit, held.evidence, reason, "When will it be awarded?")


def _conditional(days: int) -> Outcome:
    flag = Flag("conditional", f"To be obtained within {days} days of hire.")
    reason = f"The opening allows {days} days to obtain it."
    return Outcome(Verdict.LIKELY, 0, (), reason, "Will it be obtained by then?", flags=(flag,))


def _implied(ids: frozenset[str], case: Case) -> Outcome | None:
    for each in implied("certification", case):
        if each.target in ids:
            verdict = Verdict.UNKNOWN if each.strength == "weak" else Verdict.LIKELY
            reason = "Another credential shown here rests on it."
            return Outcome(verdict, 0, each.evidence, reason, "Is it held, and current?")
    return None
