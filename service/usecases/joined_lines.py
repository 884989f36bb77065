"""Two parts of a role's requirements made alternatives of each other."""

from service.domain.requirement import Combine, GroupBar, Requirement
from service.usecases.requirement_trees import (
    combined,
    free_id,
    in_text_order,
    leaves_of,
    recruiters_own,
    replaced,
    walked,
    with_children,
)

Items = tuple[Requirement, ...]


def joined(items: Items, parts: Items, hosts: Items) -> Items | None:
    """Return the requirements with `parts` as one more way to meet `hosts`; None where that has no meaning.

    Several requirements of one line are one way together, unless they are alternatives already.
    """
    if _leaf_ids(parts) & _leaf_ids(hosts):
        return None
    parent = _parent(items, parts)
    apart = parent is not None and _is_choice(parent)
    if apart and parent == _parent(items, hosts):
        return items
    rest = items
    for part in parts:
        rest = replaced(rest, part.id, lambda _: None)
    ways = parts if apart or len(parts) == 1 else (_named(Combine.ALL_OF, parts, "and", items),)
    return _with_ways(rest, hosts, ways)


def _with_ways(items: Items, hosts: Items, ways: Items) -> Items | None:
    """Return the requirements with more ways to meet the hosts, which are in them."""
    parent, top = _parent(items, hosts), {each.id for each in items}
    if parent is not None and _is_choice(parent):
        return _placed(items, parent, _choice(parent, ways, items))
    if len(hosts) == 1:
        return _placed(items, hosts[0], _choice(hosts[0], ways, items))
    if not all(each.id in top for each in hosts):
        return None
    for host in hosts[1:]:
        items = replaced(items, host.id, lambda _: None)
    return _placed(items, hosts[0], _choice(_named(Combine.ALL_OF, hosts, "and", items), ways, items))


def _placed(items: Items, before: Requirement, after: Requirement) -> Items:
    """Return the requirements with one in the place of another, in the order of the text."""
    if all(each.id != before.id for each in items):
        return replaced(items, before.id, lambda _: after)
    return in_text_order(replaced(items, before.id, lambda _: None), after)


def _choice(host: Requirement, ways: Items, items: Items) -> Requirement:
    """Return the host with more ways to meet it, in the order of the text, as the recruiter's own."""
    children = tuple(sorted((*_ways(host), *(each for way in ways for each in _ways(way))), key=_in_order))
    if _is_choice(host):
        return recruiters_own(with_children(host, children))
    return recruiters_own(_named(Combine.ANY_OF, children, "or", items))


def _in_order(item: Requirement) -> tuple[bool, int]:
    return item.quote is None, item.quote.start if item.quote else 0


def _ways(item: Requirement) -> Items:
    """Return the alternatives of a choice; anything else is one itself."""
    return item.bar.children if isinstance(item.bar, GroupBar) and _is_choice(item) else (item,)


def _is_choice(item: Requirement) -> bool:
    return isinstance(item.bar, GroupBar) and item.bar.combine is Combine.ANY_OF


def _named(combine: Combine, children: Items, word: str, items: Items) -> Requirement:
    """Return a group of requirements with an id that nothing else has."""
    taken = {each.id for each in walked((*items, *children))}
    return combined(combine, children, free_id(f"{children[0].id}.{word}", taken))


def _parent(items: Items, parts: Items) -> Requirement | None:
    """Return the group of which all the parts are children, or None."""
    ids = {each.id for each in parts}
    return next(
        (
            each
            for each in walked(items)
            if isinstance(each.bar, GroupBar) and ids <= {child.id for child in each.bar.children}
        ),
        None,
    )


def _leaf_ids(items: Items) -> set[str]:
    return {leaf.id for item in items for leaf in leaves_of(item)}
