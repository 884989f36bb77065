"""Schemas of answers, derived from typed views: each shape is written once."""

import ast
from pathlib import Path
from typing import Any, TypedDict

import pytest
from marshmallow import fields

from service.api.view_schemas import schema_of
from service.usecases.views.values import IsoDate, IsoTime

ROOT = Path(__file__).resolve().parents[2]
VIEWS = ROOT / "service/usecases/views"


class PartView(TypedDict):
    """A part of an answer."""

    points: int


class WholeView(TypedDict):
    """An answer with every kind of value."""

    name: str
    note: str | None
    share: float
    sure: bool
    day: IsoDate | None
    at: IsoTime
    parts: list[PartView]
    best: PartView | None
    counts: dict[str, int]
    free: dict[str, Any]


def defined(folder: Path, suffix: str) -> list[str]:
    """Return the names of the classes of a folder that end in a suffix, once for each definition."""
    return [
        node.name
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and node.name.endswith(suffix)
    ]


def test_every_value_of_a_view_becomes_a_field_of_its_kind() -> None:
    found = schema_of(WholeView)().fields

    assert {name: type(field) for name, field in found.items()} == {
        "name": fields.String,
        "note": fields.String,
        "share": fields.Float,
        "sure": fields.Boolean,
        "day": fields.Date,
        "at": fields.DateTime,
        "parts": fields.List,
        "best": fields.Nested,
        "counts": fields.Dict,
        "free": fields.Dict,
    }
    assert {name for name, field in found.items() if field.allow_none} == {"note", "day", "best"}
    assert all(field.required for field in found.values())


def test_a_view_has_one_schema_named_after_it() -> None:
    assert schema_of(WholeView) is schema_of(WholeView)
    assert schema_of(WholeView).__name__ == "WholeSchema"


def test_a_type_that_no_answer_has_is_named() -> None:
    class SetView(TypedDict):
        ids: set[str]

    with pytest.raises(TypeError, match=r"set\[str\]: expected a view, a list, a dict"):
        schema_of(SetView)


def test_no_answer_is_shaped_twice() -> None:
    views = [name.removesuffix("View") for name in defined(VIEWS, "View")]
    schemas = [name.removesuffix("Schema") for name in defined(ROOT / "service/api", "Schema")]

    assert len(views) == len(set(views))
    assert set(views) & set(schemas) == set()


def test_a_raise_is_typed_once_in_the_domain_and_once_as_an_answer() -> None:
    for name in ("Raise", "RaiseSet"):
        classes = defined(ROOT / "service", name)
        assert classes.count(name) == 1
        assert defined(ROOT / "service", f"{name}View") == [f"{name}View"]
