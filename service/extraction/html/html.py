"""HTML reader: visible text in reading order."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.encodings import stated_encoding
from service.extraction.html.computed_style import ComputedStyle, computed_style
from service.extraction.html.css import StyleSheet
from service.extraction.layout.table_rows import row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import HTML
from service.extraction.plain import decoded
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

# The parser itself fails a little deeper.
MAX_DEPTH = 200
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
CHARSET_WITHIN = 2_048
# An encoding named by an ASCII declaration is one of these.
BYTEWISE = ("ascii", "big5", "cp", "euc", "gb", "iso8859", "koi8", "mac", "shift", "utf-8")
# Browsers decode these names as Windows-1252, and authoring programs write it under these names.
WESTERN = frozenset({"iso8859-1", "ascii"})
BLANKS = re.compile("[ \t\r\n\f]+")

NOT_SHOWN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "title",
        "meta",
        "link",
        "datalist",
        "select",
        "input",
        "button",
        "object",
        "embed",
        "iframe",
        "audio",
        "video",
        "canvas",
        "map",
        "area",
        "desc",
        "metadata",
        "defs",
    ]
)
BLOCKS = frozenset(
    [
        "html",
        "body",
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "ul",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
    ]
)
SET_APART = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "hr", "table"})
BLOCK_DISPLAYS = frozenset({"block", "flex", "grid", "list-item", "table", "table-row"})
SIDE_BY_SIDE = frozenset({"flex", "inline-flex", "grid", "inline-grid"})
PRESERVED = frozenset({"pre", "textarea", "listing", "xmp"})
PICTURES = frozenset({"img", "svg", "picture"})


@dataclass(slots=True)
class _HtmlReader:
    """The state of reading one page.

    Attributes:
        line: parts of the current line.
        bullet: True if the next text starts a list item.
    """

    sheet: StyleSheet
    text: TextBuilder = field(default_factory=TextBuilder)
    line: list[str] = field(default_factory=list)
    bullet: bool = False

    def write(self, text: str) -> None:
        """Add text to the current line, after a bullet if it starts a list item."""
        if self.bullet and text.strip():
            self.line.append("• ")
            self.bullet = False
        self.line.append(text)

    def end_line(self) -> None:
        """End the current line; blank lines are dropped."""
        line = "".join(self.line)
        if line.strip():
            self.text.lines.append(line)
        self.line.clear()


def read_html(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: blocks as lines, list items with bullets, tables cell by cell."""
    return page_text(content, "", {})


def page_text(content: bytes, charset: str, sheets: Mapping[str, str]) -> ExtractedText:
    """Return the visible text of a page.

    Args:
        charset: encoding that a mail states for the page; empty if there is none.
        sheets: style sheets of other files by the address under which the page links to them.
    """
    root = _parsed(_characters(content, charset))
    reader = _HtmlReader(_sheet(root, sheets))
    _read(root, ComputedStyle(backed=reader.sheet.uncertain), reader, 0)
    reader.end_line()
    return reader.text.document(HTML)


def _parsed(characters: str) -> Any:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(characters.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _too_deep() if _exceeded_depth(parser) else _broken() from error
    if _exceeded_depth(parser):
        raise _too_deep()
    if root is None:
        raise UnreadableDocument("empty", "a page without content")
    return root


def _exceeded_depth(parser: Any) -> bool:
    return any("depth" in entry.message.lower() for entry in parser.error_log)


def _too_deep() -> UnreadableDocument:
    return UnreadableDocument("hostile", f"elements nested more than {MAX_DEPTH} deep")


def _broken() -> UnreadableDocument:
    return UnreadableDocument("corrupt", "a page that cannot be parsed")


def _characters(content: bytes, charset: str) -> str:
    """Return the page decoded by the encoding that is declared, or by one that fits."""
    named = CHARSET.search(content[:CHARSET_WITHIN])
    name = charset or (named[1].decode("ascii") if named else "")
    if name and not stated_encoding(content):
        try:
            encoding = codecs.lookup(name).name
            if encoding.startswith(BYTEWISE):
                return content.decode("cp1252" if encoding in WESTERN else encoding)
        except (LookupError, UnicodeError):
            pass
    return decoded(content)


def _sheet(root: Any, others: Mapping[str, str]) -> StyleSheet:
    sheet = StyleSheet()
    for element in root.iter("style", "link"):
        if element.tag == "style":
            sheet.add(element.text or "")
        elif element.get("href", "") in others:
            sheet.add(others[element.get("href")])
        elif "stylesheet" in element.get("rel", "").lower():
            # The rules of another file are unknown.
            sheet.uncertain = True
    return sheet


def _read(element: Any, outer: ComputedStyle, reader: _HtmlReader, depth: int) -> None:
    """Add the text of an element; `depth` is the number of elements around it."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    tag = element.tag
    if not isinstance(tag, str) or tag in NOT_SHOWN or (tag == "dialog" and "open" not in element.attrib):
        return
    reader.text.images += tag in PICTURES
    style = computed_style(outer, reader.sheet.style(tag, element.attrib), _attributes(element))
    if not style.rendered:
        reader.text.hide("".join(element.itertext()))
    elif tag == "br":
        reader.end_line()
    elif tag == "tr":
        _read_row(element, style, reader, depth)
    elif tag in BLOCKS or style.display in BLOCK_DISPLAYS:
        _read_block(element, style, reader, depth)
    else:
        _read_inside(element, style, reader, depth)


def _attributes(element: Any) -> dict[str, str]:
    """Return attributes in lower case, with the colour attributes used before style sheets."""
    found = {name: value.strip().lower() for name, value in element.attrib.items()}
    if element.tag == "body" and "text" in found:
        found["color"] = found["text"]
    elif element.tag not in ("font", "basefont"):
        found.pop("color", None)
    return found


def _read_block(element: Any, style: ComputedStyle, reader: _HtmlReader, depth: int) -> None:
    reader.end_line()
    if element.tag in SET_APART and reader.text.lines:
        reader.text.lines.append("")
    reader.bullet = reader.bullet or element.tag == "li"
    _read_inside(element, style, reader, depth)
    reader.end_line()
    if element.tag == "li":
        reader.bullet = False


def _read_inside(element: Any, style: ComputedStyle, reader: _HtmlReader, depth: int) -> None:
    between = " " if style.display in SIDE_BY_SIDE else ""
    _write(element.text, element, style, reader)
    for child in element:
        _read(child, style, reader, depth + 1)
        _write(between + (child.tail or ""), element, style, reader)


def _write(text: str | None, element: Any, style: ComputedStyle, reader: _HtmlReader) -> None:
    if not text:
        return
    if not style.is_readable:
        reader.text.hide(text)
    elif element.tag in PRESERVED:
        first, *rest = text.split("\n")
        reader.write(first)
        for line in rest:
            reader.end_line()
            reader.write(line)
    else:
        reader.write(BLANKS.sub(" ", text))


def _read_row(row: Any, style: ComputedStyle, reader: _HtmlReader, depth: int) -> None:
    """Add the lines of a row; content outside cells counts as a cell, so that no words are lost."""
    reader.end_line()
    cells = [_cell_lines(cell, style, reader, depth) for cell in row]
    reader.text.lines.extend(row_lines(cells))


def _cell_lines(cell: Any, style: ComputedStyle, reader: _HtmlReader, depth: int) -> list[str]:
    def read_cell() -> None:
        _read(cell, style, reader, depth + 1)
        reader.end_line()

    return reader.text.cell_lines(read_cell)
