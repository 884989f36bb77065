"""Queries of explanations: audience, format, contact."""

from marshmallow import Schema, validate

from service.api.fields import Text
from service.usecases.explaining.rendering import MEDIA_TYPES, RENDERINGS

_FORMATS = tuple(MEDIA_TYPES)
_OFFERED = "; ".join(f"{audience}: {', '.join(shapes)}" for audience, shapes in RENDERINGS.items())
_CONTACT = "The contact that a letter names; a line to fill in if it is left out."


class _LetterQuery(Schema):
    contact = Text(validate=validate.Length(1, 300), metadata={"description": _CONTACT})


class ExplanationQuery(_LetterQuery):
    """The audience, and a format; the first one of the audience by default."""

    audience = Text(load_default="recruiter", validate=validate.OneOf(tuple(RENDERINGS)))
    format = Text(validate=validate.OneOf(_FORMATS), metadata={"description": f"Formats of {_OFFERED}."})


class LetterQuery(_LetterQuery):
    """The format of a letter, and the contact that it names."""

    format = Text(validate=validate.OneOf(tuple(RENDERINGS["candidate"])))
