"""How is a kept resume written down for others?"""

from datetime import date
from typing import Any

from service.usecases.corrections import corrected, provenance_of
from service.usecases.records import Correction, Resume
from service.usecases.views.profile import profile_json


def resume_json(resume: Resume, as_of: date, reader_version: str) -> dict[str, Any]:
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


def resume_line(resume: Resume, reader_version: str) -> dict[str, Any]:
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
        "reading": {
            "version": resume.reader_version,
            "current": resume.reader_version == reader_version,
        },
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "facts": dict(correction.facts),
        "provenance": correction.provenance,
        "reason": correction.reason,
        "created_at": correction.created_at,
    }
