"""What the catalogue lends to a role beside what its posting asks for, after a person changed the latter."""

from service.domain.posting import Posting
from service.domain.requirement import ChecklistBar, Origin, Requirement, Role
from service.knowledge.knowledge import Knowledge
from service.reading.posting.role import lent_by

Items = tuple[Requirement, ...]


def lender_of(read: Role, posting: Posting, known: Knowledge) -> Role | None:
    """Return the catalogue role that lent to a role as it was read from a posting, or None."""
    lent = {each.id for each in read.requirements if each.origin is Origin.TEMPLATE}
    nearest = (posting.base,) if posting.base else ()
    for role_id in (*nearest, *sorted(known.roles.all)):
        start = known.roles.all[role_id]
        alike = (start.level, start.family, start.weights) == (read.level, read.family, read.weights)
        if alike and lent <= {each.id for each in start.requirements}:
            return start
    return None


def with_what_is_lent(lender: Role, before: Items, after: Items) -> Items:
    """Return the requirements with what the reader of postings lends beside those of the posting.

    Only what the change brings or takes away follows it: what a person removed or changed stays so.
    """
    old = {each.id: each for each in lent_by(lender.requirements, _own(before))}
    new = {each.id: each for each in lent_by(lender.requirements, _own(after))}
    held = {each.id for each in after}
    kept = [
        new[each.id] if each.id in new and each == old.get(each.id) else each
        for each in after
        if each.origin is not Origin.TEMPLATE or each.id in new or each.id not in old
    ]
    return (*kept, *(each for each in new.values() if each.id not in old and each.id not in held))


def _own(items: Items) -> list[Requirement]:
    """Return what is scored and is not the catalogue's."""
    return [
        each
        for each in items
        if each.origin is not Origin.TEMPLATE and not isinstance(each.bar, ChecklistBar)
    ]
