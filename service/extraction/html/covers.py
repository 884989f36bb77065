"""Text that lies behind an opaque box for certain."""

from collections.abc import Mapping, Sequence

from service.extraction.html.backgrounds import OPAQUE, Ground, has_other_grounds
from service.extraction.html.colours import paints
from service.extraction.html.lengths import number
from service.extraction.html.placement import POSITIONED

Style = Mapping[str, str]
LAYERED = POSITIONED | {"relative", "sticky"}
NONE = ("", "0", "0px", "0%")
WHOLE = ("100%", "100vw", "100vh", "100dvh")
# Properties any value of which isolates an element.
ISOLATING = ("transform", "filter", "perspective", "clip-path", "mask-image", "translate", "scale", "rotate")


def is_behind(style: Style, ground: Ground) -> bool:
    """Return whether an element is sent behind the opaque box around it."""
    return ground.opaque and style.get("position") in LAYERED and layer(style) < 0


def is_stacking_context(style: Style) -> bool:
    """Return whether nothing in the element is painted behind its own background."""
    position = style.get("position")
    if position in ("fixed", "sticky") or style.get("isolation") == "isolate":
        return True
    if position in LAYERED and style.get("z-index", "auto") != "auto":
        return True
    return (
        any(style.get(name, "none") != "none" for name in ISOLATING)
        or number(style.get("opacity", ""), 1.0) < 1
    )


def layer(style: Style) -> int:
    """Return the place in the order of painting that an element asks for; 0 for the usual one."""
    text = style.get("z-index", "").strip()
    return int(text) if text.lstrip("+-").isdecimal() and len(text) < 12 else 0


def covered_until(styles: Sequence[Style]) -> frozenset[int]:
    """Return the places of the elements that a later or higher sibling covers."""
    covers = [(layer(style), place) for place, style in enumerate(styles) if _is_cover(style)]
    if not covers:
        return frozenset()
    top, last = max(covers)
    return frozenset(place for place, style in enumerate(styles) if (_own_layer(style), place) < (top, last))


def painted_layers(styles: Sequence[Style], painted: Sequence[bool]) -> frozenset[int]:
    """Return the places of the elements that may lie behind the others, with a colour of their own.

    Args:
        painted: whether each element is a picture.
    """
    return frozenset(
        place
        for place, style in enumerate(styles)
        if style.get("position") in POSITIONED and (painted[place] or is_other_ground(style))
    )


def is_other_ground(style: Style) -> bool:
    """Return whether an element paints a background that is not white."""
    return has_other_grounds([f"{name}:{style[name]}" for name in style if name.startswith("background-")])


def _own_layer(style: Style) -> int:
    return layer(style) if style.get("position") in LAYERED else 0


def _is_cover(style: Style) -> bool:
    """Return whether an element lies over all of the box around it, opaque."""
    if (
        style.get("position") not in POSITIONED
        or layer(style) < 0
        or "opacity" in style
        or "display" in style
    ):
        return False
    found = [paint for paint in paints(style.get("background-color", "")) if not isinstance(paint, str)]
    opaque = bool(found) and found[-1].colour is not None and found[-1].alpha >= OPAQUE
    return opaque and _spans(style, "left", "right", "width") and _spans(style, "top", "bottom", "height")


def _spans(style: Style, start: str, end: str, size: str) -> bool:
    at_start, at_end = (style.get(side, "auto").strip() in NONE for side in (start, end))
    return at_start and (at_end or style.get(size) in WHOLE)
