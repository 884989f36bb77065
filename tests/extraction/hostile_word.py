"""Hostile Word files: entities, references outside, endless nesting, loops."""

from collections.abc import Callable, Iterator, Mapping

from tests.extraction.hostile_file import HostileFile
from tests.extraction.made_word import (
    NAMES,
    OFFICE,
    RELATIONS,
    flat,
    paragraph,
    relations,
    run,
    strict,
    style,
    word_of,
    word_parts,
    zipped,
)

KIND = "word"
LAUGHS = "<!DOCTYPE d [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
)
DECLARED = {
    "entities that multiply": f"{LAUGHS}]>",
    "one long entity": f"<!DOCTYPE d [<!ENTITY a11 '{'x' * 50_000}'>]>",
    "a local file": "<!DOCTYPE d [<!ENTITY a11 SYSTEM 'file:///etc/passwd'>]>",
    "an address": "<!DOCTYPE d [<!ENTITY a11 SYSTEM 'http://127.0.0.1:9/x'>]>",
    "a parameter from outside": "<!DOCTYPE d [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'>%p;]>",
    "a document type alone": "<!DOCTYPE html>",
}
TARGETS = {
    "an address": "http://127.0.0.1:9/x",
    "a local file": "file:///etc/passwd",
    "a network folder": "\\\\127.0.0.1\\share\\x",
    "a way out of the package": "../../../../etc/passwd",
}
REFERRED = ("styles", "header", "aFChunk", "attachedTemplate", "image")
BODY = paragraph("Nurse &a11;")


def word_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for what, doctype in DECLARED.items():
        for container, make in {"zipped": _zipped_with, "flat": _flat_with, "strict": _strict_with}.items():
            yield HostileFile(KIND, f"{what} in a {container} document", _held(make, doctype))
    for encoding in ("utf-16", "utf-32", "cp037"):
        yield HostileFile(KIND, f"entities in {encoding}", _held(_encoded, encoding))
    for part in ("word/styles.xml", "word/_rels/document.xml.rels", "word/theme/theme1.xml"):
        yield HostileFile(KIND, f"entities in {part}", _held(_declared_in, part))
    for what, target in TARGETS.items():
        for kind in REFERRED:
            yield HostileFile(KIND, f"{kind} from {what}", _held(_referring, kind, target))
    for name, body in _BODIES.items():
        yield HostileFile(KIND, name, _held(lambda body: word_of(body()), body))
    for name, make_file in _PACKAGES.items():
        yield HostileFile(KIND, name, make_file)


def _held(make: Callable[..., bytes], *given: object) -> Callable[[], bytes]:
    return lambda: make(*given)


def _zipped_with(doctype: str) -> bytes:
    parts = word_parts(BODY)
    return zipped({**parts, "word/document.xml": doctype + parts["word/document.xml"]})


def _strict_with(doctype: str) -> bytes:
    parts = strict(word_parts(BODY))
    return zipped({**parts, "word/document.xml": doctype + parts["word/document.xml"]})


def _flat_with(doctype: str) -> bytes:
    return flat(word_parts(BODY)).replace(b"?>\n<pkg", b"?>\n" + doctype.encode() + b"<pkg")


def _encoded(encoding: str) -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{LAUGHS}]>' + word_parts(BODY)["word/document.xml"]
    return zipped({**word_parts(""), "word/document.xml": text.encode(encoding)})


def _declared_in(part: str) -> bytes:
    parts = word_parts(BODY.replace("&a11;", ""))
    return zipped({**parts, part: f"{LAUGHS}]>{parts[part]}"})


def _referring(kind: str, target: str) -> bytes:
    listed = "".join(
        f'<Relationship Id="x{mode}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for mode in ("External", "Internal")
    )
    chunks = '<w:altChunk r:id="xExternal"/><w:altChunk r:id="xInternal"/>' if kind == "aFChunk" else ""
    section = (
        '<w:sectPr><w:headerReference r:id="xExternal"/><w:headerReference r:id="xInternal"/></w:sectPr>'
    )
    parts = word_parts(paragraph("Nurse") + chunks + section)
    return zipped(
        {
            **parts,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{listed}</Relationships>',
        }
    )


def _nested(opened: str, closed: str, depth: int) -> Callable[[], str]:
    return lambda: opened * depth + paragraph("Nurse") + closed * depth


CELL, CELL_END = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
CONTROL, CONTROL_END = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
BOX = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
BOX_END = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_BODIES: Mapping[str, Callable[[], str]] = {
    "60 nested tables": _nested(CELL, CELL_END, 60),
    "1,000,000 nested tables": _nested("<w:tbl>", "</w:tbl>", 1_000_000),
    "80,000 nested tables that do not end": _nested(CELL, "", 80_000),
    "100 nested controls": _nested(CONTROL, CONTROL_END, 100),
    "30 nested text boxes": _nested(BOX, BOX_END, 30),
    "100 nested insertions": _nested("<w:p><w:ins>", "</w:ins></w:p>", 100),
    "100,000 empty tables": lambda: "<w:tbl/>" * 100_000 + paragraph("Nurse"),
    "100,000 cells in a row": lambda: f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 100_000}</w:tr></w:tbl>",
    "a cell over 10^9 columns": lambda: (
        CELL.replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>')
        + paragraph("Nurse")
        + CELL_END
    ),
    "200,000 runs": lambda: f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 200_000}</w:p>",
    "300,000 paragraphs": lambda: "<w:p/>" * 300_000 + paragraph("Nurse"),
    "100,000 fields that do not end": lambda: f"<w:p>{FIELD * 100_000}</w:p>" + paragraph("Nurse"),
    "more characters than are read": lambda: paragraph("Nurse " * 100_000),
    "an attribute of 8 megabytes": lambda: paragraph("Nurse", f'<w:pStyle w:val="{"x" * 8_000_000}"/>'),
    "20,000 attributes": lambda: (
        "<w:p " + " ".join(f"a{n}='1'" for n in range(20_000)) + "/>" + paragraph("Nurse")
    ),
    "10,000 text boxes": lambda: (BOX + paragraph("a") + BOX_END) * 10_000,
    "sizes beyond all numbers": lambda: paragraph(
        "Nurse",
        '<w:spacing w:line="99999999999999999999" w:lineRule="exact"/><w:ind w:left="-1e999"/>',
        '<w:sz w:val="1e999"/><w:w w:val="nan"/><w:spacing w:val="-99999999999999999999"/>',
    ),
    "signs that are none": lambda: (
        f'<w:p><w:r><w:sym w:font="x" w:char="{"F" * 30}"/></w:r></w:p>{paragraph("a")}'
    ),
    "mixed-up halves of characters": lambda: paragraph("&#xD800;") + run("x"),
}


