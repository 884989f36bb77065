"""Characters, fields, notes and lists of Word documents as they are printed."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made_word import (
    NAMES,
    drawn_box,
    paragraph,
    relations,
    run,
    style,
    word_of,
    word_parts,
    zipped,
)
from tests.extraction.reading import lines_of


def begun(data: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'


CODE = "<w:r><w:instrText>FORM</w:instrText></w:r>"
SEPARATED, ENDED = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
ENTRIES = '<w:listEntry w:val="LPN"/><w:listEntry w:val="RN"/>'


def symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"{run('re')}<w:r><w:softHyphen/></w:r>{run('ad')}", "read"),
        (f"{run('NE')}<w:r><w:noBreakHyphen/></w:r>{run('BC')}", "NE-BC"),
        (f"{run('Nurse')}<w:r><w:tab/></w:r>{run('2015')}", "Nurse 2015"),
        (f"{run('Nurse')}<w:r><w:ptab/></w:r>{run('2015')}", "Nurse 2015"),
        (
            f"{symbol('Wingdings', 'F0FE')}{run(' RN ')}{symbol('Wingdings', 'F0A8')}{run(' LPN')}",
            "☑ RN ☐ LPN",
        ),
        (f"{run('2015 ')}{symbol('Wingdings', 'F0E0')}{run(' 2018')}", "2015 → 2018"),
        (f"{symbol('Symbol', 'F0B7')}{run(' Staffing')}", "• Staffing"),
        (f"{symbol('Arial', '2013')}{run(' 2018')}", "– 2018"),
        (run("n", '<w:rFonts w:ascii="Wingdings"/>') + run(" Staffing"), "• Staffing"),
        (run("\N{LATIN SMALL LIGATURE FI}le"), "file"),
        (begun("<w:textInput/>") + CODE + SEPARATED + run("Jane") + ENDED, "Jane"),
        (begun(f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>') + CODE + ENDED, "RN"),
        (begun(f'<w:ddList><w:default w:val="1"/>{ENTRIES}</w:ddList>') + CODE + ENDED, "RN"),
        (begun(f"<w:ddList>{ENTRIES}</w:ddList>") + CODE + SEPARATED + run("LPN") + ENDED, "LPN"),
        (begun("<w:checkBox><w:checked/></w:checkBox>") + CODE + ENDED + run(" RN"), "☒ RN"),
        (begun('<w:checkBox><w:default w:val="0"/></w:checkBox>') + CODE + ENDED + run(" RN"), "☐ RN"),
        (f"<w:fldSimple w:instr='PAGE'>{run('2')}</w:fldSimple>", "2"),
        (f"<w:smartTag>{run('Dayton')}</w:smartTag>", "Dayton"),
    ],
)
def test_characters_and_fields_are_read_as_they_are_printed(inside: str, text: str) -> None:
    document = read(word_of(f"<w:p>{inside}</w:p>"), Limits())

    assert (document.text, document.flags) == (f"{text}\n", ())


def control(properties: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def test_prompts_of_content_controls_are_left_out_without_a_flag() -> None:
    asked = "<w:showingPlcHdr/>"
    body = (
        control(asked, paragraph("Click here to enter text."))
        + f"<w:p>{control(asked, run('Your title'))}{control('<w:text/>', run('Nurse Manager'))}</w:p>"
        + control('<w:showingPlcHdr w:val="0"/>', paragraph("Dallas"))
    )

    document = read(word_of(body), Limits())

    assert (document.text, document.flags) == ("Nurse Manager\nDallas\n", ())


def test_check_boxes_of_content_controls_are_read() -> None:
    box = control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run("☒"))

    assert lines_of(word_of(f"<w:p>{box}{run(' RN')}</w:p>")) == ["☒ RN"]


def test_rows_in_content_controls_are_read() -> None:
    row = f"<w:tr><w:tc>{paragraph('Nurse')}</w:tc><w:tc>{paragraph('2015')}</w:tc></w:tr>"

    assert lines_of(word_of(f"<w:tbl>{control('', row)}</w:tbl>")) == ["Nurse 2015"]


def test_a_field_without_an_end_ends_with_its_paragraph() -> None:
    body = f"<w:p>{begun('')}{CODE}{run('lost')}</w:p>{paragraph('Nurse')}"

    assert lines_of(word_of(body)) == ["Nurse"]


def with_margins(settings: str, section: str) -> bytes:
    """Return a document with a header for each kind of page and notes."""
    kinds = ("default", "first", "even")
    references = "".join(
        f'<w:headerReference w:type="{kind}" r:id="header{n}"/>' for n, kind in enumerate(kinds)
    )
    page = f"<w:sectPr>{references}{section}</w:sectPr>"
    noted = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>'
    parts = word_parts(f"<w:p>{run('Nurse')}{noted}</w:p>", settings=settings, page=page)
    parts["word/_rels/document.xml.rels"] = relations(
        {"settings": "settings.xml", "footnotes": "footnotes.xml", "endnotes": "endnotes.xml"}
        | {f"header{n}": f"header{n}.xml" for n in range(3)}
    )
    for n, kind in enumerate(kinds):
        parts[f"word/header{n}.xml"] = f"<w:hdr {NAMES}>{paragraph(f'{kind} page')}</w:hdr>"
    for kind, number in (("footnote", 2), ("endnote", 3)):
        notes = f'<w:{kind} w:id="{number}">{paragraph(f"A {kind}")}</w:{kind}>'
        notes += f'<w:{kind} w:id="0" w:type="separator">{paragraph("line")}</w:{kind}>'
        notes += f'<w:{kind} w:id="9">{paragraph("left over")}</w:{kind}>'
        parts[f"word/{kind}s.xml"] = f"<w:{kind}s {NAMES}>{notes}</w:{kind}s>"
    return zipped(parts)


def test_notes_that_the_body_refers_to_are_read_after_it() -> None:
    assert lines_of(with_margins("", "")) == ["default page", "Nurse", "A footnote", "A endnote"]


def test_headers_are_read_where_the_settings_show_them() -> None:
    content = with_margins("<w:evenAndOddHeaders/>", "<w:titlePg/>")

    assert lines_of(content)[:3] == ["first page", "default page", "even page"]


def test_lists_are_known_by_their_styles_and_headings_are_none() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
    heading = '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
    styles = style("paragraph", "Duty", numbered) + style("paragraph", "berschrift1", heading)
    body = (
        paragraph("EXPERIENCE", '<w:pStyle w:val="berschrift1"/>')
        + paragraph("Staffing", '<w:pStyle w:val="Duty"/>')
        + paragraph("Dallas", '<w:pStyle w:val="Duty"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )

    assert lines_of(word_of(body, styles=styles)) == ["EXPERIENCE", "• Staffing", "Dallas"]


def test_a_heading_before_a_style_separator_goes_on_in_its_line() -> None:
    body = paragraph("Nurse, ", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph("2015")

    assert lines_of(word_of(body)) == ["Nurse, 2015"]


def test_a_box_is_read_after_the_paragraph_that_holds_it() -> None:
    box = drawn_box(paragraph("Licences")).removeprefix("<w:p>").removesuffix("</w:p>")

    assert lines_of(word_of(f"<w:p>{box}{run('Jane')}</w:p>{paragraph('Nurse')}")) == [
        "Jane",
        "Licences",
        "Nurse",
    ]
