"""Level, setting and progression of a career (docs/domain.md 1.5, 1.6, 2.16, 5.6); never a gate."""

from bisect import bisect_left

from service.domain.match import FULL, Outcome, Verdict
from service.domain.profile import Flag, Job
from service.domain.requirement import LevelBar, ProgressionBar, SettingBar
from service.matching.checks.case import Ask, Case, job_evidence
from service.matching.checks.reasons import one_of
from service.matching.checks.tenure import dates_of

_DATES = "Between which dates?"


def check_progression(bar: ProgressionBar, ask: Ask, case: Case) -> Outcome:
    """Return whether the dated jobs rise in level; a step down is no fault."""
    question = case.question("progression")
    if not case.has_history:
        return Outcome(Verdict.UNKNOWN, 0, (), "No dated job is shown.", question)
    jobs = _in_window(bar.window_months, case)
    if _rises(jobs, [job.level for job in jobs], case) >= bar.min_rises:
        return Outcome(Verdict.MET, FULL, job_evidence(jobs), "Responsibility rises from job to job.")
    if _rises(jobs, [job.title_level for job in jobs], case) >= bar.min_rises:
        return Outcome(Verdict.LIKELY, 0, job_evidence(jobs), "The titles rise.", question)
    return Outcome(Verdict.NOT_MET, 0, job_evidence(jobs), "No rise is shown.", question, "shortfall")


def rises(levels: list[int]) -> int:
    """Return how many steps up the longest rising run of levels has, jobs between left out."""
    ends: list[int] = []
    for level in levels:
        at = bisect_left(ends, level)
        ends[at : at + 1] = [level]
    return max(len(ends) - 1, 0)


def _rises(jobs: tuple[Job, ...], levels: list[int], case: Case) -> int:
    """Return how often the level rises; of jobs with the same months none comes after another."""
    found = zip((dates_of(job, case.as_of) for job in jobs), levels, strict=True)
    spans = [(dates.best, -level) for dates, level in found if dates is not None]
    return rises([-level for _, level in sorted(spans)])


def check_level(bar: LevelBar, ask: Ask, case: Case) -> Outcome:
    """Return how near the highest level held comes; above the position is never a fault."""
    jobs = [job for job in case.jobs if bar.track in (None, job.track)]
    question = case.question("level")
    if not jobs:
        return Outcome(Verdict.UNKNOWN, 0, (), "No job on this track is shown.", question)
    best = max(jobs, key=lambda job: (job.level, job in case.dated))
    gap = bar.level - best.level
    if gap <= 0:
        verdict = Verdict.MET if best in case.dated else Verdict.LIKELY
        asked = None if verdict is Verdict.MET else _DATES
        return Outcome(verdict, FULL, best.evidence, "Has worked at this level of scope.", asked)
    scope = "The widest scope shown"
    if bar.track is not None:
        scope += f" in {case.known.policy.track_labels[bar.track]}"
    if gap < case.limit("step_up_levels"):
        credit = case.credit("level_one_below")
        return Outcome(Verdict.PARTIAL, credit, best.evidence, f"{scope} is one level below.", question)
    flag = Flag("step_up", f"The position is {gap} levels above the widest scope shown.", best.evidence)
    reason = f"{scope} is {gap} levels below."
    return Outcome(Verdict.NOT_MET, 0, best.evidence, reason, question, "shortfall", flags=(flag,))


def check_setting(bar: SettingBar, ask: Ask, case: Case) -> Outcome:
    """Return how near the nearest setting worked in comes."""
    jobs = [job for job in case.jobs if bar.track in (None, job.track)]
    near = [(_distance(job, bar, case), job) for job in jobs if job.settings]
    question = case.question("setting")
    if not near:
        reason = "The jobs do not name their setting." if jobs else "No job on this track is shown."
        return Outcome(Verdict.UNKNOWN, 0, (), reason, question)
    distance, job = min(near, key=lambda each: (each[0], each[1] not in case.dated))
    if distance == 0:
        verdict = Verdict.MET if job in case.dated else Verdict.LIKELY
        asked = None if verdict is Verdict.MET else _DATES
        return Outcome(verdict, FULL, job.evidence, "Has worked in this setting.", asked)
    nearest = _nearest(job, distance, bar, case)
    flag = Flag("setting_differs", f"The nearest setting is {nearest}.", job.evidence)
    credit = min(100 * (100 - distance), case.credit("partial_most"))
    reason = f"The nearest setting shown is {nearest}."
    verdict = Verdict.PARTIAL if credit else Verdict.NOT_MET
    basis = None if credit else "contrary"
    return Outcome(verdict, credit, job.evidence, reason, question, basis, flags=(flag,))


def _distance(job: Job, bar: SettingBar, case: Case) -> int:
    return min((_apart(each, bar, case) for each in job.settings), default=100)


def _apart(setting: str, bar: SettingBar, case: Case) -> int:
    distance = case.known.work.distance_percent
    return min((0 if setting == asked else distance(setting, asked) for asked in bar.settings), default=100)


def _nearest(job: Job, distance: int, bar: SettingBar, case: Case) -> str:
    """Return the names of the settings of a job that are as near as it comes."""
    labels = case.known.work.setting_labels
    return one_of([labels.get(each, each) for each in job.settings if _apart(each, bar, case) == distance])


def _in_window(window: int | None, case: Case) -> tuple[Job, ...]:
    first = 0 if window is None else case.now - window + 1
    spans = [(dates.best, job) for job in case.dated if (dates := dates_of(job, case.as_of)) is not None]
    kept = [(span, job) for span, job in spans if span[1] >= first]
    return tuple(job for _, job in sorted(kept, key=lambda each: each[0]))
