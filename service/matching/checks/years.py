"""Years of experience from dated jobs (docs/domain.md 2.9 to 2.12, 2.15)."""

from dataclasses import dataclass, replace

from service.domain.match import FULL, Outcome, Verdict
from service.domain.months import PRESENT
from service.domain.profile import Job
from service.domain.requirement import Gate, WorkedAsBar, YearsBar
from service.matching.checks.career import rises
from service.matching.checks.case import Ask, Case, job_evidence
from service.matching.checks.claimed_years import claimed
from service.matching.checks.counted_jobs import (
    asks_for_management,
    fits_but_for_people,
    is_silent,
    leads_only,
    worked_weight,
    years_weight,
)
from service.matching.checks.reasons import duration, joined, month_name
from service.matching.checks.tenure import Tenure, tenure
from service.matching.checks.unread_jobs import (
    TITLE_UNREAD,
    WHAT_WORK,
    may_be_worked,
    may_count,
    what_is_open,
)


@dataclass(frozen=True, slots=True)
class Count:
    """The jobs that count toward a bar, and their months."""

    jobs: tuple[Job, ...]
    months: Tenure
    window: int | None


def check_years(bar: YearsBar, ask: Ask, case: Case) -> Outcome:
    """Return whether the months of matching jobs reach the bar."""
    if not case.has_history:
        return claimed(bar, case)
    count = count_years(bar, case)
    outcome = compare(count, bar.months, ask.grace, case)
    if outcome.verdict <= Verdict.PARTIAL:
        return _second_look(outcome, bar, count, ask, case)
    if bar.progressive and outcome.verdict is Verdict.MET and not _rises(case):
        question = case.question("progression")
        return replace(outcome, verdict=Verdict.LIKELY, credit=0, question=question)
    return outcome


def check_worked_as(bar: WorkedAsBar, ask: Ask, case: Case) -> Outcome:
    """Return whether the person has held one of the roles or professions long enough."""
    count = count_worked(bar, case)
    undated = tuple(job for job in case.jobs if job not in case.dated and worked_weight(job, bar))
    if undated and not count.jobs:
        reason = "Held, without dates."
        return Outcome(Verdict.LIKELY, 0, job_evidence(undated), reason, "Between which dates?")
    if not case.has_history:
        return Outcome(Verdict.UNKNOWN, 0, (), "No dated job is shown.", case.question("worked_as"))
    outcome = compare(count, bar.months, ask.grace, case)
    if outcome.verdict <= Verdict.PARTIAL:
        return _titles_unread(bar, count, ask, case) or outcome
    return outcome


def count_years(bar: YearsBar, case: Case) -> Count:
    """Return the dated jobs that count toward a bar, and their months."""
    weighed = [(job, years_weight(job, bar, case.known)) for job in case.dated]
    return _count(weighed, bar.window_months, case)


def count_worked(bar: WorkedAsBar, case: Case) -> Count:
    """Return the dated jobs in one of the roles or professions, and their months."""
    return _count([(job, worked_weight(job, bar)) for job in case.dated], None, case)


