"""Lines of a posting with their numbers."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from service.text.lines import lines_of


@dataclass(frozen=True, slots=True)
class PostingLine:
    """One line of a posting.

    Attributes:
        number: from 1, blank lines counted.
        start, end: its place in the posting, without outer white space.
    """

    number: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class NumberedLines:
    """The lines of a posting that are not blank, in order."""

    lines: tuple[PostingLine, ...]

    def numbered(self, number: int) -> PostingLine | None:
        """Return the line with a number; None if it is blank or beyond the end."""
        place = bisect_left(self.lines, number, key=lambda line: line.number)
        found = self.lines[place] if place < len(self.lines) else None
        return found if found and found.number == number else None

    def holding(self, offset: int) -> PostingLine | None:
        """Return the line that holds a place of the posting."""
        place = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[place] if place >= 0 and offset <= self.lines[place].end else None


def numbered_lines(text: str) -> NumberedLines:
    """Return the lines of a posting with their numbers.

    Args:
        text: of the posting as it was read, where a sentence that it wrapped is one line already.
    """
    found: list[PostingLine] = []
    number, counted = 1, 0
    for line in lines_of(text):
        number += text.count("\n", counted, line.start)
        found.append(PostingLine(number, line.start, line.end, line.words))
        counted = line.end
    return NumberedLines(tuple(found))
