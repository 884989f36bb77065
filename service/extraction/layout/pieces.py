"""Line segments: words on one baseline without a gutter between them."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
SAME_ROW = 0.35
# Blanks of justified text are smaller; gutters and tab stops are not.
MIN_GUTTER = 1.1
BULLET_GUTTER = 3.0
# A narrower blank is a gutter where this many lines begin at the same point behind it.
MIN_EDGE_GUTTER = 0.6
MIN_EDGE_LINES = 4
MARKER_CHARACTERS = 3
# A raised "th" or letters of another font touch their word: no blank between them.
TOUCHING = 0.08
# The beginnings of a list item.
BULLETS = ("•", "-", "–", "*", "·", "▪", "◦", "o ")


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
    return _parted_at_edges(segments)


def _parted_at_edges(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments, parted where a word behind a wide blank begins at an edge that lines share."""
    breaks = [_wide_blanks(segment) for segment in segments]
    votes = Counter(round(segment.x) for segment in segments)
    votes.update(
        round(segment.words[at].x) for segment, places in zip(segments, breaks, strict=True) for at in places
    )
    parted: list[LineSegment] = []
    for segment, places in zip(segments, breaks, strict=True):
        edges = [at for at in places if votes[round(segment.words[at].x)] >= MIN_EDGE_LINES]
        bounds = pairwise((0, *edges, len(segment.words)))
        parted.extend([segment_of(segment.words[a:b]) for a, b in bounds] if edges else [segment])
    return parted


def _wide_blanks(segment: LineSegment) -> list[int]:
    """Return the indexes of the words behind blanks wider than between words, but not behind a bullet."""
    words = segment.words
    return [
        at
        for at in range(1, len(words))
        if words[at].x - words[at - 1].right >= MIN_EDGE_GUTTER * max(words[at].em, words[at - 1].em)
        and (at > 1 or not _is_marker(words[0].text))
    ]


def _is_marker(text: str) -> bool:
    """Return whether a word is a bullet or a number of a list."""
    return len(text) <= MARKER_CHARACTERS and (not text[-1].isalnum() or len(text) == 1)


def rows_by_baseline(items: Iterable[T]) -> list[list[T]]:
    """Return items grouped by baseline from top to bottom, with raised letters in the row of their word."""
    rows: list[list[T]] = []
    for item in sorted(items, key=lambda item: (-item.y, item.x)):
        if rows and abs(rows[-1][0].y - item.y) <= SAME_ROW * max(rows[-1][0].em, item.em):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def segment_of(words: Sequence[PlacedWord]) -> LineSegment:
    """Return one segment of words from left to right, whatever their distance."""
    growing = _Growing(words[0])
    for word in words[1:]:
        growing.add(word)
    return growing.segment()


def joined_segments(segments: Sequence[LineSegment]) -> LineSegment:
    """Return one segment on the baseline of the first, with the texts in the given order."""
    return LineSegment(
        " ".join(segment.text for segment in segments),
        min(segment.x for segment in segments),
        max(segment.right for segment in segments),
        segments[0].y,
        segments[0].em,
        tuple(word for segment in segments for word in segment.words),
    )


class _Growing:
    """A segment under construction; its texts are joined once, so that a line of many words stays linear."""

    __slots__ = ("em", "right", "texts", "words", "y")

    def __init__(self, word: PlacedWord) -> None:
        """Begin with one word."""
        self.texts, self.words = [word.text], [word]
        self.right, self.y, self.em = word.right, word.y, word.em

    def reaches(self, word: PlacedWord) -> bool:
        """Return whether no gutter separates the word from the segment."""
        lone = len(self.words) == 1 and len(self.texts[0]) == 1 and not self.texts[0].isalnum()
        if lone:
            # The blank after a bullet is wider than between words.
            return word.x - self.right < BULLET_GUTTER * max(self.em, word.em)
        return word.x - self.right < MIN_GUTTER * min(self.words[-1].em, word.em)

    def add(self, word: PlacedWord) -> None:
        """Add a word, without a blank if it is raised and touches the last."""
        raised = abs(self.y - word.y) > 0.1 * max(self.em, word.em) and word.em < 0.9 * self.em
        touching = raised and word.x - self.right < TOUCHING * self.em
        self.texts.append(word.text if touching else " " + word.text)
        self.words.append(word)
        self.right = max(self.right, word.right)
        if word.em > self.em:
            self.y, self.em = word.y, word.em

    def segment(self) -> LineSegment:
        """Return the segment."""
        return LineSegment(
            "".join(self.texts), self.words[0].x, self.right, self.y, self.em, tuple(self.words)
        )


def is_list_item(text: str) -> bool:
    """Return whether the text begins with a bullet, also one of a symbol font."""
    return text.startswith(BULLETS) or unicodedata.category(text[0]) in ("So", "Co")


def top_down(segments: Iterable[LineSegment]) -> list[LineSegment]:
    """Return the segments from top to bottom, and from left to right on one baseline."""
    return sorted(segments, key=lambda segment: (-segment.y, segment.x))


def within(ordered: Sequence[LineSegment], bottom: float, top: float) -> Sequence[LineSegment]:
    """Return those of segments from top to bottom whose baselines are from `bottom` to `top`."""
    first = bisect_left(ordered, -top, key=lambda segment: -segment.y)
    last = bisect_right(ordered, -bottom, key=lambda segment: -segment.y)
    return ordered[first:last]


def _joined(row: Sequence[PlacedWord]) -> list[LineSegment]:
    segments: list[_Growing] = []
    for word in row:
        if segments and segments[-1].reaches(word):
            segments[-1].add(word)
        else:
            segments.append(_Growing(word))
    return [growing.segment() for growing in segments]
