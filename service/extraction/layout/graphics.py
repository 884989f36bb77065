"""Graphics of a page that matter to its text: drawn bullets, images, and shapes behind or over words."""

from dataclasses import dataclass
from typing import NamedTuple

PAGE_SHARE = 0.6


class DrawnDot(NamedTuple):
    """A small drawn shape: its left, right and vertical middle, in points."""

    x: float
    right: float
    middle: float


class Bounds(NamedTuple):
    """The edges of a drawn object, in points."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class PageGraphics:
    """Drawn bullets, images and shapes of one page.

    Attributes:
        pictures: number of images; a form with several counts once.
        picture_share: area that images cover over the area of the page.
        grounds: images, gradients, forms and drawings, which have contrast in all their area.
        edges: lines and boxes, which have contrast at their edges.
    """

    dots: tuple[DrawnDot, ...]
    pictures: int
    picture_share: float
    grounds: tuple[Bounds, ...] = ()
    edges: tuple[Bounds, ...] = ()

    @property
    def is_picture_of_page(self) -> bool:
        """Return whether one image covers most of the page, as in a scan."""
        return self.picture_share >= PAGE_SHARE
