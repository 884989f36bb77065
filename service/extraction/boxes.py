"""Boxes of the words of a cleaned text.

Readers hand over the words as drawn, in reading order; cleaning changes some of them, and their blanks. So
text and words are walked side by side, letter by letter without blanks. Where they differ, the walk goes on
where the next words stand in the text; a word that is not found there has no box.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from service.domain.extracted_text import DrawnPage, DrawnWord
from service.domain.text_boxes import PageSize, TextBoxes, WordBox
from service.extraction.clean import clean

# In points; larger pages have no boxes worth marking.
LARGEST_PAGE = 1_000_000.0
# Letters that have to agree where the walk goes on, and how far away they may be.
AGREEING = 12
REACH = 500
# Words that may be left out before the walk goes on.
LEFT_OUT = 8
# A bullet alone is left out by `clean`, one before a word is not.
_AFTER = "word"

Span = tuple[int, int]


def text_boxes(text: str, pages: Sequence[DrawnPage]) -> TextBoxes:
    """Return the sizes of the pages, and the box of each word that is found in the text."""
    drawn = [(number, word) for number, page in enumerate(pages, 1) for word in page.words]
    spans = word_spans(text, [word.text for _, word in drawn])
    boxes = (
        _box(span, number, word, pages[number - 1])
        for span, (number, word) in zip(spans, drawn, strict=True)
        if span is not None
    )
    sizes = tuple(
        PageSize(_tenths(page.width, LARGEST_PAGE), _tenths(page.height, LARGEST_PAGE)) for page in pages
    )
    return TextBoxes(sizes, tuple(box for box in boxes if box is not None))


def word_spans(text: str, words: Sequence[str]) -> list[Span | None]:
    """Return the span of each word in the cleaned text, in order and disjoint; None if it is not found.

    Args: words: as drawn, in the order of the text.
    """
    cleaned = [(number, letters) for number, word in enumerate(words) if (letters := _letters(word))]
    numbers, letters_of = [number for number, _ in cleaned], [letters for _, letters in cleaned]
    places = [place for place, char in enumerate(text) if not char.isspace()]
    found: list[Span | None] = [None] * len(words)
    for at, place in _walk(text, places, letters_of):
        start, end = places[place], places[place + len(letters_of[at]) - 1] + 1
        if text[start:end] == letters_of[at]:
            found[numbers[at]] = start, end
    return found


def _letters(word: str) -> str:
    """Return a word as `clean` leaves it before another word, without blanks."""
    if word.isascii() and word.isprintable():
        return word
    return "".join(clean(f"{word} {_AFTER}").split()).removesuffix(_AFTER)


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
    for word in islice(words, number, number + AGREEING):
        probe += word
        if len(probe) >= AGREEING:
            break
    return probe


def _box(span: Span, number: int, word: DrawnWord, page: DrawnPage) -> WordBox | None:
    """Return the box of a word as far as it is on the page; None if it is not."""
    width, height = min(LARGEST_PAGE, page.width), min(LARGEST_PAGE, page.height)
    left, right = _tenths(word.left, width), _tenths(word.right, width)
    top, bottom = _tenths(word.top, height), _tenths(word.bottom, height)
    return WordBox(*span, number, left, top, right, bottom) if left < right and top < bottom else None


def _tenths(points: float, most: float) -> int:
    """Return a length in tenths of a point, at least 0; the most for a number that is none."""
    return round(10 * max(0.0, min(most, points)))
