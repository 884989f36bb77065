"""Requests for what-if scores."""

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from service.api.fields import Word, identifier
from service.api.resume_schemas import ProfileInSchema
from service.domain.match import FULL
from service.errors import InvalidInput
from service.usecases.views.vocabulary import VERDICTS
from service.usecases.what_if import Changes

_KINDS = ("id", "facts", "as_of")


class SupposedSchema(Schema):
    """One change: an item's verdict, facts that replace what was read, or another date."""

    id = identifier()
    verdict = Word(VERDICTS)
    credit = fields.Float(validate=validate.Range(0, 1))
    facts = fields.Nested(ProfileInSchema)
    as_of = fields.Date()

    @validates_schema
    def _one_kind(self, data: dict[str, Any], **_: Any) -> None:
        if sum(kind in data for kind in _KINDS) != 1:
            raise ValidationError(f"Expected exactly one of {', '.join(_KINDS)}.")
        if ("id" in data) != ("verdict" in data):
            raise ValidationError("Expected id and verdict together.")
        if data.get("facts") == {}:
            raise ValidationError("Expected at least one fact.")
        if "credit" in data and data.get("verdict") != "partial":
            raise ValidationError("Expected credit only with the verdict partial.")


class WhatIfInSchema(Schema):
    """The suppositions, all at once."""

    changes = fields.List(
        fields.Nested(SupposedSchema), required=True, validate=validate.Length(min=1, max=50)
    )


def changes_of(rows: Sequence[dict[str, Any]]) -> Changes:
    """Return the changes of a request; raises InvalidInput if one is given twice."""
    named = [row.get("id") or next(kind for kind in _KINDS if kind in row) for row in rows]
    for name in named:
        if named.count(name) > 1:
            raise InvalidInput(f"changes: {name!r} is given twice: expected each once")
    whole: dict[str, Any] = {kind: row[kind] for row in rows for kind in ("facts", "as_of") if kind in row}
    verdicts = {row["id"]: (row["verdict"], _credit(row.get("credit"))) for row in rows if "id" in row}
    return Changes(verdicts, **whole)


def _credit(share: float | None) -> int | None:
    return None if share is None else round(share * FULL)
