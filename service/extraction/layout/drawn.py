"""Words of a page in the coordinates of the displayed page, for the boxes of the text."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from service.domain.extracted_text import DrawnPage, DrawnWord
from service.extraction.layout.words import PlacedWord

# In ems above and below the baseline; letters of text fonts seldom reach further.
ASCENT, DESCENT = 0.8, 0.22

Place = Callable[[float, float], tuple[float, float]]
# Left, bottom, right and top.
Box = tuple[float, float, float, float]


class ReadPage(NamedTuple):
    """The text of a page, and its words as drawn."""

    text: str
    drawn: DrawnPage


def drawn_page(
    words: Sequence[PlacedWord],
    width: float,
    height: float,
    place: Place | None = None,
    elsewhere: Sequence[tuple[PlacedWord, Box]] = (),
) -> DrawnPage:
    """Return the words of a page with y growing downwards.

    Args: width, height: of the page as displayed, in points. place: maps a point of the words to the page as
        displayed, if they were turned to be read; y grows upwards in both. elsewhere: words that are
        drawn at another place than where they are read, and where.
    """
    if place is None and not elsewhere:
        return DrawnPage(width, height, tuple(_drawn_word(word, height) for word in words))
    known = dict(elsewhere)
    boxes = (known.get(word) or _box(word) for word in words)
    shown = boxes if place is None else (_placed(box, place) for box in boxes)
    return DrawnPage(
        width,
        height,
        tuple(
            DrawnWord(word.text, left, height - top, right, height - bottom)
            for word, (left, bottom, right, top) in zip(words, shown, strict=True)
        ),
    )


def _drawn_word(word: PlacedWord, height: float) -> DrawnWord:
    text, x, right, y, em = word
    baseline = height - y
    return DrawnWord(text, x, baseline - ASCENT * em, right, baseline + DESCENT * em)


def resized(page: DrawnPage, width: float, height: float) -> DrawnPage:
    """Return a page at another size: a picture of a page was recognized at a scale of its own."""
    across, down = width / max(page.width, 1.0), height / max(page.height, 1.0)
    words = tuple(
        DrawnWord(word.text, word.left * across, word.top * down, word.right * across, word.bottom * down)
        for word in page.words
    )
    return DrawnPage(width, height, words)


def _box(word: PlacedWord) -> Box:
    return word.x, word.y - DESCENT * word.em, word.right, word.y + ASCENT * word.em


def _placed(box: Box, place: Place) -> Box:
    left, bottom, right, top = box
    corners = [place(x, y) for x in (left, right) for y in (bottom, top)]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)
