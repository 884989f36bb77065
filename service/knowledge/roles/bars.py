"""What must be shown, as a row of a role writes it?"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from difflib import get_close_matches
from typing import Any, cast

from service.domain.requirement import (
    Bar,
    BudgetBar,
    CertificationBar,
    ChecklistBar,
    CompetencyBar,
    DegreeBar,
    GroupBar,
    LevelBar,
    LicenceBar,
    MembershipBar,
    PeopleBar,
    ProgressionBar,
    SettingBar,
    WorkedAsBar,
    YearsBar,
)

BARS: Mapping[str, type] = {
    "budget": BudgetBar,
    "certification": CertificationBar,
    "checklist": ChecklistBar,
    "competency": CompetencyBar,
    "degree": DegreeBar,
    "level": LevelBar,
    "licence": LicenceBar,
    "membership": MembershipBar,
    "people": PeopleBar,
    "progression": ProgressionBar,
    "setting": SettingBar,
    "worked_as": WorkedAsBar,
    "years": YearsBar,
}

# which vocabulary the values of a parameter come from; (bar, parameter) wins over parameter
_VOCABULARY = {
    "families": "family",
    "finer": "degree",
    "types": "licence",
    "certification.ids": "certification",
    "competency.ids": "competency",
    "membership.ids": "membership",
    "settings": "setting",
    "specialties": "specialty",
    "roles": "role",
    "professions": "profession",
    "tags": "tag",
    "any_tags": "tag",
    "track": "track",
    "jurisdiction": "jurisdiction",
}

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

_COMPETENCY_FACTORS = {
    "reg": "regulation",
    "qual": "regulation",
    "fin": "finance",
    "soft": "soft",
    "rec": "tools",
}


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that rows of roles may use.

    Attributes:
        known: vocabulary -> ids; a vocabulary that is absent or empty is not checked.
        family_sets: RELATED ... -> families of degrees.
        weights: row id of data/policy/weights.yaml -> relative weight of each factor.
    """

    known: Mapping[str, frozenset[str]] = field(default_factory=dict)
    family_sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)

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
    bar = BARS[kind]
    if not isinstance(row, dict):
        complaints.add(key, f"holds {type(row).__name__}: expected keys and values")
        return None
    before = len(complaints.found)
    attributes = {item.name: item for item in fields(bar)}
    values = {}
    for name in row:
        if name not in attributes:
            complaints.add(f"{key}.{name}", f"is not known: expected one of {', '.join(sorted(attributes))}")
            continue
        values[name] = _value(row[name], attributes[name].type, f"{key}.{name}", complaints)
        _check_names(kind, name, values[name], f"{key}.{name}", names, complaints)
    for name, item in attributes.items():
        if name not in row and item.default is MISSING:
            complaints.add(f"{key}.{name}", "is missing")
    if len(complaints.found) > before:
        return None
    if "families" in values:
        values["families"] = expanded(values["families"], names)
    return cast(Bar, bar(**values))


def expanded(families: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Return families with sets such as RELATED replaced by their members, sorted, each once."""
    members = [each for family in families for each in names.family_sets.get(family, (family,))]
    return tuple(sorted(set(members)))


def factor_of(bar: Bar) -> str:
    """Return the factor of the score that a bar belongs to; a group's is that of its first leaf."""
    match bar:
        case GroupBar(children=children):
            return children[0].factor
        case YearsBar(tags=tags, any_tags=any_tags):
            managed = {"people_mgmt", "lead"} & {*tags, *any_tags}
            return "people_management" if managed else "domain_experience"
        case CompetencyBar(ids=ids):
            return _competency_factor(ids[0])
        case _:
            return _PLAIN_FACTORS[type(bar)]


_PLAIN_FACTORS: Mapping[type, str] = {
    BudgetBar: "finance",
    CertificationBar: "credentials",
    ChecklistBar: "soft",
    DegreeBar: "education",
    LevelBar: "trajectory",
    LicenceBar: "licence",
    MembershipBar: "soft",
    PeopleBar: "people_management",
    ProgressionBar: "trajectory",
    SettingBar: "setting",
    WorkedAsBar: "domain_experience",
}


def _competency_factor(name: str) -> str:
    family = name.split(".")[0]
    if "." in name or family in _COMPETENCY_FACTORS:
        return _COMPETENCY_FACTORS.get(family, "duties")
    return "duties" if family in _DUTY_FAMILIES else "tools"


_DUTY_FAMILIES = frozenset({"ops", "ppl", "pol", "clin", "rsch", "ext", "dev"})


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


def _check_names(kind: str, name: str, value: Any, key: str, names: Names, complaints: Complaints) -> None:
    vocabulary = _VOCABULARY.get(f"{kind}.{name}") or _VOCABULARY.get(name)
    if vocabulary is None or value is None:
        return
    for each in value if isinstance(value, tuple) else (value,):
        if vocabulary == "licence" and each.startswith("OTHER:"):
            continue
        if not names.has(vocabulary, each):
            complaints.add(key, names.stranger(vocabulary, each))
