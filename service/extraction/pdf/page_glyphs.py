"""Glyphs of a PDF page, grouped by the direction of their text."""

import ctypes
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from service.extraction.layout.glyphs import Glyphs
from service.extraction.pdf.native import characters, loose_boxes
from service.extraction.pdf.page_frame import QUARTERS, PageFrame

# The code that pdfium returns for a hyphen at the end of a line, and soft hyphens that are drawn.
HYPHENS = str.maketrans(dict.fromkeys("\x02\u00ad\ufffe", "-"))
# Characters under which a font states the advance of a ligature.
LIGATURES = {"ff": 0xFB00, "fi": 0xFB01, "fl": 0xFB02, "ffi": 0xFB03, "ffl": 0xFB04}
MIN_EM = 0.1
# In points; boxes closer than this are equal.
SAME = 0.05
# Letters of a vertical line follow one another within this many widths.
VERTICAL_STEP = 1.6
MIN_TURNED = 2
# Share of the width of a box; a smaller advance in the font belongs to another character.
LEAST_ADVANCE = 0.4

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class _Characters(NamedTuple):
    """Drawn characters of a page: text, place on the text page, and loose box in user space."""

    text: str
    place: Integers
    box: Floats


def page_glyphs(text_page: Any, shown: PageFrame) -> list[tuple[PageFrame, Glyphs]]:
    """Return the glyphs for each direction of text, with the frame where they are upright.

    The frame with the most glyphs comes first; a page without text has one frame without glyphs.
    """
    drawn = _drawn(text_page)
    if not drawn.text:
        return []
    turns = _quarter_turns(text_page, drawn)
    if not turns.any():
        return [(shown.turned(0), _upright(text_page, drawn, shown.turned(0)))]
    counts = np.bincount(turns, minlength=QUARTERS)
    order = [int(turn) for turn in np.argsort(-counts, kind="stable") if counts[turn]]
    frames = [shown.turned(turn) for turn in order]
    return [
        (frame, _upright(text_page, _chosen(drawn, turns == frame.quarter_turns), frame)) for frame in frames
    ]


def _drawn(text_page: Any) -> _Characters:
    """Return the characters that the file draws; pdfium adds blanks and line ends without a width."""
    text, box = characters(text_page), loose_boxes(text_page)
    codes = np.fromiter(map(ord, text), np.int64, len(text))
    room = (box[:, 2] - box[:, 0] > 0) & (np.abs(box[:, 1] - box[:, 3]) > 0)
    blank = ((codes <= ord(" ")) & (codes != ord("\x02"))) | (codes == ord("\xa0")) | (codes == ord("\xad"))
    named = (codes != 0) & (codes != 0xFFFF)
    place = np.flatnonzero(named & (room | ~blank))
    return _Characters(_picked(text, place), place, box[place])


def _picked(text: str, places: Integers) -> str:
    return "".join(map(text.__getitem__, places.tolist()))


def _chosen(drawn: _Characters, mask: NDArray[np.bool_]) -> _Characters:
    return _Characters(_picked(drawn.text, np.flatnonzero(mask)), drawn.place[mask], drawn.box[mask])


def _quarter_turns(text_page: Any, drawn: _Characters) -> Integers:
    """Return for each character how often the page is turned clockwise until it is upright."""
    turns = np.zeros(len(drawn.text), np.int64)
    left, _, right, bottom = drawn.box.T
    step = np.abs(np.diff(bottom))
    level = (np.abs(np.diff(left)) < SAME) | (np.abs(np.diff(right)) < SAME)
    stacked = level & (step > SAME) & (step < VERTICAL_STEP * (right - left)[:-1])
    backwards = (np.abs(left[:-1] - right[1:]) < SAME) & (step < SAME)
    if stacked.sum() < MIN_TURNED and backwards.sum() < MIN_TURNED:
        return turns
    matrix = pdfium.FS_MATRIX()
    for number, place in enumerate(drawn.place.tolist()):
        pdfium.FPDFText_GetMatrix(text_page, place, matrix)
        turns[number] = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % QUARTERS
    return turns


