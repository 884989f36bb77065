"""Word (DOCX) reader: visible text in reading order."""

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
from service.extraction.layout.table_rows import row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX
from service.extraction.office.docx_hidden import HiddenRuns, hidden_runs
from service.extraction.office.zip_check import check_zip
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

PARAGRAPH, TABLE, ROW, CELL, RUN = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:r")
TEXT_BOX = qn("w:txbxContent")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved-away text, comments and field codes are in the file but not on the page.
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
# Numbered headings are not list items.
HEADING_STYLES = ("Heading", "Title")
MAX_DEPTH = 60


@dataclass(slots=True)
class _DocxReader:
    """The state of reading one document.

    Attributes:
        boxes: text boxes of the current paragraph, read after it.
    """

    hidden: HiddenRuns
    text: TextBuilder = field(default_factory=TextBuilder)
    boxes: list[Any] = field(default_factory=list)


def read_docx(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, footers."""
    check_zip(content, limits)
    document = _opened(content)
    reader = _DocxReader(hidden_runs(document))
    headers, footers = _margins(document)
    for part in (*headers, document.element.body, *footers):
        _read_blocks(part, reader, 0)
    return reader.text.document(DOCX)


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
    """Return header and footer elements, each text once, as sections may repeat them."""
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
                text = "".join(element.itertext()).encode()
                if text not in seen:
                    seen.append(text)
                    found.append(element)
    return headers, footers


def _read_blocks(parent: Any, reader: _DocxReader, depth: int) -> None:
    """Add paragraphs and tables in order, including those in content controls and other wrappers."""
    if depth > MAX_DEPTH:
        raise UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")
    for child in parent:
        if child.tag == PARAGRAPH:
            _read_paragraph(child, reader, depth)
        elif child.tag == TABLE:
            _read_table(child, reader, depth)
        elif child.tag not in NOT_SHOWN and len(child):
            _read_blocks(child, reader, depth + 1)


def _read_table(table: Any, reader: _DocxReader, depth: int) -> None:
    for row in table.iter(ROW):
        if _table_of(row) is not table:
            continue
        cells = [_cell_lines(cell, reader, depth) for cell in row.iter(CELL) if _row_of(cell) is row]
        reader.text.lines.extend(row_lines(cells))


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(TABLE), None)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(ROW), None)


def _cell_lines(cell: Any, reader: _DocxReader, depth: int) -> list[str]:
    return reader.text.cell_lines(lambda: _read_blocks(cell, reader, depth + 1))


def _read_paragraph(paragraph: Any, reader: _DocxReader, depth: int) -> None:
    text = "".join(_visible_words(paragraph, paragraph, reader, 0))
    if text.strip() and _is_listed(paragraph):
        text = f"• {text.lstrip()}"
    reader.text.lines.append(text)
    boxes, reader.boxes = reader.boxes, []
    for box in boxes:
        _read_blocks(box, reader, depth + 1)


def _is_listed(paragraph: Any) -> bool:
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        return False
    style = properties.find(qn("w:pStyle"))
    name = "" if style is None else str(style.get(qn("w:val")))
    numbered = properties.find(LIST_PROPERTIES) is not None and not name.startswith(HEADING_STYLES)
    return numbered or name.startswith(LIST_STYLES)


def _visible_words(element: Any, paragraph: Any, reader: _DocxReader, depth: int) -> Iterator[str]:
    """Yield the visible words of a paragraph; its text boxes are kept for after it."""
    if depth > MAX_DEPTH:
        raise UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")
    for child in element:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag == TEXT_BOX:
            reader.boxes.append(child)
        elif child.tag == RUN and reader.hidden.covers(child, paragraph):
            reader.text.hidden_characters += sum(len(text.text or "") for text in child.iter(qn("w:t")))
        elif child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        else:
            reader.text.images += child.tag in PICTURES
            yield from _visible_words(child, paragraph, reader, depth + 1)
