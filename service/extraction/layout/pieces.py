"""Line segments: words on one baseline without a gutter between them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
SAME_ROW = 0.35
# Blanks of justified text are smaller; gutters and tab stops are not.
MIN_GUTTER = 1.1
# A raised "th" or letters of another font touch their word: no blank between them.
TOUCHING = 0.08


class OnBaseline(Protocol):
    """Anything placed on a baseline: a word or a line segment."""

    @property
    def x(self) -> float:
        """Return the left edge in points."""

    @property
    def y(self) -> float:
        """Return the baseline in points."""

    @property
    def em(self) -> float:
        """Return the height of the font in points."""


T = TypeVar("T", bound=OnBaseline)


class LineSegment(NamedTuple):
    """Part of a line; lengths in points, y is the baseline.

    Attributes:
        words: the words of `text`, from left to right.
    """

    text: str
    x: float
    right: float
    y: float
    em: float
    words: tuple[PlacedWord, ...] = ()


def line_segments(words: Sequence[PlacedWord]) -> list[LineSegment]:
    """Return the words joined to segments, from top to bottom."""
    segments: list[LineSegment] = []
    for row in rows_by_baseline(words):
        segments.extend(_joined(sorted(row, key=lambda word: (word.x, word.y))))
    return segments


def rows_by_baseline(items: Iterable[T]) -> list[list[T]]:
    """Return items grouped by baseline from top to bottom, with raised letters in the row of their word."""
    rows: list[list[T]] = []
    for item in sorted(items, key=lambda item: (-item.y, item.x)):
        if rows and abs(rows[-1][0].y - item.y) <= SAME_ROW * max(rows[-1][0].em, item.em):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _joined(row: Sequence[PlacedWord]) -> list[LineSegment]:
    segments: list[LineSegment] = []
    for word in row:
        if segments and word.x - segments[-1].right < _gutter(segments[-1], word):
            segments[-1] = _longer(segments[-1], word)
        else:
            segments.append(LineSegment(*word, words=(word,)))
    return segments


def _gutter(segment: LineSegment, word: PlacedWord) -> float:
    em = max(segment.em, word.em)
    # The blank after a bullet is wider than between words.
    return (3.0 if len(segment.text) == 1 and not segment.text.isalnum() else MIN_GUTTER) * em


def _longer(segment: LineSegment, word: PlacedWord) -> LineSegment:
    raised = abs(segment.y - word.y) > 0.1 * max(segment.em, word.em) and word.em < 0.9 * segment.em
    touching = raised and word.x - segment.right < TOUCHING * segment.em
    text = f"{segment.text}{'' if touching else ' '}{word.text}"
    leading = word if word.em > segment.em else segment
    right = max(segment.right, word.right)
    return LineSegment(text, segment.x, right, leading.y, leading.em, (*segment.words, word))
