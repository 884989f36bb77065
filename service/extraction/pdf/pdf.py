"""PDF reader: visible text in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.drawn import ReadPage, drawn_page
from service.extraction.layout.glyphs import Glyphs
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.reading_order import PageLayout, page_layout
from service.extraction.limits import Limits
from service.extraction.media_type import PDF
from service.extraction.ocr.pdf_pages import pages_to_scan, with_recognized_pages
from service.extraction.pdf.actual_text import drop_false_text, false_text_flag
from service.extraction.pdf.drawings import page_graphics
from service.extraction.pdf.forms import page_with_annotations, prepare_forms, typed_text_flag
from service.extraction.pdf.garbled import garbled_flag, garbled_pages, pages_to_redraw
from service.extraction.pdf.native import page_objects
from service.extraction.pdf.outlined import draws_letters, with_outlined_pages
from service.extraction.pdf.page_frame import PageFrame, shown_frame
from service.extraction.pdf.page_glyphs import page_glyphs
from service.extraction.pdf.page_words import PageWords, page_words
from service.extraction.pdf.refusals import refuse_notices
from service.extraction.reader_context import ReaderContext

PAGE_BREAK = "\n"
# Allows for hidden and repeated text, which is removed only after reading.
GLYPHS_PER_CHARACTER = 2


@dataclass(frozen=True, slots=True)
class _PdfPage:
    """The glyphs of one page by direction, and its graphics.

    Attributes:
        falsely_stated: number of characters of ActualText that the page does not show.
        typed: True if form fields or text boxes hold text.
    """

    page: Any
    shown: PageFrame
    views: tuple[tuple[PageFrame, Glyphs], ...]
    graphics: PageGraphics
    falsely_stated: int
    typed: bool


def read_pdf(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text, column by column; raises UnreadableDocument with its code."""
    with _opened(content) as document:
        count = len(document)
        if count > limits.pages:
            raise UnreadableDocument("too_many_pages", f"{count} pages, at most {limits.pages} are read")
        pages = [_read_page(document, number, limits) for number in range(count)]
        words = page_words([(found.page, found.shown, found.views, found.graphics) for found in pages])
        refuse_notices(document, [found.seen for found in words])
        _refuse_empty(pages, words)
        layouts = [page_layout(found.seen, page.graphics) for found, page in zip(words, pages, strict=True)]
        stored = [
            _written_page(layout, found, page.shown)
            for layout, found, page in zip(layouts, words, pages, strict=True)
        ]
        read_pages, read_flags = _with_pictures_read(pages, words, stored, limits, context)
    replaced = false_text_flag([page.falsely_stated for page in pages])
    typed = typed_text_flag([page.typed for page in pages])
    flags = (*_unseen_flags(words), *replaced, *_layout_flags(layouts), *read_flags, *typed)
    text = PAGE_BREAK.join(page.text for page in read_pages)
    return ExtractedText(text, PDF, count, flags, tuple(page.drawn for page in read_pages))


def _with_pictures_read(
    pages: Sequence[_PdfPage],
    words: Sequence[PageWords],
    stored: Sequence[ReadPage],
    limits: Limits,
    context: ReaderContext,
) -> tuple[list[ReadPage], tuple[Flag, ...]]:
    """Return each page, from its picture where no text or a garbled one is stored, and the flags of it."""
    seen = [found.seen for found in words]
    scans = pages_to_scan([page.graphics for page in pages], seen)
    scans = with_outlined_pages(
        scans, [page.page for page in pages], [found.drawn for found in words], limits
    )
    garbled = garbled_pages(seen)
    redrawn = pages_to_redraw(garbled, scans, limits, context)
    to_scan = {number: pages[number].page for number in sorted({*scans, *redrawn})}
    kept = [ReadPage("", page.drawn) if number in redrawn else page for number, page in enumerate(stored)]
    read_pages, scanned = with_recognized_pages(to_scan, kept, limits, context)
    laid_over = () if scanned else _scan_flag(pages, words)
    garbled_found = garbled_flag(garbled, [page.text for page in read_pages], redrawn)
    return read_pages, (*laid_over, *scanned, *garbled_found)


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
        page, typed = page_with_annotations(document, number)
        shown = shown_frame(page)
        objects = page_objects(page)
        text_page = page.get_textpage()
        _check_size(text_page, number, limits)
        glyphs, falsely_stated = page_glyphs(text_page, shown), 0
        if glyphs.may_be_stated:
            falsely_stated = drop_false_text(document, number, page)
            glyphs = page_glyphs(page.get_textpage(), shown)
        views = glyphs.views
        graphics = page_graphics(objects, views[0][0] if views else shown)
        return _PdfPage(page, shown, views, graphics, falsely_stated, typed)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument("corrupt", f"page {number + 1} cannot be read") from error


def _check_size(text_page: Any, number: int, limits: Limits) -> None:
    count = text_page.count_chars()
    if count > GLYPHS_PER_CHARACTER * limits.characters:
        raise UnreadableDocument("too_large", f"page {number + 1} draws {count} characters")


def _written_page(layout: PageLayout, found: PageWords, shown: PageFrame) -> ReadPage:
    """Return the text of a page, with the places of its words on the page as shown."""

    def place(x: float, y: float) -> tuple[float, float]:
        return shown.point(*found.frame.user_point(x, y))

    turned = None if found.frame == shown else place
    return ReadPage(layout.text, drawn_page(layout.words, *shown.size, turned, found.labels))


def _refuse_empty(pages: Sequence[_PdfPage], words: Sequence[PageWords]) -> None:
    if not any(found.drawn for found in words) and not any(
        page.graphics.pictures or draws_letters(page.page) for page in pages
    ):
        raise UnreadableDocument("empty", "no text on any page")


def _unseen_flags(words: Sequence[PageWords]) -> tuple[Flag, ...]:
    found = []
    if hidden := {number: page.hidden for number, page in enumerate(words, 1) if page.hidden}:
        found.append(
            Flag(
                "hidden_text",
                f"{sum(hidden.values())} characters not visible on the page were left out ({_named(hidden)})",
            )
        )
    if cut := {number: page.cut for number, page in enumerate(words, 1) if page.cut}:
        found.append(
            Flag("cut_off", f"{sum(cut.values())} characters run over the edge of the page ({_named(cut)})")
        )
    return tuple(found)


def _named(pages: Mapping[int, int]) -> str:
    return "page " + ", ".join(str(number) for number in pages)


def _layout_flags(layouts: Sequence[PageLayout]) -> tuple[Flag, ...]:
    unsure = [str(number) for number, layout in enumerate(layouts, 1) if layout.unsure]
    if not unsure:
        return ()
    return (Flag("mixed_layout", f"columns or rows could not be told apart (page {', '.join(unsure)})"),)


def _scan_flag(pages: Sequence[_PdfPage], words: Sequence[PageWords]) -> tuple[Flag, ...]:
    scanned = [
        str(number)
        for number, (page, found) in enumerate(zip(pages, words, strict=True), 1)
        if found.seen and page.graphics.is_picture_of_page
    ]
    if not scanned:
        return ()
    return (Flag("scan", f"text laid over a picture of the page (page {', '.join(scanned)})"),)
