"""Glyphs of a PDF page, grouped by the direction of their text."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.extraction.layout.glyphs import Floats, Glyphs, Integers
from service.extraction.pdf.native import (
    character_codes,
    font_names,
    loose_boxes,
    origins,
    scales,
    widths_in_fonts,
)
from service.extraction.pdf.page_frame import QUARTERS, PageFrame
from service.extraction.symbol_fonts import PRIVATE_USE, is_icon_font

# The code that pdfium returns for a hyphen at the end of a line, and soft hyphens that are drawn.
LINE_END_HYPHEN = 0x02
SOFT_HYPHEN, NO_BREAK_SPACE = 0xAD, 0xA0
# Fonts of TeX without a mapping to Unicode: ligatures, quotes and dashes of the encodings OT1 and T1, and the
# bullet of TS1.
UNMAPPED = {
    **dict(zip((0x0B, 0x0C, 0x0D, 0x0E, 0x0F), range(0xFB00, 0xFB05), strict=True)),
    **dict(zip((0x1B, 0x1C, 0x1D, 0x1E, 0x1F), range(0xFB00, 0xFB05), strict=True)),
    0x10: ord("“"),
    0x11: ord("”"),
    0x15: ord("–"),
    0x16: ord("—"),
    0x88: ord("•"),
}
# Characters under which a font states the advance of a ligature.
LIGATURES = {"ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02", "ffi": "\ufb03", "ffl": "\ufb04"}
MIN_EM = 0.1
# In points; boxes closer than this are equal.
SAME = 0.05
# Letters of a vertical line follow one another within this many widths.
VERTICAL_STEP = 1.6
MIN_TURNED = 2
# Share of the width of a box; a smaller advance in the font belongs to another character.
LEAST_ADVANCE, LEAST_OF_LIGATURE = 0.5, 0.7
# In ems; a box that differs by more from the advance in the font has another reason.
UNLIKE = 0.01
# In ems: the blank that pdfium adds, and how far a letter may reach over its advance.
USUAL_BLANK, MOST_OVERHANG = 0.25, 0.4
# In points; parts of one object are equal and adjoin.
EVEN = 0.005

# A ligature has the number of its first character and, from this bit on, the number of its characters.
LENGTH_BIT = 21


class _Characters(NamedTuple):
    """Drawn characters of a page: Unicode value, place on the text page, and loose box in user space.

    Attributes:
        parted: True if pdfium adds a blank after the character.
    """

    codes: Integers
    place: Integers
    box: Floats
    parted: NDArray[np.bool_]


class PageGlyphs(NamedTuple):
    """The glyphs of a page for each direction of text.

    Attributes:
        views: the frame where the glyphs are upright, and the glyphs; the frame with the most comes first.
        may_be_stated: True if ActualText may state other characters than those that are drawn.
    """

    views: tuple[tuple[PageFrame, Glyphs], ...]
    may_be_stated: bool = False


def page_glyphs(text_page: Any, shown: PageFrame) -> PageGlyphs:
    """Return the glyphs of a page; `shown` is the page as a viewer shows it."""
    drawn = _drawn(text_page)
    if not drawn.codes.size:
        return PageGlyphs(())
    turns = _quarter_turns(text_page, drawn)
    counts = np.bincount(turns, minlength=QUARTERS)
    frames = [shown.turned(int(turn)) for turn in np.argsort(-counts, kind="stable") if counts[turn]]
    parts = [_Characters(*(values[turns == frame.quarter_turns] for values in drawn)) for frame in frames]
    found = [_upright(text_page, part, frame) for part, frame in zip(parts, frames, strict=True)]
    views = tuple(zip(frames, (glyphs for glyphs, _ in found), strict=True))
    return PageGlyphs(views, any(stated for _, stated in found))


def _drawn(text_page: Any) -> _Characters:
    """Return the characters that the file draws; pdfium adds blanks and line ends without a width."""
    codes, box = character_codes(text_page), loose_boxes(text_page)
    codes[codes == LINE_END_HYPHEN] = ord("-")
    room = (box[:, 2] - box[:, 0] > 0) & (np.abs(box[:, 1] - box[:, 3]) > 0)
    unmapped = room & ((codes < ord(" ")) | (codes == 0x88))
    codes[unmapped] = [UNMAPPED.get(code, code) for code in codes[unmapped].tolist()]
    blank = (codes <= ord(" ")) | (codes == NO_BREAK_SPACE) | (codes == SOFT_HYPHEN)
    named = (codes != 0) & (codes < 0xFFFE) | (codes > 0xFFFF)
    place = np.flatnonzero(named & (room | ~blank))
    codes[codes == SOFT_HYPHEN] = ord("-")
    added_blank = np.append((codes == ord(" ")) & ~room, False)
    return _Characters(codes[place], place, box[place], added_blank[place + 1])


def _quarter_turns(text_page: Any, drawn: _Characters) -> Integers:
    """Return for each character how often the page is turned clockwise until it is upright."""
    left, _, right, bottom = drawn.box.T
    step = np.abs(np.diff(bottom))
    level = (np.abs(np.diff(left)) < SAME) | (np.abs(np.diff(right)) < SAME)
    stacked = level & (step > SAME) & (step < VERTICAL_STEP * (right - left)[:-1])
    backwards = (np.abs(left[:-1] - right[1:]) < SAME) & (step < SAME)
    if stacked.sum() < MIN_TURNED and backwards.sum() < MIN_TURNED:
        return np.zeros(drawn.codes.size, np.int64)
    along, up, _, _ = scales(text_page, drawn.place)
    turns: Integers = np.rint(np.arctan2(up, along) / (math.pi / 2)).astype(np.int64) % QUARTERS
    return turns


def _upright(text_page: Any, drawn: _Characters, frame: PageFrame) -> tuple[Glyphs, bool]:
    """Return the glyphs of characters that are upright in `frame`, and whether ActualText may state some."""
    left, bottom, right, top = _framed(drawn.box, frame)
    starts = _starts_glyph(left, right, bottom)
    first = np.flatnonzero(starts)
    lines = _lines(text_page, drawn.place[first], frame, bottom[first], top[first])
    letters = np.where(lines.icons[np.cumsum(starts) - 1], PRIVATE_USE, drawn.codes)
    texts, codes = _glyph_texts(letters, first)
    box = right[first] - left[first]
    glyphs = Glyphs(texts, codes, left[first], box, box, lines.baseline, lines.em)
    bearing, stated = _measured(text_page, drawn.place[first], glyphs, lines.wide, frame)
    unlike = np.abs(stated - box) > UNLIKE * lines.wide
    shared = _shared_width(glyphs) & (unlike[:-1] | unlike[1:])
    part = np.append(shared, False) | np.append(False, shared)
    bearing[part] = 0.0
    room = box - bearing
    several = codes >> LENGTH_BIT > 0
    known = (stated > np.where(several, LEAST_OF_LIGATURE, LEAST_ADVANCE) * room) & (stated < room)
    placed = replace(glyphs, x=glyphs.x + bearing, width=room, advance=np.where(known & ~part, stated, room))
    last = np.append(first[1:], drawn.codes.size) - 1
    followed = _advances_by_next(placed, drawn.parted[last], part | (several & ~known))
    return followed, bool(np.any(shared & (np.diff(codes) != 0)))


def _advances_by_next(glyphs: Glyphs, parted: NDArray[np.bool_], unstated: NDArray[np.bool_]) -> Glyphs:
    """Return the glyphs, where those without a stated advance end at the next glyph or a blank before it.

    Args: parted: True where pdfium, which knows the advance, adds a blank.
    """
    places = np.flatnonzero(unstated[:-1])
    if not places.size:
        return glyphs
    step = np.diff(glyphs.x)[places] - np.where(parted[places], USUAL_BLANK, 0.0) * glyphs.em[places]
    near = np.abs(step - glyphs.width[places]) < MOST_OVERHANG * glyphs.em[places]
    level = glyphs.y[places] == glyphs.y[places + 1]
    advance = glyphs.advance.copy()
    advance[places] = np.where(near & level, step, glyphs.advance[places])
    return replace(glyphs, advance=advance)


def _shared_width(glyphs: Glyphs) -> NDArray[np.bool_]:
    """Return whether each glyph and the next may be parts of one object, of shape (n - 1,).

    pdfium divides the width of a ligature, or of an object, evenly among the characters stated for it.
    """
    width = glyphs.width
    shared: NDArray[np.bool_] = np.abs(np.diff(width)) < EVEN
    shared &= np.abs(np.diff(glyphs.x) - width[:-1]) < EVEN
    return shared


def _glyph_texts(codes: Integers, first: Integers) -> tuple[Sequence[str], Integers]:
    """Return the characters of each glyph, as one text if each has one, and a number for each glyph."""
    text = codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    if first.size == codes.size:
        return text, codes
    ends = np.append(first[1:], codes.size)
    texts = [text[start:end] for start, end in zip(first.tolist(), ends.tolist(), strict=True)]
    return texts, codes[first] + ((ends - first - 1) << LENGTH_BIT)


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
    """Baseline, height and width of the font at each character, in points, and whether it is one of icons."""

    baseline: Floats
    em: Floats
    wide: Floats
    icons: NDArray[np.bool_]


def _lines(text_page: Any, places: Integers, frame: PageFrame, bottom: Floats, top: Floats) -> _Lines:
    """Return the fonts as drawn; boxes of equal height at equal height belong to one line and font."""
    keys = (np.rint(bottom / SAME).astype(np.int64) << 24) + np.rint((top - bottom) / SAME).astype(np.int64)
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    baseline = frame.point(*origins(text_page, places[first]))[1]
    a, b, c, d = scales(text_page, places[first])
    em = np.maximum(MIN_EM, np.hypot(c, d))
    icons = np.array([is_icon_font(font) for font in font_names(text_page, places[first])], np.bool_)
    return _Lines(baseline[group], em[group], np.hypot(a, b)[group], icons[group])


def _measured(
    text_page: Any, places: Integers, glyphs: Glyphs, wide: Floats, frame: PageFrame
) -> tuple[Floats, Floats]:
    """Return how far the origin of each glyph is from the left edge of its box, and its advance in the font.

    The box of a slanted letter reaches over its origin and its advance.
    """
    box = glyphs.width
    sizes = (np.rint(wide / SAME).astype(np.int64) << 18) + np.rint(box / SAME).astype(np.int64)
    _, first, group = np.unique((glyphs.codes << 36) + sizes, return_index=True, return_inverse=True)
    origin = frame.point(*origins(text_page, places[first]))[0]
    bearing = np.clip(origin - glyphs.x[first], 0.0, box[first])[group]
    texts = [glyphs.texts[place] for place in first.tolist()]
    stated = widths_in_fonts(text_page, places[first], [_code_in_font(text) for text in texts])
    return bearing, stated[group] * wide


def _code_in_font(text: str) -> int:
    """Return the Unicode value under which a font states the advance of a glyph; 0 for other ligatures."""
    char = LIGATURES.get(text, text)
    return ord(char) if len(char) == 1 else 0
