"""PDF files whose pages are no content: portfolios, and XFA forms that only their own program draws."""

import io
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from service.errors import UnreadableDocument
from service.extraction.layout.words import PlacedWord

# The page that stands for the content has at most so many words; a resume has more.
NOTICE_WORDS = 120
# Older forms are known by the notice alone.
NOTICE = "please wait"
# The key of the catalog, whose value is a dictionary or the number of one.
COLLECTION = re.compile(rb"/Collection\s*(?:<<|\d+\s+\d+\s+R)")
PORTFOLIO = "a PDF portfolio, a folder of files without pages: expected the resume in it, as PDF or DOCX"
XFA = "a PDF form (XFA) that only Adobe Reader draws: expected the form printed to PDF, or a DOCX"


def refuse_notices(document: Any, words: Sequence[Sequence[PlacedWord]]) -> None:
    """Raise UnreadableDocument if the pages of a document hold only a notice to use another program.

    A document with pages of its own is read, whatever is attached.

    Args: document: of pypdfium2. words: of every page.
    """
    if sum(map(len, words)) > NOTICE_WORDS:
        return
    if _is_drawn_elsewhere(document, words):
        raise UnreadableDocument("unsupported_type", XFA)
    if pdfium.FPDFDoc_GetAttachmentCount(document) > 0 and _is_portfolio(document):
        raise UnreadableDocument("unsupported_type", PORTFOLIO)


def _is_drawn_elsewhere(document: Any, words: Sequence[Sequence[PlacedWord]]) -> bool:
    kind = pdfium.FPDF_GetFormType(document)
    if kind != pdfium.FORMTYPE_XFA_FOREGROUND:
        return bool(kind == pdfium.FORMTYPE_XFA_FULL)
    return NOTICE in " ".join(word.text for page in words for word in page).lower()


def _is_portfolio(document: Any) -> bool:
    """Return whether the catalog has a collection; pdfium shows the catalog only by writing the file."""
    written = io.BytesIO()
    try:
        document.save(written, flags=pdfium.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError:
        return False
    return COLLECTION.search(written.getvalue()) is not None
