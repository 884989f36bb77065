"""Small honest files of every format, in a form that mutations can reach into.

The parts of a zipped file stand one after the other; `packed` makes the file of them.
"""

import io
from collections.abc import Mapping
from email.message import EmailMessage

from PIL import Image

from tests.extraction import made_odt, made_word
from tests.extraction.made import lines_at, pdf_of
from tests.extraction.made_doc import doc_of
from tests.extraction.made_pdf import annotation, appearance, form_of, packed_pdf, page_pdf, shown, text_field
from tests.extraction.made_raw_pdf import operators_pdf
from tests.extraction.made_word import cell, color, paragraph, run, shade, style

# Ends a part of a zipped file, and stands before the name of the next one.
PART = b"\n=====part "
ZIPPED = frozenset({"docx", "strict docx", "odt"})


def packed(reader: str, content: bytes) -> bytes:
    """Return the file of a reader, zipped if its format is."""
    if reader not in ZIPPED:
        return content
    parts: dict[str, str | bytes] = {}
    for piece in content.split(PART):
        name, _, part = piece.partition(b"\n")
        if name.partition(b"\x00")[0]:
            parts[name.decode("latin-1")] = part
    return made_word.zipped(parts)


def _joined(parts: Mapping[str, str | bytes]) -> bytes:
    held = [(name, part.encode() if isinstance(part, str) else part) for name, part in parts.items()]
    return b"".join(PART + name.encode() + b"\n" + part for name, part in held)


def _pdfs() -> tuple[bytes, ...]:
    annotations = (
        text_field("name", "Nurse Manager", "60 600 200 620"),
        "<< /Type /Annot /Subtype /Widget /FT /Ch /T (state) /V (Texas) /Opt [(Texas) (Ohio)] "
        "/Rect [60 560 200 590] /F 4 /DA (/F1 10 Tf 0.1 0.2 0.3 rg) >>",
        annotation("FreeText", "Lakeside Clinic", "60 500 300 540", "/DA (/F1 9.5 Tf 1 0 0 rg)"),
        annotation("Highlight", "a note", "60 400 300 440"),
    )
    stated = "/Span << /ActualText (Director of Nursing) >> BDC\n" + shown(60, 680, "Director") + "EMC\n"
    drawn = shown(60, 740, "Jane Example") + stated + "q 1 0 0 1 0 0 cm /X1 Do Q\n"
    drawn += (
        "0.9 g 40 40 300 20 re f 1 1 1 rg " + shown(60, 50, "white words") + "3 Tr " + shown(60, 30, "no")
    )
    form = {40: appearance(shown(10, 10, "Skills"), 200, 30)}
    page = page_pdf(
        drawn, annotations=annotations, catalog=form_of(annotations), others=form, xobjects="/X1 40 0 R"
    )
    columns = [*lines_at(60, ["Experience", "Nurse"]), *lines_at(320, ["Skills", "Staffing"])]
    stored = operators_pdf(
        "BT /F1 12 Tf 72 700 Td (a~b oAce) Tj 90 0 0 90 0 0 Tm (x) Tj ET", stored={"A": "ffi"}
    )
    compressed = page_pdf(shown(60, 740, "Jane Example"), page="/Rotate 90", write=packed_pdf)
    return page, pdf_of([columns, lines_at(60, ["Education"])]), stored, compressed


def _word_body(chunk: bool = False) -> str:
    table = made_word.table(
        cell(paragraph("Nurse Manager"), shade("1F3864"))
        + cell(paragraph("2015 - 2019", "", color("FFFFFF"))),
        '<w:tblW w:w="5000"/><w:tblBorders/>',
        '<w:trHeight w:val="300" w:hRule="exact"/>',
    )
    boxes = made_word.drawn_box(
        paragraph("Licences"), at=made_word.at(100000, 200000), shape=made_word.filled("4F81BD")
    ) + made_word.vml_box(paragraph("Skills"), "width:100pt;height:20pt;margin-left:3pt", 'fillcolor="#fff"')
    field_code = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>LINK</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("a link") + "<w:r><w:tab/><w:br/>"
        '<w:sym w:font="Wingdings" w:char="F0B7"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    listed = paragraph(
        "Staffing", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="-9"/>'
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Education')}</w:sdtContent></w:sdt>"
    small = paragraph(
        "small", '<w:spacing w:line="1" w:lineRule="exact"/>', '<w:sz w:val="2"/><w:w w:val="1"/>'
    )
    styled = paragraph("Quiet", '<w:pStyle w:val="Quiet"/>', '<w:vanish/><w:spacing w:val="-400"/>')
    gone = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    embedded = '<w:altChunk r:id="aFChunk0"/>' if chunk else ""
    return table + boxes + field_code + listed + control + small + styled + gone + embedded


