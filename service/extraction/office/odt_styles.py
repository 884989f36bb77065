"""Which text of an OpenDocument text can be seen, by what its styles say?"""

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
NO_GROUND = frozenset({"", "transparent"})


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
LETTERS, LINES = name("style:text-properties"), name("style:paragraph-properties")
DISPLAY, COLOUR, SIZE = name("text:display"), name("fo:color"), name("fo:font-size")
AUTOMATIC = name("style:use-window-font-color")
GROUND = name("fo:background-color")
CELL, PAGE = name("style:table-cell-properties"), name("style:page-layout-properties")
# Where a ground may be set besides the letters themselves.
GROUNDED = (LINES, CELL, PAGE, name("style:table-properties"), name("style:table-row-properties"))
FILL = name("draw:fill")


class Look(NamedTuple):
    """How text looks, as a paragraph hands it down to its spans."""

    shown: bool = True
    colour: str = ""
    points: float = 12.0
    grounded: bool = False

    @property
    def seen(self) -> bool:
        """Return True unless nobody could read the text; in doubt text is honest."""
        white = is_white_hex(self.colour) and not self.grounded
        return self.shown and self.points > UNREADABLE_POINTS and not white


@dataclass(slots=True)
class Styles:
    """The styles of both parts of a document, by family and name."""

    named: dict[tuple[str, str], Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    page_grounded: bool = False

    def add(self, part: Any) -> None:
        """Return nothing; the styles of one part are added."""
        for style in part.iter(STYLE):
            self.named.setdefault((style.get(FAMILY, ""), style.get(NAME, "")), style)
        for style in part.iter(DEFAULT):
            self.defaults.setdefault(style.get(FAMILY, ""), style)
        self.page_grounded = self.page_grounded or any(_is_grounded(found) for found in part.iter(PAGE))

    def look_inside(self, outer: Look, family: str, style_name: str) -> Look:
        """Return how text looks in an element of this style, inside one that looks like `outer`."""
        look = outer
        for style in reversed(list(self._chain(family, style_name))):
            for properties in style.iterchildren(LETTERS):
                look = _changed(look, properties)
            if any(_is_grounded(found) for found in style.iterchildren(*GROUNDED)):
                look = look._replace(grounded=True)
        return look

    def _chain(self, family: str, style_name: str) -> Iterator[Any]:
        """Yield a style, those it is based on, and for paragraphs the default."""
        style = self.named.get((family, style_name))
        for _ in range(MAX_STYLE_DEPTH):
            if style is None:
                break
            yield style
            style = self.named.get((family, style.get(PARENT, "")))
        if family == "paragraph" and family in self.defaults:
            yield self.defaults[family]


def _changed(look: Look, properties: Any) -> Look:
    display = properties.get(DISPLAY)
    if display is not None:
        look = look._replace(shown=display != "none")
    if properties.get(AUTOMATIC) == "true":
        look = look._replace(colour="")
    elif properties.get(COLOUR) is not None:
        look = look._replace(colour=properties.get(COLOUR))
    if properties.get(SIZE) is not None:
        look = look._replace(points=_points(properties.get(SIZE), look.points))
    ground = properties.get(GROUND, "")
    if ground not in NO_GROUND:
        look = look._replace(grounded=not is_white_hex(ground))
    return look


def _points(size: str, outer: float) -> float:
    for unit, factor in (("pt", 1.0), ("%", outer / 100), ("in", 72.0), ("cm", 28.35), ("mm", 2.835)):
        number = size.removesuffix(unit)
        if number != size and number.replace(".", "", 1).isdecimal():
            return float(number) * factor
    return outer


def _is_grounded(properties: Any) -> bool:
    if properties.get(FILL, "none") not in ("none", "solid"):
        return True
    ground = properties.get(GROUND, "")
    return ground not in NO_GROUND and not is_white_hex(ground)
