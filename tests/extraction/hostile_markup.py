"""Hostile RTF, HTML and OpenDocument files: endless nesting, long tables, style sheets without end."""

from collections.abc import Callable, Iterator, Mapping

from tests.extraction import made_odt
from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_word import DECLARED

Makers = Mapping[str, Callable[[], bytes]]


def markup_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for kind, makers in {"rtf": _RTF, "html": _HTML, "odt": _ODT}.items():
        for name, make in makers.items():
            yield HostileFile(kind, name, make)
    for what, doctype in DECLARED.items():
        yield HostileFile("odt", what, lambda doctype=doctype: _odt_with(doctype))
        yield HostileFile("html", what, lambda doctype=doctype: f"{doctype}<html><p>Nurse &a11;".encode())


def _rtf(*parts: bytes) -> bytes:
    return b"{\\rtf1\\ansi " + b"".join(parts) + b"Nurse\\par}"


_RTF: Makers = {
    "200,000 nested groups": lambda: _rtf(b"{" * 200_000),
    "190 nested groups": lambda: _rtf(b"{" * 150, b"x", b"}" * 150),
    "1,000,000 closed groups": lambda: _rtf(b"}" * 1_000_000),
    "an object": lambda: _rtf(
        rb"{\object\objemb{\*\objclass Package}{\*\objdata ", b"d0cf11e0" * 50_000, b"}}"
    ),
    "an object from an address": lambda: _rtf(
        rb"{\field{\*\fldinst INCLUDETEXT http://127.0.0.1:9/x}{\fldrslt x}}"
    ),
    "a template from a network folder": lambda: _rtf(rb"{\*\template \\\\127.0.0.1\\share\\x.dotm}"),
    "bytes without end": lambda: _rtf(rb"\bin999999999 ", b"x" * 500),
    "bytes of a negative number": lambda: _rtf(rb"\bin-999999999 "),
    "100,000 empty byte runs": lambda: _rtf(rb"{\pict\bin0 }" * 100_000),
    "a control word of 8 megabytes": lambda: _rtf(b"\\" + b"x" * 8_000_000 + b" "),
    "a number of 8 megabytes": lambda: _rtf(b"\\fs" + b"1" * 8_000_000 + b" "),
    "characters beyond Unicode": lambda: _rtf(
        rb"\u999999999?\u-999999999?\u55296?\u-1?", b"\\uc999999999\\u65?"
    ),
    "250,000 cells in a row": lambda: _rtf(rb"\trowd", rb"\cellx9\intbl a\cell" * 250_000, rb"\row "),
    "200,000 rows": lambda: _rtf(rb"\trowd\cellx9\intbl a\cell\row" * 200_000),
    "100,000 headers": lambda: _rtf(*(b"{\\header %d\\par}" % number for number in range(100_000))),
    "200,000 lines in one header": lambda: _rtf(
        b"{\\header ", *(b"%d\\par " % number for number in range(200_000)), b"}"
    ),
    "100,000 notes": lambda: _rtf(rb"a{\footnote b}" * 100_000),
    "300,000 fonts": lambda: _rtf(b"{\\fonttbl", *(b"{\\f%d x;}" % n for n in range(300_000)), b"}"),
    "2,000,000 colours": lambda: _rtf(b"{\\colortbl", b";" * 2_000_000, b"}\\cf1999999 "),
    "50,000 shapes": lambda: _rtf(rb"{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv b}}{\shptxt x\par}}}" * 50_000),
    "shapes in shapes": lambda: _rtf(rb"{\shp{\*\shpinst{\shptxt " * 60, b"x", b"}}}" * 60),
    "500,000 escaped bytes": lambda: _rtf(b"{\\f1\\fcharset128 }", rb"\'83" * 500_000),
    "2,000,000 switches": lambda: _rtf(rb"\b" * 2_000_000, b" "),
    "no words": lambda: b"{\\rtf",
    "NULs": lambda: _rtf(bytes(1_000_000)),
}


