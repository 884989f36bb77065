"""Fonts that draw symbols in place of letters, and the characters of those symbols that say something."""

# Fonts in small letters, without their numbers.
SYMBOL_FONTS = ("symbol", "webdings", "wingdings", "zapfdingbats", "zapf dingbats", "marlett")
# Fonts of icons by the names of their files, in small letters, without blanks and hyphens. In a PDF their
# glyphs often have no mapping to Unicode, or that of their numbers: an envelope is "ć".
ICON_FONTS = (
    *("fontawesome", "fasolid", "faregular", "fabrands", "lineawesome", "academicons", "ionicons", "icomoon"),
    *("materialicons", "materialsymbols", "glyphicons", "bootstrapicons", "remixicon", "fontello", "entypo"),
    *("typicons", "octicons", "simplelineicons", "themify", "feather", "marvosym", "dripicons", "elegant"),
)
# Symbol fonts use these characters of the private use area.
PRIVATE_USE = 0xF000
# Unicode's mapping of Wingdings and Wingdings 2 (L2/12-130): boxes of forms, and arrows between two dates.
# All others are bullets at the start of a line, or decoration.
WINGDINGS = {
    0x28: "☎",
    0x6F: "☐",
    0x71: "☐",
    0x78: "☒",
    0xA8: "☐",
    0xDF: "←",
    0xE0: "→",
    0xF0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
WINGDINGS_2 = {0x2A: "☐", 0x50: "✓", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
SYMBOL = {0x2D: "-", 0xAC: "←", 0xAE: "→", 0xB7: "•"}
BY_FONT = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "symbol": SYMBOL}


def is_symbol_font(font: str) -> bool:
    """Return whether a font draws symbols in place of letters."""
    return font.lower().startswith(SYMBOL_FONTS)


def is_icon_font(font: str) -> bool:
    """Return whether a font has nothing but icons; its name in a PDF may have the prefix of a subset."""
    name = font.rpartition("+")[2].lower()
    return name.replace(" ", "").replace("-", "").startswith(ICON_FONTS)


def symbols(text: str, font: str) -> str:
    """Return what a symbol font draws for `text`; a symbol without a character here is for private use."""
    return "".join(symbol(ord(character), font) for character in text)


def symbol(code: int, font: str) -> str:
    """Return what a symbol font draws for one character."""
    low = code - PRIVATE_USE if code >= PRIVATE_USE else code
    if not 0x20 < low < 0x100:
        return chr(code)
    return BY_FONT.get(font.lower(), {}).get(low, chr(PRIVATE_USE + low))
