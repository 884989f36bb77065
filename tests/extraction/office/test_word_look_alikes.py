"""Honest text of Word documents that looks like hidden text."""

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
    run,
    shade,
    solid,
    solid_colour,
    style,
    table,
    vml_box,
    word_of,
)

WORDS = "Director of Nursing"
BOXED = paragraph(WORDS)
WHITE = color("FFFFFF")


def honest(properties: str) -> str:
    return paragraph(WORDS, "", properties)


LOOK_ALIKES = {
    "white in a shaded cell": table(cell(honest(WHITE), shade("1F3864"))),
    "white in a cell of a theme colour": table(cell(honest(WHITE), shade("auto", 'w:themeFill="accent1"'))),
    "white on a shaded paragraph": paragraph(WORDS, shade("1F3864"), WHITE),
    "white on a shaded run": honest(WHITE + shade("1F3864")),
    "white on a pattern": honest(WHITE + shade("FFFFFF", value="pct75")),
    "white on an unknown pattern": honest(WHITE + shade("000000", value="horzStripe")),
    "white on a highlight": honest(WHITE + '<w:highlight w:val="darkBlue"/>'),
    "white in a dark table": table(cell(honest(WHITE)), shade("1F3864")),
    "white in a blue box": drawn_box(honest(WHITE), shape=filled("1F3864")),
    "white in a box with a gradient": drawn_box(honest(WHITE), shape="<wps:spPr><a:gradFill/></wps:spPr>"),
    "white in a box of the theme": drawn_box(
        honest(WHITE),
        shape='<wps:spPr/><wps:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></wps:style>',
    ),
    "white in a blue shape": vml_box(honest(WHITE), "width:200pt", 'fillcolor="#1f3864 [3204]"'),
    "light grey": honest(color("BFBFBF")),
    "grey of the theme": honest(color("A6A6A6", 'w:themeColor="background1" w:themeShade="A6"')),
    "a theme without its colour": honest(color("4472C4", 'w:themeColor="accent5"')),
    "automatic on black": honest(shade("000000")),
    "footer of six points": honest('<w:sz w:val="12"/>'),
    "letters set tight": honest('<w:spacing w:val="-10"/>'),
    "narrow letters": honest('<w:w w:val="66"/>'),
    "raised a little": honest('<w:position w:val="12"/><w:vertAlign w:val="superscript"/>'),
    "hidden on the web only": honest("<w:webHidden/>"),
    "switched back on": honest('<w:vanish w:val="false"/>'),
    "outlined letters": honest(WHITE + effect("textOutline", solid("1F3864"))),
    "letters with a gradient": honest(WHITE + effect("textFill", "<w14:gradFill/>")),
    "letters from white to blue": honest(
        effect("textFill", gradient(solid_colour("FFFFFF"), solid_colour("1F3864")))
    ),
    "white with a dark shine": honest(
        WHITE + '<w14:glow w14:rad="63500"><w14:srgbClr w14:val="000000"/></w14:glow>'
    ),
    "white by the style of a box with a fill": drawn_box(
        BOXED,
        shape='<wps:spPr/><wps:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef>'
        '<a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></wps:style>',
    ),
    "half transparent letters": honest(effect("textFill", solid("000000", 50_000))),
    "a hidden paragraph mark": paragraph(WORDS, "<w:rPr><w:vanish/></w:rPr>"),
    "an empty hidden run": f"<w:p>{run('', '<w:vanish/>')}{run(' ', '<w:vanish/>')}{run(WORDS)}</w:p>",
    "a spacer of one point": paragraph("", '<w:spacing w:line="20" w:lineRule="exact"/>') + BOXED,
    "exact lines of ten points": paragraph(WORDS, '<w:spacing w:line="200" w:lineRule="exact"/>'),
    "lines set close": paragraph(WORDS, '<w:spacing w:line="180"/>'),
    "lines without a height": paragraph(WORDS, '<w:spacing w:line="0" w:lineRule="atLeast"/>'),
    "a hanging indent": paragraph(WORDS, '<w:ind w:left="360" w:hanging="360"/>'),
    "an indent into the margin": paragraph(WORDS, '<w:ind w:left="-900" w:right="-900"/>'),
    "a frame in the margin": paragraph(WORDS, '<w:framePr w:w="2000" w:hAnchor="page" w:x="200" w:y="300"/>'),
    "a drop cap": paragraph(WORDS, '<w:framePr w:dropCap="drop" w:lines="2" w:hAnchor="text" w:y="1"/>'),
    "a row of an exact height": table(cell(BOXED), row='<w:trHeight w:val="320" w:hRule="exact"/>'),
    "a low row that grows": table(cell(BOXED), row='<w:trHeight w:val="1"/>'),
    "a box partly off the page": drawn_box(BOXED, at=at(-300_000, 0)),
    "a box that grows with its text": drawn_box(BOXED, at=at(0, 0, 'cx="1800000" cy="0"')).replace(
        "<wps:bodyPr/>", "<wps:bodyPr><a:spAutoFit/></wps:bodyPr>"
    ),
    "a shape in a group": vml_box(BOXED, "position:absolute;left:9000;top:9000;width:4000;height:900")
    .replace("<v:shape", '<v:group style="width:300pt;height:300pt"><v:shape')
    .replace("</v:shape>", "</v:shape></v:group>"),
    "the code of a field": "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC \\h"
    "</w:instrText></w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    f"{run(WORDS)}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    "tracked changes": f"<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{run(WORDS)}</w:p>",
    "a hidden bookmark": f'<w:p><w:bookmarkStart w:id="0" w:name="_Toc1"/>{run(WORDS)}</w:p>',
}


