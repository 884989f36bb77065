"""Roles from structured rows.

The same rows are files of data/roles/ and the bodies that callers post; README.md there defines every key.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from service.domain.requirement import (
    Bar,
    Combine,
    Duty,
    Gate,
    GroupBar,
    LicenceBar,
    Origin,
    Requirement,
    Role,
)
from service.errors import InvalidRole
from service.knowledge.roles.bars import Complaints, Names, bar_from_row
from service.knowledge.roles.fields import (
    has_text,
    jurisdiction_of,
    level,
    one_of,
    refuse_others,
    text,
    texts,
)

FACTORS = (
    "education", "licence", "domain_experience", "people_management", "duties", "regulation", "finance",
    "credentials", "setting", "trajectory", "tools", "soft",
)  # fmt: skip
TRACKS = ("care_delivery", "clinical_research", "him", "office_admin")

_GROUPS = tuple(each.value for each in Combine)
_DEEPEST = 6
_GATES = tuple(each.value for each in Gate if each is not Gate.FIT)
_ROLE_KEYS = frozenset(
    {
        "aliases", "base", "duties", "family", "jurisdiction", "level", "rankable", "requirements", "setting",
        "settings", "source", "specialties", "strict", "title", "track", "weights", "without",
    }
)  # fmt: skip
_ITEM_KEYS = frozenset({"factor", "gate", "id", "k", "label", "source", "strong", *_GROUPS})
_DUTY_KEYS = frozenset({"competencies", "id", "source", "text"})


def role_from_row(
    role_id: str,
    row: Mapping[str, Any],
    names: Names,
    *,
    base: Role | None = None,
    origin: Origin = Origin.RECRUITER,
) -> Role:
    """Return the role of a structured row; raises InvalidRole with every problem, `key: message` a line.

    Args:
        base: the role that the row starts from: keys that the row does not give are taken from it; its
            requirements stay, except those with an id that the row redefines or lists under `without`
            ("*" drops all).
        origin: of the row's own requirements.
    """
    complaints = Complaints()
    role = read_role(role_id, row, names, complaints, base=base, origin=origin)
    if complaints.found:
        raise InvalidRole("\n".join(f"{key}: {message}" for key, message in complaints.found))
    return role


def read_role(
    role_id: str,
    row: Mapping[str, Any],
    names: Names,
    complaints: Complaints,
    *,
    base: Role | None,
    origin: Origin,
) -> Role:
    """Return the role as far as it can be read, adding what is wrong to `complaints`."""
    refuse_others(row, _ROLE_KEYS, "", complaints)
    if row.get("strict"):
        origin = Origin.RECRUITER
    start = base or _BLANK
    requirements = _requirements(row, start, names, complaints, origin)
    duties = _duties(row.get("duties"), names, complaints) if "duties" in row else start.duties
    role = Role(
        id=role_id,
        title=text(row, "title", start.title, complaints),
        level=level(row.get("level", start.level), complaints),
        track=one_of(row.get("track", start.track), TRACKS, "track", complaints),
        requirements=requirements,
        duties=duties,
        weights=_weights(row.get("weights"), start, names, complaints),
        aliases=texts(row, "aliases", (), None, names, complaints),
        settings=_settings(row, start, names, complaints),
        specialties=texts(row, "specialties", start.specialties, "specialty", names, complaints),
        family=text(row, "family", start.family, complaints),
        jurisdiction=jurisdiction_of(row.get("jurisdiction", start.jurisdiction), names, complaints),
        rankable=bool(row.get("rankable", True)),
        specificity=10_000 if base is None and origin is Origin.RECRUITER else 0,
        sources=_sources(row.get("source")),
    )
    return in_jurisdiction(role, role.jurisdiction)


def _settings(row: Mapping[str, Any], start: Role, names: Names, complaints: Complaints) -> tuple[str, ...]:
    """Return `settings`, or the one `setting` of a job."""
    one = [row["setting"]] if row.get("setting") else None
    held = {"settings": row.get("settings", one)}
    return texts(held, "settings", start.settings, "setting", names, complaints)


def requirement_from_row(
    row: Any, key: str, names: Names, complaints: Complaints, origin: Origin, gate: str | None = None
) -> Requirement | None:
    """Return one requirement; None, with a complaint, if the row is wrong. Children take the group's gate."""
    if not isinstance(row, dict):
        complaints.add(key, f"holds {type(row).__name__}: expected keys and values")
        return None
    known = names.kinds.by_name
    refuse_others(row, _ITEM_KEYS | known.keys(), key, complaints)
    kinds = [kind for kind in row if kind in known or kind in _GROUPS]
    if len(kinds) != 1:
        expected = ", ".join(sorted((*known, *_GROUPS)))
        complaints.add(key, f"has {', '.join(kinds) or 'no bar'}: expected exactly one of {expected}")
        return None
    read = _group if kinds[0] in _GROUPS else _leaf
    if key.count("_of[") > _DEEPEST:
        complaints.add(key, f"is nested deeper than {_DEEPEST} groups")
        return None
    asked = one_of(row.get("gate", gate), _GATES, f"{key}.gate", complaints)
    bar = read(row, kinds[0], key, names, complaints, origin, asked)
    if bar is None or not has_text(row, "id", key, complaints) or not has_text(row, "label", key, complaints):
        return None
    given, usual = row.get("factor"), names.kinds.factor_of(bar)
    return Requirement(
        id=row["id"],
        gate=Gate(asked),
        label=row["label"],
        bar=bar,
        factor=usual if given is None else one_of(given, FACTORS, f"{key}.factor", complaints),
        strong=bool(row.get("strong", False)),
        origin=origin,
        source=row["source"] if isinstance(row.get("source"), str) else None,
    )


