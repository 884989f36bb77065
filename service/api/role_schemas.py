"""Requests about roles: create, change."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, pre_load, validate

from service.api.fields import IS_STATE, MAX_TEXT, Json, Text, WholeNumber, identifier

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


class RoleChangeInSchema(Schema):
    """What to change in a role; what was read is stored beside it.

    A row with the id of a requirement changes it, and keys that it leaves out stay; other rows are added.
    """

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
