"""What lies behind the text of an HTML element: a colour, or an image that nobody measures."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from service.extraction.appearance import FAINT_CONTRAST, WHITE, Colour, difference
from service.extraction.html.colours import CURRENT, UNKNOWN, Paint, paints
from service.extraction.html.filters import Filter, toned

OPAQUE, CLEAR = 0.99, 0.01
IMAGE = re.compile(r"url\(|image-set\(|cross-fade\(|element\(|paint\(|unknown\(|var\(")
BACKGROUNDS = re.compile(r"background[\w-]*\s*:\s*([^;}]{1,2000})", re.IGNORECASE)
NO_COLOUR = frozenset(["", "transparent", "none", "inherit", "unset"])


class Ground(NamedTuple):
    """The colour behind the text; None if it is not known.

    Attributes:
        opaque: whether a box inside the innermost stacking context paints over what lies behind it.
    """

    colour: Colour | None
    opaque: bool = False


def ground_of(
    outer: Ground, style: Mapping[str, str], ink: Paint, filters: tuple[Filter, ...], *, is_moved: bool
) -> Ground:
    """Return the ground of an element on the ground of those around it.

    Args:
        ink: what `currentcolor` stands for.
        filters: filters that change the own colour of the element.
        is_moved: whether the element may lie over any other element.
    """
    around = Ground(None, outer.opaque) if is_moved else outer
    image = style.get("background-image", "none")
    if IMAGE.search(image):
        return Ground(None, around.opaque)
    found = [_known(paint, ink) for paint in paints(style.get("background-color", ""))]
    stops = [_known(paint, ink) for paint in paints(image)] if "gradient(" in image else []
    for paint in (*found[-1:], *_even(stops)):
        around = _over(around, paint, filters)
    return around


def _known(paint: Paint | str, ink: Paint) -> Paint:
    return ink if paint == CURRENT or isinstance(paint, str) else paint


def _even(stops: list[Paint]) -> list[Paint]:
    """Return the colour of a gradient whose colours look the same; an unknown one for any other gradient."""
    colours = [stop.colour for stop in stops]
    first = colours[0] if colours else None
    if not colours or first is None or any(stop.alpha < OPAQUE for stop in stops):
        return [UNKNOWN] if stops else []
    same = all(colour is not None and difference(first, colour) < FAINT_CONTRAST for colour in colours)
    return [Paint(first)] if same else [UNKNOWN]


def _over(ground: Ground, paint: Paint, filters: tuple[Filter, ...]) -> Ground:
    if paint.alpha <= CLEAR and paint.colour is not None:
        return ground
    if paint.colour is None or (paint.alpha < OPAQUE and ground.colour is None):
        return Ground(None, ground.opaque)
    own = toned(paint.colour, filters)
    if paint.alpha >= OPAQUE:
        return Ground(own, True)
    behind = ground.colour or WHITE
    mixed = [
        round(one * paint.alpha + other * (1 - paint.alpha)) for one, other in zip(own, behind, strict=True)
    ]
    return Ground((mixed[0], mixed[1], mixed[2]), ground.opaque)


def has_other_grounds(texts: Iterable[str]) -> bool:
    """Return whether any of these declarations paints a background that is not white."""
    values = {value.strip().lower() for text in texts for value in BACKGROUNDS.findall(text)}
    return any(_is_other(value) for value in values)


def _is_other(value: str) -> bool:
    if value in NO_COLOUR:
        return False
    if IMAGE.search(value) or "gradient(" in value:
        return True
    return any(_is_dark(paint) for paint in paints(value))


def _is_dark(paint: Paint | str) -> bool:
    if isinstance(paint, str) or paint.colour is None:
        return True
    return paint.alpha > CLEAR and difference(paint.colour, WHITE) >= FAINT_CONTRAST
