"""Drawn bullets and images of a PDF page."""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from service.extraction.layout.graphics import DrawnDot, PageGraphics
from service.extraction.pdf.native import PageObjects
from service.extraction.pdf.page_frame import PageFrame

# In points; a drawn bullet is a small shape, about as wide as high.
MIN_DOT, MAX_DOT = 1.2, 7.0
MAX_DOT_SKEW = 1.3
# A larger number is a pattern, not a list.
MAX_DOTS = 400
# An image may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4
DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)


def page_graphics(objects: PageObjects, frame: PageFrame) -> PageGraphics:
    """Return the graphics among the objects of a page."""
    dots: list[DrawnDot] = []
    shares: list[float] = []
    area = max(1.0, frame.width * frame.height)
    for address, kind in objects.of_kinds(*DRAWN):
        shape = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        if (bounds := _bounds(shape, frame)) is None:
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


def _bounds(shape: Any, frame: PageFrame) -> tuple[float, float, float, float] | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
        return None
    corners = (frame.point(left.value, bottom.value), frame.point(right.value, top.value))
    across, up = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return across[0], up[0], across[1], up[1]


def _is_dot(width: float, height: float) -> bool:
    if not (MIN_DOT <= width <= MAX_DOT and MIN_DOT <= height <= MAX_DOT):
        return False
    return max(width, height) <= MAX_DOT_SKEW * min(width, height)
