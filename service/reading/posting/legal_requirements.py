"""Legal requirements of a position that its posting does not ask for.

They are suggestions: a title alone seldom settles that a law applies, and laws change.
"""

from collections.abc import Iterator, Sequence

from service.domain.requirement import (
    Bar,
    CertificationBar,
    Combine,
    DegreeBar,
    Gate,
    GroupBar,
    LicenceBar,
    Requirement,
    YearsBar,
)
from service.knowledge.knowledge import Knowledge
from service.knowledge.roles.catalogue import Law

_MUSTS = (Gate.HARD, Gate.SOFT)


def missing_laws(
    catalogue_id: str | None,
    settings: Sequence[str],
    state: str | None,
    asked: Sequence[Requirement],
    known: Knowledge,
) -> tuple[Law, ...]:
    """Return the laws for a position whose requirement is not among those asked for, in order of id."""
    ids = {item.id for item in asked}
    bars = tuple(_bars(item for item in asked if item.gate in _MUSTS))
    return tuple(
        law
        for law in known.roles.laws_for(catalogue_id, settings, state)
        if law.requirement is not None
        and law.requirement.id not in ids
        and not _covers(law.requirement, bars)
    )


def _bars(items: Iterator[Requirement] | Sequence[Requirement]) -> Iterator[Bar]:
    for item in items:
        if isinstance(item.bar, GroupBar):
            yield from _bars(item.bar.children)
        else:
            yield item.bar


def _covers(required: Requirement, bars: Sequence[Bar]) -> bool:
    """Return whether the bars ask for as much as a law does."""
    if isinstance(required.bar, GroupBar):
        each = [_covers(child, bars) for child in required.bar.children]
        return all(each) if required.bar.combine is Combine.ALL_OF else sum(each) >= required.bar.k
    return any(_as_much(bar, required.bar) for bar in bars)


def _as_much(bar: Bar, required: Bar) -> bool:
    if isinstance(bar, LicenceBar) and isinstance(required, LicenceBar):
        return set(bar.types) <= set(required.types)
    if isinstance(bar, DegreeBar) and isinstance(required, DegreeBar):
        return bar.min_level >= required.min_level
    if isinstance(bar, YearsBar) and isinstance(required, YearsBar):
        return bar.months >= required.months
    if isinstance(bar, CertificationBar) and isinstance(required, CertificationBar):
        return set(bar.ids) <= set(required.ids)
    return bar == required
