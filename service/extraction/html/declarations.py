"""Declarations of CSS: the properties that decide whether text can be seen, shorthands spread."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import tinycss2

MAX_VALUE = 2_000
MAX_SUBSTITUTIONS = 12
PREFIX = re.compile(r"-(?:webkit|moz|ms|o)-(?=[a-z])")
VARIABLE = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)", re.IGNORECASE)
LOGICAL = {
    "inline-start": "left",
    "inline-end": "right",
    "block-start": "top",
    "block-end": "bottom",
    "inline-size": "width",
    "block-size": "height",
}
# A shorthand gives its value to each of these; who reads them takes the part that is meant.
WHOLE = {
    "background": ("background-color", "background-image"),
    "mask": ("mask-image",),
    "font": ("font", "font-size", "line-height"),
    "all": (),
}
# All that the reader asks for; other properties are not parsed.
TRACKED = re.compile(
    r"--.+|all|animation(?:-name|-fill-mode|-iteration-count)?|background(?:-color|-image|-clip)?|backface-visibility"
    r"|clip(?:-path)?|color(?:-scheme)?|content-visibility|display|filter|font(?:-size)?|grid-(?:area|row|column)"
    r"|grid-template(?:-columns|-areas)?|flex-(?:direction|flow)|float|order"
    r"|(?:min-|max-)?(?:width|height|inline-size|block-size)|inset.*|top|right|bottom|left|isolation|letter-spacing"
    r"|line-height|margin.*|mask(?:-image)?|mix-blend-mode|opacity|overflow.*|padding.*|perspective|position|rotate|scale"
    r"|text-(?:fill-color|indent|security|shadow|stroke.*)|transform|transition.*|translate|visibility|white-space"
    r"|fill(?:-opacity)?|z-index|zoom"
)
URL = re.compile(r"url\([^)]*\)?", re.IGNORECASE)
SIDES = ("top", "right", "bottom", "left")
BLANKS = re.compile(r"\s+(?![^()]*\))")

Declared = Mapping[str, tuple[str, bool]]


@lru_cache(maxsize=4_096)
def declarations(body: str) -> Declared:
    """Return property -> (value, importance) of the body of a rule or a style attribute."""
    found: dict[str, tuple[str, bool]] = {}
    for node in tinycss2.parse_blocks_contents(_tracked(body), skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            for name, part in _spread(node.name, _value(node)):
                if _important_before(found, name) <= node.important:
                    found[name] = (part, node.important)
    return found


def _tracked(body: str) -> str:
    """Return the declarations of properties that are asked for, without addresses."""
    listed = (part for part in URL.sub("url(x)", body).split(";") if ":" in part)
    return ";".join(part for part in listed if _is_tracked(part.partition(":")[0].strip()))


def _is_tracked(name: str) -> bool:
    if "\\" in name:
        return True  # an escape may stand for any letter
    return len(name) < 100 and bool(TRACKED.fullmatch(PREFIX.sub("", name.lower(), count=1)))


def _value(node: Any) -> str:
    """Return the value of a declaration; empty for brackets nested without end."""
    try:
        return str(tinycss2.serialize(node.value)).strip()[:MAX_VALUE]
    except RecursionError:
        return ""


def _important_before(found: Mapping[str, tuple[str, bool]], name: str) -> bool:
    return name in found and found[name][1]


def _spread(name: str, value: str) -> Iterator[tuple[str, str]]:
    """Yield the properties that one declaration sets; those of browsers under their standard name."""
    if name.startswith("--"):
        yield name, value
        return
    name = PREFIX.sub("", name.lower(), count=1)
    for logical, physical in LOGICAL.items():
        name = name.replace(logical, physical)
    if name in WHOLE:
        yield from ((each, value) for each in WHOLE[name])
    elif name in ("inset", "margin", "padding"):
        yield from _sides(name, value)
    elif name in (
        "inset-inline",
        "inset-block",
        "margin-inline",
        "margin-block",
        "padding-inline",
        "padding-block",
    ):
        kind, _, axis = name.partition("-")
        sides = ("left", "right") if axis == "inline" else ("top", "bottom")
        parts = BLANKS.split(value)
        yield from (
            (_side(kind, side), part) for side, part in zip(sides, (parts[0], parts[-1]), strict=True)
        )
    elif name == "overflow":
        parts = BLANKS.split(value)
        yield from (("overflow-x", parts[0]), ("overflow-y", parts[-1]))
    else:
        yield name.removeprefix("inset-"), value


def _sides(name: str, value: str) -> Iterator[tuple[str, str]]:
    parts = BLANKS.split(value)
    if len(parts) <= 4:
        chosen = (
            parts[0],
            parts[min(1, len(parts) - 1)],
            parts[2 if len(parts) > 2 else 0],
            parts[-1 if len(parts) in (1, 2, 4) else 1],
        )
        yield from ((_side(name, side), part) for side, part in zip(SIDES, chosen, strict=True))


def _side(kind: str, side: str) -> str:
    return side if kind == "inset" else f"{kind}-{side}"


def resolved(values: Mapping[str, str], variables: Mapping[str, str]) -> dict[str, str]:
    """Return the values in lower case, with CSS variables replaced; without those that cannot be."""
    found = {}
    for name, value in values.items():
        if name.startswith("--"):
            continue
        plain = substituted(value, variables) if "var(" in value.lower() else value
        if plain is not None:
            found[name] = plain.lower()
    return found


def substituted(value: str, variables: Mapping[str, str]) -> str | None:
    """Return a value with its variables replaced; None if one is not set, or the text becomes too long."""
    for _ in range(MAX_SUBSTITUTIONS):
        match = VARIABLE.search(value)
        if not match:
            return value
        known = variables.get(match[1], match[2])
        if known is None:
            return None
        value = f"{value[: match.start()]} {known.strip()} {value[match.end() :]}".strip()
        if len(value) > MAX_VALUE:
            return None
    return None
