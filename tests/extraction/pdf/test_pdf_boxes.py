"""Boxes of PDF pages, compared with the text that pdfium finds in them."""

from email.message import EmailMessage
from typing import Any

import pytest
from reportlab.lib.pagesizes import letter

from service.domain.extracted_text import ExtractedText
from service.domain.text_boxes import PageSize, boxes_between
from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import FONT, JOBS, SKILLS, canvas_pdf, lines_at, pdf_of
from tests.extraction.marked import Region, ink_in, text_in

QUOTE = "Nurse Manager, Hillside Hospital"
LABEL = "Work History"


def drawn(canvas: Any) -> None:
    for x, y, text in lines_at(60, JOBS, top=500):
        canvas.drawString(x, y, text)


def turned(degrees: int, dx: float, dy: float) -> bytes:
    """Return a letter page whose content is turned, displayed upright; reportlab turns the sheet too."""

    def draw(canvas: Any) -> None:
        canvas.setPageRotation(degrees)
        canvas.translate(dx, dy)
        canvas.rotate(degrees)
        drawn(canvas)

    return canvas_pdf(draw)


def cropped() -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setCropBox((40, 100, 500, 600))
        drawn(canvas)

    return canvas_pdf(draw)


def sideways(degrees: int, dx: float, dy: float) -> bytes:
    """Return a page whose text is turned, on a sheet that is not."""

    def draw(canvas: Any) -> None:
        canvas.translate(dx, dy)
        canvas.rotate(degrees)
        drawn(canvas)

    return canvas_pdf(draw)


def cropped_sideways() -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setCropBox((40, 30, 600, 500))
        canvas.translate(600, 0)
        canvas.rotate(90)
        drawn(canvas)

    return canvas_pdf(draw)


def with_a_label() -> bytes:
    """Return a page with a label in its margin that is read from below."""

    def draw(canvas: Any) -> None:
        drawn(canvas)
        canvas.translate(40, 420)
        canvas.rotate(90)
        canvas.drawString(0, 0, LABEL)

    return canvas_pdf(draw)


def of_a_large_font() -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setFont(FONT, 24)
        canvas.drawString(60, 700, QUOTE)
        canvas.setFont(FONT, 7)
        canvas.drawString(60, 680, "March 2009 to December 2014")

    return canvas_pdf(draw)


def regions_of(document: ExtractedText, quote: str) -> list[tuple[int, Region]]:
    """Return page and region, in points, of each box of a quote."""
    start = document.text.index(quote)
    found = boxes_between(document.boxes, document.text, start, start + len(quote))
    return [(box.page, (box.left / 10, box.top / 10, box.right / 10, box.bottom / 10)) for box in found]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pdf_of([lines_at(60, JOBS)]), id="one column"),
        pytest.param(pdf_of([[*lines_at(60, SKILLS), *lines_at(260, JOBS)]]), id="two columns"),
        pytest.param(pdf_of([lines_at(60, SKILLS), lines_at(60, JOBS)]), id="second page"),
        pytest.param(turned(90, letter[1], 0), id="turned by 90 degrees"),
        pytest.param(turned(180, *letter), id="turned by 180 degrees"),
        pytest.param(turned(270, 0, letter[0]), id="turned by 270 degrees"),
        pytest.param(sideways(90, letter[0], 0), id="text turned by 90 degrees"),
        pytest.param(sideways(180, *letter), id="text turned by 180 degrees"),
        pytest.param(sideways(270, 0, letter[1]), id="text turned by 270 degrees"),
        pytest.param(with_a_label(), id="beside a label"),
        pytest.param(cropped(), id="cropped"),
        pytest.param(cropped_sideways(), id="cropped, with turned text"),
        pytest.param(of_a_large_font(), id="large font"),
    ],
)
def test_the_box_of_a_quote_holds_the_words_of_the_quote_and_no_others(content: bytes) -> None:
    document = read(content, Limits())

    ((page, region),) = regions_of(document, QUOTE)

    assert text_in(content, page, region) == QUOTE
    inside, everywhere = ink_in(content, page, region)
    assert 0 < inside < everywhere


def test_the_boxes_of_all_words_hold_all_the_ink_of_a_page() -> None:
    content = pdf_of([lines_at(60, JOBS)])
    document = read(content, Limits())

    regions = [region for _, region in regions_of(document, document.text.strip())]

    inked = [ink_in(content, 1, region) for region in regions]
    assert len(regions) == len(JOBS)
    assert sum(inside for inside, _ in inked) >= 0.99 * inked[0][1]


def test_a_label_that_is_read_from_below_has_the_box_that_it_is_drawn_in() -> None:
    content = with_a_label()

    ((page, region),) = regions_of(read(content, Limits()), LABEL)

    left, top, right, bottom = region
    assert text_in(content, page, region) == LABEL
    assert bottom - top > 50.0 > 15.0 > right - left


def test_a_quote_over_two_lines_has_a_box_on_each() -> None:
    content = pdf_of([lines_at(60, JOBS)])
    document = read(content, Limits())

    found = regions_of(document, "night team\nof forty staff")

    assert [text_in(content, page, region) for page, region in found] == ["night team", "of forty staff"]


def test_a_turned_page_has_the_size_that_it_is_displayed_with() -> None:
    sizes = read(turned(90, letter[1], 0), Limits()).boxes.pages

    assert sizes == (PageSize(6120, 7920),)


def test_a_pdf_attached_to_a_message_has_boxes() -> None:
    content = pdf_of([lines_at(60, JOBS)])
    message = EmailMessage()
    message.set_content("Please find my resume attached.")
    message.add_attachment(content, maintype="application", subtype="pdf", filename="resume.pdf")

    document = read(message.as_bytes(), Limits())

    ((page, region),) = regions_of(document, QUOTE)
    assert text_in(content, page, region) == QUOTE


def test_hidden_words_have_no_box() -> None:
    def draw(canvas: Any) -> None:
        drawn(canvas)
        canvas.setFillGray(1.0)
        canvas.drawString(60, 300, "Chief Nursing Officer")

    document = read(canvas_pdf(draw), Limits())

    marked = [document.text[word.start : word.end] for word in document.boxes.words]
    assert marked == " ".join(JOBS).split()


def test_words_that_cleaning_repairs_have_boxes() -> None:
    lines = ["• Ledâ€™s unit", "Cafe\u0301 budget"]

    document = read(pdf_of([lines_at(60, lines)]), Limits())

    marked = [document.text[word.start : word.end] for word in document.boxes.words]
    assert marked == document.text.split()
