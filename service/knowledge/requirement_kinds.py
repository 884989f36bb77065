"""Kinds of requirement: bar, factor, tier rule, credit rule and wording, one row each.

The rows are data/policy/requirement_kinds.yaml. Checks are in `matching/checks/registry`, under the names of
the kinds; interview questions are the rows `kind.NAME` of data/wording/interview.yaml.
"""

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, get_args

from service.domain.requirement import Bar, GroupBar
from service.errors import InvalidData
from service.knowledge.tables import Problem, Row, Tables

_NAME = "policy/requirement_kinds"
_FILE = f"{_NAME}.yaml"
_INTERVIEW = "wording/interview"
_FACTORS, _STEPS = "policy/factors", "paths/steps"

BARS: Mapping[str, type[Any]] = {bar.__name__: bar for bar in get_args(Bar) if bar is not GroupBar}
VERDICT, STRENGTH, UNSCORED = "verdict", "strength", "none"

_ByParameter = Mapping[str, Mapping[str, str]]
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RequirementKind:
    """One kind of requirement.

    Attributes:
        name: as rows of roles write it. bar: the class of its parameters.
        vocabularies: parameter -> vocabulary that its values come from.
        factor: of the score, unless `factor_by_value` or `factor_by_family` (parameter -> value or family of
            the first value -> factor) gives another one.
        decides_tier: whether a required item of this kind moves the tier.
        credit: VERDICT, STRENGTH or UNSCORED.
        step: row of data/paths/steps.yaml that usually closes the gap; empty where it decides no tier.
        change: template of what would show it; question: what to ask where a resume is silent.
    """

    name: str
    bar: type[Any]
    factor: str
    decides_tier: bool
    credit: str = VERDICT
    vocabularies: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    factor_by_value: _ByParameter = field(default_factory=lambda: _NOTHING)
    factor_by_family: _ByParameter = field(default_factory=lambda: _NOTHING)
    step: str = ""
    change: str = ""
    question: str = ""

    @property
    def scored(self) -> bool:
        """Return whether items of this kind earn points."""
        return self.credit != UNSCORED

    def factor_of(self, bar: Any) -> str:
        """Return the factor of one bar of this kind."""
        for parameter, factors in self.factor_by_value.items():
            for value in getattr(bar, parameter):
                if value in factors:
                    return factors[value]
        for parameter, factors in self.factor_by_family.items():
            for value in getattr(bar, parameter)[:1]:
                return factors.get(value.partition(".")[0], self.factor)
        return self.factor


@dataclass(frozen=True, slots=True)
class RequirementKinds:
    """Every kind of requirement, by name and by class of bar."""

    by_name: Mapping[str, RequirementKind] = field(default_factory=dict)
    by_bar: Mapping[type[Any], RequirementKind] = field(default_factory=dict)

    def of(self, bar: object) -> RequirementKind:
        """Return the kind of a bar; raises InvalidData for one without a row."""
        kind = self.by_bar.get(type(bar))
        if kind is None:
            raise InvalidData(f"{_FILE}: {type(bar).__name__} is the bar of no kind")
        return kind

    def factor_of(self, bar: Bar) -> str:
        """Return the factor that a bar belongs to; a group's is that of its first leaf."""
        return bar.children[0].factor if isinstance(bar, GroupBar) else self.of(bar).factor_of(bar)

    def with_kind(self, kind: RequirementKind) -> "RequirementKinds":
        """Return the kinds with one more."""
        return kinds_of((*self.by_name.values(), kind))


def kinds_of(kinds: Iterable[RequirementKind]) -> RequirementKinds:
    """Return kinds by name and by bar, in order of name."""
    rows = sorted(kinds, key=lambda kind: kind.name)
    return RequirementKinds({kind.name: kind for kind in rows}, {kind.bar: kind for kind in rows})


def kind_from_row(name: str, row: Row, bars: Mapping[str, type[Any]] = BARS) -> RequirementKind:
    """Return the kind that a row describes, with its bar among `bars`."""
    return RequirementKind(
        name=name,
        bar=bars[row["bar"]],
        factor=row["factor"],
        decides_tier=row["decides_tier"],
        credit=row["credit"],
        **{key: row[key] for key in _OPTIONAL if key in row},
    )


_OPTIONAL = ("vocabularies", "factor_by_value", "factor_by_family", "step", "change", "question")


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield bars without a kind, and kinds that lack a part or name something that does not exist."""
    rows = tables.rows(_NAME)
    named = [row["bar"] for row in rows.values()]
    for bar in sorted(BARS):
        if named.count(bar) != 1:
            yield Problem(_FILE, "", "", f"{bar} is the bar of {named.count(bar)} kinds: expected one")
    for name, row in rows.items():
        if row["bar"] not in BARS:
            yield Problem(
                _FILE, name, "bar", f"{row['bar']!r} is not in the union Bar of domain/requirement.py"
            )
            continue
        yield from _unknown_parameters(name, row)
        yield from _unknown_factors(name, row, tables)
        yield from _missing_parts(name, row, tables)


def build(tables: Tables) -> RequirementKinds:
    """Return the kinds of the table; rows of unknown bars, which `problems` reports, are left out."""
    rows = tables.rows(_NAME)
    return kinds_of(kind_from_row(name, row) for name, row in rows.items() if row["bar"] in BARS)


def _unknown_parameters(name: str, row: Row) -> Iterator[Problem]:
    known = {each.name for each in fields(BARS[row["bar"]])}
    for key in ("vocabularies", "factor_by_value", "factor_by_family"):
        for parameter in sorted(row.get(key, _NOTHING).keys() - known):
            yield Problem(_FILE, name, f"{key}.{parameter}", f"is no parameter of {row['bar']}")


def _unknown_factors(name: str, row: Row, tables: Tables) -> Iterator[Problem]:
    tables_of = [row.get(key, _NOTHING).values() for key in ("factor_by_value", "factor_by_family")]
    named = {row["factor"], *(each for held in tables_of for factors in held for each in factors.values())}
    for factor in sorted(named - tables.rows(_FACTORS).keys()):
        yield Problem(_FILE, name, "factor", f"{factor!r} does not exist in {_FACTORS}.yaml")


def _missing_parts(name: str, row: Row, tables: Tables) -> Iterator[Problem]:
    if row["decides_tier"] and row.get("step") not in tables.rows(_STEPS):
        yield Problem(_FILE, name, "step", f"{row.get('step')!r} does not exist in {_STEPS}.yaml")
    if row["credit"] == UNSCORED:
        return
    for key in ("change", "question"):
        if key not in row:
            yield Problem(_FILE, name, key, "is missing: every kind that is scored has one")
        else:
            yield from _unreadable_template(name, key, row[key])
    if row["credit"] == VERDICT and f"kind.{name}" not in tables.rows(_INTERVIEW):
        yield Problem(f"{_INTERVIEW}.yaml", f"kind.{name}", "", "is missing: every kind has a question")


def _unreadable_template(name: str, key: str, text: str) -> Iterator[Problem]:
    try:
        list(string.Formatter().parse(text))
    except ValueError as error:
        yield Problem(_FILE, name, key, str(error))
