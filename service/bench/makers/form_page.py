"""PDF forms made with reportlab: drawn headings, and fields that a person has filled in."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from service.bench.makers.career import MadeCareer
from service.bench.makers.made_file import MadeFile
from service.bench.makers.outline import OutlineEntry, outline

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _BOTTOM, _WIDE, _DATES = 50.0, 745.0, 60.0, 512.0, 170.0
_ROW, _TALL = 19.0, 16.0


class _Form:
    """A page of fields, one row below the other; a new page where a page is full."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas, self._y, self._fields = canvas, _TOP, 0

    def heading(self, words: str) -> None:
        """Draw a heading on the page."""
        self._down()
        self._canvas.setFont("Helvetica-Bold", 12)
        self._canvas.drawString(_LEFT, self._y, words)

    def row(self, *values: str) -> None:
        """Add a row with one field, or with a second at its right for dates."""
        self._down()
        wide = _WIDE - _DATES - 8 if len(values) > 1 else _WIDE
        self._field(values[0], _LEFT, wide)
        for value in values[1:]:
            self._field(value, _LEFT + wide + 8, _DATES)

    def _field(self, value: str, x: float, wide: float) -> None:
        self._fields += 1
        self._canvas.acroForm.textfield(
            name=f"field{self._fields}",
            value=value.replace("–", "-"),  # as people type it, and as reportlab can draw it
            x=x,
            y=self._y - 4,
            width=wide,
            height=_TALL,
            fontSize=9,
            maxlen=400,
            borderWidth=0,
        )

    def _down(self) -> None:
        self._y -= _ROW
        if self._y < _BOTTOM:
            self._canvas.showPage()
            self._y = _TOP


def draw_form(career: MadeCareer, options: Mapping[str, Any]) -> MadeFile:
    """Return a PDF form that holds the career in its fields."""
    from reportlab.pdfgen.canvas import Canvas

    content = BytesIO()
    canvas = Canvas(content, pagesize=(612, 792), invariant=1)
    form = _Form(canvas)
    form.heading("Application for Employment")
    form.row(career.name)
    form.row(" | ".join(career.contact))
    for section in outline(career):
        form.heading(section.heading)
        for entry in section.entries:
            _add_entry(form, entry)
    canvas.save()
    return MadeFile(content.getvalue(), "pdf")


def _add_entry(form: _Form, entry: OutlineEntry) -> None:
    form.row(*(words for words in (entry.head, entry.when) if words))
    if entry.below:
        form.row(entry.below)
    for bullet in entry.bullets:
        form.row(f"- {bullet}")
