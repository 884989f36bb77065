"""Pages whose letters are drawn as shapes, or in fonts without codes: they show text, and store none."""

from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from service.extraction.limits import Limits

# Straight and curved pieces; a line of text has more, a frame or a ruled table fewer.
MIN_PIECES = 500
# A form may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4


def with_outlined_pages(
    scans: Sequence[int], pages: Sequence[Any], stored: Sequence[int], limits: Limits
) -> list[int]:
    """Return the numbers, from 0, of scanned pages and of those that draw letters and store none.

    Args: pages: of pypdfium2. stored: number of words of every page, hidden ones included.
    """
    outlined = [
        number
        for number, (page, letters) in enumerate(zip(pages, stored, strict=True))
        if not letters and draws_letters(page)
    ]
    both = sorted({*scans, *outlined})
    # Drawings beside a text are not worth a refusal.
    return list(scans) if any(stored) and len(both) > limits.scan_pages else both


def draws_letters(page: Any) -> bool:
    """Return whether a page has text objects that can be seen, or shapes enough for a line of text."""
    pieces = 0
    for shape in _shapes(page):
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT and _is_drawn(shape):
            return True
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            pieces += pdfium.FPDFPath_CountSegments(shape)
        if pieces >= MIN_PIECES:
            return True
    return False


def _is_drawn(shape: Any) -> bool:
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(shape) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _shapes(page: Any) -> Iterator[Any]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _within(pdfium.FPDFPage_GetObject(page, index), MAX_DEPTH)


def _within(shape: Any, depth: int) -> Iterator[Any]:
    if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_FORM:
        yield shape
    elif depth:
        for index in range(pdfium.FPDFFormObj_CountObjects(shape)):
            yield from _within(pdfium.FPDFFormObj_GetObject(shape, index), depth - 1)