@pytest.mark.parametrize("what", sorted(LOOK_ALIKES))
def test_honest_words_are_read_and_accused_of_nothing(what: str) -> None:
    document = read(word_of(LOOK_ALIKES[what]), Limits())

    assert document.text == f"{WORDS}\n"
    assert document.flags == ()


def test_white_words_over_a_shape_behind_the_text_are_read() -> None:
    banner = (
        '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"><wp:extent cx="7000000" cy="900000"/><a:graphic>'
        f"<a:graphicData><wps:wsp>{filled('1F3864')}</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )

    document = read(word_of(banner + honest(WHITE)), Limits())

    assert (document.text, document.flags) == (f"{WORDS}\n", ())


def test_white_words_in_a_box_over_a_picture_are_read() -> None:
    photo = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="7000000" cy="900000"/><a:graphic><a:graphicData>'
        '<a:blip r:embed="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )

    document = read(word_of(photo + drawn_box(honest(WHITE))), Limits())

    assert (document.text, document.flags) == (f"{WORDS}\n", ())


def test_white_headings_of_a_styled_table_are_read() -> None:
    cells = f"<w:rPr>{WHITE}</w:rPr><w:tcPr>{shade('1F3864')}</w:tcPr>"
    first = f'<w:tblStylePr w:type="firstRow">{cells}</w:tblStylePr>'
    styles = style("table", "Grid", "") + style("table", "Colourful", first, "Grid")

    document = read(
        word_of(table(cell(honest(WHITE)), '<w:tblStyle w:val="Colourful"/>'), styles=styles), Limits()
    )

    assert (document.text, document.flags) == (f"{WORDS}\n", ())


@pytest.mark.parametrize("look", ['<w:tblLook w:firstRow="1"/>', '<w:tblLook w:firstRow="0"/>', ""])
def test_white_letters_of_a_style_are_read_where_it_fills_the_row_or_does_not_apply(look: str) -> None:
    fill = f"<w:tcPr>{shade('1F3864')}</w:tcPr>"
    first = f'<w:tblStylePr w:type="firstRow"><w:rPr>{WHITE}</w:rPr>{fill}</w:tblStylePr>'

    content = word_of(
        table(cell(BOXED), f'<w:tblStyle w:val="Colourful"/>{look}'),
        styles=style("table", "Colourful", first),
    )

    document = read(content, Limits())

    assert (document.text, document.flags) == (f"{WORDS}\n", ())


def test_white_letters_of_one_part_of_a_table_do_not_hide_the_other_parts() -> None:
    white_parts = "".join(
        f'<w:tblStylePr w:type="{part}"><w:rPr>{WHITE}</w:rPr></w:tblStylePr>'
        for part in ("firstRow", "firstCol", "band2Horz")
    )
    rows = table(cell(paragraph("2020")) + cell(BOXED), '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0000"/>')

    document = read(word_of(rows, styles=style("table", "Grid", white_parts)), Limits())

    assert WORDS in document.text
    assert document.flags == ()
