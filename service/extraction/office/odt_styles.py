"""Styles of an OpenDocument text, as far as they decide whether text can be seen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from service.extraction.appearance import WHITE, Appearance, Colour, hex_colour, is_visible
from service.extraction.lengths import advance, points, share
from service.extraction.paper import LETTER, NEEDED_ROOM, Paper, has_room

SPACES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
MAX_STYLE_DEPTH = 12
NO_BACKGROUND = frozenset({"", "transparent"})
NO_EFFECT = frozenset({"", "none", "false"})
# Of the height of the letters: text that is raised or lowered by more is off its line, and off most pages.
MOST_RAISED = 20.0


def name(prefixed: str) -> str:
    """Return the full name of an element or attribute such as "text:p"."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


STYLE, NAME, FAMILY, PARENT = (
    name("style:style"),
    name("style:name"),
    name("style:family"),
    name("style:parent-style-name"),
)
DEFAULT = name("style:default-style")
TEXT, PARAGRAPH = name("style:text-properties"), name("style:paragraph-properties")
PAGE, ROW = name("style:page-layout-properties"), name("style:table-row-properties")
GRAPHIC = name("style:graphic-properties")
# Properties besides text properties that may set a background.
BACKED = (
    PARAGRAPH,
    PAGE,
    ROW,
    GRAPHIC,
    name("style:table-cell-properties"),
    name("style:table-properties"),
    name("style:section-properties"),
    name("loext:graphic-properties"),
)
BACKGROUND, FILL = name("fo:background-color"), name("draw:fill")
FILL_COLOUR, FILL_OPACITY = name("draw:fill-color"), name("draw:opacity")
# Effects that draw more than the letters, so that their colour alone does not decide.
EFFECTS = (name("fo:text-shadow"), name("style:font-relief"), name("style:text-outline"))


class OdtTextStyle(NamedTuple):
    """The style of text, which a paragraph passes on to its spans.

    Attributes:
        hides: True in a part of the document that is not shown, whatever the styles of its text.
        rendered: False if the text is marked as hidden.
        placed: False if the text is outside the page.
        colour: of the letters; None for the automatic one.
        ground: colour behind the letters; None if it is unknown.
        scale, spacing: width of letters over their usual width, and the room added after each, in points.
        line_room, row_room: height in points of a line and of a row; None if it grows with its text.
    """

    hides: bool = False
    rendered: bool = True
    placed: bool = True
    colour: Colour | None = None
    opacity: float = 1.0
    ground: Colour | None = WHITE
    points: float = 12.0
    scale: float = 1.0
    spacing: float = 0.0
    line_room: float | None = None
    row_room: float | None = None

    @property
    def is_readable(self) -> bool:
        """Return False if the text cannot be seen; if in doubt, True."""
        return is_visible(
            Appearance(
                self.rendered and not self.hides,
                self.placed and self._has_room,
                self.points,
                advance(self.points, scale=self.scale, spacing=self.spacing),
                self.colour,
                self.opacity,
                self.ground,
            )
        )

    @property
    def _has_room(self) -> bool:
        return all(has_room(room, self.points) for room in (self.line_room, self.row_room))


