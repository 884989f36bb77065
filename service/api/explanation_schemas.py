"""What may be asked of an explanation, and what shape does an interview kit have on the wire?"""

from marshmallow import Schema, validate

from service.api.fields import Text
from service.usecases.explaining.rendering import MEDIA_TYPES, RENDERINGS

_FORMATS = tuple(MEDIA_TYPES)
_OFFERED = "; ".join(f"{audience}: {', '.join(shapes)}" for audience, shapes in RENDERINGS.items())
_CONTACT = "Whom a letter names to reach; a line to be filled in where it is left out."


class _LetterQuery(Schema):
    contact = Text(validate=validate.Length(1, 300), metadata={"description": _CONTACT})


class ExplanationQuery(_LetterQuery):
    """Who reads it, and in which format; the first format of the audience where none is named."""

    audience = Text(load_default="recruiter", validate=validate.OneOf(tuple(RENDERINGS)))
    format = Text(validate=validate.OneOf(_FORMATS), metadata={"description": f"Formats of {_OFFERED}."})


class LetterQuery(_LetterQuery):
    """The format of a letter, and whom it names."""

    format = Text(validate=validate.OneOf(tuple(RENDERINGS["candidate"])))
