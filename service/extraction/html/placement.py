"""Boxes of an HTML page that leave no room for their text: off the page, clipped, scaled to nothing."""

import math
import re
from collections.abc import Mapping

from service.extraction.html.colours import paints
from service.extraction.html.lengths import length, number

# In points; more than the size of any page.
OFF_SCREEN = 400.0
FAR_RIGHT = 2_000.0
# A box of one CSS pixel, which hides what exceeds it.
FLAT = 0.8
# Of the viewport; a share of an unknown box counts only if it is off the page in any box of a usual size.
FAR_SHARE = 3.0
# Of its usual size; less than a tenth of a letter can be read by nobody.
FLAT_SCALE = 0.02
POSITIONED = frozenset(["absolute", "fixed"])
CLIPPING = frozenset(["hidden", "clip", "auto", "scroll"])
CLEAR = 0.05
FUNCTION = re.compile(r"([a-z]+(?:3d)?[a-z]?)\(([^()]*)\)")
# How many arguments of a function are factors, and which of a matrix make its plane.
SCALING = {"scale": 2, "scale3d": 2, "scalex": 1, "scaley": 1}
MATRICES = {("matrix", 6): (0, 1, 2, 3), ("matrix3d", 16): (0, 1, 4, 5)}
FLATTENING = frozenset(["rotatex", "rotatey", "rotate3d", "skew", "skewx", "skewy"])
PARTS = re.compile(r"[\s,]+")
TURN = {"deg": 1.0, "rad": 57.29578, "turn": 360.0, "grad": 0.9, "": 1.0}
ANGLE = re.compile(r"([+-]?[\d.]{1,9})(deg|rad|turn|grad)?")

Style = Mapping[str, str]


def is_out_of_sight(style: Style, em: float) -> bool:
    """Return whether an element takes no visible room on the page."""
    return (
        style.get("content-visibility") == "hidden"
        or is_off_page(style, em)
        or _is_clipped(style, em)
        or _is_masked(style)
        or _is_flat(style, em)
        or scale_of(style, em) < FLAT_SCALE
        or "disc" in style.get("text-security", "")
    )


def is_moved(style: Style) -> bool:
    """Return whether an element may lie over other elements than its ancestors."""
    if style.get("position") in POSITIONED | {"sticky"}:
        return True
    if style.get("position") == "relative" and any(
        style.get(side, "auto") not in ("auto", "0", "0px") for side in ("left", "top", "right", "bottom")
    ):
        return True
    negative = any(
        style.get(f"margin-{side}", "").startswith("-") for side in ("left", "top", "right", "bottom")
    )
    shifted = "translate" in style.get("transform", "") or style.get("translate", "none") != "none"
    return negative or shifted or any(name in style for name in ("grid-area", "grid-row", "grid-column"))


# A path that moves and draws nothing.
NO_PATH = re.compile(r"""path\(\s*["']?\s*(?:[mz][\d\s.,+-]*)?["']?\s*\)""")


def is_off_page(style: Style, em: float) -> bool:
    """Return whether the box, or what is in it, starts far outside of the page."""
    offsets = [(_length(style, f"margin-{side}", em), FAR_RIGHT) for side in ("left", "right")]
    offsets.append((_length(style, "margin-top", em), float("inf")))
    if style.get("position") in POSITIONED | {"relative", "sticky"}:
        offsets += [(_length(style, side, em), FAR_RIGHT) for side in ("left", "right")]
        offsets += [(_length(style, side, em), float("inf")) for side in ("top", "bottom")]
    offsets.append((_length(style, "padding-left", em), FAR_RIGHT))
    for across, along in _shifts(style, em):
        offsets += [(across, FAR_RIGHT), (along, FAR_RIGHT)]
    return any(offset < -OFF_SCREEN or offset > far for offset, far in offsets)


def _length(style: Style, name: str, em: float) -> float:
    """Return an offset in points; 0 if it is not known."""
    return _offset(style.get(name, ""), em)


def _offset(text: str, em: float) -> float:
    if text.endswith("%"):
        share = number(text, 0.0)
        return share * 960.0 if abs(share) >= FAR_SHARE else 0.0
    return length(text, em) or 0.0


def _shifts(style: Style, em: float) -> list[tuple[float, float]]:
    """Return how far the transforms move the box to the right and down."""
    shifts = []
    for name, arguments in FUNCTION.findall(style.get("transform", "")):
        parts = PARTS.split(arguments.strip())
        if name in ("translate", "translate3d"):
            shifts.append((_offset(parts[0], em), _offset(parts[1], em) if len(parts) > 1 else 0.0))
        elif name in ("translatex", "translatey"):
            shift = _offset(parts[0], em)
            shifts.append((shift, 0.0) if name.endswith("x") else (0.0, shift))
        elif name == "matrix" and len(parts) == 6:
            shifts.append((number(parts[4], 0.0) * 0.75, number(parts[5], 0.0) * 0.75))
    own = PARTS.split(style.get("translate", "").strip())
    shifts.append((_offset(own[0], em), _offset(own[1], em) if len(own) > 1 else 0.0))
    return shifts


def scale_of(style: Style, em: float) -> float:
    """Return the least factor by which transforms and zoom shrink the text; 0 if it is turned away."""
    factors = [number(style.get("zoom", "1"), 1.0) or 1.0]
    factors += [abs(number(part, 1.0)) for part in PARTS.split(style.get("scale", "").strip())[:2]]
    for name, arguments in FUNCTION.findall(style.get("transform", "")):
        factors.append(_factor(name, PARTS.split(arguments.strip())))
    factors.append(_turned(style))
    least = 1.0
    for factor in factors:
        least *= factor
    return least


