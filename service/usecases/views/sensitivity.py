"""The effect of one changed requirement on the tiers of a pool (docs/contracts.md 5)."""

from typing import TypedDict

from service.domain.canonical import sha256
from service.domain.match import Tier
from service.domain.requirement import Requirement, Role
from service.knowledge.knowledge import Knowledge
from service.knowledge.roles.catalogue import Law
from service.matching.advice.role_edits import is_rigid_degree, months_of
from service.matching.checks.registry import acting_gate
from service.usecases.sensitivity import Counts, Effect, Move, Sensitivity
from service.usecases.views.values import IsoDate, TiersView
from service.usecases.views.vocabulary import GateName, MoveName, TierName


class AskedView(TypedDict):
    """How a requirement is asked: its gate as it acts, and its months."""

    gate: GateName
    months: int | None


class RemarkView(TypedDict):
    """What a careful recruiter would look at."""

    code: str
    detail: str


_WithFrom = TypedDict("_WithFrom", {"from": AskedView})


class ChangeEffectView(_WithFrom):
    """What one change does to the pool."""

    change: int
    id: str
    label: str
    to: AskedView
    tiers: TiersView
    enters: int
    leaves: int
    remark: RemarkView | None


class HeldByLawView(TypedDict):
    """A required item that is not offered for loosening."""

    id: str
    label: str
    reason: str
    law: str | None
    citation: str | None
    date: str | None


class _MoveView(TypedDict):
    """One person whose tier a change moves."""

    change: int
    id: str
    move: MoveName
    tier_before: TierName
    tier_after: TierName
    score_before: float
    score_after: float
    score_points_before: int
    score_points_after: int


class KeyedMoveView(_MoveView):
    """The same with the key of the profile, for callers who hold the profiles."""

    key: str


class MoveView(_MoveView):
    """The same with the ids of the stored resume."""

    resume_id: str
    external_id: str | None


class _SensitivityView(TypedDict):
    role_id: str
    role_sha256: str
    pool: int
    tiers: TiersView
    changes: list[ChangeEffectView]
    held_by_law: list[HeldByLawView]


class PoolSensitivityView(_SensitivityView):
    """The answer of a pool to changes of a role, one at a time, and everybody who moves."""

    items: list[KeyedMoveView]


class StoredSensitivityView(_SensitivityView):
    """The same for stored resumes."""

    items: list[MoveView]


class SensitivityView(StoredSensitivityView):
    """The same with a page of those who move."""

    as_of: IsoDate
    next: str | None


_RIGID = "rigid_degree"  # row of data/lexicon/lint.yaml


def sensitivity_json(found: Sensitivity, known: Knowledge) -> PoolSensitivityView:
    """Return pool, tiers, a row for each change, what a law requires, and `items`: everybody who moves."""
    return {
        "role_id": found.role.id,
        "role_sha256": sha256(found.role),
        "pool": found.pool,
        "tiers": _tiers(found.counts),
        "changes": [_change(at, each, found, known) for at, each in enumerate(found.effects, 1)],
        "held_by_law": [_by_law(item, found.role, known) for item in found.by_law],
        "items": [_item(at, each, move) for at, each in enumerate(found.effects, 1) for move in each.moves],
    }


def _tiers(counts: Counts) -> TiersView:
    return {
        "qualified": counts[Tier.QUALIFIED],
        "verify": counts[Tier.VERIFY],
        "near_miss": counts[Tier.NEAR_MISS],
        "not_qualified": counts[Tier.NOT_QUALIFIED],
    }


def _change(number: int, each: Effect, found: Sensitivity, known: Knowledge) -> ChangeEffectView:
    kinds = [move.kind for move in each.moves]
    return {
        "change": number,
        "id": each.item.id,
        "label": each.item.label,
        "from": _asked(each.item),
        "to": _asked(each.asked),
        "tiers": _tiers(each.counts),
        "enters": kinds.count("enters"),
        "leaves": kinds.count("leaves"),
        "remark": _remark(each, found, known),
    }


def _asked(item: Requirement) -> AskedView:
    return {"gate": acting_gate(item).value, "months": months_of(item)}


def _remark(each: Effect, found: Sensitivity, known: Knowledge) -> RemarkView | None:
    """Return what a careful recruiter would look at: a rigid degree that keeps people out of the pool."""
    gained = each.counts[Tier.QUALIFIED] > found.counts[Tier.QUALIFIED]
    if not gained or not is_rigid_degree(each.item) or is_rigid_degree(each.asked):
        return None
    return {"code": _RIGID, "detail": known.postings.lint[_RIGID].detail}


def _by_law(item: Requirement, role: Role, known: Knowledge) -> HeldByLawView:
    law = _law_of(item, role, known)
    return {
        "id": item.id,
        "label": item.label,
        "reason": "Asked by law: not offered for loosening; a person confirms that the rule applies.",
        "law": law.id if law else None,
        "citation": law.citation if law else None,
        "date": law.date if law else None,
    }


def _law_of(item: Requirement, role: Role, known: Knowledge) -> Law | None:
    """Return the law whose requirement the item is; one of the role's own state before others."""
    rows = [law for law in known.roles.laws if law.requirement and law.requirement.id == item.id]
    return min(rows, key=lambda law: (law.jurisdiction != role.jurisdiction, law.id), default=None)


def _item(number: int, each: Effect, move: Move) -> KeyedMoveView:
    return {
        "change": number,
        "id": each.item.id,
        "key": move.key,
        "move": move.kind,
        "tier_before": move.before.value,
        "tier_after": move.after.value,
        "score_before": move.points_before / 100,
        "score_after": move.points_after / 100,
        "score_points_before": move.points_before,
        "score_points_after": move.points_after,
    }
