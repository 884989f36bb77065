"""Image reader: scans in PNG, JPEG and TIFF."""

import struct
from collections.abc import Iterator

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import JPEG, PNG, TIFF, media_type
from service.extraction.ocr.pages import Scanner, scan_flag
from service.extraction.reader_context import ReaderContext

# Start-of-frame markers of JPEG; C4, C8 and CC have other meanings.
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
TIFF_WIDTH, TIFF_HEIGHT = 256, 257
TIFF_NUMBERS = {3: "H", 4: "I"}

Size = tuple[int, int]


def read_image(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the text that tesseract recognizes; raises UnreadableDocument with its code."""
    kind = media_type(content)
    sizes = _sizes(content, kind, limits)
    for width, height in sizes:
        if width * height > limits.picture_pixels:
            raise UnreadableDocument(
                "too_large",
                f"a picture of {width} x {height}, at most {limits.picture_pixels} points are read",
            )
    pages = Scanner(limits, context).pages(content)
    if not any(page.text.strip() for page in pages):
        raise UnreadableDocument("no_text_scan", "a picture in which tesseract finds no text")
    text = "\n\n".join(page.text for page in pages)
    flags = (scan_flag(list(enumerate(pages, 1))),)
    return ExtractedText(text, kind, len(pages), flags, tuple(page.drawn for page in pages))


def _sizes(content: bytes, kind: str, limits: Limits) -> list[Size]:
    """Return width and height of each page, as declared by the file."""
    try:
        sizes = list(SIZES[kind](content, limits))
    except (struct.error, IndexError) as error:
        raise _corrupt() from error
    if not sizes or any(width <= 0 or height <= 0 for width, height in sizes):
        raise _corrupt()
    return sizes


def _corrupt() -> UnreadableDocument:
    return UnreadableDocument("corrupt", "a picture whose size cannot be read")


def _png_sizes(content: bytes, limits: Limits) -> Iterator[Size]:
    if content[12:16] == b"IHDR":
        width, height = struct.unpack_from(">II", content, 16)
        yield width, height


def _jpeg_sizes(content: bytes, limits: Limits) -> Iterator[Size]:
    place = 2
    while content[place] == 0xFF:
        marker = content[place + 1]
        if marker in JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            yield width, height
            return
        if marker == 0xFF:
            place += 1
        elif marker in JPEG_ALONE:
            place += 2
        else:
            place += 2 + max(2, struct.unpack_from(">H", content, place + 2)[0])


def _tiff_sizes(content: bytes, limits: Limits) -> Iterator[Size]:
    order = "<" if content.startswith(b"II") else ">"
    (place,) = struct.unpack_from(f"{order}I", content, 4)
    seen: list[int] = []
    while place and place not in seen:
        seen.append(place)
        if len(seen) > limits.scan_pages:
            raise UnreadableDocument("too_many_pages", f"at most {limits.scan_pages} scanned pages are read")
        (count,) = struct.unpack_from(f"{order}H", content, place)
        entries = [place + 2 + 12 * number for number in range(count)]
        found = dict(_tiff_entry(content, order, entry) for entry in entries)
        yield found.get(TIFF_WIDTH, 0), found.get(TIFF_HEIGHT, 0)
        (place,) = struct.unpack_from(f"{order}I", content, place + 2 + 12 * count)


def _tiff_entry(content: bytes, order: str, entry: int) -> tuple[int, int]:
    tag, kind = struct.unpack_from(f"{order}HH", content, entry)
    form = TIFF_NUMBERS.get(kind)
    return tag, struct.unpack_from(f"{order}{form}", content, entry + 8)[0] if form else 0


SIZES = {PNG: _png_sizes, JPEG: _jpeg_sizes, TIFF: _tiff_sizes}
