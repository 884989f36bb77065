"""Graphics of a PDF page: drawn bullets and images."""

import ctypes
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from service.extraction.layout.glyphs import PageRotation

# In points; a drawn bullet is a small shape, about as wide as high.
MIN_DOT, MAX_DOT = 1.2, 7.0
MAX_DOT_SKEW = 1.3
# A larger number is a pattern, not a list.
MAX_DOTS = 400
# An image may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4
PAGE_SHARE = 0.6
DRAWN = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM})


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


def page_graphics(page: Any, rotation: PageRotation) -> PageGraphics:
    """Return the graphics of `page`, a pypdfium2 page."""
    dots: list[DrawnDot] = []
    shares: list[float] = []
    area = max(1.0, rotation.width * rotation.height)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        shape = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind not in DRAWN or (bounds := _bounds(shape, rotation)) is None:
            continue
        left, bottom, right, top = bounds
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            if _is_dot(right - left, top - bottom) and len(dots) < MAX_DOTS:
                dots.append(DrawnDot(left, right, (bottom + top) / 2))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE or _holds_picture(shape, MAX_DEPTH):
            shares.append((right - left) * (top - bottom) / area)
    return PageGraphics(tuple(dots), len(shares), max(shares, default=0.0))


def _holds_picture(form: Any, depth: int) -> bool:
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        shape = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth and _holds_picture(shape, depth - 1):
            return True
    return False


def _bounds(shape: Any, rotation: PageRotation) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
        return None
    corners = (rotation.point(left.value, bottom.value), rotation.point(right.value, top.value))
    across, up = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return across[0], up[0], across[1], up[1]


def _is_dot(width: float, height: float) -> bool:
    if not (MIN_DOT <= width <= MAX_DOT and MIN_DOT <= height <= MAX_DOT):
        return False
    return max(width, height) <= MAX_DOT_SKEW * min(width, height)
