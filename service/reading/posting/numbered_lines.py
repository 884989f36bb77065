"""Lines of a posting with their numbers, as people count them in the posting that was sent."""

from bisect import bisect_right
from dataclasses import dataclass

from service.reading.posting.wrapped import unwrapped
from service.text.lines import lines_of


@dataclass(frozen=True, slots=True)
class PostingLine:
    """One line of a posting as it is read; a sentence that the posting wraps is one line.

    Attributes:
        number: of its first line in the posting, from 1, blank lines counted; last: of its last one.
        start, end: its place in the posting, without outer white space.
    """

    number: int
    last: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class NumberedLines:
    """The lines of a posting that are not blank, in order."""

    lines: tuple[PostingLine, ...]

    def numbered(self, number: int) -> PostingLine | None:
        """Return the line with a number, or the one that goes on in it; None if it is blank or beyond."""
        place = bisect_right(self.lines, number, key=lambda line: line.number) - 1
        return self.lines[place] if place >= 0 and number <= self.lines[place].last else None

    def holding(self, offset: int) -> PostingLine | None:
        """Return the line that holds a place of the posting."""
        place = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[place] if place >= 0 and offset <= self.lines[place].end else None


def numbered_lines(text: str) -> NumberedLines:
    """Return the lines of a posting as they are read, with their numbers."""
    found: list[PostingLine] = []
    number, counted = 1, 0
    for line in lines_of(unwrapped(text)):
        number += text.count("\n", counted, line.start)
        last = number + text.count("\n", line.start, line.end)
        found.append(PostingLine(number, last, line.start, line.end, line.words))
        number, counted = last, line.end
    return NumberedLines(tuple(found))
