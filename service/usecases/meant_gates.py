"""Requirements with the gate that a line was meant to have, as the reader of postings gives gates."""

from dataclasses import replace

from service.domain.requirement import (
    Bar,
    CertificationBar,
    ChecklistBar,
    CompetencyBar,
    DegreeBar,
    Gate,
    GroupBar,
    LicenceBar,
    Origin,
    Requirement,
)
from service.reading.posting.bars import SUBSTITUTE_MONTHS
from service.usecases.requirement_trees import recruiters_own


def as_meant(item: Requirement, *, required: bool, substitution: bool) -> Requirement:
    """Return a requirement as required or preferred, as the recruiter's own; as it is if it is so already.

    Args:
        substitution: the posting accepts experience in place of a degree.
    """
    after = _gated(item, required=required, substitution=substitution)
    if item.origin is not Origin.TEMPLATE and _gates(after) == _gates(item):
        return item
    return recruiters_own(after)


def _gates(item: Requirement) -> list[bool]:
    """Return which parts are only preferred."""
    children = item.bar.children if isinstance(item.bar, GroupBar) else ()
    return [item.gate is Gate.PREFERRED, *(each for child in children for each in _gates(child))]


def _gated(item: Requirement, *, required: bool, substitution: bool) -> Requirement:
    bar = item.bar
    if isinstance(bar, GroupBar):
        children = tuple(
            _gated(child, required=required, substitution=substitution) for child in bar.children
        )
        first = children[0]
        return replace(item, gate=first.gate, strong=first.strong, bar=replace(bar, children=children))
    if isinstance(bar, DegreeBar) and substitution:
        bar = replace(bar, experience_months_per_missing_year=SUBSTITUTE_MONTHS if required else None)
    gate = _required_gate(bar) if required else Gate.PREFERRED
    return replace(item, gate=gate, bar=bar, strong=item.strong and gate is Gate.PREFERRED)


def _required_gate(bar: Bar) -> Gate:
    """Return the gate of what is required: credentials knock out unless there is another way or time."""
    if isinstance(bar, ChecklistBar) or _is_soft_skill(bar):
        return Gate.PREFERRED
    if isinstance(bar, DegreeBar):
        return Gate.HARD if bar.experience_months_per_missing_year is None else Gate.SOFT
    if isinstance(bar, LicenceBar):
        return Gate.HARD if bar.obtain_within_days is None else Gate.SOFT
    if isinstance(bar, CertificationBar):
        return Gate.HARD if bar.within_days is None else Gate.SOFT
    return Gate.SOFT


def _is_soft_skill(bar: Bar) -> bool:
    return isinstance(bar, CompetencyBar) and all(each.startswith("soft.") for each in bar.ids)