def _word_parts(chunk: bool = True) -> dict[str, str | bytes]:
    styles = (
        style("paragraph", "Quiet", '<w:rPr><w:color w:val="auto"/></w:rPr>', "Other")
        + style("paragraph", "Other", "<w:pPr/>", "Quiet")
        + style("table", "Grid", '<w:tblStylePr w:type="firstRow"><w:rPr/></w:tblStylePr>', usual=True)
    )
    parts: dict[str, str | bytes] = dict(made_word.word_parts(_word_body(chunk), styles=styles))
    parts["word/_rels/document.xml.rels"] = made_word.relations(
        {
            "styles": "styles.xml",
            "settings": "settings.xml",
            "theme": "theme/theme1.xml",
            "header1": "header1.xml",
        }
        | ({"aFChunk0": "page.mht"} if chunk else {})
    )
    parts["word/header1.xml"] = f"<w:hdr {made_word.NAMES}>{paragraph('Jane Example')}</w:hdr>"
    if chunk:
        parts["word/page.mht"] = (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
            b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
            b"<html><p>Nurse=20</p></html>\n--x--\n"
        )
    return parts


def _word_2003() -> bytes:
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    names = f'xmlns:w="{space}" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
    names += ' xmlns:v="urn:schemas-microsoft-com:vml"'
    body = (
        '<w:p><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>gone</w:t></w:r></aml:content>'
        f"</aml:annotation><w:r><w:footnote>{paragraph('Since 2010')}</w:footnote></w:r></w:p>"
        + paragraph("Staffing", '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>')
        + made_word.vml_box(paragraph("Skills"), "width:100pt")
        + f'<w:sectPr><w:hdr w:type="odd">{paragraph("Jane Example")}</w:hdr></w:sectPr>'
    )
    head = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n'
    return f"{head}<w:wordDocument {names}><w:styles/><w:body>{body}</w:body></w:wordDocument>".encode()


