"""Text boxes, pictures and shapes of an OpenDocument text: whether they can be seen and what fills them."""

from typing import Any

from service.extraction.appearance import UNREADABLE_POINTS
from service.extraction.lengths import points
from service.extraction.office.odt_styles import GRAPHIC, SPACES, OdtStyles, OdtTextStyle, name

# Frames and shapes, which may hold paragraphs.
DRAWN = f"{{{SPACES['draw']}}}"
TEXT_BOX, PICTURE = name("draw:text-box"), name("draw:image")
STYLE_NAME = name("draw:style-name")
# Positions that svg:x and svg:y give; others are by alignment.
FROM_EDGE = frozenset({None, "from-left", "from-top", "from-inside"})
GROWING = tuple(map(name, ("fo:min-height", "fo:min-width")))


class OdtFrames:
    """The frames and shapes of one document.

    Attributes:
        are_filled: True if a picture or a filled shape may lie behind a text box.
        lie_behind_text: True if one of them lies behind the text of the pages.
    """

    def __init__(self, styles: OdtStyles, *parts: Any) -> None:
        """Look at the frames and shapes of these parts."""
        self.styles = styles
        drawn = [
            element for part in parts for element in part.iter(f"{DRAWN}*") if STYLE_NAME in element.attrib
        ]
        filled = [element for element in drawn if self._is_filled(element)]
        self.are_filled = bool(filled)
        self.lie_behind_text = any(
            self._property(element, "style:run-through") == "background" for element in filled
        )

    def style_inside(self, box: Any, outer: OdtTextStyle) -> OdtTextStyle:
        """Return the style of text in a text box or shape, inside text with style `outer`."""
        inner = self.styles.derived_style(outer, "graphic", box.get(STYLE_NAME, ""))
        if not self._fills(box):
            inner = inner._replace(ground=outer.ground if self._is_alone(box) else None)
        return inner._replace(
            hides=inner.hides or box.get(name("draw:display")) == "none",
            placed=inner.placed and self._is_on_page(box),
            line_room=None,
        )

    def _is_alone(self, box: Any) -> bool:
        """Return whether nothing but the page lies behind a box without a fill, as far as its style tells."""
        return box.tag == TEXT_BOX or (STYLE_NAME in box.attrib and not self.are_filled)

    def _is_on_page(self, box: Any) -> bool:
        width, height = self._length(box, "svg:width"), self._length(box, "svg:height")
        grows = any(each.get(key) for each in (box, *box) for key in GROWING)
        grows = grows or self._property(box, "draw:auto-grow-height") == "true"
        if not grows and any(size is not None and size <= UNREADABLE_POINTS for size in (width, height)):
            return False
        x = self._length(box, "svg:x") if self._property(box, "style:horizontal-pos") in FROM_EDGE else None
        y = self._length(box, "svg:y") if self._property(box, "style:vertical-pos") in FROM_EDGE else None
        page = self.styles.page
        from_page = self._property(box, "style:vertical-rel") in ("page", "page-content")
        return page.holds(x or 0.0, y or 0.0, width or page.width, (from_page and height) or page.height)

    def _length(self, box: Any, attribute: str) -> float | None:
        return points(box.get(name(attribute)))

    def _is_filled(self, element: Any) -> bool:
        return element.find(PICTURE) is not None or self._fills(element)

    def _fills(self, element: Any) -> bool:
        """Return whether a frame or shape has a background of its own."""
        fill = self._property(element, "draw:fill")
        if fill is not None:
            return fill != "none"
        return (self._property(element, "fo:background-color") or "transparent") != "transparent"

    def _property(self, element: Any, attribute: str) -> str | None:
        """Return a graphic property of an element; None if its styles do not set it."""
        for style in self.styles.chain("graphic", element.get(STYLE_NAME, "")):
            for properties in style.iterchildren(GRAPHIC):
                value = properties.get(name(attribute))
                if value is not None:
                    return str(value)
        return None
