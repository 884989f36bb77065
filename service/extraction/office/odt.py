"""OpenDocument text (ODT) reader: visible text in reading order."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.layout.table_rows import row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import ODT
from service.extraction.office.odt_styles import SPACES, OdtStyles, OdtTextStyle, name
from service.extraction.office.zip_check import check_zip
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

MAX_DEPTH = 200
# Repeated blanks beyond this number are decoration.
MAX_REPEATED = 20
COUNT = re.compile("[0-9]{1,6}")
PARAGRAPHS = frozenset({name("text:p"), name("text:h")})
TABLE, ROW = name("table:table"), name("table:table-row")
CELL = name("table:table-cell")
ITEM = name("text:list-item")
# Frames and shapes, which may hold paragraphs.
DRAWN = f"{{{SPACES['draw']}}}"
SPACE, PICTURE = name("text:s"), name("draw:image")
BREAKS = {name("text:tab"): "\t", name("text:line-break"): "\n"}
# Deleted text, comments and notes are in the file but not in the lines of the page.
NOT_SHOWN = frozenset(
    map(
        name,
        {
            "text:tracked-changes",
            "office:annotation",
            "office:annotation-end",
            "text:note",
            "text:sequence-decls",
            "text:variable-decls",
            "text:user-field-decls",
            "office:forms",
            "text:table-of-content",
            "text:alphabetical-index",
            "text:bibliography",
            "text:ruby-text",
            "draw:object",
            "draw:object-ole",
        },
    )
)
HIDDEN_FIELDS = frozenset({name("text:hidden-text"), name("text:hidden-paragraph")})
IS_HIDDEN, SECTION_DISPLAY = name("text:is-hidden"), name("text:display")
HEADERS = tuple(map(name, ("style:header-first", "style:header", "style:header-left")))
FOOTERS = tuple(map(name, ("style:footer-first", "style:footer", "style:footer-left")))
STYLED_BY = {
    name("text:span"): ("text", name("text:style-name")),
    name("text:a"): ("text", name("text:style-name")),
    **{tag: ("paragraph", name("text:style-name")) for tag in PARAGRAPHS},
    TABLE: ("table", name("table:style-name")),
    ROW: ("table-row", name("table:style-name")),
    CELL: ("table-cell", name("table:style-name")),
}


@dataclass(slots=True)
class _OdtReader:
    """The state of reading one document.

    Attributes:
        boxes: text boxes of the current paragraph, read after it.
        bullet: True if the next paragraph starts a list item.
    """

    styles: OdtStyles
    text: TextBuilder = field(default_factory=TextBuilder)
    boxes: list[Any] = field(default_factory=list)
    bullet: bool = False


def read_odt(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables, lists and text boxes in place, footers."""
    check_zip(content, limits)
    body, styled = _opened(content)
    reader = _OdtReader(OdtStyles())
    for part in (body, styled):
        reader.styles.add(part)
    style = OdtTextStyle(backed=reader.styles.page_backed)
    texts = body.iter(name("office:text"))
    for part in (*_margins(styled, HEADERS), *texts, *_margins(styled, FOOTERS)):
        _read_blocks(part, style, reader, 0)
    return reader.text.document(ODT)


