"""Form fields and annotations of a PDF page, drawn into the page.

pdfium reads no text of annotations. Drawn into the page, their letters have places and colours, and the rules
of reading order and of visible text hold for them as for any other text.
"""

import ctypes
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from service.domain.profile import Flag

WITH_TEXT = frozenset(
    {
        pdfium.FPDF_ANNOT_WIDGET,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_STAMP,
        pdfium.FPDF_ANNOT_WATERMARK,
    }
)
TYPED_FIELDS = frozenset(
    {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}
)
NOT_SHOWN = pdfium.FPDF_ANNOT_FLAG_INVISIBLE | pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
FONT = b"Helvetica"
# Pixels per point.
GLANCE = 0.05
# In points, for texts whose default appearance names no size.
USUAL_SIZE = 10.0
# In points; nobody can read it.
LEAST_SIZE = 1.0
# In points; viewers make letters no smaller to fit a value into its field.
SMALL = 4.0
# Lighter letters need the background of their field to be seen.
DARKEST_LIGHT = 200
# A string in the operators of an appearance.
STRING = re.compile(r"\(((?:[^()\\]|\\.)*)\)")
# The flag of a field of many lines.
MULTILINE = 1 << 12
# Of a list; a longer one is no list of answers.
MOST_OPTIONS = 1000
# In ems: the height of a line, and the usual and the least advance of a letter in a text.
LINE, LETTER, NARROW_LETTER = 1.2, 0.5, 0.42
# "/Helv 10 Tf 0 0 1 rg": size and colour in the default appearance.
NUMBER = r"(?:\d{1,9}(?:\.\d{0,30})?|\.\d{1,30})"
SIZE = re.compile(rf"(?<![\d.])({NUMBER})\s+Tf\b")
COLOUR = re.compile(rf"(?<![\d.])((?:{NUMBER}\s+){{0,2}}{NUMBER})\s+(?:rg|g)\b")


class FlattenedPage(NamedTuple):
    """A pypdfium2 page with its visible annotations; `typed` if fields or text boxes among them hold text."""

    page: Any
    typed: bool


class _Text(NamedTuple):
    """Text that a viewer shows in a box for which the file draws nothing; lengths in points of user space."""

    lines: tuple[str, ...]
    left: float
    bottom: float
    right: float
    top: float
    size: float
    colour: tuple[int, int, int]


def prepare_forms(document: Any) -> None:
    """Let pdfium make the appearances that a file leaves to its viewer; call it before a page is loaded."""
    if pdfium.FPDF_GetFormType(document) in (pdfium.FORMTYPE_ACRO_FORM, pdfium.FORMTYPE_XFA_FOREGROUND):
        document.init_forms()


def page_with_annotations(document: Any, number: int) -> FlattenedPage:
    """Return a page, of a pypdfium2 document, whose visible annotations are part of its content.

    Notes, links and hidden annotations have no visible text and are left out. A page without fields, text
    boxes and stamps is returned as it is.
    """
    page = document[number]
    if not any(kind in WITH_TEXT for kind in _kinds(page)):
        return FlattenedPage(page, False)
    typed = any(_is_typed(document, annotation) for _, annotation in _annotations(page))
    texts = _take_undrawn_texts(document, page)
    if any(_lacks_appearance(annotation) for _, annotation in _annotations(page)):
        # pdfium makes the appearances of shapes when it first draws the page.
        page.render(scale=GLANCE, may_draw_forms=False)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    page = document[number]
    for text in texts:
        _draw(document, page, text)
    return FlattenedPage(page, typed)


def typed_text_flag(typed: Sequence[bool]) -> tuple[Flag, ...]:
    """Return the flag for pages with text in fields or boxes, whose place in the text is a guess."""
    pages = ", ".join(str(number) for number, is_typed in enumerate(typed, 1) if is_typed)
    detail = f"text of form fields or text boxes laid over the page was read where it stands (page {pages})"
    return (Flag("typed_text", detail),) if pages else ()