def _factor(name: str, parts: list[str]) -> float:
    """Return the factor of one transform function."""
    numbers = [number(part, 1.0) for part in parts]
    if name == "rotate3d" and not any(numbers[:2]):
        return 1.0
    if name in FLATTENING:
        return 0.0 if any(_is_quarter(part) for part in parts) else 1.0
    if name in SCALING:
        return min(abs(each) for each in numbers[: SCALING[name]])
    across = MATRICES.get((name, len(numbers)))
    if across is None:
        return 1.0
    one, two, three, four = (numbers[place] for place in across)
    return math.sqrt(abs(one * four - two * three))


def _turned(style: Style) -> float:
    """Return 0 if the box shows its edge, or a back that is not drawn."""
    own = style.get("rotate", "").split()
    if len(own) == 2 and own[0] in ("x", "y") and _is_quarter(own[1]):
        return 0.0
    hidden_back = style.get("backface-visibility") == "hidden"
    turns = re.findall(r"rotate[xy]\(([^()]*)\)", style.get("transform", ""))
    return 0.0 if hidden_back and any(90 < _degrees(turn) % 360 < 270 for turn in turns) else 1.0


def _degrees(text: str) -> float:
    found = ANGLE.fullmatch(text.strip())
    try:
        return float(found[1]) * TURN[found[2] or ""] if found else 0.0
    except ValueError:
        return 0.0


def _is_quarter(text: str) -> bool:
    return abs(_degrees(text) % 180 - 90) < 0.5


def _is_clipped(style: Style, em: float) -> bool:
    if style.get("position") in POSITIONED and (
        found := re.match(r"rect\(([^()]*)\)", style.get("clip", ""))
    ):
        top, right, bottom, left = [
            *(_offset(part, em) for part in PARTS.split(found[1].strip())),
            9,
            9,
            9,
            9,
        ][:4]
        edges = [part.strip() for part in PARTS.split(found[1].strip())]
        known = [each != "auto" for each in (*edges, *("0",) * 4)[:4]]
        # The upper and the left edge of the box are at 0.
        if (known[1] and right - left <= FLAT) or (known[2] and bottom - top <= FLAT):
            return True
    if re.match(NO_PATH, style.get("clip-path", "")):
        return True
    found = re.match(r"(inset|circle|ellipse|polygon|xywh|rect)\(([^()]*)\)", style.get("clip-path", ""))
    return found is not None and _is_empty_shape(found[1], found[2].strip(), em)


def _is_empty_shape(name: str, inside: str, em: float) -> bool:
    """Return whether nothing lies in a shape."""
    sizes = PARTS.split(inside.partition("round")[0].partition("at")[0].strip())
    if name == "polygon":
        points = [point.split() for point in inside.split(",") if len(point.split()) == 2]
        return not points or any(len({point[axis] for point in points}) == 1 for axis in (0, 1))
    if name == "inset":
        return _leaves_nothing([number(each, 0.0) if each.endswith("%") else 0.0 for each in sizes])
    if name == "rect":
        return _is_flat_rect(sizes, em)
    radii = {"xywh": sizes[2:4], "circle": sizes[:1], "ellipse": sizes[:2]}.get(name, [])
    return any(_is_none(radius, em) for radius in radii if radius)


def _is_flat_rect(edges: list[str], em: float) -> bool:
    """Return whether a rectangle, given by its top, right, bottom and left edges, has no area."""
    top, right, bottom, left = [*(length(edge, em) for edge in edges), None, None, None, None][:4]
    is_flat = bottom is not None and bottom - (top or 0.0) <= FLAT
    return is_flat or (right is not None and right - (left or 0.0) <= FLAT)


def _is_none(radius: str, em: float) -> bool:
    found = length(radius, em, 1_000.0)
    return found is not None and found <= FLAT


def _leaves_nothing(shares: list[float]) -> bool:
    """Return whether the sides of an inset, in the order of CSS, meet."""
    top, right = shares[0], shares[min(1, len(shares) - 1)]
    bottom, left = shares[2] if len(shares) > 2 else top, shares[3] if len(shares) > 3 else right
    return top + bottom >= 1.0 or left + right >= 1.0


def _is_masked(style: Style) -> bool:
    """Return whether a mask lets nothing through."""
    mask = style.get("mask-image", "")
    found = paints(mask) if "gradient(" in mask else ()
    return bool(found) and all(not isinstance(paint, str) and paint.alpha <= CLEAR for paint in found)


def _is_flat(style: Style, em: float) -> bool:
    """Return whether an element hides what exceeds a height or width of almost nothing."""
    for axis, side, before, after in (("y", "height", "top", "bottom"), ("x", "width", "left", "right")):
        if style.get(f"overflow-{axis}", "visible") not in CLIPPING:
            continue
        padded = any(
            (length(style.get(f"padding-{each}", ""), em, 9.0) or 0.0) > FLAT for each in (before, after)
        )
        least = length(style.get(f"min-{side}", ""), em, 99.0) or 0.0
        sizes = (length(style.get(name, ""), em) for name in (side, f"max-{side}"))
        if least <= FLAT and not padded and any(size is not None and size <= FLAT for size in sizes):
            return True
    return False
