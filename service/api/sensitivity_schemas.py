"""Requests for the sensitivity of a pool."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.fields import Text, WholeNumber, identifier
from service.matching.advice.role_edits import GATES, MOST_MONTHS


class EditSchema(Schema):
    """One requirement with another `gate`, other `months`, or both."""

    id = identifier(required=True)
    gate = Text(validate=validate.OneOf([gate.value for gate in GATES]))
    months = WholeNumber(validate=validate.Range(1, MOST_MONTHS))

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not {"gate", "months"} & set(data):
            raise ValidationError("Expected gate, months or both.")


class SensitivityInSchema(Schema):
    """Changes to try one by one; without `changes` every required item is made preferred in turn."""

    changes = fields.List(fields.Nested(EditSchema), validate=validate.Length(1, 50))
    as_of = fields.Date(allow_none=True)
    resumes = fields.List(
        identifier(),
        validate=validate.Length(1, 1000),
        metadata={"description": "Ids of the resumes to look at; the whole pool when it is left out."},
    )
