"""PDF pages laid out with reportlab's platypus: a table, two columns, justified paragraphs.

The option `style` of a maker is one of these.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from service.bench.makers.career import MadeCareer
from service.bench.makers.made_file import MadeFile
from service.bench.makers.outline import OutlineEntry, OutlineSection, outline

_INCH = 72.0


def draw_platypus(career: MadeCareer, options: Mapping[str, Any]) -> MadeFile:
    """Return a PDF of the career in the style that the options name."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    content = BytesIO()
    document = BaseDocTemplate(content, pagesize=(8.5 * _INCH, 11 * _INCH), invariant=1)
    wide, tall = 7.1 * _INCH, 9.6 * _INCH
    left, bottom = 0.7 * _INCH, 0.7 * _INCH
    if options["style"] == "two_columns":
        rail = 2.2 * _INCH
        frames = [
            Frame(left, bottom, rail, tall, id="rail"),
            Frame(left + rail, bottom, wide - rail, tall, id="main"),
        ]
    else:
        frames = [Frame(left, bottom, wide, tall, id="page")]
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build(_STYLES[options["style"]](career))
    return MadeFile(content.getvalue(), "pdf")


def _paragraph(words: str, *, bold: bool = False, size: float = 10, align: int = 0) -> Any:
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    font = "Times-Bold" if bold else "Times-Roman"
    style = ParagraphStyle("made", fontName=font, fontSize=size, leading=size * 1.25, alignment=align)
    return Paragraph(escape(words), style)


def _entry(entry: OutlineEntry, *, align: int = 0, dated: bool = True) -> list[Any]:
    when = f" ({entry.when})" if entry.when and dated else ""
    flow = [_paragraph(entry.head + when, bold=bool(entry.below))]
    flow += [_paragraph(entry.below)] if entry.below else []
    return flow + [_paragraph(f"• {each}", align=align) for each in entry.bullets]


def _section(section: OutlineSection, *, align: int = 0) -> list[Any]:
    from reportlab.platypus import Spacer

    flow = [Spacer(1, 8), _paragraph(section.heading, bold=True, size=13)]
    return flow + [part for entry in section.entries for part in _entry(entry, align=align)]


def _head(career: MadeCareer) -> list[Any]:
    return [_paragraph(career.name, bold=True, size=20), _paragraph(" | ".join(career.contact))]


def _justified(career: MadeCareer) -> list[Any]:
    return _head(career) + [part for section in outline(career) for part in _section(section, align=4)]


def _two_columns(career: MadeCareer) -> list[Any]:
    from reportlab.platypus import FrameBreak

    sections = outline(career)
    rail: Sequence[Any] = [part for each in sections if each.side for part in _section(each)]
    main: Sequence[Any] = [part for each in sections if not each.side for part in _section(each)]
    return [*_head(career)[:1], *(_paragraph(each) for each in career.contact), *rail, FrameBreak(), *main]


def _table(career: MadeCareer) -> list[Any]:
    from reportlab.platypus import Table

    flow = _head(career)
    for section in outline(career):
        rows = [[_paragraph(each.when), _entry(each, dated=False)] for each in section.entries]
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("GRID", (0, 0), (-1, -1), 0.5, "#999999")]
        heading = _paragraph(section.heading, bold=True, size=12)
        flow += [heading, Table(rows, colWidths=(1.6 * _INCH, 5.3 * _INCH), style=style)]
    return flow


_STYLES = {"justified": _justified, "table": _table, "two_columns": _two_columns}