def _kinds(page: Any) -> Iterator[int]:
    return (pdfium.FPDFAnnot_GetSubtype(annotation) for _, annotation in _annotations(page))


def _annotations(page: Any) -> Iterator[tuple[int, Any]]:
    """Yield each annotation with its number, from the last to the first."""
    for number in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if annotation:
            try:
                yield number, annotation
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)


def _take_undrawn_texts(document: Any, page: Any) -> list[_Text]:
    """Remove what is not to be drawn as the file says; return the texts that are to be drawn instead."""
    texts, removed = [], []
    is_turned = bool(pdfium.FPDFPage_GetRotation(page))
    for number, annotation in _annotations(page):
        shown = _is_shown(annotation)
        text = _undrawn_text(document, annotation, is_turned=is_turned) if shown else None
        if text is not None:
            texts.append(text)
        if text is not None or not shown:
            removed.append(number)
    for number in removed:
        pdfium.FPDFPage_RemoveAnnot(page, number)
    return texts[::-1]


def _is_typed(document: Any, annotation: Any) -> bool:
    """Return whether the annotation is shown and holds text that a person typed or chose."""
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if not _is_shown(annotation):
        return False
    if kind == pdfium.FPDF_ANNOT_WIDGET and document.formenv:
        form = document.formenv
        typed = pdfium.FPDFAnnot_GetFormFieldType(form, annotation) in TYPED_FIELDS
        return typed and bool(_utf16(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation).strip())
    return kind == pdfium.FPDF_ANNOT_FREETEXT and bool(_string(annotation, b"Contents").strip())


def _is_shown(annotation: Any) -> bool:
    """Return whether a viewer shows the annotation; a layer that may be switched off is not looked up."""
    return not (
        pdfium.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN or pdfium.FPDFAnnot_HasKey(annotation, b"OC")
    )


def _lacks_appearance(annotation: Any) -> bool:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    return kind not in (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_LINK) and not pdfium.FPDFAnnot_HasKey(
        annotation, b"AP"
    )


def _undrawn_text(document: Any, annotation: Any, *, is_turned: bool) -> _Text | None:
    """Return the text of a text box without appearance, or what is chosen in a list; None for any other."""
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind == pdfium.FPDF_ANNOT_FREETEXT and not pdfium.FPDFAnnot_HasKey(annotation, b"AP"):
        stated = _string(annotation, b"DA")
        return _text(annotation, _string(annotation, b"Contents"), _size(stated), _colour(stated))
    if kind == pdfium.FPDF_ANNOT_WIDGET and document.formenv:
        form = document.formenv
        field = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
        if field == pdfium.FPDF_FORMFIELD_LISTBOX:
            return _field_text(form, annotation, "\n".join(_chosen(form, annotation)))
        if field in TYPED_FIELDS and not is_turned:
            return _overflowing_text(form, annotation)
    return None


def _overflowing_text(form: Any, annotation: Any) -> _Text | None:
    """Return a value that is cut off by its field and fits into it in small letters, as a viewer shows it."""
    value = _utf16(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)
    text = _field_text(form, annotation, value)
    is_one_line = not pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & MULTILINE
    if not _overflows(text, is_one_line) or not _fits(text, SMALL) or min(text.colour) > DARKEST_LIGHT:
        return None
    drawn = _utf16(pdfium.FPDFAnnot_GetAP, annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL)
    return text if _letters(value) in _letters("".join(STRING.findall(drawn))) else None


def _overflows(text: _Text, is_one_line: bool) -> bool:
    """Return whether a value may be too long for its field."""
    size = text.size or SMALL
    width, height = text.right - text.left, text.top - text.bottom
    if not is_one_line:
        return not _fits(text, size)
    if height > width:  # the field is turned
        return False
    return any(len(line) * NARROW_LETTER * size > width for line in text.lines)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _fits(text: _Text, size: float) -> bool:
    """Return whether the lines, wrapped, fit into their box at a size."""
    return len(_wrapped(text, size)) * LINE * size <= max(text.top - text.bottom, LINE * size)


