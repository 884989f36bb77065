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
from service.extraction.layout.table_rows import columned_lines, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import ODT, ZIP_MAGIC
from service.extraction.office.odt_frames import DRAWN, OdtFrames
from service.extraction.office.odt_styles import OdtStyles, OdtTextStyle, name
from service.extraction.office.zip_check import check_markup, check_zip
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

MAX_DEPTH = 200
# Repeated blanks beyond this number are decoration.
MAX_REPEATED = 20
MAX_COLUMNS = 1_000
COUNT = re.compile("[0-9]{1,6}")
PARAGRAPHS = frozenset({name("text:p"), name("text:h")})
TABLE, ROW = name("table:table"), name("table:table-row")
CELL = name("table:table-cell")
ITEM = name("text:list-item")
# Only the first cell of merged cells is shown.
COVERED, COLUMN = name("table:covered-table-cell"), name("table:table-column")
VISIBILITY, INVISIBLE = name("table:visibility"), frozenset({"collapse", "filter"})
SPACE, PICTURE = name("text:s"), name("draw:image")
BREAKS = {name("text:tab"): "\t", name("text:line-break"): "\n"}
# Deleted text, comments and prompts are in the file but not in the lines of the page; notes are read last.
NOT_SHOWN = frozenset(
    map(
        name,
        {
            "text:tracked-changes",
            "office:annotation",
            "office:annotation-end",
            "text:note-citation",
            "text:placeholder",
            "text:sequence-decls",
            "text:variable-decls",
            "text:user-field-decls",
            "office:forms",
            "text:table-of-content",
            "text:alphabetical-index",
            "text:bibliography",
            "text:ruby-text",
            "text:script",
            "draw:object",
            "draw:object-ole",
        },
    )
)
NOTE, CONTROL = name("text:note"), name("loext:content-control")
VARIABLE = name("text:variable-set")
HIDDEN_TEXT, HIDDEN_PARAGRAPH = name("text:hidden-text"), name("text:hidden-paragraph")
IS_HIDDEN, SECTION_DISPLAY = name("text:is-hidden"), name("text:display")
HEADERS = tuple(map(name, ("style:header-first", "style:header", "style:header-left")))
FOOTERS = tuple(map(name, ("style:footer-first", "style:footer", "style:footer-left")))
STYLED_BY = {
    name("text:span"): ("text", name("text:style-name")),
    name("text:a"): ("text", name("text:style-name")),
    **{tag: ("paragraph", name("text:style-name")) for tag in PARAGRAPHS},
    name("text:section"): ("section", name("text:style-name")),
    TABLE: ("table", name("table:style-name")),
    ROW: ("table-row", name("table:style-name")),
    CELL: ("table-cell", name("table:style-name")),
}


@dataclass(slots=True)
class _OdtReader:
    """The state of reading one document.

    Attributes:
        boxes: text boxes of the current paragraph, read after it.
        notes: footnotes and endnotes, read after the body.
        bullet: True if the next paragraph starts a list item.
    """

    styles: OdtStyles
    frames: OdtFrames
    text: TextBuilder = field(default_factory=TextBuilder)
    boxes: list[Any] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)
    bullet: bool = False


