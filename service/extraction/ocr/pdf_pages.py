"""Scanned pages of a PDF: detection and text recognition."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from service.domain.extracted_text import DrawnPage
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.drawn import ReadPage, resized
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.words import PlacedWord
from service.extraction.limits import Limits
from service.extraction.ocr.pages import (
    DOTS_PER_INCH,
    POINTS_PER_INCH,
    TESSERACT,
    ScannedPage,
    Scanner,
    greyscale_image,
    scan_flag,
)
from service.extraction.programs import find_program
from service.extraction.reader_context import ReaderContext

# A stamp over the image of a page ("Envelope 123, page 1 of 2") is not the text of the page.
STAMP_WORDS = 10


def pages_to_scan(graphics: Sequence[PageGraphics], seen: Sequence[Sequence[PlacedWord]]) -> list[int]:
    """Return the numbers, from 0, of pages with images and either no text or at most a stamp."""
    return [
        number
        for number, (drawn, words) in enumerate(zip(graphics, seen, strict=True))
        if (drawn.pictures and not words) or (drawn.is_picture_of_page and len(words) < STAMP_WORDS)
    ]


def with_recognized_pages(
    pages: Mapping[int, Any], written: Sequence[ReadPage], limits: Limits, context: ReaderContext
) -> tuple[list[ReadPage], tuple[Flag, ...]]:
    """Return the pages, with recognized text where it is longer, and the flags of the recognized pages.

    Args: pages: pypdfium2 pages by number. written: every page as it is written, in order.
    """
    if not pages or (any(page.text for page in written) and find_program(TESSERACT, context) is None):
        return list(written), _unread_flag([number for number in pages if not written[number].text])
    if len(pages) > limits.scan_pages:
        raise UnreadableDocument(
            "too_many_pages", f"{len(pages)} scanned pages, at most {limits.scan_pages} are read"
        )
    better = _longer_texts(pages, written, Scanner(limits, context), limits)
    merged = [
        ReadPage(better[number].text, better[number].drawn) if number in better else page
        for number, page in enumerate(written)
    ]
    if not any(page.text for page in merged):
        raise UnreadableDocument("no_text_scan", "pictures of pages in which tesseract finds no text")
    return merged, (scan_flag([(number + 1, page) for number, page in better.items()]),) if better else ()


def _longer_texts(
    pages: Mapping[int, Any], written: Sequence[ReadPage], scanner: Scanner, limits: Limits
) -> dict[int, ScannedPage]:
    """Return the recognized pages that have more words than the text of their page."""
    read = {number: _recognized(page, scanner, limits) for number, page in pages.items()}
    return {
        number: page
        for number, page in read.items()
        if _word_count(page.text) > _word_count(written[number].text)
    }


def _word_count(text: str) -> int:
    return len(text.split())


def _unread_flag(numbers: Sequence[int]) -> tuple[Flag, ...]:
    if not numbers:
        return ()
    named = ", ".join(str(number + 1) for number in numbers)
    return (Flag("scan", f"pictures that were not read, as tesseract is not installed (page {named})"),)


def _recognized(page: Any, scanner: Scanner, limits: Limits) -> ScannedPage:
    width, height = page.get_size()
    largest = math.sqrt(limits.picture_pixels / max(1.0, width * height))
    pixels = page.render(scale=min(DOTS_PER_INCH / POINTS_PER_INCH, largest), grayscale=True).to_numpy()
    rows, columns = pixels.shape[:2]
    pages = scanner.pages(greyscale_image(pixels.tobytes(), columns, rows), dots_per_inch=DOTS_PER_INCH)
    if not pages:
        return ScannedPage("", (), DrawnPage(width, height))
    return replace(pages[0], drawn=resized(pages[0].drawn, width, height))
