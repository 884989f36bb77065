"""The terms of docs/glossary.md, compared with the code, the data and openapi.yaml."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import yaml

from tests.conftest import ROOT

ROWS = re.compile(r"^\| ([\w ]+) \| (.+) \| (.+) \| (.+) \|$", re.M)
DEFINED = re.compile(r"`(\w+)` in `(service/[\w/]+\.py)`")


def rows() -> list[tuple[str, str, str, str]]:
    """Return (term, meaning, code, JSON) of each row."""
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    return [(row[0], row[1], row[2], row[3]) for row in ROWS.findall(text) if row[0] != "term"]


def names_of(path: str) -> set[str]:
    """Return the names that a module defines."""
    body = ast.parse((ROOT / path).read_text("utf-8")).body
    defined = {node.name for node in body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assigned = (node.targets for node in body if isinstance(node, ast.Assign))
    return defined | {each.id for targets in assigned for each in targets if isinstance(each, ast.Name)}


def json_keys(node: Any) -> Iterator[str]:
    """Yield the keys of all answers and requests."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        yield from node["properties"]
    for child in children:
        yield from json_keys(child)


def test_every_term_is_explained_once() -> None:
    terms = [term for term, _, _, _ in rows()]

    assert len(terms) > 50
    assert [term for term in terms if terms.count(term) > 1] == []


def test_every_file_of_a_term_exists_and_defines_its_name() -> None:
    code = [column for _, _, column, _ in rows()]

    paths = [path for column in code for path in re.findall(r"`((?:service|data)[\w/.]*)`", column)]
    names = [found for column in code for found in DEFINED.findall(column)]

    assert paths and [path for path in paths if not (ROOT / path).exists()] == []
    assert names and [(name, path) for name, path in names if name not in names_of(path)] == []


def test_every_json_key_of_a_term_is_a_key_of_the_api() -> None:
    keys = set(json_keys(yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))))

    named = [key for _, _, _, column in rows() for key in re.findall(r"`(\w+)`", column)]

    assert named and [key for key in named if key not in keys] == []
