"""Text recognition of page images with tesseract.

tesseract returns words with their positions; `layout` puts them in reading order, as for a PDF page, so that
a date stays on the line of its job.
"""

import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.extracted_text import DrawnPage
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.layout.drawn import drawn_page
from service.extraction.layout.drawn_bullets import BULLET
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.reading_order import page_layout
from service.extraction.layout.words import PlacedWord
from service.extraction.limits import Limits
from service.extraction.ocr.straighten import ScanFrame, ScannedWord, scan_frame
from service.extraction.programs import find_program, run_program
from service.extraction.reader_context import ReaderContext

TESSERACT = "tesseract"
DOTS_PER_INCH = 200
OPTIONS = ("stdin", "stdout", "-l", "eng", "--psm")
# Page segmentation modes: automatic, without and with detection of the orientation, which takes longer.
AUTOMATIC, ORIENTED = "3", "1"
# Mean confidence, up to 100; letters that stand on their heads are read with less.
DOUBTFUL = 60.0
PAGE_LEVEL, WORD_LEVEL, FIRST = "1", "5", "1"
COLUMNS = 12
# Up to 100; a short word below it is a guess, and often part of a drawing.
MIN_CONFIDENCE = 30.0
GUESSED_LETTERS = 3
# What tesseract reads for a bullet at the start of a line.
BULLET_MISREADINGS = frozenset("©®¢«»°e*·o¤§+")
# The share of the height of a line that is below the baseline.
BELOW_BASELINE = 0.2
POINTS_PER_INCH = 72
SCALE = POINTS_PER_INCH / DOTS_PER_INCH
NO_TESSERACT = "pictures of pages, no text in them; they are read where tesseract is installed"


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """The text of an image, the confidence of each word, up to 100, and the words with their places.

    Lengths are points at the usual resolution.
    """

    text: str
    confidences: tuple[float, ...]
    drawn: DrawnPage

    @property
    def confidence(self) -> float:
        """Return the mean confidence of the words, 0 if there are none."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0


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
        upright = self._recognized(picture, AUTOMATIC, density)
        if all(page.confidence >= DOUBTFUL for page in upright):
            return upright
        oriented = self._recognized(picture, ORIENTED, density)
        return [max(pair, key=_is_better) for pair in zip(upright, oriented, strict=True)]

    def _recognized(self, picture: bytes, mode: str, density: Sequence[str]) -> list[ScannedPage]:
        command = (self._program, *OPTIONS, mode, *density, "tsv")
        printed = run_program(command, picture, self._until - time.monotonic())
        return [_recognized_page(rows) for rows in _by_page(printed.decode("utf-8", "replace"))]


def _is_better(page: ScannedPage) -> float:
    return sum(confidence for confidence in page.confidences if confidence >= DOUBTFUL)


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
    found = [row for row in rows if row[0] == WORD_LEVEL and row[11].strip()]
    width, height = (float(side) for side in rows[0][8:10])
    kept = [word for row in found if (word := _scanned_word(row)) is not None]
    frame = scan_frame(kept, width, height)
    layout = page_layout(_placed_words(kept, frame), PageGraphics((), 0, 0.0))

    def place(x: float, y: float) -> tuple[float, float]:
        across, down = frame.picture_point(x / SCALE, frame.size[1] - y / SCALE)
        return across * SCALE, (height - down) * SCALE

    drawn = drawn_page(layout.words, width * SCALE, height * SCALE, place)
    return ScannedPage(layout.text, tuple(float(row[10]) for row in found), drawn)


def _scanned_word(row: Sequence[str]) -> ScannedWord | None:
    """Return the word of a row; None for a guess."""
    text, confidence = row[11], float(row[10])
    if row[5] == FIRST and text in BULLET_MISREADINGS:
        text = BULLET
    elif confidence < MIN_CONFIDENCE and len(text) <= GUESSED_LETTERS:
        return None
    return ScannedWord(text, tuple(row[2:5]), *(float(value) for value in row[6:10]))


def _placed_words(words: Sequence[ScannedWord], frame: ScanFrame) -> list[PlacedWord]:
    """Return words in points, each on the baseline of its line."""
    placed: list[PlacedWord] = []
    level = [frame.word(word) for word in words]
    for _, line in itertools.groupby(level, key=lambda word: word.line):
        row = list(line)
        top, bottom = min(word.top for word in row), max(word.top + word.height for word in row)
        baseline = frame.size[1] - top - (1 - BELOW_BASELINE) * (bottom - top)
        placed.extend(
            PlacedWord(
                word.text,
                word.left * SCALE,
                (word.left + word.width) * SCALE,
                baseline * SCALE,
                (bottom - top) * SCALE,
            )
            for word in row
        )
    return placed
