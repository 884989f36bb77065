"""Web archive (MHTML) reader: the saved page with the style sheets saved beside it."""

import codecs
from collections.abc import Sequence
from dataclasses import replace

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.html.html import page_text
from service.extraction.limits import Limits
from service.extraction.mail.parts import MimePart, parts_of
from service.extraction.media_type import ACCEPTED, MHTML
from service.extraction.plain import decoded
from service.extraction.reader_context import ReaderContext

PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_web_archive(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text of the first page in the archive; raises UnreadableDocument without one."""
    parts = parts_of(content)
    page = next((part for part in parts if part.media_type in PAGE_TYPES), None)
    if page is None:
        raise UnreadableDocument("unsupported_type", f"a web archive (MHTML) without a page: {ACCEPTED}")
    document = page_text(page.content, page.charset, _sheets(parts))
    return replace(document, media_type=MHTML)


def _sheets(parts: Sequence[MimePart]) -> dict[str, str]:
    """Return the style sheets by the addresses under which the page links to them."""
    found = [part for part in parts if part.media_type == "text/css"]
    return {place: _text(part) for part in found for place in part.places}


def _text(part: MimePart) -> str:
    try:
        return part.content.decode(codecs.lookup(part.charset or "utf-8").name)
    except (LookupError, ValueError):
        return decoded(part.content) if part.content else ""
