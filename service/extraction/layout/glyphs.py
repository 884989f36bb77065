"""Positions of the characters of a PDF page."""

import ctypes
import math
import sys
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

# The code that pdfium returns for a hyphen at the end of a line.
LINE_END_HYPHEN = 2
GENERATED_CANDIDATES = frozenset({0, 10, 13, 32})
# Character, width and em in tenths of a point; the width distinguishes fonts.
GlyphKind = tuple[int, int, int]
# Glyphs without a Unicode value.
NAMELESS = frozenset({0, 0xFFFE, 0xFFFF})
MIN_EM = 0.1


class Glyph(NamedTuple):
    """One character on the upright page; lengths in points, y grows upwards.

    Attributes:
        x: of the origin.
        right: of the nominal box.
        y: of the baseline.
        em: height of the font.
        kind: equal for the same character in the same size of the same font.
    """

    char: str
    x: float
    right: float
    y: float
    em: float
    kind: GlyphKind


class PageRotation(NamedTuple):
    """Rotation and crop of a page: maps user space to the visible page."""

    left: float
    bottom: float
    width: float
    height: float
    quarter_turns: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of user space on the visible page, whose lower left corner is (0, 0)."""
        along, up = x - self.left, y - self.bottom
        if self.quarter_turns == 1:
            return up, self.width - along
        if self.quarter_turns == 2:
            return self.width - along, self.height - up
        if self.quarter_turns == 3:
            return self.height - up, along
        return along, up


def page_rotation(page: Any) -> PageRotation:
    """Return the rotation of `page`, a pypdfium2 page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    turns = int(pdfium.FPDFPage_GetRotation(page)) % 4
    return PageRotation(box.left, box.bottom, box.right - box.left, box.top - box.bottom, turns)


def page_glyphs(text_page: Any, rotation: PageRotation) -> list[Glyph]:
    """Return the characters in drawing order, including blanks that the file contains."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box = pdfium.FS_RECTF()
    ems: dict[int, float] = {}
    found = []
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in NAMELESS or code > sys.maxunicode:
            continue
        if code in GENERATED_CANDIDATES and pdfium.FPDFText_IsGenerated(text_page, index):
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        height = int(20 * abs(box.top - box.bottom) + 0.5)
        em = ems.get(height)
        if em is None:
            em = ems[height] = _em(text_page, index)
        found.append(_placed_glyph(code, (x.value, y.value), box, rotation, em))
    return found


def _placed_glyph(
    code: int, origin: tuple[float, float], box: Any, rotation: PageRotation, em: float
) -> Glyph:
    char = "-" if code == LINE_END_HYPHEN else chr(code)
    if rotation.quarter_turns == 0:
        x, y, right = origin[0] - rotation.left, origin[1] - rotation.bottom, box.right - rotation.left
    else:
        x, y = rotation.point(*origin)
        right = max(rotation.point(box.left, box.bottom)[0], rotation.point(box.right, box.top)[0])
    kind = (code, int(10 * (right - x) + 0.5), int(10 * em + 0.5))
    return Glyph(char, x, right, y, em, kind)


def _em(text_page: Any, index: int) -> float:
    """Return the height of the font as drawn, with its matrix applied."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    scale = math.hypot(matrix.c, matrix.d)
    return max(MIN_EM, float(pdfium.FPDFText_GetFontSize(text_page, index)) * scale)
