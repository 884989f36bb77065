"""What do the pictures of pages say?

tesseract finds the words and where they stand; they are put in order as the words of a PDF page are, so that
a date stays on the line of its job.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.graphics import Graphics
from service.extraction.layout.reading_order import BULLET, laid_out
from service.extraction.layout.words import Word
from service.extraction.limits import Limits
from service.extraction.programs import found_program, output_of
from service.extraction.reader_context import Means

TESSERACT = "tesseract"
DOTS_PER_INCH = 200
# 3 is: find the blocks of the page, without turning it.
OPTIONS = ("stdin", "stdout", "-l", "eng", "--psm", "3")
PAGE_LEVEL, LINE_LEVEL, WORD_LEVEL, FIRST = "1", "4", "5", "1"
COLUMNS = 12
# Of 100; below, a short word is a guess, and often part of a drawing.
MIN_CONFIDENCE = 30.0
GUESSED_LETTERS = 3
# What tesseract takes a bullet for, at the start of a line.
TAKEN_FOR_BULLETS = frozenset("©®¢«»°e*·o¤§")
# A line's box reaches from the highest letter to the lowest; letters under the baseline take this share.
BELOW_BASELINE = 0.2
POINTS_PER_INCH = 72
MISSING = "pictures of pages, no text in them; they are read where tesseract is installed"


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The text of a picture, and how sure tesseract is of each of its words, of 100."""

    text: str
    confidences: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    width: float
    height: float


class Scanner:
    """tesseract, with the time that is left for one document."""

    def __init__(self, limits: Limits, means: Means) -> None:
        """Raise UnreadableDocument `no_text_scan` where tesseract is not installed."""
        program = found_program(TESSERACT, means)
        if program is None:
            raise UnreadableDocument("no_text_scan", MISSING)
        self._program = program
        means.longer()
        self._until = time.monotonic() + limits.scan_seconds

    def pages(self, picture: bytes, *, dots_per_inch: int | None = None) -> list[ScannedPage]:
        """Return what the pages of a picture say; only TIFF has several."""
        density = ("--dpi", str(dots_per_inch)) if dots_per_inch else ()
        command = (self._program, *OPTIONS, *density, "tsv")
        printed = output_of(command, picture, self._until - time.monotonic())
        return [_page(rows) for rows in _by_page(printed.decode("utf-8", "replace"))]


def grey_picture(pixels: bytes, width: int, height: int) -> bytes:
    """Return pixels, a byte each, as a picture that tesseract reads (PGM)."""
    return b"P5 %d %d 255\n%s" % (width, height, pixels)


def scan_flag(pages: Sequence[tuple[int, ScannedPage]]) -> Flag:
    """Return the flag for pages that were read from pictures, with the mean confidence of their words."""
    confidences = [confidence for _, page in pages for confidence in page.confidences]
    mean = sum(confidences) / len(confidences) if confidences else 0.0
    numbers = ", ".join(str(number) for number, _ in pages)
    return Flag(
        "scan", f"text read from a picture of the page (page {numbers}), confidence {mean:.0f} of 100"
    )


def _by_page(printed: str) -> list[list[list[str]]]:
    """Return the rows of the table that tesseract prints, page by page."""
    pages: list[list[list[str]]] = []
    for line in printed.split("\n")[1:]:
        row = line.split("\t")
        if len(row) == COLUMNS:
            if row[0] == PAGE_LEVEL:
                pages.append([])
            if pages:
                pages[-1].append(row)
    return pages


def _page(rows: Sequence[Sequence[str]]) -> ScannedPage:
    """Lengths are turned into points of a page of the usual resolution; the layout measures in ems."""
    scale = POINTS_PER_INCH / DOTS_PER_INCH
    page, line = _box(rows[0]), _box(rows[0])
    words: list[Word] = []
    confidences: list[float] = []
    for row in rows:
        if row[0] == LINE_LEVEL:
            line = _box(row)
        if row[0] != WORD_LEVEL or not row[11].strip():
            continue
        confidence, text = float(row[10]), row[11]
        confidences.append(confidence)
        if row[5] == FIRST and text in TAKEN_FOR_BULLETS:
            text = BULLET
        elif confidence < MIN_CONFIDENCE and len(text) <= GUESSED_LETTERS:
            continue
        words.append(_word(text, _box(row), line, page, scale))
    return ScannedPage(laid_out(words, Graphics((), 0, 0.0)).text, tuple(confidences))


def _word(text: str, box: _Box, line: _Box, page: _Box, scale: float) -> Word:
    baseline = page.height - (line.top + (1 - BELOW_BASELINE) * line.height)
    return Word(text, box.left * scale, (box.left + box.width) * scale, baseline * scale, line.height * scale)


def _box(row: Sequence[str]) -> _Box:
    return _Box(*(float(value) for value in row[6:10]))
