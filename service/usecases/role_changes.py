"""Changes of a role by a person.

Rows are those of data/roles/, and also the rows that a role is shown with: keys that only show are let by.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from service.domain.canonical import plain
from service.domain.requirement import Bar, ChecklistBar, Duty, Gate, Origin, Requirement, Role
from service.errors import InvalidRole
from service.knowledge.roles.bars import Complaints, Names
from service.knowledge.roles.rows import read_role, requirement_from_row
from service.usecases.requirement_trees import Edit, recruiters_own, replaced, walked, with_gate

_SHOWN = ("kind", "line", "origin", "quote")
_GROUPS = ("any_of", "all_of", "n_of")
_OWN_KEYS = ("requirements", "without", "confirm")
_WHO = Origin.RECRUITER


def changed(role: Role, change: Mapping[str, Any], names: Names) -> Role:
    """Return the role after a change; raises InvalidRole with every problem.

    A row of `requirements` with the id of a requirement, at any depth, changes it: keys that it leaves out
    stay, and so does its quote. Other rows are added. `without` removes; `confirm` makes hard gates of a
    template the recruiter's own. Every other key replaces that of the role.
    """
    complaints = Complaints()
    rest = {key: value for key, value in change.items() if key not in _OWN_KEYS}
    if "duties" in rest:
        rest["duties"] = [_as_posted(row, names) for row in rest["duties"]]
    asked = _requirements(role, change, names, complaints)
    other = read_role(role.id, rest, names, complaints, base=replace(role, requirements=asked), origin=_WHO)
    if complaints.found:
        raise InvalidRole("\n".join(f"{key}: {message}" for key, message in complaints.found))
    return replace(
        other,
        aliases=other.aliases or role.aliases,
        duties=tuple(_quoted(duty, role.duties) for duty in other.duties),
        sources=role.sources,
        specificity=specificity_of(other.requirements) if asked != role.requirements else role.specificity,
    )


def _quoted(duty: Duty, before: tuple[Duty, ...]) -> Duty:
    """Return a duty with the quote that it had, where its words are the same."""
    held = next((each for each in before if (each.id, each.text) == (duty.id, duty.text)), None)
    return replace(duty, quote=held.quote) if held else duty


def _requirements(
    role: Role, change: Mapping[str, Any], names: Names, complaints: Complaints
) -> tuple[Requirement, ...]:
    items = role.requirements
    for place, row_id in enumerate(change.get("without", ())):
        items = _edited(items, row_id, lambda _: None, f"without[{place}]", complaints)
    for place, row_id in enumerate(change.get("confirm", ())):
        items = _confirmed(items, row_id, f"confirm[{place}]", complaints)
    given: set[str] = set()
    for place, row in enumerate(change.get("requirements", ())):
        key = f"requirements[{place}]"
        row_id = row.get("id")
        if not isinstance(row_id, str) or row_id in given:
            complaints.add(f"{key}.id", "expected an id that is used once")
            continue
        given.add(row_id)
        items = _with_row(items, row, key, names, complaints)
    return items


def _with_row(
    items: tuple[Requirement, ...], row: Mapping[str, Any], key: str, names: Names, complaints: Complaints
) -> tuple[Requirement, ...]:
    """Return the requirements with a row changed or added."""
    held = next((each for each in walked(items) if each.id == row.get("id")), None)
    posted = _as_posted(row, names)
    if held is None:
        added = requirement_from_row(posted, key, names, complaints, _WHO)
        return items if added is None else (*items, added)
    if held not in items and posted.get("gate", held.gate.value) != held.gate.value:
        complaints.add(f"{key}.gate", "is that of its group: change the group")
        return items
    after = _rewritten(held, posted, key, names, complaints)
    return items if after is None else replaced(items, held.id, lambda _: after)


def _rewritten(
    held: Requirement, row: Mapping[str, Any], key: str, names: Names, complaints: Complaints
) -> Requirement | None:
    """Return the requirement with the keys of a row in the place of its own."""
    known = names.kinds.by_name
    bars = [kind for kind in row if kind in _GROUPS or (kind in known and row[kind] != _shown(held.bar))]
    row = {key: value for key, value in row.items() if key in bars or key not in known}
    kept = {"gate": held.gate.value, "label": held.label, "factor": held.factor, "strong": held.strong}
    if bars:
        kept.pop("factor")  # it follows from the new bar
    # Without a new bar the reader gets one to look at: not every held bar can be said in a row.
    whole = {**kept, **row} if bars else {**kept, **row, "checklist": {"topic": held.label}}
    read = requirement_from_row(whole, key, names, complaints, _WHO)
    if read is None:
        return None
    bar = read.bar if bars else recruiters_own(with_gate(held, read.gate)).bar
    return replace(read, bar=bar, source=held.source, quote=held.quote)


def _shown(bar: Bar) -> dict[str, Any]:
    """Return the parameters of a bar as a role is shown with them, without those that hold nothing."""
    return {name: each for name, each in plain(bar).items() if each is not None and each != []}


def _confirmed(
    items: tuple[Requirement, ...], row_id: str, key: str, complaints: Complaints
) -> tuple[Requirement, ...]:
    held = next((each for each in items if each.id == row_id), None)
    if held is None or held.gate is not Gate.HARD or held.origin is not Origin.TEMPLATE:
        complaints.add(key, f"{row_id!r} is no hard requirement of a template")
        return items
    return replaced(items, row_id, recruiters_own)


def _edited(
    items: tuple[Requirement, ...], row_id: str, edit: Edit, key: str, complaints: Complaints
) -> tuple[Requirement, ...]:
    if all(each.id != row_id for each in walked(items)):
        complaints.add(key, f"{row_id!r} is no requirement of this role")
        return items
    return replaced(items, row_id, edit)


def _as_posted(row: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Return a row without the keys that only show, and without those that hold nothing."""
    kept: dict[str, Any] = {}
    for key, value in row.items():
        if key in _SHOWN or value is None or (key == "k" and "n_of" not in row):
            continue
        if key in _GROUPS and isinstance(value, list):
            kept[key] = [_as_posted(each, names) if isinstance(each, dict) else each for each in value]
        elif key in names.kinds.by_name and isinstance(value, dict):
            kept[key] = {name: each for name, each in value.items() if each is not None and each != []}
        else:
            kept[key] = value
    return kept


def specificity_of(items: tuple[Requirement, ...]) -> int:
    """Return how much of what is asked is not the catalogue's, in 1/10000."""
    scored = [each for each in items if not isinstance(each.bar, ChecklistBar)]
    own = [each for each in scored if each.origin is not Origin.TEMPLATE]
    return 10_000 * len(own) // len(scored) if scored else 0
