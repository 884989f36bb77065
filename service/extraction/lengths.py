"""Lengths as office formats write them, in points."""

import re

# A number with or without a unit; ISO/IEC 29500-1 (22.9.2.15), OpenDocument 1.3 part 3 (18.3.18).
LENGTH = re.compile(r"\s*([+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12}))\s*(pt|in|cm|mm|pc|pi|px|%)?\s*")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75}
TWIP, HALF_POINT, EMU = 1 / 20, 1 / 2, 1 / 12_700


def points(text: str | None, *, unit: float = 1.0, whole: float | None = None) -> float | None:
    """Return a length in points; None if it is missing or not a length.

    Args:
        unit: points of a number without a unit.
        whole: the length of which a percentage is meant; without it a percentage is not a length.
    """
    match = LENGTH.fullmatch(text or "")
    if match is None:
        return None
    number = float(match[1])
    if match[2] == "%":
        return None if whole is None else number / 100 * whole
    return number * (POINTS[match[2]] if match[2] else unit)


def share(text: str | None) -> float | None:
    """Return a percentage, with or without its sign, as a share; None if it is missing or not a number."""
    match = LENGTH.fullmatch(text or "")
    return None if match is None or match[2] not in (None, "%") else float(match[1]) / 100


def advance(size: float, *, scale: float = 1.0, spacing: float = 0.0) -> float:
    """Return the advance of a letter as drawn over its usual advance, half of the size of the font.

    Args:
        size: of the font, in points.
        scale: the width of the letters over their usual width.
        spacing: room added after each letter, in points.
    """
    return scale + spacing / max(size / 2, 0.1)
