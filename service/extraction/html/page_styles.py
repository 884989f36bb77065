"""Styles of the elements of one page, from its style sheets, attributes and the habits of browsers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from service.errors import UnreadableDocument
from service.extraction.appearance import Colour
from service.extraction.html.backgrounds import Ground, has_other_grounds
from service.extraction.html.colours import UNKNOWN, Paint, legacy_colour
from service.extraction.html.computed_style import ComputedStyle, computed_style
from service.extraction.html.covers import covered_until, painted_layers
from service.extraction.html.elements import CLOSED, PAINTED
from service.extraction.html.imports import sheet_in_address
from service.extraction.html.media_queries import PHONE, SCREEN, Medium
from service.extraction.html.selectors import Matcher
from service.extraction.html.style_sheet import MAX_TESTS, StyleSheet
from service.extraction.html.svg import SVG_TEXT, stated_by_svg, with_fill

# What Chrome paints behind a page that asks for dark colours whatever the reader prefers.
DARK_CANVAS: Colour = (0x12, 0x12, 0x12)
LIGHT_INK: Colour = (0xFF, 0xFF, 0xFF)
MAX_ELEMENTS = 50_000
MAX_INLINE = 3_000_000
CELLS = frozenset(["td", "th"])
EXPECTED = f"at most {MAX_ELEMENTS} elements and {MAX_INLINE} characters are read, print the page as PDF"


class Styles(NamedTuple):
    """The styles of one element on each medium that must be told apart."""

    by_medium: Mapping[Medium, ComputedStyle]

    @property
    def is_rendered(self) -> bool:
        """Return whether the element takes room on a screen or on paper."""
        return any(style.rendered for medium, style in self.by_medium.items() if medium is not PHONE)

    @property
    def is_readable(self) -> bool:
        """Return whether its text can be seen on a screen or on paper."""
        return any(style.is_readable for medium, style in self.by_medium.items() if medium is not PHONE)

    @property
    def is_alternative(self) -> bool:
        """Return whether its text can be seen on phones, as a copy of what larger screens show."""
        return PHONE in self.by_medium and self.by_medium[PHONE].is_readable

    @property
    def layout(self) -> Mapping[str, str]:
        """Return the values that decide which children stand side by side."""
        return next((style.layout for style in self.by_medium.values() if style.rendered), {})

    @property
    def is_apart(self) -> bool:
        """Return whether the element is a box of its own beside the text around it."""
        return any(style.apart for style in self.by_medium.values())

    def above_layers(self, media: Sequence[Medium]) -> "Styles":
        """Return the styles on a ground that is not known on these media."""
        return self._replaced(media, ground=Ground(None)) if media else self

    def without(self, media: Sequence[Medium]) -> "Styles":
        """Return the styles of an element that is not seen on these media."""
        return self._replaced(media, rendered=False) if media else self

    def _replaced(self, media: Sequence[Medium], **changes: Any) -> "Styles":
        return Styles(
            {m: style._replace(**changes) if m in media else style for m, style in self.by_medium.items()}
        )

    @property
    def display(self) -> str:
        """Return the value of `display` where the element takes room."""
        screen = self.by_medium[SCREEN]
        return next((style.display for style in (screen, *self.by_medium.values()) if style.rendered), "")


@dataclass(frozen=True, slots=True)
class PageStyles:
    """The style sheet of a page, and what else decides how its text looks.

    Attributes:
        other_grounds: whether the page has images, or backgrounds that are not white.
        scripted: whether scripts may change the page.
        dark: whether the page asks for a dark canvas.
    """

    sheet: StyleSheet
    other_grounds: bool
    scripted: bool
    dark: bool

    def initial(self) -> Styles:
        """Return the styles around the root element."""
        style = ComputedStyle()
        if self.dark:
            style = style._replace(ground=Ground(DARK_CANVAS), ink=Paint(LIGHT_INK))
        if self.sheet.uncertain:
            style = style._replace(ground=Ground(None), ink=UNKNOWN)
        return Styles(dict.fromkeys(self.sheet.media, style))

    def of(self, node: Any, outer: Styles) -> Styles:
        """Return the styles of an element (of cssselect2) inside an element with styles `outer`."""
        return self._computed(node, outer, self._values(node))

    def children(self, node: Any, styles: Styles) -> Iterator[tuple[Any, Styles]]:
        """Yield the child elements in order, with their styles."""
        found = [(child, self._values(child)) for child in node.iter_children()]
        pictures = [child.local_name in PAINTED for child, _ in found]
        covered, layered = {}, {}
        for medium in self.sheet.media:
            listed = [values[medium] for _, values in found]
            covered[medium] = frozenset[int]() if self.scripted else covered_until(listed)
            layered[medium] = painted_layers(listed, pictures)
        for place, (child, values) in enumerate(found):
            around = styles.above_layers([medium for medium in layered if layered[medium] - {place}])
            own = self._computed(child, around, values)
            yield child, own.without([medium for medium in covered if place in covered[medium]])

    def _values(self, node: Any) -> dict[Medium, dict[str, str]]:
        stated = _stated_by_attributes(node)
        found = {medium: {**stated, **values} for medium, values in self.sheet.style(node).items()}
        if node.local_name in SVG_TEXT:
            return {medium: with_fill(values) for medium, values in found.items()}
        if node.local_name in CELLS:
            for values in found.values():
                # A width that a table takes from its columns, not a box without room.
                values.pop("max-width", None)
        return found

    def _computed(self, node: Any, outer: Styles, values: Mapping[Medium, Mapping[str, str]]) -> Styles:
        is_page = node.local_name in ("html", "body")
        computed = partial(
            computed_style, is_page=is_page, other_grounds=self.other_grounds, scripted=self.scripted
        )
        return Styles({medium: computed(style, values[medium]) for medium, style in outer.by_medium.items()})


def page_styles(root: Any, sheets: Mapping[str, str]) -> PageStyles:
    """Return the styles of a page.

    Args:
        root: of lxml.
        sheets: style sheets of other files by the address under which the page links to them.
    """
    sheet = _sheet(root, sheets)
    inline = (element.get("style", "") for element in root.iter() if "style" in element.attrib)
    painted = next(root.iter(*PAINTED), None) is not None
    attributes = any(_has_dark_attribute(element) for element in root.iter())
    other = painted or attributes or sheet.uncertain or has_other_grounds((*sheet.texts, *inline))
    scripted = any(script.get("src") or script.text for script in root.iter("script"))
    return PageStyles(sheet, other, scripted, _is_dark(root, sheet))


def _sheet(root: Any, others: Mapping[str, str]) -> StyleSheet:
    names: set[str] = set()
    count = inline = 0
    for element in root.iter():
        count += 1
        inline += len(element.get("style", ""))
        names.update(element.get("class", "").split())
        names.add(element.get("id", ""))
    if count > MAX_ELEMENTS or inline > MAX_INLINE:
        raise UnreadableDocument(
            "too_large", f"{count} elements with {inline} characters of style: {EXPECTED}"
        )
    quirks = not (root.getroottree().docinfo.doctype or "")
    sheet = StyleSheet(frozenset(names), Matcher(MAX_TESTS, count), quirks=quirks)
    for element in root.iter("style", "link"):
        media = element.get("media", "")
        if element.tag == "style":
            sheet.add(element.text or "", media)
        elif (inside := sheet_in_address(element.get("href", ""))) is not None:
            sheet.add(inside, media)
        elif element.get("href", "") in others:
            sheet.add(others[element.get("href")], media)
        elif "stylesheet" in element.get("rel", "").lower():
            # The rules of another file are unknown.
            sheet.uncertain = True
    return sheet


def _has_dark_attribute(element: Any) -> bool:
    colour = element.get("bgcolor", "").strip().lower()
    return "background" in element.attrib or bool(
        colour and has_other_grounds([f"background:{legacy_colour(colour)}"])
    )


def _is_dark(root: Any, sheet: StyleSheet) -> bool:
    """Return whether the page asks for dark colours only."""
    metas = [
        meta.get("content", "")
        for meta in root.iter("meta")
        if meta.get("name", "").lower() == "color-scheme"
    ]
    return any(
        words.split() in (["dark"], ["only", "dark"], ["dark", "only"]) for words in (*metas, *sheet.schemes)
    )


def _stated_by_attributes(node: Any) -> dict[str, str]:
    """Return the declarations for which attributes and the kind of the element stand."""
    tag, attributes = node.local_name, node.etree_element.attrib
    stated: dict[str, str] = {}
    if tag in SVG_TEXT:
        stated.update(stated_by_svg(node.etree_element))
    if _is_closed(tag, attributes):
        stated["display"] = "none"
    if colour := attributes.get("bgcolor", "").strip().lower():
        stated["background-color"] = legacy_colour(colour)
    if "background" in attributes:
        stated["background-image"] = "url(x)"
    colour = attributes.get("text" if tag == "body" else "color", "").strip().lower()
    if colour and tag in ("body", "font", "basefont"):
        stated["color"] = legacy_colour(colour)
    return stated


def _is_closed(tag: str, attributes: Mapping[str, str]) -> bool:
    return (
        "hidden" in attributes
        or "popover" in attributes
        or tag in CLOSED
        or (tag == "dialog" and "open" not in attributes)
    )
