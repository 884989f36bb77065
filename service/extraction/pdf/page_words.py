"""Words of the pages of a PDF, in the direction in which most of a page is written."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from service.extraction.layout.drawn import Box
from service.extraction.layout.glyphs import Glyphs
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.words import PlacedWord, placed_words
from service.extraction.pdf.drawings import turned_graphics
from service.extraction.pdf.page_frame import PageFrame
from service.extraction.pdf.turned_labels import turned_labels
from service.extraction.pdf.visibility import sorted_by_visibility

# In points.
SAME_ROW = 1.0
HALF_POINT = 0.5


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of one page; lengths in points in `frame`.

    Attributes:
        frame: the page turned so that most of its text is upright.
        drawn: number of words in the file, seen or not.
        seen: words to read.
        hidden, cut: characters that cannot be seen, and characters at or beyond the edge of the page.
        labels: those of `seen` that are drawn in another direction, and where.
    """

    frame: PageFrame
    drawn: int
    seen: tuple[PlacedWord, ...]
    hidden: int = 0
    cut: int = 0
    labels: tuple[tuple[PlacedWord, Box], ...] = ()


def page_words(
    pages: Sequence[tuple[Any, PageFrame, Sequence[tuple[PageFrame, Glyphs]], PageGraphics]],
) -> list[PageWords]:
    """Return the words of every page, with spacing measured over the whole document.

    Args: pages: for each page the pypdfium2 page, the frame as shown, the glyphs by direction, and the
        graphics in the first direction.
    """
    segmented = iter(placed_words([glyphs for _, _, views, _ in pages for _, glyphs in views]))
    written = [[next(segmented) for _ in views] for _, _, views, _ in pages]
    main = without_repeated_lines([by_view[0] if by_view else [] for by_view in written])
    return [
        _read_page(page, number, shown, [frame for frame, _ in views], [first, *by_view[1:]], graphics)
        for number, ((page, shown, views, graphics), by_view, first) in enumerate(
            zip(pages, written, main, strict=True)
        )
    ]


def _read_page(
    page: Any,
    number: int,
    shown: PageFrame,
    frames: Sequence[PageFrame],
    by_view: Sequence[Sequence[PlacedWord]],
    graphics: PageGraphics,
) -> PageWords:
    if not frames:
        return PageWords(shown, 0, ())
    found = [
        sorted_by_visibility(
            page, number, without_copies(words), frame, turned_graphics(graphics, frames[0], frame)
        )
        for frame, words in zip(frames, by_view, strict=True)
    ]
    labels = tuple(
        label
        for frame, view in zip(frames[1:], found[1:], strict=True)
        for label in turned_labels(view.seen, frame, frames[0], found[0].seen)
    )
    return PageWords(
        frame=frames[0],
        drawn=sum(len(words) for words in by_view),
        seen=(*found[0].seen, *(word for word, _ in labels)),
        hidden=sum(len(word.text) for view in found for word in view.hidden),
        cut=sum(len(word.text) for view in found for word in view.cut),
        labels=labels,
    )


def without_copies(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return the words without those drawn again at their own place: outlines, masks and shadows do that."""
    for shift in (0.0, HALF_POINT):
        placed = {(word.text, round(word.x + shift), round(word.y)): word for word in words}
        if len(placed) < len(words):
            words = list(placed.values())
    return words


def without_repeated_lines(pages: Sequence[list[PlacedWord]]) -> list[list[PlacedWord]]:
    """Return the words without the second copy of a line that a page break splits: both pages draw it."""
    kept = list(pages[:1])
    for before, page in itertools.pairwise(pages):
        first, last = _row_at(page, max), _row_at(before, min)
        same = [(word.text, round(word.x)) for word in first] == [(word.text, round(word.x)) for word in last]
        repeated = frozenset(first if same else ())
        kept.append([word for word in page if word not in repeated])
    return kept


def _row_at(page: list[PlacedWord], end: Callable[..., float]) -> list[PlacedWord]:
    height = end((word.y for word in page), default=0.0)
    return [word for word in page if abs(word.y - height) < SAME_ROW]
