"""What does a web page say to somebody who looks at it?"""

import codecs
import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.html.computed_style import Look, look_inside
from service.extraction.html.css import Sheet
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import HTML
from service.extraction.plain import decoded
from service.extraction.reader_context import Means

# The parser itself gives up a little deeper.
MAX_DEPTH = 200
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
CHARSET_WITHIN = 2_048
# A page that can name its encoding is written in one of these.
BYTEWISE = ("ascii", "big5", "cp", "euc", "gb", "iso8859", "koi8", "mac", "shift", "utf-8")
# Browsers read these names as Windows-1252, and so do the programs that write them.
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
class _Page:
    """Lines as they are found, the line that is being written, and what was left out."""

    sheet: Sheet
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    bullet: bool = False
    hidden_characters: int = 0
    pictures: int = 0

    def write(self, text: str) -> None:
        if self.bullet and text.strip():
            self.line.append("• ")
            self.bullet = False
        self.line.append(text)

    def end_line(self) -> None:
        line = "".join(self.line)
        if line.strip():
            self.lines.append(line)
        self.line.clear()


def read_html(content: bytes, limits: Limits, means: Means) -> ExtractedText:
    """Return the visible text: blocks as lines, list items with bullets, tables cell by cell."""
    root = _parsed(content)
    page = _Page(_sheet(root))
    _read(root, Look(grounded=page.sheet.vague), page, 0)
    page.end_line()
    text = "\n".join(page.lines)
    if not text.strip() and page.pictures and not page.hidden_characters:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return ExtractedText(text, HTML, 1, hidden_flags(page.hidden_characters))


def _parsed(content: bytes) -> Any:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(_characters(content).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _too_deep() if _gave_up(parser) else _broken() from error
    if _gave_up(parser):
        raise _too_deep()
    if root is None:
        raise UnreadableDocument("empty", "a page without content")
    return root


def _gave_up(parser: Any) -> bool:
    return any("depth" in entry.message.lower() for entry in parser.error_log)


def _too_deep() -> UnreadableDocument:
    return UnreadableDocument("hostile", f"elements nested more than {MAX_DEPTH} deep")


def _broken() -> UnreadableDocument:
    return UnreadableDocument("corrupt", "a page that cannot be parsed")


def _characters(content: bytes) -> str:
    """Return the page in the encoding that it names, else in one that fits."""
    named = CHARSET.search(content[:CHARSET_WITHIN])
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            encoding = codecs.lookup(named[1].decode("ascii")).name
            if encoding.startswith(BYTEWISE):
                return content.decode("cp1252" if encoding in WESTERN else encoding)
        except (LookupError, UnicodeError):
            pass
    return decoded(content)


def _sheet(root: Any) -> Sheet:
    sheet = Sheet()
    for element in root.iter("style", "link"):
        if element.tag == "style":
            sheet.add(element.text or "")
        elif "stylesheet" in element.get("rel", "").lower():
            # What another file says is not known.
            sheet.vague = True
    return sheet


def _read(element: Any, outer: Look, page: _Page, depth: int) -> None:
    """Write an element; `depth` counts those around it."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    tag = element.tag
    if not isinstance(tag, str) or tag in NOT_SHOWN or (tag == "dialog" and "open" not in element.attrib):
        return
    page.pictures += tag in PICTURES
    look = look_inside(outer, page.sheet.style(tag, element.attrib), _attributes(element))
    if not look.shown:
        page.hidden_characters += written_length("".join(element.itertext()))
    elif tag == "br":
        page.end_line()
    elif tag == "tr":
        _read_row(element, look, page, depth)
    elif tag in BLOCKS or look.display in BLOCK_DISPLAYS:
        _read_block(element, look, page, depth)
    else:
        _read_inside(element, look, page, depth)


def _attributes(element: Any) -> dict[str, str]:
    """Return the attributes that style, as they were written before style sheets."""
    found = {name: value.strip().lower() for name, value in element.attrib.items()}
    if element.tag == "body" and "text" in found:
        found["color"] = found["text"]
    elif element.tag not in ("font", "basefont"):
        found.pop("color", None)
    return found


def _read_block(element: Any, look: Look, page: _Page, depth: int) -> None:
    page.end_line()
    if element.tag in SET_APART and page.lines:
        page.lines.append("")
    page.bullet = page.bullet or element.tag == "li"
    _read_inside(element, look, page, depth)
    page.end_line()
    if element.tag == "li":
        page.bullet = False


def _read_inside(element: Any, look: Look, page: _Page, depth: int) -> None:
    between = " " if look.display in SIDE_BY_SIDE else ""
    _write(element.text, element, look, page)
    for child in element:
        _read(child, look, page, depth + 1)
        _write(between + (child.tail or ""), element, look, page)


def _write(text: str | None, element: Any, look: Look, page: _Page) -> None:
    if not text:
        return
    if not look.seen:
        page.hidden_characters += written_length(text)
    elif element.tag in PRESERVED:
        first, *rest = text.split("\n")
        page.write(first)
        for line in rest:
            page.end_line()
            page.write(line)
    else:
        page.write(BLANKS.sub(" ", text))


def _read_row(row: Any, look: Look, page: _Page, depth: int) -> None:
    """What stands in a row outside its cells is read as a cell too: no words are lost to broken markup."""
    page.end_line()
    cells = [_cell_lines(cell, look, page, depth) for cell in row]
    page.lines.extend(row_lines(cells))


def _cell_lines(cell: Any, look: Look, page: _Page, depth: int) -> list[str]:
    outside, page.lines = page.lines, []
    _read(cell, look, page, depth + 1)
    page.end_line()
    inside, page.lines = page.lines, outside
    return filled(inside)
