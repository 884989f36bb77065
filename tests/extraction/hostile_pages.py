"""Hostile pages of PDF files: endless drawings, stated texts, forms in forms, broken pictures, odd boxes."""

import zlib
from collections.abc import Callable, Iterator, Mapping

from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_pdf import WORDS
from tests.extraction.made_pdf import appearance, page_pdf, stream

KIND = "pdf"
JPX = b"\x00\x00\x00\x0cjP  \r\n\x87\n" + b"\xff" * 5_000
JPEG = b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00" + b"\x00" * 500


def page_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for name, make in _OPERATORS.items():
        yield HostileFile(KIND, name, make)
    for name, entries in _IMAGES.items():
        yield HostileFile(KIND, name, lambda entries=entries: _image(*entries))
    for box in _BOXES:
        yield HostileFile(
            KIND, f"a page of {box}", lambda box=box: page_pdf(WORDS, page=f"/MediaBox [{box}]")
        )


def _forms(depth: int, width: int) -> bytes:
    """Return a page whose form draws the next form `width` times, and so on."""
    others = {}
    for number in range(40, 40 + depth):
        inner = f"/Resources << /XObject << /X {number + 1} 0 R >> >>"
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] {inner}"
        others[number] = stream(entries, b"/X Do " * width)
    others[40 + depth] = appearance(WORDS, 612, 792)
    return page_pdf("/X1 Do", others=others, xobjects="/X1 40 0 R")


def _form_of_itself() -> bytes:
    entries = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 40 0 R >> >>"
    return page_pdf(WORDS + "/X1 Do", others={40: stream(entries, b"/X Do /X Do")}, xobjects="/X1 40 0 R")


def _stated(count: int) -> str:
    return "/Span << /ActualText (Chief) >> BDC BT /F1 9 Tf 60 700 Td (a) Tj ET EMC\n" * count


_OPERATORS: Mapping[str, Callable[[], bytes]] = {
    "100,000 stated texts": lambda: page_pdf(_stated(100_000)),
    "20,000 stated texts": lambda: page_pdf(WORDS + _stated(20_000)),
    "100,000 marks that do not end": lambda: page_pdf("/Span << /ActualText (a) >> BDC " * 100_000 + WORDS),
    "3,000 marks around each letter": lambda: page_pdf("/S << /ActualText (a) >> BDC " * 3_000 + WORDS * 200),
    "a stated text of 5 megabytes": lambda: page_pdf(
        f"/Span << /ActualText ({'Nurse ' * 800_000}) >> BDC {WORDS} EMC"
    ),
    "half characters stated": lambda: page_pdf("/Span << /ActualText <FEFFD800> >> BDC " + WORDS + "EMC"),
    "ends of marks that never began": lambda: page_pdf("EMC " * 500_000 + WORDS),
    "1,000,000 saved states": lambda: page_pdf("q " * 1_000_000 + WORDS),
    "1,000,000 restored states": lambda: page_pdf("Q " * 1_000_000 + WORDS),
    "500,000 rectangles": lambda: page_pdf("1 1 9 9 re f " * 500_000 + WORDS),
    "100,000 white rectangles over the words": lambda: page_pdf(WORDS + "1 g 50 730 300 30 re f " * 100_000),
    "a path of 500,000 curves": lambda: page_pdf("0 0 m " + "1 2 3 4 5 6 c " * 500_000 + "S " + WORDS),
    "50,000 clips": lambda: page_pdf("0 0 600 700 re W n " * 50_000 + WORDS),
    "a form that draws itself": _form_of_itself,
    "10,000 forms in each other": lambda: _forms(10_000, 1),
    "ten forms that draw the next ten times": lambda: _forms(10, 10),
    "200,000 texts at one place": lambda: page_pdf("BT /F1 9 Tf 60 700 Td (a) Tj ET\n" * 200_000),
    "more letters than are read": lambda: page_pdf(f"BT /F1 9 Tf 60 700 Td ({'Nurse ' * 150_000}) Tj ET"),
    "390,000 letters in one line": lambda: page_pdf(f"BT /F1 1 Tf 1 700 Td ({'Nurse ' * 65_000}) Tj ET"),
    "60,000 words all over the page": lambda: page_pdf(
        "".join(f"BT /F1 1 Tf {7 * n % 600} {11 * n % 780} Td (Nurse) Tj ET\n" for n in range(60_000))
    ),
    "30,000 words at all angles": lambda: page_pdf(
        "".join(
            f"BT /F1 5 Tf {n % 97} {n % 89} {-(n % 83)} {n % 79} {n % 600} 300 Tm (Nurse) Tj ET\n"
            for n in range(30_000)
        )
    ),
    "fonts larger than all numbers": lambda: page_pdf(
        "BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (Nurse) Tj ET" + WORDS
    ),
    "matrices of nothing": lambda: page_pdf(
        "0 0 0 0 0 0 cm " + WORDS + "BT /F1 0 Tf 0 0 0 0 0 0 Tm (a) Tj ET"
    ),
    "operators without operands": lambda: page_pdf(
        "Tj TJ Tm cm re Do BDC gs sh Tf ' \" d d0 d1 BI ID EI " * 5_000 + WORDS
    ),
    "an inline picture that does not end": lambda: page_pdf(
        WORDS + "BI /W 9999999 /H 9999999 /BPC 8 /CS /RGB ID x"
    ),
}


def _image(entries: str, content: bytes) -> bytes:
    head = f"/Type /XObject /Subtype /Image {entries}"
    return page_pdf(
        "q 612 0 0 792 0 0 cm /X1 Do Q", others={40: stream(head, content)}, xobjects="/X1 40 0 R"
    )


_RGB = "/ColorSpace /DeviceRGB /BitsPerComponent 8"
_IMAGES: Mapping[str, tuple[str, bytes]] = {
    "a picture of 60,000 points a side": (
        f"/Width 60000 /Height 60000 {_RGB} /Filter /FlateDecode",
        zlib.compress(bytes(1_000_000)),
    ),
    "a picture of two billion points a side": (f"/Width 2147483647 /Height 2147483647 {_RGB}", b"x"),
    "a picture of negative size": (f"/Width -5 /Height -5 {_RGB}", b"x"),
    "a broken JBIG2 picture": (
        "/Width 9 /Height 9 /Filter /JBIG2Decode",
        b"\x00\x00\x00\x00\x30\x00" + b"\xff" * 500,
    ),
    "a broken JPEG 2000 picture": ("/Width 60000 /Height 60000 /Filter /JPXDecode", JPX),
    "a broken JPEG picture": (f"/Width 65535 /Height 65535 {_RGB} /Filter /DCTDecode", JPEG),
    "a broken fax": (
        "/Width 60000 /Height 60000 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 >>",
        b"\xff" * 900,
    ),
    "a picture masked by itself": (f"/Width 9 /Height 9 {_RGB} /SMask 40 0 R", bytes(243)),
    "a palette of four billion": (
        "/Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 4294967295 (a)]",
        bytes(81),
    ),
}
_BOXES = (
    "0 0 0 0",
    "0 0 1e30 1e30",
    "0 0 -600 -800",
    "0 0 200000 200000",
    "nan nan nan nan",
    "600 800 0 0",
    "0 0 1 1",
)
