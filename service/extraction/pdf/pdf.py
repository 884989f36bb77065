"""PDF reader: visible text in reading order."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.glyphs import page_glyphs, page_rotation
from service.extraction.layout.graphics import PageGraphics, page_graphics
from service.extraction.layout.reading_order import PageLayout, page_layout
from service.extraction.layout.words import GlyphRun, PlacedWord, glyph_runs, placed_words
from service.extraction.limits import Limits
from service.extraction.media_type import PDF
from service.extraction.ocr.pdf_pages import pages_to_scan, with_recognized_pages
from service.extraction.pdf.actual_text import drop_false_text, false_text_flag, states_text
from service.extraction.pdf.forms import page_with_annotations, prepare_forms
from service.extraction.pdf.garbled import garbled_flag, garbled_pages, pages_to_redraw
from service.extraction.pdf.refusals import refuse_notices
from service.extraction.pdf.visibility import visible_words
from service.extraction.reader_context import ReaderContext

PAGE_BREAK = "\n"
# Allows for hidden and repeated text, which is removed only after reading.
GLYPHS_PER_CHARACTER = 2
# In points.
SAME_ROW = 1.0


@dataclass(frozen=True, slots=True)
class _PdfPage:
    """The glyph runs and graphics of one page, and how many characters ActualText states falsely."""

    page: Any
    runs: list[GlyphRun]
    graphics: PageGraphics
    falsely_stated: int


def read_pdf(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text, column by column; raises UnreadableDocument with its code."""
    with _opened(content) as document:
        pages = len(document)
        if pages > limits.pages:
            raise UnreadableDocument("too_many_pages", f"{pages} pages, at most {limits.pages} are read")
        pdf_pages = [_read_page(document, number, limits) for number in range(pages)]
        written = without_repeated_lines(placed_words([pdf_page.runs for pdf_page in pdf_pages]))
        seen = [
            visible_words(pdf_page.page, words) for pdf_page, words in zip(pdf_pages, written, strict=True)
        ]
        refuse_notices(document, written)
        _refuse_empty(pdf_pages, written)
        layouts = [
            page_layout(words, pdf_page.graphics) for words, pdf_page in zip(seen, pdf_pages, strict=True)
        ]
        numbers = pages_to_scan([pdf_page.graphics for pdf_page in pdf_pages], seen)
        garbled = garbled_pages(seen)
        redrawn = pages_to_redraw(garbled, numbers, limits, context)
        to_scan = {number: pdf_pages[number].page for number in sorted({*numbers, *redrawn})}
        stored = ["" if number in redrawn else layout.text for number, layout in enumerate(layouts)]
        texts, scanned = with_recognized_pages(to_scan, stored, limits, context)
    laid_over = () if scanned else _scan_flag(pdf_pages, seen)
    replaced = false_text_flag([pdf_page.falsely_stated for pdf_page in pdf_pages])
    flags = (*_hidden_flag(written, seen), *replaced, *_layout_flags(layouts), *laid_over, *scanned)
    flags += garbled_flag(garbled, texts, redrawn)
    return ExtractedText(PAGE_BREAK.join(texts), PDF, pages, flags)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    try:
        prepare_forms(document)
        yield document
    finally:
        document.close()


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableDocument:
    locked = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
    if getattr(error, "err_code", None) in locked:
        return UnreadableDocument("encrypted", "a PDF locked with a password")
    return UnreadableDocument("corrupt", "a PDF whose structure cannot be read")


def _read_page(document: Any, number: int, limits: Limits) -> _PdfPage:
    try:
        page = page_with_annotations(document, number)
        rotation = page_rotation(page)
        text_page = page.get_textpage()
        if text_page.count_chars() > GLYPHS_PER_CHARACTER * limits.characters:
            raise UnreadableDocument(
                "too_large", f"page {number + 1} draws {text_page.count_chars()} characters"
            )
        glyphs, falsely_stated = page_glyphs(text_page, rotation), 0
        if states_text(page, glyphs):
            falsely_stated = drop_false_text(document, number, page)
            glyphs = page_glyphs(page.get_textpage(), rotation)
        return _PdfPage(page, glyph_runs(glyphs), page_graphics(page, rotation), falsely_stated)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument("corrupt", f"page {number + 1} cannot be read") from error


def without_repeated_lines(pages: Sequence[list[PlacedWord]]) -> list[list[PlacedWord]]:
    """Return the words without the second copy of a line that a page break splits: both pages draw it."""
    kept = list(pages[:1])
    for before, page in itertools.pairwise(pages):
        first, last = _row_at(page, max), _row_at(before, min)
        same = [(word.text, word.x) for word in first] == [(word.text, word.x) for word in last]
        repeated = frozenset(first if same else ())
        kept.append([word for word in page if word not in repeated])
    return kept


def _row_at(page: list[PlacedWord], end: Callable[..., float]) -> list[PlacedWord]:
    height = end((word.y for word in page), default=0.0)
    return [word for word in page if abs(word.y - height) < SAME_ROW]


def _refuse_empty(pdf_pages: Sequence[_PdfPage], written: Sequence[Sequence[PlacedWord]]) -> None:
    if not any(written) and not any(pdf_page.graphics.pictures for pdf_page in pdf_pages):
        raise UnreadableDocument("empty", "no text on any page")


def _hidden_flag(
    written: Sequence[Sequence[PlacedWord]], seen: Sequence[Sequence[PlacedWord]]
) -> tuple[Flag, ...]:
    lost = [_characters(all_words) - _characters(kept) for all_words, kept in zip(written, seen, strict=True)]
    if not any(lost):
        return ()
    pages = ", ".join(str(number) for number, count in enumerate(lost, 1) if count)
    return (
        Flag("hidden_text", f"{sum(lost)} characters not visible on the page were left out (page {pages})"),
    )


def _characters(words: Sequence[PlacedWord]) -> int:
    return sum(len(word.text) for word in words)


def _layout_flags(layouts: Sequence[PageLayout]) -> tuple[Flag, ...]:
    unsure = [str(number) for number, layout in enumerate(layouts, 1) if layout.unsure]
    if not unsure:
        return ()
    return (Flag("mixed_layout", f"columns or rows could not be told apart (page {', '.join(unsure)})"),)


def _scan_flag(pdf_pages: Sequence[_PdfPage], seen: Sequence[Sequence[PlacedWord]]) -> tuple[Flag, ...]:
    scanned = [
        str(number)
        for number, (pdf_page, words) in enumerate(zip(pdf_pages, seen, strict=True), 1)
        if words and pdf_page.graphics.is_picture_of_page
    ]
    if not scanned:
        return ()
    return (Flag("scan", f"text laid over a picture of the page (page {', '.join(scanned)})"),)
