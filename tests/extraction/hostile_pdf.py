"""Hostile PDF files: loops of objects, bombs of streams, actions, endless pages and annotations."""

import zlib
from collections.abc import Callable, Iterator, Mapping

from tests.extraction.hostile import flate_bomb, many_pages, slow_pdf
from tests.extraction.hostile_file import HostileFile
from tests.extraction.made import lines_at, pdf_of
from tests.extraction.made_pdf import (
    annotation,
    form_of,
    packed_pdf,
    page_pdf,
    shown,
    stream,
    text_field,
    written_pdf,
)

KIND = "pdf"
WORDS = shown(60, 740, "Jane Example, Nurse")


def pdf_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for table in (_PAGES, _OBJECTS, _STREAMS, _ANNOTATIONS, _ACTIONS):
        for name, make in table.items():
            yield HostileFile(KIND, name, make)


def _tree(*objects: bytes) -> bytes:
    return written_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", *objects])


def _kids_within(depth: int) -> bytes:
    inner = [b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 3) for number in range(depth)]
    return _tree(*inner, b"<< /Type /Page /MediaBox [0 0 9 9] >>")


_PAGES: Mapping[str, Callable[[], bytes]] = {
    "100,000 pages": lambda: many_pages(100_000),
    "a false number of pages": lambda: page_pdf(WORDS).replace(b"/Count 1 ", b"/Count 2147483647 "),
    "a negative number of pages": lambda: page_pdf(WORDS).replace(b"/Count 1 ", b"/Count -5 "),
    "pages in a ring": lambda: _tree(b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"),
    "page trees 50,000 deep": lambda: _kids_within(50_000),
    "page trees 500 deep": lambda: _kids_within(500),
    "no pages": lambda: _tree(b"<< /Type /Pages /Count 0 /Kids [] >>"),
    "a page that is null": lambda: _tree(b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", b"null"),
    "a catalog that is a number": lambda: written_pdf([b"7"]),
}


def _later(content: bytes, tail: bytes) -> bytes:
    return content[: content.rindex(b"startxref")] + tail


def _ring_of_tables() -> bytes:
    content = page_pdf(WORDS)
    start = content.rindex(b"xref\n0")
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def _chain(count: int) -> bytes:
    """Return a PDF whose contents are a reference to a reference, and so on."""
    return page_pdf(
        WORDS, page="/Contents 40 0 R", others={n: b"%d 0 R" % (n + 1) for n in range(40, 40 + count)}
    )


def _within(opened: bytes, closed: bytes, depth: int) -> bytes:
    return page_pdf(WORDS, others={40: opened * depth + closed * depth}, page="/Extra 40 0 R")


_OBJECTS: Mapping[str, Callable[[], bytes]] = {
    "an object that is itself": lambda: page_pdf(WORDS, page="/Contents 40 0 R", others={40: b"40 0 R"}),
    "two objects that are each other": lambda: _chain(1).replace(b"41 0 R", b"40 0 R"),
    "20,000 references in a chain": lambda: _chain(20_000),
    "a length that is its own stream": lambda: page_pdf(
        WORDS, page="/Contents 40 0 R", others={40: b"<< /Length 40 0 R >>\nstream\nBT ET\nendstream"}
    ),
    "a parent that is the page": lambda: page_pdf(WORDS).replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
    "cross-reference tables in a ring": _ring_of_tables,
    "a cross-reference table that is not there": lambda: _later(
        page_pdf(WORDS), b"startxref\n9999999999\n%%EOF"
    ),
    "a cross-reference stream of four billion rows": lambda: packed_pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>"]
    ).replace(b"/Size ", b"/Size 4294967295 /Index [0 4294967295] /X "),
    "a cross-reference stream of wide columns": lambda: packed_pdf([b"<< /Type /Catalog >>"]).replace(
        b"/W [1 4 2]", b"/W [2147483647 2147483647 2147483647]"
    ),
    "a stream of objects in itself": lambda: packed_pdf([b"<< /Type /Catalog /Pages 2 0 R >>"]).replace(
        b"/Type /ObjStm", b"/Type /ObjStm /Extends 2 0 R"
    ),
    "objects numbered up to two billion": lambda: page_pdf(WORDS).replace(b"4 0 obj", b"2147483647 0 obj"),
    "no table at all": lambda: page_pdf(WORDS).replace(b"xref", b"xxxx"),
    "a header alone": lambda: b"%PDF-1.7\n",
    "a header 1,000 bytes late": lambda: b"x" * 1_000 + page_pdf(WORDS),
    "arrays nested 400,000 deep": lambda: _within(b"[", b"]", 400_000),
    "dictionaries nested 300,000 deep": lambda: _within(b"<</A", b">>", 300_000),
    "a name of 8 megabytes": lambda: page_pdf(WORDS, page=f"/{'N' * 8_000_000} 1"),
    "a text of 8 megabytes": lambda: page_pdf(f"BT /F1 1 Tf 9 9 Td ({'a' * 8_000_000}) Tj ET"),
    "an encryption that nobody knows": lambda: page_pdf(WORDS).replace(
        b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Own /V 99 /R 99 >> /ID [(a) (b)]"
    ),
    "a broken standard encryption": lambda: page_pdf(WORDS).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /Encrypt << /Filter /Standard /V 5 /R 6 /Length -8 /O () /U () >> /ID [() ()]",
    ),
    "a password": lambda: pdf_of([lines_at(60, ["Nurse"])], password="secret"),
}


