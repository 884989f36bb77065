"""ActualText of a PDF: text that a file states in place of the letters that it draws.

pdfium returns the stated text. It serves ligatures and letters that have no code, but it can also state words
that the page does not show; then the drawn letters count.
"""

import ctypes
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from service.domain.profile import Flag

KEY = b"ActualText"
# A form may be nested in forms; a deeper one is decoration.
MAX_DEPTH = 4
# One glyph without a code may be a ligature of so many letters.
LIGATURE = 4
NO_CODE = frozenset({"Cc", "Cn", "Co", "Cs"})
REPLACEMENT = "\ufffd"
# The name of an icon is no hidden text.
ICON_NAME = 30
# Fewer characters are signs of formulas, or abbreviations that are spelled out.
FEW = 20


@dataclass(slots=True)
class _Stated:
    """A stated text with the drawn objects that it stands for."""

    text: str
    shapes: list[Any] = field(default_factory=list)
    marks: list[Any] = field(default_factory=list)


def drop_false_text(document: Any, number: int, page: Any) -> int:
    """Let a loaded page return the letters that it draws; return how many others ActualText states.

    A text page that was loaded before keeps what it has.

    Args: document: of pypdfium2. number: of the page, from 0.
    """
    stated = _stated_texts(page)
    if not stated:
        return 0
    drawn = _drawn_texts(document, number)
    left_out = 0
    for each, letters in zip(stated, drawn, strict=False):
        true = _may_stand_for(each.text, letters)
        if not true:
            left_out += _accountable(each.text, letters)
        if not true or _is_word(letters):
            _drop_marks(each)
    return left_out


def false_text_flag(left_out: list[int]) -> tuple[Flag, ...]:
    """Return the flag for the characters that were left out, by page."""
    if sum(left_out) < FEW:
        return ()
    pages = ", ".join(str(number) for number, count in enumerate(left_out, 1) if count)
    detail = f"{sum(left_out)} characters stored in place of the letters shown were left out (page {pages})"
    return (Flag("hidden_text", detail),)


def _stated_texts(page: Any) -> list[_Stated]:
    """Return the stated texts of a page in drawing order; one may stand for several objects."""
    found: dict[int, _Stated] = {}
    for shape in _text_objects(page):
        for index in range(pdfium.FPDFPageObj_CountMarks(shape)):
            mark = pdfium.FPDFPageObj_GetMark(shape, index)
            text = _stated(mark)
            if text is not None:
                each = found.setdefault(_address(mark), _Stated(text))
                each.shapes.append(shape)
                each.marks.append(mark)
    return list(found.values())


def _text_objects(page: Any) -> Iterator[Any]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _texts_within(pdfium.FPDFPage_GetObject(page, index), MAX_DEPTH)


def _texts_within(shape: Any, depth: int) -> Iterator[Any]:
    kind = pdfium.FPDFPageObj_GetType(shape)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield shape
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        for index in range(pdfium.FPDFFormObj_CountObjects(shape)):
            yield from _texts_within(pdfium.FPDFFormObj_GetObject(shape, index), depth - 1)


def _stated(mark: Any) -> str | None:
    size = ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, KEY, None, 0, size):
        return None
    buffer = ctypes.create_string_buffer(max(2, size.value))
    written = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, KEY, written, size.value, size)
    return buffer.raw[: max(0, size.value - 2)].decode("utf-16-le", "replace")


def _drawn_texts(document: Any, number: int) -> list[str]:
    """Return the letters that are drawn for each stated text, read from a copy of the page without marks."""
    copy = pdfium.FPDF_LoadPage(document, number)
    try:
        stated = _stated_texts(copy)
        holders = {_address(shape): index for index, each in enumerate(stated) for shape in each.shapes}
        for each in stated:
            _drop_marks(each)
        letters = _letters_by_holder(copy, holders)
        return ["".join(letters[index]) for index in range(len(stated))]
    finally:
        pdfium.FPDF_ClosePage(copy)


def _drop_marks(stated: _Stated) -> None:
    for shape, mark in zip(stated.shapes, stated.marks, strict=True):
        pdfium.FPDFPageObj_RemoveMark(shape, mark)


def _letters_by_holder(page: Any, holders: dict[int, int]) -> defaultdict[int, list[str]]:
    letters: defaultdict[int, list[str]] = defaultdict(list)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        for index in range(pdfium.FPDFText_CountChars(text_page)):
            shape = pdfium.FPDFText_GetTextObject(text_page, index)
            holder = holders.get(_address(shape)) if shape else None
            if holder is not None and not pdfium.FPDFText_IsGenerated(text_page, index):
                letters[holder].append(chr(min(pdfium.FPDFText_GetUnicode(text_page, index), 0x10FFFF)))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return letters


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _may_stand_for(stated: str, drawn: str) -> bool:
    """Return whether the drawn letters are those of the stated text, except where glyphs have no code."""
    said, seen = _letters(stated), _letters(drawn)
    if len(said) - len(seen) > LIGATURE * _nameless(drawn):
        return False
    rest = iter(said)
    return all(letter in rest for letter in seen)


def _is_word(drawn: str) -> bool:
    """Return whether the drawn letters are known and too many for a ligature, so that each has its place."""
    return len(_letters(drawn)) > LIGATURE and not _nameless(drawn)


def _nameless(drawn: str) -> int:
    return sum(char == REPLACEMENT or unicodedata.category(char) in NO_CODE for char in drawn)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def _accountable(stated: str, drawn: str) -> int:
    """Return the length of a stated text that nobody sees; 0 for the name of an icon."""
    return 0 if not _letters(drawn) and len(stated) <= ICON_NAME else len(stated)
