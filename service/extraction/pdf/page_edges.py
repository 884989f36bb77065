"""Words at and beyond the edges of a PDF page: lines that run off it are no hidden text."""

import itertools
import math
from collections.abc import Sequence

import numpy as np

from service.extraction.layout.glyphs import Floats
from service.extraction.layout.words import PlacedWord
from service.extraction.pdf.page_frame import PageFrame

# In ems; a line that runs off the page goes on without a wider gap.
LINE_GAP = 2.0
# In points; words on one line differ by rounding.
NEAR_ROWS = (-1, 0, 1)
# In ems; letters that reach further than this over the edge are cut.
OVERHANG = 0.3


def words_by_place(
    words: Sequence[PlacedWord], frame: PageFrame
) -> tuple[list[PlacedWord], list[PlacedWord]]:
    """Return the words that are on the page, at least in part, and the other ones."""
    if not words:
        return [], []
    x, right, y, em = _measures(words)
    width, height = frame.size
    on_page = (right > 0) & (x < width) & (y > -0.2 * em) & (y < height)
    if on_page.all():
        return list(words), []
    return list(itertools.compress(words, on_page)), list(itertools.compress(words, ~on_page))


def words_over_edge(words: Sequence[PlacedWord], frame: PageFrame) -> list[PlacedWord]:
    """Return the words with letters beyond the left or the right edge of the page."""
    if not words:
        return []
    x, right, _, em = _measures(words)
    reach = OVERHANG * em
    return list(itertools.compress(words, (x < -reach) | (right > frame.size[0] + reach)))


def _measures(words: Sequence[PlacedWord]) -> Floats:
    """Return left and right edges, baselines and heights, of shape (4, n)."""
    return np.array([word[1:] for word in words]).T


def words_overflowing(
    shown: Sequence[PlacedWord], beyond: Sequence[PlacedWord], frame: PageFrame
) -> list[PlacedWord]:
    """Return the words beyond the edge that are where text runs to which has no room on the page.

    That is less than one page below it, or beside a line of it.
    """
    rows = frozenset(round(word.y) for word in shown)
    return [word for word in beyond if _overflows(word, rows, frame)]


def _overflows(word: PlacedWord, rows: frozenset[int], frame: PageFrame) -> bool:
    width, height = frame.size
    if 0 <= word.x < width:
        return -height < word.y <= 0
    level = any(round(word.y) + step in rows for step in NEAR_ROWS)
    return level and -width < word.x < 2 * width


def words_continuing(shown: Sequence[PlacedWord], beyond: Sequence[PlacedWord]) -> list[PlacedWord]:
    """Return the words beyond the edge that continue a line of the page to the right."""
    reach: dict[int, float] = {}
    found: list[PlacedWord] = []
    outside = frozenset(beyond)
    for word in sorted((*shown, *beyond), key=lambda word: word.x):
        row = round(word.y)
        if word in outside:
            near = max(reach.get(row + step, -math.inf) for step in NEAR_ROWS)
            if word.x - near > LINE_GAP * word.em:
                continue
            found.append(word)
        reach[row] = max(reach.get(row, -math.inf), word.right)
    return found