def _bomb(filters: str, packed: bytes) -> bytes:
    body = stream(f"/Filter [{filters}]", packed)
    return page_pdf("", page="/Contents 40 0 R", others={40: body})


def _packed(layers: int, size: int) -> bytes:
    content = b" " * size
    for _ in range(layers):
        content = zlib.compress(content, 9)
    return content


def _font(entry: str, others: Mapping[int, bytes]) -> bytes:
    fonts = f"/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica {entry} >>"
    return page_pdf(WORDS, fonts=fonts, others=others)


def _type3() -> bytes:
    font = (
        "/F1 << /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] "
        "/FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Differences [65 /A] >> "
        "/CharProcs << /A 40 0 R >> /Resources << /Font << /F1 41 0 R >> >> >>"
    )
    return page_pdf(
        "BT /F1 10 Tf 9 9 Td (AAAA) Tj ET",
        fonts=font,
        others={40: stream("", b"BT /F1 1 Tf (AAAA) Tj ET"), 41: font.removeprefix("/F1 ").encode()},
    )


_MAP = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
_STREAMS: Mapping[str, Callable[[], bytes]] = {
    "a stream of half a gigabyte": flate_bomb,
    "a stream packed five times": lambda: _bomb("/FlateDecode " * 5, _packed(5, 50_000_000)),
    "1,000 filters": lambda: _bomb("/ASCIIHexDecode " * 1_000, b"20>"),
    "a broken LZW stream": lambda: _bomb("/LZWDecode", bytes(range(256)) * 4_000),
    "a run-length bomb": lambda: _bomb("/RunLengthDecode", b"\x81 " * 2_000_000),
    "an unknown filter": lambda: _bomb("/Own", b"x"),
    "a character map of the file system": lambda: _font(
        "/ToUnicode 40 0 R /Encoding 41 0 R",
        {40: stream("", b"/../../../../etc/passwd usecmap " + _MAP.encode()), 41: b"/..#2F..#2Fetc#2Fpasswd"},
    ),
    "a character map that uses itself": lambda: _font(
        "/ToUnicode 40 0 R", {40: stream("/UseCMap 40 0 R", _MAP.encode())}
    ),
    "a character map of 200,000 rows": lambda: _font(
        "/ToUnicode 40 0 R",
        {
            40: stream(
                "", _MAP.encode() + b"".join(b"1 beginbfchar <41> <0041> endbfchar\n" for _ in range(200_000))
            )
        },
    ),
    "a character map of endless ranges": lambda: _font(
        "/ToUnicode 40 0 R",
        {40: stream("", (_MAP + "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange").encode())},
    ),
    "a letter that stands for 60,000": lambda: _font(
        "/ToUnicode 40 0 R",
        {40: stream("", (_MAP + f"1 beginbfchar <4A> <{'0041' * 60_000}> endbfchar").encode())},
    ),
    "letters drawn with themselves": _type3,
    "a broken embedded font": lambda: _font(
        "/FontDescriptor << /Type /FontDescriptor /FontName /X /FontFile2 40 0 R >>",
        {40: stream("", b"\x00\x01\x00\x00\xff\xff" + b"\xff" * 5_000)},
    ),
    "a slow formula": slow_pdf,
}


def _many(entry: Callable[[int], str], count: int, *, form: bool = False) -> bytes:
    listed = [entry(number) for number in range(count)]
    return page_pdf(WORDS, annotations=listed, catalog=form_of(listed) if form else "")


