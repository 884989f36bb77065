"""RTF reader: visible text in reading order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import RTF
from service.extraction.reader_context import ReaderContext
from service.extraction.rtf.control_words import (
    BOXES,
    CHARACTERS,
    ENTERED,
    LINE_ENDS,
    LIST_MARKS,
    NOT_SHOWN,
    PARTS,
    PICTURES,
)
from service.extraction.rtf.state import (
    BODY,
    CHANGES,
    CODE_PAGES,
    COLOURS,
    DISCARDED,
    FONTS,
    FOOTER,
    HEADER,
    NAMED_CODE_PAGES,
    SHOWN,
    SYMBOLS,
    RtfState,
    RtfTables,
)
from service.extraction.rtf.tokens import CLOSE, OPEN, WORD, RtfToken, tokens
from service.extraction.text_builder import TextBuilder

MAX_DEPTH = 200
# Symbol fonts use characters of the private use area.
PRIVATE_USE = 0xF000


@dataclass(slots=True)
class _RtfReader:
    """The state of reading one file, and the lines read so far.

    Attributes:
        outer: states of the enclosing groups.
        raw: undecoded bytes since the last control word.
        skip: replacement characters still to skip.
        ignorable: True directly after the control symbol `*`.
        bullet: True if the current line is a list item.
    """

    state: RtfState = field(default_factory=RtfState)
    outer: list[RtfState] = field(default_factory=list)
    tables: RtfTables = field(default_factory=RtfTables)
    parts: dict[str, list[str]] = field(default_factory=lambda: {HEADER: [], BODY: [], FOOTER: []})
    line: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    cells: list[list[str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    skip: int = 0
    ignorable: bool = False
    bullet: bool = False
    text: TextBuilder = field(default_factory=TextBuilder)


def read_rtf(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, footers."""
    reader = _RtfReader()
    for token in tokens(content[content.index(b"{") :]):
        _apply_token(reader, token)
    _flush(reader)
    # Some programs omit the last brace; if more are missing, the file is truncated.
    if len(reader.outer) > 1:
        raise UnreadableDocument("corrupt", "an RTF file that ends within a group")
    _end_line(reader, RtfState())
    for part in (HEADER, BODY, FOOTER):
        reader.text.lines.extend(reader.parts[part])
    return reader.text.document(RTF)


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
    if (inner.part, inner.in_text_box) != (reader.state.part, reader.state.in_text_box):
        _end_line(reader, inner)


def _apply_word(reader: _RtfReader, token: RtfToken) -> None:
    word, number = token.word, token.number
    _flush(reader)
    if word == "*":
        reader.ignorable = True
        return
    ignorable, reader.ignorable = reader.ignorable, False
    if reader.skip and word not in CHANGES:
        reader.skip -= 1
    elif _enters_destination(reader, word, ignorable):
        return
    elif word == "u" and number is not None:
        _write(reader, _unicode_character(number))
        reader.skip = reader.state.skip_after_unicode
    elif word in CHARACTERS:
        _write(reader, CHARACTERS[word])
    elif word in LINE_ENDS:
        _end_line(reader, reader.state)
    elif word in CHANGES:
        _change(reader, word, number)
    elif word in ACTIONS:
        ACTIONS[word](reader, number)


