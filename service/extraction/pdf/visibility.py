"""Which words of a PDF page can a person see?

The page is drawn as a viewer draws it; a word is seen where the colours in its place differ. This catches
white on white, transparent, clipped, covered and switched-off text with one rule, whatever the trick, and
keeps white on a dark banner, light grey, and the text layer over the picture of a scan.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.extraction.layout.words import Word

# Pixels a point; thin strokes need the finer look before a word is called hidden.
COARSE, FINE = 1.0, 3.0
# Of 255, in any one colour.
CLEARLY_SEEN = 60
BARELY_SEEN = 24
MIN_EM = 2.0
# A word is looked at from its baseline up to the height of a small letter, in ems.
LOOK_UP_TO = 0.5
# A page larger than about two metres square is not drawn.
MAX_PIXELS = 300_000_000

Pixels = NDArray[np.uint8]


def seen_words(page: Any, words: Sequence[Word]) -> list[Word]:
    """Return the words that can be seen, in the same order."""
    width, height = page.get_size()
    inside = [word for word in words if _is_on_page(word, width, height) and word.em >= MIN_EM]
    if width * height * FINE * FINE > MAX_PIXELS:
        return inside
    # Grey is enough to see most words, and a third of the work.
    doubtful = _faint(_drawn(page, COARSE, grey=True), inside, COARSE, CLEARLY_SEEN)
    if not doubtful:
        return inside
    hidden = _faint(_drawn(page, FINE, grey=False), doubtful, FINE, BARELY_SEEN)
    return _without(inside, frozenset(hidden))


def _is_on_page(word: Word, width: float, height: float) -> bool:
    return word.right > 0 and word.x < width and -0.2 * word.em < word.y < height


def _drawn(page: Any, scale: float, *, grey: bool) -> Pixels:
    """Return pixels of shape (height, width) where `grey`, else (height, width, 3)."""
    pixels: Pixels = page.render(scale=scale, grayscale=grey).to_numpy()
    if grey:
        return pixels.reshape(pixels.shape[:2])
    return pixels[:, :, :3]


def _faint(pixels: Pixels, words: Sequence[Word], scale: float, contrast: int) -> list[Word]:
    """Return the words that differ from what is behind them by less than `contrast`."""
    return [word for word in words if word_contrast(pixels, word, scale) < contrast]


def word_contrast(pixels: Pixels, word: Word, scale: float) -> int:
    """Return the largest difference, 0 to 255, of any colour over the lower half of a word's letters."""
    rows = pixels.shape[0]
    top = int(rows - (word.y + LOOK_UP_TO * word.em) * scale)
    bottom = int(rows - word.y * scale) + 1
    left, right = int(word.x * scale), int(word.right * scale) + 1
    patch = pixels[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if not patch.size:
        return 0
    if patch.ndim == 2:
        return int(patch.max()) - int(patch.min())
    return int((patch.max(axis=(0, 1)).astype(int) - patch.min(axis=(0, 1))).max())


def _without(words: Sequence[Word], hidden: frozenset[Word]) -> list[Word]:
    """Marks (a dash, a quote) have little ink: they go only where words with letters go."""
    judged = frozenset(word for word in hidden if any(char.isalnum() for char in word.text))
    if not judged:
        return list(words)
    return [word for word in words if word not in hidden]