def _field(name: str, more: str) -> bytes:
    fields = [text_field(name, "Nurse", "60 600 200 620", more)]
    return page_pdf(WORDS, annotations=fields, catalog=form_of(fields))


_ANNOTATIONS: Mapping[str, Callable[[], bytes]] = {
    "50,000 notes": lambda: _many(lambda n: annotation("Text", "a", "9 9 19 19"), 50_000),
    "5,000 text boxes": lambda: _many(
        lambda n: annotation("FreeText", "Nurse", f"60 {n % 700} 200 {n % 700 + 12}"), 5_000
    ),
    "5,000 form fields": lambda: _many(
        lambda n: text_field(f"f{n}", "a", f"60 {n % 700} 90 {n % 700 + 9}"), 5_000, form=True
    ),
    "a text box of a megabyte": lambda: _many(
        lambda n: annotation("FreeText", "Nurse " * 160_000, "9 9 600 700"), 1
    ),
    "a text box of size 1.2.3": lambda: _many(
        lambda n: annotation("FreeText", "Nurse", "60 600 200 640", "/DA (/F1 1.2.3 Tf . . . rg)"), 1
    ),
    "a text box of a size of 5 megabytes": lambda: _many(
        lambda n: annotation("FreeText", "Nurse", "60 600 200 640", f"/DA (/F1 {'1' * 5_000_000} rg)"), 1
    ),
    "a text box larger than all numbers": lambda: _many(
        lambda n: annotation("FreeText", "Nurse", "-1e38 nan 1e38 1e39", "/DA (/F1 1e38 Tf)"), 1
    ),
    "a field that is its own parent": lambda: _field("a", "/Parent 10 0 R /Kids [10 0 R]"),
    "a field with 50,000 choices": lambda: _field(
        "a", f"/FT /Ch /Ff 4194304 /Opt [{'(Nurse) ' * 50_000}] /I [1 2 3]"
    ),
    "a field that is drawn with itself": lambda: _field("a", "/AP << /N 10 0 R >>"),
    "a list of fields that is its own field": lambda: page_pdf(
        WORDS, catalog="/AcroForm 40 0 R", others={40: b"<< /Fields 40 0 R >>"}
    ),
    "an XFA form": lambda: page_pdf(
        shown(60, 700, "Please wait"),
        catalog="/AcroForm << /XFA 40 0 R /Fields [] >>",
        others={40: stream("", b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><xdp:xdp>&a;</xdp:xdp>")},
    ),
}


def _action(entry: str) -> Callable[[], bytes]:
    return lambda: page_pdf(WORDS, catalog=f"/OpenAction << {entry} >>", page=f"/AA << /O << {entry} >> >>")


_ACTIONS: Mapping[str, Callable[[], bytes]] = {
    "a script at opening": _action("/S /JavaScript /JS (while(true){app.alert(1)})"),
    "a program at opening": _action("/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >>"),
    "an address at opening": _action("/S /URI /URI (http://127.0.0.1:9/x)"),
    "another file at opening": _action("/S /GoToR /F (\\\\\\\\127.0.0.1\\\\share\\\\x.pdf) /D [0 /Fit]"),
    "a form that is sent at opening": _action("/S /SubmitForm /F (http://127.0.0.1:9/x)"),
    "actions in a ring": lambda: page_pdf(
        WORDS, catalog="/OpenAction 40 0 R", others={40: b"<< /S /Named /N /NextPage /Next 40 0 R >>"}
    ),
    "an embedded program": lambda: page_pdf(
        WORDS,
        catalog="/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /EF << /F 40 0 R >> >>] >> >>",
        others={40: stream("/Type /EmbeddedFile", b"MZ" + bytes(500))},
    ),
    "a stream in a file of this machine": lambda: page_pdf(
        "", page="/Contents 40 0 R", others={40: stream("/F (/etc/passwd)", b"")}
    ),
    "bookmarks in a ring": lambda: page_pdf(
        WORDS,
        catalog="/Outlines 40 0 R",
        others={40: b"<< /First 40 0 R /Last 40 0 R /Next 40 0 R /Title (a) >>"},
    ),
    "names in a ring": lambda: page_pdf(
        WORDS, catalog="/Names 40 0 R", others={40: b"<< /Dests 40 0 R /Kids [40 0 R] >>"}
    ),
}
