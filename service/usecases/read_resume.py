"""Read one resume: a file's bytes, or its text, to facts."""

from service.domain.profile import ReadResume
from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile
from service.usecases.ports import Extractor


def read_resume(content: bytes, name: str, extractor: Extractor, known: Knowledge) -> ReadResume:
    """Return the facts of a file and its contact details; raises UnreadableDocument."""
    document = extractor.extract(content, name)
    return read_profile(document.text, known, document.flags)
