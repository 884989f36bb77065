"""Vocabularies that rows of roles may use."""

from collections.abc import Mapping

from service.knowledge import requirement_kinds
from service.knowledge.roles.bars import Names
from service.knowledge.roles.rows import TRACKS
from service.knowledge.tables import Row, Tables

TAGS = frozenset(
    {
        "clinical", "consulting", "education", "healthcare", "him", "lead", "licensed_clinical",
        "office_admin", "operations", "people_mgmt", "quality", "research", "revenue", "unpaid",
    }
)  # fmt: skip


def names_of(tables: Tables) -> Names:
    """Return every vocabulary that the tables hold; a missing file leaves its vocabulary unchecked."""
    sets = _family_sets(tables.rows("ontology/families"))
    weights = tables.rows("policy/weights")
    known = {
        "certification": frozenset(tables.rows("ontology/certifications")),
        "competency": _competencies(tables),
        "degree": frozenset(tables.rows("ontology/degrees")),
        "family": frozenset({*tables.rows("ontology/families"), *sets}),
        "jurisdiction": frozenset(tables.rows("ontology/states")),
        "licence": _licences(tables),
        "membership": frozenset(tables.rows("ontology/memberships")),
        "profession": _professions(tables),
        "role": frozenset(role_id for _, rows in tables.folder("roles") for role_id in rows),
        "setting": frozenset(tables.rows("ontology/settings")),
        "specialty": frozenset(tables.rows("ontology/specialties")),
        "tag": TAGS,
        "track": frozenset(TRACKS),
    }
    return Names(
        known,
        sets,
        {row_id: _weights(row) for row_id, row in weights.items()},
        requirement_kinds.build(tables),
    )


def _family_sets(rows: Mapping[str, Row]) -> dict[str, tuple[str, ...]]:
    """Return measured families of each set and finer family; sets may be written in capitals too."""
    found = {row_id: tuple(sorted(_measured(row_id, rows))) for row_id in rows}
    changed = {row_id: members for row_id, members in found.items() if members != (row_id,)}
    return {**changed, **{row_id.upper(): members for row_id, members in changed.items()}}


def _measured(row_id: str, rows: Mapping[str, Row]) -> set[str]:
    row = rows.get(row_id, {})
    if "folds_to" in row:
        return {str(row["folds_to"])}
    if "members" in row:
        return {family for member in row["members"] for family in _measured(member, rows)}
    return {row_id}


def _competencies(tables: Tables) -> frozenset[str]:
    ids = frozenset(tables.rows("ontology/competencies"))
    prefixes = frozenset(each.split(".")[0] for each in ids)
    tools = tables.rows("ontology/tools")
    classes = frozenset(str(row["class"]) for row in tools.values() if "class" in row)
    return ids | prefixes | frozenset(tools) | classes if ids else frozenset()


def _professions(tables: Tables) -> frozenset[str]:
    """Return the professions that titles give to jobs; no other one could be found in a career."""
    titles = tables.rows("ontology/titles").values()
    return frozenset(str(each) for row in titles for each in row.get("professions", ()))


def _licences(tables: Tables) -> frozenset[str]:
    types = frozenset(str(row["type"]) for row in tables.rows("ontology/licences").values())
    return types | frozenset(tables.rows("ontology/licence_acceptance")) if types else types


def _weights(row: Row) -> tuple[tuple[str, int], ...]:
    factors = row.get("weights", row)
    return tuple(sorted((key, value) for key, value in factors.items() if type(value) is int))
