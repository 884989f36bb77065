"""Line segments: words on one baseline without a gutter between them."""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
SAME_LINE = 0.35
# Blanks of justified text are smaller; gutters and tab stops are not.
MIN_GUTTER = 1.1
# A raised "th" or letters of another font touch their word: no blank between them.
TOUCHING = 0.08


class LineSegment(NamedTuple):
    """Part of a line; lengths in points, y is the baseline."""

    text: str
    x: float
    right: float
    y: float
    em: float


def line_segments(words: Sequence[PlacedWord]) -> list[LineSegment]:
    """Return the words joined to segments, from top to bottom."""
    segments: list[LineSegment] = []
    for row in _rows(words):
        segments.extend(_joined(row))
    return segments


def _rows(words: Sequence[PlacedWord]) -> list[list[PlacedWord]]:
    """Words of one baseline; a row is measured against its largest word, so that raised letters join it."""
    rows: list[list[PlacedWord]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x)):
        if rows and abs(rows[-1][0].y - word.y) <= SAME_LINE * max(rows[-1][0].em, word.em):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: (word.x, word.y)) for row in rows]


def _joined(row: Sequence[PlacedWord]) -> list[LineSegment]:
    segments: list[LineSegment] = []
    for word in row:
        if segments and word.x - segments[-1].right < _gutter(segments[-1], word):
            segments[-1] = _longer(segments[-1], word)
        else:
            segments.append(LineSegment(*word))
    return segments


def _gutter(segment: LineSegment, word: PlacedWord) -> float:
    em = max(segment.em, word.em)
    # The blank after a bullet is wider than between words.
    return (3.0 if len(segment.text) == 1 and not segment.text.isalnum() else MIN_GUTTER) * em


def _longer(segment: LineSegment, word: PlacedWord) -> LineSegment:
    raised = abs(segment.y - word.y) > 0.1 * max(segment.em, word.em) and word.em < 0.9 * segment.em
    touching = raised and word.x - segment.right < TOUCHING * segment.em
    text = f"{segment.text}{'' if touching else ' '}{word.text}"
    if word.em > segment.em:
        return LineSegment(text, segment.x, max(segment.right, word.right), word.y, word.em)
    return LineSegment(text, segment.x, max(segment.right, word.right), segment.y, segment.em)
