"""Which legal musts does a position leave unsaid?

They are suggestions: a title alone seldom settles that a rule is meant, and rules change.
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
        if law.requirement is not None and law.requirement.id not in ids and not _asks(law.requirement, bars)
    )


def _bars(items: Iterator[Requirement] | Sequence[Requirement]) -> Iterator[Bar]:
    for item in items:
        if isinstance(item.bar, GroupBar):
            yield from _bars(item.bar.children)
        else:
            yield item.bar


def _asks(must: Requirement, bars: Sequence[Bar]) -> bool:
    """Return whether the bars ask for as much as a must does."""
    if isinstance(must.bar, GroupBar):
        each = [_asks(child, bars) for child in must.bar.children]
        return all(each) if must.bar.combine is Combine.ALL_OF else sum(each) >= must.bar.k
    return any(_as_much(bar, must.bar) for bar in bars)


def _as_much(bar: Bar, must: Bar) -> bool:
    if isinstance(bar, LicenceBar) and isinstance(must, LicenceBar):
        return set(bar.types) <= set(must.types)
    if isinstance(bar, DegreeBar) and isinstance(must, DegreeBar):
        return bar.min_level >= must.min_level
    if isinstance(bar, YearsBar) and isinstance(must, YearsBar):
        return bar.months >= must.months
    if isinstance(bar, CertificationBar) and isinstance(must, CertificationBar):
        return set(bar.ids) <= set(must.ids)
    return bar == must
