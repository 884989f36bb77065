"""What does the product know? The one place that opens data/ and models/.

Every file under data/ but samples/ and schema/ is a YAML mapping from row id to row. Each is checked
against data/schema/<path with _ for />.json (all of roles/ against roles.json), has its rows sorted by
id, and has on every row a `source` that data/sources.yaml knows. All problems are reported at once.
"""

import itertools
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from service.domain.canonical import sha256
from service.errors import InvalidData
from service.knowledge import policy, steps, wording
from service.knowledge.credentials import credentials
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon import competencies, postings, work
from service.knowledge.roles import catalogue
from service.knowledge.tables import Problem, Row, Tables

_SKIPPED = {"samples", "schema"}
_BUILDERS = (credentials, work, competencies, postings, catalogue, policy, steps, wording)


def load_knowledge(data: Path, models: Path) -> Knowledge:
    """Return what the files say; raises InvalidData with every problem, one a line."""
    tables, found = read_tables(data, models)
    problems = found or [problem for room in _BUILDERS for problem in room.problems(tables)]
    if problems:
        raise InvalidData("\n".join(str(problem) for problem in sorted(problems)))
    return Knowledge(
        credentials=credentials.build(tables),
        work=work.build(tables),
        competencies=competencies.build(tables),
        postings=postings.build(tables),
        roles=catalogue.build(tables),
        policy=policy.build(tables),
        steps=steps.build(tables),
        wording=wording.build(tables),
        ontology_sha256=_identity(tables, ("ontology/", "lexicon/", "rules/")),
        policy_sha256=_identity(tables, ("policy/", "models/")),
    )


def read_tables(data: Path, models: Path) -> tuple[Tables, list[Problem]]:
    """Return all rows and all problems of shape, order and source."""
    files: dict[str, Mapping[str, Row]] = {}
    problems: list[Problem] = []
    for path in sorted(data.rglob("*.yaml")):
        name = path.relative_to(data).with_suffix("").as_posix()
        if name.split("/")[0] not in _SKIPPED:
            files[name] = _read_yaml(path, f"{name}.yaml", problems)
    for path in sorted(models.glob("*.json")):
        files[f"models/{path.stem}"] = json.loads(path.read_text("utf-8"))
    for name, rows in files.items():
        if not name.startswith("models/"):
            problems.extend(_shape(name, rows, data / "schema"))
            problems.extend(_order_and_source(name, rows, files.get("sources", {})))
    return Tables(files), problems


def _identity(tables: Tables, prefixes: tuple[str, ...]) -> str:
    return sha256({name: rows for name, rows in tables.files.items() if name.startswith(prefixes)})


class _UniqueKeys(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML without repeated keys, which the standard loader drops in silence."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            raise yaml.constructor.ConstructorError(None, None, f"{key!r} stands twice", node.start_mark)
    return {
        key: loader.construct_object(value, deep=True)
        for key, (_, value) in zip(keys, node.value, strict=True)
    }


_UniqueKeys.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def _read_yaml(path: Path, name: str, problems: list[Problem]) -> Mapping[str, Row]:
    try:
        rows = yaml.load(path.read_text("utf-8"), _UniqueKeys)
    except yaml.YAMLError as error:
        problems.append(Problem(name, "", "", " ".join(str(error).split())))
        return {}
    if not isinstance(rows, dict):
        problems.append(
            Problem(name, "", "", f"holds {type(rows).__name__}: expected a mapping from id to row")
        )
        return {}
    return {str(key): row for key, row in rows.items()}


@cache
def _validator(path: Path) -> Draft202012Validator:
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


def _shape(name: str, rows: Mapping[str, Row], schemas: Path) -> Iterator[Problem]:
    stem = "roles" if name.startswith("roles/") else name.replace("/", "_")
    path = schemas / f"{stem}.json"
    if not path.exists():
        yield Problem(f"{name}.yaml", "", "", f"has no schema: expected data/schema/{stem}.json")
        return
    for error in _validator(path).iter_errors(rows):
        row, *keys = [str(part) for part in error.absolute_path] or [""]
        yield Problem(f"{name}.yaml", row, ".".join(keys), error.message)


def _order_and_source(name: str, rows: Mapping[str, Row], sources: Mapping[str, Row]) -> Iterator[Problem]:
    ids = list(rows)
    for before, after in itertools.pairwise(ids):
        if before > after:
            yield Problem(f"{name}.yaml", after, "", f"stands after {before!r}: rows are sorted by id")
    for row_id, row in rows.items():
        if name == "sources" or not isinstance(row, dict):
            continue
        given = row.get("source")
        if not given:
            yield Problem(f"{name}.yaml", row_id, "source", "is missing: every row names its source")
        for source in [given] if isinstance(given, str) else given or []:
            if source not in sources:
                yield Problem(f"{name}.yaml", row_id, "source", f"{source!r} does not exist in sources.yaml")
