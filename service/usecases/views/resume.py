"""A stored resume: one, and a page of them."""

from datetime import date
from typing import Any, TypedDict

from service.usecases.corrections import corrected, provenance_of
from service.usecases.records import Correction, Resume
from service.usecases.views.profile import ProfileView, profile_json
from service.usecases.views.values import IsoTime
from service.usecases.views.vocabulary import ProvenanceName


class ReadingView(TypedDict):
    """Which reader read a resume (null: one before versions were kept), and whether it is today's."""

    version: str | None
    current: bool


class ResumeLineView(TypedDict):
    """A resume in a list."""

    id: str
    external_id: str | None
    version: int
    latest: bool
    revision: int
    sha256: str
    media_type: str
    created_at: IsoTime
    updated_at: IsoTime
    reading: ReadingView


class CorrectionView(TypedDict):
    """A correction as it was kept."""

    facts: dict[str, Any]
    provenance: ProvenanceName
    reason: str | None
    created_at: IsoTime


class ResumeView(ResumeLineView):
    """A resume with its facts, and the corrections beside what was read."""

    profile: ProfileView
    provenance: dict[str, ProvenanceName]
    corrections: list[CorrectionView]


class ResumePageView(TypedDict):
    """A page of resumes, and the link to the next one."""

    items: list[ResumeLineView]
    next: str | None


def resume_json(resume: Resume, as_of: date, reader_version: str) -> ResumeView:
    """Return a resume with its facts as corrected, and the corrections beside them.

    Args:
        reader_version: of today's reader.
    """
    profile = profile_json(corrected(resume.read, resume.corrections), as_of)
    return {
        **resume_line(resume, reader_version),
        "profile": profile,
        "provenance": provenance_of(resume.corrections),
        "corrections": [_correction(each) for each in resume.corrections],
    }


def resume_line(resume: Resume, reader_version: str) -> ResumeLineView:
    """Return what a list of resumes shows of one."""
    return {
        "id": resume.id,
        "external_id": resume.external_id,
        "version": resume.version,
        "latest": resume.latest,
        "revision": resume.revision,
        "sha256": resume.sha256,
        "media_type": resume.media_type,
        "created_at": resume.created_at,
        "updated_at": resume.updated_at,
        "reading": {
            "version": resume.reader_version,
            "current": resume.reader_version == reader_version,
        },
    }


def _correction(correction: Correction) -> CorrectionView:
    return {
        "facts": dict(correction.facts),
        "provenance": correction.provenance,
        "reason": correction.reason,
        "created_at": correction.created_at,
    }
