"""Problems between rows of the credential files."""

from collections.abc import Iterator, Mapping

from service.knowledge.credentials import wrapped_words
from service.knowledge.tables import Problem, Row, Tables, no_pattern, unknown_ids

# The rows of patterns that each file must have, and no others.
_PATTERN_ROWS = {
    "lexicon/certification_status": {"current", "denied", "expired", "in_progress", "not_held"},
    "lexicon/degree_status": {"ends", "expected", "left", "under_way"},
    "lexicon/licence_status": {
        "active", "denied", "discipline", "eligible", "expired", "inactive", "pending", "probation",
        "restricted", "temporary",
    },
    wrapped_words.FILE: wrapped_words.ROWS,
}  # fmt: skip
_KINDS = {"degree": "ontology/degrees", "certification": "ontology/certifications"}


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every problem of families, degrees, licences, certifications and implications."""
    yield from _families(tables)
    yield from _degrees(tables)
    yield from _phrases_once(tables, "ontology/degrees", ("names", "abbreviations"))
    yield from _phrases_once(tables, "ontology/families", ("fields",))
    yield from _phrases_once(tables, "ontology/licences", ("names", "abbreviations"))
    yield from _phrases_once(tables, "ontology/certifications", ("names", "forms"))
    yield from _licences(tables)
    yield from _acceptance(tables)
    yield from _specialties(tables)
    yield from _implications(tables)
    yield from _pattern_rows(tables)
    yield from _patterns(tables)


def _families(tables: Tables) -> Iterator[Problem]:
    rows = tables.rows("ontology/families")
    for row_id, row in rows.items():
        named = list(row.get("members", ())) + ([row["folds_to"]] if "folds_to" in row else [])
        yield from unknown_ids("ontology/families.yaml", row_id, "members", named, rows)
        if row_id in _reached(row_id, rows):
            yield Problem("ontology/families.yaml", row_id, "members", "a set may not hold itself")


def _reached(row_id: str, rows: Mapping[str, Row]) -> set[str]:
    reached: set[str] = set()
    waiting = list(rows[row_id].get("members", ()))
    while waiting:
        member = waiting.pop()
        if member not in reached:
            reached.add(member)
            waiting.extend(rows.get(member, {}).get("members", ()))
    return reached


def _degrees(tables: Tables) -> Iterator[Problem]:
    families = tables.rows("ontology/families")
    called: dict[tuple[int, str], str] = {}
    for row_id, row in tables.rows("ontology/degrees").items():
        if row["family"] != "by_field":
            yield from unknown_ids("ontology/degrees.yaml", row_id, "family", [row["family"]], families)
        if "unnamed" in row:
            yield from unknown_ids("ontology/degrees.yaml", row_id, "unnamed", [row["unnamed"]], families)
        key = (row["level"], row["family"])
        if row.get("of_field"):
            if key in called:
                message = f"level {key[0]} of {key[1]} is already called {called[key]!r}"
                yield Problem("ontology/degrees.yaml", row_id, "of_field", message)
            called[key] = row_id


def _phrases_once(tables: Tables, file: str, keys: tuple[str, ...]) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for row_id, row in tables.rows(file).items():
        for key in keys:
            for phrase in row.get(key, ()):
                first = owner.setdefault(phrase, row_id)
                if first != row_id:
                    yield Problem(f"{file}.yaml", row_id, key, f"{phrase!r} already names {first!r}")


def _licences(tables: Tables) -> Iterator[Problem]:
    licences, states = tables.rows("ontology/licences"), tables.rows("ontology/states")
    types = {row["type"]: row for row in licences.values()}
    for row_id, row in licences.items():
        for title in row.get("weak_titles", ()):
            if title not in row.get("titles", ()):
                yield Problem("ontology/licences.yaml", row_id, "weak_titles", f"{title!r} is not in titles")
        yield from unknown_ids("ontology/licences.yaml", row_id, "below", list(row.get("below", ())), types)
    file = "ontology/independence.yaml"
    for row_id, row in tables.rows("ontology/independence").items():
        yield from unknown_ids(file, row_id, "", [row_id], licences)
        for key in ("independent_in", "supervised_in"):
            yield from unknown_ids(file, row_id, key, list(row.get(key, ())), states)


def _acceptance(tables: Tables) -> Iterator[Problem]:
    certifications = tables.rows("ontology/certifications")
    for row_id, row in tables.rows("ontology/certification_acceptance").items():
        named = [row_id, *row["certifications"]]
        file = "ontology/certification_acceptance.yaml"
        yield from unknown_ids(file, row_id, "certifications", named, certifications)


def _specialties(tables: Tables) -> Iterator[Problem]:
    known = tables.rows("ontology/specialties")
    for row_id, row in tables.rows("ontology/certifications").items():
        named = list(row.get("specialties", ()))
        yield from unknown_ids("ontology/certifications.yaml", row_id, "specialties", named, known)


def _implications(tables: Tables) -> Iterator[Problem]:
    file = "ontology/implications.yaml"
    types = {row["type"]: row for row in tables.rows("ontology/licences").values()}
    known = {kind: tables.rows(name) for kind, name in _KINDS.items()} | {"licence": types}
    families = tables.rows("ontology/families")
    for row_id, row in tables.rows("ontology/implications").items():
        for side in ("source", "target"):
            kind, named = row[f"{side}_kind"], row[f"{side}_id"]
            if side == "target" and kind == "degree":
                yield from unknown_ids(file, row_id, "target_id", [named.partition(":")[2]], families)
            elif kind in known:
                yield from unknown_ids(file, row_id, f"{side}_id", [named], known[kind])
            elif kind != "title":
                yield Problem(file, row_id, f"{side}_kind", f"{kind!r} does not exist")


def _pattern_rows(tables: Tables) -> Iterator[Problem]:
    for file, expected in _PATTERN_ROWS.items():
        rows = tables.rows(file)
        for missing in sorted(expected - rows.keys()) if rows else ():
            yield Problem(f"{file}.yaml", missing, "", "missing")
        for row_id, row in rows.items():
            yield from unknown_ids(f"{file}.yaml", row_id, "", [row_id], frozenset(expected))
            for pattern in row["patterns"]:
                yield from no_pattern(f"{file}.yaml", row_id, "patterns", pattern)


def _patterns(tables: Tables) -> Iterator[Problem]:
    for row_id, row in tables.rows("lexicon/not_holder").items():
        yield from no_pattern("lexicon/not_holder.yaml", row_id, "pattern", row["pattern"])
    for row_id, row in tables.rows("lexicon/credential_subject").items():
        for pattern in row["patterns"]:
            yield from no_pattern("lexicon/credential_subject.yaml", row_id, "patterns", pattern)