def _unicode_character(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return chr(code) if 0 < code <= 0x10FFFF else ""


def _change(reader: _RtfReader, word: str, number: int | None) -> None:
    if reader.state.destination == FONTS and word == "f":
        reader.tables.font = number or 0
        return
    reader.state = CHANGES[word](reader.state, number)
    if word == "plain":
        reader.state = replace(reader.state, font=reader.tables.default_font)


def _enters_destination(reader: _RtfReader, word: str, ignorable: bool) -> bool:
    """Set the destination of the current group; return whether the word names one."""
    if word in PICTURES:
        reader.text.images += 1
    if word in ("fonttbl", "colortbl"):
        _set_destination(reader, FONTS if word == "fonttbl" else COLOURS)
    elif word in PARTS:
        _enter_part(reader, replace(reader.state, part=PARTS[word]))
    elif word in BOXES:
        _enter_part(reader, replace(reader.state, in_text_box=True))
    elif _is_discarded(word, ignorable):
        reader.bullet = reader.bullet or (word in LIST_MARKS and reader.state.destination == SHOWN)
        reader.tables.page_backed = reader.tables.page_backed or word == "background"
        _set_destination(reader, DISCARDED)
    else:
        return False
    return True


def _is_discarded(word: str, ignorable: bool) -> bool:
    if word in NOT_SHOWN or word in PICTURES or word in LIST_MARKS or word == "background":
        return True
    return ignorable and word not in ENTERED


def _set_destination(reader: _RtfReader, destination: str) -> None:
    """Set a destination, unless the enclosing group already has one other than the page."""
    if reader.state.destination == SHOWN:
        reader.state = replace(reader.state, destination=destination)


def _enter_part(reader: _RtfReader, state: RtfState) -> None:
    if state.destination == SHOWN:
        _end_line(reader, reader.state)
        reader.state = replace(state, in_table=state.in_table and state.part == BODY)


def _write_bytes(reader: _RtfReader, token: RtfToken) -> None:
    data = token.data
    if reader.skip:
        skipped = min(reader.skip, len(data))
        reader.skip -= skipped
        data = data[skipped:]
    if reader.state.destination == COLOURS:
        reader.tables.end_colours(data.count(b";"))
    elif reader.state.destination == SHOWN:
        reader.raw += data


def _flush(reader: _RtfReader) -> None:
    """Decode the bytes since the last control word together, as a character may consist of two bytes."""
    if not reader.raw:
        return
    raw = bytes(reader.raw)
    reader.raw.clear()
    encoding = reader.tables.encoding(reader.state)
    if encoding == SYMBOLS:
        _write(reader, "".join(chr(PRIVATE_USE + code) if code > 32 else " " for code in raw))
    else:
        _write(reader, raw.decode(encoding, "replace").replace("\ufffd", ""))


def _write(reader: _RtfReader, text: str) -> None:
    if reader.state.destination != SHOWN or reader.state.deleted:
        return
    if reader.tables.hides(reader.state):
        reader.text.hide(text)
    else:
        reader.line.append(text)


def _end_line(reader: _RtfReader, state: RtfState) -> None:
    if state.destination != SHOWN:
        return
    line = "".join(reader.line)
    reader.line.clear()
    if reader.bullet and line.strip():
        line = f"• {line.lstrip()}"
    reader.bullet = False
    if state.in_table:
        reader.cell.append(line)
        return
    _end_row(reader)
    part = reader.parts[state.part]
    # Headers of first, left and right pages often repeat each other.
    if state.part == BODY or line not in part:
        part.append(line)


def _end_cell(reader: _RtfReader, number: int | None) -> None:
    _end_line(reader, replace(reader.state, in_table=True))
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


def _row_defined(reader: _RtfReader, number: int | None) -> None:
    reader.tables.cell_backed = False


def _cell_filled(reader: _RtfReader, number: int | None) -> None:
    reader.tables.cell_backed = reader.tables.cell_backed or not reader.tables.is_white(number or 0)


def _charset(reader: _RtfReader, number: int | None) -> None:
    if reader.state.destination == FONTS and number in CODE_PAGES:
        reader.tables.charsets[reader.tables.font] = CODE_PAGES[number]


def _code_page(reader: _RtfReader, number: int | None) -> None:
    if f"cp{number}" in NAMED_CODE_PAGES:
        reader.tables.code_page = f"cp{number}"


def _default_font(reader: _RtfReader, number: int | None) -> None:
    reader.tables.default_font = number or 0
    reader.state = replace(reader.state, font=number or 0)


def _color_channel(colour: str) -> "Action":
    def mix(reader: _RtfReader, number: int | None) -> None:
        if reader.state.destination == COLOURS:
            reader.tables.mixing[colour] = min(255, max(0, number or 0))

    return mix


Action = Callable[[_RtfReader, int | None], None]

ACTIONS: Mapping[str, Action] = {
    "ansicpg": _code_page,
    "blue": _color_channel("blue"),
    "cell": _end_cell,
    "clcbpat": _cell_filled,
    "deff": _default_font,
    "fcharset": _charset,
    "green": _color_channel("green"),
    "red": _color_channel("red"),
    "row": lambda reader, number: _end_row(reader),
    "trowd": _row_defined,
}
