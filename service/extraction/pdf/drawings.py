"""Drawn bullets, images and shapes of a PDF page."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from service.extraction.layout.graphics import Bounds, DrawnDot, PageGraphics
from service.extraction.pdf.native import PageObjects
from service.extraction.pdf.page_frame import PageFrame

# In points; a drawn bullet is a small shape, about as wide as high.
MIN_DOT, MAX_DOT = 1.2, 7.0
MAX_DOT_SKEW = 1.3
# A larger number is a pattern, not a list.
MAX_DOTS = 400
# An image may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4
# Pieces of a path; a line or a box has no more.
BOX_PIECES = 6
# Cells of a page, across and up, in which the area that images cover is counted.
CELLS = 40
DRAWN = (
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_SHADING,
    pdfium.FPDF_PAGEOBJ_FORM,
)


# The matrix a, b, c, d, e, f of user space.
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix = tuple[float, float, float, float, float, float]


def page_graphics(objects: PageObjects, frame: PageFrame) -> PageGraphics:
    """Return the graphics among the objects of a page."""
    dots: list[DrawnDot] = []
    pictures: list[list[Bounds]] = []
    grounds: list[Bounds] = []
    edges: list[Bounds] = []
    for address, kind in objects.of_kinds(*DRAWN):
        shape = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        if (bounds := _bounds(shape, frame)) is None:
            continue
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            if _is_dot(bounds) and len(dots) < MAX_DOTS:
                dots.append(DrawnDot(bounds.left, bounds.right, (bounds.bottom + bounds.top) / 2))
            (edges if _is_box(shape) else grounds).append(bounds)
            continue
        grounds.append(bounds)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append([bounds])
        elif found := list(_pictures_in(shape, frame, IDENTITY, MAX_DEPTH)):
            pictures.append(found)
    share = _covered_share([each for found in pictures for each in found], frame)
    return PageGraphics(tuple(dots), len(pictures), share, tuple(grounds), tuple(edges))


def turned_graphics(graphics: PageGraphics, frame: PageFrame, other: PageFrame) -> PageGraphics:
    """Return the graphics of a page in another of its frames; the dots are left out."""

    def turned(bounds: Bounds) -> Bounds:
        corners = (bounds[:2], bounds[2:])
        return _around([other.point(*frame.user_point(x, y)) for x, y in corners])

    if frame == other:
        return graphics
    grounds, edges = (tuple(map(turned, shapes)) for shapes in (graphics.grounds, graphics.edges))
    return replace(graphics, dots=(), grounds=grounds, edges=edges)


def _around(corners: Sequence[tuple[float, float]]) -> Bounds:
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return Bounds(min(across), min(up), max(across), max(up))


def _pictures_in(form: Any, frame: PageFrame, outer: Matrix, depth: int) -> Iterator[Bounds]:
    """Yield the bounds of the images in a form, which is drawn in the space `outer`."""
    if pdfium.FPDFPageObj_GetType(form) != pdfium.FPDF_PAGEOBJ_FORM:
        return
    inner = _product(_matrix(form), outer)
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        shape = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and (bounds := _bounds(shape, frame, inner)):
            yield bounds
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _pictures_in(shape, frame, inner, depth - 1)


def _matrix(shape: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(shape, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that maps by the first one and then by the other."""
    a, b, c, d, e, f = first
    return (
        *_mapped(a, b, (*then[:4], 0.0, 0.0)),
        *_mapped(c, d, (*then[:4], 0.0, 0.0)),
        *_mapped(e, f, then),
    )


def _mapped(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _covered_share(pictures: Sequence[Bounds], frame: PageFrame) -> float:
    """Return the area that pictures cover, each part counted once, over the area of the page."""
    if not pictures:
        return 0.0
    width, height = frame.size
    x = (np.arange(CELLS) + 0.5) * width / CELLS
    y = (np.arange(CELLS) + 0.5) * height / CELLS
    covered = np.zeros((CELLS, CELLS), bool)
    for left, bottom, right, top in pictures:
        covered |= ((y >= bottom) & (y < top))[:, None] & ((x >= left) & (x < right))
    return float(covered.mean())


def _bounds(shape: Any, frame: PageFrame, space: Matrix = IDENTITY) -> Bounds | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
        return None
    if space == IDENTITY:
        corners = [frame.point(left.value, bottom.value), frame.point(right.value, top.value)]
    else:
        places = [(x.value, y.value) for x in (left, right) for y in (bottom, top)]
        corners = [frame.point(*_mapped(x, y, space)) for x, y in places]
    return _around(corners)


def _is_box(path: Any) -> bool:
    """Return whether a path is a line or a box, which has contrast at its edges only."""
    pieces: int = pdfium.FPDFPath_CountSegments(path)
    return pieces <= BOX_PIECES and pdfium.FPDFPageObj_GetDashCount(path) <= 0


def _is_dot(bounds: Bounds) -> bool:
    width, height = bounds.right - bounds.left, bounds.top - bounds.bottom
    if not (MIN_DOT <= width <= MAX_DOT and MIN_DOT <= height <= MAX_DOT):
        return False
    return max(width, height) <= MAX_DOT_SKEW * min(width, height)
