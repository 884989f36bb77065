"""Direct calls of pdfium for every character or object of a page.

The functions of `pypdfium2.raw` convert and check each argument; a page needs thousands of calls. These take
plain addresses, so that `map` runs them without a loop in Python.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int


def _native(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, _ADDRESS).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_unicode = _native(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _NUMBER)
_loose_box = _native(pdfium.FPDFText_GetLooseCharBox, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
_origin = _native(pdfium.FPDFText_GetCharOrigin, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS, _ADDRESS)
_matrix = _native(pdfium.FPDFText_GetMatrix, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
_font_size = _native(pdfium.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _NUMBER)
_text_object = _native(pdfium.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _NUMBER)
_font = _native(pdfium.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
_glyph_width = _native(
    pdfium.FPDFFont_GetGlyphWidth, _NUMBER, _ADDRESS, ctypes.c_uint, ctypes.c_float, _ADDRESS
)
_font_info = _native(
    pdfium.FPDFText_GetFontInfo, ctypes.c_ulong, _ADDRESS, _NUMBER, _ADDRESS, ctypes.c_ulong, _ADDRESS
)
_page_object = _native(pdfium.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _NUMBER)
_object_type = _native(pdfium.FPDFPageObj_GetType, _NUMBER, _ADDRESS)
_set_active = _native(pdfium.FPDFPageObj_SetIsActive, _NUMBER, _ADDRESS, _NUMBER)

MARK = 0xFFFE
FLOAT_BYTES, DOUBLE_BYTES = 4, 8
LONGEST_NAME = 100
# Six numbers of an FS_MATRIX.
MATRIX_BYTES = 6 * FLOAT_BYTES


def character_codes(text_page: Any) -> NDArray[np.int64]:
    """Return the Unicode value of every character of a text page, 0 if it has none, of shape (n,)."""
    count = pdfium.FPDFText_CountChars(text_page)
    units = np.zeros(count + 1, np.uint16)
    buffer = ctypes.cast(units.ctypes.data, ctypes.POINTER(ctypes.c_ushort))
    # One number for each character, unless some need two.
    if pdfium.FPDFText_GetText(text_page, 0, count, buffer) != count + 1:
        return np.fromiter(map(_unicode, repeat(_address(text_page)), range(count)), np.int64, count)
    codes = units[:count].astype(np.int64)
    # The text has one mark for hyphens at line ends and for characters without a value.
    marked = np.flatnonzero(codes == MARK)
    codes[marked] = list(map(_unicode, repeat(_address(text_page)), marked.tolist()))
    return codes


def loose_boxes(text_page: Any) -> NDArray[np.float64]:
    """Return left, top, right and bottom of every character in user space, of shape (n, 4)."""
    count = pdfium.FPDFText_CountChars(text_page)
    boxes = np.zeros((count, 4), np.float32)
    _run(
        map(
            _loose_box,
            repeat(_address(text_page)),
            range(count),
            _addresses(boxes.ctypes.data, 4 * FLOAT_BYTES, count),
        )
    )
    return boxes.astype(np.float64)


def origins(text_page: Any, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return x and y of the origins of characters in user space, of shape (2, n)."""
    found = np.zeros((2, places.size))
    x, y = (_addresses(row.ctypes.data, DOUBLE_BYTES, places.size) for row in found)
    _run(map(_origin, repeat(_address(text_page)), places.tolist(), x, y))
    return found


def scales(text_page: Any, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the matrices a, b, c, d of characters, times their font size, of shape (4, n)."""
    address, chosen = _address(text_page), places.tolist()
    matrices = np.zeros((places.size, 6), np.float32)
    _run(map(_matrix, repeat(address), chosen, _addresses(matrices.ctypes.data, MATRIX_BYTES, places.size)))
    sizes = np.fromiter(map(_font_size, repeat(address), chosen), np.float64, places.size)
    scaled: NDArray[np.float64] = matrices[:, :4].T * sizes
    return scaled


def font_names(text_page: Any, places: NDArray[np.int64]) -> list[str]:
    """Return the names of the fonts of characters; an overlong one is empty."""
    address, name, flags = _address(text_page), ctypes.create_string_buffer(LONGEST_NAME), _NUMBER()
    at, flags_at = ctypes.addressof(name), ctypes.addressof(flags)
    names = []
    for place in places.tolist():
        length = _font_info(address, place, at, LONGEST_NAME, flags_at)
        names.append(name.raw[: length - 1].decode("latin-1") if 0 < length <= LONGEST_NAME else "")
    return names


def widths_in_fonts(text_page: Any, places: NDArray[np.int64], codes: Sequence[int]) -> NDArray[np.float64]:
    """Return the advances of Unicode values at a font size of one, 0 if unknown, of shape (n,).

    Args: places: a character of each font. codes: the values; 0 for one that no font states.
    """
    objects = map(_text_object, repeat(_address(text_page)), places.tolist())
    fonts = [_font(found) if found else None for found in objects]
    widths = np.zeros(places.size, np.float32)
    found = zip(fonts, codes, _addresses(widths.ctypes.data, FLOAT_BYTES, places.size), strict=True)
    for font, code, address in found:
        if font and code:
            _glyph_width(font, code, 1.0, address)
    return widths.astype(np.float64)


def _addresses(start: int, size: int, count: int) -> range:
    return range(start, start + size * count, size)


def _run(calls: Iterable[int]) -> None:
    deque(calls, maxlen=0)


class PageObjects(NamedTuple):
    """The objects of a page in drawing order: their addresses and their types."""

    addresses: list[int]
    kinds: NDArray[np.int64]

    def of_kinds(self, *kinds: int) -> list[tuple[int, int]]:
        """Return address and type of the objects of some types."""
        places = np.flatnonzero(np.isin(self.kinds, kinds))
        return [(self.addresses[place], int(self.kinds[place])) for place in places.tolist()]


def page_objects(page: Any) -> PageObjects:
    """Return the objects of a pypdfium2 page."""
    count = pdfium.FPDFPage_CountObjects(page)
    addresses = list(map(_page_object, repeat(_address(page)), range(count)))
    return PageObjects(addresses, np.fromiter(map(_object_type, addresses), np.int64, count))


def set_active(addresses: Sequence[int], *, active: bool) -> None:
    """Let objects be drawn or not."""
    _run(map(_set_active, addresses, repeat(int(active))))


def _address(wrapper: Any) -> int:
    return ctypes.cast(wrapper.raw, _ADDRESS).value or 0
