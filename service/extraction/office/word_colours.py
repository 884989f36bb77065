"""Colours of a Word document: themes, shading and highlights."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from service.extraction.appearance import WHITE, Colour, hex_colour
from service.extraction.lengths import share
from service.extraction.office.word_names import VALUE, name

BLACK: Colour = (0, 0, 0)
# ISO/IEC 29500-1, 17.18.40.
HIGHLIGHTS = {
    "black": BLACK,
    "blue": (0, 0, 255),
    "cyan": (0, 255, 255),
    "green": (0, 255, 0),
    "magenta": (255, 0, 255),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "white": WHITE,
    "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128),
    "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128),
    "lightGray": (192, 192, 192),
}
SYSTEM = {"window": WHITE, "windowText": BLACK}
PRESETS = {"white": WHITE, "black": BLACK}
# Names of a theme colour in text and in drawings, as the attribute of the mapping in the settings.
MAPPED = {
    "background1": "bg1",
    "text1": "t1",
    "background2": "bg2",
    "text2": "t2",
    "tx1": "t1",
    "tx2": "t2",
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}
USUAL_MAPPING = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
SCHEME = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
# The whole of a tint, shade or brightness, and of a share in drawings.
FULL_BYTE, FULL_SHARE = 255, 100_000


@dataclass(frozen=True, slots=True)
class WordColours:
    """The colours of the theme, by their names in the theme, and the mapping of the settings."""

    theme: Mapping[str, Colour] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=lambda: USUAL_MAPPING)

    def themed(self, theme_name: str | None) -> Colour | None:
        """Return a colour of the theme by its name in text or in a drawing; None if it is unknown."""
        slot = MAPPED.get(theme_name or "", theme_name or "")
        mapped = self.mapping.get(slot, slot)
        return self.theme.get(SCHEME.get(mapped, mapped))

    def ink(self, element: Any) -> Colour | None:
        """Return the colour that w:color names; None for the automatic or an unknown one."""
        return None if element is None else self._named(element, VALUE, "theme")

    def shade(self, element: Any) -> tuple[Colour | None, ...]:
        """Return the colour of w:shd, mixed from fill and pattern, None if unknown; empty without both."""
        pattern = "nil" if element is None else element.get(VALUE, "clear")
        if pattern == "nil":
            return ()
        fill = self._named(element, name("w:fill"), "themeFill")
        if pattern == "clear":
            return () if fill is None else (fill,)
        over = self._named(element, name("w:color"), "theme") or BLACK
        part = 1.0 if pattern == "solid" else share(pattern.removeprefix("pct"))
        return (None if part is None else mixed(over, fill or WHITE, part),)

    def drawn(self, element: Any) -> Colour | None:
        """Return the colour of a solid fill of DrawingML or of a text effect; None if it is unknown."""
        for child in element:
            named = child.get("val") or child.get(name("w14:val"))
            kind = _local(child)
            colour = hex_colour(named) if kind == "srgbClr" else None
            colour = PRESETS.get(named or "") if kind == "prstClr" else colour
            colour = _system_colour(child, named) if kind == "sysClr" else colour
            colour = self.themed(named) if kind == "schemeClr" else colour
            if colour is not None:
                return _brightened(colour, child)
        return None

    def _named(self, element: Any, attribute: str, prefix: str) -> Colour | None:
        """Return a colour by its name in the theme, with tint and shade, or by its hexadecimal value."""
        suffix = "Color" if prefix == "theme" else ""
        themed = self.themed(element.get(name(f"w:{prefix}{suffix}")))
        if themed is None:
            return hex_colour(element.get(attribute))
        tint, darker = _byte(element, f"w:{prefix}Tint"), _byte(element, f"w:{prefix}Shade")
        return mixed(mixed(themed, BLACK, darker), WHITE, tint)


def mixed(colour: Colour, other: Colour, part: float) -> Colour:
    """Return `part` of one colour mixed with the rest of another."""
    kept = min(1.0, max(0.0, part))
    red, green, blue = (round(one * kept + two * (1 - kept)) for one, two in zip(colour, other, strict=True))
    return red, green, blue


def theme_colours(root: Any) -> dict[str, Colour]:
    """Return the colours of a theme by name."""
    found: dict[str, Colour] = {}
    for scheme in () if root is None else root.iter(name("a:clrScheme")):
        for slot in scheme:
            values = [child.get("lastClr") or child.get("val") for child in slot]
            colour = next((hex_colour(value) for value in values), None)
            if colour is not None:
                found.setdefault(_local(slot), colour)
    return found


def colour_mapping(settings: Any) -> dict[str, str]:
    """Return which colour of the theme each name means."""
    mapping = dict(USUAL_MAPPING)
    for element in () if settings is None else settings.iter(name("w:clrSchemeMapping")):
        mapping.update({key.rpartition("}")[2]: str(value) for key, value in element.attrib.items()})
    return mapping


def _brightened(colour: Colour, element: Any) -> Colour:
    """Return a colour with the changes of brightness that its children state."""
    for change in element:
        part = share(change.get("val") or change.get(name("w14:val"))) or 0.0
        part = part * 100 / FULL_SHARE
        kind = _local(change)
        if kind in ("lumMod", "shade"):
            colour = mixed(colour, BLACK, part)
        elif kind == "tint":
            colour = mixed(colour, WHITE, part)
        elif kind == "lumOff":
            colour = mixed(WHITE, colour, part)
    return colour


def _system_colour(element: Any, named: str | None) -> Colour | None:
    """Return the colour that a name of the system had when the file was saved, or usually has."""
    saved = element.get("lastClr") or element.get(name("w14:lastClr"))
    return hex_colour(saved) or SYSTEM.get(named or "")


def _byte(element: Any, attribute: str) -> float:
    """Return a hexadecimal byte as a share of the whole; the whole if it is missing or broken."""
    try:
        return int(element.get(name(attribute), "FF"), 16) / FULL_BYTE
    except ValueError:
        return 1.0


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
