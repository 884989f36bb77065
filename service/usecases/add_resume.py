"""Add a resume: read the file, keep the facts, the contact details and the file itself."""

import hashlib
from dataclasses import dataclass

from service.usecases.deps import Deps
from service.usecases.read_document import read_document
from service.usecases.records import NewResume, Resume
from service.usecases.reread_resume import read_otherwise, reading_of


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in; `id` is the one that the resume gets when it is new."""

    id: str
    content: bytes
    name: str
    external_id: str | None = None


def add_resume(tenant: str, upload: Upload, deps: Deps) -> tuple[Resume, bool]:
    """Return the resume and whether it is new; raises UnreadableDocument, EncoderUnavailable.

    The same external id and bytes give the first resume again, as today's reader reads it; other bytes make
    a new version.
    """
    document, read = read_document(upload.content, upload.name, deps.extractor, deps.knowledge)
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
    )
    resume, added = deps.stores.resumes.add(tenant, new)
    if resume.reader_version == deps.reader_version or resume.sha256 != new.sha256:
        return resume, added
    return read_otherwise(tenant, resume, reading_of(document, read, deps), deps), False
