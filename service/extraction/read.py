"""Text extraction from a file of any supported format."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.boxes import text_boxes
from service.extraction.clean import clean
from service.extraction.limits import Limits
from service.extraction.media_type import (
    DOC,
    DOCX,
    HTML,
    JPEG,
    MAIL,
    MHTML,
    ODT,
    PDF,
    PLAIN,
    PNG,
    RTF,
    TIFF,
    media_type,
)
from service.extraction.reader_context import ReaderContext

Reader = Callable[[bytes, Limits, ReaderContext], ExtractedText]

# Readers are named, not imported, so that a child loads only the libraries its document needs.
READERS = {
    PDF: ("service.extraction.pdf.pdf", "read_pdf"),
    DOCX: ("service.extraction.office.docx", "read_docx"),
    ODT: ("service.extraction.office.odt", "read_odt"),
    RTF: ("service.extraction.rtf.rtf", "read_rtf"),
    HTML: ("service.extraction.html.html", "read_html"),
    MAIL: ("service.extraction.mail.mail", "read_mail"),
    MHTML: ("service.extraction.mail.web_archive", "read_web_archive"),
    PLAIN: ("service.extraction.plain", "read_plain"),
    DOC: ("service.extraction.office.doc", "read_doc"),
    PNG: ("service.extraction.ocr.images", "read_image"),
    JPEG: ("service.extraction.ocr.images", "read_image"),
    TIFF: ("service.extraction.ocr.images", "read_image"),
}


def read(content: bytes, limits: Limits, context: ReaderContext | None = None) -> ExtractedText:
    """Return the cleaned visible text of a file; raises UnreadableDocument with its code."""
    check_upload(content, limits)
    kind = media_type(content)
    module, function = READERS[kind]
    reader: Reader = getattr(import_module(module), function)
    document = reader(content, limits, context or ReaderContext())
    text = clean(document.text)
    if not text:
        raise UnreadableDocument("empty", _empty_reason(document))
    length = len(text.removesuffix("\n"))  # which cleaning puts at the end
    if length > limits.characters:
        raise UnreadableDocument("too_large", f"{length} characters, at most {limits.characters} are read")
    return replace(document, text=text, boxes=text_boxes(text, document.drawn))


def check_upload(content: bytes, limits: Limits) -> None:
    """Raise UnreadableDocument if the file is larger than the upload limit."""
    if len(content) > limits.upload_bytes:
        raise UnreadableDocument("too_large", f"{len(content)} bytes, at most {limits.upload_bytes} are read")


def _empty_reason(document: ExtractedText) -> str:
    return "no visible text" if document.flags else "no text"
