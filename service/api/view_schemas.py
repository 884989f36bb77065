"""Schemas of answers, derived from the typed views of `usecases/views`: each shape is written once."""

from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints, is_typeddict

from marshmallow import Schema, fields

from service.usecases.views.values import IsoDate, IsoTime

_FIELDS: Mapping[Any, type[fields.Field[Any]]] = {
    str: fields.String,
    bool: fields.Boolean,
    int: fields.Integer,
    float: fields.Float,
    IsoDate: fields.Date,
    IsoTime: fields.DateTime,
}


@cache
def schema_of(view: type) -> type[Schema]:
    """Return the schema of a view: every key required, `X | None` nullable, its name without "View".

    Raises TypeError for a type that no answer has had yet, naming it.
    """
    hints = get_type_hints(view, include_extras=True)
    made = {name: _field(hints[name], required=True) for name in sorted(hints)}
    return Schema.from_dict(made, name=f"{view.__name__.removesuffix('View')}Schema")


def _field(hint: Any, **given: Any) -> fields.Field[Any]:
    if isinstance(hint, UnionType) or _is_union(hint):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return _field(inner, allow_none=True, **given)
    if hint in _FIELDS:
        return _FIELDS[hint](**given)
    if is_typeddict(hint):
        return fields.Nested(schema_of(hint), **given)
    if get_origin(hint) is list:
        return fields.List(_field(get_args(hint)[0]), **given)
    if get_origin(hint) is dict:
        return _mapping(get_args(hint)[1], **given)
    raise TypeError(f"{hint!r}: expected a view, a list, a dict, or one of {', '.join(map(str, _FIELDS))}")


def _mapping(value: Any, **given: Any) -> fields.Field[Any]:
    if value is Any:
        return fields.Dict(**given)
    return fields.Dict(keys=fields.String(), values=_field(value), **given)


def _is_union(hint: Any) -> bool:
    """Return whether a hint is a union of an annotated type, which has another class."""
    return get_origin(hint) is not Annotated and NoneType in get_args(hint)
