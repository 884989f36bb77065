"""Boxes of scanned words, compared with the ink of the picture."""

import io
from collections.abc import Sequence

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

LINES = [
    "Jane Example, Registered Nurse",
    "Director of Nursing, Lakeside Clinic",
    "2015 to present",
    "Leads four nurse managers and a night team",
    "of forty staff across two sites.",
    "Nurse Manager, Hillside Hospital",
    "March 2009 to December 2014",
    "Opened a day surgery unit of twelve beds.",
]
WIDTH, HEIGHT = 1275, 1650
Edges = tuple[float, float, float, float]
# Share of the width or height of a page by which a box may differ from the ink.
CLOSE = 0.012


def scan(lines: Sequence[str] = LINES, degrees: float = 0) -> Image.Image:
    """Return a picture of a page, turned counterclockwise."""
    page = Image.new("L", (WIDTH, HEIGHT), 255)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(size=26)
    for number, line in enumerate(lines):
        draw.text((120, 140 + 150 * number), line, font=font, fill=0)
    return page.rotate(degrees, Image.Resampling.BICUBIC, expand=degrees % 90 == 0, fillcolor=255)


def ink(degrees: float = 0) -> list[Edges]:
    """Return left, top, right and bottom of the ink of each line, as shares of the page."""
    found = []
    for number in range(len(LINES)):
        alone = ["" if at != number else line for at, line in enumerate(LINES)]
        page = np.asarray(scan(alone, degrees))
        rows, columns = np.nonzero(page < 128)
        height, width = page.shape
        found.append((columns.min() / width, rows.min() / height, columns.max() / width, rows.max() / height))
    return found


def marked(document: ExtractedText, page: int) -> list[Edges]:
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


def png(degrees: float = 0) -> bytes:
    buffer = io.BytesIO()
    scan(degrees=degrees).save(buffer, "PNG")
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


@pytest.mark.parametrize("degrees", [90, 180, 270, 2, -1.5])
def test_the_boxes_of_a_turned_or_tilted_scan_are_where_its_ink_is(degrees: float) -> None:
    document = read(png(degrees), Limits())

    assert np.allclose(marked(document, 1), ink(degrees), atol=CLOSE)


def test_a_page_with_letters_keeps_its_boxes_beside_a_scan() -> None:
    document = read(pdf((612, 792)), Limits())

    first = [document.text[box.start : box.end] for box in document.boxes.words if box.page == 1]
    assert first == ["First", "page", "in", "letters"]
    assert len(document.boxes.pages) == 2
