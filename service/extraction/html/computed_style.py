"""Can the text of an HTML element be seen, by what its styles say?"""

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
# In points: farther off than any page is large.
OFF_SCREEN = 400.0
BARELY_OPAQUE = 0.05
A_DOT = 1.0
PLACED = frozenset({"absolute", "fixed"})
NO_COLOUR = frozenset({"", "transparent", "none", "initial", "inherit", "unset"})
CLIPPED = ("inset(50%", "inset(100%", "circle(0", "polygon(0 0, 0 0", "polygon(0px 0px, 0px 0px")
CLIP_NOTHING = re.compile(r"rect\(([01](px)?[,\s)]+){3}")


class Look(NamedTuple):
    """How text looks, as an element hands it down to those inside.

    Attributes:
        shown: False where the element and all inside it take no visible room.
        visible: what `visibility` says; an element inside may say otherwise.
        inked: False where the letters are white or transparent.
        grounded: True where something else than white may lie behind; in doubt True.
        display: of the element itself.
    """

    shown: bool = True
    visible: bool = True
    points: float = USUAL_POINTS
    inked: bool = True
    grounded: bool = False
    display: str = ""

    @property
    def seen(self) -> bool:
        """Return True unless nobody could read the text; in doubt text is honest."""
        return (
            self.shown and self.visible and self.points > UNREADABLE_POINTS and (self.inked or self.grounded)
        )


def look_inside(outer: Look, style: Mapping[str, str], attributes: Mapping[str, str]) -> Look:
    """Return how text looks in an element with these styles, inside one that looks like `outer`."""
    display = style.get("display", "none" if "hidden" in attributes else "")
    visibility = style.get("visibility", "")
    points = _points(style, outer.points)
    gone = display == "none" or _is_out_of_sight(style, points)
    return Look(
        shown=outer.shown and not gone,
        visible=outer.visible if visibility in ("", "inherit") else visibility == "visible",
        points=points,
        inked=_is_inked(style.get("color") or attributes.get("color", ""), outer.inked),
        grounded=_is_grounded(style, attributes, outer.grounded),
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
    """Return a length in points; 0 for one that depends on what is not known."""
    match = LENGTH.match(text)
    if not match:
        return 0.0
    number, unit = float(match[1]), match[2] or "px"
    if unit == "em":
        return number * em
    return number * whole / 100 if unit == "%" else number * POINTS[unit]


def _is_out_of_sight(style: Mapping[str, str], em: float) -> bool:
    placed = style.get("position") in PLACED
    sides = ("left", "top", "right", "bottom") if placed else ()
    if any(_length(style.get(side, ""), em) < -OFF_SCREEN for side in (*sides, "text-indent", "margin-left")):
        return True
    if placed and CLIP_NOTHING.match(style.get("clip", "")):
        return True
    if style.get("clip-path", "").startswith(CLIPPED) or "scale(0)" in style.get("transform", ""):
        return True
    opacity = LENGTH.fullmatch(style.get("opacity", ""))
    if opacity and float(opacity[1]) / (100 if opacity[2] == "%" else 1) <= BARELY_OPAQUE:
        return True
    sizes = [style[name] for name in ("height", "max-height", "width", "max-width") if name in style]
    flat = any(LENGTH.fullmatch(size) and "%" not in size and _length(size, em) <= A_DOT for size in sizes)
    return flat and style.get("overflow", "") in ("hidden", "clip")


def _is_inked(colour: str, outer: bool) -> bool:
    if colour in ("", "inherit", "currentcolor"):
        return outer
    if colour == "transparent":
        return False
    channels = _channels(colour)
    return channels is None or not (channels[3] <= BARELY_OPAQUE or is_near_white(*_whole(channels)))


def _whole(channels: tuple[float, ...]) -> tuple[int, int, int]:
    return int(channels[0]), int(channels[1]), int(channels[2])


def _is_grounded(style: Mapping[str, str], attributes: Mapping[str, str], outer: bool) -> bool:
    """Return whether something not white may lie behind; a placed element may lie over anything."""
    if style.get("position") in PLACED or style.get("text-shadow", "none") != "none":
        return True
    if style.get("background-image", "none") not in NO_COLOUR or "background" in attributes:
        return True
    colour = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    if colour.lower() in NO_COLOUR:
        return outer
    channels = _channels(colour.lower())
    if channels is None or not is_near_white(*_whole(channels)):
        return True
    return outer if channels[3] < 1 else False


def _channels(colour: str) -> tuple[float, float, float, float] | None:
    """Return red, green, blue of 255 and how opaque, 0 to 1; None for a colour that is not read."""
    if colour == "white":
        return 255.0, 255.0, 255.0, 1.0
    if match := HEX.fullmatch(colour):
        return _hex_channels(match[1])
    if not colour.startswith(("rgb(", "rgba(")):
        return None
    numbers = [_channel(found) for found in NUMBERS.findall(colour)]
    if len(numbers) not in (3, 4):
        return None
    opaque = numbers[3] / (255 if "%" in colour.rpartition(",")[2] else 1) if len(numbers) == 4 else 1.0
    return numbers[0], numbers[1], numbers[2], opaque


def _channel(text: str) -> float:
    return float(text[:-1]) * 2.55 if text.endswith("%") else float(text)


def _hex_channels(digits: str) -> tuple[float, float, float, float] | None:
    if len(digits) in (3, 4):
        digits = "".join(2 * digit for digit in digits)
    if len(digits) not in (6, 8):
        return None
    red, green, blue, *opaque = bytes.fromhex(digits)
    return float(red), float(green), float(blue), opaque[0] / 255 if opaque else 1.0
