"""Builders of PDF files from written objects: forms, annotations, portfolios, marked content, odd fonts."""

import struct
import zlib
from collections.abc import Callable, Mapping, Sequence

FONTS = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def written_pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalog."""
    content = bytearray(b"%PDF-1.7\n")
    places = []
    for number, held in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(content)


def packed_pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects with all but the streams in one compressed stream of objects."""
    loose = {number: held for number, held in enumerate(objects, 1) if b"stream" in held}
    packed = {number: held for number, held in enumerate(objects, 1) if number not in loose}
    holder, table = len(objects) + 1, len(objects) + 2
    places, body = "", b""
    for number, held in packed.items():
        places += f"{number} {len(body)} "
        body += held + b" "
    entries = f"/Type /ObjStm /N {len(packed)} /First {len(places)} /Filter /FlateDecode"
    loose[holder] = stream(entries, zlib.compress(places.encode() + body))
    content, offsets = bytearray(b"%PDF-1.7\n"), {}
    for number, held in loose.items():
        offsets[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    offsets[table] = len(content)
    rows = bytes(7) + b"".join(
        struct.pack(">BIH", 1, offsets[number], 0)
        if number in offsets
        else struct.pack(">BIH", 2, holder, list(packed).index(number))
        for number in range(1, table + 1)
    )
    held = stream(f"/Type /XRef /Size {table + 1} /W [1 4 2] /Root 1 0 R", rows)
    content += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, held, offsets[table])
    return bytes(content)


def stream(entries: str, content: bytes) -> bytes:
    """Return a stream with the entries of its dictionary."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries.encode("latin-1"), len(content), content)


def shown(x: float, y: float, text: str, *, size: float = 10) -> str:
    """Return the operators that draw a line of Helvetica."""
    return f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n"


def page_pdf(
    content: str,
    *,
    annotations: Sequence[str] = (),
    catalog: str = "",
    page: str = "",
    others: Mapping[int, bytes] | None = None,
    fonts: str = FONTS,
    xobjects: str = "",
    write: Callable[[Sequence[bytes]], bytes] = written_pdf,
) -> bytes:
    """Return a PDF of one letter page.

    Args: content: operators of the page. annotations: dictionaries, which are the objects from 10 on.
        catalog, page: further entries. others: further objects by their number, from 40 on.
        fonts, xobjects: resources of the page.
        write: of this module, with or without compression.
    """
    numbered = {number: held.encode("latin-1") for number, held in enumerate(annotations, 10)}
    numbered |= others or {}
    listed = " ".join(f"{number} 0 R" for number in range(10, 10 + len(annotations)))
    numbered[1] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("latin-1")
    numbered[2] = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    numbered[3] = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        f"/Resources << /Font << {fonts} >> /XObject << {xobjects} >> >> /Annots [{listed}] {page} >>"
    ).encode("latin-1")
    numbered[4] = stream("", content.encode("latin-1"))
    return write([numbered.get(number, b"null") for number in range(1, max(numbered) + 1)])


def form_of(annotations: Sequence[str], *, entries: str = "") -> str:
    """Return the catalog's entry for a form whose fields are the annotations."""
    listed = " ".join(f"{number} 0 R" for number in range(10, 10 + len(annotations)))
    return f"/AcroForm << /Fields [{listed}] /DR << /Font << {FONTS} >> >> /DA (/F1 10 Tf 0 g) {entries} >>"


def text_field(name: str, value: str, box: str, entries: str = "") -> str:
    """Return a text field at `box` ("left bottom right top"), without an appearance."""
    return (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T ({name}) /V ({value}) /Rect [{box}] "
        f"/F 4 /DA (/F1 10 Tf 0 g) {entries} >>"
    )


def annotation(kind: str, text: str, box: str, entries: str = "") -> str:
    """Return an annotation with a text at `box`."""
    return f"<< /Type /Annot /Subtype /{kind} /Contents ({text}) /Rect [{box}] {entries} >>"


def appearance(content: str, width: float, height: float) -> bytes:
    """Return a form that an annotation is drawn with."""
    entries = (
        f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources << /Font << {FONTS} >> >>"
    )
    return stream(entries, content.encode("latin-1"))
