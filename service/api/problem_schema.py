"""The shape of an error."""

from marshmallow import Schema, fields


class ProblemSchema(Schema):
    """An error (RFC 9457); `code` is stable, the words are not."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    detail = fields.String(required=True)
    errors = fields.Dict(required=True, allow_none=True)
    request_id = fields.String(required=True, allow_none=True)
