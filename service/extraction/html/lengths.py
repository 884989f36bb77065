"""Lengths of CSS in points, and numbers."""

import re

POINTS = {
    "px": 0.75,
    "pt": 1.0,
    "pc": 12.0,
    "in": 72.0,
    "cm": 28.35,
    "mm": 2.835,
    "q": 0.709,
    "rem": 12.0,
    "vw": 9.6,
    "vh": 6.0,
    "vmin": 6.0,
    "vmax": 9.6,
    "dvh": 6.0,
    "svh": 6.0,
    "lvh": 6.0,
    "dvw": 9.6,
}
# Relative to the font; the last two are the height and width of usual letters.
OF_FONT = {"em": 1.0, "lh": 1.2, "ex": 0.5, "ch": 0.5}
LENGTH = re.compile(r"([+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9})(?:e[+-]?\d{1,2})?)([a-z]{1,4}|%)?")
CALCULATION = re.compile(r"(?:-\w+-)?(calc|min|max|clamp)\((.*)\)", re.DOTALL)
SIGNED = re.compile(r"\s+([+-])\s+")
FACTORS = re.compile(r"([*/])")
NUMBER = re.compile(r"[+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9})(?:e[+-]?\d{1,2})?")


def number(text: str, default: float) -> float:
    """Return a number or percentage, 1.0 for 100 %; `default` for anything else."""
    if calculation := CALCULATION.fullmatch(text.strip().lower()):
        return _calculated_number(calculation[2], default)
    found = NUMBER.match(text.strip())
    if not found:
        return default
    return float(found[0]) / (100 if text.strip().endswith("%") else 1)


def _calculated_number(inside: str, default: float) -> float:
    """Return a product or quotient of numbers; `default` for any other calculation."""
    first, *rest = FACTORS.split(inside.strip())
    if len(inside) > 200 or not all(NUMBER.fullmatch(part.strip()) for part in (first, *rest[1::2])):
        return default
    result = float(first)
    for sign, part in zip(rest[::2], rest[1::2], strict=True):
        result = result * float(part) if sign == "*" else result / (float(part) or 1.0)
    return result


def length(text: str, em: float, whole: float | None = None) -> float | None:
    """Return a length in points; None if it is no length, or a share of an unknown whole.

    Args:
        em: size of the font in points.
        whole: what a percentage is a share of, in points.
    """
    text = text.strip()
    if calculation := CALCULATION.fullmatch(text):
        return _calculated(calculation[1], calculation[2], em, whole)
    found = LENGTH.fullmatch(text)
    if not found:
        return None
    size, unit = float(found[1]), found[2] or ""
    if unit == "%":
        return None if whole is None and size else size / 100 * (whole or 0.0)
    if unit in OF_FONT:
        return size * OF_FONT[unit] * em
    if not unit:
        return 0.0 if not size else None
    return size * POINTS[unit] if unit in POINTS else None


def _calculated(name: str, inside: str, em: float, whole: float | None) -> float | None:
    """Return the value of a calculation without nested brackets; None for any other."""
    if "(" in inside or len(inside) > 200:
        return None
    values = [_sum(part, em, whole) for part in inside.split(",")]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    if name == "clamp" and len(known) == 3:
        return max(known[0], min(known[1], known[2]))
    return min(known) if name == "min" else max(known) if name == "max" else known[0]


def _sum(text: str, em: float, whole: float | None) -> float | None:
    total = 0.0
    first, *rest = SIGNED.split(text.strip())
    for sign, part in [("+", first), *zip(rest[::2], rest[1::2], strict=True)]:
        value = _product(part, em, whole)
        if value is None:
            return None
        total += value if sign == "+" else -value
    return total


def _product(text: str, em: float, whole: float | None) -> float | None:
    factors = text.split("*")
    factor = 1.0
    sizes = []
    for each in factors:
        if NUMBER.fullmatch(each.strip()):
            factor *= float(each)
        else:
            size, _, divisor = each.partition("/")
            sizes.append(length(size, em, whole))
            factor /= number(divisor, 1.0) or 1.0
    if len(sizes) > 1 or (sizes and sizes[0] is None):
        return None
    return factor * (sizes[0] or 0.0) if sizes else (0.0 if not factor else None)
