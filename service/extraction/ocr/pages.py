"""Text recognition of page images with tesseract.

tesseract returns words with their positions; `layout` puts them in reading order, as for a PDF page, so that
a date stays on the line of its job.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.extracted_text import DrawnPage
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.drawn import drawn_page
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.reading_order import BULLET, page_layout
from service.extraction.layout.words import PlacedWord
from service.extraction.limits import Limits
from service.extraction.programs import find_program, run_program
from service.extraction.reader_context import ReaderContext

TESSERACT = "tesseract"
DOTS_PER_INCH = 200
# Page segmentation mode 3: automatic, without orientation detection.
OPTIONS = ("stdin", "stdout", "-l", "eng", "--psm", "3")
PAGE_LEVEL, LINE_LEVEL, WORD_LEVEL, FIRST = "1", "4", "5", "1"
COLUMNS = 12
# Up to 100; a short word below it is a guess, and often part of a drawing.
MIN_CONFIDENCE = 30.0
GUESSED_LETTERS = 3
# What tesseract reads for a bullet at the start of a line.
BULLET_MISREADINGS = frozenset("©®¢«»°e*·o¤§")
# The share of the height of a line that is below the baseline.
BELOW_BASELINE = 0.2
POINTS_PER_INCH = 72
NO_TESSERACT = "pictures of pages, no text in them; they are read where tesseract is installed"


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The text of an image, the confidence of each word, up to 100, and the words with their places.

    Lengths are points at the usual resolution.
    """

    text: str
    confidences: tuple[float, ...]
    drawn: DrawnPage


@dataclass(frozen=True, slots=True)
class _PixelBox:
    left: float
    top: float
    width: float
    height: float


class Scanner:
    """tesseract, with the time left for one document."""

    def __init__(self, limits: Limits, context: ReaderContext) -> None:
        """Raise UnreadableDocument `no_text_scan` if tesseract is not installed."""
        program = find_program(TESSERACT, context)
        if program is None:
            raise UnreadableDocument("no_text_scan", NO_TESSERACT)
        self._program = program
        context.extend_deadline()
        self._until = time.monotonic() + limits.scan_seconds

    def pages(self, picture: bytes, *, dots_per_inch: int | None = None) -> list[ScannedPage]:
        """Return the text of each page of an image; only TIFF has several."""
        density = ("--dpi", str(dots_per_inch)) if dots_per_inch else ()
        command = (self._program, *OPTIONS, *density, "tsv")
        printed = run_program(command, picture, self._until - time.monotonic())
        return [_recognized_page(rows) for rows in _by_page(printed.decode("utf-8", "replace"))]


def greyscale_image(pixels: bytes, width: int, height: int) -> bytes:
    """Return pixels, one byte each, as a PGM image for tesseract."""
    return b"P5 %d %d 255\n%s" % (width, height, pixels)


def scan_flag(pages: Sequence[tuple[int, ScannedPage]]) -> Flag:
    """Return the flag for recognized pages, with the mean confidence of their words."""
    confidences = [confidence for _, page in pages for confidence in page.confidences]
    mean = sum(confidences) / len(confidences) if confidences else 0.0
    numbers = ", ".join(str(number) for number, _ in pages)
    return Flag(
        "scan", f"text read from a picture of the page (page {numbers}), confidence {mean:.0f} of 100"
    )


def _by_page(printed: str) -> list[list[list[str]]]:
    """Return the rows of the table that tesseract prints, by page."""
    pages: list[list[list[str]]] = []
    for line in printed.split("\n")[1:]:
        row = line.split("\t")
        if len(row) == COLUMNS:
            if row[0] == PAGE_LEVEL:
                pages.append([])
            if pages:
                pages[-1].append(row)
    return pages


def _recognized_page(rows: Sequence[Sequence[str]]) -> ScannedPage:
    """Return one page, with lengths in points at the usual resolution."""
    scale = POINTS_PER_INCH / DOTS_PER_INCH
    page, line = _box(rows[0]), _box(rows[0])
    words: list[PlacedWord] = []
    confidences: list[float] = []
    for row in rows:
        if row[0] == LINE_LEVEL:
            line = _box(row)
        if row[0] != WORD_LEVEL or not row[11].strip():
            continue
        confidence, text = float(row[10]), row[11]
        confidences.append(confidence)
        if row[5] == FIRST and text in BULLET_MISREADINGS:
            text = BULLET
        elif confidence < MIN_CONFIDENCE and len(text) <= GUESSED_LETTERS:
            continue
        words.append(_word(text, _box(row), line, page, scale))
    layout = page_layout(words, PageGraphics((), 0, 0.0))
    drawn = drawn_page(layout.words, page.width * scale, page.height * scale)
    return ScannedPage(layout.text, tuple(confidences), drawn)


def _word(text: str, box: _PixelBox, line: _PixelBox, page: _PixelBox, scale: float) -> PlacedWord:
    baseline = page.height - (line.top + (1 - BELOW_BASELINE) * line.height)
    return PlacedWord(
        text, box.left * scale, (box.left + box.width) * scale, baseline * scale, line.height * scale
    )


def _box(row: Sequence[str]) -> _PixelBox:
    return _PixelBox(*(float(value) for value in row[6:10]))
