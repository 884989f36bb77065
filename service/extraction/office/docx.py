"""Word (DOCX) reader: visible text in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.layout.table_rows import columned_lines, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX, ZIP_MAGIC
from service.extraction.office.embedded import Embedded
from service.extraction.office.word_2003 import is_word_2003, package_of_word_2003
from service.extraction.office.word_appearance import ParagraphLook, Surroundings
from service.extraction.office.word_document import WordDocument, word_document
from service.extraction.office.word_names import SPACES, is_on, name
from service.extraction.office.word_package import WordPackage, as_utf8, flat_package, zipped_package
from service.extraction.office.word_runs import FieldCodes, run_text
from service.extraction.office.word_shapes import box_surroundings
from service.extraction.office.word_styles import properties_of
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

PARAGRAPH, TABLE, ROW, CELL, RUN = (name(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "r"))
TEXT_BOX, CONTROL, CHUNK = name("w:txbxContent"), name("w:sdt"), name("w:altChunk")
PLACEHOLDER = f"{name('w:sdtPr')}/{name('w:showingPlcHdr')}"
# Deleted and moved-away text, comments and alternatives for old programs are in the file but not on the page.
NOT_SHOWN = frozenset({*map(name, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "mc:Fallback"))})
PICTURES = (name("w:drawing"), name("w:pict"))
# Numbered headings are no list items.
LIST_STYLES, HEADING_STYLES = ("list", "bullet"), ("heading", "title", "subtitle")
MAX_DEPTH = 60


@dataclass(slots=True)
class _DocxReader:
    """The state of reading one document.

    Attributes:
        boxes: text boxes of the current paragraph, read after it, with their surroundings.
        joins: True if the next paragraph goes on in the line of the last one.
    """

    document: WordDocument
    embedded: Embedded
    text: TextBuilder = field(default_factory=TextBuilder)
    boxes: list[tuple[Any, Surroundings]] = field(default_factory=list)
    fields: FieldCodes = field(default_factory=FieldCodes)
    joins: bool = False


def read_docx(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, notes, footers."""
    return _read_package(_package(content, limits), limits, context, 0)


def _read_package(package: WordPackage, limits: Limits, context: ReaderContext, level: int) -> ExtractedText:
    def read_inner(content: bytes) -> ExtractedText:
        return _read_package(_package(content, limits), limits, context, level + 1)

    document = word_document(package)
    reader = _DocxReader(document, Embedded(package, document.relations, limits, context, read_inner, level))
    around = Surroundings(document.grounds)
    for part in (*document.headers, document.body, *document.notes, *document.footers):
        _read_blocks(part, around, reader, 0)
    return reader.text.document(DOCX)


def _package(content: bytes, limits: Limits) -> WordPackage:
    if content.startswith(ZIP_MAGIC):
        return zipped_package(content, limits)
    content = as_utf8(content)
    return package_of_word_2003(content) if is_word_2003(content) else flat_package(content)


def _read_blocks(parent: Any, around: Surroundings, reader: _DocxReader, depth: int) -> None:
    """Add paragraphs and tables in order, including those in content controls and other wrappers."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    for child in parent:
        if child.tag == PARAGRAPH:
            _read_paragraph(child, around, reader, depth)
        elif child.tag == TABLE:
            _read_table(child, around, reader, depth)
        elif child.tag == CHUNK:
            reader.embedded.read_into(child.get(name("r:id"), ""), reader.text)
        elif not _is_left_out(child) and len(child):
            _read_blocks(child, around, reader, depth + 1)


def _too_deep() -> UnreadableDocument:
    return UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")


def _is_left_out(element: Any) -> bool:
    """Return whether an element is not on the page, or is the prompt of a content control not filled in."""
    if not isinstance(element.tag, str) or element.tag in NOT_SHOWN:
        return True
    prompt = element.find(PLACEHOLDER) if element.tag == CONTROL else None
    return prompt is not None and is_on(prompt.get(name("w:val")))


def _read_table(table: Any, around: Surroundings, reader: _DocxReader, depth: int) -> None:
    looks = reader.document.looks
    in_table = looks.table(table, around)
    rows = list(_inside(table, ROW))
    for number, row in enumerate(rows):
        in_row = looks.row(row, in_table, number=number, count=len(rows))
        cells = list(_inside(row, CELL))
        lines = [
            _cell_lines(cell, looks.cell(cell, in_row, number=place, count=len(cells)), reader, depth)
            for place, cell in enumerate(cells)
        ]
        reader.text.lines.extend(row_lines(lines))


def _cell_lines(cell: Any, around: Surroundings, reader: _DocxReader, depth: int) -> list[str]:
    return reader.text.cell_lines(lambda: _read_blocks(cell, around, reader, depth + 1))


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, including those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in (ROW, CELL) and not _is_left_out(child):
            yield from _inside(child, tag)


def _read_paragraph(paragraph: Any, around: Surroundings, reader: _DocxReader, depth: int) -> None:
    look = reader.document.looks.paragraph(paragraph, around)
    pieces: list[str] = []
    _collect(paragraph, look, reader, pieces, depth)
    reader.fields.end_paragraph()
    text = columned_lines("".join(pieces))
    if text.strip() and _is_listed(look, reader):
        text = f"• {text.lstrip()}"
    if reader.joins and reader.text.lines:
        reader.text.lines[-1] += text
    else:
        reader.text.lines.append(text)
    mark = properties_of(look.properties.get("rPr"))
    reader.joins = "specVanish" in mark and is_on(mark["specVanish"].get(name("w:val")))
    boxes, reader.boxes = reader.boxes, []
    for box, inner in boxes:
        _read_blocks(box, inner, reader, depth + 1)


def _is_listed(look: ParagraphLook, reader: _DocxReader) -> bool:
    style = reader.document.looks.styles.name(look.style)
    if style.startswith(HEADING_STYLES) or "outlineLvl" in look.properties:
        return False
    numbered = look.properties.get("numPr")
    number = None if numbered is None else numbered.find(name("w:numId"))
    if number is not None:
        return bool(number.get(name("w:val"), "") != "0")
    return numbered is not None or (style.startswith(LIST_STYLES) and style != "list paragraph")


def _collect(element: Any, look: ParagraphLook, reader: _DocxReader, pieces: list[str], depth: int) -> None:
    """Collect the visible words of a paragraph; its text boxes are kept for after it."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    for child in element:
        if child.tag == RUN:
            _read_run(child, look, reader, pieces)
        elif not _is_left_out(child):
            _collect(child, look, reader, pieces, depth + 1)


def _read_run(run: Any, look: ParagraphLook, reader: _DocxReader, pieces: list[str]) -> None:
    drawn = reader.document.looks.run(run, look)
    text = run_text(run, reader.fields, drawn.font)
    if drawn.shown:
        pieces.append(text)
    else:
        reader.text.hide(text)
    for child in run:
        if child.tag in PICTURES or str(child.tag).startswith(f"{{{SPACES['mc']}}}"):
            reader.text.images += 1
            _keep_boxes(child, look.around._replace(painted=not drawn.vanished), reader, 0)


def _keep_boxes(drawing: Any, around: Surroundings, reader: _DocxReader, depth: int) -> None:
    """Keep the text boxes of a drawing, except alternatives of the same boxes for old programs."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    document = reader.document
    for child in drawing:
        if child.tag == TEXT_BOX:
            inner = box_surroundings(
                child, around, document.looks.page, document.looks.colours, document.shapes
            )
            reader.boxes.append((child, inner))
        elif not _is_left_out(child):
            _keep_boxes(child, around, reader, depth + 1)