@dataclass(slots=True)
class OdtStyles:
    """The styles of both parts of a document, by family and name.

    Attributes:
        page: the largest page.
        page_ground: the colour of the pages; None if it is unknown or not the same on all pages.
        margin_ground: the colour of headers and footers, likewise.
    """

    named: dict[tuple[str, str], Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    page: Paper = LETTER
    page_ground: Colour | None = WHITE
    margin_ground: Colour | None = WHITE

    def add(self, part: Any) -> None:
        """Add the styles of one part."""
        for style in part.iter(STYLE):
            self.named.setdefault((style.get(FAMILY, ""), style.get(NAME, "")), style)
        for style in part.iter(DEFAULT):
            self.defaults.setdefault(style.get(FAMILY, ""), style)
        pages = list(part.iter(PAGE))
        grounds = dict.fromkeys(_ground(each, WHITE) for each in pages)
        if grounds:
            self.page_ground = next(iter(grounds)) if len(grounds) == 1 else None
            self.page = self.page._replace(
                width=_largest(pages, "fo:page-width", self.page.width),
                height=_largest(pages, "fo:page-height", self.page.height),
            )
            margins = part.iter(name("style:header-footer-properties"))
            grounds.update(dict.fromkeys(_ground(each, self.page_ground) for each in margins))
            self.margin_ground = next(iter(grounds)) if len(grounds) == 1 else None

    def derived_style(self, outer: OdtTextStyle, family: str, style_name: str) -> OdtTextStyle:
        """Return the style of text in an element with a named style, inside text with style `outer`."""
        derived = outer
        paragraph: dict[str, str] = {}
        for style in reversed(list(self.chain(family, style_name))):
            for properties in style:
                if properties.tag == TEXT:
                    derived = _changed(derived, properties)
                elif properties.tag in BACKED:
                    derived = derived._replace(ground=_ground(properties, derived.ground))
                if properties.tag == PARAGRAPH:
                    paragraph.update(properties.items())
                elif properties.tag == ROW:
                    derived = derived._replace(row_room=points(properties.get(name("style:row-height"))))
        return self._placed(derived, paragraph) if family == "paragraph" else derived

    def chain(self, family: str, style_name: str) -> Iterator[Any]:
        """Yield a style, the styles that it is based on, and for paragraphs the default."""
        style = self.named.get((family, style_name))
        for _ in range(MAX_STYLE_DEPTH):
            if style is None:
                break
            yield style
            style = self.named.get((family, style.get(PARENT, "")))
        if family == "paragraph" and family in self.defaults:
            yield self.defaults[family]

    def _placed(self, style: OdtTextStyle, properties: Mapping[str, str]) -> OdtTextStyle:
        """Return a style with the line height and the indents of a paragraph."""
        left, right, first = (
            points(properties.get(name(key))) or 0.0
            for key in ("fo:margin-left", "fo:margin-right", "fo:text-indent")
        )
        inside = self.page.holds_indent(left, right, first)
        height = properties.get(name("fo:line-height"), "")
        # A percentage is of the letters of each line.
        room = points(height)
        if height.endswith("%") and (share(height) or 1.0) < NEEDED_ROOM:
            room = 0.0
        return style._replace(placed=style.placed and inside, line_room=room)


def _changed(style: OdtTextStyle, properties: Any) -> OdtTextStyle:
    """Return a style with these text properties."""
    get = properties.get
    if get(name("text:display")) is not None:
        style = style._replace(rendered=get(name("text:display")) != "none")
    size = points(get(name("fo:font-size")), whole=style.points)
    raised = get(name("style:text-position"), "").split()
    if raised and abs(share(raised[0]) or 0.0) > MOST_RAISED:
        style = style._replace(placed=False)
    if len(raised) > 1:
        size = (style.points if size is None else size) * (share(raised[1]) or 1.0)
    scale, spacing = share(get(name("style:text-scale"))), points(get(name("fo:letter-spacing")))
    style = style._replace(
        points=style.points if size is None else size,
        scale=style.scale if scale is None else scale,
        spacing=style.spacing if spacing is None else spacing,
    )
    return _painted(style, properties)


def _painted(style: OdtTextStyle, properties: Any) -> OdtTextStyle:
    """Return a style with the colours of these text properties."""
    get = properties.get
    opacity = share(get(name("loext:opacity")))
    if get(name("style:use-window-font-color")) == "true":
        # LibreOffice states an opacity of 0 % with the automatic colour, which it draws.
        style, opacity = style._replace(colour=None), 1.0
    elif get(name("fo:color")) is not None:
        style = style._replace(colour=hex_colour(get(name("fo:color"))))
    if any(get(effect, "") not in NO_EFFECT for effect in EFFECTS):
        style = style._replace(colour=None)
    ground = get(BACKGROUND, "")
    return style._replace(
        opacity=style.opacity if opacity is None else opacity,
        ground=style.ground if ground in NO_BACKGROUND else hex_colour(ground),
    )


def _ground(properties: Any, outer: Colour | None) -> Colour | None:
    """Return the colour of a background; the outer one if there is none, None if it is unknown."""
    fill = properties.get(FILL)
    image = properties.find(name("style:background-image"))
    if fill not in (None, "none", "solid") or (image is not None and image.attrib):
        return None
    background = (properties.get(FILL_COLOUR) if fill == "solid" else None) or properties.get(BACKGROUND, "")
    if background in NO_BACKGROUND:
        return outer
    is_solid = share(properties.get(FILL_OPACITY)) in (None, 1.0)
    is_solid = is_solid and not share(properties.get(name("style:background-transparency")))
    return hex_colour(background) if is_solid else None


def _largest(pages: list[Any], attribute: str, usual: float) -> float:
    stated = [points(each.get(name(attribute))) for each in pages]
    return max([size for size in stated if size is not None], default=usual)