def in_jurisdiction(role: Role, jurisdiction: str | None) -> Role:
    """Return the role with every licence that names no state asked for in `jurisdiction`."""
    if jurisdiction is None:
        return role

    def place(bar: LicenceBar) -> LicenceBar:
        return bar if bar.jurisdiction or bar.any_state else replace(bar, jurisdiction=jurisdiction)

    moved = tuple(_with_licences(each, place) for each in role.requirements)
    return replace(role, requirements=moved, jurisdiction=jurisdiction)


def in_any_state(role: Role) -> Role:
    """Return the role with licences of any state accepted, as federal employers do."""

    def widen(bar: LicenceBar) -> LicenceBar:
        return replace(bar, jurisdiction=None, any_state=True)

    return replace(role, requirements=tuple(_with_licences(each, widen) for each in role.requirements))


def _with_licences(item: Requirement, change: Callable[[LicenceBar], LicenceBar]) -> Requirement:
    bar = item.bar
    if isinstance(bar, GroupBar):
        children = tuple(_with_licences(child, change) for child in bar.children)
        return replace(item, bar=replace(bar, children=children))
    if not isinstance(bar, LicenceBar):
        return item
    changed = change(bar)
    placed = changed.jurisdiction if changed.jurisdiction != bar.jurisdiction else None
    return replace(item, bar=changed, label=f"{item.label}, valid in {placed}" if placed else item.label)


def _requirements(
    row: Mapping[str, Any], start: Role, names: Names, complaints: Complaints, origin: Origin
) -> tuple[Requirement, ...]:
    given = row.get("requirements", [])
    if not isinstance(given, list):
        complaints.add("requirements", "expected a list")
        return ()
    read = [
        requirement_from_row(each, f"requirements[{place}]", names, complaints, origin)
        for place, each in enumerate(given)
    ]
    own = tuple(item for item in read if item is not None)
    seen: set[str] = set()
    for item in own:
        if item.id in seen:
            complaints.add("requirements", f"id {item.id!r} is used twice")
        seen.add(item.id)
    dropped = set(texts(row, "without", (), None, names, complaints))
    for unknown in sorted(dropped - {"*"} - {item.id for item in start.requirements}):
        complaints.add("without", f"{unknown!r} is no requirement of the base")
    kept = () if "*" in dropped else start.requirements
    return (*own, *(item for item in kept if item.id not in seen | dropped))


def _leaf(
    row: Mapping[str, Any],
    kind: str,
    key: str,
    names: Names,
    complaints: Complaints,
    origin: Origin,
    gate: str,
) -> Bar | None:
    return bar_from_row(kind, row[kind], f"{key}.{kind}", names, complaints)


def _group(
    row: Mapping[str, Any],
    kind: str,
    key: str,
    names: Names,
    complaints: Complaints,
    origin: Origin,
    gate: str,
) -> Bar | None:
    rows = row[kind]
    if not isinstance(rows, list) or not rows:
        complaints.add(f"{key}.{kind}", "expected a list of requirements")
        return None
    read = [
        requirement_from_row(child, f"{key}.{kind}[{place}]", names, complaints, origin, gate)
        for place, child in enumerate(rows)
    ]
    children = tuple(child for child in read if child is not None)
    k = row.get("k", 1)
    if not isinstance(k, int) or not 1 <= k <= len(rows):
        complaints.add(f"{key}.k", f"holds {k!r}: expected 1 to {len(rows)}")
        return None
    return GroupBar(Combine(kind), children, k) if len(children) == len(rows) else None


def _duties(rows: Any, names: Names, complaints: Complaints) -> tuple[Duty, ...]:
    if not isinstance(rows, list):
        complaints.add("duties", "expected a list")
        return ()
    found = []
    for place, row in enumerate(rows):
        key = f"duties[{place}]"
        if not isinstance(row, dict):
            complaints.add(key, f"holds {type(row).__name__}: expected keys and values")
            continue
        refuse_others(row, _DUTY_KEYS, key, complaints)
        shows = texts(row, "competencies", (), "competency", names, complaints, key)
        if has_text(row, "id", key, complaints) and has_text(row, "text", key, complaints):
            found.append(Duty(row["id"], row["text"], shows))
    return tuple(found)


def _weights(given: Any, start: Role, names: Names, complaints: Complaints) -> tuple[tuple[str, int], ...]:
    if given is None:
        return start.weights or names.weights.get("com_care", ())
    if isinstance(given, dict):
        fits = all(type(value) is int and 0 <= value <= 10_000 for value in given.values())
        fits = fits and any(given.values())
        if fits and names.weights:
            factors = {factor for row in names.weights.values() for factor, _ in row}
            fits = set(given) <= factors
        if not fits:
            complaints.add(
                "weights", "expected a whole number of 0 to 10000 for each factor, and one above 0"
            )
            return ()
        return tuple(sorted(given.items()))
    if not isinstance(given, str):
        complaints.add("weights", f"holds {type(given).__name__}: expected a name or numbers")
        return ()
    if names.weights and given not in names.weights:
        complaints.add("weights", f"{given!r} is no row of policy/weights.yaml")
    return names.weights.get(given, ())


def _sources(value: Any) -> tuple[str, ...]:
    rows = value if isinstance(value, list) else [value]
    return tuple(each for each in rows if isinstance(each, str))


_BLANK = Role("", "", 3, "care_delivery", (), (), ())
