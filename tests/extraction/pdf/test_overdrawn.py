"""Words of PDF pages at the place of other words."""

from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib.colors import black, white

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import canvas_pdf

VISIBLE = "Registered nurse in an acute care hospital"
WORDS = "Director of Nursing"


def draw_unseen(canvas: Any, words: str, x: float, y: float) -> None:
    text = canvas.beginText(x, y)
    text.setTextRenderMode(3)
    text.textOut(words)
    canvas.drawText(text)


def invisible_over_a_line(canvas: Any) -> None:
    draw_unseen(canvas, WORDS, 60, 740)


def invisible_over_a_line_letter_by_letter(canvas: Any) -> None:
    for place, letter in enumerate(WORDS):
        draw_unseen(canvas, letter, 62 + 7 * place, 740)


def white_under_a_line(canvas: Any) -> None:
    canvas.setFillColor(white)
    canvas.drawString(62, 740, WORDS)
    canvas.setFillColor(black)
    canvas.drawString(60, 740, VISIBLE)


def invisible_in_a_form_over_a_line(canvas: Any) -> None:
    canvas.beginForm("inner")
    draw_unseen(canvas, WORDS, 60, 740)
    canvas.endForm()
    canvas.doForm("inner")


@pytest.mark.parametrize(
    "trick",
    [
        invisible_over_a_line,
        invisible_over_a_line_letter_by_letter,
        white_under_a_line,
        invisible_in_a_form_over_a_line,
    ],
)
def test_words_without_ink_at_the_place_of_others_are_left_out_and_reported(
    trick: Callable[[Any], None],
) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        trick(canvas)

    document = read(canvas_pdf(draw), Limits())

    assert document.text == f"{VISIBLE}\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_small_invisible_words_inside_a_heading_are_left_out_and_reported() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(60, 600, "EXPERIENCE")
        canvas.setFont("Helvetica", 10)
        draw_unseen(canvas, WORDS, 65, 607)

    document = read(canvas_pdf(draw), Limits())

    assert document.text == "EXPERIENCE\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_words_that_touch_or_cross_others_are_read_and_accuse_nobody() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        canvas.drawString(64, 742, "Dallas")
        canvas.drawString(60, 700, WORDS)
        canvas.drawString(60.4, 700, WORDS)

    document = read(canvas_pdf(draw), Limits())

    assert "Dallas" in document.text
    assert document.text.count("Nursing") == 1
    assert document.flags == ()
