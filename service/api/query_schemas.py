"""What may the query of a request hold?"""

from marshmallow import Schema, fields, validate

from service.api.fields import Text, identifier
from service.domain.match import TIER_ORDER

_TIERS = tuple(tier.value for tier in TIER_ORDER)


class NoQuery(Schema):
    """Nothing."""


class AsOfQuery(Schema):
    """The evaluation date; today in UTC when it is left out."""

    as_of = fields.Date()


class PageQuery(Schema):
    """Which page of a list."""

    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200))
    cursor = Text(validate=validate.Length(1, 1000))


class ResumesQuery(PageQuery):
    """Which resumes, and which page of them."""

    external_id = identifier()


class RolesQuery(PageQuery):
    """Which page of the roles."""


class RankingQuery(PageQuery):
    """Which part of the ranking, as of when."""

    tier = Text(validate=validate.OneOf(_TIERS))
    as_of = fields.Date()
