"""Media queries: on which kinds of output a block of a style sheet applies."""

import re
from typing import NamedTuple


class Medium(NamedTuple):
    """A kind of output of a page; sizes in CSS pixels."""

    name: str
    kind: str
    width: float
    height: float


SCREEN = Medium("screen", "screen", 1280, 800)
PAPER = Medium("paper", "print", 794, 1123)
PHONE = Medium("phone", "screen", 390, 844)
MEDIA = (SCREEN, PAPER, PHONE)

KINDS = re.compile(r"^(?:only\s+|(not)\s+)?(all|screen|print|speech|tty|tv|projection|handheld|braille)\b")
FEATURE = re.compile(r"\(([^()]{1,120})\)")
BOUND = re.compile(r"(min|max)-(?:device-)?(width|height)\s*:\s*([\d.]{1,9})(px|em|rem|pt|cm|mm|in)?")
RANGE = re.compile(r"(?:device-)?(width|height)\s*([<>]=?|=)\s*([\d.]{1,9})(px|em|rem|pt|cm|mm|in)?")
TURNED = re.compile(r"([\d.]{1,9})(px|em|rem|pt|cm|mm|in)?\s*([<>]=?)\s*(width|height)(.*)")
PIXELS = {"px": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3, "cm": 37.8, "mm": 3.78, "in": 96.0}
# What a reader of a resume has: a light page, a mouse, colours.
USUAL = re.compile(
    r"prefers-color-scheme\s*:\s*light|prefers-reduced-motion\s*:\s*no-preference|(?:any-)?hover\s*:\s*hover|(?:any-)?hover"
    r"|(?:any-)?pointer\s*:\s*fine|color|min-color\s*:\s*[1-8]|scripting\s*:\s*enabled|grid\s*:\s*0"
    r"|(?:-webkit-)?min-(?:device-pixel-ratio\s*:\s*[01]|resolution\s*:\s*(?:0|1)(?:\.0)?(?:dppx|x))"
    r"|min-resolution\s*:\s*\d{1,2}dpi|forced-colors\s*:\s*none|inverted-colors\s*:\s*none|update\s*:\s*fast"
)
OPPOSITE = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def media_of(queries: str) -> frozenset[Medium]:
    """Return the media for which one of the queries, separated by commas, holds; all for an empty text."""
    listed = [query.strip() for query in queries.lower().split(",")]
    return frozenset(medium for medium in MEDIA if any(_holds(query, medium) for query in listed))


def _holds(query: str, medium: Medium) -> bool:
    kind = KINDS.match(query)
    negated = bool(kind and kind[1]) or query.startswith("not ")
    right_kind = not kind or kind[2] in ("all", medium.kind)
    holds = right_kind and all(_has(feature.strip(), medium) for feature in FEATURE.findall(query))
    return holds != negated


def _has(feature: str, medium: Medium) -> bool:
    if bound := BOUND.fullmatch(feature):
        return _compare(medium, bound[2], ">=" if bound[1] == "min" else "<=", bound[3], bound[4])
    if found := RANGE.fullmatch(feature):
        return _compare(medium, found[1], found[2], found[3], found[4])
    if turned := TURNED.fullmatch(feature):
        rest = f"{turned[4]}{turned[5]}"
        return _compare(medium, turned[4], OPPOSITE[turned[3]], turned[1], turned[2]) and (
            not turned[5].strip() or _has(rest, medium)
        )
    if feature.startswith("orientation"):
        return feature.endswith("landscape") == (medium.width > medium.height)
    return bool(USUAL.fullmatch(feature))


def _compare(medium: Medium, side: str, sign: str, number: str, unit: str | None) -> bool:
    actual = medium.width if side == "width" else medium.height
    try:
        wanted = float(number) * PIXELS[unit or "px"]
    except ValueError:
        return False
    return {
        ">=": actual >= wanted,
        "<=": actual <= wanted,
        ">": actual > wanted,
        "<": actual < wanted,
        "=": actual == wanted,
    }[sign]
