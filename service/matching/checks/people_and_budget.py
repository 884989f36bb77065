"""How many people, and how much money, has the person been trusted with? (docs/domain.md 2.13, 2.14)"""

from service.domain.evidence import Evidence
from service.domain.match import FULL, Outcome, Verdict
from service.domain.requirement import BudgetBar, PeopleBar
from service.matching.checks.case import Ask, Case

_FINANCE = "fin.budget"
_DID = 8000


def check_people(bar: PeopleBar, ask: Ask, case: Case) -> Outcome:
    """Return whether the largest team stated reaches the number."""
    numbers = [
        (job.people_managed, job.people_evidence) for job in case.dated if job.people_managed is not None
    ]
    stated = case.profile.people_managed
    claim = (stated, case.profile.people_evidence) if stated is not None else None
    question = case.question("people")
    return _compare(numbers, claim, bar.number, "people", question, case)


def check_budget(bar: BudgetBar, ask: Ask, case: Case) -> Outcome:
    """Return whether the largest budget owned reaches the sum; one helped with is partial."""
    owned = [(job.budget_usd, job.budget_evidence) for job in case.dated if job.budget_usd is not None]
    stated = case.profile.budget_usd
    claim = (stated, case.profile.budget_evidence) if stated is not None else None
    question = case.question("budget")
    outcome = _compare(owned, claim, max(bar.usd, 1), "US dollars", question, case)
    helped = [job for job in case.jobs if (job.budget_contributed_usd or 0) >= max(bar.usd, 1)]
    if outcome.verdict < Verdict.LIKELY and bar.usd == 0 and (spans := _budget_work(case)):
        return Outcome(Verdict.LIKELY, 0, spans, "Work with budgets is shown, no sum.", question)
    if outcome.verdict in (Verdict.NOT_MET, Verdict.UNKNOWN) and helped:
        credit = case.credit("budget_contributed")
        return Outcome(Verdict.PARTIAL, credit, helped[0].budget_evidence, "Helped with a budget.", question)
    return outcome


def _compare(
    dated: list[tuple[int, tuple[Evidence, ...]]],
    claim: tuple[int, tuple[Evidence, ...]] | None,
    required: int,
    unit: str,
    question: str,
    case: Case,
) -> Outcome:
    known = [*dated, *([claim] if claim is not None else [])]
    if not known:
        return Outcome(Verdict.UNKNOWN, 0, (), "No number is shown.", question)
    most, evidence = max(known, key=lambda each: each[0])
    reason = f"{most:,} {unit} shown, {required:,} asked."
    if most >= required:
        if any(number >= required for number, _ in dated):
            return Outcome(Verdict.MET, FULL, evidence, reason)
        return Outcome(Verdict.LIKELY, 0, evidence, reason, question)
    if 2 * most >= required:
        credit = min(FULL * most // required, case.credit("partial_most"))
        return Outcome(Verdict.PARTIAL, credit, evidence, reason, question)
    return Outcome(Verdict.NOT_MET, 0, evidence, reason, question, "shortfall")


def _budget_work(case: Case) -> tuple[Evidence, ...]:
    shown = (each for each in case.statements if _FINANCE in each.competencies and each.strength >= _DID)
    return tuple(each.evidence for each in shown)[:3]
