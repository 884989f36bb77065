"""RTF reader: visible text in reading order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.layout.table_rows import columned_lines, filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import RTF
from service.extraction.reader_context import ReaderContext
from service.extraction.rtf.control_words import (
    BOXES,
    CHARACTERS,
    LINE_ENDS,
    LIST_MARKS,
    PARTS,
    PICTURES,
    PROPERTIES,
    SHAPES,
    is_discarded,
    unicode_character,
)
from service.extraction.rtf.declarations import DECLARATIONS
from service.extraction.rtf.shapes import RtfShape
from service.extraction.rtf.state import (
    BODY,
    CHANGES,
    COLOURS,
    DISCARDED,
    FONTS,
    FOOTER,
    HEADER,
    MARK,
    NOTES,
    PROPERTY_NAME,
    PROPERTY_VALUE,
    SHOWN,
    RtfState,
    changed,
)
from service.extraction.rtf.tables import SYMBOLS, RtfTables
from service.extraction.rtf.tokens import CLOSE, OPEN, WORD, RtfToken, tokens
from service.extraction.symbol_fonts import symbol

MAX_DEPTH = 200


@dataclass(slots=True)
class _RtfReader:
    """The state of reading one file, and the lines read so far.

    Attributes:
        held: the lines that notes and text boxes interrupt, outermost first.
        raw: undecoded bytes since the last control word.
        skip: replacement characters still to skip.
        ignorable: True directly after the control symbol `*`.
    """

    state: RtfState = field(default_factory=RtfState)
    outer: list[RtfState] = field(default_factory=list)
    tables: RtfTables = field(default_factory=RtfTables)
    parts: dict[str, list[str]] = field(default_factory=lambda: {HEADER: [], BODY: [], NOTES: [], FOOTER: []})
    line: list[str] = field(default_factory=list)
    held: list[tuple[int, list[str], bool]] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    cells: list[list[str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    skip: int = 0
    ignorable: bool = False
    bullet: bool = False
    hidden_characters: int = 0
    images: int = 0


def read_rtf(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, footers."""
    reader = _RtfReader()
    reader.tables.has_drawings = content.count(rb"{\shp{") > 1 or rb"\pict" in content
    for token in tokens(content[content.index(b"{") :]):
        _apply_token(reader, token)
    _flush(reader)
    # Some programs omit the last brace; if more are missing, the file is truncated.
    if len(reader.outer) > 1:
        raise UnreadableDocument("corrupt", "an RTF file that ends within a group")
    if reader.line:
        _end_line(reader, RtfState())
    _end_row(reader)
    # Headers of first, left and right pages often repeat each other.
    parts = [part if name == BODY else dict.fromkeys(part) for name, part in reader.parts.items()]
    lines = [line for part in parts for line in part]
    if not any(lines) and reader.images and not reader.hidden_characters:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return ExtractedText("\n".join(lines), RTF, 1, hidden_flags(reader.hidden_characters))


def _apply_token(reader: _RtfReader, token: RtfToken) -> None:
    if token.kind == OPEN:
        _open(reader)
    elif token.kind == CLOSE:
        _close(reader)
    elif token.kind == WORD:
        _apply_word(reader, token)
    else:
        _write_bytes(reader, token)


def _open(reader: _RtfReader) -> None:
    _flush(reader)
    if len(reader.outer) >= MAX_DEPTH:
        raise UnreadableDocument("hostile", f"groups nested more than {MAX_DEPTH} deep")
    reader.outer.append(reader.state)
    reader.ignorable = False
    reader.skip = 0


def _close(reader: _RtfReader) -> None:
    _flush(reader)
    if not reader.outer:
        return
    inner, reader.state = reader.state, reader.outer.pop()
    reader.ignorable = False
    reader.skip = 0
    if inner.destination == PROPERTY_VALUE and reader.state.destination != PROPERTY_VALUE and inner.shape:
        inner.shape.end_property()
    if (inner.part, inner.in_text_box) != (reader.state.part, reader.state.in_text_box):
        if reader.line:
            _end_line(reader, inner)
        _resume_line(reader)


def _apply_word(reader: _RtfReader, token: RtfToken) -> None:
    _flush(reader)
    word, number = token.word, token.number
    if word == "*":
        reader.ignorable = True
        return
    ignorable, reader.ignorable = reader.ignorable, False
    if reader.skip and word not in CHANGES:
        reader.skip -= 1
    elif _enters_destination(reader, word, ignorable):
        return
    elif word == "u" and number is not None:
        _write(reader, unicode_character(number))
        reader.skip = reader.state.skip_after_unicode
    elif word in CHARACTERS:
        _write(reader, CHARACTERS[word])
    elif word in LINE_ENDS:
        _end_line(reader, reader.state)
    elif word in CHANGES:
        _change(reader, word, number)
    elif word in DECLARATIONS:
        DECLARATIONS[word](reader.tables, reader.state, number or 0)
    elif word in ACTIONS:
        ACTIONS[word](reader, number)


