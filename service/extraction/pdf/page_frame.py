"""Frames of a PDF page: the page as shown, and turned so that its text is upright."""

from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

QUARTERS = 4


class PageFrame(NamedTuple):
    """A page turned clockwise by quarter turns: maps user space to its frame.

    The lower left corner of the turned page is (0, 0). Coordinates may be numbers or arrays.
    """

    left: float
    bottom: float
    width: float
    height: float
    quarter_turns: int

    def point(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return a point of user space in this frame."""
        along, up = x - self.left, y - self.bottom
        if self.quarter_turns == 1:
            return up, self.width - along
        if self.quarter_turns == 2:
            return self.width - along, self.height - up
        if self.quarter_turns == 3:
            return self.height - up, along
        return along, up

    def user_point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of this frame in user space."""
        if self.quarter_turns == 1:
            x, y = self.width - y, x
        elif self.quarter_turns == 2:
            x, y = self.width - x, self.height - y
        elif self.quarter_turns == 3:
            x, y = y, self.height - x
        return x + self.left, y + self.bottom

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of the turned page in points."""
        if self.quarter_turns % 2:
            return self.height, self.width
        return self.width, self.height

    def turned(self, quarter_turns: int) -> "PageFrame":
        """Return the frame of the same page with other quarter turns."""
        return self._replace(quarter_turns=quarter_turns % QUARTERS)


def shown_frame(page: Any) -> PageFrame:
    """Return the frame of a pypdfium2 page as a viewer shows it."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    turns = int(pdfium.FPDFPage_GetRotation(page)) % QUARTERS
    return PageFrame(box.left, box.bottom, box.right - box.left, box.top - box.bottom, turns)
