"""Degrees of the level and field that a role asks for (docs/domain.md 2.1, 2.2, 2.4, 2.5)."""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.months import month
from service.domain.profile import Degree, Flag
from service.domain.requirement import DegreeBar
from service.matching.checks.case import Ask, Case
from service.matching.checks.implied_credentials import implied
from service.matching.checks.outcomes import best_of
from service.matching.checks.substitution import substitute

_BACHELOR, _GRADUATE_CERTIFICATE, _MASTER = 4, 5, 6
_ALL_BUT_DISSERTATION = "abd"  # row id of a doctorate that lacks its dissertation

_NURSE_AIDE = "cert_nurse_aide"  # row id of training to help nurses, which is no degree in nursing


def check_degree(bar: DegreeBar, ask: Ask, case: Case) -> Outcome:
    """Return the best of what the degrees, other credentials and experience show."""
    families = accepted_families(bar, case)
    found = [_judge(degree, bar, families, case) for degree in case.profile.degrees]
    found.append(_implied(bar, families, case))
    schooling = best_of(found) or _silence(bar, case)
    # A silent degree remains a question: partial experience does not make it a shortfall.
    return best_of([schooling, substitute(bar, case)]) or schooling


def accepted_families(bar: DegreeBar, case: Case) -> tuple[str, ...]:
    """Return the fields that count, sets written out; empty when any field does."""
    sets = case.known.credentials.family_sets
    named = [each for name in bar.families for each in sets.get(name, (name,))]
    if "business_admin" in named:
        named.append("business_health")
    return tuple(sorted(set(named)))


def _judge(degree: Degree, bar: DegreeBar, families: tuple[str, ...], case: Case) -> Outcome | None:
    """Return the outcome of one degree; None if it is not relevant to the bar."""
    finer = degree.finer in bar.finer if degree.finer is not None else False
    if not finer and not _high_enough(degree.level, bar.min_level):
        return None
    field = Verdict.MET if finer else _field(degree, families)
    if field is None:
        return None
    if degree.finer == _ALL_BUT_DISSERTATION and bar.min_level <= _MASTER and field >= Verdict.LIKELY:
        reason = "All of a doctorate but the dissertation: read as a master's degree."
        return Outcome(Verdict.LIKELY, 0, degree.evidence, reason, "Was a master's degree awarded?")
    if degree.status == "in_progress":
        return _in_progress(degree, bar, case) if field >= Verdict.LIKELY else None
    return _completed(degree, field, case) if degree.status == "completed" else _left(degree, field, case)


def _left(degree: Degree, field: Verdict, case: Case) -> Outcome | None:
    """Return unknown where a school and a field are shown, and nothing says which degree came of it."""
    if degree.finer is not None or degree.confirmed or field < Verdict.LIKELY:
        return None
    reason = "A school and a field are shown; which degree was completed is not."
    return Outcome(Verdict.UNKNOWN, 0, degree.evidence, reason, case.question("degree"))


def _high_enough(level: int, asked: int) -> bool:
    counted = _BACHELOR if level == _GRADUATE_CERTIFICATE else level
    return counted >= (_BACHELOR if asked == _GRADUATE_CERTIFICATE else asked)


def _field(degree: Degree, families: tuple[str, ...]) -> Verdict | None:
    if families and degree.finer == _NURSE_AIDE:
        return None
    if not families or degree.family in families:
        return Verdict.MET
    if any(each in families for each in degree.concentrations):
        return Verdict.LIKELY
    return Verdict.UNKNOWN if degree.family == "unknown" else None


def _completed(degree: Degree, field: Verdict, case: Case) -> Outcome:
    if field is Verdict.UNKNOWN:
        reason = "The degree has the level; its field is not shown."
        return Outcome(Verdict.UNKNOWN, 0, degree.evidence, reason, "In which field is the degree?")
    if degree.foreign:
        return _foreign(degree, case)
    if field is Verdict.LIKELY or not degree.confirmed:
        reason = "The degree reads as one of this level and field."
        return Outcome(Verdict.LIKELY, 0, degree.evidence, reason, case.question("degree"))
    return Outcome(Verdict.MET, FULL, degree.evidence, "Completed.")


