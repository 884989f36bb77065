"""Requests about roles: create, change."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, pre_load, validate, validates_schema

from service.api.fields import IS_STATE, MAX_TEXT, Json, Text, WholeNumber, identifier
from service.usecases.line_repairs import EITHER_OR, MEANINGS

_ROWS: dict[str, Any] = {"description": "Rows as in data/roles/, where each key is defined."}


class RoleInSchema(Schema):
    """A role to make: `{posting}`, or `{base, jurisdiction, setting, requirements}`, or a whole role.

    The rows of `requirements` and `duties` are read and checked like those of the catalogue.
    """

    posting = Text(validate=validate.Length(1, MAX_TEXT))
    base = identifier()
    jurisdiction = Text(validate=IS_STATE)
    setting = identifier()
    title = identifier()
    aliases = fields.List(identifier(), validate=validate.Length(max=50))
    level = WholeNumber(validate=validate.Range(0, 7))
    track = identifier()
    family = identifier()
    strict = fields.Boolean(truthy={True}, falsy={False})
    settings = fields.List(identifier(), validate=validate.Length(max=50))
    specialties = fields.List(identifier(), validate=validate.Length(max=50))
    requirements = fields.List(Json(), validate=validate.Length(max=200), metadata=_ROWS)
    without = fields.List(identifier(), validate=validate.Length(max=200))
    duties = fields.List(Json(), validate=validate.Length(max=200), metadata=_ROWS)
    weights = fields.Dict(
        keys=identifier(),
        values=WholeNumber(validate=validate.Range(0, 10**6)),
        validate=validate.Length(max=50),
    )

    @pre_load
    def _some(self, data: Any, **_: Any) -> Any:
        if isinstance(data, dict) and not {"posting", "base", "requirements"} & set(data):
            raise ValidationError("Expected posting, base or requirements.")
        return data


def _line_number(description: str) -> WholeNumber:
    return WholeNumber(validate=validate.Range(1, MAX_TEXT), metadata={"description": description})


class LineRepairSchema(Schema):
    """What one line of the posting, or one requirement, was meant to ask.

    `required` and `preferred` let it stand alone, and read a line that was not read as a requirement;
    `either_or` makes it an alternative to another one; `not_a_requirement` removes it.
    """

    line = _line_number("A number of `lines` of the role.")
    id = identifier(metadata={"description": "In place of `line`: the id of one requirement, at any depth."})
    meant = Text(required=True, validate=validate.OneOf(MEANINGS))
    with_line = _line_number("Of `either_or`: the line that it is an alternative to.")
    with_id = identifier(metadata={"description": "Of `either_or`, in place of `with_line`."})

    @validates_schema
    def _one_place(self, data: dict[str, Any], **_: Any) -> None:
        others = sum(key in data for key in ("with_line", "with_id"))
        if ("line" in data) == ("id" in data):
            raise ValidationError("Expected exactly one of line, id.")
        if data["meant"] == EITHER_OR and others != 1:
            raise ValidationError("Expected exactly one of with_line, with_id beside either_or.")
        if data["meant"] != EITHER_OR and others:
            raise ValidationError("Expected with_line and with_id only beside either_or.")


class RoleChangeInSchema(Schema):
    """What to change in a role; what was read is stored beside it.

    `lines` are repaired first. A row with the id of a requirement changes it, and keys that it leaves out
    stay; other rows are added.
    """

    lines = fields.List(
        fields.Nested(LineRepairSchema),
        validate=validate.Length(1, 200),
        metadata={"description": "Lines of the posting as they were meant."},
    )
    requirements = fields.List(Json(), validate=validate.Length(max=200), metadata=_ROWS)
    without = fields.List(
        identifier(),
        validate=validate.Length(max=200),
        metadata={"description": "Ids of requirements to remove."},
    )
    confirm = fields.List(
        identifier(),
        validate=validate.Length(max=200),
        metadata={"description": "Ids of hard requirements of the catalogue confirmed as knockouts."},
    )
    weights = fields.Dict(
        keys=identifier(),
        values=WholeNumber(validate=validate.Range(0, 10**6)),
        validate=validate.Length(max=50),
    )
    title = identifier()
    level = WholeNumber(validate=validate.Range(0, 7))
    jurisdiction = Text(validate=IS_STATE)
    settings = fields.List(identifier(), validate=validate.Length(max=50))
    specialties = fields.List(identifier(), validate=validate.Length(max=50))
    duties = fields.List(Json(), validate=validate.Length(max=200), metadata=_ROWS)
    reason = Text(allow_none=True, validate=validate.Length(max=1000))

    @pre_load
    def _some(self, data: Any, **_: Any) -> Any:
        if isinstance(data, dict) and not set(data) - {"reason"}:
            raise ValidationError("Expected something to change.")
        return data
