"""The page of a Word document, and whether a place lies on it."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from service.extraction.appearance import UNREADABLE_POINTS
from service.extraction.office.lengths import TWIP, points
from service.extraction.office.word_names import name

# In points: the size of US Letter and of a usual margin, where the document does not tell.
LETTER_WIDTH, LETTER_HEIGHT, MARGIN = 612.0, 792.0, 72.0
# Share of its height that a line needs, as less shows only the tips of its letters.
NEEDED_ROOM = 0.2
ABSOLUTE = frozenset({"page", "margin"})


class WordPage(NamedTuple):
    """The largest page of a document, in points."""

    width: float = LETTER_WIDTH
    height: float = LETTER_HEIGHT
    left: float = MARGIN
    top: float = MARGIN

    def holds(self, x: float, y: float, width: float, height: float) -> bool:
        """Return whether any part of a box lies on the page; x and y are from its upper left corner."""
        return -width < x < self.width and -height < y < self.height

    def holds_frame(self, frame: Mapping[str, str]) -> bool:
        """Return whether a frame with the attributes of w:framePr or w:tblpPr lies on the page."""
        x, y = _first(frame, "w:x", "w:tblpX"), _first(frame, "w:y", "w:tblpY")
        width = points(frame.get(name("w:w")), unit=TWIP) or self.width
        height = points(frame.get(name("w:h")), unit=TWIP) or self.height
        if frame.get(name("w:hRule")) == "exact" and not has_room(height, UNREADABLE_POINTS):
            return False
        if name("w:xAlign") in frame or name("w:tblpXSpec") in frame:
            x = None
        from_top = frame.get(name("w:vAnchor"), "text") in ABSOLUTE
        return self.holds(x or 0.0, y or 0.0, width, height if from_top else self.height)

    def holds_indent(self, indent: Mapping[str, str]) -> bool:
        """Return whether the lines of a paragraph with the attributes of w:ind begin on the page."""
        left = _first(indent, "w:start", "w:left") or 0.0
        right = _first(indent, "w:end", "w:right") or 0.0
        hanging = _first(indent, "w:hanging")
        first = left + (_first(indent, "w:firstLine") or 0.0 if hanging is None else -hanging)
        furthest = self.left + max(left, first)
        return furthest < self.width and self.left + min(left, first) > -self.width and right < self.width


def word_page(body: Any) -> WordPage:
    """Return the largest page of the sections of a document."""
    found = WordPage(0.0, 0.0, MARGIN, MARGIN)
    for section in body.iter(name("w:sectPr")):
        size, margins = section.find(name("w:pgSz")), section.find(name("w:pgMar"))
        found = found._replace(
            width=max(found.width, _length(size, "w:w") or LETTER_WIDTH),
            height=max(found.height, _length(size, "w:h") or LETTER_HEIGHT),
            left=min(found.left, _length(margins, "w:left") or MARGIN),
        )
    return found if found.width else WordPage()


def has_room(room: float | None, size: float) -> bool:
    """Return whether a line of this height has room for letters of this size, in points."""
    return room is None or room > max(UNREADABLE_POINTS, NEEDED_ROOM * size)


def _length(element: Any, attribute: str) -> float | None:
    return None if element is None else points(element.get(name(attribute)), unit=TWIP)


def _first(attributes: Mapping[str, str], *names: str) -> float | None:
    """Return the first of these lengths that is stated."""
    stated: Callable[[str], str | None] = attributes.get
    values = (points(stated(name(each)), unit=TWIP) for each in names)
    return next((value for value in values if value is not None), None)
