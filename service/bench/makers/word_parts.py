"""Parts of Word documents that python-docx has no calls for: text boxes, content controls, columns, tabs."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_WIDE, _LINE = 2_400_000, 230_000  # EMU
_BOX = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:inline><wp:extent cx="{wide}" cy="{tall}"/><wp:docPr id="{number}" name="Text Box {number}"/>
<a:graphic><a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
<wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>
</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:190pt;height:{points}pt">
<v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
_CONTROL = """<w:sdt {names}><w:sdtPr><w:text/></w:sdtPr>
<w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"""


def add_text_box(paragraph: Any, lines: Sequence[str]) -> None:
    """Add a text box to a paragraph, with the same lines in VML for old versions of Word."""
    from docx.oxml import parse_xml

    inside = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    tall = _LINE * (sum(1 + len(line) // 32 for line in lines) + 1)
    number = len(paragraph.part.element.xpath("//w:txbxContent")) + 1
    box = _BOX.format(
        names=_NAMES, wide=_WIDE, tall=tall, points=tall // 12_700, number=number, shape=_SHAPE, lines=inside
    )
    paragraph._p.append(parse_xml(box))


def add_content_control(paragraph: Any, words: str) -> None:
    """Add a plain-text content control to a paragraph."""
    from docx.oxml import parse_xml

    paragraph._p.append(parse_xml(_CONTROL.format(names=_NAMES, words=escape(words))))


def set_right_tab(paragraph: Any) -> None:
    """Set a right tab at the margin of a page with the usual margins."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Inches

    paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6), WD_TAB_ALIGNMENT.RIGHT)


def set_columns(section: Any, count: int) -> None:
    """Set the number of text columns of a section of the document."""
    from docx.oxml.ns import qn

    (columns,) = section._sectPr.xpath("./w:cols") or [section._sectPr.makeelement(qn("w:cols"))]
    columns.set(qn("w:num"), str(count))
