"""The role of a posting: requirements, duties and weights to match candidates with.

What the posting says comes first. The nearest catalogue role adds duties if the posting has few, and as
preferred requirements its items on career, credentials and regulation, so that people who have done such work
rank before others who fit the posting as well; they are required only if the posting asks for nothing.
Money, tools and soft skills weigh only if the posting mentions them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import (
    Bar,
    ChecklistBar,
    Combine,
    CompetencyBar,
    Gate,
    GroupBar,
    Origin,
    Requirement,
    Role,
)
from service.errors import RoleTooThin
from service.knowledge.knowledge import Knowledge
from service.reading.posting.bars import bar_of
from service.reading.posting.scope import scope_of

_FEWEST_DUTIES = 5
_LEVEL, _TRACK = 4, "care_delivery"  # of an opening whose title says nothing
_WEIGHTS = {"clinical_research": "com_research", "him": "him", "office_admin": "office_manager"}
_CREDENTIALS = frozenset({"education", "licence", "credentials"})
_LENT = _CREDENTIALS | {"domain_experience", "people_management", "regulation", "setting", "trajectory"}
_KNOCK_OUTS = ("degree", "licence", "certification")


def role_of(
    posting: Posting,
    known: Knowledge,
    *,
    base: str | None,
    role_id: str,
    jurisdiction: str | None = None,
    setting: str | None = None,
) -> Role:
    """Return the role of a posting; raises RoleTooThin when neither posting nor base asks for anything."""
    start = known.roles.all.get(base) if base else None
    placed = replace(
        posting,
        state=jurisdiction or posting.state,
        settings=(setting,) if setting else posting.settings,
    )
    own = requirements_of(placed, known)
    scored = [each for each in own if not isinstance(each.bar, ChecklistBar)]
    lent = lent_by(start.requirements, scored) if start else ()
    if not scored and not lent:
        expected = "expected one that asks for something, or a base, or requirements"
        raise RoleTooThin(f"no requirement can be read in the posting: {expected}")
    role = Role(
        id=role_id,
        title=posting.title,
        level=_LEVEL,
        track=posting.track or _TRACK,
        requirements=_unique((*own, *lent)),
        duties=posting.duties,
        weights=known.policy.weights[_WEIGHTS.get(posting.track or _TRACK, "com_care")],
        aliases=(posting.title,),
        settings=placed.settings,
        specialties=posting.specialties,
        family="other",
        jurisdiction=placed.state,
        rankable=True,
        specificity=10_000 * len(scored) // (len(scored) + len(lent)),
        sources=(),
    )
    return _based_on(start, role, posting) if start else role


def _based_on(start: Role, role: Role, posting: Posting) -> Role:
    """Return the role with what only the catalogue role says: level, family, weights, missing duties."""
    few = len(role.duties) < _FEWEST_DUTIES
    return replace(
        role,
        level=start.level,
        track=posting.track or start.track,
        duties=(*role.duties, *start.duties) if few else role.duties,
        weights=start.weights,
        settings=role.settings or start.settings,
        family=start.family,
    )


def requirements_of(posting: Posting, known: Knowledge) -> tuple[Requirement, ...]:
    """Return the trees of a posting's flat rows: any_of over the alternatives of each group.

    People and budget that a row prints become requirements of their own beside its tree.
    """
    groups: dict[int, list[PostingRequirement]] = {}
    for row in posting.requirements:
        if row.key != "equivalent_combination":
            groups.setdefault(row.group, []).append(row)
    return tuple(
        requirement
        for number, rows in sorted(groups.items())
        for requirement in (_group(number, rows, posting, known), *scope_of(number, rows, known))
    )


def _group(number: int, rows: list[PostingRequirement], posting: Posting, known: Knowledge) -> Requirement:
    branches: dict[object, list[Requirement]] = {}
    for index, row in enumerate(rows):
        branches.setdefault(row.bundle or index, []).append(_leaf(number, index, row, posting, known))
    children = tuple(
        leaves[0] if len(leaves) == 1 else _combined(Combine.ALL_OF, leaves, f"{number}.{place}")
        for place, leaves in enumerate(branches.values(), 1)
    )
    if len(children) == 1:
        return children[0]
    return _combined(Combine.ANY_OF, children, str(number))


def _combined(combine: Combine, children: Iterable[Requirement], name: str) -> Requirement:
    kept = tuple(children)
    word = " or " if combine is Combine.ANY_OF else " and "
    first = kept[0]
    return Requirement(
        id=f"posting.{name}",
        gate=first.gate,
        label=word.join(each.label for each in kept),
        bar=GroupBar(combine, kept),
        factor=first.factor,
        strong=first.strong,
        origin=Origin.POSTING,
        quote=first.quote,
    )


def _leaf(
    number: int, index: int, row: PostingRequirement, posting: Posting, known: Knowledge
) -> Requirement:
    bar, label = bar_of(row, posting, known)
    slug = "_".join(re.findall(r"[a-z0-9]+", row.key.lower())[:4]) or "item"
    name = f"{row.type}.{slug}.{number}" + (f".{index}" if index else "")
    gate = _gate(row, bar, posting)
    return Requirement(
        id=name,
        gate=gate,
        label=label,
        bar=_named(bar, name, gate),
        factor=known.policy.kinds.factor_of(bar),
        strong=row.strong,
        origin=Origin.POSTING,
        quote=row.quote,
    )


def _named(bar: Bar, name: str, gate: Gate) -> Bar:
    """Return the bar of one row; the parts of a group carry the row's id before their own, and its gate."""
    if not isinstance(bar, GroupBar):
        return bar
    return replace(
        bar,
        children=tuple(
            replace(
                each,
                id=f"{name}.{each.id}",
                gate=gate,
                origin=Origin.POSTING,
                bar=_named(each.bar, name, gate),
            )
            for each in bar.children
        ),
    )


def _gate(row: PostingRequirement, bar: Bar, posting: Posting) -> Gate:
    """Return the gate of a flat row: conditional items and years are soft, soft skills never gate."""
    soft_skill = isinstance(bar, CompetencyBar) and all(each.startswith("soft.") for each in bar.ids)
    if row.gate == "preferred" or soft_skill or isinstance(bar, ChecklistBar):
        return Gate.PREFERRED
    if row.type not in _KNOCK_OUTS or row.gate == "conditional":
        return Gate.SOFT
    return Gate.SOFT if row.type == "degree" and posting.substitution else Gate.HARD


def lent_by(usual: tuple[Requirement, ...], scored: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Return what the catalogue role adds as preferred items, or all of it, as it is, to an empty posting.

    What it requires is strongly preferred, because such positions usually ask for it. Credentials of a kind
    that the posting requires itself are not lent: what it says goes before what is usual.

    Args:
        usual: the requirements of the catalogue role. scored: what the posting says itself.
    """
    if not scored:
        return usual
    said = {each.factor for each in scored if each.gate is not Gate.PREFERRED} & _CREDENTIALS
    return tuple(
        replace(each, gate=Gate.PREFERRED, strong=each.strong or each.gate is not Gate.PREFERRED)
        for each in usual
        if each.factor not in said and (each.factor in _LENT or each.gate is not Gate.PREFERRED)
    )


def _unique(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """Return the requirements with ids that occur once, in order."""
    seen: dict[str, int] = {}
    found = []
    for each in requirements:
        seen[each.id] = seen.get(each.id, 0) + 1
        found.append(each if seen[each.id] == 1 else replace(each, id=f"{each.id}~{seen[each.id]}"))
    return tuple(found)
