"""Graphics of a page that matter to its text: drawn bullets and images."""

from dataclasses import dataclass
from typing import NamedTuple

PAGE_SHARE = 0.6


class DrawnDot(NamedTuple):
    """A small drawn shape: its left, right and vertical middle, in points."""

    x: float
    right: float
    middle: float


@dataclass(frozen=True, slots=True)
class PageGraphics:
    """Drawn bullets and images of one page.

    Attributes:
        pictures: number of images; a form with several counts once.
        picture_share: area of the largest image over the area of the page.
    """

    dots: tuple[DrawnDot, ...]
    pictures: int
    picture_share: float

    @property
    def is_picture_of_page(self) -> bool:
        """Return whether one image covers most of the page, as in a scan."""
        return self.picture_share >= PAGE_SHARE
