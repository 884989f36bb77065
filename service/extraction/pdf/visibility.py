"""Visibility of the words of a PDF page.

The page is rendered as in a viewer; a word is visible if the colours at its position differ. This one rule
finds white on white, transparent, clipped, covered and switched-off text, and keeps white text on a dark
banner, light grey text, and the text layer over a scanned image.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.extraction.layout.words import PlacedWord

# Pixels per point; thin strokes need the finer scale before a word counts as hidden.
COARSE, FINE = 1.0, 3.0
# Up to 255, in any colour channel.
CLEAR_CONTRAST = 60
FAINT_CONTRAST = 24
MIN_EM = 2.0
# In ems; a word is checked from its baseline up to the height of a small letter.
CHECKED_HEIGHT = 0.5
# A page larger than about two metres square is not rendered.
MAX_PIXELS = 300_000_000

Pixels = NDArray[np.uint8]


def visible_words(page: Any, words: Sequence[PlacedWord]) -> list[PlacedWord]:
    """Return the words that can be seen, in the same order."""
    width, height = page.get_size()
    inside = [word for word in words if _is_on_page(word, width, height) and word.em >= MIN_EM]
    if width * height * FINE * FINE > MAX_PIXELS:
        return inside
    # Greyscale shows most words at a third of the cost.
    doubtful = _low_contrast(_rendered(page, COARSE, grey=True), inside, COARSE, CLEAR_CONTRAST)
    if not doubtful:
        return inside
    hidden = _low_contrast(_rendered(page, FINE, grey=False), doubtful, FINE, FAINT_CONTRAST)
    return _without(inside, frozenset(hidden))


def _is_on_page(word: PlacedWord, width: float, height: float) -> bool:
    return word.right > 0 and word.x < width and -0.2 * word.em < word.y < height


def _rendered(page: Any, scale: float, *, grey: bool) -> Pixels:
    """Return pixels of shape (height, width) if `grey`, else (height, width, 3)."""
    pixels: Pixels = page.render(scale=scale, grayscale=grey).to_numpy()
    if grey:
        return pixels.reshape(pixels.shape[:2])
    return pixels[:, :, :3]


def _low_contrast(
    pixels: Pixels, words: Sequence[PlacedWord], scale: float, contrast: int
) -> list[PlacedWord]:
    """Return the words whose contrast with their background is below `contrast`."""
    return [word for word in words if word_contrast(pixels, word, scale) < contrast]


def word_contrast(pixels: Pixels, word: PlacedWord, scale: float) -> int:
    """Return the largest difference, 0 to 255, of any colour channel over the lower half of a word."""
    rows = pixels.shape[0]
    top = int(rows - (word.y + CHECKED_HEIGHT * word.em) * scale)
    bottom = int(rows - word.y * scale) + 1
    left, right = int(word.x * scale), int(word.right * scale) + 1
    patch = pixels[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if not patch.size:
        return 0
    if patch.ndim == 2:
        return int(patch.max()) - int(patch.min())
    return int((patch.max(axis=(0, 1)).astype(int) - patch.min(axis=(0, 1))).max())


def _without(words: Sequence[PlacedWord], hidden: frozenset[PlacedWord]) -> list[PlacedWord]:
    """Return the words without hidden ones; faint punctuation alone is not evidence of hidden text."""
    judged = frozenset(word for word in hidden if any(char.isalnum() for char in word.text))
    if not judged:
        return list(words)
    return [word for word in words if word not in hidden]
