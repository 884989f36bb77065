"""Visibility of the words of a PDF page.

The page is rendered as in a viewer; a word is visible if the colours at its position differ. This one rule
finds white on white, transparent, clipped, covered and switched-off text, and keeps white text on a dark
banner, light grey text, and the text layer over a scanned image. Where other shapes have contrast of their
own, only the pixels that the text changes count.
"""

import statistics
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.extraction.appearance import CRUSHED, is_legible_size, needed_contrast
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.words import PlacedWord
from service.extraction.pdf.ink import (
    has_contrast_of_its_own,
    letters_alone,
    likeness,
    without_text,
)
from service.extraction.pdf.overdrawn import overlapping, without_ink
from service.extraction.pdf.page_edges import (
    words_by_place,
    words_continuing,
    words_over_edge,
    words_overflowing,
)
from service.extraction.pdf.page_frame import PageFrame

# Pixels per point; thin strokes need the finer scale before a word counts as hidden.
COARSE, FINE = 1.0, 3.0
# Up to 255, in any colour channel; enough for text of any legible size.
CLEAR_CONTRAST = 80
# In ems; a word is checked from its baseline up to the height of a small letter.
CHECKED_HEIGHT = 0.5
CHECKED_ROWS = (0.1, 0.25, 0.4)
# A page larger than about two metres square is not rendered.
MAX_PIXELS = 300_000_000
# In ems: the usual advance of a letter. Few narrow letters are narrower.
USUAL_LETTER, MIN_CRUSHED = 0.5, 4
# Least correlation of what is shown with the letters of a word. Measured for letters recognized in pictures
# of five other fonts: 0.48 to 0.99; for letters over photographs, noise and drawings: at most 0.35.
LETTER_LIKENESS = 0.42

Pixels = NDArray[np.uint8]


class WordPatch(NamedTuple):
    """The pixels that are looked at for a word: above and below its baseline, and on both sides, in ems."""

    above: float
    below: float
    beside: float


LOWER_HALF = WordPatch(CHECKED_HEIGHT, 0.0, 0.0)
# A word with the blank space around it.
AROUND = WordPatch(1.0, 0.4, 0.25)
# In ems: the side of the squares whose mean shades are compared.
POOLED = 0.12


class SortedWords(NamedTuple):
    """The words of one direction of a page.

    Attributes:
        seen: words to read, in drawing order: those that can be seen, and the rest of lines cut by the edge.
        hidden: words that cannot be seen, on the page or far from it.
        cut: words that run over the edge of the page; only the rest of a line is among those to read.
    """

    seen: list[PlacedWord]
    hidden: list[PlacedWord]
    cut: list[PlacedWord]


def sorted_by_visibility(
    page: Any, number: int, words: Sequence[PlacedWord], frame: PageFrame, graphics: PageGraphics
) -> SortedWords:
    """Return the words of a page, upright in `frame` as its graphics, by whether they can be seen.

    Args: number: of the page in its document, from 0.
    """
    inside, beyond = words_by_place(words, frame)
    hidden = frozenset(_hidden(page, number, inside, frame, graphics))
    shown = _without(inside, hidden)
    cut = words_over_edge(shown, frame)
    if not beyond:
        return SortedWords(shown, list(hidden), cut)
    legible = [word for word in beyond if _is_legible(word)]
    continued = frozenset(words_continuing(shown, legible))
    near = continued | frozenset(words_overflowing(shown, legible, frame))
    unseen = hidden | frozenset(_without(beyond, near))
    return SortedWords(_without(words, unseen | (near - continued)), list(unseen), [*cut, *near])


def _without(words: Sequence[PlacedWord], left_out: frozenset[PlacedWord]) -> list[PlacedWord]:
    return [word for word in words if word not in left_out] if left_out else list(words)


def _hidden(
    page: Any, number: int, words: Sequence[PlacedWord], frame: PageFrame, graphics: PageGraphics
) -> list[PlacedWord]:
    """Return the words on the page that cannot be seen."""
    legible = [word for word in words if _is_legible(word)]
    tiny = [word for word in words if not _is_legible(word)] if len(legible) < len(words) else []
    width, height = frame.size
    if not legible or width * height * FINE * FINE > MAX_PIXELS:
        return tiny
    # The text of a scan is laid over its picture and not drawn.
    by_ink = not graphics.is_picture_of_page and has_contrast_of_its_own(graphics, legible)
    faint = _faint(page, legible, frame, by_ink=by_ink)
    if by_ink and faint:
        faint = _without(faint, frozenset(_shown_otherwise(page, number, faint, frame)))
    if over := overlapping(_without(legible, frozenset(faint))):
        faint += without_ink(page, over, frame, lambda scale: _rendered(page, scale, frame, grey=True))
    return [*tiny, *faint] if _is_evidence(faint) else tiny


def _shown_otherwise(
    page: Any, number: int, words: Sequence[PlacedWord], frame: PageFrame
) -> list[PlacedWord]:
    """Return the words without ink of their own whose letters are shapes, or cut out of what is drawn."""
    shown = _without(words, frozenset(_faint(page, words, frame, by_ink=False)))
    if not shown:
        return []
    pixels = _rendered(page, FINE, frame, grey=False)
    with letters_alone(page.pdf, number) as copy:
        letters = _rendered(copy, FINE, frame, grey=True)
    return _alike(shown, letters, pixels)