def read_odt(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables, lists and text boxes in place, footers."""
    body, styled = _opened(content, limits)
    styles = OdtStyles()
    for part in (body, styled):
        styles.add(part)
    reader = _OdtReader(styles, OdtFrames(styles, body, styled))
    style = OdtTextStyle(ground=None if reader.frames.lie_behind_text else styles.page_ground)
    in_margins = style._replace(ground=None if style.ground is None else styles.margin_ground)
    for part in _margins(styled, HEADERS):
        _read_blocks(part, in_margins, reader, 0)
    for part in body.iter(name("office:text")):
        _read_blocks(part, style, reader, 0)
    for note in reader.notes:
        _read_blocks(note, style, reader, 0)
    for part in _margins(styled, FOOTERS):
        _read_blocks(part, in_margins, reader, 0)
    return reader.text.document(ODT)


def _opened(content: bytes, limits: Limits) -> tuple[Any, Any]:
    """Return the body and the styles of the document; the same element for a flat file."""
    if not content.startswith(ZIP_MAGIC):
        check_markup(content)
        root = _parsed(content)
        return root, root
    check_zip(content, limits)
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
        elif tag == NOTE or _is_prompt(child):
            _keep_note(child, reader)
        elif _is_hidden_section(child):
            reader.text.hide("".join(child.itertext()))
        else:
            reader.bullet = tag == ITEM or reader.bullet
            _read_blocks(child, _styled(style, child, reader), reader, depth + 1)
            reader.bullet = reader.bullet and tag != ITEM


def _is_hidden_section(element: Any) -> bool:
    display = element.get(SECTION_DISPLAY)
    return bool(display == "none" or (display == "condition" and element.get(IS_HIDDEN) == "true"))


def _is_prompt(element: Any) -> bool:
    """Return whether an element is a content control that is not filled in."""
    return bool(element.tag == CONTROL and element.get(name("loext:showing-place-holder")) == "true")


def _keep_note(element: Any, reader: _OdtReader) -> None:
    """Keep a note for after the body; a prompt is left out."""
    reader.notes.extend(element.iterchildren(name("text:note-body")))


def _styled(style: OdtTextStyle, element: Any, reader: _OdtReader) -> OdtTextStyle:
    source = STYLED_BY.get(element.tag)
    if source is None:
        return style
    family, attribute = source
    return reader.styles.derived_style(style, family, element.get(attribute, ""))


def _read_paragraph(paragraph: Any, outer: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    pieces: list[str] = []
    style = _styled(outer, paragraph, reader)
    if any(mark.get(IS_HIDDEN, "true") == "true" for mark in paragraph.iterchildren(HIDDEN_PARAGRAPH)):
        style = style._replace(hides=True)
    _collect(paragraph, style, reader, pieces, depth)
    text = columned_lines("".join(pieces))
    if reader.bullet and text.strip() and paragraph.tag != name("text:h"):
        text = f"• {text.lstrip()}"
        reader.bullet = False
    reader.text.lines.append(text)
    boxes, reader.boxes = reader.boxes, []
    _read_boxes(boxes, outer, reader, depth)


def _read_boxes(boxes: Sequence[Any], style: OdtTextStyle, reader: _OdtReader, depth: int) -> None:
    """Add the text of text boxes and other shapes."""
    for box in boxes:
        reader.text.images += sum(1 for _ in box.iter(PICTURE))
        _read_blocks(box, reader.frames.style_inside(box, style), reader, depth + 1)


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
        elif child.tag == VARIABLE and child.get(SECTION_DISPLAY) == "none":
            pass
        elif child.tag == HIDDEN_TEXT and child.get(IS_HIDDEN, "true") == "true":
            reader.text.hide("".join(child.itertext()))
        elif child.tag == NOTE or _is_prompt(child):
            _keep_note(child, reader)
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
    unseen = _hidden_columns(table)
    for row in table.iter(ROW):
        if next(row.iterancestors(TABLE), None) is not table:
            continue
        inner = _styled(style, row, reader)
        if row.get(VISIBILITY) in INVISIBLE:
            inner = inner._replace(hides=True)
        cells = []
        for number, cell in enumerate(row.iterchildren(CELL, COVERED)):
            hides = inner.hides or cell.tag == COVERED or number in unseen
            in_cell = _styled(inner, cell, reader)._replace(hides=hides)
            cells.append(_cell_lines(cell, in_cell, reader, depth))
        reader.text.lines.extend(row_lines(cells))


def _hidden_columns(table: Any) -> frozenset[int]:
    """Return the numbers of the columns that are not shown."""
    hidden: list[int] = []
    number = 0
    for column in table.iter(COLUMN):
        count = min(MAX_COLUMNS, _count(column.get(name("table:number-columns-repeated"))))
        if column.get(VISIBILITY) in INVISIBLE:
            hidden.extend(range(number, number + count))
        number += count
        if number > MAX_COLUMNS:
            break
    return frozenset(hidden)


def _cell_lines(cell: Any, style: OdtTextStyle, reader: _OdtReader, depth: int) -> list[str]:
    return reader.text.cell_lines(lambda: _read_blocks(cell, style, reader, depth + 1))
