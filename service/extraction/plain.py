"""Plain text reader: encoding detection and decoding."""

from collections.abc import Iterator

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.encodings import likely_encoding, stated_encoding, wide_encoding
from service.extraction.layout.table_rows import columned_lines
from service.extraction.layout.text_columns import columns_apart
from service.extraction.limits import Limits
from service.extraction.media_type import ACCEPTED, PLAIN
from service.extraction.reader_context import ReaderContext
from service.text.markdown import without_marks

CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\x0b\x0c\r\x1a\x1b")
MAX_CONTROL_SHARE = 0.002


def read_plain(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the text of a file without markup; raises UnreadableDocument for binary content."""
    text = without_marks(decoded(content))
    return ExtractedText(columned_lines(columns_apart(text)), PLAIN)


def decoded(content: bytes) -> str:
    """Return `content` decoded by its byte order mark, or by the most plausible common encoding."""
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableDocument("unsupported_type", f"text in an unknown encoding: {ACCEPTED}")


def _encodings(content: bytes) -> Iterator[str]:
    """Yield the encodings to try; raises UnreadableDocument for binary content."""
    if encoding := stated_encoding(content) or wide_encoding(content):
        yield encoding
        return
    controls = sum(content.count(bytes([code])) for code in CONTROLS)
    if controls > MAX_CONTROL_SHARE * len(content):
        raise UnreadableDocument("unsupported_type", f"binary data: {ACCEPTED}")
    yield "utf-8"
    yield likely_encoding(content)
