"""Direct calls of pdfium for every character or object of a page.

The functions of `pypdfium2.raw` convert and check each argument; a page needs thousands of calls. These take
plain addresses, so that `map` runs them without a loop in Python.
"""

import ctypes
from collections.abc import Callable
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int


def _native(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, _ADDRESS).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_unicode = _native(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _NUMBER)
_loose_box = _native(pdfium.FPDFText_GetLooseCharBox, _NUMBER, _ADDRESS, _NUMBER, _ADDRESS)
_page_object = _native(pdfium.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _NUMBER)
_object_type = _native(pdfium.FPDFPageObj_GetType, _NUMBER, _ADDRESS)

FLOAT_BYTES = 4


def characters(text_page: Any) -> str:
    """Return the characters of a text page; "\\0" for one without a Unicode value."""
    count = pdfium.FPDFText_CountChars(text_page)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    codes = map(_unicode, repeat(_address(text_page)), range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\0" for code in codes)


def loose_boxes(text_page: Any) -> NDArray[np.float64]:
    """Return left, top, right and bottom of every character in user space, of shape (n, 4)."""
    count = pdfium.FPDFText_CountChars(text_page)
    boxes = np.zeros((count, 4), np.float32)
    start, size = boxes.ctypes.data, 4 * FLOAT_BYTES
    places = range(start, start + size * count, size)
    for _ in map(_loose_box, repeat(_address(text_page)), range(count), places):
        pass
    return boxes.astype(np.float64)


def page_objects(page: Any) -> list[tuple[int, int]]:
    """Return address and type of every object of a page but text."""
    count = pdfium.FPDFPage_CountObjects(page)
    objects = list(map(_page_object, repeat(_address(page)), range(count)))
    kinds = np.fromiter(map(_object_type, objects), np.int64, count)
    drawn = np.flatnonzero(kinds != pdfium.FPDF_PAGEOBJ_TEXT)
    return [(objects[place], int(kinds[place])) for place in drawn.tolist()]


def _address(wrapper: Any) -> int:
    return ctypes.cast(wrapper.raw, _ADDRESS).value or 0
