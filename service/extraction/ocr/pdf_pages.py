"""Which pages of a PDF are pictures, and what do those say?"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.graphics import Graphics
from service.extraction.layout.words import Word
from service.extraction.limits import Limits
from service.extraction.ocr.pages import (
    DOTS_PER_INCH,
    POINTS_PER_INCH,
    TESSERACT,
    ScannedPage,
    Scanner,
    grey_picture,
    scan_flag,
)
from service.extraction.programs import found_program
from service.extraction.reader_context import Means

# A stamp laid over the picture of a page ("Envelope 123, page 1 of 2") is not the text of the page.
STAMP_WORDS = 10


def pages_to_scan(graphics: Sequence[Graphics], seen: Sequence[Sequence[Word]]) -> list[int]:
    """Return the numbers, from 0, of pages that show pictures and no text, or a stamp at most."""
    return [
        number
        for number, (drawn, words) in enumerate(zip(graphics, seen, strict=True))
        if (drawn.pictures and not words) or (drawn.is_picture_of_page and len(words) < STAMP_WORDS)
    ]


def with_scans(
    pages: Mapping[int, Any], texts: Sequence[str], limits: Limits, means: Means
) -> tuple[list[str], tuple[Flag, ...]]:
    """Return the texts, those of `pages` read from their pictures where that says more, and what was done.

    Args: pages: pypdfium2 pages by number. texts: what the text of each page says, in order.
    """
    if not pages or (any(texts) and found_program(TESSERACT, means) is None):
        return list(texts), _not_read([number for number in pages if not texts[number]])
    if len(pages) > limits.scan_pages:
        raise UnreadableDocument(
            "too_many_pages", f"{len(pages)} scanned pages, at most {limits.scan_pages} are read"
        )
    scanner = Scanner(limits, means)
    read = {number: _scanned(page, scanner, limits) for number, page in pages.items()}
    better = {number: page for number, page in read.items() if _length(page.text) > _length(texts[number])}
    merged = [better[number].text if number in better else text for number, text in enumerate(texts)]
    if not any(merged):
        raise UnreadableDocument("no_text_scan", "pictures of pages in which tesseract finds no text")
    return merged, (scan_flag([(number + 1, page) for number, page in better.items()]),) if better else ()


def _length(text: str) -> int:
    return len(text.split())


def _not_read(numbers: Sequence[int]) -> tuple[Flag, ...]:
    if not numbers:
        return ()
    named = ", ".join(str(number + 1) for number in numbers)
    return (Flag("scan", f"pictures that were not read, as tesseract is not installed (page {named})"),)


def _scanned(page: Any, scanner: Scanner, limits: Limits) -> ScannedPage:
    width, height = page.get_size()
    largest = math.sqrt(limits.picture_pixels / max(1.0, width * height))
    pixels = page.render(scale=min(DOTS_PER_INCH / POINTS_PER_INCH, largest), grayscale=True).to_numpy()
    rows, columns = pixels.shape[:2]
    pages = scanner.pages(grey_picture(pixels.tobytes(), columns, rows), dots_per_inch=DOTS_PER_INCH)
    return pages[0] if pages else ScannedPage("", ())