def _upright(text_page: Any, drawn: _Characters, frame: PageFrame) -> Glyphs:
    """Return the glyphs of characters that are upright in `frame`."""
    left, bottom, right, top = _framed(drawn.box, frame)
    first = np.flatnonzero(_starts_glyph(left, right, bottom))
    texts = _glyph_texts(drawn.text.translate(HYPHENS), first)
    lines = _lines(text_page, drawn.place[first], frame, bottom[first], top[first])
    fonts = _FontMeasures(text_page, frame)
    box = right[first] - left[first]
    advance, bearing = fonts.measured(drawn.place[first], texts, lines.wide, left[first], box)
    return Glyphs(texts, left[first] + bearing, box - bearing, advance, lines.baseline, lines.em)


def _glyph_texts(text: str, first: Integers) -> Sequence[str]:
    """Return the characters of each glyph; one text if every glyph has one character."""
    if first.size == len(text):
        return text
    ends = np.append(first[1:], len(text)).tolist()
    return [text[start:end] for start, end in zip(first.tolist(), ends, strict=True)]


def _framed(box: Floats, frame: PageFrame) -> tuple[Floats, Floats, Floats, Floats]:
    """Return left, bottom, right and top of boxes in a frame."""
    one, other = frame.point(box[:, 0], box[:, 3]), frame.point(box[:, 2], box[:, 1])
    low, high = np.minimum(one, other), np.maximum(one, other)
    return low[0], low[1], high[0], high[1]


def _starts_glyph(left: Floats, right: Floats, bottom: Floats) -> NDArray[np.bool_]:
    """Return False for the second and later letters of a ligature: they share one box."""
    moved = [np.abs(np.diff(edge)) >= SAME for edge in (left, right, bottom)]
    return np.concatenate(([True], moved[0] | moved[1] | moved[2]))


class _Lines(NamedTuple):
    """Baseline, height and width of the font at each character, in points."""

    baseline: Floats
    em: Floats
    wide: Floats


def _lines(text_page: Any, places: Integers, frame: PageFrame, bottom: Floats, top: Floats) -> _Lines:
    """Return the fonts as drawn; boxes of equal height at equal height belong to one line and font."""
    keys = (np.rint(bottom / SAME).astype(np.int64) << 24) + np.rint((top - bottom) / SAME).astype(np.int64)
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    fonts = np.array([_font_on_line(text_page, place, frame) for place in places[first].tolist()])
    return _Lines(*fonts[group].T)


def _font_on_line(text_page: Any, place: int, frame: PageFrame) -> tuple[float, float, float]:
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(text_page, place, x, y)
    pdfium.FPDFText_GetMatrix(text_page, place, matrix)
    size = float(pdfium.FPDFText_GetFontSize(text_page, place))
    em = max(MIN_EM, size * math.hypot(matrix.c, matrix.d))
    return frame.point(x.value, y.value)[1], em, size * math.hypot(matrix.a, matrix.b)


class _FontMeasures(NamedTuple):
    """What the fonts of a page state about its glyphs."""

    text_page: Any
    frame: PageFrame

    def measured(
        self, places: Integers, texts: Sequence[str], wide: Floats, left: Floats, box: Floats
    ) -> tuple[Floats, Floats]:
        """Return the advance of each glyph, and how far its origin is from the left edge of its box.

        The box of a slanted letter reaches over its origin and its advance.
        """
        codes = np.array([LIGATURES.get(text, 0) if len(text) > 1 else ord(text) for text in texts])
        sizes = (np.rint(wide / SAME).astype(np.int64) << 20) + np.rint(box / SAME).astype(np.int64)
        _, first, group = np.unique((codes << 40) + sizes, return_index=True, return_inverse=True)
        found = list(zip(places[first].tolist(), codes[first].tolist(), strict=True))
        origin = np.array([self._origin(place) for place, _ in found])
        bearing = np.clip(origin - left[first], 0.0, box[first])[group]
        stated = np.array([self._width(place, code) for place, code in found])[group] * wide
        room = box - bearing
        known = (stated > LEAST_ADVANCE * room) & (stated < room)
        return np.where(known, stated, room), bearing

    def _origin(self, place: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.text_page, place, x, y)
        return float(self.frame.point(x.value, y.value)[0])

    def _width(self, place: int, code: int) -> float:
        """Return the advance of a character at a font size of one; 0 if the font does not state it."""
        width = ctypes.c_float()
        drawn = pdfium.FPDFText_GetTextObject(self.text_page, place)
        font = pdfium.FPDFTextObj_GetFont(drawn) if drawn and code else None
        if not font or not pdfium.FPDFFont_GetGlyphWidth(font, code, 1.0, width):
            return 0.0
        return float(width.value)
