"""The catalogue of positions, the career ladder, and what laws add to a position."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.domain.requirement import Origin, Requirement, Role
from service.errors import NotFound, RoleNotRankable
from service.knowledge.roles.bars import Complaints, Names
from service.knowledge.roles.names import names_of
from service.knowledge.roles.rows import (
    in_any_state,
    in_jurisdiction,
    read_role,
    requirement_from_row,
    role_from_row,
)
from service.knowledge.tables import Problem, Row, Tables
from service.text.runs import Run, runs_of

_FOLDER = "roles"
_LAWS = "policy/laws"
_LADDER = "ontology/ladder"


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step of a career, from role `lower` to role `upper`; soft steps are advice only."""

    lower: str
    upper: str
    soft: bool


@dataclass(frozen=True, slots=True)
class Law:
    """A legal requirement of some roles in some settings.

    Attributes:
        jurisdiction: two letters of a state, or US.
        applies: `always`, or `suggest` where the title alone does not decide whether the rule applies.
        requirement: None where the rule only widens what is accepted (`any_state`).
        date: when the rule was last read.
        citation: the rule.
    """

    id: str
    jurisdiction: str
    settings: tuple[str, ...]
    roles: tuple[str, ...]
    applies: str
    any_state: bool
    requirement: Requirement | None
    mark: str
    date: str
    citation: str


@dataclass(frozen=True, slots=True)
class Roles:
    """The catalogue.

    Attributes:
        all: every role by id, feeder roles included.
        rankable: ids that candidates may be ranked for, sorted.
        by_alias: words of a title or alias, lower case, without punctuation -> role id.
        names: the ids that a structured role may use.
        runs: runs of words of all duties and of long labels of requirements.
    """

    all: Mapping[str, Role]
    rankable: tuple[str, ...]
    by_alias: Mapping[str, str]
    ladder: tuple[LadderStep, ...]
    laws: tuple[Law, ...]
    names: Names
    runs: frozenset[Run]

    def get(self, role_id: str) -> Role:
        """Return a rankable role; raises NotFound or RoleNotRankable."""
        role = self.all.get(role_id)
        if role is None:
            expected = ", ".join(self.rankable)
            raise NotFound(
                f"{role_id!r} is no role that is kept here or in the catalogue: expected one of {expected}"
            )
        if not role.rankable:
            raise RoleNotRankable(f"{role_id!r} is known from histories and is not offered for ranking")
        return role

    def from_row(self, role_id: str, row: Mapping[str, Any]) -> Role:
        """Return the role of a structured row that may name a `base`, a `jurisdiction` and a `setting`.

        Raises InvalidRole with every problem, NotFound or RoleNotRankable for the base.
        """
        base = row.get("base")
        start = None if base is None else self.get(str(base))
        role = role_from_row(role_id, row, self.names, base=start)
        return role if start is None else self._with_laws(role, start.id)

    def placed(self, role_id: str, jurisdiction: str | None = None, setting: str | None = None) -> Role:
        """Return a rankable role in a state and setting, with the legal requirements there.

        Raises InvalidRole when the state or the setting is not known.
        """
        row = {"base": role_id, "jurisdiction": jurisdiction, "setting": setting}
        return self.from_row(role_id, {key: value for key, value in row.items() if value is not None})

    def laws_for(
        self, catalogue_id: str | None, settings: Sequence[str], jurisdiction: str | None
    ) -> tuple[Law, ...]:
        """Return the laws for a catalogue role in these settings and this state, in order of id."""
        return tuple(
            law
            for law in self.laws
            if (not law.roles or catalogue_id in law.roles)
            and set(law.settings) & set(settings)
            and law.jurisdiction in ("US", jurisdiction)
        )

    def above(self, role_id: str) -> tuple[str, ...]:
        """Return the roles one step above a role, sorted."""
        return tuple(sorted(step.upper for step in self.ladder if step.lower == role_id))

    def _with_laws(self, role: Role, catalogue_id: str) -> Role:
        applying = self.laws_for(catalogue_id, role.settings, role.jurisdiction)
        laws = [law for law in applying if law.applies == "always"]
        recruited = {item.id for item in role.requirements if item.origin is not Origin.TEMPLATE}
        added = tuple(
            law.requirement for law in laws if law.requirement and law.requirement.id not in recruited
        )
        replaced = {item.id for item in added}
        kept = tuple(item for item in role.requirements if item.id not in replaced)
        complete = in_jurisdiction(replace(role, requirements=(*added, *kept)), role.jurisdiction)
        return in_any_state(complete) if any(law.any_state for law in laws) else complete


