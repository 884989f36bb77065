"""Requirements of a role as trees: search them, and change, remove or combine parts at any depth."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from service.domain.requirement import Combine, Gate, GroupBar, Origin, Requirement

Edit = Callable[[Requirement], Requirement | None]

_JOINTS = {Combine.ANY_OF: " or ", Combine.ALL_OF: " and "}


def walked(items: Iterable[Requirement]) -> Iterator[Requirement]:
    """Yield the requirements and all their parts, each before its own parts."""
    for item in items:
        yield item
        if isinstance(item.bar, GroupBar):
            yield from walked(item.bar.children)


def leaves_of(item: Requirement) -> Iterator[Requirement]:
    """Yield the parts of a requirement that are no groups."""
    return (each for each in walked([item]) if not isinstance(each.bar, GroupBar))


def replaced(items: tuple[Requirement, ...], row_id: str, edit: Edit) -> tuple[Requirement, ...]:
    """Return the requirements with one changed or, where `edit` gives None, removed, at any depth."""
    found = []
    for item in items:
        after = edit(item) if item.id == row_id else _inside(item, row_id, edit)
        if after is not None:
            found.append(after)
    return tuple(found)


def _inside(item: Requirement, row_id: str, edit: Edit) -> Requirement | None:
    """Return the requirement with its children changed: a group of one is that one, of none is nothing."""
    if not isinstance(item.bar, GroupBar):
        return item
    children = replaced(item.bar.children, row_id, edit)
    if children == item.bar.children:
        return item
    if len(children) < len(item.bar.children) and len(children) <= 1:
        return children[0] if children else None
    return with_children(item, children)


def with_children(item: Requirement, children: tuple[Requirement, ...]) -> Requirement:
    """Return a group with other children; what a group has of its first child follows the new first one."""
    if not isinstance(item.bar, GroupBar):
        return item
    first, first_before = children[0], item.bar.children[0]
    after = replace(
        item,
        bar=replace(item.bar, children=children, k=min(item.bar.k, len(children))),
        label=_label(item, children),
    )
    if item.quote is None or item.quote != first_before.quote or first.id == first_before.id:
        return after
    return replace(after, gate=first.gate, factor=first.factor, strong=first.strong, quote=first.quote)


def _label(item: Requirement, children: tuple[Requirement, ...]) -> str:
    """Return the label of a group; one that was made of its children's labels is made again."""
    if not isinstance(item.bar, GroupBar):
        return item.label
    for joint in _JOINTS.values():
        if item.label == joint.join(child.label for child in item.bar.children):
            return joint.join(child.label for child in children)
    return item.label


def combined(combine: Combine, children: tuple[Requirement, ...], name: str) -> Requirement:
    """Return one requirement of several: gate, factor and quote are those of the first."""
    first = children[0]
    return replace(
        first,
        id=name,
        label=_JOINTS[combine].join(child.label for child in children),
        bar=GroupBar(combine, children),
        source=None,
    )


def recruiters_own(item: Requirement) -> Requirement:
    """Return a requirement with all its parts as the recruiter's own."""
    return _throughout(replace(item, origin=Origin.RECRUITER), recruiters_own)


def with_gate(item: Requirement, gate: Gate) -> Requirement:
    """Return a requirement with a gate, for its children too."""
    return _throughout(replace(item, gate=gate), lambda child: with_gate(child, gate))


def _throughout(item: Requirement, edit: Callable[[Requirement], Requirement]) -> Requirement:
    if not isinstance(item.bar, GroupBar):
        return item
    return replace(item, bar=replace(item.bar, children=tuple(map(edit, item.bar.children))))


def in_text_order(items: tuple[Requirement, ...], item: Requirement) -> tuple[Requirement, ...]:
    """Return the requirements with one more, before those quoted from further down or from nowhere."""
    start = item.quote.start if item.quote else None
    if start is None:
        return (*items, item)
    place = next(
        (at for at, each in enumerate(items) if each.quote is None or each.quote.start > start), len(items)
    )
    return (*items[:place], item, *items[place:])


def unique(items: tuple[Requirement, ...], others: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """Return the requirements with ids, at any depth, that none of the others has."""
    taken = {each.id for each in walked(others)}
    return tuple(_renamed(item, taken) for item in items)


def _renamed(item: Requirement, taken: set[str]) -> Requirement:
    return _throughout(replace(item, id=free_id(item.id, taken)), lambda child: _renamed(child, taken))


def free_id(name: str, taken: Collection[str]) -> str:
    """Return the name, or the first of name~2, name~3 ... that is not taken."""
    others = (f"{name}~{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *others) if each not in taken)