def compare(count: Count, required: int, grace: int, case: Case) -> Outcome:
    """Return the verdict of months against a bar: met, likely, partial from half on, not_met."""
    months, evidence = count.months, job_evidence(count.jobs)
    shown = f"{duration(months.best)} shown, {duration(required)} asked"
    if _reaches(months.best, required, grace):
        if _reaches(months.low, required, grace):
            return Outcome(Verdict.MET, FULL, evidence, f"{shown}.")
        reason = f"{shown} at best estimate; between {duration(months.low)} and {duration(months.high)}."
        return Outcome(Verdict.LIKELY, 0, evidence, reason, "Which months did these jobs begin and end?")
    if _reaches(months.calendar, required, grace):
        reason = f"{duration(months.calendar)} passed, {duration(months.best)} in full-time months."
        return Outcome(Verdict.LIKELY, 0, evidence, reason, "How many hours a week were worked?")
    credit = min(FULL * months.best // required, case.credit("partial_most"))
    if 2 * months.best >= required:
        reason = joined([f"{shown}.", _reached(count, required, case)])
        return Outcome(Verdict.PARTIAL, credit, evidence, reason, "Is there further experience of this kind?")
    basis = "shortfall" if count.jobs else "no_trace"
    reason = f"{shown}." if count.jobs else "Not shown in the dated work history."
    return Outcome(Verdict.NOT_MET, 0, evidence, reason, "Is there any experience of this kind?", basis)


def _count(weighed: list[tuple[Job, int]], window: int | None, case: Case) -> Count:
    kept = tuple(
        (job, percent)
        for job, percent in weighed
        if percent and (window is None or tenure([(job, 100)], case.as_of, window).high)
    )
    return Count(tuple(job for job, _ in kept), tenure(kept, case.as_of, window), window)


def _rises(case: Case) -> bool:
    levels = sorted((job.start, job.level) for job in case.dated if job.start is not None)
    return rises([level for _, level in levels]) > 0


def _reaches(months: int, required: int, grace: int) -> bool:
    return months > 0 and months + grace >= required


def _reached(count: Count, required: int, case: Case) -> str:
    going = any(job.end == PRESENT and job.fte_percent >= 75 for job in count.jobs)
    if not going or count.window is not None:
        return ""
    return f"Reaches {duration(required)} in {month_name(case.now + required - count.months.best)}."


def _second_look(short: Outcome, bar: YearsBar, count: Count, ask: Ask, case: Case) -> Outcome:
    """Return a better outcome from incomplete jobs, lead months or a clinician's silence."""
    open_jobs = _work_unknown(bar, count, ask, case) or _dates_unknown(short, bar, case)
    led = _lead_months(short, bar, case)
    if open_jobs is not None:
        return replace(open_jobs, credit=max(short.credit, led.credit if led else 0))
    if short.verdict is Verdict.PARTIAL:
        return short
    return led or _plausible_supervision(bar, count, ask, case) or short


def _work_unknown(bar: YearsBar, count: Count, ask: Ask, case: Case) -> Outcome | None:
    """Return unknown where jobs that leave place or kind of work open would reach the bar."""
    others = [job for job in case.dated if job not in count.jobs]
    open_jobs = tuple(job for job in others if may_count(job, bar, case.known))
    held = [(job, years_weight(job, bar, case.known)) for job in count.jobs]
    months = tenure([*held, *((job, 100) for job in open_jobs)], case.as_of, bar.window_months)
    if not open_jobs or not _reaches(months.best, bar.months, ask.grace):
        return None
    evidence = job_evidence((*count.jobs, *open_jobs))
    if all(is_silent(job, bar) for job in open_jobs):
        question = "In which setting and specialty was this work?"
        return Outcome(Verdict.UNKNOWN, 0, evidence, "Some jobs do not say where they were.", question)
    return Outcome(Verdict.UNKNOWN, 0, evidence, what_is_open(open_jobs), WHAT_WORK)


def _titles_unread(bar: WorkedAsBar, count: Count, ask: Ask, case: Case) -> Outcome | None:
    """Return unknown where jobs whose titles are unread would reach the bar."""
    unread = tuple(job for job in case.dated if job not in count.jobs and may_be_worked(job, bar))
    months = tenure([(job, 100) for job in (*count.jobs, *unread)], case.as_of)
    if not unread or not _reaches(months.best, bar.months, ask.grace):
        return None
    return Outcome(Verdict.UNKNOWN, 0, job_evidence((*count.jobs, *unread)), TITLE_UNREAD, WHAT_WORK)


def _dates_unknown(short: Outcome, bar: YearsBar, case: Case) -> Outcome | None:
    undated = tuple(job for job in case.jobs if job not in case.dated and years_weight(job, bar, case.known))
    if not undated:
        return None
    reason = joined([short.reason, "Further jobs have no dates."])
    return Outcome(Verdict.UNKNOWN, 0, job_evidence(undated), reason, "Between which dates?")


def _lead_months(short: Outcome, bar: YearsBar, case: Case) -> Outcome | None:
    if bar.lead_percent or not asks_for_management(bar):
        return None
    jobs = tuple(job for job in case.dated if leads_only(job, bar))
    months = tenure([(job, 100) for job in jobs], case.as_of, bar.window_months).best
    if not months:
        return None
    credit = case.credit("lead_alone") * min(months, bar.months) // bar.months
    reason = joined(
        [short.reason, f"Leading a team or shift ({duration(months)}) is shown beside it and not counted."]
    )
    question = "Did staff report to this person?"
    return Outcome(Verdict.PARTIAL, credit, (*short.evidence, *job_evidence(jobs)), reason, question)


def _plausible_supervision(bar: YearsBar, count: Count, ask: Ask, case: Case) -> Outcome | None:
    """Return unknown for a clinician whose resume is silent on supervision, unless the gate is hard."""
    if not bar.lead_percent or count.jobs or ask.gate is Gate.HARD or not ask.grace:
        return None
    clinical = tuple(
        job for job in case.dated if "licensed_clinical" in job.tags and fits_but_for_people(job, bar)
    )
    if tenure([(job, 100) for job in clinical], case.as_of).best < bar.months:
        return None
    question = "Have staff been led or supervised, and for how long?"
    return Outcome(
        Verdict.UNKNOWN, 0, (), "Not shown; clinicians often supervise without saying so.", question
    )
