"""Text of Word documents that nobody can see: by runs, paragraphs, boxes, tables and styles."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made_word import (
    at,
    cell,
    color,
    drawn_box,
    effect,
    filled,
    gradient,
    paragraph,
    shade,
    solid,
    solid_colour,
    style,
    table,
    vml_box,
    word_of,
)

SECRET = "secret keywords"
SEEN = paragraph("Registered Nurse")


def hidden(properties: str) -> str:
    return paragraph(SECRET, "", properties)


def glow(width: str, value: str) -> str:
    return f'<w14:glow w14:rad="{width}"><w14:srgbClr w14:val="{value}"/></w14:glow>'


BOXED = paragraph(SECRET)
WHITE = color("FFFFFF")
# The style of a shape that makes its text white.
WHITE_TEXT = (
    "<wps:spPr>{fill}</wps:spPr><wps:style>"
    '<a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></wps:style>'
)
DISPLAYED = "<w:displayBackgroundShape/>"
VANISH = "<w:rPr><w:vanish/></w:rPr>"
ONE_POINT = "<w:rPr><w:sz w:val='2'/></w:rPr>"

RUNS = {
    "vanish": "<w:vanish/>",
    "white": WHITE,
    "near white": color("FDFDFD"),
    "white by the theme": color("auto", 'w:themeColor="background1"'),
    "white by an accent": color("4F81BD", 'w:themeColor="accent2"'),
    "black tinted white": color("000000", 'w:themeColor="text1" w:themeTint="05"'),
    "black on black shading": color("000000") + shade("000000"),
    "black on a solid pattern": color("000000") + '<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>',
    "black on a black highlight": color("000000") + '<w:highlight w:val="black"/>',
    "yellow on a yellow highlight": color("FFFF00") + '<w:highlight w:val="yellow"/>',
    "red on red shading": color("C00000") + shade("C00000"),
    "theme colour on the same": color("auto", 'w:themeColor="accent1"') + shade("4F81BD"),
    "theme fill": color("4F81BD") + shade("auto", 'w:themeFill="accent1"'),
    "nearly the same shading": color("202020") + shade("101010"),
    "no size": '<w:sz w:val="0"/>',
    "one point": '<w:sz w:val="2"/>',
    "two points": '<w:sz w:val="4"/>',
    "scale of one percent": '<w:w w:val="1"/>',
    "letters over each other": '<w:spacing w:val="-400"/>',
    "fitted into one twip": '<w:fitText w:val="1" w:id="1"/>',
    "raised off the page": '<w:position w:val="3000"/>',
    "no fill": effect("textFill", "<w14:noFill/>"),
    "no fill, no outline": effect("textOutline", "<w14:noFill/>") + effect("textFill", "<w14:noFill/>"),
    "transparent": effect("textFill", solid("000000", 100_000)),
    "nearly transparent": effect("textFill", solid("000000", 97_000)),
    "white fill over black": color("000000") + effect("textFill", solid("FFFFFF")),
    "white fill, white outline": effect("textOutline", solid("FFFFFF")) + effect("textFill", solid("FFFFFF")),
    "gradient of white": effect("textFill", gradient(solid_colour("FFFFFF"), solid_colour("FEFEFE"))),
    "gradient that is transparent": effect(
        "textFill", gradient(solid_colour("000000", 100_000), solid_colour("1F3864", 100_000))
    ),
    "colour of windows": effect("textFill", '<w14:solidFill><w14:sysClr w14:val="window"/></w14:solidFill>'),
    "white with a white shine": WHITE + glow("63500", "FFFFFF"),
    "white with a shine without width": WHITE + glow("10", "000000"),
    "grey at three points": color("E0E0E0") + '<w:sz w:val="6"/>',
}
PARAGRAPHS = {
    "exact line of one twip": '<w:spacing w:line="1" w:lineRule="exact"/>',
    "exact line of two points": '<w:spacing w:line="40" w:lineRule="exact"/>',
    "line of one percent": '<w:spacing w:line="2" w:lineRule="auto"/>',
    "frame left of the page": '<w:framePr w:w="3000" w:hAnchor="page" w:vAnchor="page" w:x="-9000" w:y="1"/>',
    "frame above the page": '<w:framePr w:w="3000" w:h="500" w:vAnchor="page" w:x="1" w:y="-9000"/>',
    "frame below the page": '<w:framePr w:w="3000" w:vAnchor="page" w:hAnchor="page" w:x="1" w:y="20000"/>',
    "frame without height": '<w:framePr w:w="3000" w:h="1" w:hRule="exact" w:x="1" w:y="1"/>',
    "indent beyond the page": '<w:ind w:left="15000"/>',
    "indent before the page": '<w:ind w:left="-20000"/>',
    "first line beyond the page": '<w:ind w:firstLine="15000"/>',
    "indent at the right of a page": '<w:ind w:right="15000"/>',
}
BOXES = {
    "hidden drawing": drawn_box(BOXED, described='hidden="1"'),
    "drawing left of the page": drawn_box(BOXED, at=at(-9_000_000, 0)),
    "drawing above the page": drawn_box(BOXED, at=at(0, -9_000_000)),
    "drawing beyond the page": drawn_box(BOXED, at=at(9_000_000, 0, relative="column")),
    "drawing below the page": drawn_box(BOXED, at=at(0, 12_000_000)),
    "simple position off the page": drawn_box(
        BOXED,
        at='<wp:simplePos x="-9000000" y="0"/><wp:extent cx="1800000" cy="600000"/>',
        anchor='simplePos="1"',
    ),
    "drawing without size": drawn_box(BOXED, at=at(0, 0, 'cx="0" cy="0"')),
    "white in a white box": drawn_box(hidden(WHITE), shape=filled("FFFFFF")),
    "blue in a blue box": drawn_box(hidden(color("1F3864")), shape=filled("1F3864")),
    "white in a box without fill": drawn_box(hidden(WHITE), shape="<wps:spPr><a:noFill/></wps:spPr>"),
    "hidden by its own name": drawn_box(BOXED, shape='<wps:cNvPr id="2" name="box" hidden="1"/>'),
    "white in a clear box": drawn_box(
        hidden(WHITE),
        shape='<wps:spPr><a:solidFill><a:srgbClr val="1F3864"><a:alpha val="0"/></a:srgbClr>'
        "</a:solidFill></wps:spPr>",
    ),
    "white by the style of a box without fill": drawn_box(BOXED, shape=WHITE_TEXT.format(fill="<a:noFill/>")),
    "hidden shape": vml_box(BOXED, "visibility:hidden"),
    "shape that is not displayed": vml_box(BOXED, "position:absolute; display:none"),
    "shape left of the page": vml_box(BOXED, "position:absolute;margin-left:-2000pt;width:200pt;height:20pt"),
    "shape above the page": vml_box(BOXED, "position:absolute;top:-3000pt;width:200pt;height:20pt;left:0"),
    "shape beyond the page": vml_box(BOXED, "position:absolute;left:30in;width:200pt"),
    "shape without size": vml_box(BOXED, "width:0;height:0"),
    "white in a white shape": vml_box(hidden(WHITE), "width:200pt", 'fillcolor="white"'),
    "box in a hidden run": drawn_box(BOXED).replace("<w:r><mc:", "<w:r><w:rPr><w:vanish/></w:rPr><mc:", 1),
}
TABLES = {
    "hidden row": table(cell(BOXED), row="<w:hidden/>"),
    "row of one twip": table(cell(BOXED), row='<w:trHeight w:val="1" w:hRule="exact"/>'),
    "white in a plain cell": table(cell(hidden(WHITE))),
    "blue in a blue cell": table(cell(hidden(color("1F3864")), shade("1F3864"))),
    "blue in a blue table": table(cell(hidden(color("1F3864"))), shade("1F3864")),
    "table left of the page": table(cell(BOXED), '<w:tblpPr w:tblpX="-20000" w:horzAnchor="page"/>'),
    "table beyond the page": table(cell(BOXED), '<w:tblInd w:w="20000" w:type="dxa"/>'),
    "cell merged into another": table(cell(SEEN) + cell(BOXED, '<w:hMerge w:val="continue"/>')),
    "white in a shaded paragraph of white": paragraph(SECRET, shade("FFFFFF"), WHITE),
    "blue in a blue paragraph": paragraph(SECRET, shade("1F3864"), color("1F3864")),
}
STYLED = {
    "vanish by a style": (
        paragraph(SECRET, "", '<w:rStyle w:val="Quiet"/>'),
        style("character", "Base", VANISH) + style("character", "Quiet", "", "Base"),
    ),
    "vanish by the style of the paragraph": (
        paragraph(SECRET, '<w:pStyle w:val="Quiet"/>'),
        style("paragraph", "Quiet", VANISH),
    ),
    "one point by the style of the paragraph": (
        paragraph(SECRET, '<w:pStyle w:val="Quiet"/>'),
        style("paragraph", "Quiet", ONE_POINT),
    ),
    "exact line by a style": (
        paragraph(SECRET, '<w:pStyle w:val="Quiet"/><w:spacing w:before="0"/>'),
        style("paragraph", "Quiet", '<w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr>'),
    ),
    "white by the style of the table": (
        table(cell(BOXED), '<w:tblStyle w:val="Quiet"/>'),
        style("table", "Quiet", f"<w:rPr>{WHITE}</w:rPr>"),
    ),
    "white by the style of the first row": (
        table(cell(BOXED), '<w:tblStyle w:val="Quiet"/><w:tblLook w:firstRow="1"/>'),
        style("table", "Quiet", f'<w:tblStylePr w:type="firstRow"><w:rPr>{WHITE}</w:rPr></w:tblStylePr>'),
    ),
    "vanish by the style of the last row": (
        table(cell(BOXED), '<w:tblStyle w:val="Quiet"/><w:tblLook w:val="0040"/>'),
        style("table", "Quiet", f'<w:tblStylePr w:type="lastRow">{VANISH}</w:tblStylePr>'),
    ),
    "white by the style of the first column": (
        table(cell(BOXED), '<w:tblStyle w:val="Quiet"/><w:tblLook w:firstColumn="1"/>'),
        style("table", "Quiet", f'<w:tblStylePr w:type="firstCol"><w:rPr>{WHITE}</w:rPr></w:tblStylePr>'),
    ),
    "white by the style of odd rows": (
        table(cell(BOXED), '<w:tblStyle w:val="Quiet"/><w:tblLook w:val="0000"/>'),
        style("table", "Quiet", f'<w:tblStylePr w:type="band1Horz"><w:rPr>{WHITE}</w:rPr></w:tblStylePr>'),
    ),
    "colour of the style of the table": (
        table(cell(hidden(color("1F3864"))), '<w:tblStyle w:val="Dark"/>'),
        style("table", "Dark", f"<w:tcPr>{shade('1F3864')}</w:tcPr>"),
    ),
}


def assert_hidden(content: bytes) -> None:
    document = read(content, Limits())

    assert "secret" not in document.text
    assert "Registered Nurse" in document.text
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert document.flags[0].detail.startswith(f"{len(SECRET)} characters")


@pytest.mark.parametrize("how", sorted(RUNS))
def test_words_that_a_run_hides_are_left_out_and_reported(how: str) -> None:
    assert_hidden(word_of(SEEN + hidden(RUNS[how])))


@pytest.mark.parametrize("how", sorted(PARAGRAPHS))
def test_words_that_a_paragraph_hides_are_left_out_and_reported(how: str) -> None:
    assert_hidden(word_of(SEEN + paragraph(SECRET, PARAGRAPHS[how])))


@pytest.mark.parametrize("how", sorted(BOXES))
def test_words_in_a_box_that_nobody_can_see_are_left_out_and_reported(how: str) -> None:
    assert_hidden(word_of(SEEN + BOXES[how]))


@pytest.mark.parametrize("how", sorted(TABLES))
def test_words_in_a_table_that_nobody_can_see_are_left_out_and_reported(how: str) -> None:
    assert_hidden(word_of(SEEN + TABLES[how]))


@pytest.mark.parametrize("how", sorted(STYLED))
def test_words_that_a_style_hides_are_left_out_and_reported(how: str) -> None:
    body, styles = STYLED[how]

    assert_hidden(word_of(SEEN + body, styles=styles))


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:sz w:val="3"/>', WHITE])
def test_defaults_of_the_document_hide_words(properties: str) -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault></w:docDefaults>"
    shown = '<w:vanish w:val="0"/><w:sz w:val="22"/><w:color w:val="auto"/>'

    assert_hidden(word_of(paragraph("Registered Nurse", "", shown) + BOXED, styles=styles))


def test_the_default_style_of_paragraphs_hides_words() -> None:
    styles = style("paragraph", "Normal", VANISH, usual=True)

    assert_hidden(word_of(paragraph("Registered Nurse", "", '<w:vanish w:val="0"/>') + BOXED, styles=styles))


def test_words_in_the_colour_of_the_page_are_left_out_and_reported() -> None:
    content = word_of(
        paragraph("Registered Nurse", "", WHITE) + hidden(color("1F3864")),
        settings=DISPLAYED,
        background='<w:background w:color="1F3864"/>',
    )

    assert_hidden(content)


def test_a_watermark_shows_no_white_words() -> None:
    watermark = (
        '<w:p><w:r><w:pict><v:shape style="width:400pt;height:90pt;z-index:-2516" fillcolor="silver">'
        '<v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    )

    assert_hidden(word_of(SEEN + watermark + hidden(WHITE)))


def test_a_page_colour_that_is_not_displayed_shows_no_white_words() -> None:
    assert_hidden(word_of(SEEN + hidden(WHITE), background='<w:background w:color="1F3864"/>'))


def test_the_mapping_of_the_settings_decides_which_colour_a_name_means() -> None:
    mapping = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1" w:bg2="dark2" w:t2="light2"/>'

    assert_hidden(word_of(SEEN + hidden(color("000000", 'w:themeColor="text1"')), settings=mapping))
