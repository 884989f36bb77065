"""Fonts, colours, cells and pages of an RTF file, which decide how its text is drawn."""

from dataclasses import dataclass, field

from service.extraction.appearance import WHITE, Appearance, Colour, is_visible
from service.extraction.lengths import HALF_POINT, TWIP, advance
from service.extraction.paper import NEEDED_ROOM, SINGLE_LINE, Paper, has_room
from service.extraction.rtf.state import RtfCharacters, RtfParagraph, RtfState

SYMBOLS = "symbols"
# Values of \fcharset, from the RTF specification.
CODE_PAGES = {
    0: "cp1252",
    2: SYMBOLS,
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
DEFAULT_CODE_PAGE = "cp1252"
NAMED_CODE_PAGES = frozenset({*CODE_PAGES.values(), "cp437", "cp850", "cp852", "cp936", "cp950"})
# Of a pattern that hides the colour behind it, in hundredths of a percent.
FULL_PATTERN = 10_000
# In place of the number of a colour: a cell whose pattern makes a colour that is unknown.
PATTERNED = -1
# Likewise a cell that is merged into another one, so that its content is not shown.
MERGED = -2
LONGEST_NAME = 100


@dataclass(slots=True)
class RtfTables:
    """What the file declares, as far as it was read.

    Attributes:
        names: names of fonts by number.
        cells: colour numbers of the cells of the current row, 0 for none, or PATTERNED.
        cell, row: colour numbers of the next cell and of the row.
        row_room: height of the row in twips, if it is exact.
        page_ground: colour of the page; None if it is unknown.
        has_drawings: True if a shape without a fill may lie over another shape or a picture.
    """

    code_page: str = DEFAULT_CODE_PAGE
    font: int = 0
    default_font: int = 0
    charsets: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    colours: list[Colour | None] = field(default_factory=list)
    mixing: dict[str, int] = field(default_factory=dict)
    cells: list[int] = field(default_factory=list)
    cell: int = 0
    row: int = 0
    row_room: int | None = None
    paper: dict[str, int] = field(default_factory=dict)
    page_ground: Colour | None = WHITE
    has_drawings: bool = False

    def end_colours(self, count: int) -> None:
        """Add `count` colours: each semicolon of the colour table ends one."""
        for _ in range(count):
            mixed = (self.mixing.get("red", 0), self.mixing.get("green", 0), self.mixing.get("blue", 0))
            self.colours.append(mixed if self.mixing else None)
            self.mixing.clear()

    def name_font(self, data: bytes) -> None:
        """Add bytes to the name of the font whose entry is read."""
        name = self.names.get(self.font, "")
        if len(name) < LONGEST_NAME and not name.endswith(";"):
            self.names[self.font] = name + data.decode("ascii", "replace")

    def font_name(self, font: int) -> str:
        """Return the name of a font; empty if it is unknown."""
        return self.names.get(font, "").partition(";")[0].strip()

    def encoding(self, state: RtfState) -> str:
        """Return the code page of the current font."""
        return self.charsets.get(state.characters.font, self.code_page)

    def start_row(self) -> None:
        """Forget the cells of the last row."""
        self.cells.clear()
        self.cell, self.row, self.row_room = 0, 0, None

    def end_cell_definition(self) -> None:
        """Add the cell that was described."""
        self.cells.append(self.cell)
        self.cell = 0

    def page(self) -> Paper:
        """Return the page."""
        usual = Paper()
        return Paper(
            TWIP * self.paper["paperw"] if self.paper.get("paperw", 0) > 0 else usual.width,
            TWIP * self.paper["paperh"] if self.paper.get("paperh", 0) > 0 else usual.height,
            TWIP * self.paper["margl"] if "margl" in self.paper else usual.left,
        )

    def hides(self, state: RtfState, cell: int) -> bool:
        """Return whether characters cannot be seen; if in doubt, False.

        Args:
            cell: number of the current cell in its row.
        """
        characters, paragraph, page = state.characters, state.paragraph, self.page()
        size = HALF_POINT * characters.size
        shape = state.shape if state.in_text_box else None
        return not is_visible(
            Appearance(
                painted=not characters.hidden
                and not (shape and shape.is_hidden)
                and not self._is_merged(state, cell),
                placed=_is_on_page(paragraph, page)
                and self._has_room(state, size)
                and abs(HALF_POINT * characters.raised) < page.height / 2
                and (shape is None or shape.is_on(page)),
                points=size,
                advance=advance(size, scale=characters.scale / 100, spacing=TWIP * characters.spacing),
                ink=None if characters.has_effect else self._colour(characters.colour),
                ground=self._ground(state, cell),
            )
        )

    def _is_merged(self, state: RtfState, cell: int) -> bool:
        inside = state.in_table and not state.in_text_box and state.paragraph.level == 1
        return inside and cell < len(self.cells) and self.cells[cell] == MERGED

    def _has_room(self, state: RtfState, size: float) -> bool:
        row = None if self.row_room is None or not state.in_table else TWIP * self.row_room
        return has_room(_line_room(state.paragraph), size) and has_room(row, size)

    def _ground(self, state: RtfState, cell: int) -> Colour | None:
        """Return the colour behind characters; None if it is unknown."""
        for properties in (state.characters, state.paragraph):
            if properties.background or properties.pattern:
                return self._shading(properties)
        if state.in_text_box:
            fill = state.shape.fill() if state.shape is not None else (None,)
            return (fill or (None if self.has_drawings else self.page_ground,))[0]
        return self._cell_ground(state, cell) if state.in_table else self.page_ground

    def _cell_ground(self, state: RtfState, cell: int) -> Colour | None:
        """Return the colour of a cell, of its row or of the page; None in a table within a table."""
        if state.paragraph.level > 1:
            return None
        number = (self.cells[cell] if cell < len(self.cells) else 0) or self.row
        return self._colour(number) if number else self.page_ground

    def _shading(self, properties: RtfCharacters | RtfParagraph) -> Colour | None:
        if properties.pattern >= FULL_PATTERN:
            return self._colour(properties.pattern_colour)
        return None if properties.pattern else self._colour(properties.background)

    def _colour(self, number: int) -> Colour | None:
        """Return a colour of the table; None for the automatic one, 0, and for numbers not in the table."""
        return self.colours[number] if 0 < number < len(self.colours) else None


def _line_room(paragraph: RtfParagraph) -> float | None:
    """Return the height of lines in points if it does not grow with their text."""
    line = TWIP * paragraph.line
    if paragraph.line_is_multiple:
        return 0.0 if 0 < line < NEEDED_ROOM * SINGLE_LINE else None
    return -line if line < 0 else None


def _is_on_page(paragraph: RtfParagraph, page: Paper) -> bool:
    indents = (TWIP * length for length in (paragraph.left, paragraph.right, paragraph.first))
    if not page.holds_indent(*indents):
        return False
    width = TWIP * paragraph.width if paragraph.width > 0 else page.width
    return page.holds(TWIP * paragraph.x, TWIP * paragraph.y, width, page.height)
