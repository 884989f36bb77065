"""How a Word document draws the text of its runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from service.extraction.appearance import UNREADABLE_POINTS, WHITE, Appearance, Colour, hex_colour, is_visible
from service.extraction.lengths import EMU, HALF_POINT, TWIP, advance, points, share
from service.extraction.office.word_colours import FULL_SHARE, HIGHLIGHTS, WordColours
from service.extraction.office.word_names import VALUE, is_on, name
from service.extraction.office.word_page import holds_frame, holds_indent
from service.extraction.office.word_styles import (
    TABLE,
    Properties,
    WordStyles,
    joined,
    properties_of,
    referred,
)
from service.extraction.office.word_table_parts import parts_of_cell, parts_of_row, parts_of_table
from service.extraction.paper import NEEDED_ROOM, SINGLE_LINE, Paper, has_room

# In points, where neither styles nor defaults set a size (ISO/IEC 29500-1, 17.3.2.38).
USUAL_SIZE = 10.0
# Effects that draw more than the letters, so that their colour alone does not decide.
EFFECTS = ("shadow", "emboss", "imprint")
NO_FILL, SOLID_FILL = name("w14:noFill"), name("w14:solidFill")
# In points: a shine or shadow that is narrower shows no letters.
LEAST_GLOW = 1.0
# The colours that may lie behind a text; None for one that is unknown.
Grounds = tuple[Colour | None, ...]
# A colour, or None for one that contrasts with its ground or is unknown, and its opacity.
Paint = tuple[Colour | None, float]
UNKNOWN_PAINT: Paint = (None, 1.0)


class Surroundings(NamedTuple):
    """What paragraphs take from the cells, boxes and page around them.

    Attributes:
        painted, placed: as of an Appearance.
        room: height in points that is fixed for a line; None if it grows with its text.
        ink: colour of letters for which no colour is set; None for the automatic one.
        parts: the parts of a table that its style may set apart, such as "firstRow", as far as they apply.
    """

    grounds: Grounds = (WHITE,)
    painted: bool = True
    placed: bool = True
    room: float | None = None
    table_style: str = ""
    parts: tuple[str, ...] = ()
    ink: Colour | None = None


class ParagraphLook(NamedTuple):
    """The properties of one paragraph that its runs depend on."""

    style: str
    properties: Properties
    around: Surroundings


class RunLook(NamedTuple):
    """How a run is drawn.

    Attributes:
        shown: whether its words can be seen; if in doubt, True.
        vanished: whether it is marked as hidden, with the pictures and boxes in it.
        font: name of the font of western letters; empty if it is not stated.
    """

    shown: bool
    vanished: bool
    font: str


@dataclass(slots=True)
class WordLooks:
    """The styles, colours and page of one document, which decide what can be seen."""

    styles: WordStyles
    colours: WordColours
    page: Paper

    def paragraph(self, paragraph: Any, around: Surroundings) -> ParagraphLook:
        """Return the look of a paragraph in its surroundings."""
        own = paragraph.find(name("w:pPr"))
        style = referred(own, "w:pStyle")
        properties = joined(self.styles.paragraph(style, around.table_style), properties_of(own))
        placed = holds_indent(self.page, attributes_of(properties, "ind"))
        frame = attributes_of(properties, "framePr")
        changed = around._replace(
            placed=around.placed and placed and (not frame or holds_frame(self.page, frame)),
            grounds=self._shaded(properties, around.grounds),
            room=_smaller(around.room, _line_room(attributes_of(properties, "spacing"))),
        )
        return ParagraphLook(style, properties, changed)

    def run(self, run: Any, look: ParagraphLook) -> RunLook:
        """Return the look of a run in its paragraph."""
        own = run.find(name("w:rPr"))
        around = look.around
        styles = (referred(own, "w:rStyle"), look.style, around.table_style)
        properties = self.styles.run(*styles, around.parts)
        if own is not None:
            properties = joined(properties, properties_of(own))
        font = properties["rFonts"].get(name("w:ascii"), "") if "rFonts" in properties else ""
        return RunLook(self._shows(properties, look.around), _is_set(properties, "vanish"), font)

    def _shows(self, properties: Properties, around: Surroundings) -> bool:
        drawn = self._appearance(properties, around)
        return any(
            is_visible(drawn._replace(ink=ink, opacity=opacity, ground=ground))
            for ink, opacity in self._paints(properties, around.ink)
            for ground in self._grounds(properties, around.grounds)
        )

    def table(self, table: Any, around: Surroundings) -> Surroundings:
        """Return the surroundings of the rows of a table."""
        own = properties_of(table.find(name("w:tblPr")))
        style = self.styles.table(str(own["tblStyle"].get(VALUE, "")) if "tblStyle" in own else "")
        properties = joined(self.styles.chain(style, TABLE), own)
        place = attributes_of(properties, "tblpPr")
        indent = {name("w:left"): properties["tblInd"].get(name("w:w"), "")} if "tblInd" in properties else {}
        return around._replace(
            grounds=self._shaded(properties, around.grounds),
            placed=around.placed and holds_frame(self.page, place) and holds_indent(self.page, indent),
            table_style=style,
            parts=parts_of_table(attributes_of(own, "tblLook")),
        )

    def row(self, row: Any, around: Surroundings, *, number: int, count: int) -> Surroundings:
        """Return the surroundings of the cells of a row; it is the row `number`, from 0, of `count`."""
        own = properties_of(row.find(name("w:trPr")))
        height = attributes_of(own, "trHeight")
        exact = height.get(name("w:hRule")) == "exact"
        exceptions = properties_of(row.find(name("w:tblPrEx")))
        return around._replace(
            painted=around.painted and not _is_set(own, "hidden"),
            grounds=self._shaded(exceptions, around.grounds),
            room=_smaller(around.room, points(height.get(VALUE), unit=TWIP) if exact else None),
            parts=parts_of_row(around.parts, number, count),
        )

    def cell(self, cell: Any, around: Surroundings, *, number: int, count: int) -> Surroundings:
        """Return the surroundings of the paragraphs of a cell, which is that `number`, from 0, of `count`."""
        own = properties_of(cell.find(name("w:tcPr")))
        grounds = self._shaded(self.styles.chain(around.table_style, "tcPr"), around.grounds)
        apart = self.styles.conditional(around.table_style, "tcPr")
        shades = (self.colours.shade(properties.get("shd")) for _, properties in apart)
        grounds = (*grounds, *(ground for shade in shades for ground in shade))
        # The content of a cell that is merged into the one above or before it is not shown.
        merged = any(
            own[key].get(VALUE, "continue") == "continue" for key in ("vMerge", "hMerge") if key in own
        )
        return around._replace(
            grounds=self._shaded(own, grounds),
            painted=around.painted and not merged,
            parts=parts_of_cell(around.parts, number, count),
        )

    def _appearance(self, properties: Properties, around: Surroundings) -> Appearance:
        stated = _number(properties, "sz", HALF_POINT)
        size = USUAL_SIZE if stated is None else stated
        scale = share(properties["w"].get(VALUE)) if "w" in properties else None
        raised = _number(properties, "position", HALF_POINT) or 0.0
        squeezed = _number(properties, "fitText", TWIP)
        return Appearance(
            painted=around.painted and not _is_set(properties, "vanish"),
            placed=around.placed
            and abs(raised) < self.page.height / 2
            and has_room(around.room, size)
            and has_room(squeezed, UNREADABLE_POINTS),
            points=size,
            advance=advance(
                size,
                scale=1.0 if scale is None else scale,
                spacing=_number(properties, "spacing", TWIP) or 0.0,
            ),
        )

    def _paints(self, properties: Properties, usual: Colour | None) -> list[Paint]:
        """Return how letters are filled, outlined and lit; empty if they are not.

        Args: usual: colour of letters for which no colour is set.
        """
        if any(_is_set(properties, effect) for effect in EFFECTS):
            return [UNKNOWN_PAINT]
        outline = properties.get("w14:textOutline")
        width = None if outline is None else points(outline.get(name("w14:w")), unit=EMU)
        outlined = [] if outline is None or width == 0 else self._painted(outline)
        outlined += self._lit(properties)
        fill = properties.get("w14:textFill")
        if fill is None or not len(fill):
            ink = self.colours.ink(properties["color"]) if "color" in properties else usual
            return [(ink, 1.0), *outlined]
        return [*self._painted(fill), *outlined]

    def _painted(self, effect: Any) -> list[Paint]:
        """Return the fill in a text effect; empty for no fill."""
        for fill in effect:
            if fill.tag == NO_FILL or not str(fill.tag).endswith("Fill"):
                continue
            stops = [fill] if fill.tag == SOLID_FILL else list(fill.iter(name("w14:gs")))
            return [(self.colours.drawn(stop), _least_opacity(stop)) for stop in stops] or [UNKNOWN_PAINT]
        return []

    def _lit(self, properties: Properties) -> list[Paint]:
        """Return the colours of a shine and a shadow around the letters."""
        found = (properties.get(f"w14:{effect}") for effect in ("glow", "shadow"))
        return [
            (self.colours.drawn(light), _least_opacity(light))
            for light in found
            if light is not None and _glow_width(light) >= LEAST_GLOW
        ]

    def _grounds(self, properties: Properties, around: Grounds) -> Grounds:
        """Return what may lie behind a run: its highlight, its shading, or what lies around it."""
        marked = properties["highlight"].get(VALUE, "none") if "highlight" in properties else "none"
        if marked != "none":
            return (HIGHLIGHTS.get(marked, hex_colour(marked)),)
        return self._shaded(properties, around)

    def _shaded(self, properties: Properties, around: Grounds) -> Grounds:
        return self.colours.shade(properties.get("shd")) or around


def attributes_of(properties: Properties, key: str) -> Mapping[str, str]:
    """Return the attributes of a property; none if it is not set."""
    return dict(properties[key].items()) if key in properties else {}


def _least_opacity(paint: Any) -> float:
    return min([1.0, *(_opacity(alpha) for alpha in paint.iter(name("w14:alpha")))])


def _glow_width(light: Any) -> float:
    """Return how far a shine reaches, or a shadow lies from the letters, in points."""
    widths = (points(light.get(name(f"w14:{key}")), unit=EMU) for key in ("rad", "dist"))
    return max((width for width in widths if width is not None), default=0.0)


def _opacity(alpha: Any) -> float:
    """Return the opacity of a text effect, which states its transparency ([MS-ODRAWXML] 2.24)."""
    transparency = points(alpha.get(name("w14:val"))) or 0.0
    return 1.0 - min(1.0, transparency / FULL_SHARE)


def _is_set(properties: Properties, key: str) -> bool:
    switch = properties.get(key)
    return switch is not None and is_on(switch.get(VALUE))


def _number(properties: Properties, key: str, unit: float) -> float | None:
    return points(properties[key].get(VALUE), unit=unit) if key in properties else None


def _line_room(spacing: Mapping[str, str]) -> float | None:
    """Return the height of lines in points if it does not grow with their text."""
    rule, line = spacing.get(name("w:lineRule"), "auto"), points(spacing.get(name("w:line")), unit=TWIP)
    if rule == "exact" or line is None:
        return line
    return 0.0 if rule == "auto" and 0 < line < NEEDED_ROOM * SINGLE_LINE else None


def _smaller(one: float | None, other: float | None) -> float | None:
    found: Sequence[float] = [value for value in (one, other) if value is not None]
    return min(found) if found else None
