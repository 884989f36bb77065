"""The shape of an error."""

from marshmallow import fields

from service.api.fields import Word
from service.api.problem_codes import CODES
from service.api.view_schemas import OpenAnswer


class ProblemSchema(OpenAnswer):
    """An error (RFC 9457); `code` is stable, the words are not."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = Word(CODES, required=True)
    detail = fields.String(
        required=True, metadata={"description": "What came, and what was expected; for people."}
    )
    errors = fields.Dict(
        required=True,
        allow_none=True,
        metadata={"description": "Messages by place in the request, or null."},
    )
    request_id = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "What to tell the operator of a failure; null below 500."},
    )
