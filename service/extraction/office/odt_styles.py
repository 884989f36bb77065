"""Styles of an OpenDocument text, as far as they decide whether text can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from service.extraction.hidden_text import UNREADABLE_POINTS, is_white_hex

SPACES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
MAX_STYLE_DEPTH = 12
NO_BACKGROUND = frozenset({"", "transparent"})


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
DISPLAY, COLOUR, SIZE = name("text:display"), name("fo:color"), name("fo:font-size")
AUTOMATIC = name("style:use-window-font-color")
BACKGROUND = name("fo:background-color")
CELL, PAGE = name("style:table-cell-properties"), name("style:page-layout-properties")
# Properties besides text properties that may set a background.
BACKED = (PARAGRAPH, CELL, PAGE, name("style:table-properties"), name("style:table-row-properties"))
FILL = name("draw:fill")


class OdtTextStyle(NamedTuple):
    """The style of text, which a paragraph passes on to its spans.

    Attributes:
        backed: True if the background may be dark.
    """

    rendered: bool = True
    colour: str = ""
    points: float = 12.0
    backed: bool = False

    @property
    def is_readable(self) -> bool:
        """Return False if the text cannot be seen; if in doubt, True."""
        white = is_white_hex(self.colour) and not self.backed
        return self.rendered and self.points > UNREADABLE_POINTS and not white


@dataclass(slots=True)
class OdtStyles:
    """The styles of both parts of a document, by family and name."""

    named: dict[tuple[str, str], Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    page_backed: bool = False

    def add(self, part: Any) -> None:
        """Add the styles of one part."""
        for style in part.iter(STYLE):
            self.named.setdefault((style.get(FAMILY, ""), style.get(NAME, "")), style)
        for style in part.iter(DEFAULT):
            self.defaults.setdefault(style.get(FAMILY, ""), style)
        self.page_backed = self.page_backed or any(_is_backed(found) for found in part.iter(PAGE))

    def derived_style(self, outer: OdtTextStyle, family: str, style_name: str) -> OdtTextStyle:
        """Return the style of text in an element with a named style, inside text with style `outer`."""
        derived = outer
        for style in reversed(list(self._chain(family, style_name))):
            for properties in style.iterchildren(TEXT):
                derived = _changed(derived, properties)
            if any(_is_backed(found) for found in style.iterchildren(*BACKED)):
                derived = derived._replace(backed=True)
        return derived

    def _chain(self, family: str, style_name: str) -> Iterator[Any]:
        """Yield a style, the styles that it is based on, and for paragraphs the default."""
        style = self.named.get((family, style_name))
        for _ in range(MAX_STYLE_DEPTH):
            if style is None:
                break
            yield style
            style = self.named.get((family, style.get(PARENT, "")))
        if family == "paragraph" and family in self.defaults:
            yield self.defaults[family]


def _changed(style: OdtTextStyle, properties: Any) -> OdtTextStyle:
    display = properties.get(DISPLAY)
    if display is not None:
        style = style._replace(rendered=display != "none")
    if properties.get(AUTOMATIC) == "true":
        style = style._replace(colour="")
    elif properties.get(COLOUR) is not None:
        style = style._replace(colour=properties.get(COLOUR))
    if properties.get(SIZE) is not None:
        style = style._replace(points=_points(properties.get(SIZE), style.points))
    background = properties.get(BACKGROUND, "")
    if background not in NO_BACKGROUND:
        style = style._replace(backed=not is_white_hex(background))
    return style


def _points(size: str, outer: float) -> float:
    for unit, factor in (("pt", 1.0), ("%", outer / 100), ("in", 72.0), ("cm", 28.35), ("mm", 2.835)):
        number = size.removesuffix(unit)
        if number != size and number.replace(".", "", 1).isdecimal():
            return float(number) * factor
    return outer


def _is_backed(properties: Any) -> bool:
    if properties.get(FILL, "none") not in ("none", "solid"):
        return True
    background = properties.get(BACKGROUND, "")
    return background not in NO_BACKGROUND and not is_white_hex(background)
