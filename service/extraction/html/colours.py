"""Colours of CSS and of HTML attributes."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tinycss2 import parse_component_value_list
from tinycss2.color5 import parse_color

from service.extraction.appearance import Colour

CURRENT = "currentcolor"
BARE_DIGITS = re.compile(r"[0-9a-f]{6}")
SYSTEM = {
    "canvas": "white",
    "canvastext": "black",
    "window": "white",
    "windowtext": "black",
    "field": "white",
}
# Functions that may hold another colour, and the channels of an unchanged one.
OF_COLOUR = frozenset(
    ["color-mix", "var", "env", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"]
)
UNCHANGED = (["r", "g", "b"], ["h", "s", "l"], ["h", "w", "b"], ["l", "a", "b"], ["l", "c", "h"])
MAX_MIXES = 4
# Spaces whose numbers name about the same colours as those of sRGB, and the same white.
ENCODED_ALIKE = frozenset(["display-p3", "a98-rgb", "prophoto-rgb", "rec2020"])
D50_WHITE, D65_WHITE = (0.9643, 1.0, 0.8251), (0.9505, 1.0, 1.089)
# CIE XYZ under D65 to linear sRGB (CSS Color 4, section 18).
XYZ_TO_RGB = (
    (3.2409699, -1.5373832, -0.4986108),
    (-0.9692436, 1.8759675, 0.0415551),
    (0.0556301, -0.2039770, 1.0569715),
)


class Paint(NamedTuple):
    """A colour with its opacity from 0 to 1; a colour of None is not known."""

    colour: Colour | None
    alpha: float = 1.0


UNKNOWN = Paint(None)
TRANSPARENT = Paint((0, 0, 0), 0.0)


@lru_cache(maxsize=4_096)
def paints(value: str) -> tuple[Paint | str, ...]:
    """Return the colours in a value, in order; `currentcolor` stands for itself."""
    return tuple(_paints(parse_component_value_list(value, skip_comments=True), 0))


def legacy_colour(value: str) -> str:
    """Return the value of a colour attribute of HTML as CSS."""
    return f"#{value}" if BARE_DIGITS.fullmatch(value) else value


def _paints(tokens: list[Any], depth: int) -> Iterator[Paint | str]:
    for token in tokens:
        if token.type not in ("ident", "hash", "function"):
            continue
        paint = _derived(token, depth) if token.type == "function" else _paint(token)
        if paint is not None:
            yield paint
        elif token.type == "function" and depth < 3 and token.lower_name.endswith("gradient"):
            yield from _paints(token.arguments, depth + 1)
        elif token.type == "function" and token.lower_name in OF_COLOUR:
            yield UNKNOWN


def _derived(token: Any, depth: int) -> Paint | str | None:
    """Return the colour of a function, also of one that mixes colours or changes one."""
    name, inside = token.lower_name, [each for each in token.arguments if each.type != "whitespace"]
    if name == "color-mix" and depth < MAX_MIXES:
        return _mix(inside, depth)
    if name in OF_COLOUR and inside and getattr(inside[0], "lower_value", "") == "from":
        origin = [*_paints(inside[1:2], depth + 1)] if depth < MAX_MIXES else []
        kept = [getattr(each, "lower_value", "") for each in inside[2:]] in UNCHANGED
        return origin[0] if origin and kept else UNKNOWN
    return _paint(token)


def _mix(tokens: list[Any], depth: int) -> Paint:
    """Return a mixture of two colours, as in sRGB; other spaces mix to similar ones."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    found = [paint for part in parts[1:] for paint in _paints(part, depth + 1)]
    if len(found) != 2 or len(parts) != 3 or any(isinstance(paint, str) for paint in found):
        return UNKNOWN
    one, other = (paint for paint in found if not isinstance(paint, str))
    return _mixed(one, other, _share_of_first(*(_percentage(part) for part in parts[1:])))


def _percentage(tokens: list[Any]) -> float | None:
    return next((token.value / 100 for token in tokens if token.type == "percentage"), None)


def _share_of_first(first: float | None, second: float | None) -> float:
    """Return the part of the first of two colours in their mixture."""
    if first is not None:
        return first
    return 0.5 if second is None else 1 - second


def _mixed(one: Paint, other: Paint, share: float) -> Paint:
    """Return `share` of one colour with the rest of another; each counts by its opacity."""
    if one.colour is None or other.colour is None:
        return UNKNOWN
    alpha = one.alpha * share + other.alpha * (1 - share)
    weight = one.alpha * share / alpha if alpha else share
    pairs = zip(one.colour, other.colour, strict=True)
    red, green, blue = (round(first * weight + second * (1 - weight)) for first, second in pairs)
    return Paint((red, green, blue), alpha)


def _paint(token: Any) -> Paint | str | None:
    if token.type == "ident" and token.lower_value in SYSTEM:
        return paints(SYSTEM[token.lower_value])[0]
    try:
        found = parse_color(token)
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError):
        return UNKNOWN
    if found is None or isinstance(found, str):
        return found
    return Paint(_rgb(found), found.alpha)


def _rgb(colour: Any) -> Colour | None:
    """Return a colour of tinycss2 in sRGB; None for a space that is not supported."""
    try:
        if colour.space in ("srgb", "hsl", "hwb"):
            return _channels(colour.to("srgb").coordinates)
        if colour.space in ENCODED_ALIKE:
            return _channels(colour.coordinates)
        if colour.space in ("lab", "lch"):
            xyz = colour.to("xyz-d50").coordinates
            scaled = (part * new / old for part, old, new in zip(xyz, D50_WHITE, D65_WHITE, strict=True))
            return _from_xyz(tuple(scaled))
        if colour.space in ("oklab", "oklch"):
            return _from_xyz(colour.to("xyz-d65").coordinates)
    except (NotImplementedError, ArithmeticError, ValueError):
        return None
    return None


def _from_xyz(xyz: tuple[float, ...]) -> Colour:
    linear = (sum(factor * part for factor, part in zip(row, xyz, strict=True)) for row in XYZ_TO_RGB)
    return _channels(tuple(_companded(part) for part in linear))


def _companded(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * min(linear, 1.0) ** (1 / 2.4) - 0.055


def _channels(parts: tuple[float, ...]) -> Colour:
    red, green, blue = (round(255 * max(0.0, min(1.0, part or 0.0))) for part in parts)
    return red, green, blue
