"""Labels whose text is turned against the rest of their page, as a section may have at its side."""

from collections.abc import Sequence

from service.extraction.layout.drawn import ASCENT, Box
from service.extraction.layout.pieces import line_segments
from service.extraction.layout.words import PlacedWord
from service.extraction.pdf.page_frame import PageFrame

# In ems; a word this far above a baseline is on a line of its own.
ABOVE_LINE = 0.45
# More turned lines are no labels of the text beside them.
MAX_LABELS = 60


def turned_labels(
    words: Sequence[PlacedWord], frame: PageFrame, main: PageFrame, upright: Sequence[PlacedWord]
) -> list[tuple[PlacedWord, Box]]:
    """Return each label of turned text as one word above the text beside it, and where it is drawn.

    Args: words: upright in `frame`. main: the frame of the other text of the page, `upright`.
    """
    segments = line_segments(words)
    beside = upright if len(segments) <= MAX_LABELS else ()
    labels = []
    for segment in segments:
        em = max(word.em for word in segment.words)
        box = _box_in(main, frame, segment.words, em)
        labels.append((_placed(" ".join(word.text for word in segment.words), box, em, beside), box))
    return labels


def _box_in(main: PageFrame, frame: PageFrame, row: Sequence[PlacedWord], em: float) -> Box:
    """Return left, bottom, right and top of a turned line in the frame of the other text."""
    low, high = row[0].y - (1 - ASCENT) * em, row[0].y + ASCENT * em
    corners = [main.point(*frame.user_point(x, y)) for x in (row[0].x, row[-1].right) for y in (low, high)]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)


def _placed(text: str, box: Box, em: float, upright: Sequence[PlacedWord]) -> PlacedWord:
    """Return a label in the column of the text beside it, on a line of its own above that text."""
    left, bottom, right, top = box
    height = top - ASCENT * em
    beside = [word for word in upright if bottom < word.y < top and word.x >= right]
    if not beside:
        return PlacedWord(text, left, right, height, em)
    first = max(word.y for word in beside)
    start = min(word.x for word in beside if word.y > first - ABOVE_LINE * em)
    return PlacedWord(text, start, start + right - left, max(height, first + ABOVE_LINE * em), em)
