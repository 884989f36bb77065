"""Words of a page in the coordinates of the displayed page, for the boxes of the text."""

from collections.abc import Sequence
from typing import NamedTuple

from service.domain.extracted_text import DrawnPage, DrawnWord
from service.extraction.layout.words import PlacedWord

# In ems above and below the baseline; letters of text fonts seldom reach further.
ASCENT, DESCENT = 0.8, 0.22


class ReadPage(NamedTuple):
    """The text of a page, and its words as drawn."""

    text: str
    drawn: DrawnPage


def drawn_page(words: Sequence[PlacedWord], width: float, height: float) -> DrawnPage:
    """Return the words of a page with y growing downwards.

    Args: width, height: of the page on which the words are placed, in points.
    """
    return DrawnPage(width, height, tuple(_drawn_word(word, height) for word in words))


def resized(page: DrawnPage, width: float, height: float) -> DrawnPage:
    """Return a page at another size: a picture of a page was recognized at a scale of its own."""
    across, down = width / max(page.width, 1.0), height / max(page.height, 1.0)
    words = tuple(
        DrawnWord(word.text, word.left * across, word.top * down, word.right * across, word.bottom * down)
        for word in page.words
    )
    return DrawnPage(width, height, words)


def _drawn_word(word: PlacedWord, height: float) -> DrawnWord:
    baseline = height - word.y
    return DrawnWord(word.text, word.x, baseline - ASCENT * word.em, word.right, baseline + DESCENT * word.em)
