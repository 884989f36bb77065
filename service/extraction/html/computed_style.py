"""Computed style of an HTML element, as far as it decides whether text can be seen."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from service.extraction.hidden_text import UNREADABLE_POINTS, is_near_white

LENGTH = re.compile(r"(-?\d{0,9}\.?\d{1,9})(px|pt|em|rem|%)?")
FONT_SIZE = re.compile(r"(?:^|\s)(0|\d{0,4}\.?\d{1,4}(?:px|pt|em|rem|%))(?=[/\s])")
NUMBERS = re.compile(r"\d{0,4}\.?\d{1,4}%?")
HEX = re.compile(r"#([0-9a-f]{3,8})")
POINTS = {"px": 0.75, "pt": 1.0, "rem": 12.0}
USUAL_POINTS = 12.0
# In points; more than the size of any page.
OFF_SCREEN = 400.0
BARELY_OPAQUE = 0.05
FLAT = 1.0
SIZES = ("height", "max-height", "width", "max-width")
POSITIONED = frozenset({"absolute", "fixed"})
NO_COLOUR = frozenset({"", "transparent", "none", "initial", "inherit", "unset"})
EMPTY_CLIP_PATHS = ("inset(50%", "inset(100%", "circle(0", "polygon(0 0, 0 0", "polygon(0px 0px, 0px 0px")
EMPTY_RECTANGLE = re.compile(r"rect\(([01](px)?[,\s)]+){3}")


class ComputedStyle(NamedTuple):
    """The style of text that an element passes on to its descendants.

    Attributes:
        rendered: False if the element and its content take no visible room.
        visible: value of `visibility`; a descendant may override it.
        font_points: font size in points.
        colored: False if the text is white or transparent.
        backed: True if the background may not be white; if in doubt, True.
        display: value for the element itself.
    """

    rendered: bool = True
    visible: bool = True
    font_points: float = USUAL_POINTS
    colored: bool = True
    backed: bool = False
    display: str = ""

    @property
    def is_readable(self) -> bool:
        """Return False if the text cannot be seen; if in doubt, True."""
        return (
            self.rendered
            and self.visible
            and self.font_points > UNREADABLE_POINTS
            and (self.colored or self.backed)
        )


def computed_style(
    outer: ComputedStyle, style: Mapping[str, str], attributes: Mapping[str, str]
) -> ComputedStyle:
    """Return the style of text in an element with these declarations, inside text with style `outer`."""
    display = style.get("display", "none" if "hidden" in attributes else "")
    visibility = style.get("visibility", "")
    points = _points(style, outer.font_points)
    hidden = display == "none" or _is_out_of_sight(style, points)
    return ComputedStyle(
        rendered=outer.rendered and not hidden,
        visible=outer.visible if visibility in ("", "inherit") else visibility == "visible",
        font_points=points,
        colored=_has_color(style.get("color") or attributes.get("color", ""), outer.colored),
        backed=_is_backed(style, attributes, outer.backed),
        display=display,
    )


def _points(style: Mapping[str, str], outer: float) -> float:
    size = style.get("font-size", "")
    if not size and (short := FONT_SIZE.search(style.get("font", ""))):
        size = short[1]
    if not size or not LENGTH.fullmatch(size):
        return outer if not size or size in ("inherit", "smaller", "larger") else USUAL_POINTS
    return _length(size, outer, whole=outer)


def _length(text: str, em: float, whole: float = 0.0) -> float:
    """Return a length in points; 0 if it depends on an unknown size."""
    match = LENGTH.match(text)
    if not match:
        return 0.0
    number, unit = float(match[1]), match[2] or "px"
    if unit == "em":
        return number * em
    return number * whole / 100 if unit == "%" else number * POINTS[unit]


def _is_out_of_sight(style: Mapping[str, str], em: float) -> bool:
    """Return whether an element takes no visible room on the page."""
    return _is_off_screen(style, em) or _is_clipped(style) or _is_transparent(style) or _is_flat(style, em)


def _is_positioned(style: Mapping[str, str]) -> bool:
    return style.get("position") in POSITIONED


def _is_off_screen(style: Mapping[str, str], em: float) -> bool:
    sides = ("left", "top", "right", "bottom") if _is_positioned(style) else ()
    offsets = (_length(style.get(side, ""), em) for side in (*sides, "text-indent", "margin-left"))
    return any(offset < -OFF_SCREEN for offset in offsets)


def _is_clipped(style: Mapping[str, str]) -> bool:
    if _is_positioned(style) and EMPTY_RECTANGLE.match(style.get("clip", "")):
        return True
    return style.get("clip-path", "").startswith(EMPTY_CLIP_PATHS) or "scale(0)" in style.get("transform", "")


def _is_transparent(style: Mapping[str, str]) -> bool:
    opacity = LENGTH.fullmatch(style.get("opacity", ""))
    if opacity is None:
        return False
    return float(opacity[1]) / (100 if opacity[2] == "%" else 1) <= BARELY_OPAQUE


def _is_flat(style: Mapping[str, str], em: float) -> bool:
    """Return whether an element hides what exceeds a height or width of almost nothing."""
    if style.get("overflow", "") not in ("hidden", "clip"):
        return False
    sizes = [style[name] for name in SIZES if name in style]
    return any(LENGTH.fullmatch(size) and "%" not in size and _length(size, em) <= FLAT for size in sizes)


def _has_color(colour: str, outer: bool) -> bool:
    if colour in ("", "inherit", "currentcolor"):
        return outer
    if colour == "transparent":
        return False
    channels = _channels(colour)
    return channels is None or not (channels[3] <= BARELY_OPAQUE or is_near_white(*_rgb(channels)))


def _rgb(channels: tuple[float, ...]) -> tuple[int, int, int]:
    return int(channels[0]), int(channels[1]), int(channels[2])


def _is_backed(style: Mapping[str, str], attributes: Mapping[str, str], outer: bool) -> bool:
    """Return whether the background may not be white; a positioned element may cover anything."""
    if style.get("position") in POSITIONED or style.get("text-shadow", "none") != "none":
        return True
    if style.get("background-image", "none") not in NO_COLOUR or "background" in attributes:
        return True
    colour = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    if colour.lower() in NO_COLOUR:
        return outer
    channels = _channels(colour.lower())
    if channels is None or not is_near_white(*_rgb(channels)):
        return True
    return outer if channels[3] < 1 else False


def _channels(colour: str) -> tuple[float, float, float, float] | None:
    """Return red, green and blue up to 255 and opacity from 0 to 1; None for an unsupported colour."""
    if colour == "white":
        return 255.0, 255.0, 255.0, 1.0
    if match := HEX.fullmatch(colour):
        return _hex_channels(match[1])
    if not colour.startswith(("rgb(", "rgba(")):
        return None
    numbers = [_channel(found) for found in NUMBERS.findall(colour)]
    if len(numbers) not in (3, 4):
        return None
    opacity = numbers[3] / (255 if "%" in colour.rpartition(",")[2] else 1) if len(numbers) == 4 else 1.0
    return numbers[0], numbers[1], numbers[2], opacity


def _channel(text: str) -> float:
    return float(text[:-1]) * 2.55 if text.endswith("%") else float(text)


def _hex_channels(digits: str) -> tuple[float, float, float, float] | None:
    if len(digits) in (3, 4):
        digits = "".join(2 * digit for digit in digits)
    if len(digits) not in (6, 8):
        return None
    red, green, blue, *opacity = bytes.fromhex(digits)
    return float(red), float(green), float(blue), opacity[0] / 255 if opacity else 1.0
