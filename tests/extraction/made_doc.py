"""Builder of old Word documents: the smallest compound file that is a Word 97 text."""

import struct

SECTOR = 512
STREAM = 8 * SECTOR
TEXT_AT = 4 * SECTOR
LETTERS_AT = 3 * SECTOR
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
NOTHING = 0xFFFFFFFF
ENCRYPTED, SECOND_TABLE = 0x0100, 0x0200
# Whether letters vanish, and their height in half-points.
VANISH, SHOWN = (struct.pack("<HBHH", 0x083C, vanish, 0x4A43, 24) for vanish in (1, 0))


def doc_of(paragraphs: list[str], *, hidden: str = "", encrypted: bool = False) -> bytes:
    """Return a Word 97 document; `hidden` is a first paragraph that Word does not show."""
    secret = f"{hidden}\r" if hidden else ""
    text = secret + "".join(f"{paragraph}\r" for paragraph in paragraphs)
    main = _main_stream(text, len(secret), encrypted)
    return _compound({"WordDocument": main, "1Table": _table_stream(len(text))})


def _main_stream(text: str, hidden: int, encrypted: bool) -> bytes:
    raw = text.encode("cp1252")
    stream = bytearray(max(STREAM, TEXT_AT + len(raw)))
    flags = SECOND_TABLE | (ENCRYPTED if encrypted else 0)
    struct.pack_into("<5HHH", stream, 0, 0xA5EC, 0xC1, 0, 0x0409, 0, flags, 0xBF)
    struct.pack_into("<II", stream, 0x18, TEXT_AT, TEXT_AT + len(raw))
    struct.pack_into("<H", stream, 0x20, 14)
    struct.pack_into("<H", stream, 0x3E, 22)
    struct.pack_into("<I", stream, 0x40, len(stream))
    struct.pack_into("<I", stream, 0x4C, len(raw))
    struct.pack_into("<H", stream, 0x98, 93)
    # Places in the table stream: of the styles, of letter properties, and of the pieces.
    struct.pack_into("<II", stream, 0xA2, 128, 22)
    struct.pack_into("<II", stream, 0xFA, 64, 12)
    struct.pack_into("<II", stream, 0x1A2, 0, 21)
    ends = (TEXT_AT, TEXT_AT + hidden, TEXT_AT + len(raw))
    struct.pack_into("<3I2B", stream, LETTERS_AT, *ends, 0xF8, 0xF0)
    struct.pack_into("<B7s", stream, LETTERS_AT + 2 * 0xF8, len(VANISH), VANISH)
    struct.pack_into("<B7s", stream, LETTERS_AT + 2 * 0xF0, len(SHOWN), SHOWN)
    stream[LETTERS_AT + SECTOR - 1] = 2
    stream[TEXT_AT : TEXT_AT + len(raw)] = raw
    return bytes(stream)


def _table_stream(length: int) -> bytes:
    stream = bytearray(STREAM)
    # One piece, a byte a character (bit 30), whose place is doubled.
    struct.pack_into("<BI2IHIH", stream, 0, 2, 16, 0, length, 0, 0x40000000 | (2 * TEXT_AT), 0)
    struct.pack_into("<3I", stream, 64, TEXT_AT, TEXT_AT + length, LETTERS_AT // SECTOR)
    # A style sheet of one style that says nothing.
    struct.pack_into("<3H", stream, 128, 18, 1, 10)
    return bytes(stream)


def _compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file: header, the streams, the directory, the table of sectors."""
    sectors, chains, entries = b"", [], [_entry("Root Entry", 5, END, 0, child=1)]
    for number, (name, stream) in enumerate(streams.items(), 1):
        start, count = len(chains), -(-len(stream) // SECTOR)
        chains += [*range(start + 1, start + count), END]
        sectors += stream.ljust(count * SECTOR, b"\0")
        right = number + 1 if number < len(streams) else NOTHING
        entries.append(_entry(name, 2, start, len(stream), right=right))
    directory = len(chains)
    entries += [_entry("", 0, 0, 0)] * (4 - len(entries))
    chains += [END, FAT]
    table = struct.pack("<128I", *chains, *[FREE] * (128 - len(chains)))
    return _header(directory, directory + 1) + sectors + b"".join(entries) + table


def _header(directory: int, table: int) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<3I", 1, directory, 0) + struct.pack("<5I", 4096, END, 0, END, 0)
    return head + struct.pack("<109I", table, *[FREE] * 108)


def _entry(
    name: str, kind: int, start: int, size: int, *, right: int = NOTHING, child: int = NOTHING
) -> bytes:
    written = f"{name}\0".encode("utf-16-le") if name else b""
    head = written.ljust(64, b"\0") + struct.pack("<H2B3I", len(written), kind, 1, NOTHING, right, child)
    return head + bytes(36) + struct.pack("<2I", start, size) + bytes(4)
