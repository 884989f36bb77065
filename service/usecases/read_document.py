"""Read one document, of any format, a text or a JSON Resume, to facts."""

from dataclasses import replace

from service.domain.extracted_text import ExtractedText
from service.domain.profile import ReadResume
from service.knowledge.knowledge import Knowledge
from service.reading.json_resume.document import resume_of, text_of
from service.reading.json_resume.profile import read_json_resume
from service.reading.nothing_read import nothing_read_flags
from service.reading.profile import read_profile
from service.text.lost_blanks import with_lost_blanks
from service.usecases.ports import Extractor


def read_document(
    content: bytes, name: str, extractor: Extractor, known: Knowledge
) -> tuple[ExtractedText, ReadResume]:
    """Return the document and its facts; raises UnreadableDocument.

    A JSON Resume passes through extraction as text, which cleans it and keeps its limits.
    """
    resume = resume_of(content)
    if resume is None:
        document = _with_lost_blanks(extractor.extract(content, name), known)
        return document, _with_remarks(read_profile(document.text, known, document.flags))
    document = extractor.extract(text_of(resume).encode("utf-8", "replace"), name)
    return document, _with_remarks(read_json_resume(resume, known, document.text, document.flags))


def read_resume(content: bytes, name: str, extractor: Extractor, known: Knowledge) -> ReadResume:
    """Return the facts of a file and its contact details; raises UnreadableDocument."""
    return read_document(content, name, extractor, known)[1]


def _with_lost_blanks(document: ExtractedText, known: Knowledge) -> ExtractedText:
    """Return the document with the blanks that its text lost, unless places in it or flags point into it."""
    if document.boxes.words or document.flags:
        return document
    return replace(document, text=with_lost_blanks(document.text, known.vocabulary))


def _with_remarks(read: ReadResume) -> ReadResume:
    """Return the facts with the flag for a document of which nothing was read."""
    profile = read.profile
    flags = (*profile.flags, *nothing_read_flags(profile))
    return replace(read, profile=replace(profile, flags=flags))
