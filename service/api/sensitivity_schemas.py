"""What shape has the sensitivity of a role on the wire?"""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.fields import Text, WholeNumber, identifier
from service.matching.advice.role_edits import GATES, MOST_MONTHS


class EditSchema(Schema):
    """One requirement asked otherwise: another `gate`, other `months`, or both."""

    id = identifier(required=True)
    gate = Text(validate=validate.OneOf([gate.value for gate in GATES]))
    months = WholeNumber(validate=validate.Range(1, MOST_MONTHS))

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not {"gate", "months"} & set(data):
            raise ValidationError("Expected gate, months or both.")


class SensitivityInSchema(Schema):
    """What to try, each change alone; without `changes` every required item is made preferred in turn."""

    changes = fields.List(fields.Nested(EditSchema), validate=validate.Length(1, 50))
    as_of = fields.Date(allow_none=True)
    resumes = fields.List(
        identifier(),
        validate=validate.Length(1, 1000),
        metadata={"description": "Ids of the resumes to look at; the whole pool when it is left out."},
    )


class TiersSchema(Schema):
    """How many people stand in each tier."""

    qualified = fields.Integer(required=True)
    verify = fields.Integer(required=True)
    near_miss = fields.Integer(required=True)
    not_qualified = fields.Integer(required=True)


class AskedSchema(Schema):
    """How a requirement is asked: its gate as it acts, and its months."""

    gate = fields.String(required=True)
    months = fields.Integer(required=True, allow_none=True)


class RemarkSchema(Schema):
    """What a careful recruiter would look at."""

    code = fields.String(required=True)
    detail = fields.String(required=True)


class ChangeEffectSchema(Schema):
    """What one change does to the pool."""

    change = fields.Integer(required=True)
    id = fields.String(required=True)
    label = fields.String(required=True)
    from_ = fields.Nested(AskedSchema, required=True, data_key="from")
    to = fields.Nested(AskedSchema, required=True)
    tiers = fields.Nested(TiersSchema, required=True)
    enters = fields.Integer(required=True)
    leaves = fields.Integer(required=True)
    remark = fields.Nested(RemarkSchema, required=True, allow_none=True)


class HeldByLawSchema(Schema):
    """A required item that is not offered for loosening."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    reason = fields.String(required=True)
    law = fields.String(required=True, allow_none=True)
    citation = fields.String(required=True, allow_none=True)
    date = fields.String(required=True, allow_none=True)


class MoveSchema(Schema):
    """One person whose tier a change moves."""

    change = fields.Integer(required=True)
    id = fields.String(required=True)
    resume_id = fields.String(required=True)
    external_id = fields.String(required=True, allow_none=True)
    move = fields.String(required=True)
    tier_before = fields.String(required=True)
    tier_after = fields.String(required=True)
    score_before = fields.Float(required=True)
    score_after = fields.Float(required=True)
    score_points_before = fields.Integer(required=True)
    score_points_after = fields.Integer(required=True)


class SensitivitySchema(Schema):
    """How the pool answers to changes of a role, one at a time, and a page of those who move."""

    role_id = fields.String(required=True)
    role_sha256 = fields.String(required=True)
    as_of = fields.Date(required=True)
    pool = fields.Integer(required=True)
    tiers = fields.Nested(TiersSchema, required=True)
    changes = fields.List(fields.Nested(ChangeEffectSchema), required=True)
    held_by_law = fields.List(fields.Nested(HeldByLawSchema), required=True)
    items = fields.List(fields.Nested(MoveSchema), required=True)
    next = fields.String(required=True, allow_none=True)