def _foreign(degree: Degree, case: Case) -> Outcome:
    """Return likely where an evaluation or a licence built on the degree is shown, else unknown."""
    flags = (Flag("needs_evaluation", "The degree was earned abroad.", degree.evidence),)
    built_on = any(
        each.target.endswith(f":{degree.family}") and each.strength != "weak"
        for each in implied("degree", case)
    )
    if degree.evaluated or built_on:
        reason = "Earned abroad; an evaluation or a licence built on it is shown."
        asked = "Which degree of this country does the evaluation name?"
        return Outcome(Verdict.LIKELY, 0, degree.evidence, reason, asked, flags=flags)
    question = "Is there an evaluation of the degree?"
    return Outcome(
        Verdict.UNKNOWN, 0, degree.evidence, "Earned abroad, not evaluated.", question, flags=flags
    )


def _in_progress(degree: Degree, bar: DegreeBar, case: Case) -> Outcome:
    left = None if degree.expected is None else month(degree.expected) - case.now
    if left is not None and left < 0:
        question = "Was the degree conferred?"
        return Outcome(Verdict.UNKNOWN, 0, degree.evidence, "Its expected date has passed.", question)
    allowed = bar.enrolled_within_months
    if allowed is not None and (left is None or left <= allowed):
        reason = "Enrolled, as the opening allows."
        return Outcome(Verdict.MET, FULL, degree.evidence, reason, route="in progress")
    names = ((3, "degree_in_3_months"), (12, "degree_in_12_months"))
    usual = "degree_undated" if left is None else "degree_later"
    name = next((name for most, name in names if left is not None and left <= most), usual)
    reason = "In progress." if left is None else f"In progress, {left} months to go."
    question = "When will the degree be conferred?"
    return Outcome(Verdict.PARTIAL, case.credit(name), degree.evidence, reason, question)


def _implied(bar: DegreeBar, families: tuple[str, ...], case: Case) -> Outcome | None:
    for each in implied("degree", case):
        level, _, family = each.target.partition(":")
        if each.strength == "weak" or not _high_enough(int(level), bar.min_level):
            continue
        if not families or family in families:
            reason = "Another credential shown here rests on such a degree."
            return Outcome(Verdict.LIKELY, 0, each.evidence, reason, case.question("degree"))
        if family == "unknown":
            reason = "Another credential shown here rests on a degree of this level; its field is not shown."
            return Outcome(Verdict.UNKNOWN, 0, each.evidence, reason, case.question("degree"))
    return None


def _silence(bar: DegreeBar, case: Case) -> Outcome:
    """Return not_met where an education section shows other schooling only, else unknown."""
    shown = tuple(span for degree in case.profile.degrees for span in degree.evidence)
    if _leaves_bachelor_out(bar, case):
        reason = "A graduate degree is listed without the bachelor's degree before it."
        return Outcome(Verdict.UNKNOWN, 0, shown, reason, "In which field is the bachelor's degree?")
    if case.profile.has("education") and shown:
        reason = "The education shown is of another level or field."
        question = "Is there a further degree that the resume leaves out?"
        return Outcome(Verdict.NOT_MET, 0, shown, reason, question, "contrary")
    return Outcome(Verdict.UNKNOWN, 0, shown, "Not shown.", case.question("degree"))


def _leaves_bachelor_out(bar: DegreeBar, case: Case) -> bool:
    """Return whether the bachelor's degree that is asked is left out beside a graduate degree."""
    levels = {each.level for each in case.profile.degrees}
    graduate = any(each.level >= _MASTER and each.status == "completed" for each in case.profile.degrees)
    return bar.min_level == _BACHELOR and graduate and levels.isdisjoint((_BACHELOR, _GRADUATE_CERTIFICATE))