def _opened(content: bytes) -> tuple[Any, Any]:
    """Return the body and the styles of the document; an empty element if there are no styles."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = frozenset(archive.namelist())
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise UnreadableDocument("encrypted", "an OpenDocument text locked with a password")
        body = _parsed(archive.read("content.xml"))
        return body, _parsed(archive.read("styles.xml") if "styles.xml" in names else b"<none/>")


def _parsed(part: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise _too_deep() from error
        raise UnreadableDocument("corrupt", "an OpenDocument text whose parts cannot be parsed") from error


def _too_deep() -> UnreadableDocument:
    return UnreadableDocument("hostile", f"parts nested more than {MAX_DEPTH} deep")


def _margins(styled: Any, tags: Sequence[str]) -> list[Any]:
    """Return the headers or footers of the pages, each text once."""
    found: dict[str, Any] = {}
    for tag in tags:
        for part in styled.iter(tag):
            if part.get(name("style:display")) != "false":
                found.setdefault("".join(part.itertext()), part)
    return list(found.values())


def _read_blocks(parent: Any, style: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    """Add paragraphs, lists and tables in order, including those in sections and other wrappers."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    for child in parent:
        tag = child.tag
        if not isinstance(tag, str) or tag in NOT_SHOWN:
            continue
        if tag in PARAGRAPHS:
            _read_paragraph(child, style, reader, depth)
        elif tag == TABLE:
            _read_table(child, _styled(style, child, reader), reader, depth)
        elif tag.startswith(DRAWN):
            _read_boxes([child], style, reader, depth)
        elif child.get(SECTION_DISPLAY) == "none":
            reader.text.hide("".join(child.itertext()))
        else:
            reader.bullet = tag == ITEM or reader.bullet
            _read_blocks(child, style, reader, depth + 1)
            reader.bullet = reader.bullet and tag != ITEM


def _styled(style: OdtTextStyle, element: Any, reader: _OdtReader) -> OdtTextStyle:
    source = STYLED_BY.get(element.tag)
    if source is None:
        return style
    family, attribute = source
    return reader.styles.derived_style(style, family, element.get(attribute, ""))


def _read_paragraph(paragraph: Any, outer: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    pieces: list[str] = []
    _collect(paragraph, _styled(outer, paragraph, reader), reader, pieces, depth)
    text = "".join(pieces)
    if reader.bullet and text.strip():
        text = f"• {text.lstrip()}"
        reader.bullet = False
    reader.text.lines.append(text)
    boxes, reader.boxes = reader.boxes, []
    _read_boxes(boxes, outer, reader, depth)


def _read_boxes(boxes: Sequence[Any], style: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    """Add the text of text boxes; white text counts as visible there, as a box can be filled in many ways."""
    for box in boxes:
        reader.text.images += sum(1 for _ in box.iter(PICTURE))
        _read_blocks(box, style._replace(backed=True), reader, depth + 1)


def _collect(element: Any, style: OdtTextStyle, reader: _OdtReader, pieces: list[str], depth: int) -> None:
    """Collect the visible words of a paragraph; its text boxes are kept for after it."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    _write(element.text, style, reader, pieces)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in NOT_SHOWN:
            pass
        elif child.tag.startswith(DRAWN):
            reader.boxes.append(child)
        elif child.tag == SPACE:
            pieces.append(" " * min(MAX_REPEATED, _count(child.get(name("text:c")))))
        elif child.tag in BREAKS:
            pieces.append(BREAKS[child.tag])
        elif child.tag in HIDDEN_FIELDS and child.get(IS_HIDDEN, "true") == "true":
            reader.text.hide("".join(child.itertext()))
        else:
            _collect(child, _styled(style, child, reader), reader, pieces, depth + 1)
        _write(child.tail, style, reader, pieces)


def _write(text: str | None, style: OdtTextStyle, reader: _OdtReader, pieces: list[str]) -> None:
    if text and not style.is_readable:
        reader.text.hide(text)
    elif text:
        # A line end in the file is a blank on the page.
        pieces.append(text.replace("\n", " "))


def _count(number: str | None) -> int:
    return int(number) if number and COUNT.fullmatch(number) else 1


def _read_table(table: Any, style: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    for row in table.iter(ROW):
        if next(row.iterancestors(TABLE), None) is table:
            inner = _styled(style, row, reader)
            cells = [
                _cell_lines(cell, _styled(inner, cell, reader), reader, depth)
                for cell in row.iterchildren(CELL)
            ]
            reader.text.lines.extend(row_lines(cells))


def _cell_lines(cell: Any, style: OdtTextStyle, reader: _OdtReader, depth: int) -> list[str]:
    return reader.text.cell_lines(lambda: _read_blocks(cell, style, reader, depth + 1))
