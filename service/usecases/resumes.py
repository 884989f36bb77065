"""Resumes: add, find, correct and erase."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from service.usecases.corrections import check_correction, corrected
from service.usecases.deps import Deps
from service.usecases.records import Correction, NewResume, Page, Resume
from service.usecases.reread_resume import read_otherwise, reading_of


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in; `id` is the one that the resume gets when it is new."""

    id: str
    content: bytes
    name: str
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """The file of a resume as it came; the name is its sender's."""

    content: bytes
    name: str
    media_type: str
    sha256: str


def add_resume(tenant: str, upload: Upload, deps: Deps) -> tuple[Resume, bool]:
    """Return the resume and whether it is new; raises UnreadableDocument, EncoderUnavailable.

    The same external id and bytes give the first resume again, as today's reader reads it; other bytes make
    a new version.
    """
    document, read = deps.reader.resume(upload.content, upload.name)
    deps.meter.document_read(document.media_type, "read")
    # Encoded once, here: ranking then finds every vector in the encoder's cache.
    deps.encoder.encode(sorted({statement.text for statement in read.profile.statements}))
    new = NewResume(
        id=upload.id,
        external_id=upload.external_id,
        sha256=hashlib.sha256(upload.content).hexdigest(),
        media_type=document.media_type,
        content=upload.content,
        file_name=upload.name,
        profile=read.profile,
        contact=read.contact,
        reader_version=deps.reader_version,
        boxes=document.boxes,
    )
    resume, added = deps.stores.resumes.add(tenant, new)
    if resume.reader_version == deps.reader_version or resume.sha256 != new.sha256:
        return resume, added
    return read_otherwise(tenant, resume, reading_of(document, read, deps), deps), False


def get_resume(tenant: str, resume_id: str, deps: Deps) -> Resume:
    """Return one resume; raises NotFound."""
    return deps.stores.resumes.get(tenant, resume_id)


def list_resumes(
    tenant: str,
    deps: Deps,
    *,
    external_id: str | None,
    updated_since: datetime | None,
    after: str | None,
    limit: int,
) -> Page[Resume]:
    """Return resumes in order of arrival; raises InvalidInput for a cursor that is none."""
    return deps.stores.resumes.page(
        tenant, external_id=external_id, updated_since=updated_since, after=after, limit=limit
    )


def resume_file(tenant: str, resume_id: str, deps: Deps) -> ResumeFile:
    """Return the file of a resume as it came; raises NotFound."""
    resume = deps.stores.resumes.get(tenant, resume_id)
    content, name = deps.stores.readings.file(tenant, resume_id)
    return ResumeFile(content, name, resume.media_type, resume.sha256)


def correct_resume(
    tenant: str, resume_id: str, correction: Correction, revisions: frozenset[int] | None, deps: Deps
) -> Resume:
    """Return the corrected resume; raises NotFound, Stale, InvalidInput.

    Args:
        revisions: those that the caller has seen; None accepts any.
    """
    resume = deps.stores.resumes.get(tenant, resume_id)
    check_correction(corrected(resume.read, resume.corrections), correction)
    return deps.stores.resumes.correct(tenant, resume_id, correction, revisions=revisions)


_PAGE = 100


def erase_resume(tenant: str, resume_id: str, revisions: frozenset[int] | None, deps: Deps) -> None:
    """Return when nothing is left, on the disk either; raises NotFound, Stale."""
    versions = list(_versions(tenant, deps.stores.resumes.get(tenant, resume_id), deps))
    earlier = [each for version in versions for each in deps.stores.readings.earlier(tenant, version.id)]
    profiles = [*(version.read for version in versions), *earlier]
    texts = sorted({statement.text for profile in profiles for statement in profile.statements})
    deps.encoder.forget(texts)  # first: what a failure leaves can then be erased by the same request again
    deps.stores.resumes.erase(tenant, resume_id, revisions=revisions)
    deps.kept_answers.drop(tenant, [version.id for version in versions])
    deps.encoder.forget(texts)  # a ranking may have kept them again meanwhile


def _versions(tenant: str, resume: Resume, deps: Deps) -> Iterator[Resume]:
    yield resume
    after: str | None = None
    while resume.external_id is not None:
        page = deps.stores.resumes.page(tenant, external_id=resume.external_id, after=after, limit=_PAGE)
        yield from page.items
        if page.next is None:
            return
        after = page.next