def _styles(names: Callable[[int], str], count: int) -> bytes:
    styles = "".join(style("paragraph", f"S{n}", "<w:rPr/>", names(n)) for n in range(count))
    return word_of(paragraph("Nurse", '<w:pStyle w:val="S0"/>'), styles=styles)


def _chunks(count: int, content: bytes, *, same: bool = False) -> bytes:
    ids = {f"aFChunk{number}": f"chunk{0 if same else number}.rtf" for number in range(count)}
    parts: dict[str, str | bytes] = dict(word_parts("".join(f'<w:altChunk r:id="{each}"/>' for each in ids)))
    parts["word/_rels/document.xml.rels"] = relations(ids)
    parts.update({f"word/{name}": content for name in ids.values()})
    return zipped(parts)


def _chunk_of_itself() -> bytes:
    parts = word_parts('<w:altChunk r:id="aFChunk0"/>' + paragraph("Nurse"))
    return zipped({**parts, "word/_rels/document.xml.rels": relations({"aFChunk0": "document.xml"})})


def _chunks_within(depth: int, width: int) -> bytes:
    content = word_of(paragraph("Nurse"))
    for _ in range(depth):
        content = _chunks(width, content)
    return content


def _headers(count: int) -> bytes:
    ids = {f"header{number}": f"header{number}.xml" for number in range(count)}
    section = "".join(f'<w:headerReference w:type="default" r:id="{each}"/>' for each in ids)
    parts: dict[str, str | bytes] = dict(word_parts(paragraph("Nurse") + f"<w:sectPr>{section}</w:sectPr>"))
    parts["word/_rels/document.xml.rels"] = relations(ids)
    parts.update({f"word/{name}": f"<w:hdr {NAMES}>{paragraph(name)}</w:hdr>" for name in ids.values()})
    return zipped(parts)


def _header_is_body() -> bytes:
    parts = word_parts(paragraph("Nurse") + '<w:sectPr><w:headerReference r:id="header0"/></w:sectPr>')
    return zipped({**parts, "word/_rels/document.xml.rels": relations({"header0": "document.xml"})})


def _mail_chunk() -> bytes:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(5_000))
    return _chunks(1, b"MIME-Version: 1.0\n" + nested.encode())


def _word_2003(body: str) -> bytes:
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    head = f'<?xml version="1.0"?>\n<w:wordDocument xmlns:w="{space}"><w:body>'
    return f"{head}{body}</w:body></w:wordDocument>".encode()


_PACKAGES: Mapping[str, Callable[[], bytes]] = {
    "a style based on itself": lambda: _styles(lambda n: "S0", 1),
    "styles based on each other in a ring": lambda: _styles(lambda n: f"S{(n + 1) % 500}", 500),
    "a chain of 20,000 styles": lambda: _styles(lambda n: f"S{n + 1}", 20_000),
    "a file that embeds itself": _chunk_of_itself,
    "files embedded six deep": lambda: _chunks_within(6, 1),
    "files embedded two deep and ten wide": lambda: _chunks_within(2, 10),
    "1,000 references to one file": lambda: _chunks(1_000, rb"{\rtf1 Nurse}", same=True),
    "1,000 embedded files": lambda: _chunks(1_000, rb"{\rtf1 Nurse}"),
    "an embedded RTF nested without end": lambda: _chunks(1, b"{\\rtf1" + b"{" * 100_000),
    "an embedded page nested without end": lambda: _chunks(1, b"<html>" + b"<div>" * 100_000),
    "an embedded mail nested without end": _mail_chunk,
    "1,500 headers": lambda: _headers(1_500),
    "a header that is the body": _header_is_body,
    "a body of bytes": lambda: zipped({**word_parts(""), "word/document.xml": bytes(range(256)) * 100}),
    "a flat file of parts nested without end": lambda: flat(word_parts("<w:tbl>" * 50_000)),
    "a flat file with broken base64": lambda: flat(word_parts(BODY[:0])).replace(
        b"</pkg:package>",
        b'<pkg:part pkg:name="/word/x"><pkg:binaryData>a\xc3\xa9=</pkg:binaryData></pkg:part></pkg:package>',
    ),
    "a Word 2003 file nested without end": lambda: _word_2003(CELL * 20_000),
    "a Word 2003 file of 50,000 notes": lambda: _word_2003(
        "<w:p><w:r><w:footnote><w:p/></w:footnote></w:r></w:p>" * 50_000
    ),
    "a Word 2003 file of notes within notes": lambda: _word_2003(
        "<w:r><w:footnote>" * 100 + "</w:footnote></w:r>" * 100
    ),
    "a Word 2003 file without a body": lambda: _word_2003("").replace(b"w:body", b"w:other"),
}
