"""Boxes of scanned words, compared with the ink of the picture."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from service.domain.extracted_text import ExtractedText
from service.extraction.limits import Limits
from service.extraction.programs import find_program
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext

pytestmark = pytest.mark.skipif(
    find_program("tesseract", ReaderContext()) is None,
    reason="tesseract is not installed: boxes of scans are NOT tested",
)

LINES = ["Jane Example, Registered Nurse", "Director of Nursing, Lakeside Clinic", "2015 to present"]
WIDTH, HEIGHT = 1275, 1650
# Share of the width or height of a page by which a box may differ from the ink.
CLOSE = 0.012


def scan() -> Image.Image:
    page = Image.new("L", (WIDTH, HEIGHT), 255)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(size=26)
    for number, line in enumerate(LINES):
        draw.text((120, 140 + 300 * number), line, font=font, fill=0)
    return page


def ink() -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of the ink of each line, as shares of the page."""
    found = []
    dark = np.asarray(scan()) < 128
    for number in range(len(LINES)):
        top = 120 + 300 * number
        rows, columns = np.nonzero(dark[top : top + 200])
        found.append(
            (
                columns.min() / WIDTH,
                (top + rows.min()) / HEIGHT,
                columns.max() / WIDTH,
                (top + rows.max()) / HEIGHT,
            )
        )
    return found


def marked(document: ExtractedText, page: int) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of the boxes of each line, as shares of the page."""
    width, height = document.boxes.pages[page - 1]
    found, place = [], 0
    for line in LINES:
        start = document.text.index(line, place)
        place = start + len(line)
        boxes = [box for box in document.boxes.words if start <= box.start < place and box.page == page]
        found.append(
            (
                min(box.left for box in boxes) / width,
                min(box.top for box in boxes) / height,
                max(box.right for box in boxes) / width,
                max(box.bottom for box in boxes) / height,
            )
        )
    return found


def png() -> bytes:
    buffer = io.BytesIO()
    scan().save(buffer, "PNG")
    return buffer.getvalue()


def pdf(size: tuple[float, float], *, rotation: int = 0) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    canvas.drawString(60, 300, "First page in letters")
    canvas.showPage()
    canvas.setPageRotation(rotation)
    if rotation == 90:  # reportlab turns the sheet too
        canvas.translate(size[1], 0)
        canvas.rotate(90)
    canvas.drawImage(ImageReader(scan()), 0, 0, *size)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "page"),
    [
        pytest.param(png(), 1, id="picture"),
        pytest.param(pdf((612, 792)), 2, id="page of a PDF"),
        pytest.param(pdf((612, 792), rotation=90), 2, id="turned page of a PDF"),
        pytest.param(pdf((2448, 3168)), 2, id="page too large for the usual resolution"),
    ],
)
def test_the_boxes_of_a_scanned_line_are_where_its_ink_is(content: bytes, page: int) -> None:
    document = read(content, Limits())

    assert np.allclose(marked(document, page), ink(), atol=CLOSE)


def test_a_page_with_letters_keeps_its_boxes_beside_a_scan() -> None:
    document = read(pdf((612, 792)), Limits())

    first = [document.text[box.start : box.end] for box in document.boxes.words if box.page == 1]
    assert first == ["First", "page", "in", "letters"]
    assert len(document.boxes.pages) == 2
