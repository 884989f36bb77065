"""What shape do roles have on the wire?"""

from typing import Any

from marshmallow import Schema, ValidationError, fields, pre_load, validate

from service.api.fields import IS_STATE, MAX_TEXT, Json, Text, WholeNumber, identifier

_ROWS: dict[str, Any] = {"description": "Rows as in data/roles/, where each key is defined."}


class RoleInSchema(Schema):
    """A role to make: `{posting}`, or `{base, jurisdiction, setting, requirements}`, or a whole role.

    What the rows of `requirements` and `duties` may hold is told by the same reader as for the catalogue.
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
    """What to change in a role; what was read stays beside it.

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
        metadata={"description": "Ids of hard requirements of the catalogue that shall knock out."},
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


class RoleLineSchema(Schema):
    """A role in a list."""

    id = fields.String(required=True)
    title = fields.String(required=True)
    aliases = fields.List(fields.String(), required=True)
    level = fields.Integer(required=True)
    track = fields.String(required=True)
    rankable = fields.Boolean(required=True)


class RoleContentSchema(Schema):
    """What a role asks for; requirements of a posting quote it."""

    family = fields.String(required=True)
    jurisdiction = fields.String(required=True, allow_none=True)
    settings = fields.List(fields.String(), required=True)
    specialties = fields.List(fields.String(), required=True)
    specificity = fields.Float(required=True)
    requirements = fields.List(fields.Dict(), required=True)
    duties = fields.List(fields.Dict(), required=True)
    weights = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)
    sources = fields.List(fields.String(), required=True)
    role_sha256 = fields.String(required=True)


class RoleChangeSchema(Schema):
    """A change as it was kept."""

    change = fields.Dict(required=True)
    reason = fields.String(required=True, allow_none=True)
    role_sha256 = fields.String(required=True)
    created_at = fields.DateTime(required=True)


class SuggestionSchema(Schema):
    """What the law may ask for and the role does not; a person confirms it by adding the requirement."""

    id = fields.String(required=True)
    jurisdiction = fields.String(required=True)
    citation = fields.String(required=True)
    date = fields.String(required=True)
    requirement = fields.Dict(required=True, allow_none=True)


class RoleSchema(RoleLineSchema, RoleContentSchema):
    """A whole role as it now is, and beside it what was read."""

    posting = fields.String(required=True, allow_none=True)
    lint = fields.List(fields.Dict(), required=True)
    suggestions = fields.List(fields.Nested(SuggestionSchema), required=True)
    revision = fields.Integer(required=True)
    read = fields.Nested(RoleContentSchema, required=True, allow_none=True)
    changes = fields.List(fields.Nested(RoleChangeSchema), required=True)
    created_at = fields.DateTime(required=True, allow_none=True)


class RolePageSchema(Schema):
    """A page of roles, and the link to the next one."""

    items = fields.List(fields.Nested(RoleLineSchema), required=True)
    next = fields.String(required=True, allow_none=True)
