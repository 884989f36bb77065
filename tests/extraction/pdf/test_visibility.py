"""Hidden and visible text of PDF files, and refusal of broken ones."""

from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.colors import Color, black, white
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import FONT, JOBS, SKILLS, canvas_pdf, lines_at, pdf_of, picture
from tests.extraction.reading import refusal

VISIBLE = "Registered nurse in an acute care hospital"
SECRET = "secret keywords stuffed here"


def white_on_white(canvas: Any) -> None:
    canvas.setFillColor(white)
    canvas.drawString(60, 600, SECRET)


def nearly_white(canvas: Any) -> None:
    canvas.setFillColor(Color(0.97, 0.97, 0.97))
    canvas.drawString(60, 600, SECRET)


def one_point(canvas: Any) -> None:
    canvas.setFont(FONT, 1)
    canvas.drawString(60, 600, SECRET)


def invisible_mode(canvas: Any) -> None:
    text = canvas.beginText(60, 600)
    text.setTextRenderMode(3)
    text.textLine(SECRET)
    canvas.drawText(text)


def off_the_page(canvas: Any) -> None:
    canvas.drawString(60, 900, SECRET)
    canvas.drawString(-700, 600, SECRET)


def crushed(canvas: Any) -> None:
    text = canvas.beginText(60, 600)
    text.setHorizScale(2)
    text.textOut(SECRET)
    canvas.drawText(text)


def faint_and_small(canvas: Any) -> None:
    canvas.setFont("Helvetica", 3)
    canvas.setFillGray(0.9)
    canvas.drawString(60, 600, SECRET)


def transparent(canvas: Any) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0))
    canvas.drawString(60, 600, SECRET)


def covered(canvas: Any) -> None:
    canvas.drawString(60, 600, SECRET)
    canvas.setFillColor(white)
    canvas.rect(50, 590, 300, 30, fill=1, stroke=0)


def black_on_black(canvas: Any) -> None:
    canvas.rect(50, 590, 300, 30, fill=1, stroke=0)
    canvas.setFillColor(black)
    canvas.drawString(60, 600, SECRET)


def clipped(canvas: Any) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 10, 10)
    canvas.saveState()
    canvas.clipPath(path, stroke=0)
    canvas.drawString(60, 600, SECRET)
    canvas.restoreState()


TRICKS = [
    white_on_white,
    nearly_white,
    one_point,
    invisible_mode,
    off_the_page,
    crushed,
    faint_and_small,
    transparent,
    covered,
    black_on_black,
    clipped,
]


@pytest.mark.parametrize("trick", TRICKS)
def test_text_that_nobody_can_see_is_left_out_and_reported(trick: Callable[[Any], None]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        trick(canvas)

    document = read(canvas_pdf(draw), Limits())

    assert document.text == f"{VISIBLE}\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert "page 1" in document.flags[0].detail


def white_on_dark(canvas: Any) -> None:
    canvas.setFillColor(Color(0.1, 0.2, 0.4))
    canvas.rect(0, 590, 612, 60, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.drawString(60, 600, "Jane Example, RN")


def light_grey(canvas: Any) -> None:
    canvas.setFillColor(Color(0.7, 0.7, 0.7))
    canvas.drawString(60, 600, "Jane Example, RN")


def small_print(canvas: Any) -> None:
    canvas.setFont(FONT, 5)
    canvas.drawString(60, 600, "Jane Example, RN")


def same_brightness(canvas: Any) -> None:
    canvas.setFillColor(Color(0, 0.5, 0))
    canvas.rect(50, 590, 300, 30, fill=1, stroke=0)
    canvas.setFillColor(Color(0.98, 0, 0))
    canvas.drawString(60, 600, "Jane Example, RN")


def lone_marks(canvas: Any) -> None:
    canvas.drawString(60, 600, "Jane Example, RN")
    canvas.drawString(60, 580, "- . '")


@pytest.mark.parametrize("shown", [white_on_dark, light_grey, small_print, same_brightness, lone_marks])
def test_visible_text_is_kept(shown: Callable[[Any], None]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        shown(canvas)

    document = read(canvas_pdf(draw), Limits())

    assert "Jane Example, RN" in document.text
    assert document.flags == ()


def test_a_file_with_nothing_but_hidden_text_is_empty() -> None:
    assert refusal(canvas_pdf(white_on_white)) == "empty"


def test_the_text_layer_of_a_scan_is_read_and_reported() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawImage(ImageReader(picture(VISIBLE)), 0, 0, *letter)
        text = canvas.beginText(60, 740)
        text.setTextRenderMode(3)
        text.textLine(VISIBLE)
        canvas.drawText(text)

    document = read(canvas_pdf(draw), Limits())

    assert document.text == f"{VISIBLE}\n"
    assert [flag.code for flag in document.flags] == ["scan"]


def test_an_empty_page_is_empty() -> None:
    assert refusal(pdf_of([[]])) == "empty"


def test_too_many_pages_are_refused() -> None:
    assert refusal(pdf_of([lines_at(60, SKILLS)] * 31)) == "too_many_pages"


def test_a_locked_file_is_encrypted() -> None:
    assert refusal(pdf_of([lines_at(60, SKILLS)], password="open")) == "encrypted"


@pytest.mark.parametrize("content", [b"%PDF-1.7\nnothing else", b"%PDF-1.4\n" + bytes(range(256)) * 20])
def test_a_broken_file_is_corrupt(content: bytes) -> None:
    assert refusal(content) == "corrupt"


def test_too_much_text_is_refused() -> None:
    content = pdf_of([lines_at(60, JOBS)])

    assert refusal(content, Limits(characters=50)) == "too_large"
