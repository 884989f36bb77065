"""Read one resume: a file's bytes, or its text, to facts."""

from service.domain.profile import ReadResume
from service.knowledge.knowledge import Knowledge
from service.usecases.ports import Extractor
from service.usecases.read_document import read_document


def read_resume(content: bytes, name: str, extractor: Extractor, known: Knowledge) -> ReadResume:
    """Return the facts of a file and its contact details; raises UnreadableDocument."""
    return read_document(content, name, extractor, known)[1]
