"""Domain values as canonical JSON in a column, and back.

A bar is one of several kinds: its row carries the kind's name under `kind`.
"""

import json
import zlib
from functools import cache
from typing import Any, TypeVar, get_args

import cattrs
from cattrs import Converter

from service.domain.canonical import canonical_json
from service.domain.requirement import Bar, Requirement

Value = TypeVar("Value")

_BARS = {bar.__name__: bar for bar in get_args(Bar)}


def encode(value: object) -> str:
    """Return canonical JSON of a domain value."""
    return canonical_json(_converter().unstructure(value))


def decode(text: str, kind: type[Value]) -> Value:
    """Return the value of type `kind` that `encode` wrote."""
    return _converter().structure(json.loads(text), kind)


def pack(value: object) -> bytes:
    """Return compressed canonical JSON of a domain value."""
    return zlib.compress(encode(value).encode())


def unpack(packed: bytes, kind: type[Value]) -> Value:
    """Return the value of type `kind` that `pack` wrote."""
    return decode(zlib.decompress(packed).decode(), kind)


@cache
def _converter() -> Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)

    def structure_bar(row: dict[str, Any], _kind: object) -> Any:
        return converter.structure({key: row[key] for key in row if key != "kind"}, _BARS[row["kind"]])

    def unstructure_bar(bar: Any) -> dict[str, Any]:
        return {"kind": type(bar).__name__, **converter.unstructure(bar, unstructure_as=type(bar))}

    def structure_child(row: dict[str, Any], _kind: object) -> Requirement:
        return converter.structure(row, Requirement)

    def unstructure_child(child: Requirement) -> Any:
        return converter.unstructure(child, unstructure_as=Requirement)

    # A bar holds requirements, whose class is declared after it: its annotation is still a string.
    converter.register_structure_hook_func(_is_child, structure_child)
    converter.register_unstructure_hook_func(_is_child, unstructure_child)
    converter.register_structure_hook(Bar, structure_bar)
    converter.register_unstructure_hook(Bar, unstructure_bar)
    return converter


def _is_child(kind: object) -> bool:
    return kind == Requirement.__name__
