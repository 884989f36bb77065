"""What does a PDF say, in the order a person reads it?"""

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
from service.extraction.layout.glyphs import glyphs_of, upright
from service.extraction.layout.graphics import Graphics, graphics_of
from service.extraction.layout.reading_order import Layout, laid_out
from service.extraction.layout.words import Run, Word, runs_of, words_of
from service.extraction.limits import Limits
from service.extraction.media_type import PDF
from service.extraction.ocr.pdf_pages import pages_to_scan, with_scans
from service.extraction.pdf.visibility import seen_words
from service.extraction.reader_context import Means

PAGE_BREAK = "\n"
# Hidden and repeated text is counted only once it is read.
GLYPHS_PER_CHARACTER = 2
# In points.
SAME_ROW = 1.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one page of the file gives."""

    page: Any
    runs: list[Run]
    graphics: Graphics


def read_pdf(content: bytes, limits: Limits, means: Means) -> ExtractedText:
    """Return the visible text, column by column; raises UnreadableDocument with its code."""
    with _opened(content) as document:
        pages = len(document)
        if pages > limits.pages:
            raise UnreadableDocument("too_many_pages", f"{pages} pages, at most {limits.pages} are read")
        sheets = [_sheet(document, number, limits) for number in range(pages)]
        written = without_repeats(words_of([sheet.runs for sheet in sheets]))
        seen = [seen_words(sheet.page, words) for sheet, words in zip(sheets, written, strict=True)]
        _refuse_nothing(sheets, written)
        layouts = [laid_out(words, sheet.graphics) for words, sheet in zip(seen, sheets, strict=True)]
        numbers = pages_to_scan([sheet.graphics for sheet in sheets], seen)
        to_scan = {number: sheets[number].page for number in numbers}
        texts, scanned = with_scans(to_scan, [layout.text for layout in layouts], limits, means)
    laid_over = () if scanned else _scan_flag(sheets, seen)
    flags = (*_hidden_flag(written, seen), *_layout_flags(layouts), *laid_over, *scanned)
    return ExtractedText(PAGE_BREAK.join(texts), PDF, pages, flags)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    try:
        yield document
    finally:
        document.close()


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableDocument:
    locked = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
    if getattr(error, "err_code", None) in locked:
        return UnreadableDocument("encrypted", "a PDF locked with a password")
    return UnreadableDocument("corrupt", "a PDF whose structure cannot be read")


def _sheet(document: Any, number: int, limits: Limits) -> _Sheet:
    try:
        page = document[number]
        turn = upright(page)
        text_page = page.get_textpage()
        if text_page.count_chars() > GLYPHS_PER_CHARACTER * limits.characters:
            raise UnreadableDocument(
                "too_large", f"page {number + 1} draws {text_page.count_chars()} characters"
            )
        glyphs = glyphs_of(text_page, turn)
        return _Sheet(page, runs_of(glyphs), graphics_of(page, turn))
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument("corrupt", f"page {number + 1} cannot be read") from error


def without_repeats(pages: Sequence[list[Word]]) -> list[list[Word]]:
    """Return the words without a line that a page break cut in two: it is drawn on both pages, half each."""
    kept = list(pages[:1])
    for before, page in itertools.pairwise(pages):
        first, last = _row_at(page, max), _row_at(before, min)
        same = [(word.text, word.x) for word in first] == [(word.text, word.x) for word in last]
        repeated = frozenset(first if same else ())
        kept.append([word for word in page if word not in repeated])
    return kept


def _row_at(page: list[Word], end: Callable[..., float]) -> list[Word]:
    height = end((word.y for word in page), default=0.0)
    return [word for word in page if abs(word.y - height) < SAME_ROW]


def _refuse_nothing(sheets: Sequence[_Sheet], written: Sequence[Sequence[Word]]) -> None:
    if not any(written) and not any(sheet.graphics.pictures for sheet in sheets):
        raise UnreadableDocument("empty", "no text on any page")


def _hidden_flag(written: Sequence[Sequence[Word]], seen: Sequence[Sequence[Word]]) -> tuple[Flag, ...]:
    lost = [_characters(all_words) - _characters(kept) for all_words, kept in zip(written, seen, strict=True)]
    if not any(lost):
        return ()
    pages = ", ".join(str(number) for number, count in enumerate(lost, 1) if count)
    return (
        Flag("hidden_text", f"{sum(lost)} characters not visible on the page were left out (page {pages})"),
    )


def _characters(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words)


def _layout_flags(layouts: Sequence[Layout]) -> tuple[Flag, ...]:
    unsure = [str(number) for number, layout in enumerate(layouts, 1) if layout.unsure]
    if not unsure:
        return ()
    return (Flag("mixed_layout", f"columns or rows could not be told apart (page {', '.join(unsure)})"),)


def _scan_flag(sheets: Sequence[_Sheet], seen: Sequence[Sequence[Word]]) -> tuple[Flag, ...]:
    scanned = [
        str(number)
        for number, (sheet, words) in enumerate(zip(sheets, seen, strict=True), 1)
        if words and sheet.graphics.is_picture_of_page
    ]
    if not scanned:
        return ()
    return (Flag("scan", f"text laid over a picture of the page (page {', '.join(scanned)})"),)