def _odt_parts() -> dict[str, str | bytes]:
    automatic = (
        made_odt.style("White", "text", '<style:text-properties fo:color="#ffffff" fo:font-size="50%"/>')
        + made_odt.style("Low", "table-row", '<style:table-row-properties style:row-height="0.1cm"/>', "Low")
        + made_odt.style("Frame", "graphic", '<style:graphic-properties draw:fill-color="#1f3864"/>')
    )
    frame = (
        '<draw:frame draw:style-name="Frame" svg:width="5cm" svg:height="2cm" svg:x="-1in"><draw:text-box>'
        f"{made_odt.paragraph('Skills')}</draw:text-box></draw:frame>"
    )
    body = (
        made_odt.paragraph("Nurse<text:s text:c='3'/><text:tab/><text:line-break/>2015")
        + made_odt.paragraph(made_odt.span("White", "white") + frame)
        + "<text:list><text:list-item><text:list>"
        + made_odt.paragraph("Staffing")
        + "</text:list></text:list-item>"
        "</text:list><table:table><table:table-row table:number-rows-repeated='3' table:style-name='Low'>"
        f"<table:table-cell table:number-columns-repeated='2'>{made_odt.paragraph('RN')}</table:table-cell>"
        "</table:table-row></table:table><text:section text:display='none'><text:p>no</text:p></text:section>"
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {made_odt.NAMES}><office:automatic-styles>{automatic}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    layout = "<style:page-layout><style:page-layout-properties fo:page-width='21cm' fo:page-height='29.7cm'/>"
    return {
        "mimetype": made_odt.KIND,
        "content.xml": content,
        "styles.xml": f"<office:document-styles {made_odt.NAMES}>{layout}</style:page-layout>"
        "</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest:manifest {made_odt.NAMES}/>",
    }


def _flat_odt() -> bytes:
    return (
        f"<?xml version='1.0'?>\n<office:document {made_odt.NAMES} office:mimetype='{made_odt.KIND}'>"
        "<office:automatic-styles/><office:body><office:text><text:h>Nurse</text:h><text:p>2015"
        "<text:span text:style-name='Q'>x</text:span></text:p></office:text></office:body></office:document>"
    ).encode()


RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Wingdings;}"
    rb"{\f2\fcharset128 MS;}}{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}"
    rb"{\*\generator x;}{\info{\title no}}\paperw12240\paperh15840\margl1440{\header\pard Jane\par}"
    rb"\pard\plain\fs22 Nurse \'e9\u8211?\uc1\u-3844 ?{\f2\'83\'42} {\v hidden}{\cf1 white}{\fs2 small}\par"
    rb"\trowd\trrh-200\clcbpat2\cellx3000\cellx6000\pard\intbl Clinic\cell 2015\cell\row\pard "
    rb"{\listtext\f1 \'b7\tab}Staffing{\*\shpinst}{\shp{\*\shpinst\shpleft100\shptop100\shpright4000"
    rb"\shpbottom900{\sp{\sn fillColor}{\sv 65535}}{\shptxt \pard\plain Skills\par}}}"
    rb"{\footnote note}{\field{\*\fldinst HYPERLINK}{\fldrslt link}}{\pict\bin5 12345}\bullet\par}"
)
CSS = (
    "@media print{.a{display:none}} @layer x{p{color:red}} @supports (display:grid){.b{width:calc(1px + 2%)}}"
    "@keyframes k{from{opacity:0}to{opacity:1}} .c > p ~ span:not(.d):nth-child(2n+1){transform:scale(.01) "
    "rotate(90deg);color:hsl(10 20% 30% / 4%)} :root{--x:1px;--y:var(--x,var(--y))} "
    ".e{background:linear-gradient(to right,#fff 0%,rgb(1,2,3)),url(a);font:italic bold 1px/2 serif;"
    "clip-path:inset(50%);filter:opacity(0)}"
)
BODY = (
    "<div class='a b' style='position:absolute;left:-9999px;width:var(--y)'><h1>Jane Example</h1></div>"
    "<table><tr><td bgcolor=#fff>Nurse<td>2015</table><ul class=c><li>Staffing<p><span class=d>x</span></ul>"
    "<pre>a\n b</pre><font color=white size=1>white</font><details><summary>More</summary>x</details><br>"
    "<p hidden>no</p><select><option>one</select><input value=x><svg><text>t</text></svg>"
    "&amp;&#8211;&#x110000;"
)
HTML = f"<!doctype html><html><head><meta charset=utf-8><style>{CSS}</style></head><body>{BODY}</body></html>"
ARCHIVE = (
    "From: <Saved by Blink>\nSubject: Jane\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--x"\n\n----x\n'
    "Content-Type: text/html; charset=utf-8\nContent-Location: http://a.example/\n\n"
    f"<html><head><link rel=stylesheet href=cid:css@x></head><body>{BODY}</body></html>\n----x\n"
    f"Content-Type: text/css; charset=utf-8\nContent-ID: <css@x>\n\n{CSS}\n----x--\n"
).encode()
PLAIN = "Jane Example\nNurse Manager – Zoë\t2015\r\n• Staffing\fSkillsâ€™\x0bÂ \n\n\n\nEnd"


def _mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = (
        "jane@example.com",
        "hr@example.com",
        "Application =?utf-8?q?=C3=A9?=",
    )
    made["Message-ID"] = "<1@example.com>"
    made.set_content("Please find my resume attached.")
    made.add_alternative("<p>Regards<img src='cid:logo'></p>", subtype="html")
    made.add_attachment(b"Nurse, 2015", maintype="text", subtype="plain", filename="Jane résumé.txt")
    made.add_attachment(
        RTF, maintype="application", subtype="rtf", filename="Letter.rtf", cte="quoted-printable"
    )
    return made.as_bytes()


def _picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (60, 80), 255).save(buffer, kind)
    return buffer.getvalue()


HONEST: Mapping[str, tuple[bytes, ...]] = {
    "pdf": _pdfs(),
    "docx": (_joined(_word_parts()),),
    "strict docx": (
        _joined(made_word.strict({k: v for k, v in _word_parts(False).items() if isinstance(v, str)})),
    ),
    "flat docx": (made_word.flat({k: v for k, v in _word_parts(False).items() if isinstance(v, str)}),),
    "word 2003": (_word_2003(),),
    "odt": (_joined(_odt_parts()),),
    "flat odt": (_flat_odt(),),
    "rtf": (RTF,),
    "html": (HTML.encode(), f"<html><head><style>{CSS}</style>{BODY}".encode("utf-16")),
    "mail": (_mail(),),
    "web archive": (ARCHIVE,),
    "plain": (PLAIN.encode(), PLAIN.encode("utf-16"), PLAIN.encode("cp1252", "replace")),
    "doc": (doc_of(["Nurse", "2015"]),),
    "picture": tuple(_picture(kind) for kind in ("PNG", "JPEG", "TIFF")),
}
