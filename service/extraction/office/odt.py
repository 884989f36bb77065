"""What does an OpenDocument text say, in the order a person reads it?"""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import ODT
from service.extraction.office.odt_styles import SPACES, Look, Styles, name
from service.extraction.office.zip_check import check_zip
from service.extraction.reader_context import Means

MAX_DEPTH = 200
# So many blanks or repeated cells are written out; more are decoration.
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
# Deleted text, remarks and notes are in the file and not in the lines of the page.
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
class _Page:
    """Lines as they are found, and what was left out of them."""

    styles: Styles
    lines: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    bullet: bool = False
    hidden_characters: int = 0
    pictures: int = 0


def read_odt(content: bytes, limits: Limits, means: Means) -> ExtractedText:
    """Return the visible text: headers, body with tables, lists and text boxes in place, footers."""
    check_zip(content, limits)
    body, styled = _opened(content)
    page = _Page(Styles())
    for part in (body, styled):
        page.styles.add(part)
    look = Look(grounded=page.styles.page_grounded)
    texts = body.iter(name("office:text"))
    for part in (*_margins(styled, HEADERS), *texts, *_margins(styled, FOOTERS)):
        _read_blocks(part, look, page, 0)
    text = "\n".join(page.lines)
    if not text.strip() and page.pictures and not page.hidden_characters:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return ExtractedText(text, ODT, 1, hidden_flags(page.hidden_characters))


def _opened(content: bytes) -> tuple[Any, Any]:
    """Return the body and the styles of the document; the styles may be missing."""
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


def _read_blocks(parent: Any, look: Look, page: _Page, depth: int) -> None:
    """Paragraphs, lists and tables in order; sections and other wrappers are looked through."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    for child in parent:
        tag = child.tag
        if not isinstance(tag, str) or tag in NOT_SHOWN:
            continue
        if tag in PARAGRAPHS:
            _read_paragraph(child, look, page, depth)
        elif tag == TABLE:
            _read_table(child, _inner(look, child, page), page, depth)
        elif tag.startswith(DRAWN):
            _read_boxes([child], look, page, depth)
        elif child.get(SECTION_DISPLAY) == "none":
            page.hidden_characters += written_length("".join(child.itertext()))
        else:
            page.bullet = tag == ITEM or page.bullet
            _read_blocks(child, look, page, depth + 1)
            page.bullet = page.bullet and tag != ITEM


def _inner(look: Look, element: Any, page: _Page) -> Look:
    styled = STYLED_BY.get(element.tag)
    return page.styles.look_inside(look, styled[0], element.get(styled[1], "")) if styled else look


def _read_paragraph(paragraph: Any, outer: Look, page: _Page, depth: int) -> None:
    pieces: list[str] = []
    _collect(paragraph, _inner(outer, paragraph, page), page, pieces, depth)
    text = "".join(pieces)
    if page.bullet and text.strip():
        text = f"• {text.lstrip()}"
        page.bullet = False
    page.lines.append(text)
    boxes, page.boxes = page.boxes, []
    _read_boxes(boxes, outer, page, depth)


def _read_boxes(boxes: Sequence[Any], look: Look, page: _Page, depth: int) -> None:
    """A text box may be filled in many ways, so white text in one is honest."""
    for box in boxes:
        page.pictures += sum(1 for _ in box.iter(PICTURE))
        _read_blocks(box, look._replace(grounded=True), page, depth + 1)


def _collect(element: Any, look: Look, page: _Page, pieces: list[str], depth: int) -> None:
    """Gather the visible words of a paragraph; its text boxes are put aside to be read after it."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    _write(element.text, look, page, pieces)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in NOT_SHOWN:
            pass
        elif child.tag.startswith(DRAWN):
            page.boxes.append(child)
        elif child.tag == SPACE:
            pieces.append(" " * min(MAX_REPEATED, _count(child.get(name("text:c")))))
        elif child.tag in BREAKS:
            pieces.append(BREAKS[child.tag])
        elif child.tag in HIDDEN_FIELDS and child.get(IS_HIDDEN, "true") == "true":
            page.hidden_characters += written_length("".join(child.itertext()))
        else:
            _collect(child, _inner(look, child, page), page, pieces, depth + 1)
        _write(child.tail, look, page, pieces)


def _write(text: str | None, look: Look, page: _Page, pieces: list[str]) -> None:
    if text and not look.seen:
        page.hidden_characters += written_length(text)
    elif text:
        # A line end of the file is a blank of the page.
        pieces.append(text.replace("\n", " "))


def _count(number: str | None) -> int:
    return int(number) if number and COUNT.fullmatch(number) else 1


def _read_table(table: Any, look: Look, page: _Page, depth: int) -> None:
    for row in table.iter(ROW):
        if next(row.iterancestors(TABLE), None) is table:
            inner = _inner(look, row, page)
            cells = [
                _cell_lines(cell, _inner(inner, cell, page), page, depth) for cell in row.iterchildren(CELL)
            ]
            page.lines.extend(row_lines(cells))


def _cell_lines(cell: Any, look: Look, page: _Page, depth: int) -> list[str]:
    outside, page.lines = page.lines, []
    _read_blocks(cell, look, page, depth + 1)
    inside, page.lines = page.lines, outside
    return filled(inside)
