"""Visible text of Word documents: tables, text boxes, hidden runs and hostile files."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.hostile import zip_bomb
from tests.extraction.made import document_part, docx_of, with_part
from tests.extraction.reading import lines_of, refusal

SECRET = "secret keywords stuffed here"


def run_with(document: Any, text: str) -> Any:
    return document.add_paragraph().add_run(text)


def test_headers_and_footers_are_read_around_the_body() -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "jane@example.org"
        document.sections[0].footer.paragraphs[0].text = "RN licence on request"
        document.add_paragraph("Registered Nurse")

    assert lines_of(docx_of(build)) == ["jane@example.org", "Registered Nurse", "RN licence on request"]


def test_a_repeated_header_is_read_once() -> None:
    def build(document: Any) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].text = "Jane Example"
        section.first_page_header.paragraphs[0].text = "Jane Example"
        document.add_paragraph("Registered Nurse")

    assert lines_of(docx_of(build)) == ["Jane Example", "Registered Nurse"]


def test_a_row_of_short_cells_is_one_line_in_its_place() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Experience")
        table = document.add_table(rows=2, cols=2)
        for row, texts in zip(
            table.rows, (("Nurse Manager", "2015 - present"), ("Nurse", "2009")), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("Education")

    assert lines_of(docx_of(build)) == [
        "Experience",
        "Nurse Manager 2015 - present",
        "Nurse 2009",
        "Education",
    ]


def test_cells_with_many_lines_are_read_one_after_the_other() -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "Skills\nStaffing"
        table.cell(0, 1).text = "Experience\nNurse Manager"

    assert lines_of(docx_of(build)) == ["Skills", "Staffing", "Experience", "Nurse Manager"]


def test_a_table_inside_a_cell_is_read_once() -> None:
    def build(document: Any) -> None:
        cell = document.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "Experience"
        inner = cell.add_table(rows=1, cols=2)
        inner.cell(0, 0).text = "Nurse"
        inner.cell(0, 1).text = "2009"

    assert lines_of(docx_of(build)) == ["Experience", "Nurse 2009"]


def test_list_items_get_a_bullet() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Duties")
        document.add_paragraph("Staffed a unit", style="List Bullet")

    assert lines_of(docx_of(build)) == ["Duties", "• Staffed a unit"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = (
        f"<w:r {nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>"
        "<w:p><w:r><w:t>Licences: RN</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Licences: RN</w:t></w:r></w:p></w:txbxContent>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def build(document: Any) -> None:
        document.add_paragraph("Registered Nurse")._p.append(parse_xml(box))

    assert lines_of(docx_of(build)) == ["Registered Nurse", "Licences: RN"]


def test_tabs_and_breaks_part_words() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Nurse Manager\t2015\nLakeside")

    assert lines_of(docx_of(build)) == ["Nurse Manager 2015", "Lakeside"]


def test_words_in_links_and_content_controls_are_read() -> None:
    wrapped = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Registered Nurse</w:t></w:r>"
        "</w:hyperlink></w:p></w:sdtContent></w:sdt>"
    )

    def build(document: Any) -> None:
        document.element.body.insert(0, parse_xml(wrapped))

    assert lines_of(docx_of(build)) == ["Registered Nurse"]


def test_deleted_words_are_left_out_and_inserted_ones_are_read() -> None:
    tracked = (
        f"<w:p {nsdecls('w')}><w:del w:id='1'><w:r><w:delText>Director</w:delText></w:r></w:del>"
        "<w:ins w:id='2'><w:r><w:t>Manager</w:t></w:r></w:ins></w:p>"
    )

    def build(document: Any) -> None:
        document.element.body.insert(0, parse_xml(tracked))

    assert lines_of(docx_of(build)) == ["Manager"]


def vanished(document: Any) -> None:
    run_with(document, SECRET).font.hidden = True


def white_on_white(document: Any) -> None:
    run_with(document, SECRET).font.color.rgb = RGBColor(255, 255, 255)


def two_points(document: Any) -> None:
    run_with(document, SECRET).font.size = Pt(2)


def hidden_by_its_style(document: Any) -> None:
    style = document.styles.add_style("Quiet", 2)
    style.font.hidden = True
    document.add_paragraph().add_run(SECRET, style="Quiet")


def white_in_a_plain_table(document: Any) -> None:
    paragraph = document.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0]
    paragraph.add_run(SECRET).font.color.rgb = RGBColor(255, 255, 255)


@pytest.mark.parametrize(
    "trick", [vanished, white_on_white, two_points, hidden_by_its_style, white_in_a_plain_table]
)
def test_text_that_nobody_can_see_is_left_out_and_reported(trick: Callable[[Any], None]) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Registered Nurse")
        trick(document)

    document = read(docx_of(build), Limits())

    assert document.text == "Registered Nurse\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert str(len(SECRET)) in document.flags[0].detail


def shaded_cell(document: Any) -> None:
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:shd {nsdecls('w')} w:val='clear' w:fill='1F3864'/>"))
    cell.paragraphs[0].add_run("Jane Example").font.color.rgb = RGBColor(255, 255, 255)


def shaded_paragraph(document: Any) -> None:
    paragraph = document.add_paragraph()
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:shd {nsdecls('w')} w:val='clear' w:fill='1F3864'/>"))
    paragraph.add_run("Jane Example").font.color.rgb = RGBColor(255, 255, 255)


def styled_table(document: Any) -> None:
    table = document.add_table(rows=1, cols=1, style="Light Shading Accent 1")
    table.cell(0, 0).paragraphs[0].add_run("Jane Example").font.color.rgb = RGBColor(255, 255, 255)


def grey(document: Any) -> None:
    run_with(document, "Jane Example").font.color.rgb = RGBColor(200, 200, 200)


def switched_back_on(document: Any) -> None:
    run_with(document, "Jane Example").font.hidden = False


@pytest.mark.parametrize("shown", [shaded_cell, shaded_paragraph, styled_table, grey, switched_back_on])
def test_visible_text_is_kept(shown: Callable[[Any], None]) -> None:
    document = read(docx_of(shown), Limits())

    assert document.text == "Jane Example\n"
    assert document.flags == ()


def test_a_bomb_is_hostile() -> None:
    assert refusal(zip_bomb()) == "hostile"


def test_a_document_type_is_hostile() -> None:
    content = docx_of(lambda document: document.add_paragraph("Nurse"))
    laughing = document_part(content).replace(
        b"<w:document", b"<!DOCTYPE d [<!ENTITY a 'ha'>]><w:document", 1
    )

    assert refusal(with_part(content, "word/document.xml", laughing)) == "hostile"


def test_parts_nested_without_end_are_refused() -> None:
    content = docx_of(lambda document: document.add_paragraph("Nurse"))
    deep = b"<w:sdt><w:sdtContent>" * 200 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 200
    nested = document_part(content).replace(b"<w:body>", b"<w:body>" + deep, 1)

    assert refusal(with_part(content, "word/document.xml", nested)) in {"hostile", "corrupt"}


def test_a_document_whose_xml_is_broken_is_corrupt() -> None:
    content = docx_of(lambda document: document.add_paragraph("Nurse"))

    assert refusal(with_part(content, "word/document.xml", b"<w:document")) == "corrupt"


def test_half_a_document_is_corrupt() -> None:
    content = docx_of(lambda document: document.add_paragraph("Nurse"))

    assert refusal(content[: len(content) // 2]) == "corrupt"


def test_a_document_without_words_is_empty() -> None:
    assert refusal(docx_of(lambda document: None)) == "empty"
