"""Filters of CSS that make text invisible: opacity, brightness, contrast, inversion, blur."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from service.extraction.appearance import Colour
from service.extraction.html.lengths import length, number

FUNCTION = re.compile(r"(opacity|brightness|contrast|invert|blur)\(([^()]*)\)")
# Of the height of the font; letters that are blurred more cannot be told apart.
BLURRED = 0.5


class Filter(NamedTuple):
    """One filter function; the amount of a blur is in points."""

    name: str
    amount: float


def filters_of(value: str, em: float) -> tuple[Filter, ...]:
    """Return the filters of a value in order."""
    return tuple(Filter(name, _amount(name, amount, em)) for name, amount in FUNCTION.findall(value))


def _amount(name: str, text: str, em: float) -> float:
    if name == "blur":
        return length(text, em) or 0.0
    return max(0.0, number(text, 1.0))


def opacity_of(filters: Iterable[Filter], points: float) -> float:
    """Return the opacity that filters leave to text of this size."""
    opacity = 1.0
    for name, amount in filters:
        if name == "opacity":
            opacity *= min(1.0, amount)
        elif name == "blur" and amount > BLURRED * points:
            opacity = 0.0
    return opacity


def toned(colour: Colour, filters: tuple[Filter, ...]) -> Colour:
    """Return a colour as the filters show it, the innermost first."""
    red, green, blue = (float(channel) for channel in colour)
    for name, amount in reversed(filters):
        red, green, blue = (_channel(name, amount, channel) for channel in (red, green, blue))
    return round(red), round(green), round(blue)


def _channel(name: str, amount: float, channel: float) -> float:
    if name == "brightness":
        channel *= amount
    elif name == "contrast":
        channel = (channel - 127.5) * amount + 127.5
    elif name == "invert":
        part = min(1.0, amount)
        channel = channel * (1 - part) + (255 - channel) * part
    return max(0.0, min(255.0, channel))
