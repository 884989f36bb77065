"""Ports of reading: the Protocols through which use cases turn bytes into text and facts."""

from typing import Protocol

from service.domain.extracted_text import ExtractedText
from service.domain.posting import Posting
from service.domain.profile import ReadResume


class Extractor(Protocol):
    """Bytes to visible text."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        """Return the document; raises UnreadableDocument with its code. Safe to call from several threads."""
        ...


class Reader(Extractor, Protocol):
    """Documents to facts, within limits of time and memory that a hostile document cannot exceed.

    Every call raises UnreadableDocument with its code, and is safe from several threads.
    """

    def resume(self, content: bytes, name: str) -> tuple[ExtractedText, ReadResume]:
        """Return the text of a resume, its facts and its contact details."""
        ...

    def posting(self, content: bytes, name: str) -> Posting:
        """Return what a posting file asks for."""
        ...

    def written_posting(self, text: str, name: str) -> Posting:
        """Return what the text of a posting asks for."""
        ...
