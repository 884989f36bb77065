"""Requests about resumes: upload, correction."""

from typing import Any

from marshmallow import INCLUDE, Schema, ValidationError, fields, validate, validates_schema

from service.api.fields import (
    IS_MONTH,
    IS_MONTH_OR_PRESENT,
    IS_STATE,
    MAX_TEXT,
    Json,
    Text,
    WholeNumber,
    Word,
    identifier,
)
from service.usecases.views.vocabulary import CERTIFICATION_STATUSES, DEGREE_STATUSES, LICENCE_STATUSES


class JsonPartSchema(Schema):
    """One entry of a JSON Resume; further keys are let through."""

    class Meta:
        """Settings of marshmallow."""

        unknown = INCLUDE

    highlights = fields.List(Text(), allow_none=True)
    keywords = fields.List(Text(), allow_none=True)


class JsonResumeSchema(Schema):
    """A document of the JSON Resume schema; parts that are not read are let through."""

    class Meta:
        """Settings of marshmallow."""

        unknown = INCLUDE

    basics = Json(allow_none=True)
    work = fields.List(fields.Nested(JsonPartSchema), allow_none=True)
    education = fields.List(fields.Nested(JsonPartSchema), allow_none=True)
    certificates = fields.List(fields.Nested(JsonPartSchema), allow_none=True)
    skills = fields.List(fields.Nested(JsonPartSchema), allow_none=True)


class ResumeTextSchema(Schema):
    """A resume as text, or as a JSON Resume document: exactly one of the two."""

    # Its length is judged where that of a file's text is, and by the same rule.
    text = Text(validate=validate.Length(1), metadata={"maxLength": MAX_TEXT})
    json_resume = fields.Nested(JsonResumeSchema)
    external_id = identifier(allow_none=True)

    @validates_schema
    def _one(self, data: dict[str, Any], **_: Any) -> None:
        if ("text" in data) == ("json_resume" in data):
            raise ValidationError("Expected either text or json_resume.")


class ResumeFormSchema(Schema):
    """The fields beside the file in a form."""

    external_id = identifier()


class EvidenceInSchema(Schema):
    """Words of the resume: [start, end) in Unicode code points of `profile.text`."""

    start = WholeNumber(required=True, validate=validate.Range(0, 10**6))
    end = WholeNumber(required=True, validate=validate.Range(0, 10**6))
    quote = Text()
    section = Text(allow_none=True)


class _FactSchema(Schema):
    evidence = fields.List(fields.Nested(EvidenceInSchema), validate=validate.Length(max=20))


class DegreeInSchema(_FactSchema):
    """A degree that replaces what was read."""

    name = identifier(required=True)
    level = WholeNumber(required=True, validate=validate.Range(1, 7))
    family = identifier(required=True)
    finer = identifier(allow_none=True)
    status = Word(DEGREE_STATUSES, required=True)
    expected = Text(allow_none=True, validate=IS_MONTH)


class LicenceInSchema(_FactSchema):
    """A licence that replaces what was read."""

    type = identifier(required=True)
    status = Word(LICENCE_STATUSES, required=True)
    jurisdiction = Text(allow_none=True, validate=IS_STATE)
    multistate = fields.Boolean(allow_none=True, truthy={True}, falsy={False})
    independent = fields.Boolean(allow_none=True, truthy={True}, falsy={False})
    expires = Text(allow_none=True, validate=IS_MONTH)
    since = Text(allow_none=True, validate=IS_MONTH)


class CertificationInSchema(_FactSchema):
    """A certification that replaces what was read."""

    id = identifier(allow_none=True)
    abbreviation = identifier(allow_none=True)
    name = identifier(required=True)
    status = Word(CERTIFICATION_STATUSES, required=True)
    expires = Text(allow_none=True, validate=IS_MONTH)
    earned = Text(allow_none=True, validate=IS_MONTH)


class JobInSchema(_FactSchema):
    """A job that replaces what was read; keys left out stay as read for the same title."""

    title = identifier(required=True)
    start = Text(required=True, allow_none=True, validate=IS_MONTH)
    end = Text(required=True, allow_none=True, validate=IS_MONTH_OR_PRESENT)
    tags = fields.List(identifier(), validate=validate.Length(max=20))
    fte = fields.Float(validate=validate.Range(0.01, 1.0))
    people_managed = WholeNumber(allow_none=True, validate=validate.Range(0, 10**6))
    budget_usd = WholeNumber(allow_none=True, validate=validate.Range(0, 10**12))


class ProfileInSchema(Schema):
    """Facts to replace; a list replaces the whole list."""

    degrees = fields.List(fields.Nested(DegreeInSchema), validate=validate.Length(max=50))
    licences = fields.List(fields.Nested(LicenceInSchema), validate=validate.Length(max=50))
    certifications = fields.List(fields.Nested(CertificationInSchema), validate=validate.Length(max=50))
    jobs = fields.List(fields.Nested(JobInSchema), validate=validate.Length(max=100))
    people_managed = WholeNumber(allow_none=True, validate=validate.Range(0, 10**6))
    budget_usd = WholeNumber(allow_none=True, validate=validate.Range(0, 10**12))


class CorrectionInSchema(Schema):
    """A correction, who says so, and why."""

    profile = fields.Nested(ProfileInSchema, required=True)
    provenance = Text(load_default="self_reported", validate=validate.OneOf(("self_reported", "verified")))
    reason = Text(load_default=None, allow_none=True, validate=validate.Length(max=1000))
