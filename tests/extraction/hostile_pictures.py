"""Hostile pictures: false sizes, loops, bombs, and kinds that are not read."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping

from PIL import Image

from tests.extraction.hostile_file import HostileFile

PNG = b"\x89PNG\r\n\x1a\n"


def picture_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for name, make in _PICTURES.items():
        yield HostileFile("picture", name, make)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _png(width: int, height: int, packed: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _saved(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (40, 40), 255).save(buffer, kind)
    return buffer.getvalue()


def _tiff(entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\x00" + struct.pack("<IH", 8, len(entries)) + rows + struct.pack("<I", following)


SIZE = [(256, 4, 1, 40), (257, 4, 1, 40)]


def _pages(count: int) -> bytes:
    content = b"II*\x00" + struct.pack("<I", 8)
    for number in range(count):
        content += struct.pack("<H", 2) + b"".join(struct.pack("<HHII", *entry) for entry in SIZE)
        content += struct.pack("<I", 8 + 30 * (number + 1) if number + 1 < count else 0)
    return content


_PICTURES: Mapping[str, Callable[[], bytes]] = {
    "a PNG of 60,000 points a side": lambda: _png(60_000, 60_000, zlib.compress(bytes(9_000_000))),
    "a PNG of four billion points a side": lambda: _png(2**32 - 1, 2**32 - 1, b""),
    "a PNG of no size": lambda: _png(0, 0, b""),
    "a PNG of one line of 39 million": lambda: _png(39_000_000, 1, zlib.compress(bytes(39_000_000 * 3 + 1))),
    "a PNG with more points than it says": lambda: _png(10, 10, zlib.compress(bytes(100_000_000))),
    "a PNG with fewer points than it says": lambda: _png(6_000, 6_000, zlib.compress(b"\x00")),
    "a PNG whose data are not packed": lambda: _png(50, 50, b"\xff" * 500),
    "a PNG whose size is elsewhere": lambda: PNG + _chunk(b"tEXt", b"x" * 50) + _png(9, 9, b"")[8:],
    "a PNG that ends in its size": lambda: _saved("PNG")[:18],
    "a PNG with a text bomb": lambda: (
        PNG + _png(9, 9, b"")[8:33] + _chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(90_000_000), 9))
    ),
    "a JPEG of 65,535 points a side": lambda: (
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(500)
    ),
    "a JPEG without a frame": lambda: b"\xff\xd8\xff\xe0\x00\x10" + bytes(500),
    "a JPEG of endless marks": lambda: b"\xff\xd8" + b"\xff" * 5_000_000,
    "a JPEG of endless restarts": lambda: b"\xff\xd8" + b"\xff\xd0" * 2_500_000,
    "a JPEG of segments without length": lambda: b"\xff\xd8" + b"\xff\xe1\x00\x00" * 1_000_000,
    "a JPEG smaller than it is": lambda: _saved("JPEG").replace(b"\x00\x28\x00\x28", b"\x00\x01\x00\x01"),
    "a JPEG larger than it is": lambda: _saved("JPEG").replace(b"\x00\x28\x00\x28", b"\x17\x70\x17\x70"),
    "a TIFF in a ring": lambda: _tiff(SIZE, following=8),
    "a TIFF of 1,000 pages": lambda: _pages(1_000),
    "a TIFF beyond its end": lambda: b"II*\x00\xff\xff\xff\xff" + bytes(50),
    "a TIFF of 65,535 entries": lambda: _tiff([(0, 0, 0, 0)] * 65_535),
    "a TIFF of 60,000 points a side": lambda: _tiff([(256, 4, 1, 60_000), (257, 4, 1, 60_000)]),
    "a TIFF without a size": lambda: _tiff([(258, 3, 1, 8)]),
    "a TIFF whose strip is everywhere": lambda: _tiff(
        [*SIZE, (273, 4, 2**31, 2**31), (279, 4, 2**31, 2**31)]
    ),
    "a TIFF said to be packed by JPEG": lambda: _tiff(
        [*SIZE, (259, 3, 1, 7), (273, 4, 1, 0), (279, 4, 1, 2**31)]
    ),
    "a large TIFF (BigTIFF)": lambda: b"II+\x00\x08\x00\x00\x00" + b"\xff" * 50,
    "a GIF": lambda: _saved("GIF"),
    "an icon": lambda: b"\x00\x00\x01\x00\xff\xff" + bytes(50),
    "an SVG of entities": lambda: b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'ha'>]><svg>&a;</svg>",
}
