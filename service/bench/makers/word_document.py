"""Word documents made with python-docx; the option `style` of a maker names one of the layouts below."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from service.bench.makers.career import MadeCareer
from service.bench.makers.made_file import MadeFile
from service.bench.makers.outline import OutlineEntry, OutlineSection, outline
from service.bench.makers.word_parts import add_content_control, add_text_box, set_columns, set_right_tab


def draw_word(career: MadeCareer, options: Mapping[str, Any]) -> MadeFile:
    """Return a DOCX file of the career in the style that the options name."""
    from docx import Document

    document = Document()
    document.styles["Normal"].font.name = options.get("font", "Carlito")
    _LAYOUTS[options["style"]](document, career)
    content = BytesIO()
    document.save(content)
    return MadeFile(_without_times(content.getvalue()), "docx")


def _without_times(packed: bytes) -> bytes:
    """Return a ZIP file with the same members, all of one time."""
    content = BytesIO()
    with ZipFile(BytesIO(packed)) as given, ZipFile(content, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(ZipInfo(name), given.read(name), ZIP_DEFLATED)
    return content.getvalue()


def _head(document: Any, career: MadeCareer) -> None:
    document.add_heading(career.name, 0)
    document.add_paragraph(" | ".join(career.contact))


def _bullets(holder: Any, entry: OutlineEntry) -> None:
    for bullet in entry.bullets:
        holder.add_paragraph(bullet, style="List Bullet")


def _plain_section(holder: Any, section: OutlineSection) -> None:
    """Add a section with dates in brackets after the first line."""
    holder.add_paragraph(section.heading, style="Heading 1")
    for entry in section.entries:
        line = holder.add_paragraph()
        line.add_run(entry.head).bold = bool(entry.below)
        line.add_run(f" ({entry.when})" if entry.when else "")
        if entry.below:
            holder.add_paragraph(entry.below)
        _bullets(holder, entry)


def _tabbed(document: Any, career: MadeCareer) -> None:
    """Dates behind a tab, at the right margin."""
    _head(document, career)
    for section in outline(career):
        document.add_heading(section.heading.upper(), 1)
        for entry in section.entries:
            line = document.add_paragraph()
            line.add_run(entry.head).bold = True
            if entry.when:
                set_right_tab(line)
                line.add_run("\t" + entry.when)
            if entry.below:
                document.add_paragraph().add_run(entry.below).italic = True
            _bullets(document, entry)


def _broken_lines(document: Any, career: MadeCareer) -> None:
    """Return one paragraph for each entry, its lines apart by line breaks."""
    _head(document, career)
    for section in outline(career):
        document.add_heading(section.heading, 2)
        for entry in section.entries:
            line = document.add_paragraph()
            line.add_run(entry.head).bold = True
            for part in (entry.below, entry.when, *(f"- {each}" for each in entry.bullets)):
                if part:
                    line.add_run().add_break()
                    line.add_run(part)


def _dated_rows(document: Any, career: MadeCareer) -> None:
    """Rows of dates and entries, a table for each section."""
    _head(document, career)
    for section in outline(career):
        document.add_heading(section.heading, 1)
        table = document.add_table(rows=0, cols=2)
        table.style = "Table Grid"
        for entry in section.entries:
            left, right = table.add_row().cells
            left.text = entry.when
            right.text = entry.head
            if entry.below:
                right.add_paragraph(entry.below)
            _bullets(right, entry)


def _label_rows(document: Any, career: MadeCareer) -> None:
    """One table with the headings of sections at the left."""
    _head(document, career)
    table = document.add_table(rows=0, cols=2)
    for section in outline(career):
        left, right = table.add_row().cells
        left.text = section.heading.upper()
        for entry in section.entries:
            right.add_paragraph(entry.head + (f"  {entry.when}" if entry.when else ""))
            if entry.below:
                right.add_paragraph(entry.below)
            _bullets(right, entry)


def _sidebar_table(document: Any, career: MadeCareer) -> None:
    """One row of two cells: the narrow sections, then the others."""
    from docx.shared import Inches

    side, main = document.add_table(rows=1, cols=2).rows[0].cells
    side.width, main.width = Inches(2), Inches(4.5)
    side.text = career.name
    for line in career.contact:
        side.add_paragraph(line)
    for section in outline(career):
        _plain_section(side if section.side else main, section)


def _text_boxes(document: Any, career: MadeCareer) -> None:
    """Narrow sections in text boxes, as templates of Word have them, with their old form for old versions."""
    _head(document, career)
    for section in outline(career):
        if section.side:
            lines = [section.heading, *(entry.head for entry in section.entries)]
            add_text_box(document.add_paragraph(), lines)
        else:
            _plain_section(document, section)


def _header_and_footer(document: Any, career: MadeCareer) -> None:
    """Name and contact in the header of the page, the skills in its footer."""
    part = document.sections[0]
    part.header.paragraphs[0].text = career.name
    part.header.add_paragraph(" | ".join(career.contact))
    part.footer.paragraphs[0].text = "Skills: " + ", ".join(career.skills)
    for section in outline(career):
        if section.heading != "Skills":
            _plain_section(document, section)


def _content_controls(document: Any, career: MadeCareer) -> None:
    """Every part in a content control, as resume templates of Word have them."""
    add_content_control(document.add_paragraph(), career.name)
    add_content_control(document.add_paragraph(), " | ".join(career.contact))
    for section in outline(career):
        document.add_heading(section.heading, 1)
        for entry in section.entries:
            line = document.add_paragraph()
            add_content_control(line, entry.head)
            if entry.when:
                line.add_run(" | ")
                add_content_control(line, entry.when)
            for part in (entry.below, *entry.bullets):
                if part:
                    add_content_control(document.add_paragraph(), part)


def _columns(document: Any, career: MadeCareer) -> None:
    """The narrow sections in a first column, the others in a second."""
    from docx.enum.section import WD_SECTION
    from docx.enum.text import WD_BREAK

    _head(document, career)
    set_columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
    sections = outline(career)
    for section in (each for each in sections if each.side):
        _plain_section(document, section)
    document.add_paragraph().add_run().add_break(WD_BREAK.COLUMN)
    for section in (each for each in sections if not each.side):
        _plain_section(document, section)


_LAYOUTS: Mapping[str, Callable[[Any, MadeCareer], None]] = {
    "broken_lines": _broken_lines,
    "columns": _columns,
    "content_controls": _content_controls,
    "dated_rows": _dated_rows,
    "header_and_footer": _header_and_footer,
    "label_rows": _label_rows,
    "sidebar_table": _sidebar_table,
    "tabbed": _tabbed,
    "text_boxes": _text_boxes,
}
