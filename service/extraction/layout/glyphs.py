"""Where does each character of a PDF page stand?"""

import ctypes
import math
import sys
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

# What pdfium writes for a hyphen at the end of a line.
LINE_END_HYPHEN = 2
GENERATED_CANDIDATES = frozenset({0, 10, 13, 32})
# Character, width and em in tenths of a point; the width tells fonts apart.
Kind = tuple[int, int, int]
# Glyphs without a Unicode value.
NAMELESS = frozenset({0, 0xFFFE, 0xFFFF})
MIN_EM = 0.1


class Glyph(NamedTuple):
    """One character as it is seen, the page turned upright; lengths in points, y grows upwards.

    Attributes:
        x: of its origin.   right: of its nominal box.   y: of its baseline.   em: height of its font.
        kind: the same for the same character in the same size of the same font.
    """

    char: str
    x: float
    right: float
    y: float
    em: float
    kind: Kind


class Upright(NamedTuple):
    """How a page is turned and cut: user space to the visible page."""

    left: float
    bottom: float
    width: float
    height: float
    quarter_turns: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of user space is seen; (0, 0) is the lower left corner of the visible page."""
        along, up = x - self.left, y - self.bottom
        if self.quarter_turns == 1:
            return up, self.width - along
        if self.quarter_turns == 2:
            return self.width - along, self.height - up
        if self.quarter_turns == 3:
            return self.height - up, along
        return along, up


def upright(page: Any) -> Upright:
    """Return how `page`, a pypdfium2 page, is turned."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    turns = int(pdfium.FPDFPage_GetRotation(page)) % 4
    return Upright(box.left, box.bottom, box.right - box.left, box.top - box.bottom, turns)


def glyphs_of(text_page: Any, turn: Upright) -> list[Glyph]:
    """Return the characters in the order the file draws them, blanks of the file included."""
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
        found.append(_seen(code, (x.value, y.value), box, turn, em))
    return found


def _seen(code: int, origin: tuple[float, float], box: Any, turn: Upright, em: float) -> Glyph:
    char = "-" if code == LINE_END_HYPHEN else chr(code)
    if turn.quarter_turns == 0:
        x, y, right = origin[0] - turn.left, origin[1] - turn.bottom, box.right - turn.left
    else:
        x, y = turn.point(*origin)
        right = max(turn.point(box.left, box.bottom)[0], turn.point(box.right, box.top)[0])
    kind = (code, int(10 * (right - x) + 0.5), int(10 * em + 0.5))
    return Glyph(char, x, right, y, em, kind)


def _em(text_page: Any, index: int) -> float:
    """Return the height of the font as it is drawn, its matrix applied."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    scale = math.hypot(matrix.c, matrix.d)
    return max(MIN_EM, float(pdfium.FPDFText_GetFontSize(text_page, index)) * scale)
