"""Competencies, regulations, tools and memberships (docs/domain.md 2.16)."""

from collections.abc import Sequence

from service.domain.evidence import Evidence
from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Statement
from service.domain.requirement import CompetencyBar, MembershipBar
from service.matching.checks.case import Ask, Case
from service.matching.checks.clauses import clause_that

_HIPAA = "reg.hipaa"  # common to all work in US health care, so never a differentiator
_DID, _SUMMARY = 8000, 6000


def check_competency(bar: CompetencyBar, ask: Ask, case: Case) -> Outcome:
    """Return the strongest evidence; its credit is the strength, silence is unknown with credit 0."""
    ids = _asked(bar, case)
    shown = [(_strength(each, ids, bar, case), each) for each in case.statements]
    strength, best = max(
        ((earned, each) for earned, each in shown if earned),
        key=lambda pair: (pair[0], *_telling(pair[1], ids, case)),
        default=(0, None),
    )
    question = case.question("competency")
    if _HIPAA in ids and strength < case.credit("likely") and (work := _health_work(case)):
        reason = "Work in US health care meets HIPAA daily."
        evidence = (_quote(best, ids, bar, case),) if best is not None else work
        return Outcome(Verdict.LIKELY, case.credit("likely"), evidence, reason, question)
    if best is None:
        return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", question)
    verdict = _verdict(strength, best, case)
    asked = None if verdict is Verdict.MET else question
    quote = _quote(best, ids, bar, case)
    return Outcome(verdict, strength, (quote,), _reason(verdict, strength, best, case), asked)


def check_membership(bar: MembershipBar, ask: Ask, case: Case) -> Outcome:
    """Return met for a member of any of the societies, else unknown."""
    if any(each in bar.ids for each in case.profile.memberships):
        return Outcome(Verdict.MET, FULL, (), "Membership shown.")
    return Outcome(Verdict.UNKNOWN, 0, (), "Not shown.", case.question("membership"))


def _asked(bar: CompetencyBar, case: Case) -> frozenset[str]:
    expand = case.known.competencies.expand
    return frozenset(each for asked in bar.ids for each in (asked, *expand(asked)))


def _strength(statement: Statement, ids: frozenset[str], bar: CompetencyBar, case: Case) -> int:
    return statement.strength * _share(statement.competencies, statement.tools, ids, bar, case) // FULL


def _share(
    competencies: Sequence[str], tools: Sequence[str], ids: frozenset[str], bar: CompetencyBar, case: Case
) -> int:
    """Return how much of what is asked is shown, in 1/10000: a tool of the same class counts in part."""
    if any(each in ids for each in (*competencies, *tools)):
        return FULL
    classes = case.known.competencies.tool_class
    held = {classes[each] for each in tools if each in classes}
    if any(each in held for each in bar.ids):
        return FULL
    if any(classes.get(each) in held for each in bar.ids if each in classes):
        return case.credit("tool_same_class")
    return 0


def _telling(statement: Statement, ids: frozenset[str], case: Case) -> tuple[bool, int, int]:
    """Return a sort key of statements of equal strength: in a dated job, about little else, early."""
    named = (*statement.competencies, *statement.tools)
    asked = sum(each in ids for each in named)
    return _in_a_dated_job(statement, case), FULL * asked // max(1, len(named)), -statement.evidence.start


def _quote(statement: Statement, ids: frozenset[str], bar: CompetencyBar, case: Case) -> Evidence:
    """Return the clause of a statement that shows what is asked."""

    def shows(words: str) -> bool:
        return _share(*case.known.competencies.matches_and_tools(words), ids, bar, case) > 0

    return clause_that(shows, statement.evidence)


def _verdict(strength: int, statement: Statement, case: Case) -> Verdict:
    if strength < _SUMMARY:
        return Verdict.PARTIAL
    shown = strength >= _DID and _in_a_dated_job(statement, case)
    return Verdict.MET if shown else Verdict.LIKELY


def _reason(verdict: Verdict, strength: int, statement: Statement, case: Case) -> str:
    if verdict is Verdict.PARTIAL:
        return "Listed; no work with it is shown."
    if statement.job is None:
        place = "the summary" if statement.evidence.section == "summary" else "the resume"
        return f"Said in {place}, without a job that shows it."
    if "unpaid" in case.profile.jobs[statement.job].tags:
        return "Shown in unpaid work."
    if not _in_a_dated_job(statement, case):
        return "Shown in a job without dates."
    if verdict is Verdict.LIKELY:
        return "Shown in a job as help or part of a team; an own part is not stated."
    owned = ", with own responsibility for it" if strength == FULL else "; own responsibility is not stated"
    return f"Shown in a job{owned}."


def _in_a_dated_job(statement: Statement, case: Case) -> bool:
    return statement.job is not None and case.profile.jobs[statement.job] in case.dated


def _health_work(case: Case) -> tuple[Evidence, ...]:
    """Return title and dates of the first job in health care."""
    return next((job.evidence for job in case.dated if "healthcare" in job.tags), ())
