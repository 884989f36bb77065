"""What does this file say, whatever its format?"""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.clean import clean
from service.extraction.limits import Limits
from service.extraction.media_type import (
    DOC,
    DOCX,
    HTML,
    JPEG,
    ODT,
    PDF,
    PLAIN,
    PNG,
    RTF,
    TIFF,
    media_type,
)
from service.extraction.reader_context import Means

Reader = Callable[[bytes, Limits, Means], ExtractedText]

# By name, so that a child loads only the libraries its document needs.
READERS = {
    PDF: ("service.extraction.pdf.pdf", "read_pdf"),
    DOCX: ("service.extraction.office.docx", "read_docx"),
    ODT: ("service.extraction.office.odt", "read_odt"),
    RTF: ("service.extraction.rtf.rtf", "read_rtf"),
    HTML: ("service.extraction.html.html", "read_html"),
    PLAIN: ("service.extraction.plain", "read_plain"),
    DOC: ("service.extraction.office.doc", "read_doc"),
    PNG: ("service.extraction.ocr.images", "read_picture"),
    JPEG: ("service.extraction.ocr.images", "read_picture"),
    TIFF: ("service.extraction.ocr.images", "read_picture"),
}


def read(content: bytes, limits: Limits, means: Means | None = None) -> ExtractedText:
    """Return the cleaned visible text of a file; raises UnreadableDocument with its code."""
    check_upload(content, limits)
    kind = media_type(content)
    module, function = READERS[kind]
    reader: Reader = getattr(import_module(module), function)
    document = reader(content, limits, means or Means())
    text = clean(document.text)
    if not text:
        raise UnreadableDocument("empty", _nothing_visible(document))
    if len(text) > limits.characters:
        raise UnreadableDocument("too_large", f"{len(text)} characters, at most {limits.characters} are read")
    return replace(document, text=text)


def check_upload(content: bytes, limits: Limits) -> None:
    """Return nothing where the file is small enough; raises UnreadableDocument."""
    if len(content) > limits.upload_bytes:
        raise UnreadableDocument("too_large", f"{len(content)} bytes, at most {limits.upload_bytes} are read")


def _nothing_visible(document: ExtractedText) -> str:
    return "no visible text" if document.flags else "no text"
