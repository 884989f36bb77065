"""What does an RTF file say, in the order a person reads it?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.layout.table_rows import filled, row_lines
from service.extraction.limits import Limits
from service.extraction.media_type import RTF
from service.extraction.reader_context import Means
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
    FONTS,
    FOOTER,
    HEADER,
    NAMED_CODE_PAGES,
    NOWHERE,
    SHOWN,
    SYMBOLS,
    State,
    Tables,
)
from service.extraction.rtf.tokens import CLOSE, OPEN, WORD, Token, tokens

MAX_DEPTH = 200
# Symbol fonts are written with the characters of the private use area.
PRIVATE_USE = 0xF000


@dataclass(slots=True)
class _Reader:
    """Where in the file we are, and what the page holds so far."""

    state: State = field(default_factory=State)
    outer: list[State] = field(default_factory=list)
    tables: Tables = field(default_factory=Tables)
    parts: dict[str, list[str]] = field(default_factory=lambda: {HEADER: [], BODY: [], FOOTER: []})
    line: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    cells: list[list[str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    skip: int = 0
    ignorable: bool = False
    bullet: bool = False
    hidden_characters: int = 0
    pictures: int = 0


def read_rtf(content: bytes, limits: Limits, means: Means) -> ExtractedText:
    """Return the visible text: headers, body with tables and text boxes in place, footers."""
    reader = _Reader()
    for token in tokens(content[content.index(b"{") :]):
        _take(reader, token)
    _flush(reader)
    # Some writers forget the last brace; more missing means that the end of the file is.
    if len(reader.outer) > 1:
        raise UnreadableDocument("corrupt", "an RTF file that ends within a group")
    _end_line(reader, State())
    lines = [line for part in (HEADER, BODY, FOOTER) for line in reader.parts[part]]
    if not any(lines) and reader.pictures and not reader.hidden_characters:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return ExtractedText("\n".join(lines), RTF, 1, hidden_flags(reader.hidden_characters))


def _take(reader: _Reader, token: Token) -> None:
    if token.kind == OPEN:
        _open(reader)
    elif token.kind == CLOSE:
        _close(reader)
    elif token.kind == WORD:
        _obey(reader, token)
    else:
        _write_bytes(reader, token)


def _open(reader: _Reader) -> None:
    _flush(reader)
    if len(reader.outer) >= MAX_DEPTH:
        raise UnreadableDocument("hostile", f"groups nested more than {MAX_DEPTH} deep")
    reader.outer.append(reader.state)
    reader.ignorable = False
    reader.skip = 0


def _close(reader: _Reader) -> None:
    _flush(reader)
    if not reader.outer:
        return
    inner, reader.state = reader.state, reader.outer.pop()
    reader.ignorable = False
    reader.skip = 0
    if (inner.part, inner.boxed) != (reader.state.part, reader.state.boxed):
        _end_line(reader, inner)


def _obey(reader: _Reader, token: Token) -> None:
    word, number = token.word, token.number
    _flush(reader)
    if word == "*":
        reader.ignorable = True
        return
    ignorable, reader.ignorable = reader.ignorable, False
    if reader.skip and word not in CHANGES:
        reader.skip -= 1
    elif _is_destination(reader, word, ignorable):
        return
    elif word == "u" and number is not None:
        _write(reader, _by_number(number))
        reader.skip = reader.state.skip_after_unicode
    elif word in CHARACTERS:
        _write(reader, CHARACTERS[word])
    elif word in LINE_ENDS:
        _end_line(reader, reader.state)
    elif word in CHANGES:
        _change(reader, word, number)
    elif word in ACTIONS:
        ACTIONS[word](reader, number)


def _by_number(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return chr(code) if 0 < code <= 0x10FFFF else ""


def _change(reader: _Reader, word: str, number: int | None) -> None:
    if reader.state.sends == FONTS and word == "f":
        reader.tables.font = number or 0
        return
    reader.state = CHANGES[word](reader.state, number)
    if word == "plain":
        reader.state = replace(reader.state, font=reader.tables.default_font)


def _is_destination(reader: _Reader, word: str, ignorable: bool) -> bool:
    """Return True where the word says where the characters of its group go."""
    if word in PICTURES:
        reader.pictures += 1
    if word in ("fonttbl", "colortbl"):
        _send(reader, FONTS if word == "fonttbl" else COLOURS)
    elif word in PARTS:
        _turn_aside(reader, replace(reader.state, part=PARTS[word]))
    elif word in BOXES:
        _turn_aside(reader, replace(reader.state, boxed=True))
    elif word in LIST_MARKS:
        reader.bullet = reader.bullet or reader.state.sends == SHOWN
        _send(reader, NOWHERE)
    elif word == "background":
        reader.tables.page_ground = True
        _send(reader, NOWHERE)
    elif word in NOT_SHOWN or word in PICTURES or (ignorable and word not in ENTERED):
        _send(reader, NOWHERE)
    else:
        return False
    return True


def _send(reader: _Reader, sends: str) -> None:
    """Inside a group that goes nowhere nothing else starts."""
    if reader.state.sends == SHOWN:
        reader.state = replace(reader.state, sends=sends)


def _turn_aside(reader: _Reader, state: State) -> None:
    if state.sends == SHOWN:
        _end_line(reader, reader.state)
        reader.state = replace(state, in_table=state.in_table and state.part == BODY)


def _write_bytes(reader: _Reader, token: Token) -> None:
    data = token.data
    if reader.skip:
        skipped = min(reader.skip, len(data))
        reader.skip -= skipped
        data = data[skipped:]
    if reader.state.sends == COLOURS:
        reader.tables.end_colours(data.count(b";"))
    elif reader.state.sends == SHOWN:
        reader.raw += data


def _flush(reader: _Reader) -> None:
    """Write the bytes since the last word, together, as one character may be written in two of them."""
    if not reader.raw:
        return
    raw = bytes(reader.raw)
    reader.raw.clear()
    encoding = reader.tables.encoding(reader.state)
    if encoding == SYMBOLS:
        _write(reader, "".join(chr(PRIVATE_USE + code) if code > 32 else " " for code in raw))
    else:
        _write(reader, raw.decode(encoding, "replace").replace("\ufffd", ""))


def _write(reader: _Reader, text: str) -> None:
    if reader.state.sends != SHOWN or reader.state.deleted:
        return
    if reader.tables.hides(reader.state):
        reader.hidden_characters += written_length(text)
    else:
        reader.line.append(text)


def _end_line(reader: _Reader, state: State) -> None:
    if state.sends != SHOWN:
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
    # Headers of first, left and right pages often say the same.
    if state.part == BODY or line not in part:
        part.append(line)


def _end_cell(reader: _Reader, number: int | None) -> None:
    _end_line(reader, replace(reader.state, in_table=True))
    if reader.state.sends == SHOWN:
        reader.cells.append(filled(reader.cell))
        reader.cell = []


def _end_row(reader: _Reader) -> None:
    """What stands in a table and in no cell is kept as lines."""
    if "".join(reader.line).strip():
        reader.cell.append("".join(reader.line))
        reader.line.clear()
    if reader.cells or reader.cell:
        reader.parts[BODY].extend([*row_lines(reader.cells), *reader.cell])
        reader.cells, reader.cell = [], []


def _row_defined(reader: _Reader, number: int | None) -> None:
    reader.tables.cells_ground = False


def _cell_filled(reader: _Reader, number: int | None) -> None:
    reader.tables.cells_ground = reader.tables.cells_ground or not reader.tables.is_white(number or 0)


def _charset(reader: _Reader, number: int | None) -> None:
    if reader.state.sends == FONTS and number in CODE_PAGES:
        reader.tables.charsets[reader.tables.font] = CODE_PAGES[number]


def _code_page(reader: _Reader, number: int | None) -> None:
    if f"cp{number}" in NAMED_CODE_PAGES:
        reader.tables.code_page = f"cp{number}"


def _default_font(reader: _Reader, number: int | None) -> None:
    reader.tables.default_font = number or 0
    reader.state = replace(reader.state, font=number or 0)


def _mixer(colour: str) -> "Action":
    def mix(reader: _Reader, number: int | None) -> None:
        if reader.state.sends == COLOURS:
            reader.tables.mixing[colour] = min(255, max(0, number or 0))

    return mix


Action = Callable[[_Reader, int | None], None]

ACTIONS: Mapping[str, Action] = {
    "ansicpg": _code_page,
    "blue": _mixer("blue"),
    "cell": _end_cell,
    "clcbpat": _cell_filled,
    "deff": _default_font,
    "fcharset": _charset,
    "green": _mixer("green"),
    "red": _mixer("red"),
    "row": lambda reader, number: _end_row(reader),
    "trowd": _row_defined,
}
