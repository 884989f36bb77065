"""PDF pages drawn string by string with reportlab, in orders and pieces that differ from reading order.

Options of a maker:
    dates: left (a rail), right (at the right margin) or below (a line of their own).
    order: rows, columns (all of a column first), upwards or shuffled.
    unit: line, word or letter: what one drawing operator shows.
    font: a font of every PDF reader, or the path of a TrueType file.
    sideways: the page is drawn turned, and says that it is to be turned back.
"""

import random
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from service.bench.makers.career import MadeCareer
from service.bench.makers.made_file import MadeFile
from service.bench.makers.outline import OutlineEntry, outline

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_WIDTH, _HEIGHT, _MARGIN, _RAIL = 612.0, 792.0, 54.0, 150.0
_SIZE, _LEAD = 10.0, 13.5


class PlacedString(NamedTuple):
    """A string, its page, its left edge and baseline, and the size of its letters."""

    page: int
    x: float
    y: float
    size: float
    words: str


class _NextLine:
    """The place of the next line of text."""

    def __init__(self, font: str, dates: str) -> None:
        self.font, self.dates, self.page, self.y = font, dates, 0, _HEIGHT - _MARGIN
        self.left = _MARGIN + (_RAIL if dates == "left" else 0)

    def line(self, words: str, size: float = _SIZE, *, indent: float = 0) -> Iterator[PlacedString]:
        """Yield the lines of a paragraph, one below the other."""
        from reportlab.lib.utils import simpleSplit

        room = _WIDTH - _MARGIN - self.left - indent - (_RAIL if self.dates == "right" else 0)
        for part in simpleSplit(words, self.font, size, room):
            self._down(size)
            yield PlacedString(self.page, self.left + indent, self.y, size, part)

    def beside(self, line: PlacedString, words: str) -> Iterator[PlacedString]:
        """Yield dates at the height of a line."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        wide = stringWidth(words, self.font, _SIZE)
        x = _MARGIN if self.dates == "left" else _WIDTH - _MARGIN - wide
        if words:
            yield PlacedString(line.page, x, line.y, _SIZE, words)

    def gap(self, points: float) -> None:
        """Leave room above the next line."""
        self.y -= points

    def _down(self, size: float) -> None:
        self.y -= _LEAD * size / _SIZE
        if self.y < _MARGIN:
            self.page, self.y = self.page + 1, _HEIGHT - _MARGIN - _LEAD


def draw_canvas(career: MadeCareer, options: Mapping[str, Any]) -> MadeFile:
    """Return a PDF of the career, drawn as the options say."""
    from reportlab.pdfgen.canvas import Canvas

    font = _font(options.get("font", "Helvetica"))
    placed = _ordered(list(_placed(career, font, options["dates"])), options.get("order", "rows"))
    content = BytesIO()
    sideways = bool(options.get("sideways"))
    canvas = Canvas(content, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    for page in range(max(each.page for each in placed) + 1):
        if sideways:
            canvas.setPageRotation(90)  # reportlab then exchanges the sides of the page
            canvas.translate(_HEIGHT, 0)
            canvas.rotate(90)
        for each in placed:
            if each.page == page:
                _draw(canvas, each, font, options.get("unit", "line"))
        canvas.showPage()
    canvas.save()
    return MadeFile(content.getvalue(), "pdf")


def _font(name: str) -> str:
    if not name.endswith(".ttf"):
        return name
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    registerFont(TTFont("Given", name))
    return "Given"


def _placed(career: MadeCareer, font: str, dates: str) -> Iterator[PlacedString]:
    layout = _NextLine(font, dates)
    yield from layout.line(career.name, 20)
    yield from layout.line(" | ".join(career.contact))
    for section in outline(career):
        layout.gap(9)
        yield from layout.line(section.heading.upper(), 12)
        layout.gap(2)
        for entry in section.entries:
            yield from _entry(layout, entry)


def _entry(layout: _NextLine, entry: OutlineEntry) -> Iterator[PlacedString]:
    first, *more = layout.line(entry.head)
    yield first
    if layout.dates != "below":
        yield from layout.beside(first, entry.when)
    yield from more
    if entry.below:
        yield from layout.line(entry.below)
    if entry.when and layout.dates == "below":
        yield from layout.line(entry.when)
    for bullet in entry.bullets:
        yield from layout.line(f"• {bullet}", indent=10)
    if entry.bullets:
        layout.gap(6)


def _ordered(placed: list[PlacedString], order: str) -> list[PlacedString]:
    if order == "shuffled":
        random.Random(7).shuffle(placed)  # the same order in every run
    keys = {
        "columns": lambda each: (each.x > _MARGIN + _RAIL, -each.y),
        "upwards": lambda each: (each.y, each.x),
    }
    return sorted(placed, key=keys[order]) if order in keys else placed


def _draw(canvas: "Canvas", placed: PlacedString, font: str, unit: str) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    canvas.setFont(font, placed.size)
    pieces = {"line": [placed.words], "word": placed.words.split(" "), "letter": list(placed.words)}[unit]
    between = " " if unit == "word" else ""
    x = placed.x
    for piece in pieces:
        if piece != " ":
            canvas.drawString(x, placed.y, piece)
        x += stringWidth(piece + between, font, placed.size)
