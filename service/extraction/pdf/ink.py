"""Pixels that the text of a PDF page draws: the page as shown, compared with the page without its text.

Pictures, gradients and lines have contrast of their own; it does not show text that is not drawn over them,
or that they cover.
"""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.words import PlacedWord
from service.extraction.pdf.native import page_objects, set_active

# A form may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4
# In ems; the part of a word that is compared with the edges of boxes.
CORE = (0.1, 0.4)
# With more pairs of words and shapes, some shape is taken to be at a word.
MAX_PAIRS = 2_000_000
OPAQUE = 255

Pixels = NDArray[np.uint8]


def has_contrast_of_its_own(graphics: PageGraphics, words: Sequence[PlacedWord]) -> bool:
    """Return whether shapes of the page, in the frame of the words, have contrast where words are."""
    shapes = (*graphics.grounds, *graphics.edges)
    if not shapes or not words:
        return False
    if len(shapes) * len(words) > MAX_PAIRS:
        return True
    left, bottom, right, top = np.array(shapes).T[:, :, None]
    x, end, y, em = np.array([word[1:] for word in words]).T
    low, high = y + CORE[0] * em, y + CORE[1] * em
    touched = (left < end) & (right > x) & (bottom < high) & (top > low)
    around = (left < x) & (right > end) & (bottom < low) & (top > high)
    around[: len(graphics.grounds)] = False
    return bool(np.any(touched & ~around))


@contextmanager
def without_text(page: Any) -> Iterator[None]:
    """Let a pypdfium2 page be drawn without its text."""
    texts = list(_text_addresses(page))
    set_active(texts, active=False)
    try:
        yield
    finally:
        set_active(texts, active=True)


@contextmanager
def letters_alone(document: Any, number: int) -> Iterator[Any]:
    """Yield a copy of a page that draws all its text in black, however the page draws it, and nothing else.

    Args: document: of pypdfium2. number: of the page, from 0.
    """
    copy = document[number]
    try:
        for kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            for shape in leaves(copy, kind):
                pdfium.FPDFPageObj_SetIsActive(shape, False)
        for shape in leaves(copy, pdfium.FPDF_PAGEOBJ_TEXT):
            pdfium.FPDFPageObj_SetFillColor(shape, 0, 0, 0, OPAQUE)
            pdfium.FPDFTextObj_SetTextRenderMode(shape, pdfium.FPDF_TEXTRENDERMODE_FILL)
        yield copy
    finally:
        copy.close()


def likeness(letters: Pixels, shown: Pixels, cell: int) -> float:
    """Return how much a patch of a page looks like letters, from 0 to 1: their correlation.

    Args: letters: of shape (rows, columns), black on white. shown: the same with a last axis for channels.
        cell: size in pixels of what counts as one point; letters of another font are alike only in coarse.
    """
    form, spread = (_centred(_pooled(patch, cell)) for patch in (letters[:, :, None], shown))
    if not form.size:
        return 0.0
    scale = np.sqrt((form**2).sum() * (spread**2).sum(axis=(0, 1)))
    return float(np.max(np.abs((form * spread).sum(axis=(0, 1))) / np.maximum(scale, 1.0)))


def _pooled(patch: Pixels, cell: int) -> NDArray[np.float64]:
    """Return the mean of each square of `cell` pixels; the rest at the edges is left out."""
    rows, columns = patch.shape[0] // cell, patch.shape[1] // cell
    whole = patch[: rows * cell, : columns * cell].astype(float)
    pooled: NDArray[np.float64] = whole.reshape(rows, cell, columns, cell, -1).mean(axis=(1, 3))
    return pooled


def _centred(patch: NDArray[np.float64]) -> NDArray[np.float64]:
    return patch - patch.mean(axis=(0, 1)) if patch.size else patch


def _text_addresses(page: Any) -> Iterator[int]:
    objects = page_objects(page)
    yield from (address for address, _ in objects.of_kinds(pdfium.FPDF_PAGEOBJ_TEXT))
    for address, _ in objects.of_kinds(pdfium.FPDF_PAGEOBJ_FORM):
        form = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        for shape in _within(form, pdfium.FPDF_PAGEOBJ_TEXT, MAX_DEPTH):
            yield ctypes.cast(shape, ctypes.c_void_p).value or 0


def leaves(page: Any, kind: int) -> Iterator[Any]:
    """Yield the objects of one type on a page, also those in its forms."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _within(pdfium.FPDFPage_GetObject(page, index), kind, MAX_DEPTH)


def _within(shape: Any, kind: int, depth: int) -> Iterator[Any]:
    found = pdfium.FPDFPageObj_GetType(shape)
    if found == kind:
        yield shape
    elif found == pdfium.FPDF_PAGEOBJ_FORM and depth:
        for index in range(pdfium.FPDFFormObj_CountObjects(shape)):
            yield from _within(pdfium.FPDFFormObj_GetObject(shape, index), kind, depth - 1)