def _html(body: str, css: str = "") -> bytes:
    return f"<!doctype html><html><style>{css}</style><body>{body}<p>Nurse</p></body></html>".encode()


def _variables(count: int) -> str:
    """Return variables each of which is the last one, ten times."""
    return "".join(f"--a{n}:{f'var(--a{n - 1}) ' * 10};" for n in range(1, count))


_HTML: Makers = {
    "300,000 nested elements": lambda: _html("<div>" * 300_000),
    "5,000 nested elements": lambda: _html("<b>" * 5_000),
    "190 nested elements": lambda: _html("<div>" * 190 + "x" + "</div>" * 190),
    "400,000 elements that do not end": lambda: _html("<p><i>" * 200_000),
    "a style sheet of 9 megabytes": lambda: _html("", "p{color:red}" * 700_000),
    "one rule of 9 megabytes": lambda: _html("", "p{" + "color:red;" * 900_000 + "}"),
    "1,000,000 brackets": lambda: _html("", "(" * 1_000_000),
    "1,000,000 braces": lambda: _html("", "{" * 1_000_000),
    "1,000,000 square brackets in a selector": lambda: _html("", "[" * 1_000_000 + "{color:red}"),
    "5,000 nested rules": lambda: _html("", "p{" * 5_000),
    "5,000 nested conditions": lambda: _html("", "@media print{" * 5_000),
    "100,000 rules for 5,000 elements": lambda: _html(
        "".join(f"<p class=a{n}>x</p>" for n in range(5_000)),
        "".join(f".a{n} p{{color:red}}" for n in range(100_000)),
    ),
    "1,000 rules with :has for 5,000 elements": lambda: _html(
        "<p>x</p>" * 5_000, "".join(f"p:has(a{n}){{top:1px}}" for n in range(1_000))
    ),
    "a selector of 100,000 parts": lambda: _html("", "p " * 100_000 + "{color:red}"),
    "a list of 200,000 selectors": lambda: _html("", "p," * 200_000 + "p{color:red}"),
    "selectors that look at all siblings": lambda: _html(
        "<p>x</p>" * 20_000, "p~p~p~p~p~p:nth-last-child(3n of p){left:1px}"
    ),
    "selectors in selectors": lambda: _html("", ":is(" * 3_000 + "p" + ")" * 3_000 + "{color:red}"),
    "variables that multiply": lambda: _html(
        "<p style='color:var(--a30)'>x", ":root{" + _variables(31) + "}"
    ),
    "variables in a ring": lambda: _html(
        "<p style='left:var(--a)'>x", ":root{--a:var(--b);--b:var(--a,var(--b))}"
    ),
    "10,000 variables in a chain": lambda: _html(
        "<p style='left:var(--a9999)'>x",
        ":root{" + "".join(f"--a{n}:var(--a{n - 1});" for n in range(1, 10_000)) + "}",
    ),
    "calculations in calculations": lambda: _html(f"<p style='left:{'calc(' * 5_000}1px{')' * 5_000}'>x"),
    "lengths beyond all numbers": lambda: _html(
        "<p style='font-size:1e99px;left:calc(1e99px*1e99*1e99);transform:scale(1e99) matrix(nan)'>x"
    ),
    "a gradient of 100,000 colours": lambda: _html(
        f"<p style='background:linear-gradient({'red,' * 100_000}red)'>x"
    ),
    "an attribute of 9 megabytes": lambda: _html(f"<p style='{'a:b;' * 2_000_000}'>x"),
    "100,000 attributes": lambda: _html("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x"),
    "comments that do not end": lambda: _html("", "/*" * 1_000_000),
    "endless comments of the page": lambda: _html("<!--" * 1_000_000),
    "a cell over 10^9 columns": lambda: _html(
        "<table><tr><td colspan=1000000000 rowspan=1000000000>x</table>" * 50
    ),
    "100,000 rows": lambda: _html("<table>" + "<tr><td>a<td>b" * 100_000),
    "tables in tables": lambda: _html("<table><tr><td>" * 5_000),
    "lists in lists": lambda: _html("<ul><li>" * 90),
    "a picture of entities": lambda: _html("<svg>" * 100 + "<text>x</text>"),
    "an encoding that is none": lambda: b'<html><meta charset="x\x00y"><p>Nurse',
    "an encoding that takes long": lambda: b"<html><meta charset=punycode><p>" + b"Nurse-" * 500_000,
    "an imported address": lambda: _html(
        "<iframe src=http://127.0.0.1:9/x></iframe>", "@import 'http://127.0.0.1:9/x';"
    ),
    "1,000,000 entities": lambda: _html("&lt;&#0;&#x110000;&#55296;" * 300_000),
    "100,000 styled elements": lambda: _html("<b style='left:1px;color:#123'>x</b>" * 100_000),
    "a script of 9 megabytes": lambda: _html(f"<script>{'while(1);' * 1_000_000}</script>"),
    "30,000 filters": lambda: _html(f"<p style='filter:{'opacity(1) ' * 30_000}'>x"),
    "3,000 layers": lambda: _html("<p>x", "".join(f"@layer a{n}{{p{{color:red}}}}" for n in range(3_000))),
}


