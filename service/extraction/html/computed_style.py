"""Computed style of an HTML element, as far as it decides whether text can be seen."""

from collections.abc import Mapping
from typing import NamedTuple

from service.extraction.appearance import WHITE, Appearance, Colour, is_visible
from service.extraction.html.backgrounds import Ground, ground_of
from service.extraction.html.colours import CURRENT, UNKNOWN, Paint, paints
from service.extraction.html.covers import is_behind, is_stacking_context
from service.extraction.html.declarations import resolved
from service.extraction.html.filters import Filter, filters_of, opacity_of, toned
from service.extraction.html.grid import layout_of
from service.extraction.html.lengths import length, number
from service.extraction.html.placement import (
    FAR_RIGHT,
    OFF_SCREEN,
    POSITIONED,
    is_moved,
    is_out_of_sight,
    scale_of,
)
from service.extraction.html.style_sheet import UNKNOWN_VALUE
from service.extraction.html.text_measures import (
    DROPPED,
    FLAT_LINE,
    font_points,
    letter_spacing,
    line_height,
    text_indent,
)

BLACK: Colour = (0, 0, 0)
USUAL_POINTS = 12.0
# Width of a usual letter over the height of its font.
LETTER_WIDTH = 0.5
MAX_FILTERS = 20


class ComputedStyle(NamedTuple):
    """The style of text that an element passes on to its descendants.

    Attributes:
        rendered: False if the element and its content take no visible room.
        visible: value of `visibility`; a descendant may override it.
        font_points: font size in points, before transforms.
        scale: factor by which transforms shrink the text.
        ink: colour of the text.
        fill: colour that browsers paint instead of it; None without one.
        opacity: of the element and all around it.
        ground: what lies behind the text.
        spacing: points between letters, besides their usual distance.
        line_height: in points; None for a usual one.
        indent: of the first line, in points.
        filters: filters of the element and of all around it, the outermost first.
        unsure: True if shadows, outlines or blending may show text whatever its colour.
        variables: CSS variables.
        display: value for the element itself; `block` for boxes that put their children below each other.
        apart: whether the element itself is a box beside the text around it.
        layout: values that decide which children of the element stand side by side, and where itself stands.
    """

    rendered: bool = True
    visible: bool = True
    font_points: float = USUAL_POINTS
    scale: float = 1.0
    ink: Paint = Paint(BLACK)
    fill: Paint | None = None
    opacity: float = 1.0
    ground: Ground = Ground(WHITE)
    spacing: float = 0.0
    line_height: float | None = None
    indent: float = 0.0
    filters: tuple[Filter, ...] = ()
    unsure: bool = False
    variables: Mapping[str, str] = {}
    display: str = ""
    apart: bool = False
    layout: Mapping[str, str] = {}

    @property
    def is_readable(self) -> bool:
        """Return False if the text cannot be seen; if in doubt, True."""
        return self.rendered and self.visible and is_visible(self.appearance)

    @property
    def appearance(self) -> Appearance:
        """Return how the text is drawn."""
        paint = self.fill or self.ink
        ink = None if self.unsure or paint.colour is None else toned(paint.colour, self.filters)
        alpha = 1.0 if self.unsure else paint.alpha
        return Appearance(
            placed=-OFF_SCREEN <= self.indent <= FAR_RIGHT and self._has_line(),
            points=self.font_points * self.scale,
            advance=max(0.0, 1.0 + self.spacing / max(0.1, LETTER_WIDTH * self.font_points)),
            ink=ink,
            opacity=alpha * self.opacity * opacity_of(self.filters, self.font_points),
            ground=self.ground.colour,
        )

    def _has_line(self) -> bool:
        return self.line_height is None or self.line_height > FLAT_LINE * self.font_points


def computed_style(
    outer: ComputedStyle, values: Mapping[str, str], *, is_page: bool, other_grounds: bool, scripted: bool
) -> ComputedStyle:
    """Return the style of text in an element, inside text with style `outer`.

    Args:
        values: the values that win for the element.
        is_page: whether the element is the page itself, whose background is that of the canvas.
        other_grounds: whether the page has images, or backgrounds that are not white.
        scripted: whether scripts may change the page.
    """
    if not values and not is_page:
        return _unstyled(outer)
    variables = _variables(outer.variables, values)
    style = resolved(values, variables)
    points = font_points(style, outer.font_points)
    filters = (outer.filters + filters_of(style.get("filter", ""), points))[:MAX_FILTERS]
    ink = _paint(style.get("color", ""), outer.ink, outer.ink)
    ground = ground_of(outer.ground, style, ink, filters, is_moved=is_moved(style) and other_grounds)
    if is_page or is_stacking_context(style):
        ground = ground._replace(opaque=False)
    hidden = (
        style.get("display") == "none" or is_out_of_sight(style, points) or is_behind(style, outer.ground)
    )
    return ComputedStyle(
        rendered=outer.rendered and not hidden and not _is_squeezed(style),
        visible=_is_visible(style.get("visibility", ""), outer.visible),
        font_points=points,
        scale=outer.scale * min(1.0, scale_of(style, points)),
        ink=ink,
        fill=_fill(style, outer.fill, ink),
        opacity=outer.opacity * _opacity(style, scripted),
        ground=ground,
        spacing=letter_spacing(style, outer.spacing, points),
        line_height=line_height(style, outer.line_height, points),
        indent=text_indent(style, outer.indent, points),
        filters=filters,
        unsure=_is_unsure(style, outer, other_grounds),
        variables=variables,
        display=_display(style),
        apart=_is_apart(style, points),
        layout=layout_of(style),
    )


