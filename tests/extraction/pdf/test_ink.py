"""Words of PDF pages where pictures, gradients and lines have contrast of their own."""

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color, navy, red, white
from reportlab.lib.utils import ImageReader

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import canvas_pdf

VISIBLE = "Registered nurse in an acute care hospital"
WORDS = "Director of Nursing"
# Where the letters of a picture from 400 to 700 points are, if its lower edge is that of the page.
LETTERS_AT = 100
PHOTO_AT = (60, 450, 250, 120)


def photo() -> ImageReader:
    image = Image.new("RGB", (50, 50))
    image.putdata([(5 * x, 5 * y, 120) for y in range(50) for x in range(50)])
    return ImageReader(image)


def stripes() -> ImageReader:
    image = Image.new("L", (200, 50))
    image.putdata([255 * (x // 2 % 2) for _ in range(50) for x in range(200)])
    return ImageReader(image)


def rendered(content: bytes) -> Image.Image:
    """Return the part of the page around its letters, from 400 to 700 points above its lower edge."""
    with pypdfium2.PdfDocument(content) as document:
        whole: Image.Image = document[0].render(scale=2).to_pil()
    return whole.crop((0, 2 * (792 - 700), 2 * 612, 2 * (792 - 400)))


def draw_unseen(canvas: Any, x: float = 70, y: float = 500) -> None:
    text = canvas.beginText(x, y)
    text.setTextRenderMode(3)
    text.textOut(WORDS)
    canvas.drawText(text)


def invisible_over_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    draw_unseen(canvas)


def transparent_over_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    canvas.setFillAlpha(0)
    canvas.drawString(70, 500, WORDS)


def under_a_photo(canvas: Any) -> None:
    canvas.drawString(70, 500, WORDS)
    canvas.drawImage(photo(), *PHOTO_AT)


def clipped_over_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    corner = canvas.beginPath()
    corner.rect(0, 0, 5, 5)
    canvas.clipPath(corner, stroke=0)
    canvas.drawString(70, 500, WORDS)


def invisible_in_a_form_over_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    canvas.beginForm("inner")
    draw_unseen(canvas)
    canvas.endForm()
    canvas.doForm("inner")


def invisible_over_a_photo_in_a_form_of_the_whole_page(canvas: Any) -> None:
    canvas.beginForm("page", 0, 0, 612, 792)
    invisible_over_a_photo(canvas)
    canvas.endForm()
    canvas.doForm("page")


def invisible_over_a_gradient(canvas: Any) -> None:
    area = canvas.beginPath()
    area.rect(*PHOTO_AT)
    canvas.saveState()
    canvas.clipPath(area, stroke=0)
    canvas.linearGradient(60, 450, 310, 570, (red, navy))
    canvas.restoreState()
    draw_unseen(canvas)


def invisible_over_lines(canvas: Any) -> None:
    for x in range(60, 300, 4):
        canvas.line(x, 480, x, 530)
    draw_unseen(canvas)


def invisible_over_the_border_of_a_table(canvas: Any) -> None:
    canvas.grid([60, 140, 220], [480, 505, 530])
    draw_unseen(canvas, 62, 502)


TRICKS = [
    invisible_over_a_photo,
    transparent_over_a_photo,
    under_a_photo,
    clipped_over_a_photo,
    invisible_in_a_form_over_a_photo,
    invisible_over_a_photo_in_a_form_of_the_whole_page,
    invisible_over_a_gradient,
    invisible_over_lines,
    invisible_over_the_border_of_a_table,
]


@pytest.mark.parametrize("trick", TRICKS)
def test_words_without_ink_are_left_out_and_reported(trick: Callable[[Any], None]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        trick(canvas)

    document = read(canvas_pdf(draw), Limits())

    assert document.text == f"{VISIBLE}\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def on_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    canvas.setFillColor(white)
    canvas.drawString(70, 500, WORDS)


def in_a_form_on_a_photo(canvas: Any) -> None:
    canvas.drawImage(photo(), *PHOTO_AT)
    canvas.beginForm("inner")
    canvas.setFillColor(white)
    canvas.setFont("Helvetica", 14)
    canvas.drawString(70, 500, WORDS)
    canvas.endForm()
    canvas.doForm("inner")


def struck_through(canvas: Any) -> None:
    canvas.drawString(70, 500, WORDS)
    canvas.line(70, 503, 180, 503)


def under_a_highlight(canvas: Any) -> None:
    canvas.drawString(70, 500, WORDS)
    canvas.setFillColor(Color(1, 1, 0, alpha=0.4))
    canvas.roundRect(66, 496, 140, 16, 4, fill=1, stroke=0)


def filled_with_a_gradient(canvas: Any) -> None:
    text = canvas.beginText(70, 500)
    text.setFont("Helvetica", 20)
    text.setTextRenderMode(7)
    text.textOut(WORDS)
    canvas.saveState()
    canvas.drawText(text)
    canvas.linearGradient(60, 490, 300, 530, (red, navy))
    canvas.restoreState()


def transparent_over_its_own_outlines(canvas: Any) -> None:
    text = canvas.beginText(70, 500)
    text.setTextRenderMode(1)
    text.textOut(WORDS)
    canvas.drawText(text)
    canvas.setFillAlpha(0)
    canvas.drawString(70, 500, WORDS)


def beside_a_faint_watermark(canvas: Any) -> None:
    canvas.setFont("Helvetica", 12)
    canvas.drawString(70, 500, WORDS)
    canvas.translate(100, 200)
    canvas.rotate(45)
    canvas.setFillGray(0.95)
    canvas.setFont("Helvetica", 70)
    canvas.drawString(0, 0, "DRAFT")


@pytest.mark.parametrize(
    "shown",
    [
        on_a_photo,
        in_a_form_on_a_photo,
        struck_through,
        under_a_highlight,
        filled_with_a_gradient,
        transparent_over_its_own_outlines,
        beside_a_faint_watermark,
    ],
)
def test_words_with_ink_are_read_and_accuse_nobody(shown: Callable[[Any], None]) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        shown(canvas)

    document = read(canvas_pdf(draw), Limits())

    assert WORDS in document.text
    assert document.flags == ()


def test_the_text_layer_of_a_scan_in_strips_is_read() -> None:
    def draw(canvas: Any) -> None:
        for top in range(792, 0, -99):
            canvas.drawImage(stripes(), 0, top - 99, 612, 99)
            draw_unseen(canvas, 60, top - 50)
            draw_unseen(canvas, 300, top - 50)

    document = read(canvas_pdf(draw), Limits())

    assert document.text.count(WORDS) == 16
    assert [flag.code for flag in document.flags] == ["scan"]


def test_transparent_letters_over_a_picture_of_them_are_read() -> None:
    def draw_letters(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(70, 500, WORDS)

    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        canvas.drawImage(ImageReader(rendered(canvas_pdf(draw_letters))), 0, 0, 612, 300)
        canvas.setFillAlpha(0)
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(70, LETTERS_AT, WORDS)

    document = read(canvas_pdf(draw), Limits())

    assert (document.text, document.flags) == (f"{VISIBLE}\n{WORDS}\n", ())


def test_words_drawn_twice_at_one_place_are_read_once() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(70, 500, WORDS)
        canvas.drawString(60, 740, VISIBLE)
        canvas.drawString(70, 500, WORDS)

    assert read(canvas_pdf(draw), Limits()).text == f"{VISIBLE}\n{WORDS}\n"


def test_the_text_layer_of_a_picture_of_a_certificate_is_read() -> None:
    lines = ["Certificate of completion", WORDS, "has attended the course of", "advanced wound care"]

    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, VISIBLE)
        image = Image.new("L", (1200, 600), 250)
        font = ImageFont.load_default(36)
        for place, line in enumerate(lines):
            ImageDraw.Draw(image).text((60, 100 + 60 * place), line, fill=20, font=font, anchor="ls")
        canvas.drawImage(ImageReader(image), 60, 300, 400, 200)
        for place, line in enumerate(lines):
            x = 80.0
            for word in line.split():
                text = canvas.beginText(x, 467 - 20 * place)
                text.setFont("Times-Roman", 12)
                text.setHorizScale(
                    100 * font.getlength(word) / 3 / canvas.stringWidth(word, "Times-Roman", 12)
                )
                text.setTextRenderMode(3)
                text.textOut(word)
                canvas.drawText(text)
                x += font.getlength(f"{word} ") / 3

    document = read(canvas_pdf(draw), Limits())

    assert [line for line in document.text.split("\n") if line] == [VISIBLE, *lines]
    assert document.flags == ()
