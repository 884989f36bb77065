"""Text of OpenDocument texts that nobody can see, and honest text that looks like it."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made_odt import odt_of, paragraph, span, style

SECRET = "secret keywords"
SEEN = paragraph("Registered Nurse")
PAGE = (
    "<style:page-layout><style:page-layout-properties fo:page-width='21cm' fo:page-height='29.7cm' {}/>"
    "</style:page-layout>"
)


def text_style(name: str, attributes: str) -> str:
    return style(name, "text", f"<style:text-properties {attributes}/>")


def paragraph_style(name: str, attributes: str, text: str = "") -> str:
    return style(
        name, "paragraph", f"<style:paragraph-properties {attributes}/><style:text-properties {text}/>"
    )


def frame(inside: str, attributes: str = "", box: str = "") -> str:
    return paragraph(f"<draw:frame {attributes}><draw:text-box {box}>{inside}</draw:text-box></draw:frame>")


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def cell(inside: str, name: str = "") -> str:
    return f'<table:table-cell table:style-name="{name}">{inside}</table:table-cell>'


SIZE = 'svg:width="5cm" svg:height="2cm"'
BOXED = paragraph(SECRET)
COVERED = f"<table:covered-table-cell>{BOXED}</table:covered-table-cell>"
COLLAPSED, STYLED_LOW = 'table:visibility="collapse"', 'table:style-name="Low"'
WHITE = text_style("White", 'fo:color="#ffffff"')
WHITE_WORDS = paragraph(span("White", SECRET))

RUNS = {
    "marked hidden": 'text:display="none"',
    "white": 'fo:color="#ffffff"',
    "near white": 'fo:color="#fcfcfc"',
    "transparent": 'loext:opacity="0%"',
    "nearly transparent": 'fo:color="#000000" loext:opacity="5%"',
    "on the same background": 'fo:color="#1f3864" fo:background-color="#1f3864"',
    "one point": 'fo:font-size="1pt"',
    "two percent": 'fo:font-size="2%"',
    "raised and shrunk": 'style:text-position="super 1%"',
    "scale of one percent": 'style:text-scale="1%"',
    "raised off the line": 'style:text-position="9000% 100%"',
    "letters over each other": 'fo:letter-spacing="-20pt"',
    "letters over each other, in inches": 'fo:letter-spacing="-0.3in"',
}
PARAGRAPHS = {
    "line of no height": 'fo:line-height="0.02cm"',
    "line of one percent": 'fo:line-height="1%"',
    "indent beyond the page": 'fo:margin-left="30cm"',
    "indent before the page": 'fo:margin-left="-60cm"',
    "first line beyond the page": 'fo:text-indent="40cm"',
}
BLUE_FRAME = style(
    "Blue", "graphic", '<style:graphic-properties draw:fill="solid" draw:fill-color="#1f3864"/>'
)
PLAIN_FRAME = style("Plain", "graphic", '<style:graphic-properties draw:fill="none"/>')
BLUE = text_style("Dark", 'fo:color="#1f3864"')
LOW = style("Low", "table-row", '<style:table-row-properties style:row-height="0.01cm"/>')
BLUE_CELL = style("Cell", "table-cell", '<style:table-cell-properties fo:background-color="#1f3864"/>')
PLACES = {
    "hidden paragraph": (paragraph(f'<text:hidden-paragraph text:is-hidden="true"/>{SECRET}'), ""),
    "hidden field": (paragraph(f'x<text:hidden-text text:is-hidden="true">{SECRET}</text:hidden-text>'), ""),
    "hidden section": (f'<text:section text:display="none">{BOXED}</text:section>', ""),
    "section hidden by a condition": (
        f'<text:section text:display="condition" text:is-hidden="true">{BOXED}</text:section>',
        "",
    ),
    "frame left of the page": (frame(BOXED, f'svg:x="-50cm" svg:y="0cm" {SIZE}'), ""),
    "frame beyond the page": (frame(BOXED, f'svg:x="50cm" svg:y="0cm" {SIZE}'), ""),
    "frame below the page": (frame(BOXED, f'svg:x="0cm" svg:y="50cm" {SIZE}'), ""),
    "frame without size": (frame(BOXED, 'svg:width="0cm" svg:height="0cm"'), ""),
    "frame that is not displayed": (frame(BOXED, f'draw:display="none" {SIZE}'), ""),
    "blue in a blue frame": (
        frame(paragraph(span("Dark", SECRET)), f'draw:style-name="Blue" {SIZE}'),
        BLUE_FRAME + BLUE,
    ),
    "white in a frame without fill": (
        frame(WHITE_WORDS, f'draw:style-name="Plain" {SIZE}'),
        PLAIN_FRAME + WHITE,
    ),
    "collapsed row": (
        f"<table:table>{row(cell(BOXED), COLLAPSED)}</table:table>",
        "",
    ),
    "collapsed column": (
        '<table:table><table:table-column/><table:table-column table:visibility="collapse"/>'
        f"{row(cell(SEEN) + cell(BOXED))}</table:table>",
        "",
    ),
    "covered cell": (
        f"<table:table>{row(cell(SEEN) + COVERED)}</table:table>",
        "",
    ),
    "row without height": (
        f"<table:table>{row(cell(BOXED), STYLED_LOW)}</table:table>",
        LOW,
    ),
    "blue in a blue cell": (
        f"<table:table>{row(cell(paragraph(span('Dark', SECRET)), 'Cell'))}</table:table>",
        BLUE + BLUE_CELL,
    ),
}


def assert_hidden(content: bytes) -> None:
    document = read(content, Limits())

    assert "secret" not in document.text
    assert "Registered Nurse" in document.text
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert document.flags[0].detail.startswith(f"{len(SECRET)} characters")


@pytest.mark.parametrize("how", sorted(RUNS))
def test_words_that_a_span_hides_are_left_out_and_reported(how: str) -> None:
    automatic = text_style("Quiet", RUNS[how])

    assert_hidden(odt_of(SEEN + paragraph(span("Quiet", SECRET)), automatic=automatic))


@pytest.mark.parametrize("how", sorted(RUNS))
def test_words_that_the_style_of_a_paragraph_hides_are_left_out_and_reported(how: str) -> None:
    automatic = paragraph_style("Base", "", RUNS[how]) + style("Quiet", "paragraph", "", "Base")

    assert_hidden(odt_of(SEEN + paragraph(SECRET, "Quiet"), automatic=automatic))


@pytest.mark.parametrize("how", sorted(PARAGRAPHS))
def test_words_without_room_or_off_the_page_are_left_out_and_reported(how: str) -> None:
    automatic = paragraph_style("Quiet", PARAGRAPHS[how])

    assert_hidden(odt_of(SEEN + paragraph(SECRET, "Quiet"), automatic=automatic))


@pytest.mark.parametrize("how", sorted(PLACES))
def test_words_in_a_place_that_is_not_shown_are_left_out_and_reported(how: str) -> None:
    body, automatic = PLACES[how]

    assert_hidden(odt_of(SEEN + body, automatic=automatic))


def test_words_in_the_colour_of_the_page_are_left_out_and_reported() -> None:
    automatic = PAGE.format('fo:background-color="#1f3864"') + BLUE + WHITE
    body = paragraph(span("White", "Registered Nurse")) + paragraph(span("Dark", SECRET))

    assert_hidden(odt_of(body, automatic=automatic))


def test_a_style_that_switches_hidden_text_back_on_is_read() -> None:
    automatic = paragraph_style("Quiet", "", 'text:display="none"') + text_style("On", 'text:display="true"')

    document = read(odt_of(paragraph(span("On", "Nurse"), "Quiet"), automatic=automatic), Limits())

    assert (document.text, document.flags) == ("Nurse\n", ())


SHADED = paragraph_style("Banner", 'fo:background-color="#1f3864"')
LOOK_ALIKES = {
    "white on a shaded paragraph": (paragraph(span("White", SECRET), "Banner"), SHADED + WHITE),
    "white on shaded letters": (
        paragraph(span("Marked", SECRET)),
        text_style("Marked", 'fo:color="#ffffff" fo:background-color="#1f3864"'),
    ),
    "white in a shaded cell": (
        f"<table:table>{row(cell(WHITE_WORDS, 'Cell'))}</table:table>",
        BLUE_CELL + WHITE,
    ),
    "white in a blue frame": (frame(WHITE_WORDS, f'draw:style-name="Blue" {SIZE}'), BLUE_FRAME + WHITE),
    "white in a frame over a shape": (
        paragraph('<draw:rect draw:style-name="Blue"/>')
        + frame(WHITE_WORDS, f'draw:style-name="Plain" {SIZE}'),
        BLUE_FRAME + PLAIN_FRAME + WHITE,
    ),
    "white in a frame with a picture": (
        frame(WHITE_WORDS, f'draw:style-name="Photo" {SIZE}'),
        style("Photo", "graphic", '<style:graphic-properties draw:fill="bitmap"/>') + WHITE,
    ),
    "white over a shape behind the text": (
        paragraph('<draw:rect draw:style-name="Behind"/>') + WHITE_WORDS,
        WHITE
        + style(
            "Behind",
            "graphic",
            '<style:graphic-properties draw:fill="solid" draw:fill-color="#1f3864"'
            ' style:run-through="background"/>',
        ),
    ),
    "white on a gradient": (
        paragraph(span("White", SECRET), "Gradient"),
        WHITE
        + style(
            "Gradient",
            "paragraph",
            '<loext:graphic-properties draw:fill="gradient"/>'
            '<style:paragraph-properties fo:background-color="transparent"/>',
        ),
    ),
    "white with an outline": (
        paragraph(span("White", SECRET)),
        text_style("White", 'fo:color="#ffffff" style:text-outline="true"'),
    ),
    "raised letters": (paragraph(span("Up", SECRET)), text_style("Up", 'style:text-position="33% 80%"')),
    "a variable that is set": (
        paragraph(f'<text:variable-set text:display="none">gone</text:variable-set>{SECRET}'),
        "",
    ),
    "a script": (paragraph(f"<text:script>gone</text:script>{SECRET}"), ""),
    "white with a shadow": (
        paragraph(span("Shadow", SECRET)),
        text_style("Shadow", 'fo:color="#ffffff" fo:text-shadow="1pt 1pt"'),
    ),
    "automatic colour": (
        paragraph(span("Auto", SECRET)),
        text_style("Auto", 'fo:color="#ffffff" style:use-window-font-color="true"'),
    ),
    "automatic colour as LibreOffice states it": (
        paragraph(span("Auto", SECRET)),
        text_style("Auto", 'style:use-window-font-color="true" loext:opacity="0%"'),
    ),
    "light grey": (paragraph(span("Grey", SECRET)), text_style("Grey", 'fo:color="#bfbfbf"')),
    "six points": (paragraph(span("Small", SECRET)), text_style("Small", 'fo:font-size="6pt"')),
    "letters set tight": (
        paragraph(span("Tight", SECRET)),
        text_style("Tight", 'fo:letter-spacing="-0.5pt"'),
    ),
    "narrow letters": (paragraph(span("Narrow", SECRET)), text_style("Narrow", 'style:text-scale="70%"')),
    "superscript": (paragraph(span("Up", SECRET)), text_style("Up", 'style:text-position="super 58%"')),
    "half transparent": (paragraph(span("Half", SECRET)), text_style("Half", 'loext:opacity="50%"')),
    "single lines": (paragraph(SECRET, "Lines"), paragraph_style("Lines", 'fo:line-height="100%"')),
    "lines of ten points": (paragraph(SECRET, "Lines"), paragraph_style("Lines", 'fo:line-height="10pt"')),
    "a hanging indent": (
        paragraph(SECRET, "Indent"),
        paragraph_style("Indent", 'fo:margin-left="1cm" fo:text-indent="-1cm"'),
    ),
    "an indent that a style takes back": (
        paragraph(SECRET, "Back"),
        paragraph_style("Far", 'fo:margin-left="60cm"')
        + style("Back", "paragraph", '<style:paragraph-properties fo:margin-left="0cm"/>', "Far"),
    ),
    "a frame aligned to the page": (
        frame(BOXED, f'draw:style-name="Mid" svg:x="90cm" {SIZE}'),
        style("Mid", "graphic", '<style:graphic-properties style:horizontal-pos="center"/>'),
    ),
    "a frame that grows": (frame(BOXED, 'svg:width="5cm" svg:height="0cm"', 'fo:min-height="0cm"'), ""),
    "a field that is shown": (
        paragraph(f'<text:hidden-text text:is-hidden="false">{SECRET}</text:hidden-text>'),
        "",
    ),
    "a paragraph that is shown": (paragraph(f'<text:hidden-paragraph text:is-hidden="false"/>{SECRET}'), ""),
    "an empty hidden span": (
        paragraph(f"{span('Off', ' ')}{SECRET}"),
        text_style("Off", 'text:display="none"'),
    ),
    "a prompt": (paragraph(f"<text:placeholder>Your name</text:placeholder>{SECRET}"), ""),
}


@pytest.mark.parametrize("what", sorted(LOOK_ALIKES))
def test_honest_words_are_read_and_accused_of_nothing(what: str) -> None:
    body, automatic = LOOK_ALIKES[what]

    document = read(odt_of(body, automatic=automatic), Limits())

    assert document.text == f"{SECRET}\n"
    assert document.flags == ()


def test_white_words_in_a_header_with_a_background_are_read() -> None:
    fill = '<style:header-footer-properties fo:background-color="#1f3864"/>'
    layout = (
        "<style:page-layout><style:page-layout-properties/>"
        f"<style:header-style>{fill}</style:header-style></style:page-layout>"
    )
    header = f"<style:header>{paragraph(span('White', SECRET))}</style:header>"
    styles = f"<office:automatic-styles>{WHITE}{layout}</office:automatic-styles>"
    styles += f"<office:master-styles><style:master-page>{header}</style:master-page></office:master-styles>"

    document = read(odt_of(SEEN, styles=styles), Limits())

    assert (document.text, document.flags) == (f"{SECRET}\nRegistered Nurse\n", ())
