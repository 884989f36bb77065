"""Schemas of answers, derived from the typed views of `usecases/views`: each shape is written once.

An answer is open: a client must take keys that it does not know, since keys may be added.
"""

from collections.abc import Mapping
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from marshmallow import EXCLUDE, Schema, fields

from service.api.fields import Word
from service.api.meanings import meaning_of
from service.usecases.views.values import IsoDate, IsoTime
from service.usecases.views.vocabulary import WordSet

_FIELDS: Mapping[Any, type[fields.Field[Any]]] = {
    str: fields.String,
    bool: fields.Boolean,
    int: fields.Integer,
    float: fields.Float,
    IsoDate: fields.Date,
    IsoTime: fields.DateTime,
}


class OpenAnswer(Schema):
    """An answer, to which keys may be added."""

    class Meta:
        """Settings of marshmallow."""

        unknown = EXCLUDE


@cache
def schema_of(view: type) -> type[Schema]:
    """Return the schema of a view: keys required, `X | None` nullable, its name without "View".

    Raises TypeError for a type that no answer has had yet, naming it.
    """
    hints = get_type_hints(view, include_extras=True)
    name = view.__name__.removesuffix("View")
    made = {key: _of_key(hints[key], meaning_of(name, key)) for key in sorted(hints)}
    schema = OpenAnswer.from_dict(made, name=f"{name}Schema")
    schema.__doc__ = view.__doc__
    return schema


def _of_key(hint: Any, meaning: str | None) -> fields.Field[Any]:
    given = {"metadata": {"description": meaning}} if meaning else {}
    if get_origin(hint) is NotRequired:
        return _field(get_args(hint)[0], required=False, **given)
    return _field(hint, required=True, **given)


def _field(hint: Any, **given: Any) -> fields.Field[Any]:
    if isinstance(hint, UnionType) or _is_union(hint):
        (inner,) = (each for each in get_args(hint) if each is not NoneType)
        return _field(inner, allow_none=True, **given)
    if hint in _FIELDS:
        return _FIELDS[hint](**given)
    if words := _words(hint):
        return Word(words, **given)
    if is_typeddict(hint):
        return fields.Nested(partial(schema_of, hint), **given)
    if get_origin(hint) is list:
        return fields.List(_field(get_args(hint)[0]), **given)
    if get_origin(hint) is dict:
        return _mapping(get_args(hint)[1], **given)
    raise TypeError(f"{hint!r}: expected a view, a list, a dict, or one of {', '.join(map(str, _FIELDS))}")


def _mapping(value: Any, **given: Any) -> fields.Field[Any]:
    if value is Any:
        return fields.Dict(**given)
    return fields.Dict(keys=fields.String(), values=_field(value), **given)


def _words(hint: Any) -> WordSet | None:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((each for each in marks if isinstance(each, WordSet)), None)


def _is_union(hint: Any) -> bool:
    """Return whether a hint is a union of an annotated type, which has another class."""
    return get_origin(hint) is not Annotated and NoneType in get_args(hint)
