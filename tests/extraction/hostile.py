"""Hostile files: bombs, endless page trees and slow pages, all made here."""

import zipfile
import zlib
from io import BytesIO

from tests.extraction.made import docx_of

MEGABYTE = 1_000_000


def zip_bomb() -> bytes:
    """Return a Word document of some hundred kilobytes that unpacks to 120 megabytes."""
    content = docx_of(lambda document: document.add_paragraph("Nurse"))
    buffer = BytesIO(content)
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/media/picture.bin", "w") as part,
    ):
        for _ in range(120):
            part.write(bytes(MEGABYTE))
    return buffer.getvalue()


def flate_bomb() -> bytes:
    """Return a PDF of half a megabyte whose page unpacks to half a gigabyte."""
    return _pdf([_page_objects(1), _stream(_repeated(b" " * MEGABYTE, 500), b"/Filter/FlateDecode")])


def _repeated(piece: bytes, times: int) -> bytes:
    """Return `piece`, so many times, packed: packed once, as a full flush lets each copy stand alone."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"\n") + packer.flush(zlib.Z_FULL_FLUSH)
    body = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + body * times + packer.flush()


def many_pages(count: int) -> bytes:
    """Return a PDF whose page tree names the same page `count` times."""
    kids = b"3 0 R " * count
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
    ]
    return _assembled(objects)


def slow_pdf() -> bytes:
    """Return a small PDF whose page is filled by a long formula: minutes of drawing, little memory."""
    resources = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/Shading<</S 5 0 R>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources%s>>" % resources
    shading = b"<</ShadingType 1/ColorSpace/DeviceRGB/Matrix[600 0 0 800 0 0]/Function 6 0 R>>"
    formula = b"{ %s 0.5 }" % (b"dup sqrt pop " * 10_000)
    return _pdf(
        [
            page,
            _stream(b"BT /F 10 Tf 60 700 Td (Nurse) Tj ET" + b" /S sh" * 100, b""),
            shading,
            _stream(formula, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"),
        ]
    )


def _page_objects(contents: int) -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R>>" % (3 + contents)


def _stream(data: bytes, extra: bytes) -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def _pdf(page_and_contents: list[bytes]) -> bytes:
    return _assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", *page_and_contents]
    )


def _assembled(objects: list[bytes]) -> bytes:
    out = BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()
