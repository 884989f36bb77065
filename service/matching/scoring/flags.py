"""Flags for people to review; they do not affect the score."""

from service.domain.career import KINDS, months_by_kind
from service.domain.match import Verdict
from service.domain.profile import Flag
from service.domain.requirement import Gate, Origin
from service.matching.checks.case import Case
from service.matching.checks.reasons import duration
from service.matching.checks.registry import Judged
from service.matching.checks.tenure import tenure
from service.matching.scoring.contradictions import contradictions
from service.matching.scoring.duty_fit import track_differs
from service.matching.scoring.items import REQUIRED
from service.matching.scoring.tiers import with_tier_verdicts

_DIRECTOR = 5
_SCOPE_GAP = 2


def flags_of(judged: tuple[Judged, ...], case: Case) -> tuple[Flag, ...]:
    """Return every flag of a match once, by code and words."""
    found = [*case.profile.flags, *case.flags, *(flag for each in judged for flag in each.outcome.flags)]
    for rule in (_template, _undated, _track, _scope, _claims):
        found.extend(rule(judged, case))
    found.extend(contradictions(case.profile))
    found.extend(_band(case))
    unique = {(flag.code, flag.detail): flag for flag in reversed(found)}
    return tuple(unique[key] for key in sorted(unique))


def _template(judged: tuple[Judged, ...], case: Case) -> list[Flag]:
    return [
        Flag(
            "template_knockout",
            f"{each.item.label}: a must in the catalogue, not confirmed for this position.",
        )
        for each in judged
        if each.item.gate is Gate.HARD
        and each.item.origin is Origin.TEMPLATE
        and each.outcome.verdict is Verdict.NOT_MET
    ]


def _undated(judged: tuple[Judged, ...], case: Case) -> list[Flag]:
    if case.dated:
        return []
    pairs = zip(judged, with_tier_verdicts(judged, case), strict=True)
    if not any(each.tier_verdict != counted.tier_verdict for each, counted in pairs if each.gate in REQUIRED):
        return []
    detail = "Years are required and no paid job has dates: a near miss at best until one has."
    return [Flag("no_dated_job", detail)]


def _track(judged: tuple[Judged, ...], case: Case) -> list[Flag]:
    if not track_differs(case):
        return []
    labels = case.known.policy.track_labels
    career, position = (labels.get(each, each) for each in (case.profile.track, case.role.track))
    return [Flag("track_differs", f"The career is in {career}, the position in {position}.")]


def _scope(judged: tuple[Judged, ...], case: Case) -> list[Flag]:
    flags = []
    for job in case.dated:
        gap = job.title_level - job.level
        if abs(gap) >= _SCOPE_GAP:
            code = "title_above_scope" if gap > 0 else "scope_above_title"
            detail = f"The title reads as level {job.title_level}, the scope as level {job.level}."
            flags.append(Flag(code, detail, job.evidence))
    return flags


def _claims(judged: tuple[Judged, ...], case: Case) -> list[Flag]:
    if not case.dated:
        return []
    months = months_by_kind(case.jobs, case.as_of)["total"]  # its kind is read less surely
    return [
        Flag(
            "claim_exceeds_dates",
            f"{duration(claim.months)} stated, {duration(months)} dated. Are older jobs left out?",
            (claim.evidence,),
        )
        for claim in case.profile.claims
        if claim.tag in KINDS and claim.months - months > case.limit("claim_excess_months")
    ]


def _band(case: Case) -> list[Flag]:
    """Return how senior a director is, for director positions; a band is no minimum (docs/domain.md 1.2)."""
    if case.role.level != _DIRECTOR:
        return []
    wanted = {"people_mgmt", "healthcare"}
    jobs = [job for job in case.dated if job.level >= case.limit("band_level") and wanted <= set(job.tags)]
    months = tenure([(job, 100) for job in jobs], case.as_of).best
    bands = [name for name in ("entry", "mid", "senior") if months >= case.limit(f"band_{name}_months")]
    if not bands:
        return []
    return [Flag(f"band_{bands[-1]}", f"{duration(months)} as a director or equivalent manager.")]
