"""Requests for scores."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.fields import MAX_TEXT, Text, identifier
from service.api.resume_schemas import ResumeTextSchema


class ScoreInSchema(Schema):
    """What to score: one of resume_id and resume, one of role_id and posting."""

    resume_id = identifier()
    resume = fields.Nested(ResumeTextSchema)
    role_id = identifier()
    posting = Text(validate=validate.Length(1, MAX_TEXT))
    as_of = fields.Date(allow_none=True)
    store = fields.Boolean(load_default=False, truthy={True}, falsy={False})

    @validates_schema
    def _one_of_each(self, data: dict[str, Any], **_: Any) -> None:
        for one, other in (("resume_id", "resume"), ("role_id", "posting")):
            if (one in data) == (other in data):
                raise ValidationError(f"Expected either {one} or {other}.")
