"""The page of a Word document, and whether its frames and paragraphs lie on it."""

from collections.abc import Mapping
from typing import Any

from service.extraction.appearance import UNREADABLE_POINTS
from service.extraction.lengths import TWIP, points
from service.extraction.office.word_names import name
from service.extraction.paper import LETTER, Paper, has_room

ABSOLUTE = frozenset({"page", "margin"})


def word_page(body: Any) -> Paper:
    """Return the largest page of the sections of a document."""
    sizes, margins = list(body.iter(name("w:pgSz"))), list(body.iter(name("w:pgMar")))
    return Paper(
        max(_stated(sizes, "w:w"), default=LETTER.width),
        max(_stated(sizes, "w:h"), default=LETTER.height),
        min(_stated(margins, "w:left"), default=LETTER.left),
    )


def holds_frame(page: Paper, frame: Mapping[str, str]) -> bool:
    """Return whether a frame with the attributes of w:framePr or w:tblpPr lies on the page."""
    x, y = _first(frame, "w:x", "w:tblpX"), _first(frame, "w:y", "w:tblpY")
    width = points(frame.get(name("w:w")), unit=TWIP) or page.width
    height = points(frame.get(name("w:h")), unit=TWIP) or page.height
    if frame.get(name("w:hRule")) == "exact" and not has_room(height, UNREADABLE_POINTS):
        return False
    if name("w:xAlign") in frame or name("w:tblpXSpec") in frame:
        x = None
    from_top = frame.get(name("w:vAnchor"), frame.get(name("w:vertAnchor"), "text")) in ABSOLUTE
    return page.holds(x or 0.0, y or 0.0, width, height if from_top else page.height)


def holds_indent(page: Paper, indent: Mapping[str, str]) -> bool:
    """Return whether the lines of a paragraph with the attributes of w:ind begin on the page."""
    hanging = _first(indent, "w:hanging")
    return page.holds_indent(
        _first(indent, "w:start", "w:left") or 0.0,
        _first(indent, "w:end", "w:right") or 0.0,
        (_first(indent, "w:firstLine") or 0.0) if hanging is None else -hanging,
    )


def _stated(elements: list[Any], attribute: str) -> list[float]:
    lengths = (points(element.get(name(attribute)), unit=TWIP) for element in elements)
    return [length for length in lengths if length is not None]


def _first(attributes: Mapping[str, str], *names: str) -> float | None:
    """Return the first of these lengths that is stated."""
    values = (points(attributes.get(name(each)), unit=TWIP) for each in names)
    return next((value for value in values if value is not None), None)
