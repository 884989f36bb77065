"""Competencies, regulations, tools and memberships (docs/domain.md 2.16)."""

from service.domain.evidence import Evidence
from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Statement
from service.domain.requirement import CompetencyBar, MembershipBar
from service.matching.checks.case import Ask, Case

_HIPAA = "reg.hipaa"  # common to all work in US health care, so never a differentiator
_DID, _SUMMARY = 8000, 6000


def check_competency(bar: CompetencyBar, ask: Ask, case: Case) -> Outcome:
    """Return the strongest evidence; its credit is the strength, silence is unknown with credit 0."""
    ids = _asked(bar, case)
    shown = [(_strength(each, ids, bar, case), each) for each in case.statements]
    strength, best = max(
        ((earned, each) for earned, each in shown if earned),
        key=lambda pair: (pair[0], _in_a_dated_job(pair[1], case), -pair[1].evidence.start),
        default=(0, None),
    )
    question = case.question("competency")
    if _HIPAA in ids and strength < case.credit("likely") and (work := _health_work(case)):
        reason = "Work in US health care meets HIPAA daily."
        evidence = (best.evidence,) if best is not None else work
        return Outcome(Verdict.LIKELY, case.credit("likely"), evidence, reason, question)
    if best is None:
        return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", question)
    verdict = _verdict(strength, best, case)
    asked = None if verdict is Verdict.MET else question
    return Outcome(verdict, strength, (best.evidence,), _reason(verdict, strength, best, case), asked)


def check_membership(bar: MembershipBar, ask: Ask, case: Case) -> Outcome:
    """Return met for a member of any of the societies, else unknown."""
    if any(each in bar.ids for each in case.profile.memberships):
        return Outcome(Verdict.MET, FULL, (), "Membership shown.")
    return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", case.question("membership"))


def _asked(bar: CompetencyBar, case: Case) -> frozenset[str]:
    expand = case.known.competencies.expand
    return frozenset(each for asked in bar.ids for each in (asked, *expand(asked)))


def _strength(statement: Statement, ids: frozenset[str], bar: CompetencyBar, case: Case) -> int:
    if any(each in ids for each in (*statement.competencies, *statement.tools)):
        return statement.strength
    classes = case.known.competencies.tool_class
    held = {classes[each] for each in statement.tools if each in classes}
    if any(each in held for each in bar.ids):
        return statement.strength
    if any(classes.get(each) in held for each in bar.ids if each in classes):
        return statement.strength * case.credit("tool_same_class") // FULL
    return 0


def _verdict(strength: int, statement: Statement, case: Case) -> Verdict:
    if strength < _SUMMARY:
        return Verdict.PARTIAL
    shown = strength >= _DID and _in_a_dated_job(statement, case)
    return Verdict.MET if shown else Verdict.LIKELY


def _reason(verdict: Verdict, strength: int, statement: Statement, case: Case) -> str:
    if verdict is Verdict.MET:
        owned = (
            ", with own responsibility for it" if strength == FULL else "; own responsibility is not stated"
        )
        return f"Shown in a job{owned}."
    if verdict is Verdict.LIKELY:
        return f"Shown{_short_of(statement, case)}."
    return "Listed; no work with it is shown."


def _short_of(statement: Statement, case: Case) -> str:
    """Return what keeps a statement from being shown in a dated and paid job."""
    if statement.job is None:
        return ", in no job"
    job = case.profile.jobs[statement.job]
    if "unpaid" in job.tags:
        return " in unpaid work"
    return " in a job; own work on it is not stated" if job in case.dated else ", without a dated job"


def _in_a_dated_job(statement: Statement, case: Case) -> bool:
    return statement.job is not None and case.profile.jobs[statement.job] in case.dated


def _health_work(case: Case) -> tuple[Evidence, ...]:
    """Return title and dates of the first job in health care."""
    return next((job.evidence for job in case.dated if "healthcare" in job.tags), ())
