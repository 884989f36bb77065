"""What may be asked of an explanation, and what shape does an interview kit have on the wire?"""

from marshmallow import Schema, fields, validate

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


class InterviewRequirementSchema(Schema):
    """A requirement that a question is asked for, and what the resume shows of it."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    gate = fields.String(required=True)
    verdict = fields.String(required=True)
    reason = fields.String(required=True)
    question = fields.String(required=True, allow_none=True)
    evidence = fields.List(fields.Dict(), required=True)


class InterviewItemSchema(Schema):
    """A structured question, what a good answer shows, and where it applies."""

    id = fields.String(required=True)
    about = fields.String(required=True)
    question = fields.String(required=True)
    good_answer = fields.List(fields.String(), required=True)
    requirements = fields.List(fields.Nested(InterviewRequirementSchema), required=True)
    duties = fields.List(fields.String(), required=True)


class InterviewKitSchema(Schema):
    """Questions for an interview: for required items first, then by the points at stake."""

    score_id = fields.String(required=True)
    role_id = fields.String(required=True)
    title = fields.String(required=True)
    as_of = fields.Date(required=True)
    how = fields.String(required=True)
    items = fields.List(fields.Nested(InterviewItemSchema), required=True)
