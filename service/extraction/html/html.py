"""HTML reader: visible text in reading order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cssselect2 import ElementWrapper

from service.domain.extracted_text import ExtractedText
from service.extraction.html.elements import (
    BLOCK_DISPLAYS,
    BLOCKS,
    HEADINGS,
    NOT_SHOWN,
    PICTURES,
    PRESERVED,
    SET_APART,
    SIDE_BY_SIDE,
)
from service.extraction.html.grid import are_separate, rows_of
from service.extraction.html.page import MAX_DEPTH, parsed, too_deep
from service.extraction.html.page_styles import PageStyles, Styles, page_styles
from service.extraction.layout.dated_cells import is_dates, with_dates_beside
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import HTML
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

BLANKS = re.compile("[ \t\r\n\f]+")


@dataclass(slots=True)
class _HtmlReader:
    """The state of reading one page.

    Attributes:
        line: parts of the current line.
        bullet: True if the next text starts a list item.
    """

    page: PageStyles
    text: TextBuilder = field(default_factory=TextBuilder)
    line: list[str] = field(default_factory=list)
    bullet: bool = False

    def write(self, text: str) -> None:
        """Add text to the current line, after a bullet if it starts a list item."""
        if self.bullet and text.strip():
            self.line.append("• ")
            self.bullet = False
        self.line.append(text)

    def write_blank(self) -> None:
        """Keep the next text apart from the current line."""
        if self.line:
            self.line.append(" ")

    def holds_dates(self, added: range) -> bool:
        """Return whether lines just added begin with dates alone."""
        lines = filled(self.text.lines[added.start : added.stop])
        return bool(lines) and is_dates(lines[0])

    def place_beside(self, before: range | None, added: range) -> range:
        """Put lines just added beside those of the box at their left if either holds dates of the other."""
        if before and added and before.stop == added.start and not self.line:
            cells = [filled(self.text.lines[each.start : each.stop]) for each in (before, added)]
            beside = [line for lines in with_dates_beside(cells) for line in lines]
            if beside != [*cells[0], *cells[1]]:
                # The empty line before a heading stays.
                start = before.start + (not self.text.lines[before.start])
                self.text.lines[start:] = beside
                return range(start, len(self.text.lines))
        return added

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
    root = parsed(content, charset)
    reader = _HtmlReader(page_styles(root, sheets))
    node = ElementWrapper.from_html_root(root)
    _read(node, reader.page.of(node, reader.page.initial()), reader, 0)
    reader.end_line()
    return reader.text.document(HTML)


def _read(node: Any, styles: Styles, reader: _HtmlReader, depth: int) -> None:
    """Add the text of an element with these styles; `depth` is the number of elements around it."""
    if depth > MAX_DEPTH:
        raise too_deep()
    tag = node.local_name
    if tag in NOT_SHOWN:
        return
    reader.text.images += tag in PICTURES
    if not styles.is_rendered:
        if not styles.is_alternative:
            reader.text.hide("".join(node.etree_element.itertext()))
    elif tag == "br":
        reader.end_line()
    elif tag == "tr":
        _read_row(node, styles, reader, depth)
    elif tag in BLOCKS or styles.display in BLOCK_DISPLAYS:
        _read_block(node, styles, reader, depth)
    else:
        _read_inside(node, styles, reader, depth)


def _read_block(node: Any, styles: Styles, reader: _HtmlReader, depth: int) -> None:
    reader.end_line()
    tag = node.local_name
    if tag in SET_APART and reader.text.lines:
        reader.text.lines.append("")
    reader.bullet = reader.bullet or tag == "li"
    _read_inside(node, styles, reader, depth)
    reader.end_line()
    if tag == "li":
        reader.bullet = False


def _read_inside(node: Any, styles: Styles, reader: _HtmlReader, depth: int) -> None:
    if styles.display in ("flex", "grid") and _read_grid(node, styles, reader, depth):
        return
    abreast = styles.display in SIDE_BY_SIDE
    _write(node.etree_element.text, node, styles, reader)
    before: range | None = None
    at_left = False
    for child, own in reader.page.children(node, styles):
        apart = abreast or own.is_apart
        if apart:
            reader.write_blank()
        start = len(reader.text.lines)
        _read(child, own, reader, depth + 1)
        if apart:
            reader.write_blank()
            added = range(start, len(reader.text.lines))
            # Dates in the first box are a column at the left, each before what it belongs to.
            at_left = at_left or (before is None and reader.holds_dates(added))
            paired = not at_left or (before is not None and reader.holds_dates(before))
            before = reader.place_beside(before, added) if paired else added
        _write(child.etree_element.tail, node, styles, reader)


def _read_grid(node: Any, styles: Styles, reader: _HtmlReader, depth: int) -> bool:
    """Add the rows of a grid or flex box as those of a table; return False if its children form no rows."""
    if _has_own_text(node.etree_element):
        return False
    children = [each for each in reader.page.children(node, styles) if each[0].local_name not in NOT_SHOWN]
    seen = [number for number, (_, own) in enumerate(children) if own.is_rendered]
    rows = rows_of(styles.layout, [children[number][1].layout for number in seen])
    if rows is None:
        return False
    reader.end_line()
    lines = [_cell_lines(child, own, reader, depth) for child, own in children]
    for row in sorted(set(rows)):
        places = [number for number, place in zip(seen, rows, strict=True) if place == row]
        headed = _is_heading(children[places[0]][0])
        reader.text.lines.extend(_grid_row([lines[number] for number in places], headed=headed))
    return True


def _grid_row(cells: Sequence[list[str]], *, headed: bool) -> list[str]:
    """Return the lines of a row; `headed` tells whether its first cell is a heading."""
    if are_separate(cells) or (headed and not any(map(is_dates, cells[-1][:1]))):
        return [line for cell in cells for line in cell]
    return row_lines(cells)


def _is_heading(node: Any) -> bool:
    return next(node.etree_element.iter(*HEADINGS), None) is not None


def _has_own_text(element: Any) -> bool:
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _write(text: str | None, node: Any, styles: Styles, reader: _HtmlReader) -> None:
    if not text:
        return
    if not styles.is_readable:
        if not styles.is_alternative:
            reader.text.hide(text)
    elif node.local_name in PRESERVED:
        first, *rest = text.split("\n")
        reader.write(first)
        for line in rest:
            reader.end_line()
            reader.write(line)
    else:
        reader.write(BLANKS.sub(" ", text))


def _read_row(row: Any, styles: Styles, reader: _HtmlReader, depth: int) -> None:
    """Add the lines of a row; content outside cells counts as a cell, so that no words are lost."""
    reader.end_line()
    cells = [_cell_lines(cell, own, reader, depth) for cell, own in reader.page.children(row, styles)]
    reader.text.lines.extend(row_lines(cells))


def _cell_lines(cell: Any, styles: Styles, reader: _HtmlReader, depth: int) -> list[str]:
    def read_cell() -> None:
        _read(cell, styles, reader, depth + 1)
        reader.end_line()

    return reader.text.cell_lines(read_cell)