def _alike(words: Sequence[PlacedWord], letters: Pixels, shown: Pixels) -> list[PlacedWord]:
    """Return the words of lines where what is shown looks like the letters of most words."""
    lines: dict[int, list[PlacedWord]] = {}
    for word in words:
        lines.setdefault(round(word.y), []).append(word)
    return [
        word
        for line in lines.values()
        if statistics.median(_likeness(word, letters, shown) for word in line) >= LETTER_LIKENESS
        for word in line
    ]


def _likeness(word: PlacedWord, letters: Pixels, shown: Pixels) -> float:
    cell = max(1, round(POOLED * word.em * FINE))
    return likeness(_patch(letters, word, FINE, AROUND), _patch(shown, word, FINE, AROUND), cell)


def _faint(page: Any, words: Sequence[PlacedWord], frame: PageFrame, *, by_ink: bool) -> list[PlacedWord]:
    """Return the words without enough contrast: in all that is drawn, or in the ink of text alone."""
    rendered = _inked if by_ink else _rendered
    # Greyscale shows most words at a third of the cost.
    coarse = rendered(page, COARSE, frame, grey=True)
    clear = coarse_contrasts(coarse, words, COARSE) >= CLEAR_CONTRAST
    doubtful = [
        word
        for word, is_clear in zip(words, clear.tolist(), strict=True)
        if not is_clear and word_contrast(coarse, word, COARSE) < CLEAR_CONTRAST
    ]
    if not _is_evidence(doubtful):
        return []
    fine = rendered(page, FINE, frame, grey=False)
    return [word for word in doubtful if word_contrast(fine, word, FINE) < needed_contrast(word.em)]


def _is_legible(word: PlacedWord) -> bool:
    """Return whether the letters are large enough, and not drawn over each other."""
    crushed = word.right - word.x < CRUSHED * USUAL_LETTER * word.em * len(word.text)
    return is_legible_size(word.em) and (not crushed or len(word.text) < MIN_CRUSHED)


def _is_evidence(faint: Sequence[PlacedWord]) -> bool:
    """Return whether faint words may be hidden text; faint punctuation alone is not."""
    return any(char.isalnum() for word in faint for char in word.text)


def _rendered(page: Any, scale: float, frame: PageFrame, *, grey: bool) -> Pixels:
    """Return pixels of the turned page, of shape (height, width) if `grey`, else (height, width, 3)."""
    pixels: Pixels = page.render(scale=scale, grayscale=grey).to_numpy()
    shown = pixels.reshape(pixels.shape[:2]) if grey else pixels[:, :, :3]
    return np.rot90(shown, int(page.get_rotation()) // 90 - frame.quarter_turns)


def _inked(page: Any, scale: float, frame: PageFrame, *, grey: bool) -> Pixels:
    """Return how much the text changes each pixel, in each channel as in `_rendered`."""
    shown = _rendered(page, scale, frame, grey=grey)
    with without_text(page):
        bare = _rendered(page, scale, frame, grey=grey)
    return np.maximum(shown, bare) - np.minimum(shown, bare)


def coarse_contrasts(pixels: Pixels, words: Sequence[PlacedWord], scale: float) -> NDArray[np.int64]:
    """Return the largest difference, 0 to 255, along three pixel rows of each word, of shape (words,)."""
    rows, columns = pixels.shape
    x, right, y, em = np.array([word[1:] for word in words]).T
    left = np.clip((x * scale).astype(int), 0, columns - 1)
    end = np.clip((right * scale).astype(int) + 1, left + 1, columns)
    flat = np.append(pixels.ravel(), np.uint8(0))
    high, low = np.zeros(len(words), np.uint8), np.full(len(words), 255, np.uint8)
    for part in CHECKED_ROWS:
        row = np.clip((rows - (y + part * em) * scale).astype(int), 0, rows - 1) * columns
        order = np.argsort(row + left, kind="stable")
        # Every second segment is a word; the others are the distances between words.
        edges = np.stack((row + left, row + end), axis=1)[order].ravel()
        high[order] = np.maximum(high[order], np.maximum.reduceat(flat, edges)[::2])
        low[order] = np.minimum(low[order], np.minimum.reduceat(flat, edges)[::2])
    return high.astype(np.int64) - low


def word_contrast(pixels: Pixels, word: PlacedWord, scale: float) -> int:
    """Return the largest difference, 0 to 255, of any colour channel over the lower half of a word."""
    patch = _patch(pixels, word, scale)
    if not patch.size:
        return 0
    if patch.ndim == 2:
        return int(patch.max()) - int(patch.min())
    return int((patch.max(axis=(0, 1)).astype(int) - patch.min(axis=(0, 1))).max())


def _patch(pixels: Pixels, word: PlacedWord, scale: float, around: WordPatch = LOWER_HALF) -> Pixels:
    """Return the pixels of a word, by default of its lower half."""
    rows, em = pixels.shape[0], word.em
    top = int(rows - (word.y + around.above * em) * scale)
    bottom = int(rows - (word.y - around.below * em) * scale) + 1
    left = int((word.x - around.beside * em) * scale)
    right = int((word.right + around.beside * em) * scale) + 1
    return pixels[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