def title_key(title: str) -> str:
    """Return the words of a title as `Roles.by_alias` writes them."""
    return " ".join(re.findall(r"[a-z0-9&]+", title.lower()))


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every problem between the rows of roles, laws and the ladder."""
    names = names_of(tables)
    yield from _vocabulary_problems(names)
    yield from _role_problems(tables, names)
    yield from _alias_problems(tables)
    yield from _law_problems(tables, names)
    for row_id, row in tables.rows(_LADDER).items():
        for end in ("lower", "upper"):
            if row[end] not in names.known["role"]:
                yield Problem(f"{_LADDER}.yaml", row_id, end, f"{row[end]!r} does not exist")


def _vocabulary_problems(names: Names) -> Iterator[Problem]:
    """Yield the vocabularies of requirement kinds that no table holds: their values would not be checked."""
    for name, kind in names.kinds.by_name.items():
        for parameter, vocabulary in kind.vocabularies.items():
            if vocabulary not in names.known:
                expected = ", ".join(sorted(names.known))
                words = f"{vocabulary!r} is no vocabulary: expected one of {expected}"
                yield Problem("policy/requirement_kinds.yaml", name, f"vocabularies.{parameter}", words)


def build(tables: Tables) -> Roles:
    """Return the catalogue of tables without problems."""
    names = names_of(tables)
    rows = _rows(tables)
    found = {role_id: _catalogue_role(role_id, rows, names, Complaints()) for role_id in sorted(rows)}
    return Roles(
        all=found,
        rankable=tuple(role_id for role_id, role in found.items() if role.rankable),
        by_alias={key: role_id for key, role_id, _ in sorted(_aliases(tables))},
        ladder=tuple(
            LadderStep(row["lower"], row["upper"], row.get("soft", False))
            for row in tables.rows(_LADDER).values()
        ),
        laws=tuple(_law(law_id, row, names, Complaints()) for law_id, row in tables.rows(_LAWS).items()),
        names=names,
        runs=runs_of(text for role in found.values() for text in _sentences(role)),
    )


def _sentences(role: Role) -> Iterator[str]:
    """Yield the duties of a role, and the labels of what it asks."""
    yield from (duty.text for duty in role.duties)
    yield from (item.label for item in role.requirements)


def _rows(tables: Tables) -> dict[str, Row]:
    return {role_id: row for _, rows in tables.folder(_FOLDER) for role_id, row in rows.items()}


def _catalogue_role(role_id: str, rows: Mapping[str, Row], names: Names, complaints: Complaints) -> Role:
    row = rows[role_id]
    base_id = str(row["base"]) if "base" in row else None
    base = None
    if base_id is not None and base_id in rows and "base" not in rows[base_id]:
        base = _catalogue_role(base_id, rows, names, Complaints())
    elif base_id is not None:
        complaints.add("base", f"{base_id!r} is no role without a base of its own")
    role = read_role(role_id, row, names, complaints, base=base, origin=Origin.TEMPLATE)
    return replace(role, specificity=0)


def _law(law_id: str, row: Row, names: Names, complaints: Complaints) -> Law:
    asked = row.get("requirement")
    requirement = asked and requirement_from_row(asked, "requirement", names, complaints, Origin.LAW)
    return Law(
        id=law_id,
        jurisdiction=row["jurisdiction"],
        settings=tuple(row["settings"]),
        roles=tuple(row["roles"]),
        applies=row["applies"],
        any_state=row.get("any_state", False),
        requirement=requirement or None,
        mark=row["mark"],
        date=row["date"],
        citation=row.get("citation", ""),
    )


def _role_problems(tables: Tables, names: Names) -> Iterator[Problem]:
    rows = _rows(tables)
    for path, held in tables.folder(_FOLDER):
        for role_id in held:
            complaints = Complaints()
            role = _catalogue_role(role_id, rows, names, complaints)
            if path != f"{_FOLDER}/{role_id}":
                complaints.add("", f"is in the wrong file: expected {_FOLDER}/{role_id}.yaml")
            whole = role.rankable and not complaints.found
            if whole and not role.requirements:
                complaints.add("requirements", "are missing: a rankable role has at least one")
            if whole and not role.duties:
                complaints.add("duties", "are missing: a rankable role has at least one")
            yield from (Problem(f"{path}.yaml", role_id, key, text) for key, text in complaints.found)


def _aliases(tables: Tables) -> Iterator[tuple[str, str, str]]:
    for path, held in tables.folder(_FOLDER):
        for role_id, row in held.items():
            own = [] if row.get("strict") else [row["title"]]
            for alias in (*own, *row.get("aliases", ())):
                yield title_key(alias), role_id, path


def _alias_problems(tables: Tables) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, role_id, path in sorted(_aliases(tables)):
        if key in first:
            yield Problem(f"{path}.yaml", role_id, "aliases", f"{key!r} is an alias of {first[key]!r} too")
        first.setdefault(key, role_id)


def _law_problems(tables: Tables, names: Names) -> Iterator[Problem]:
    for law_id, row in tables.rows(_LAWS).items():
        complaints = Complaints()
        law = _law(law_id, row, names, complaints)
        if law.requirement is None and not law.any_state and not complaints.found:
            complaints.add("requirement", "is missing: a law asks for something or accepts any state")
        for key, ids, vocabulary in (
            ("roles", law.roles, "role"),
            ("settings", law.settings, "setting"),
            ("jurisdiction", (law.jurisdiction,), "jurisdiction"),
        ):
            for each in ids:
                if each != "US" and not names.has(vocabulary, each):
                    complaints.add(key, f"{each!r} is not a known {vocabulary}")
        yield from (Problem(f"{_LAWS}.yaml", law_id, key, text) for key, text in complaints.found)
