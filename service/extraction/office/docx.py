"""What does a Word document say, in the order a person reads it?"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX
from service.extraction.office.docx_hidden import HiddenRuns, hidden_runs
from service.extraction.office.zip_check import check_zip
from service.extraction.reader_context import Means

PARAGRAPH, TABLE, ROW, CELL, RUN = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:r")
TEXT_BOX = qn("w:txbxContent")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved-away text, comments and field codes are in the file and not on the page.
NOT_SHOWN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), FALLBACK})
SPACES = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): "\t",
}
PICTURES = (qn("w:drawing"), qn("w:pict"))
LIST_PROPERTIES = qn("w:numPr")
LIST_STYLES = ("List", "Bullet")
# Headings may be numbered and are no list.
HEADING_STYLES = ("Heading", "Title")
MAX_DEPTH = 60


@dataclass(slots=True)
class _Page:
    """Lines as they are found, and what was left out of them."""

    hidden: HiddenRuns
    lines: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    hidden_characters: int = 0
    pictures: int = 0


def read_docx(content: bytes, limits: Limits, means: Means) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, footers."""
    check_zip(content, limits)
    document = _opened(content)
    page = _Page(hidden_runs(document))
    headers, footers = _margins(document)
    for part in (*headers, document.element.body, *footers):
        _read_blocks(part, page, 0)
    text = "\n".join(page.lines)
    if not text.strip() and page.pictures and not page.hidden_characters:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return ExtractedText(text, DOCX, 1, hidden_flags(page.hidden_characters))


def _opened(content: bytes) -> Any:
    try:
        return docx.Document(io.BytesIO(content))
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
    ) as error:
        raise UnreadableDocument("corrupt", "a Word document whose parts do not fit together") from error


def _margins(document: Any) -> tuple[list[Any], list[Any]]:
    """Return header and footer elements, each text once, as every section may repeat them."""
    headers: list[Any] = []
    footers: list[Any] = []
    seen: list[bytes] = []
    for section in document.sections:
        kinds = (
            (headers, (section.first_page_header, section.header, section.even_page_header)),
            (footers, (section.first_page_footer, section.footer, section.even_page_footer)),
        )
        for found, parts in kinds:
            for part in parts:
                if part.is_linked_to_previous:
                    continue
                element = part._element
                written = "".join(element.itertext()).encode()
                if written not in seen:
                    seen.append(written)
                    found.append(element)
    return headers, footers


def _read_blocks(parent: Any, page: _Page, depth: int) -> None:
    """Paragraphs and tables in order; content controls and other wrappers are looked through."""
    if depth > MAX_DEPTH:
        raise UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")
    for child in parent:
        if child.tag == PARAGRAPH:
            _read_paragraph(child, page, depth)
        elif child.tag == TABLE:
            _read_table(child, page, depth)
        elif child.tag not in NOT_SHOWN and len(child):
            _read_blocks(child, page, depth + 1)


def _read_table(table: Any, page: _Page, depth: int) -> None:
    for row in table.iter(ROW):
        if _table_of(row) is not table:
            continue
        cells = [_cell_lines(cell, page, depth) for cell in row.iter(CELL) if _row_of(cell) is row]
        page.lines.extend(row_lines(cells))


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(TABLE), None)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(ROW), None)


def _cell_lines(cell: Any, page: _Page, depth: int) -> list[str]:
    outside, page.lines = page.lines, []
    _read_blocks(cell, page, depth + 1)
    inside, page.lines = page.lines, outside
    return filled(inside)


def _read_paragraph(paragraph: Any, page: _Page, depth: int) -> None:
    text = "".join(_pieces(paragraph, paragraph, page, 0))
    if text.strip() and _is_listed(paragraph):
        text = f"• {text.lstrip()}"
    page.lines.append(text)
    boxes, page.boxes = page.boxes, []
    for box in boxes:
        _read_blocks(box, page, depth + 1)


def _is_listed(paragraph: Any) -> bool:
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        return False
    style = properties.find(qn("w:pStyle"))
    name = "" if style is None else str(style.get(qn("w:val")))
    numbered = properties.find(LIST_PROPERTIES) is not None and not name.startswith(HEADING_STYLES)
    return numbered or name.startswith(LIST_STYLES)


def _pieces(element: Any, paragraph: Any, page: _Page, depth: int) -> Iterator[str]:
    """Yield the visible words of a paragraph; its text boxes are put aside to be read after it."""
    if depth > MAX_DEPTH:
        raise UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")
    for child in element:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag == TEXT_BOX:
            page.boxes.append(child)
        elif child.tag == RUN and page.hidden.covers(child, paragraph):
            page.hidden_characters += sum(len(text.text or "") for text in child.iter(qn("w:t")))
        elif child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        else:
            page.pictures += child.tag in PICTURES
            yield from _pieces(child, paragraph, page, depth + 1)
