"""Direction and tilt of the words of a scanned page, and the frame in which their lines are level.

tesseract returns boxes in the picture as it is: on a page that was scanned sideways the lines run down or up,
and on a tilted one they rise or fall.
"""

import math
import statistics
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

RIGHT, DOWN, LEFT, UP = range(4)
# A larger angle is no tilt but another direction.
MAX_TILT = math.radians(8)
# In radians; a smaller tilt shifts no date off its line.
MIN_TILT = 0.002
# Letters that go below the baseline.
DESCENDING = frozenset("gjpqyQ,;()[]{}|/_")
MIN_SPREAD = 8.0


class ScannedWord(NamedTuple):
    """A recognized word; lengths in pixels from the upper left corner of its picture.

    Attributes:
        line: equal for the words of one line.
    """

    text: str
    line: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float


class ScanFrame(NamedTuple):
    """A picture turned and levelled so that its lines run to the right; lengths in pixels.

    Attributes:
        direction: where the lines run in the picture.
        tilt: how much the lines fall, in radians, after the turn.
    """

    width: float
    height: float
    direction: int = RIGHT
    tilt: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of the turned picture."""
        return (self.width, self.height) if self.direction in (RIGHT, LEFT) else (self.height, self.width)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the picture in this frame."""
        if self.direction == DOWN:
            x, y = y, self.width - x
        elif self.direction == LEFT:
            x, y = self.width - x, self.height - y
        elif self.direction == UP:
            x, y = self.height - y, x
        across, down = self.size
        x, y = x - across / 2, y - down / 2
        return x + self.tilt * y + across / 2, y - self.tilt * x + down / 2

    def picture_point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of this frame in the picture."""
        across, down = self.size
        x, y = x - across / 2, y - down / 2
        x, y = x - self.tilt * y + across / 2, y + self.tilt * x + down / 2
        if self.direction == DOWN:
            return self.width - y, x
        if self.direction == LEFT:
            return self.width - x, self.height - y
        return (y, self.height - x) if self.direction == UP else (x, y)

    def word(self, word: ScannedWord) -> ScannedWord:
        """Return a word of the picture in this frame; its box is turned about its middle."""
        middle = self.point(word.left + word.width / 2, word.top + word.height / 2)
        sideways = self.direction in (DOWN, UP)
        width, height = (word.height, word.width) if sideways else (word.width, word.height)
        return word._replace(
            left=middle[0] - width / 2, top=middle[1] - height / 2, width=width, height=height
        )


def scan_frame(words: Sequence[ScannedWord], width: float, height: float) -> ScanFrame:
    """Return the frame in which most lines of a picture are level."""
    frame = ScanFrame(width, height, _direction(words))
    tilt = _tilt([frame.word(word) for word in words])
    return frame._replace(tilt=tilt) if MIN_TILT < abs(tilt) < MAX_TILT else frame


def _lines(words: Sequence[ScannedWord]) -> list[list[ScannedWord]]:
    return [list(line) for _, line in groupby(words, key=lambda word: word.line)]


def _direction(words: Sequence[ScannedWord]) -> int:
    """Return where most words follow one another: to the right, down, to the left or up."""
    steps = [0.0] * 4
    for line in _lines(words):
        for before, after in pairwise(line):
            across = after.left + after.width / 2 - before.left - before.width / 2
            down = after.top + after.height / 2 - before.top - before.height / 2
            if abs(across) >= abs(down):
                steps[RIGHT if across > 0 else LEFT] += abs(across)
            else:
                steps[DOWN if down > 0 else UP] += abs(down)
    return max(range(4), key=steps.__getitem__)


def _tilt(words: Sequence[ScannedWord]) -> float:
    """Return the slope of the lines: the median, each line counted by its length."""
    slopes: list[tuple[float, float]] = []
    for line in _lines(words):
        level = [word for word in line if not DESCENDING.intersection(word.text)]
        if len(level) > 1 and level[-1].left - level[0].left > MIN_SPREAD * level[0].height:
            slopes.append(_slope(level))
    if not slopes:
        return 0.0
    slopes.sort()
    half, passed = sum(length for _, length in slopes) / 2, 0.0
    for slope, length in slopes:
        passed += length
        if passed >= half:
            return slope
    return 0.0


def _slope(words: Sequence[ScannedWord]) -> tuple[float, float]:
    """Return the slope of the bottoms of words, and the length of their line."""
    across = [word.left + word.width / 2 for word in words]
    slope = statistics.linear_regression(across, [word.top + word.height for word in words]).slope
    return slope, across[-1] - across[0]
