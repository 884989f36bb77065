"""What shape do scores and rankings have on the wire?"""

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


class BoundsSchema(Schema):
    """The score if every unknown turned out badly, or well."""

    low = fields.Float(required=True)
    high = fields.Float(required=True)


class RaiseSchema(Schema):
    """One item shown in full, everything else as it is: scoring again with it gives exactly that."""

    change = fields.String(required=True)
    verdict = fields.String(required=True)
    points = fields.Integer(required=True)
    score_points = fields.Integer(required=True)
    tier = fields.String(required=True)


class ChangeSchema(Schema):
    """One item of a set, and what would have to be shown for it."""

    id = fields.String(required=True)
    change = fields.String(required=True)
    verdict = fields.String(required=True)


class RaiseSetSchema(Schema):
    """Changes that reach the next tier together, none of which can be left out."""

    changes = fields.List(fields.Nested(ChangeSchema), required=True)
    points = fields.Integer(required=True)
    score_points = fields.Integer(required=True)
    tier = fields.String(required=True)


class ContributionSchema(Schema):
    """The points of one item, and the words that earned them."""

    id = fields.String(required=True)
    factor = fields.String(required=True)
    gate = fields.String(required=True)
    label = fields.String(required=True)
    verdict = fields.String(required=True, allow_none=True)
    basis = fields.String(required=True, allow_none=True)
    credit = fields.Float(required=True)
    points = fields.Integer(required=True)
    max_points = fields.Integer(required=True)
    route = fields.String(required=True, allow_none=True)
    evidence = fields.List(fields.Dict(), required=True)
    reason = fields.String(required=True)
    question = fields.String(required=True, allow_none=True)
    decides_tier = fields.Boolean(required=True)
    tier_verdict = fields.String(required=True, allow_none=True)
    raise_ = fields.Nested(RaiseSchema, required=True, allow_none=True, data_key="raise")


class ScoreSchema(Schema):
    """An explained score: `score_points` is the sum of the contributions' points."""

    score_id = fields.String(required=True)
    resume_id = fields.String(required=True, allow_none=True)
    role_id = fields.String(required=True)
    role_sha256 = fields.String(required=True)
    as_of = fields.Date(required=True)
    score = fields.Float(required=True)
    score_points = fields.Integer(required=True)
    max_points = fields.Integer(required=True)
    bounds = fields.Nested(BoundsSchema, required=True)
    tier = fields.String(required=True)
    tie_group = fields.Integer(required=True, allow_none=True)
    role_specificity = fields.Float(required=True)
    contributions = fields.List(fields.Nested(ContributionSchema), required=True)
    raise_sets = fields.List(fields.Nested(RaiseSetSchema), required=True)
    questions = fields.List(fields.String(), required=True)
    flags = fields.List(fields.String(), required=True)
    flag_details = fields.List(fields.Dict(), required=True)
    weights = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)
    scorer_input_sha256 = fields.String(required=True)
    digest = fields.String(required=True)


class StakeSchema(Schema):
    """An open question, and the rank if its answer were good, or bad, everybody else as they are."""

    id = fields.String(required=True)
    question = fields.String(required=True)
    rank_if_met = fields.Integer(required=True)
    rank_if_not = fields.Integer(required=True)


class RankedSchema(Schema):
    """One resume in a ranking; members of a tie group are not ordered."""

    rank = fields.Integer(required=True)
    of = fields.Integer(required=True)
    tier = fields.String(required=True)
    tie_group = fields.Integer(required=True, allow_none=True)
    resume_id = fields.String(required=True)
    external_id = fields.String(required=True, allow_none=True)
    score = fields.Float(required=True)
    score_points = fields.Integer(required=True)
    bounds = fields.Nested(BoundsSchema, required=True)
    summary = fields.String(required=True)
    verdicts = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)
    questions = fields.List(fields.String(), required=True)
    stakes = fields.List(fields.Nested(StakeSchema), required=True)
    flags = fields.List(fields.String(), required=True)
    scorer_input_sha256 = fields.String(required=True)
    digest = fields.String(required=True)


class RankingSchema(Schema):
    """A page of the ranking of the whole pool."""

    role_id = fields.String(required=True)
    as_of = fields.Date(required=True)
    items = fields.List(fields.Nested(RankedSchema), required=True)
    next = fields.String(required=True, allow_none=True)
