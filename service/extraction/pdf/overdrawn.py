"""Words of a PDF page at the place of other words: the ink there may belong to the others alone."""

import ctypes
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from service.extraction.appearance import FAINT_CONTRAST
from service.extraction.layout.words import PlacedWord
from service.extraction.pdf.ink import leaves, without_text
from service.extraction.pdf.native import set_active
from service.extraction.pdf.page_frame import PageFrame

# In points: words whose middles are nearer than this may be at one place.
ROW = 6.0
# In ems: the middle of small letters over the baseline.
MIDDLE = 0.25
# Share of the shorter of two words that another one may overlap; letters of slanted fonts reach less far.
OVERLAP = 0.25
# In points: wider than any page.
FAR = 1e6
# Objects that overlap one another are drawn in turn; more than these are drawn together.
MAX_LAYERS, AT_ONCE, MAX_OBJECTS = 8, 400, 8_000
# Share of the letters of a word that objects without ink hold, if each holds some letters.
MOST_LETTERS = 0.7
SCALE = 2.0
# Of an object; letters as high as a page have no more.
MAX_ROWS = 400

Pixels = NDArray[np.uint8]
# Draws the page in the frame of its words, in shades of grey, at so many pixels per point.
Draw = Callable[[float], Pixels]


class _Shape(NamedTuple):
    """A text object: its address, its letters without blanks, its bounds in the frame, and its ink."""

    address: int
    letters: str
    left: float
    bottom: float
    right: float
    top: float


def overlapping(words: Sequence[PlacedWord]) -> list[PlacedWord]:
    """Return the words that overlap another word."""
    if len(words) < 2:
        return []
    x, right, y, em = np.array([word[1:] for word in words]).T
    found = np.zeros(len(words), bool)
    for offset in (0.0, 0.5):
        row = np.rint((y + MIDDLE * em) / ROW + offset)
        order = np.lexsort((x, row))
        # The word of the row that reaches furthest to the right, before each word.
        reached = right[order] + (row[order] - row.min()) * FAR
        furthest = np.where(reached == np.maximum.accumulate(reached), np.arange(len(words)), 0)
        before = order[np.maximum.accumulate(furthest)[:-1]]
        after = order[1:]
        shared = np.minimum(right[before], right[after]) - x[after]
        shorter = np.minimum((right - x)[before], (right - x)[after])
        close = (row[before] == row[after]) & (shared > OVERLAP * shorter)
        found[before[close]] = found[after[close]] = True
    return [word for word, overlaps in zip(words, found.tolist(), strict=True) if overlaps]


def without_ink(page: Any, words: Sequence[PlacedWord], frame: PageFrame, draw: Draw) -> list[PlacedWord]:
    """Return the words, each of which overlaps another one, that draw nothing themselves."""
    shapes = list(itertools.islice(_shapes_at(page, words, frame), MAX_OBJECTS + 1))
    if not shapes or len(shapes) > MAX_OBJECTS:
        return []
    inked: list[_Shape] = []
    with without_text(page):
        bare = draw(SCALE)
        for layer in itertools.chain.from_iterable(map(_layers, _parts(shapes))):
            set_active([shape.address for shape in layer], active=True)
            drawn = draw(SCALE)
            set_active([shape.address for shape in layer], active=False)
            ink = np.maximum(drawn, bare) - np.minimum(drawn, bare)
            inked += [shape for shape in layer if _has_ink(shape, ink)]
    shown = {shape.address for shape in inked}
    blank = _by_row([shape for shape in shapes if shape.address not in shown])
    drawn_rows = _by_row(inked)
    return [word for word in words if _holds(blank, word) and not _holds(drawn_rows, word)]


def _shapes_at(page: Any, words: Sequence[PlacedWord], frame: PageFrame) -> Iterator[_Shape]:
    """Yield the text objects of a page at the place of some of the words."""
    wanted = {int((word.y + MIDDLE * word.em) // ROW) for word in words}
    text_page = page.get_textpage()
    for shape in leaves(page, pdfium.FPDF_PAGEOBJ_TEXT):
        edges = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(shape, *edges):
            continue
        left, bottom, end, top = (edge.value for edge in edges)
        (one, low), (other, high) = frame.point(left, bottom), frame.point(end, top)
        left, end, low, high = min(one, other), max(one, other), min(low, high), max(low, high)
        if not wanted.isdisjoint(_rows(low, high)):
            letters = "".join(_letters(shape, text_page).split())
            address = ctypes.cast(shape, ctypes.c_void_p).value or 0
            yield _Shape(address, letters, left, low, end, high)


def _letters(shape: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(shape, text_page, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    written = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFTextObj_GetText(shape, text_page, written, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")


def _layers(shapes: Sequence[_Shape]) -> list[list[_Shape]]:
    """Return the objects in groups in which none overlaps another, as far as there are groups enough."""
    layers: list[list[_Shape]] = [[]]
    for shape in shapes:
        free = (layer for layer in layers if not any(_overlap(shape, other) for other in layer))
        layer = next(free, None)
        if layer is None and len(layers) < MAX_LAYERS:
            layers.append(layer := [])
        (layers[-1] if layer is None else layer).append(shape)
    return layers


def _overlap(one: _Shape, other: _Shape) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.bottom < other.top and other.bottom < one.top


def _has_ink(shape: _Shape, ink: Pixels) -> bool:
    rows = ink.shape[0]
    top, bottom = int(rows - shape.top * SCALE), int(rows - shape.bottom * SCALE) + 1
    left, right = int(shape.left * SCALE), int(shape.right * SCALE) + 1
    patch = ink[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    return bool(patch.size) and int(patch.max()) >= FAINT_CONTRAST


def _parts(shapes: Sequence[_Shape]) -> Iterator[Sequence[_Shape]]:
    """Yield the objects in parts that are compared at once."""
    for start in range(0, len(shapes), AT_ONCE):
        yield shapes[start : start + AT_ONCE]


def _rows(bottom: float, top: float) -> range:
    return range(int(bottom // ROW), int(top // ROW) + 1)[:MAX_ROWS]


def _by_row(shapes: Sequence[_Shape]) -> Mapping[int, list[_Shape]]:
    """Return the objects at each height of a word."""
    rows: dict[int, list[_Shape]] = {}
    for shape in shapes:
        if shape.letters:
            for row in _rows(shape.bottom, shape.top):
                rows.setdefault(row, []).append(shape)
    return rows


def _holds(rows: Mapping[int, list[_Shape]], word: PlacedWord) -> bool:
    """Return whether one of the objects holds a word at its place, or several hold most of its letters."""
    middle, height, count = (word.x + word.right) / 2, word.y + MIDDLE * word.em, 0
    for shape in rows.get(int(height // ROW), ()):
        if word.text in shape.letters and shape.left <= middle <= shape.right:
            return True
        if shape.letters in word.text and word.x - 1 <= shape.left and shape.right <= word.right + 1:
            count += len(shape.letters)
    return count >= MOST_LETTERS * len(word.text)
