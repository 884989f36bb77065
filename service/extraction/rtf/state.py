"""Formatting state of an RTF file: character properties, fonts and colours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from service.extraction.hidden_text import UNREADABLE_POINTS, is_near_white

BODY, HEADER, FOOTER = "body", "header", "footer"
# Destinations of characters: the page, a table of the file, or none.
SHOWN, FONTS, COLOURS, DISCARDED = "shown", "fonts", "colours", "discarded"
HALF_POINTS = 2
USUAL_SIZE = 24
SYMBOLS = "symbols"
# Values of \fcharset, from the RTF specification.
CODE_PAGES = {
    0: "cp1252",
    2: SYMBOLS,
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
DEFAULT_CODE_PAGE = "cp1252"
NAMED_CODE_PAGES = frozenset({*CODE_PAGES.values(), "cp437", "cp850", "cp852", "cp936", "cp950"})


@dataclass(frozen=True, slots=True)
class RtfState:
    """Properties that a group inherits and may change.

    Attributes:
        destination: one of the destinations above.
        part: one of the parts of a page above.
        skip_after_unicode: replacement characters to skip after a Unicode character.
        character_background, paragraph_background: colour numbers; 0 if there is none.
        in_text_box: True in a text box, whose background can be set in many ways.
    """

    destination: str = SHOWN
    part: str = BODY
    font: int = 0
    size: int = USUAL_SIZE
    colour: int = 0
    hidden: bool = False
    deleted: bool = False
    skip_after_unicode: int = 1
    character_background: int = 0
    paragraph_background: int = 0
    in_text_box: bool = False
    in_table: bool = False


@dataclass(slots=True)
class RtfTables:
    """Fonts, colours and backgrounds of the file.

    Attributes:
        cell_backed: True if a cell of the current row has a background.
        page_backed: True if the page has a background.
    """

    code_page: str = DEFAULT_CODE_PAGE
    font: int = 0
    default_font: int = 0
    charsets: dict[int, str] = field(default_factory=dict)
    colours: list[tuple[int, int, int] | None] = field(default_factory=list)
    mixing: dict[str, int] = field(default_factory=dict)
    cell_backed: bool = False
    page_backed: bool = False

    def end_colours(self, count: int) -> None:
        """Add `count` colours: each semicolon of the colour table ends one."""
        for _ in range(count):
            mixed = (self.mixing.get("red", 0), self.mixing.get("green", 0), self.mixing.get("blue", 0))
            self.colours.append(mixed if self.mixing else None)
            self.mixing.clear()

    def encoding(self, state: RtfState) -> str:
        """Return the code page of the current font."""
        return self.charsets.get(state.font, self.code_page)

    def is_white(self, colour: int) -> bool:
        """Return whether a colour number means a colour that looks white."""
        mixed = self.colours[colour] if 0 <= colour < len(self.colours) else None
        return mixed is not None and is_near_white(*mixed)

    def hides(self, state: RtfState) -> bool:
        """Return whether characters cannot be seen; if in doubt, False."""
        if state.hidden or state.size <= HALF_POINTS * UNREADABLE_POINTS:
            return True
        backgrounds = (state.character_background, state.paragraph_background)
        backed = any(number and not self.is_white(number) for number in backgrounds)
        doubtful = backed or state.in_text_box or self.page_backed or (state.in_table and self.cell_backed)
        return self.is_white(state.colour) and not doubtful


Change = Callable[[RtfState, int | None], RtfState]


def _switch(name: str) -> Change:
    def change(state: RtfState, number: int | None) -> RtfState:
        changed: dict[str, Any] = {name: number != 0}
        return replace(state, **changed)

    return change


def _value(name: str, default: int = 0) -> Change:
    def change(state: RtfState, number: int | None) -> RtfState:
        changed: dict[str, Any] = {name: default if number is None else number}
        return replace(state, **changed)

    return change


def _plain(state: RtfState, number: int | None) -> RtfState:
    return replace(
        state, size=USUAL_SIZE, colour=0, hidden=False, deleted=False, character_background=0, font=-1
    )


CHANGES: Mapping[str, Change] = {
    "cb": _value("character_background"),
    "cbpat": _value("paragraph_background"),
    "cf": _value("colour"),
    "chcbpat": _value("character_background"),
    "chshdng": _value("character_background"),
    "deleted": _switch("deleted"),
    "f": _value("font"),
    "fs": _value("size", USUAL_SIZE),
    "highlight": _value("character_background"),
    "intbl": _switch("in_table"),
    "pard": lambda state, number: replace(state, paragraph_background=0, in_table=False),
    "plain": _plain,
    "shading": _value("paragraph_background"),
    "uc": _value("skip_after_unicode", 1),
    "v": _switch("hidden"),
}
