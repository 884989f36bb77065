"""The gaps between a person and each role (docs/contracts.md 5)."""

from datetime import date
from typing import TypedDict

from service.domain.canonical import plain
from service.domain.profile import Certification, Licence
from service.knowledge.knowledge import Knowledge
from service.matching.advice.gaps import Gap
from service.matching.advice.next_roles import HeldPosition
from service.matching.advice.path import Missing, Path
from service.matching.scoring.assess import Standing
from service.usecases.paths import Paths
from service.usecases.views.evidence import EvidenceView
from service.usecases.views.match_summary import summary_of_parts
from service.usecases.views.values import IsoDate
from service.usecases.views.vocabulary import (
    BasisName,
    CredentialName,
    TierName,
    TrackName,
    UnitName,
    VerdictName,
)


class RungView(TypedDict):
    """A position of the career ladder, by name alone."""

    role_id: str
    title: str


class HeldView(TypedDict):
    """The present or latest job; `level` comes from its scope."""

    title: str
    role_id: str | None
    level: int
    title_level: int
    track: TrackName
    present: bool
    evidence: list[EvidenceView]


class LiftView(TypedDict):
    """The score if one item alone were met."""

    change: str
    points: int
    score_points: int
    tier: TierName


class StepView(LiftView):
    """The step that would help most, with its place in the order of usual costs."""

    id: str
    step: str
    label: str
    order: int


class ShortfallView(TypedDict):
    """One missing thing; `unit` is months, people, degree_level or null."""

    id: str
    label: str
    kind: str
    verdict: VerdictName
    unit: UnitName | None
    shown: int | None
    asked: int | None
    missing: int | None
    accepts: list[str]
    jurisdiction: str | None
    step: str
    earliest_date: IsoDate | None


_WithRaise = TypedDict("_WithRaise", {"raise": LiftView})


class MissingView(_WithRaise):
    """A required item that is not met, and what exactly is missing for it."""

    id: str
    label: str
    verdict: VerdictName
    basis: BasisName | None
    reason: str
    question: str | None
    evidence: list[EvidenceView]
    shortfall: list[ShortfallView]
    earliest_date: IsoDate | None
    step: str


class RenewalView(TypedDict):
    """A credential that expires before the last date of the answer, and is taken as renewed."""

    kind: CredentialName
    name: str
    jurisdictions: list[str]
    expires: str
    evidence: list[EvidenceView]


class ResumeRoleView(TypedDict):
    """How a resume fits one position, and what is missing for it."""

    role_id: str
    title: str
    level: int
    track: str
    tier: TierName
    score: float
    score_points: int
    summary: str
    fits_now: bool
    missing: list[MissingView]
    earliest_date: IsoDate | None
    renew: list[RenewalView]
    cheapest_step: StepView | None
    next_rungs: list[str]


class NextRungView(ResumeRoleView):
    """The nearest role above, the names of those between, and others as near."""

    by_way_of: list[RungView]
    soft: bool
    alternatives: list[RungView]


class PathsView(TypedDict):
    """The present job, the next step of the career, and the roles, best fit first."""

    holds: HeldView | None
    next_rung: NextRungView | None
    items: list[ResumeRoleView]


class ResumeRolesView(PathsView):
    """A page of the positions of a stored resume."""

    resume_id: str
    as_of: IsoDate
    state: str | None
    setting: str | None
    next: str | None


def paths_json(found: Paths, known: Knowledge) -> PathsView:
    """Return the present job, the next step of the career, and a row for each position, best first."""
    return {
        "holds": None if found.held is None else _held(found.held),
        "next_rung": _next(found, known),
        "items": [_row(path, known) for path in found.paths],
    }


def _held(held: HeldPosition) -> HeldView:
    job = held.job
    return {
        "title": job.title,
        "role_id": job.role,
        "level": job.level,
        "title_level": job.title_level,
        "track": job.track,
        "present": held.present,
        "evidence": plain(job.evidence),
    }


def _next(found: Paths, known: Knowledge) -> NextRungView | None:
    if found.next is None:
        return None
    chosen = next(each for each in found.above if each.role_id == found.next.role.id)
    others = [each.role_id for each in found.above if each is not chosen]
    return {
        **_row(found.next, known),
        "by_way_of": [_named(role_id, known) for role_id in chosen.by_way_of],
        "soft": chosen.soft,
        "alternatives": [_named(role_id, known) for role_id in others],
    }


def _named(role_id: str, known: Knowledge) -> RungView:
    """Return id and title, which is all that there is of a position that cannot be ranked for."""
    return {"role_id": role_id, "title": known.roles.all[role_id].title}


def _row(path: Path, known: Knowledge) -> ResumeRoleView:
    role, now = path.role, path.standing
    return {
        "role_id": role.id,
        "title": role.title,
        "level": role.level,
        "track": role.track,
        "tier": now.tier.value,
        "score": now.score_points / 100,
        "score_points": now.score_points,
        "summary": summary_of_parts(now.contributions, dated=now.dated),
        "fits_now": path.fits,
        "missing": [_missing(each, now) for each in path.missing],
        "earliest_date": _day(path.earliest),
        "renew": [_credential(each) for each in path.renew],
        "cheapest_step": None if path.cheapest is None else _step(path.cheapest, now, known),
        "next_rungs": list(known.roles.above(role.id)),
    }


def _missing(each: Missing, now: Standing) -> MissingView:
    return {
        "id": each.item.id,
        "label": each.item.label,
        "verdict": each.outcome.verdict.word,
        "basis": each.outcome.basis,
        "reason": each.outcome.reason,
        "question": each.outcome.question,
        "evidence": plain(each.outcome.evidence),
        "shortfall": [_gap(gap) for gap in each.gaps],
        "earliest_date": _day(each.earliest),
        "step": each.step,
        "raise": _raise(each, now),
    }


def _gap(gap: Gap) -> ShortfallView:
    size = gap.size
    shown = None if size is None else size.shown
    return {
        "id": gap.id,
        "label": gap.label,
        "kind": gap.kind,
        "verdict": gap.verdict.word,
        "unit": None if size is None else size.unit,
        "shown": shown,
        "asked": None if size is None else size.asked,
        "missing": None if size is None or shown is None else max(0, size.asked - shown),
        "accepts": list(gap.accepts),
        "jurisdiction": gap.jurisdiction,
        "step": gap.step,
        "earliest_date": _day(gap.available),
    }


def _step(each: Missing, now: Standing, known: Knowledge) -> StepView:
    step = known.steps.by_id[each.step]
    return {
        "id": each.item.id,
        "step": step.id,
        "label": step.label,
        "order": step.order,
        **_raise(each, now),
    }


def _raise(each: Missing, now: Standing) -> LiftView:
    """Return what meeting the item alone would make of the score, as `raise` of an explained score."""
    return {
        "change": each.words,
        "points": each.after.score_points - now.score_points,
        "score_points": each.after.score_points,
        "tier": each.after.tier.value,
    }


def _credential(each: Licence | Certification) -> RenewalView:
    licence = isinstance(each, Licence)
    return {
        "kind": "licence" if licence else "certification",
        "name": each.type if isinstance(each, Licence) else each.name,
        "jurisdictions": list(each.jurisdictions) if isinstance(each, Licence) else [],
        "expires": str(each.expires),  # only what expires is renewed
        "evidence": plain(each.evidence),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
