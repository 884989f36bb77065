"""What shape do the ways to positions have on the wire?"""

from marshmallow import Schema, fields

from service.api.fields import IS_STATE, Text, identifier
from service.api.query_schemas import PageQuery


class ResumeRolesQuery(PageQuery):
    """Which page of the positions, as of when; `state` and `setting` complete the catalogue's roles."""

    as_of = fields.Date()
    state = Text(validate=IS_STATE)
    setting = identifier()


class RungSchema(Schema):
    """A rung of the ladder, by name alone."""

    role_id = fields.String(required=True)
    title = fields.String(required=True)


class HeldSchema(Schema):
    """The job that says where the person stands; `level` comes from its scope."""

    title = fields.String(required=True)
    role_id = fields.String(required=True, allow_none=True)
    level = fields.Integer(required=True)
    title_level = fields.Integer(required=True)
    track = fields.String(required=True)
    present = fields.Boolean(required=True)
    evidence = fields.List(fields.Dict(), required=True)


class LiftSchema(Schema):
    """What meeting one item alone would make of the score."""

    change = fields.String(required=True)
    points = fields.Integer(required=True)
    score_points = fields.Integer(required=True)
    tier = fields.String(required=True)


class StepSchema(LiftSchema):
    """The step that would help most, with its place in the order of usual costs."""

    id = fields.String(required=True)
    step = fields.String(required=True)
    label = fields.String(required=True)
    order = fields.Integer(required=True)


class ShortfallSchema(Schema):
    """One missing thing; `unit` is months, people, degree_level or null."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    kind = fields.String(required=True)
    verdict = fields.String(required=True)
    unit = fields.String(required=True, allow_none=True)
    shown = fields.Integer(required=True, allow_none=True)
    asked = fields.Integer(required=True, allow_none=True)
    missing = fields.Integer(required=True, allow_none=True)
    accepts = fields.List(fields.String(), required=True)
    jurisdiction = fields.String(required=True, allow_none=True)
    step = fields.String(required=True)
    earliest_date = fields.Date(required=True, allow_none=True)


class MissingSchema(Schema):
    """A required item that is not met, and what exactly is missing for it."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    verdict = fields.String(required=True)
    basis = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True)
    question = fields.String(required=True, allow_none=True)
    evidence = fields.List(fields.Dict(), required=True)
    shortfall = fields.List(fields.Nested(ShortfallSchema), required=True)
    earliest_date = fields.Date(required=True, allow_none=True)
    step = fields.String(required=True)
    raise_ = fields.Nested(LiftSchema, required=True, data_key="raise")


class RenewalSchema(Schema):
    """A credential that expires before the last date told, and is taken as renewed."""

    kind = fields.String(required=True)
    name = fields.String(required=True)
    jurisdictions = fields.List(fields.String(), required=True)
    expires = fields.String(required=True)
    evidence = fields.List(fields.Dict(), required=True)


class ResumeRoleSchema(Schema):
    """How a resume fits one position, and what is missing for it."""

    role_id = fields.String(required=True)
    title = fields.String(required=True)
    level = fields.Integer(required=True)
    track = fields.String(required=True)
    tier = fields.String(required=True)
    score = fields.Float(required=True)
    score_points = fields.Integer(required=True)
    summary = fields.String(required=True)
    fits_now = fields.Boolean(required=True)
    missing = fields.List(fields.Nested(MissingSchema), required=True)
    earliest_date = fields.Date(required=True, allow_none=True)
    renew = fields.List(fields.Nested(RenewalSchema), required=True)
    cheapest_step = fields.Nested(StepSchema, required=True, allow_none=True)
    next_rungs = fields.List(fields.String(), required=True)


class NextRungSchema(ResumeRoleSchema):
    """The nearest rung above, the names of those between, and others as near."""

    by_way_of = fields.List(fields.Nested(RungSchema), required=True)
    soft = fields.Boolean(required=True)
    alternatives = fields.List(fields.Nested(RungSchema), required=True)


class ResumeRolesSchema(Schema):
    """Positions for a resume, best fit first."""

    resume_id = fields.String(required=True)
    as_of = fields.Date(required=True)
    state = fields.String(required=True, allow_none=True)
    setting = fields.String(required=True, allow_none=True)
    holds = fields.Nested(HeldSchema, required=True, allow_none=True)
    next_rung = fields.Nested(NextRungSchema, required=True, allow_none=True)
    items = fields.List(fields.Nested(ResumeRoleSchema), required=True)
    next = fields.String(required=True, allow_none=True)
