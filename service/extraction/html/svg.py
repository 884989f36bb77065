"""Text of SVG in an HTML page: attributes that are as good as declarations, and what lies behind it."""

from collections.abc import Mapping
from typing import Any

# Elements of SVG that hold text, and those that may lie behind it.
SVG_TEXT = frozenset(["svg", "g", "text", "tspan", "textpath", "switch"])
SHAPES = ("rect", "path", "circle", "ellipse", "polygon", "polyline", "image", "use", "foreignobject")
AS_DECLARATION = ("fill", "fill-opacity", "opacity", "font-size", "display", "visibility", "transform")
MIN_OPACITY = 0.05
NO_SIZE = frozenset(["0", "0px", "0%"])


def stated_by_svg(element: Any) -> dict[str, str]:
    """Return the declarations for which the attributes of an element of SVG stand."""
    attributes = element.attrib
    stated = {key: attributes[key].strip() for key in AS_DECLARATION if key in attributes}
    if stated.get("font-size", "").replace(".", "", 1).isdigit():
        stated["font-size"] += "px"
    if element.tag == "svg":
        # Text of SVG is black, whatever the colour of the text around it.
        stated.setdefault("fill", "black")
        if next(element.iter(*SHAPES), None) is not None:
            stated["background-image"] = "url(x)"
        if NO_SIZE & {attributes.get("width", ""), attributes.get("height", "")}:
            stated["display"] = "none"
    return stated


def with_fill(values: Mapping[str, str]) -> dict[str, str]:
    """Return the values of an element of SVG, with its fill as the colour that is painted for its text."""
    found = dict(values)
    fill = found.pop("fill", "").lower()
    if fill in ("none", "transparent"):
        found["text-fill-color"] = "transparent"
    elif fill.startswith("url("):
        found["text-fill-color"] = "unknown()"
    elif fill:
        found["text-fill-color"] = fill
    if _is_clear(found.pop("fill-opacity", "")):
        found["text-fill-color"] = "transparent"
    return found


def _is_clear(opacity: str) -> bool:
    try:
        share = float(opacity.rstrip("%")) / (100 if opacity.endswith("%") else 1)
    except ValueError:
        return False
    return share < MIN_OPACITY
