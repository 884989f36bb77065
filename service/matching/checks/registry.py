"""Does the profile show what the role asks for? One function for each kind of bar."""

from dataclasses import dataclass, replace

from service.domain.match import FULL, Outcome, Verdict
from service.domain.requirement import ChecklistBar, Combine, Gate, GroupBar, Origin, Requirement
from service.knowledge.requirement_kinds import STRENGTH
from service.matching.checks.career import check_level, check_progression, check_setting
from service.matching.checks.case import Ask, Case, Checks
from service.matching.checks.certification import check_certification
from service.matching.checks.competency import check_competency, check_membership
from service.matching.checks.degree import check_degree
from service.matching.checks.licence import check_licence
from service.matching.checks.people_and_budget import check_budget, check_people
from service.matching.checks.substitution import ROUTE
from service.matching.checks.years import check_worked_as, check_years

CHECKS: Checks = {  # by name of the kind (data/policy/requirement_kinds.yaml)
    "budget": check_budget,
    "certification": check_certification,
    "competency": check_competency,
    "degree": check_degree,
    "level": check_level,
    "licence": check_licence,
    "membership": check_membership,
    "people": check_people,
    "progression": check_progression,
    "setting": check_setting,
    "worked_as": check_worked_as,
    "years": check_years,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One requirement with its outcome.

    Attributes:
        gate: as it acts (a template's hard acts as soft).
        low, high: credit with every unknown as not_met, and as met.
        tier_verdict: what the tier hears; None for items that never move it.
    """

    item: Requirement
    gate: Gate
    outcome: Outcome
    low: int
    high: int
    tier_verdict: Verdict | None


def judge(item: Requirement, case: Case, group: Ask | None = None) -> Judged:
    """Return the judgement of a requirement; children are asked as their group is."""
    ask = ask_of(item, case, group)
    if isinstance(item.bar, GroupBar):
        return _group(item, item.bar, case, ask)
    outcome = _settled(case.check(item.bar, ask), item, ask.gate, case)
    unknown = outcome.verdict is Verdict.UNKNOWN
    low, high = (0, FULL) if unknown else (outcome.credit, outcome.credit)
    deciding = outcome.verdict if case.kind(item.bar).decides_tier else None
    return Judged(item, ask.gate, outcome, low, high, deciding)


def ask_of(item: Requirement, case: Case, group: Ask | None = None) -> Ask:
    """Return how a requirement is asked: as its group is, if it has one; a law forgives no month."""
    ask = group or Ask(acting_gate(item), case.limit("grace_months"))
    return replace(ask, grace=0) if item.origin is Origin.LAW else ask


def acting_gate(item: Requirement) -> Gate:
    """Return the gate as it acts: nobody has confirmed a template's hard one."""
    template = item.gate is Gate.HARD and item.origin is Origin.TEMPLATE
    return Gate.SOFT if template else item.gate


def is_checklist(item: Requirement) -> bool:
    """Return whether people check the item after selection."""
    if isinstance(item.bar, GroupBar):
        return all(is_checklist(child) for child in item.bar.children)
    return isinstance(item.bar, ChecklistBar)


def _settled(outcome: Outcome, item: Requirement, gate: Gate, case: Case) -> Outcome:
    """Return the outcome with the credit that the policy gives its verdict."""
    if case.kind(item.bar).credit == STRENGTH or outcome.verdict is Verdict.PARTIAL:
        return outcome
    name = outcome.verdict.word
    if outcome.verdict is Verdict.UNKNOWN:
        name = "unknown_required" if gate in (Gate.HARD, Gate.SOFT) else "unknown_preferred"
    return replace(outcome, credit=max(case.credit(name), _kept(outcome)))


def _kept(outcome: Outcome) -> int:
    """Return what weaker evidence beside an unknown has earned."""
    return outcome.credit if outcome.verdict is Verdict.UNKNOWN else 0


def _group(item: Requirement, bar: GroupBar, case: Case, ask: Ask) -> Judged:
    children = [judge(child, case, ask) for child in bar.children if not is_checklist(child)]
    ranked = sorted(children, key=lambda each: (each.outcome.verdict, each.outcome.credit), reverse=True)
    place = {Combine.ANY_OF: 1, Combine.ALL_OF: len(ranked), Combine.N_OF: min(bar.k, len(ranked))}
    at = place[bar.combine] - 1
    return Judged(
        item,
        ask.gate,
        _outcome_of_group(ranked, at, bar.combine),
        sorted((each.low for each in children), reverse=True)[at],
        sorted((each.high for each in children), reverse=True)[at],
        _tier_verdict(children, bar, at),
    )


def _outcome_of_group(ranked: list[Judged], at: int, combine: Combine) -> Outcome:
    """Return the outcome of the child that decides, with the evidence and flags that belong to it."""
    decider = ranked[at].outcome
    used = ranked if combine is Combine.ALL_OF else ranked[: at + 1]
    route = decider.route if combine is Combine.ALL_OF else _route(ranked[: at + 1])
    alternatives = ranked if combine is not Combine.ALL_OF else []
    return replace(
        decider,
        credit=sorted((each.outcome.credit for each in ranked), reverse=True)[at],
        evidence=tuple(dict.fromkeys(span for each in used for span in each.outcome.evidence)),
        reason=_reason(used, alternatives),
        question=_question(ranked[at], alternatives),
        route=route,
        flags=tuple(dict.fromkeys(flag for each in used for flag in each.outcome.flags)),
    )


def _reason(used: list[Judged], alternatives: list[Judged]) -> str:
    """Return the reasons of the children that were used; what is so of all alternatives names none."""
    reasons = dict.fromkeys(each.outcome.reason for each in alternatives)
    if len(reasons) == 1:
        return next(iter(reasons))
    return " ".join(f"{each.item.label}: {each.outcome.reason}" for each in used)


def _question(decider: Judged, alternatives: list[Judged]) -> str | None:
    """Return the question of the child that decides; one that is asked of all alternatives names none."""
    asked = decider.outcome.question
    if asked is None or {each.outcome.question for each in alternatives} == {asked}:
        return asked
    return f"{decider.item.label}: {asked}"


def _route(winners: list[Judged]) -> str:
    return " + ".join(ROUTE if each.outcome.route == ROUTE else each.item.label for each in winners)


def _tier_verdict(children: list[Judged], bar: GroupBar, at: int) -> Verdict | None:
    """Return what the tier hears of a group: competencies neither help nor hurt it."""
    verdicts = [each.tier_verdict for each in children if each.tier_verdict is not None]
    if bar.combine is Combine.ALL_OF:
        return min(verdicts, default=None)
    return sorted(verdicts, reverse=True)[at] if len(verdicts) == len(children) else None