def _change(reader: _RtfReader, word: str, number: int | None) -> None:
    if reader.state.destination == FONTS and word == "f":
        reader.tables.font = number or 0
        return
    reader.state = CHANGES[word](reader.state, number)
    if word == "plain":
        reader.state = changed(reader.state, font=reader.tables.default_font)


def _enters_destination(reader: _RtfReader, word: str, ignorable: bool) -> bool:
    """Set the destination of the current group; return whether the word names one."""
    if word in PICTURES:
        reader.images += 1
    if word in ("fonttbl", "colortbl"):
        _set_destination(reader, FONTS if word == "fonttbl" else COLOURS)
    elif word in PARTS:
        _enter_part(reader, replace(reader.state, part=PARTS[word]))
    elif word in SHAPES:
        reader.state = replace(reader.state, shape=RtfShape())
    elif word in PROPERTIES:
        _set_destination(reader, PROPERTIES[word])
    elif word in BOXES:
        _enter_part(reader, replace(reader.state, in_text_box=True))
    elif is_discarded(word, ignorable):
        if word == "background":
            reader.tables.page_ground = None
        _set_destination(reader, MARK if word in LIST_MARKS else DISCARDED)
    else:
        return False
    return True


def _set_destination(reader: _RtfReader, destination: str) -> None:
    """Set a destination, unless the enclosing group already has one other than the page."""
    if reader.state.destination == SHOWN:
        reader.state = replace(reader.state, destination=destination)


def _enter_part(reader: _RtfReader, state: RtfState) -> None:
    """Hold the line of the text around a part, which gets lines of its own."""
    if state.destination == SHOWN:
        reader.held.append((len(reader.outer), reader.line, reader.bullet))
        reader.line, reader.bullet = [], False
        inside = state.part == BODY
        reader.state = replace(
            state, paragraph=replace(state.paragraph, in_table=inside and state.paragraph.in_table)
        )


def _resume_line(reader: _RtfReader) -> None:
    """Go on with the lines of the text around the parts that have ended."""
    while reader.held and reader.held[-1][0] > len(reader.outer):
        _, reader.line, reader.bullet = reader.held.pop()


def _write_bytes(reader: _RtfReader, token: RtfToken) -> None:
    data = token.data
    if reader.skip:
        skipped = min(reader.skip, len(data))
        reader.skip -= skipped
        data = data[skipped:]
    if reader.state.destination == COLOURS:
        reader.tables.end_colours(data.count(b";"))
    elif reader.state.destination in (SHOWN, MARK):
        reader.raw += data
    elif reader.state.destination == FONTS:
        reader.tables.name_font(data)
    elif reader.state.shape is not None and reader.state.destination in PROPERTIES.values():
        reader.state.shape.write(data, is_name=reader.state.destination == PROPERTY_NAME)


def _flush(reader: _RtfReader) -> None:
    """Decode the bytes since the last control word together, as a character may consist of two bytes."""
    if not reader.raw:
        return
    raw = bytes(reader.raw)
    reader.raw.clear()
    encoding = reader.tables.encoding(reader.state)
    if encoding == SYMBOLS:
        font = reader.tables.font_name(reader.state.characters.font)
        _write(reader, "".join(symbol(code, font) if code > 32 else " " for code in raw))
    else:
        _write(reader, raw.decode(encoding, "replace").replace("\ufffd", ""))


def _write(reader: _RtfReader, text: str) -> None:
    if reader.state.destination == MARK and text.strip():
        reader.bullet = True
    if reader.state.destination != SHOWN or reader.state.characters.deleted:
        return
    if reader.tables.hides(reader.state, len(reader.cells)):
        reader.hidden_characters += written_length(text)
    else:
        reader.line.append(text)


def _end_line(reader: _RtfReader, state: RtfState) -> None:
    if state.destination != SHOWN:
        return
    line = columned_lines("".join(reader.line))
    reader.line.clear()
    if reader.bullet and line.strip() and not state.paragraph.is_heading:
        line = f"• {line.lstrip()}"
    reader.bullet = False
    if state.in_table:
        reader.cell.append(line)
        return
    _end_row(reader)
    reader.parts[state.part].append(line)


def _end_cell(reader: _RtfReader, number: int | None) -> None:
    _end_line(reader, changed(reader.state, in_table=True))
    if reader.state.destination == SHOWN:
        reader.cells.append(filled(reader.cell))
        reader.cell = []


def _end_row(reader: _RtfReader) -> None:
    """Add the cells of a row; content of a table outside cells is kept as lines."""
    if "".join(reader.line).strip():
        reader.cell.append("".join(reader.line))
        reader.line.clear()
    if reader.cells or reader.cell:
        reader.parts[BODY].extend([*row_lines(reader.cells), *reader.cell])
        reader.cells, reader.cell = [], []


def _default_font(reader: _RtfReader, number: int | None) -> None:
    reader.tables.default_font = number or 0
    reader.state = changed(reader.state, font=number or 0)


ACTIONS: Mapping[str, Callable[[_RtfReader, int | None], None]] = {
    "cell": _end_cell,
    "deff": _default_font,
    "row": lambda reader, number: _end_row(reader),
}