def _unstyled(outer: ComputedStyle) -> ComputedStyle:
    """Return the style of an element without declarations of its own."""
    plain = not (outer.display or outer.apart or outer.layout)
    return outer if plain else outer._replace(display="", apart=False, layout={})


def _is_visible(visibility: str, outer: bool) -> bool:
    return outer if visibility in DROPPED else visibility == "visible"


def _display(style: Mapping[str, str]) -> str:
    display = style.get("display", "")
    direction = f"{style.get('flex-direction', '')} {style.get('flex-flow', '')}"
    stacked = (
        "column" in direction if display == "flex" else not any("grid-template" in name for name in style)
    )
    return "block" if display in ("flex", "grid") and stacked else display


def _is_apart(style: Mapping[str, str], points: float) -> bool:
    """Return whether blanks on both sides of an element are drawn, if not written."""
    if style.get("float", "none") != "none" or style.get("position") in POSITIONED:
        return True
    if style.get("display", "").startswith("inline-") or style.get("display") == "table-cell":
        return True
    gaps = (length(style.get(f"{kind}-left", ""), points) for kind in ("margin", "padding"))
    return any(gap is not None and gap > LETTER_WIDTH * points for gap in gaps)


def _variables(outer: Mapping[str, str], values: Mapping[str, str]) -> Mapping[str, str]:
    own = {name: value for name, value in values.items() if name.startswith("--")}
    return {**outer, **own} if own else outer


def _paint(value: str, outer: Paint, current: Paint) -> Paint:
    """Return the colour of a value; `outer` if it states none."""
    if value == UNKNOWN_VALUE:
        return UNKNOWN
    found = paints(value) if value not in DROPPED or value == "initial" else ()
    if value == "initial":
        return Paint(BLACK)
    if not found:
        return UNKNOWN if "(" in value else outer
    return current if found[0] == CURRENT or isinstance(found[0], str) else found[0]


def _fill(style: Mapping[str, str], outer: Paint | None, ink: Paint) -> Paint | None:
    value = style.get("text-fill-color", "")
    if not value:
        # An own colour does not replace a fill colour that is inherited.
        return outer
    return _paint(value, outer or ink, ink)


def _opacity(style: Mapping[str, str], scripted: bool) -> float:
    opacity = max(0.0, min(1.0, number(style.get("opacity", ""), 1.0)))
    # Pages that show their parts one by one state a transition, and a script ends it.
    return (
        1.0
        if scripted and "transition" in style and style.get("visibility", "visible") == "visible"
        else opacity
    )


def _is_squeezed(style: Mapping[str, str]) -> bool:
    """Return whether the first line is moved out of a box that hides what exceeds it."""
    indent = style.get("text-indent", "")
    one_line = style.get("white-space", "") in ("nowrap", "pre")
    hides = style.get("overflow-x", "visible") in ("hidden", "clip")
    return one_line and hides and indent.endswith("%") and number(indent, 0.0) >= 1.0


def _is_unsure(style: Mapping[str, str], outer: ComputedStyle, other_grounds: bool) -> bool:
    shadow = style.get("text-shadow", "none")
    if any(not isinstance(found, str) and _shows(found, outer.ground) for found in paints(shadow)):
        return True
    stroke = style.get("text-stroke", "") or style.get("text-stroke-width", "")
    if stroke and not stroke.startswith("0") and _shows_stroke(stroke, outer.ground):
        return True
    if _is_cut_out(style) and _shows_background(style, outer.ground):
        return True
    blended = style.get("mix-blend-mode", "normal") != "normal" and other_grounds
    return (
        outer.unsure
        or blended
        or ("url(" in style.get("filter", "") or "drop-shadow" in style.get("filter", ""))
    )


def _is_cut_out(style: Mapping[str, str]) -> bool:
    """Return whether the background is painted in the shape of the letters."""
    image = f" {style.get('background-image', '')} ".replace("-text", "")
    return style.get("background-clip", "") == "text" or " text" in image


def _shows_background(style: Mapping[str, str], ground: Ground) -> bool:
    """Return whether the background of an element can be seen before what lies around it."""
    values = (style.get("background-image", ""), style.get("background-color", ""))
    found = [paint for value in values for paint in paints(value) if not isinstance(paint, str)]
    return "url(" in values[0] or not found or any(_shows(paint, ground) for paint in found)


def _shows(paint: Paint, ground: Ground) -> bool:
    """Return whether a colour can be seen before this ground."""
    return is_visible(Appearance(ink=paint.colour, opacity=paint.alpha, ground=ground.colour))


def _shows_stroke(stroke: str, ground: Ground) -> bool:
    found = [paint for paint in paints(stroke) if not isinstance(paint, str)]
    return not found or any(_shows(paint, ground) for paint in found)
