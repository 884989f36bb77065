"""Measures of the text of an HTML element: size, distance of letters and lines, indent."""

import re
from collections.abc import Mapping

from service.extraction.html.lengths import length, number

DROPPED = frozenset(["", "inherit", "unset", "revert", "initial"])
# Steps of the font keywords (CSS Fonts 4).
SIZES = {
    "xx-small": 6.75,
    "x-small": 7.5,
    "small": 9.75,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
    "xxx-large": 36.0,
}
FACTOR = re.compile(r"[\d.]+")
# Of the height of the font; lines that are closer lie over each other.
FLAT_LINE = 0.15
CALCULATIONS = ("calc(", "min(", "max(", "clamp(")
STEPS = {"smaller": 1 / 1.2, "larger": 1.2}
FONT_SIZE = re.compile(
    r"(?:^|\s)(0|[\d.]{1,9}(?:[a-z]{1,4}|%)|(?:x+-)?(?:small|large)|medium)(?:\s*/\s*([^\s,]+))?(?=\s|$)"
)


def font_points(style: Mapping[str, str], outer: float) -> float:
    """Return the size of the font in points."""
    size = style.get("font-size", "").strip()
    if not size.startswith(CALCULATIONS) and (" " in size or "/" in size):
        found = FONT_SIZE.search(size.partition(",")[0])
        size = found[1] if found else "medium"
    if size in STEPS:
        return outer * STEPS[size]
    if size in SIZES:
        return SIZES[size]
    found_length = length(size, outer, outer)
    return outer if found_length is None else max(0.0, found_length)


def letter_spacing(style: Mapping[str, str], outer: float, points: float) -> float:
    """Return the points between letters, besides their usual distance."""
    value = style.get("letter-spacing", "")
    return 0.0 if value in ("normal", "initial") else _inherited(value, outer, points, points)


def _inherited(value: str, outer: float, points: float, whole: float | None) -> float:
    found = length(value, points, whole)
    return outer if found is None else found


def line_height(style: Mapping[str, str], outer: float | None, points: float) -> float | None:
    """Return the height of a line in points; None for a usual one."""
    value = style.get("line-height", "").strip()
    if " " in value or "/" in value:
        found = FONT_SIZE.search(value.partition(",")[0])
        value = (found[2] or "normal") if found else "normal"
    if value in DROPPED:
        return outer
    if value == "normal":
        return None
    if FACTOR.fullmatch(value):
        # A factor is inherited as such, and counts only where it leaves no room.
        return None if number(value, 1.0) > FLAT_LINE else 0.0
    return length(value, points, points)


def text_indent(style: Mapping[str, str], outer: float, points: float) -> float:
    """Return the indent of the first line in points."""
    value = style.get("text-indent", "").split()
    return _inherited(value[0], outer, points, 960.0) if value and "%" not in value[0] else outer
