"""The page of a document that is not laid out yet, and whether a place lies on it."""

from typing import NamedTuple

from service.extraction.appearance import UNREADABLE_POINTS

# Share of its height that a line needs, as less shows only the tips of its letters.
NEEDED_ROOM = 0.2
# In points: the length that Word and RTF state for lines as high as their letters need.
SINGLE_LINE = 12.0


class Paper(NamedTuple):
    """The largest page of a document, in points; US Letter with usual margins where it does not tell.

    Attributes:
        left: the smallest left margin.
    """

    width: float = 612.0
    height: float = 792.0
    left: float = 72.0

    def holds(self, x: float, y: float, width: float, height: float) -> bool:
        """Return whether any part of a box lies on the page; x and y are from its upper left corner."""
        return -width < x < self.width and -height < y < self.height

    def holds_indent(self, left: float, right: float, first: float) -> bool:
        """Return whether the lines of a paragraph begin on the page.

        Args:
            left, right: distance from the margins, negative towards the edge of the page.
            first: distance of the first line from the others.
        """
        furthest, nearest = max(left, left + first), min(left, left + first)
        return self.left + furthest < self.width and self.left + nearest > -self.width and right < self.width


LETTER = Paper()


def has_room(room: float | None, size: float) -> bool:
    """Return whether a line of this height has room for letters of this size, in points."""
    return room is None or room > max(UNREADABLE_POINTS, NEEDED_ROOM * size)
