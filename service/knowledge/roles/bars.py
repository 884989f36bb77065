"""What must be shown, as a row of a role writes it?"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from difflib import get_close_matches
from typing import Any, cast

from service.domain.requirement import Bar
from service.knowledge.requirement_kinds import RequirementKind, RequirementKinds

_TYPES: Mapping[Any, tuple[str, type]] = {
    int: ("a whole number", int),
    int | None: ("a whole number", int),
    bool: ("true or false", bool),
    str: ("text", str),
    str | None: ("text", str),
    tuple[str, ...]: ("a list of texts", list),
}

_MOST = 10**12
_FEW = 80  # names that a complaint may list


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that rows of roles may use.

    Attributes:
        known: vocabulary -> ids; a vocabulary that is absent or empty is not checked.
        family_sets: RELATED ... -> families of degrees.
        weights: row id of data/policy/weights.yaml -> relative weight of each factor.
        kinds: what a requirement may be.
    """

    known: Mapping[str, frozenset[str]] = field(default_factory=dict)
    family_sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    kinds: RequirementKinds = field(default_factory=RequirementKinds)

    def has(self, vocabulary: str, name: str) -> bool:
        """Return whether a name may be used; True where the vocabulary is not known."""
        ids = self.known.get(vocabulary, frozenset())
        return not ids or name in ids

    def stranger(self, vocabulary: str, name: str) -> str:
        """Return the complaint of a name that may not be used, with all that may, or the nearest of many."""
        ids = sorted(self.known[vocabulary])
        listed = ids if len(ids) <= _FEW else get_close_matches(name, ids)
        expected = f": expected one of {', '.join(listed)}" if listed else ""
        return f"{name!r} is not a known {vocabulary}{expected}"


@dataclass(slots=True)
class Complaints:
    """What is wrong with one row so far: (key, message), in order of reading."""

    found: list[tuple[str, str]] = field(default_factory=list)

    def add(self, key: str, message: str) -> None:
        """Keep one complaint."""
        self.found.append((key, message))


def bar_from_row(kind: str, row: Any, key: str, names: Names, complaints: Complaints) -> Bar | None:
    """Return the bar that a row describes, or None after saying why not."""
    asked = names.kinds.by_name[kind]
    if not isinstance(row, dict):
        complaints.add(key, f"holds {type(row).__name__}: expected keys and values")
        return None
    before = len(complaints.found)
    attributes = {item.name: item for item in fields(asked.bar)}
    values = {}
    for name in row:
        if name not in attributes:
            complaints.add(f"{key}.{name}", f"is not known: expected one of {', '.join(sorted(attributes))}")
            continue
        values[name] = _value(row[name], attributes[name].type, f"{key}.{name}", complaints)
        _check_names(asked, name, values[name], f"{key}.{name}", names, complaints)
    for name, item in attributes.items():
        if name not in row and item.default is MISSING:
            complaints.add(f"{key}.{name}", "is missing")
    if len(complaints.found) > before:
        return None
    if "families" in values:
        values["families"] = expanded(values["families"], names)
    return cast(Bar, asked.bar(**values))


def expanded(families: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Return families with sets such as RELATED replaced by their members, sorted, each once."""
    members = [each for family in families for each in names.family_sets.get(family, (family,))]
    return tuple(sorted(set(members)))


def _value(value: Any, annotation: Any, key: str, complaints: Complaints) -> Any:
    words, kind = _TYPES[annotation]
    fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    if fits and kind is list:
        fits = bool(value) and all(isinstance(each, str) for each in value)
    if not fits:
        complaints.add(key, f"holds {value!r}: expected {words}")
        return None
    least = 1 if key.endswith((".months", ".number")) else 0
    if kind is int and not least <= value <= _MOST:
        complaints.add(key, f"holds {value!r}: expected {least} to {_MOST}")
    return tuple(value) if kind is list else value


def _check_names(
    kind: RequirementKind, name: str, value: Any, key: str, names: Names, complaints: Complaints
) -> None:
    vocabulary = kind.vocabularies.get(name)
    if vocabulary is None or value is None:
        return
    for each in value if isinstance(value, tuple) else (value,):
        if vocabulary == "licence" and each.startswith("OTHER:"):
            continue
        if not names.has(vocabulary, each):
            complaints.add(key, names.stranger(vocabulary, each))