def _wrapped(text: _Text, size: float) -> list[str]:
    columns = max(1, int((text.right - text.left) / (LETTER * size)))
    return [part for line in text.lines for part in textwrap.wrap(line, columns) or [""]]


def _field_text(form: Any, annotation: Any, value: str) -> _Text:
    size, channels = ctypes.c_float(), tuple(ctypes.c_uint() for _ in range(3))
    pdfium.FPDFAnnot_GetFontSize(form, annotation, size)
    pdfium.FPDFAnnot_GetFontColor(form, annotation, *channels)
    red, green, blue = (channel.value for channel in channels)
    return _text(annotation, value, size.value, (red, green, blue))


def _text(annotation: Any, text: str, size: float, colour: tuple[int, int, int]) -> _Text:
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, box)
    across, up = sorted((box.left, box.right)), sorted((box.bottom, box.top))
    return _Text(tuple(text.splitlines()), across[0], up[0], across[1], up[1], size, colour)


def _chosen(form: Any, annotation: Any) -> list[str]:
    count = min(MOST_OPTIONS, pdfium.FPDFAnnot_GetOptionCount(form, annotation))
    return [
        _utf16(pdfium.FPDFAnnot_GetOptionLabel, form, annotation, index)
        for index in range(count)
        if pdfium.FPDFAnnot_IsOptionSelected(form, annotation, index)
    ]


def _string(annotation: Any, key: bytes) -> str:
    return _utf16(pdfium.FPDFAnnot_GetStringValue, annotation, key)


def _utf16(function: Any, *arguments: Any) -> str:
    """Return the text that a function of pdfium writes into a buffer."""
    size = function(*arguments, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    function(*arguments, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")


def _draw(document: Any, page: Any, text: _Text) -> None:
    """Draw the lines from the top of their box, wrapped, and small enough that all of them fit."""
    lines = _wrapped(text, text.size or USUAL_SIZE)
    size = text.size or USUAL_SIZE
    if not _fits(text, size):
        lines = _wrapped(text, SMALL)
        size = min(size, max(LEAST_SIZE, (text.top - text.bottom) / (LINE * max(1, len(lines)))))
    for number, line in enumerate(lines, 1):
        _draw_line(document, page, line, text, (size, text.top - number * LINE * size + (LINE - 1) * size))


def _draw_line(document: Any, page: Any, line: str, text: _Text, place: tuple[float, float]) -> None:
    """Draw one line at a size and height, narrowed to the width of its box."""
    size, height = place
    drawn = pdfium.FPDFPageObj_NewTextObj(document, FONT, size)
    encoded = ctypes.create_string_buffer((line + "\0").encode("utf-16-le"))
    pdfium.FPDFText_SetText(drawn, ctypes.cast(encoded, pdfium.FPDF_WIDESTRING))
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    width = max(right.value, 0.01)
    pdfium.FPDFPageObj_Transform(
        drawn, min(1.0, (text.right - text.left) / width), 0, 0, 1, text.left, height
    )
    pdfium.FPDFPageObj_SetFillColor(drawn, *text.colour, 255)
    pdfium.FPDFPage_InsertObject(page, drawn)


def _size(default_appearance: str) -> float:
    """Return the size of the letters in points, 0.0 where none is stated."""
    stated = SIZE.search(default_appearance)
    return float(stated[1]) if stated else 0.0


def _colour(default_appearance: str) -> tuple[int, int, int]:
    """Return the colour of the letters, black where none is stated."""
    stated = COLOUR.search(default_appearance)
    channels = [min(255, round(255 * float(part))) for part in stated[1].split()] if stated else [0]
    return (channels[0], channels[1], channels[2]) if len(channels) == 3 else (channels[0],) * 3
