"""Places of a text in its file: boxes on pages, and paragraphs.

Lengths are tenths of a point, from the upper left corner of the page as displayed; pages and paragraphs are
counted from 1, and spans are [start, end) in the text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Share of the lower of two boxes that is level with the other one, if their words are on one line.
_LEVEL = 0.5
# Of two words on a turned line.
_AS_HIGH = 0.75
# In heights of the higher of two boxes; the blanks of a line are smaller.
_TOUCHING = 1.1


class PageSize(NamedTuple):
    """Width and height of a page as displayed."""

    width: int
    height: int


class WordBox(NamedTuple):
    """A span of the text, and its box on a page."""

    start: int
    end: int
    page: int
    left: int
    top: int
    right: int
    bottom: int


class Paragraph(NamedTuple):
    """A line of the text that is not blank, and its number among these."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextBoxes:
    """The pages of a file, and the words of its text that have a place on them, in the order of the text.

    Both are empty for files without pages.
    """

    pages: tuple[PageSize, ...] = ()
    words: tuple[WordBox, ...] = ()


NO_BOXES = TextBoxes()


def boxes_between(boxes: TextBoxes, text: str, start: int, end: int) -> list[WordBox]:
    """Return the boxes of the whole words that text[start:end] touches, in order.

    Words of one line of the text that are next to each other share a box.
    """
    first = bisect_right(boxes.words, start, key=lambda word: word.end)
    found: list[WordBox] = []
    for word in _until(boxes.words, first, end):
        if found and "\n" not in text[found[-1].end : word.start] and _touch(found[-1], word):
            found[-1] = _around(found[-1], word)
        else:
            found.append(word)
    return found


def paragraphs_between(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the paragraphs that the span touches.

    A paragraph is a line of the text that is not blank: extraction writes one for each paragraph, list item
    and table row of a file without pages, and one for each line of a page.
    """
    return [each for each in _paragraphs(text) if each.start < end and each.end > start]


def _paragraphs(text: str) -> Iterator[Paragraph]:
    number = place = 0
    for line in text.split("\n"):
        if line.strip():
            number += 1
            yield Paragraph(number, place, place + len(line))
        place += len(line) + 1


def _until(words: Sequence[WordBox], first: int, end: int) -> Iterator[WordBox]:
    for place in range(first, len(words)):
        if words[place].start >= end:
            return
        yield words[place]


def _touch(before: WordBox, after: WordBox) -> bool:
    """Return whether two words are next to each other on one line, which may be turned."""
    return before.page == after.page and (_beside(before, after) or _beside_if_turned(before, after))


def _beside(before: WordBox, after: WordBox) -> bool:
    lower, higher = sorted((before.bottom - before.top, after.bottom - after.top))
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    gap = max(after.left - before.right, before.left - after.right)
    return shared >= _LEVEL * lower and gap <= _TOUCHING * higher


def _beside_if_turned(before: WordBox, after: WordBox) -> bool:
    """Return whether two words follow each other upwards or downwards; then the letters are as high."""
    lower, higher = sorted((before.right - before.left, after.right - after.left))
    shared = min(before.right, after.right) - max(before.left, after.left)
    gap = max(after.top - before.bottom, before.top - after.bottom)
    return lower >= _AS_HIGH * higher and shared >= _LEVEL * lower and gap <= _TOUCHING * higher


def _around(before: WordBox, after: WordBox) -> WordBox:
    return WordBox(
        before.start,
        after.end,
        before.page,
        min(before.left, after.left),
        min(before.top, after.top),
        max(before.right, after.right),
        max(before.bottom, after.bottom),
    )
