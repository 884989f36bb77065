"""Roles with one requirement relaxed or tightened."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.domain.requirement import (
    Combine,
    DegreeBar,
    Gate,
    GroupBar,
    Origin,
    Requirement,
    Role,
    WorkedAsBar,
    YearsBar,
)
from service.errors import InvalidInput
from service.matching.checks.registry import acting_gate, is_checklist
from service.matching.scoring.assess import is_required
from service.matching.scoring.items import REQUIRED

GATES = (Gate.HARD, Gate.SOFT, Gate.PREFERRED)
MOST_MONTHS = 600
_BACHELOR = 4


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one requirement: its gate, its months, or both; None keeps a part."""

    item_id: str
    gate: Gate | None = None
    months: int | None = None


def loosenings(role: Role) -> tuple[Edit, ...]:
    """Return, for each required item that no law asks for, the edit that makes it preferred."""
    return tuple(
        Edit(item.id, Gate.PREFERRED)
        for item in role.requirements
        if is_required(item) and item.origin is not Origin.LAW
    )


def held_by_law(role: Role) -> tuple[Requirement, ...]:
    """Return the required items of a law, which are never loosened."""
    return tuple(item for item in role.requirements if is_required(item) and item.origin is Origin.LAW)


def item_of(role: Role, edit: Edit) -> Requirement:
    """Return the requirement of an edit; raises InvalidInput that lists all requirements."""
    items = {item.id: item for item in role.requirements if not is_checklist(item)}
    if edit.item_id not in items:
        named = ", ".join(sorted(items))
        raise InvalidInput(f"{edit.item_id!r} is no requirement of {role.id!r}: expected one of {named}")
    return items[edit.item_id]


def edited(role: Role, edit: Edit) -> Role:
    """Return the role with one requirement changed; raises InvalidInput.

    A new gate is the recruiter's own, so a hard one knocks out; new months alone keep the origin.
    """
    item = item_of(role, edit)
    _refuse_below_law(item, edit)
    after = item if edit.months is None else _with_months(item, edit.months)
    after = after if edit.gate is None else _with_gate(after, edit.gate)
    return replace(role, requirements=tuple(after if each is item else each for each in role.requirements))


def months_of(item: Requirement) -> int | None:
    """Return the months that a requirement asks for; None if it asks for something else."""
    return item.bar.months if isinstance(item.bar, YearsBar | WorkedAsBar) else None


def is_rigid_degree(item: Requirement) -> bool:
    """Return whether a required degree has no alternative in experience or another credential."""
    return is_required(item) and any(_is_rigid(each) for each in _needed(item))


def _is_rigid(item: Requirement) -> bool:
    bar = item.bar
    return (
        isinstance(bar, DegreeBar)
        and bar.min_level >= _BACHELOR
        and bar.experience_months_per_missing_year is None
    )


def _needed(item: Requirement) -> Iterator[Requirement]:
    """Yield the parts of a requirement that have no alternative."""
    if not isinstance(item.bar, GroupBar):
        yield item
    elif item.bar.combine is Combine.ALL_OF:
        for child in item.bar.children:
            yield from _needed(child)


def _refuse_below_law(item: Requirement, edit: Edit) -> None:
    if item.origin is not Origin.LAW or acting_gate(item) not in REQUIRED:
        return
    held = months_of(item)
    fewer = edit.months is not None and held is not None and edit.months < held
    if edit.gate is Gate.PREFERRED or fewer:
        raise InvalidInput(f"{item.id!r} is asked by law and is not offered for loosening")


def _with_months(item: Requirement, months: int) -> Requirement:
    if not isinstance(item.bar, YearsBar | WorkedAsBar):
        raise InvalidInput(f"{item.id!r} asks for no months: expected a requirement of years")
    return replace(item, bar=replace(item.bar, months=months))


def _with_gate(item: Requirement, gate: Gate) -> Requirement:
    """Return a requirement and its parts with the gate, as the recruiter's own."""
    asked = replace(item, gate=gate, origin=Origin.RECRUITER)
    if not isinstance(item.bar, GroupBar):
        return asked
    children = tuple(_with_gate(child, gate) for child in item.bar.children)
    return replace(asked, bar=replace(item.bar, children=children))
