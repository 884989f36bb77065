"""Hostile ZIP archives: bombs, endless directories, names and headers that lie."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator

from tests.extraction.hostile import MEGABYTE, zip_bomb
from tests.extraction.hostile_file import HostileFile
from tests.extraction.made_word import paragraph, word_of, word_parts, zipped

KIND = "archive"
HONEST = word_of(paragraph("Nurse"))
CENTRAL, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
NAMES = {
    "a way out of the folder": "../../../etc/passwd",
    "a way out of the folder of Windows": "..\\..\\windows\\win.ini",
    "an absolute name": "/etc/passwd",
    "a drive": "C:\\autoexec.bat",
    "a network folder": "\\\\host\\share\\x.xml",
    "a line break": "word/a\r\nb.xml",
    "300 characters": "word/" + "x" * 300 + ".xml",
    "65,000 characters": "x" * 65_000,
    "a device": "CON",
    "a folder": "word/document.xml/",
    "only dots": "word/./../word/document.xml",
    "no letters": " ",
    "a right-to-left mark": "word/\u202egnp.xml",
}


def archives() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for name, make in _BOMBS.items():
        yield HostileFile(KIND, name, make)
    for what, entry in NAMES.items():
        yield HostileFile(KIND, f"an entry named with {what}", _entry(entry))
    for name, change in _HEADERS.items():
        yield HostileFile(KIND, name, lambda change=change: change(HONEST))
    for method, number in {"bzip2": zipfile.ZIP_BZIP2, "LZMA": zipfile.ZIP_LZMA}.items():
        yield HostileFile(KIND, f"broken {method}", lambda number=number: _broken(number))


def _added(name: str, content: bytes, times: int = 1) -> bytes:
    buffer = io.BytesIO(HONEST)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(times):
            archive.writestr(name.format(number), content)
    return buffer.getvalue()


def _entry(name: str) -> Callable[[], bytes]:
    return lambda: _added(name.replace("{", ""), b"<x/>")


def _nested() -> bytes:
    """Return an archive in an archive, and so on: a thousand times the content at each of five levels."""
    content = bytes(MEGABYTE)
    for level in range(5):
        content = zipped({f"{level}-{number}.zip": content for number in range(10)})
    return _added("word/embeddings/a.zip", content)


def _nul_in_name() -> bytes:
    return _added("word/a_b.xml", b"<x/>").replace(b"word/a_b.xml", b"word/a\x00b.xml")


def _symlink() -> bytes:
    buffer = io.BytesIO(HONEST)
    with zipfile.ZipFile(buffer, "a") as archive:
        link = zipfile.ZipInfo("word/link.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return buffer.getvalue()


def _twice(part: str) -> bytes:
    """Return a document with two parts of one name."""
    other = part[:-1] + "_"
    return _added(other, word_parts(paragraph("Other"))["word/document.xml"].encode()).replace(
        other.encode(), part.encode()
    )


def _overlapping() -> bytes:
    """Return an archive whose entries, of other names, all start at one place."""
    content = _added("word/{:05}.xml", b"<x>" + b"y" * 1000 + b"</x>", 50)
    first = content.index(b"word/00000.xml") - 30
    out, place = bytearray(content), content.index(CENTRAL)
    while place >= 0:
        if out[place + 46 :].startswith(b"word/000"):
            struct.pack_into("<I", out, place + 42, first)
        place = out.find(CENTRAL, place + 4)
    return bytes(out)


def _packed_into(form: str, offset: int, value: int, mark: bytes = CENTRAL) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        out, place = bytearray(content), content.find(mark)
        while place >= 0:
            struct.pack_into(form, out, place + offset, value)
            place = out.find(mark, place + 4)
        return bytes(out)

    return change


def _broken(method: int) -> bytes:
    """Return a document whose body is packed by a method and then damaged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, part in word_parts(paragraph("Nurse " * 500)).items():
            archive.writestr(name, part)
    out = bytearray(buffer.getvalue())
    start = out.index(b"word/document.xml") + 40
    for place in range(start, start + 60, 3):
        out[place] ^= 0x5A
    return bytes(out)


_BOMBS: dict[str, Callable[[], bytes]] = {
    "a flat bomb": zip_bomb,
    "five nested bombs": _nested,
    "60,000 entries": lambda: _added("word/{}.xml", b"", 60_000),
    "2,100 entries": lambda: _added("word/media/{}.png", b"x", 2_100),
    "90 megabytes of blanks in the body": lambda: _added("word/more.xml", b" " * 90 * MEGABYTE),
    "90 megabytes in 900 parts": lambda: _added("word/{}.xml", b" " * 100_000, 900),
    "a NUL in a name": _nul_in_name,
    "a symbolic link": _symlink,
    "overlapping entries": _overlapping,
    "two bodies": lambda: _twice("word/document.xml"),
    "two relations": lambda: _twice("_rels/.rels"),
    "nothing but a directory": lambda: END + bytes(18),
    "an archive of an archive": lambda: zipped({"resume.docx": HONEST}),
    "a body and no content types": lambda: zipped({"word/document.xml": "<x/>"}),
    "a body without bytes": lambda: zipped({"word/document.xml": b"", "[Content_Types].xml": b""}),
    "a mimetype that does not end": lambda: zipped({"mimetype": b"x" * 5_000_000, "content.xml": b"<x/>"}),
}
_HEADERS: dict[str, Callable[[bytes], bytes]] = {
    "sizes that are too small": _packed_into("<I", 24, 3),
    "sizes of 4 gigabytes": _packed_into("<I", 24, 0xFFFFFFFE),
    "packed sizes of 4 gigabytes": _packed_into("<I", 20, 0xFFFFFFFE),
    "wrong checksums": _packed_into("<I", 16, 1),
    "entries beyond the end": _packed_into("<I", 42, 0x7FFFFFFF),
    "an unknown method": _packed_into("<H", 10, 99),
    "a method of another program": _packed_into("<H", 10, 9),
    "a stored method that is none": _packed_into("<H", 10, 0),
    "locked parts": _packed_into("<H", 8, 1),
    "strongly locked parts": _packed_into("<H", 8, 0x41),
    "patched parts": _packed_into("<H", 8, 0x20),
    "names said to be UTF-8": lambda content: _packed_into("<H", 8, 0x800)(content).replace(
        b"theme1", b"th\xff\xfe\xfa1"
    ),
    "long extra fields": _packed_into("<H", 30, 0xFFFF),
    "a directory of 65,535": _packed_into("<H", 10, 0xFFFF, END),
    "a directory beyond the end": _packed_into("<I", 16, 0x7FFFFFFF, END),
    "a directory of 4 gigabytes": _packed_into("<I", 12, 0xFFFFFFFF, END),
    "a comment of 65,535 that is not there": _packed_into("<H", 20, 0xFFFF, END),
    "local headers of other names": lambda content: content.replace(
        b"word/styles.xml", b"word/stylez.xml", 1
    ),
    "a program before the archive": lambda content: LOCAL + b"\x90" * 5_000 + content,
    "no directory": lambda content: content[: content.index(CENTRAL)],
    "a version of the future": _packed_into("<H", 6, 0xFFFF),
}
