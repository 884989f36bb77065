"""Plain text reader: encoding detection and decoding."""

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import ACCEPTED, PLAIN
from service.extraction.reader_context import ReaderContext

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Bytes 81, 8D, 8F, 90 and 9D are undefined in Windows-1252.
ENCODINGS = ("utf-8", "cp1252")
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\x0b\x0c\r\x1a\x1b")
MAX_CONTROL_SHARE = 0.002


def read_plain(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the text of a file without markup; raises UnreadableDocument for binary content."""
    return ExtractedText(decoded(content), PLAIN)


def decoded(content: bytes) -> str:
    """Return `content` decoded by its byte order mark, or by the first common encoding that fits."""
    for encoding in (*_marked(content), *_unmarked(content)):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableDocument("unsupported_type", f"text in an unknown encoding: {ACCEPTED}")


def _marked(content: bytes) -> tuple[str, ...]:
    return tuple(encoding for mark, encoding in BYTE_ORDER_MARKS if content.startswith(mark))


def _unmarked(content: bytes) -> tuple[str, ...]:
    if _marked(content):
        return ()
    if encoding := _utf16_without_mark(content):
        return (encoding,)
    controls = sum(content.count(bytes([code])) for code in CONTROLS)
    if controls > MAX_CONTROL_SHARE * len(content):
        raise UnreadableDocument("unsupported_type", f"binary data: {ACCEPTED}")
    return ENCODINGS


def _utf16_without_mark(content: bytes) -> str:
    """Return the UTF-16 byte order if every second byte is null, as in western text; empty if not."""
    even, odd = content[:2000:2], content[1:2000:2]
    if odd and odd.count(0) > 0.7 * len(odd) and not even.count(0):
        return "utf-16-le"
    if even and even.count(0) > 0.7 * len(even) and not odd.count(0):
        return "utf-16-be"
    return ""