def _odt_with(doctype: str) -> bytes:
    content = (
        f"{doctype}<office:document-content {made_odt.NAMES}><office:body><office:text><text:p>&a11;</text:p>"
    )
    end = "</office:text></office:body></office:document-content>"
    return made_odt.packed({"mimetype": made_odt.KIND, "content.xml": content + end})


def _odt_nested(opened: str, closed: str, depth: int) -> bytes:
    return made_odt.odt_of(opened * depth + made_odt.paragraph("Nurse") + closed * depth)


_ODT: Makers = {
    "10^9 blanks": lambda: made_odt.odt_of(made_odt.paragraph("Nurse<text:s text:c='1000000000'/>" * 50)),
    "10^9 columns": lambda: made_odt.odt_of(
        "<table:table><table:table-row table:number-rows-repeated='1000000000'><table:table-cell "
        "table:number-columns-repeated='1000000000'><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "a negative number of blanks": lambda: made_odt.odt_of(
        made_odt.paragraph("Nurse<text:s text:c='-5'/><text:s text:c='x'/>")
    ),
    "10,000 nested lists": lambda: _odt_nested(
        "<text:list><text:list-item>", "</text:list-item></text:list>", 10_000
    ),
    "70 nested sections": lambda: _odt_nested("<text:section>", "</text:section>", 70),
    "70 nested frames": lambda: _odt_nested(
        "<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>", 70
    ),
    "240 nested spans": lambda: made_odt.odt_of(
        "<text:p>" + "<text:span>" * 240 + "x" + "</text:span>" * 240 + "</text:p>"
    ),
    "a style based on itself": lambda: made_odt.odt_of(
        made_odt.paragraph("Nurse", "S"), automatic=made_odt.style("S", "paragraph", "", "S")
    ),
    "a chain of 20,000 styles": lambda: made_odt.odt_of(
        made_odt.paragraph("Nurse", "S0"),
        automatic="".join(made_odt.style(f"S{n}", "paragraph", "", f"S{n + 1}") for n in range(20_000)),
    ),
    "60,000 paragraphs": lambda: made_odt.odt_of(made_odt.paragraph("Nurse") * 60_000),
    "a kind of 5 megabytes": lambda: made_odt.odt_of("", kind=made_odt.KIND + " " * 5_000_000),
    "no body": lambda: made_odt.packed({"mimetype": made_odt.KIND, "content.xml": "<x/>"}),
    "no content": lambda: made_odt.packed({"mimetype": made_odt.KIND}),
    "a spreadsheet named as a text": lambda: made_odt.packed(
        {"mimetype": made_odt.KIND, "content.xml": "<office:spreadsheet/>"}
    ),
    "locked parts": lambda: made_odt.odt_of(
        "", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    ),
    "one file nested without end": lambda: (
        f"<office:document {made_odt.NAMES}>".encode() + b"<text:p>" * 100_000
    ),
}
