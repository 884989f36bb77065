"""Boxes of the words of a cleaned text.

Readers hand over the words as drawn, in reading order; cleaning changes some of them, and their blanks. So
text and words are walked side by side, letter by letter without blanks. Where they differ, the walk goes on
where the next words stand in the text; a word that is not found there has no box.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from service.domain.extracted_text import DrawnPage, DrawnWord
from service.domain.text_boxes import PageSize, TextBoxes, WordBox
from service.extraction.clean import clean

# In tenths of a point; larger pages have no boxes worth marking.
LARGEST = 10_000_000
# Letters that have to agree where the walk goes on, and how far away they may be.
AGREEING = 12
REACH = 500
# Words that may be left out before the walk goes on.
LEFT_OUT = 8
# A bullet alone is left out by `clean`, one before a word is not.
_AFTER = "word"

_TOKEN = re.compile(r"\S+")

Span = tuple[int, int]


def text_boxes(text: str, pages: Sequence[DrawnPage]) -> TextBoxes:
    """Return the sizes of the pages, and the box of each word that is found in the text."""
    spans = iter(word_spans(text, [word.text for page in pages for word in page.words]))
    sizes = tuple(PageSize(_edge(page.width, LARGEST), _edge(page.height, LARGEST)) for page in pages)
    boxes: list[WordBox] = []
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True), 1):
        found = [(span, word) for word, span in zip(page.words, spans, strict=False) if span is not None]
        edges = _edges([word for _, word in found], size)
        boxes.extend(
            WordBox(start, end, number, *box)
            for ((start, end), _), box in zip(found, edges, strict=True)
            if box[0] < box[2] and box[1] < box[3]
        )
    return TextBoxes(sizes, tuple(boxes))


def word_spans(text: str, words: list[str]) -> list[Span | None]:
    """Return the span of each word in the cleaned text, in order and disjoint; None if it is not found.

    Args: words: as drawn, in the order of the text.
    """
    tokens = text.split()
    if words != tokens:
        known = {word: _cleaned(word) for word in dict.fromkeys(words)}
        words = [known[word] for word in words]
    if words == tokens:  # true of most files
        return [match.span() for match in _TOKEN.finditer(text)]
    return _walked_spans(text, words)


def _walked_spans(text: str, words: Sequence[str]) -> list[Span | None]:
    """Return the span of each word that the walk finds; `words` are cleaned."""
    numbers = [number for number, word in enumerate(words) if word]
    places = [place for place, char in enumerate(text) if not char.isspace()]
    found: list[Span | None] = [None] * len(words)
    letters = [words[number].replace(" ", "") for number in numbers]
    for at, place in _walk(text, places, letters):
        start, end = places[place], places[place + len(letters[at]) - 1] + 1
        if " ".join(text[start:end].split()) == words[numbers[at]]:
            found[numbers[at]] = start, end
    return found


def _cleaned(word: str) -> str:
    """Return a word as `clean` leaves it before another word; a label of several words has blanks."""
    if word.isascii() and word.isprintable():
        return word
    return " ".join(clean(f"{word} {_AFTER}").split()).removesuffix(_AFTER).rstrip()


def _walk(text: str, places: Sequence[int], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each word that is found, and its place among the letters of the text."""
    letters = "".join(text.split())
    number, here, done = 0, 0, 0

    def stands() -> bool:
        word, after = words[number], here + len(words[number])
        if here != done or not letters.startswith(word, here):
            return False
        # "a" does not stand where the text has "and".
        ends = after == len(letters) or places[after] > places[after - 1] + 1
        return ends or any(letters.startswith(each, after) for each in words[number + 1 : number + 2])

    while number < len(words):
        if not stands():
            number, here, is_found = _resumed(letters, words, number, done, here)
            if not is_found:
                continue
        yield number, here
        here += len(words[number])
        number, done = number + 1, here


def _resumed(letters: str, words: Sequence[str], number: int, done: int, here: int) -> tuple[int, int, bool]:
    """Return the next word that stands near its place, the place, and whether there is one.

    If there is none, both are as many words and letters further.

    Args: done: the letters before belong to earlier words.
    """
    for _ in range(LEFT_OUT):
        if number == len(words):
            break
        probe = _probe(words, number)
        found = letters.find(probe, max(done, here - REACH), here + REACH + len(probe))
        if found >= 0:
            return number, found, True
        number, here = number + 1, here + len(words[number])
    return number, here, False


def _probe(words: Sequence[str], number: int) -> str:
    """Return the letters of as many of the next words as can be told from others."""
    probe = ""
    while len(probe) < AGREEING and number < len(words):
        probe, number = probe + words[number], number + 1
    return probe


def _edges(words: Sequence[DrawnWord], size: PageSize) -> list[list[int]]:
    """Return left, top, right and bottom of words in tenths of a point, as far as they are on the page."""
    if not words:
        return []
    points = np.array([word[1:] for word in words], np.float64)
    tenths = np.nan_to_num(10 * points + 0.5, nan=np.inf)
    edges: list[list[int]] = np.clip(tenths, 0, np.tile(np.array(size), 2)).astype(np.int64).tolist()
    return edges


def _edge(points: float, most: int) -> int:
    """Return a length in tenths of a point, from 0 to `most`; `most` for a number that is none."""
    tenths = 10 * points + 0.5
    if 0 < tenths < most:
        return int(tenths)
    return 0 if tenths <= 0 else most
