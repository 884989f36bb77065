"""Text of data files to rows: YAML without repeated keys, schema, order and sources of the rows."""

import itertools
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from service.knowledge.tables import Problem, Row


class _UniqueKeys(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML without repeated keys, of which the standard loader drops all but the last."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    row: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if isinstance(key, list | dict):
            raise yaml.constructor.ConstructorError(None, None, "a key is no text", key_node.start_mark)
        if key in row:
            problem = f"{key!r} is repeated"
            raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
        row[key] = loader.construct_object(value_node, deep=True)
    return row


_UniqueKeys.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def rows_of(text: str, name: str, problems: list[Problem]) -> Mapping[str, Row]:
    """Return the rows of a YAML file; none, and a problem more, where it cannot be parsed."""
    try:
        rows = yaml.load(text, _UniqueKeys)
    except yaml.YAMLError as error:
        problems.append(Problem(f"{name}.yaml", "", "", " ".join(str(error).split())))
        return {}
    if not isinstance(rows, dict):
        message = f"holds {type(rows).__name__}: expected a mapping from id to row"
        problems.append(Problem(f"{name}.yaml", "", "", message))
        return {}
    return {str(key): row for key, row in rows.items()}


def problems_of(
    name: str, rows: Mapping[str, Row], schemas: Mapping[str, str], sources: Mapping[str, Row]
) -> Iterator[Problem]:
    """Yield every problem of shape, order and source of one file.

    Args:
        schemas: the text of each schema by the stem of its file.
    """
    stem = "roles" if name.startswith("roles/") else name.replace("/", "_")
    if stem in schemas:
        yield from _shape(name, rows, schemas[stem])
    else:
        yield Problem(f"{name}.yaml", "", "", f"has no schema: expected data/schema/{stem}.json")
    yield from _order(name, rows)
    if name != "sources":
        yield from _sources(name, rows, sources)


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema))


def _shape(name: str, rows: Mapping[str, Row], schema: str) -> Iterator[Problem]:
    for error in _validator(schema).iter_errors(rows):
        row, *keys = [str(part) for part in error.absolute_path] or [""]
        yield Problem(f"{name}.yaml", row, ".".join(keys), error.message)


def _order(name: str, rows: Mapping[str, Row]) -> Iterator[Problem]:
    for before, after in itertools.pairwise(rows):
        if before > after:
            yield Problem(f"{name}.yaml", after, "", f"follows {before!r}: rows are sorted by id")


def _sources(name: str, rows: Mapping[str, Row], sources: Mapping[str, Row]) -> Iterator[Problem]:
    for row_id, row in rows.items():
        if not isinstance(row, dict):
            continue
        given = row.get("source")
        if not given:
            yield Problem(f"{name}.yaml", row_id, "source", "is missing: every row names its source")
        for source in [given] if isinstance(given, str) else given or []:
            if source not in sources:
                yield Problem(f"{name}.yaml", row_id, "source", f"{source!r} does not exist in sources.yaml")
