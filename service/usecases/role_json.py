"""How is a role written down for others, in the words that a structured role is posted in?"""

from typing import Any

from service.domain.canonical import plain, sha256
from service.domain.requirement import GroupBar, Requirement, Role
from service.usecases.records import OwnRole


def role_json(own: OwnRole) -> dict[str, Any]:
    """Return a whole role: what it asks for with its gates and quotes, its duties and lint warnings."""
    role = own.role
    return {
        **role_line(role),
        "family": role.family,
        "jurisdiction": role.jurisdiction,
        "settings": list(role.settings),
        "specialties": list(role.specialties),
        "specificity": role.specificity / 10_000,
        "requirements": [_requirement(item) for item in role.requirements],
        "duties": [plain(duty) for duty in role.duties],
        "weights": dict(role.weights),
        "sources": list(role.sources),
        "posting": own.posting,
        "lint": [plain(warning) for warning in own.lint],
        "role_sha256": sha256(role),
        "created_at": own.created_at or None,
    }


def role_line(role: Role) -> dict[str, Any]:
    """Return what a list of roles shows of one."""
    return {
        "id": role.id,
        "title": role.title,
        "aliases": list(role.aliases),
        "level": role.level,
        "track": role.track,
        "rankable": role.rankable,
    }


def _requirement(item: Requirement) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": item.id,
        "gate": item.gate.value,
        "label": item.label,
        "factor": item.factor,
        "strong": item.strong,
        "origin": item.origin.value,
        "source": item.source,
        "quote": plain(item.quote),
    }
    return {**row, **_bar(item)}


def _bar(item: Requirement) -> dict[str, Any]:
    bar = item.bar
    if isinstance(bar, GroupBar):
        return {
            "kind": bar.combine.value,
            "k": bar.k,
            bar.combine.value: [_requirement(child) for child in bar.children],
        }
    kind = _KINDS.get(type(bar).__name__, type(bar).__name__.removesuffix("Bar").lower())
    return {"kind": kind, kind: plain(bar)}


_KINDS = {"WorkedAsBar": "worked_as"}
