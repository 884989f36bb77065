"""Queries of requests: pages, dates, places."""

from marshmallow import Schema, fields, validate

from service.api.fields import IS_STATE, Text, UtcTime, Word, identifier
from service.usecases.views.vocabulary import TIERS


class NoQuery(Schema):
    """No parameters."""


class AsOfQuery(Schema):
    """The evaluation date; today in UTC when it is left out."""

    as_of = fields.Date()


class PageQuery(Schema):
    """The page of a list."""

    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200))
    cursor = Text(validate=validate.Length(1, 1000))


class HistoryQuery(PageQuery):
    """The page of what happened: after a number, or from a cursor on."""

    after = fields.Integer(load_default=0, validate=validate.Range(0, 10**15 - 1))


class ResumesQuery(PageQuery):
    """The versions of one resume, all resumes, or those that changed since a time; and the page of them."""

    external_id = identifier()
    updated_since = UtcTime()


class RolesQuery(PageQuery):
    """All roles, or own roles that changed since a time; and the page of them."""

    updated_since = UtcTime()


class ScoresQuery(PageQuery):
    """The scores for a role, of a resume, or made since a time; and the page of them."""

    role_id = identifier()
    resume_id = identifier()
    updated_since = UtcTime()


class RankingQuery(PageQuery):
    """The part of a ranking, and its evaluation date."""

    tier = Word(TIERS)
    as_of = fields.Date()


class SpanQuery(Schema):
    """[start, end) in Unicode code points of the text of a resume, as in a quote."""

    start = fields.Integer(required=True, validate=validate.Range(0, 10**6))
    end = fields.Integer(required=True, validate=validate.Range(1, 10**6))


class ResumeRolesQuery(PageQuery):
    """The page of the positions and their evaluation date; `state` and `setting` complete catalogue roles."""

    as_of = fields.Date()
    state = Text(validate=IS_STATE)
    setting = identifier()
