"""Passages of an opening inside a resume: several lines of one, and what stands between them."""

from collections.abc import Iterable, Iterator, Sequence

from service.text.document import Document
from service.text.lines import Line
from service.text.sentences import BULLET

_SEVERAL = 3  # lines of an opening that are no chance
_BETWEEN = 2  # lines between them that go with them
_TITLE = 6  # words of a line such as "Clinic Manager" or "Duties" above them

Span = tuple[int, int]


def passages(document: Document, found: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans from the first to the last of several lines of an opening, with the titles above.

    Args: found: the spans of the words that are known to be of an opening.
    """
    for numbers in _groups(sorted({each for span in found for each in _lines_of(document, span)})):
        if len(numbers) >= _SEVERAL:
            first = _with_titles(document.lines, numbers[0])
            yield document.lines[first].start, document.lines[numbers[-1]].end


def _lines_of(document: Document, span: Span) -> range:
    """Return the numbers of the lines that a span is in."""
    return range(document.line_number(span[0]), document.line_number(max(span[0], span[1] - 1)) + 1)


def _groups(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Yield numbers in groups between which more than a few are missing."""
    group: list[int] = []
    for number in numbers:
        if group and number - group[-1] > _BETWEEN + 1:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _with_titles(lines: Sequence[Line], first: int) -> int:
    """Return the number of the first of the short bullets right above a line; the line's own if none are."""
    if BULLET.match(lines[first].words) is None:
        return first
    for number in range(first - 1, max(-1, first - 1 - _BETWEEN), -1):
        words = lines[number].words
        if BULLET.match(words) is None or len(words.split()) > _TITLE or any(map(str.isdigit, words)):
            break
        first = number
    return first
