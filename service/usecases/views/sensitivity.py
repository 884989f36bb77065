"""How is it written down what a role's requirements do to a pool (docs/contracts.md 5)?"""

from typing import Any

from service.domain.canonical import sha256
from service.domain.requirement import Requirement, Role
from service.knowledge.knowledge import Knowledge
from service.knowledge.roles.catalogue import Law
from service.matching.advice.role_edits import is_rigid_degree, months_of
from service.matching.checks.registry import acting_gate
from service.usecases.sensitivity import Counts, Effect, Move, Sensitivity

_RIGID = "rigid_degree"  # row of data/lexicon/lint.yaml
_QUALIFIED = "qualified"


def sensitivity_json(found: Sensitivity, known: Knowledge) -> dict[str, Any]:
    """Return pool, tiers, a row for each change, what the law holds, and `items`: everybody who moves."""
    return {
        "role_id": found.role.id,
        "role_sha256": sha256(found.role),
        "pool": found.pool,
        "tiers": _tiers(found.counts),
        "changes": [_change(at, each, found, known) for at, each in enumerate(found.effects, 1)],
        "held_by_law": [_by_law(item, found.role, known) for item in found.by_law],
        "items": [_item(at, each, move) for at, each in enumerate(found.effects, 1) for move in each.moves],
    }


def _tiers(counts: Counts) -> dict[str, int]:
    return {tier.value: number for tier, number in counts.items()}


def _change(number: int, each: Effect, found: Sensitivity, known: Knowledge) -> dict[str, Any]:
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


def _asked(item: Requirement) -> dict[str, Any]:
    return {"gate": acting_gate(item).value, "months": months_of(item)}


def _remark(each: Effect, found: Sensitivity, known: Knowledge) -> dict[str, str] | None:
    """Return what a careful recruiter would look at: a rigid degree that keeps people out of the pool."""
    gained = _tiers(each.counts)[_QUALIFIED] > _tiers(found.counts)[_QUALIFIED]
    if not gained or not is_rigid_degree(each.item) or is_rigid_degree(each.asked):
        return None
    return {"code": _RIGID, "detail": known.postings.lint[_RIGID].detail}


def _by_law(item: Requirement, role: Role, known: Knowledge) -> dict[str, Any]:
    law = _law_of(item, role, known)
    return {
        "id": item.id,
        "label": item.label,
        "reason": "Asked by law: not offered for loosening; a person confirms that the rule applies.",
        "law": law and law.id,
        "citation": law and law.citation,
        "date": law and law.date,
    }


def _law_of(item: Requirement, role: Role, known: Knowledge) -> Law | None:
    """Return the law whose requirement the item is; one of the role's own state before others."""
    rows = [law for law in known.roles.laws if law.requirement and law.requirement.id == item.id]
    return min(rows, key=lambda law: (law.jurisdiction != role.jurisdiction, law.id), default=None)


def _item(number: int, each: Effect, move: Move) -> dict[str, Any]:
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
