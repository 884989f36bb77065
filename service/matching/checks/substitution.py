"""Experience in place of a degree, year for year (docs/domain.md 2.6)."""

from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Job
from service.domain.requirement import DegreeBar, Gate, Requirement, YearsBar
from service.matching.checks.case import Case, job_evidence
from service.matching.checks.reasons import duration
from service.matching.checks.tenure import tenure

ROUTE = "substitution"


def months_needed(bar: DegreeBar, case: Case) -> int:
    """Return the months that the missing academic years cost, without the experience asked elsewhere."""
    assert bar.experience_months_per_missing_year is not None
    asked = case.limit(f"schooling_{bar.min_level}")
    held = max(
        (
            case.limit(f"schooling_{each.level}")
            for each in case.profile.degrees
            if each.status == "completed"
        ),
        default=0,
    )
    missing = asked - held if held < asked else case.limit("field_missing_years")
    return missing * bar.experience_months_per_missing_year


def substitute(bar: DegreeBar, case: Case) -> Outcome | None:
    """Return met or partial by substitution, with its arithmetic; None where it is not allowed."""
    if bar.experience_months_per_missing_year is None:
        return None
    jobs = tuple(job for job in case.dated if _relevant(job, case))
    held = tenure([(job, 100) for job in jobs], case.as_of).best
    cost, floor = months_needed(bar, case), max(bar.experience_floor_months, _asked_elsewhere(case))
    sums = (
        f"{duration(cost)} in place of the degree and {duration(floor)} of experience asked: "
        f"{duration(cost + floor)}; {duration(held)} shown."
    )
    if held >= cost + floor:
        return Outcome(Verdict.MET, FULL, job_evidence(jobs), f"By substitution: {sums}", route=ROUTE)
    if held - floor > 0 and 2 * (held - floor) >= cost:
        credit = min(FULL * (held - floor) // cost, case.credit("partial_most"))
        question = "Is there further relevant experience or schooling?"
        return Outcome(Verdict.PARTIAL, credit, job_evidence(jobs), sums, question, route=ROUTE)
    return None


def _relevant(job: Job, case: Case) -> bool:
    return "healthcare" in job.tags or job.track == case.role.track


def _asked_elsewhere(case: Case) -> int:
    return max((_years(item) for item in case.role.requirements), default=0)


def _years(item: Requirement) -> int:
    required = item.gate in (Gate.HARD, Gate.SOFT)
    return item.bar.months if required and isinstance(item.bar, YearsBar) else 0
