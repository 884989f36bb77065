"""Visible text of OpenDocument texts: lists, tables, hidden text and hostile files."""

import pytest

from service.extraction.limits import Limits
from service.extraction.media_type import ODT
from service.extraction.read import read
from tests.extraction.made import with_part
from tests.extraction.made_odt import KIND, odt_of, paragraph, span, style
from tests.extraction.reading import lines_of, refusal

SECRET = "secret keywords"
WHITE = style("White", "text", '<style:text-properties fo:color="#ffffff"/>')


def test_the_kind_is_known_by_the_content() -> None:
    assert read(odt_of(paragraph("Nurse")), Limits()).media_type == ODT
    assert refusal(odt_of(paragraph("Nurse"), kind=KIND.replace("text", "spreadsheet"))) == "unsupported_type"


def test_headers_body_and_footers_are_read_in_order() -> None:
    page = "<style:header><text:p>Jane Example</text:p></style:header>"
    page += "<style:footer><text:p>Page of Jane</text:p></style:footer>"
    styles = f"<office:master-styles><style:master-page>{page}</style:master-page></office:master-styles>"

    content = odt_of("<text:h>EXPERIENCE</text:h>" + paragraph("Registered Nurse"), styles=styles)

    assert lines_of(content) == ["Jane Example", "EXPERIENCE", "Registered Nurse", "Page of Jane"]


def test_blanks_tabs_and_line_breaks_are_kept_apart() -> None:
    text = 'Nurse<text:s text:c="4"/>Manager<text:tab/>2015<text:line-break/>Dallas'

    assert lines_of(odt_of(paragraph(text))) == ["Nurse Manager 2015", "Dallas"]


def test_list_items_have_bullets_whatever_their_depth() -> None:
    inner = f"<text:list><text:list-item>{paragraph('Night team')}</text:list-item></text:list>"
    items = (paragraph("Staffing") + inner, paragraph("Budget") + paragraph("of two sites"))
    listed = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)

    content = odt_of(f"<text:list>{listed}</text:list>{paragraph('Dallas')}")

    assert lines_of(content) == ["• Staffing", "• Night team", "• Budget", "of two sites", "Dallas"]


def row(*cells: str) -> str:
    inside = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def test_tables_are_read_cell_by_cell() -> None:
    short = row(paragraph("Nurse Manager"), paragraph("2015 - present"))
    long = row(paragraph("Skills") + paragraph("Staffing"), paragraph("Experience"))

    content = odt_of(f"<table:table><table:table-column/>{short}{long}</table:table>")

    assert lines_of(content) == ["Nurse Manager 2015 - present", "Skills", "Staffing", "Experience"]


def test_a_text_box_is_read_after_its_paragraph_whatever_its_colours() -> None:
    box = f"<draw:frame><draw:text-box>{paragraph(span('White', 'Boxed'))}</draw:text-box></draw:frame>"

    assert lines_of(odt_of(paragraph(f"Be{box}fore"), automatic=WHITE)) == ["Before", "Boxed"]


def test_deleted_text_remarks_and_notes_are_left_out() -> None:
    gone = f"<text:tracked-changes>{paragraph('gone')}</text:tracked-changes>"
    remark = f"<office:annotation>{paragraph('remark')}</office:annotation>"

    document = read(odt_of(gone + paragraph(f"Nurse{remark}")), Limits())

    assert document.text == "Nurse\n"
    assert document.flags == ()


HIDING = {
    "marked hidden": '<style:text-properties text:display="none"/>',
    "white": '<style:text-properties fo:color="#FFFFFF"/>',
    "tiny": '<style:text-properties fo:font-size="1pt"/>',
}


@pytest.mark.parametrize("how", sorted(HIDING))
def test_hidden_text_is_left_out_and_reported(how: str) -> None:
    automatic = style("Base", "text", HIDING[how]) + style("Derived", "text", "", "Base")

    document = read(odt_of(paragraph(f"Nurse {span('Derived', SECRET)}"), automatic=automatic), Limits())

    assert document.text == "Nurse\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert str(len(SECRET)) in document.flags[0].detail


def test_a_hidden_section_and_a_hidden_field_are_left_out() -> None:
    section = f'<text:section text:display="none">{paragraph(SECRET)}</text:section>'
    field = f'<text:hidden-text text:is-hidden="true">{SECRET}</text:hidden-text>'

    document = read(odt_of(section + paragraph(f"Nurse{field}")), Limits())

    assert document.text == "Nurse\n"
    assert document.flags[0].detail.startswith(str(2 * len(SECRET)))


def test_white_text_on_a_dark_background_is_kept() -> None:
    dark = '<style:paragraph-properties fo:background-color="#003366"/>'
    automatic = WHITE + style("Banner", "paragraph", dark)

    document = read(odt_of(paragraph(span("White", "Jane"), "Banner"), automatic=automatic), Limits())

    assert (document.text, document.flags) == ("Jane\n", ())


def test_hostile_and_broken_files_are_refused() -> None:
    good = odt_of(paragraph("Nurse"))
    deep = "<text:section>" * 230 + paragraph("Nurse") + "</text:section>" * 230
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"

    assert refusal(odt_of(deep)) == "hostile"
    assert refusal(with_part(good, "content.xml", entity)) == "hostile"
    assert refusal(with_part(good, "content.xml", b"<office:text>cut")) == "corrupt"
    assert refusal(good, Limits(unpacked_bytes=100)) == "hostile"
    assert refusal(odt_of(paragraph("Nurse"), manifest=locked)) == "encrypted"
    assert refusal(odt_of("")) == "empty"


def test_pictures_alone_are_a_scan() -> None:
    assert refusal(odt_of(paragraph("<draw:frame><draw:image/></draw:frame>"))) == "no_text_scan"
