"""What holds for the characters at one place of an RTF file?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from service.extraction.hidden_text import UNREADABLE_POINTS, is_near_white

BODY, HEADER, FOOTER = "body", "header", "footer"
# Where characters go: to the page, to a table of the file, or nowhere.
SHOWN, FONTS, COLOURS, NOWHERE = "shown", "fonts", "colours", "nowhere"
HALF_POINTS = 2
USUAL_SIZE = 24
SYMBOLS = "symbols"
# Of \fcharset, from the RTF specification.
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
class State:
    """Properties that a group inherits and may change.

    Attributes:
        sends: where characters go.   part: of the page.
        skip_after_unicode: characters that follow one written by number, for readers that know no numbers.
        letters_ground, lines_ground: colours behind; 0 is none.
        boxed: True in a text box, which may be filled in many ways.
    """

    sends: str = SHOWN
    part: str = BODY
    font: int = 0
    size: int = USUAL_SIZE
    colour: int = 0
    vanished: bool = False
    deleted: bool = False
    skip_after_unicode: int = 1
    letters_ground: int = 0
    lines_ground: int = 0
    boxed: bool = False
    in_table: bool = False


@dataclass(slots=True)
class Tables:
    """What the head of the file says about fonts and colours.

    Attributes:
        cells_ground: True where a cell of the present row is filled.
        page_ground: True where the page has a background.
    """

    code_page: str = DEFAULT_CODE_PAGE
    font: int = 0
    default_font: int = 0
    charsets: dict[int, str] = field(default_factory=dict)
    colours: list[tuple[int, int, int] | None] = field(default_factory=list)
    mixing: dict[str, int] = field(default_factory=dict)
    cells_ground: bool = False
    page_ground: bool = False

    def end_colours(self, count: int) -> None:
        """Return nothing; each semicolon of the colour table ends one colour."""
        for _ in range(count):
            mixed = (self.mixing.get("red", 0), self.mixing.get("green", 0), self.mixing.get("blue", 0))
            self.colours.append(mixed if self.mixing else None)
            self.mixing.clear()

    def encoding(self, state: State) -> str:
        """Return in which code page the bytes of the present font are written."""
        return self.charsets.get(state.font, self.code_page)

    def is_white(self, colour: int) -> bool:
        """Return True for the number of a colour that looks white."""
        mixed = self.colours[colour] if 0 <= colour < len(self.colours) else None
        return mixed is not None and is_near_white(*mixed)

    def hides(self, state: State) -> bool:
        """Return True where nobody could read the characters; in doubt they are honest."""
        if state.vanished or state.size <= HALF_POINTS * UNREADABLE_POINTS:
            return True
        grounds = (state.letters_ground, state.lines_ground)
        grounded = any(ground and not self.is_white(ground) for ground in grounds)
        doubtful = grounded or state.boxed or self.page_ground or (state.in_table and self.cells_ground)
        return self.is_white(state.colour) and not doubtful


Change = Callable[[State, int | None], State]


def _switch(name: str) -> Change:
    def change(state: State, number: int | None) -> State:
        changed: dict[str, Any] = {name: number != 0}
        return replace(state, **changed)

    return change


def _value(name: str, otherwise: int = 0) -> Change:
    def change(state: State, number: int | None) -> State:
        changed: dict[str, Any] = {name: otherwise if number is None else number}
        return replace(state, **changed)

    return change


def _plain(state: State, number: int | None) -> State:
    return replace(state, size=USUAL_SIZE, colour=0, vanished=False, deleted=False, letters_ground=0, font=-1)


CHANGES: Mapping[str, Change] = {
    "cb": _value("letters_ground"),
    "cbpat": _value("lines_ground"),
    "cf": _value("colour"),
    "chcbpat": _value("letters_ground"),
    "chshdng": _value("letters_ground"),
    "deleted": _switch("deleted"),
    "f": _value("font"),
    "fs": _value("size", USUAL_SIZE),
    "highlight": _value("letters_ground"),
    "intbl": _switch("in_table"),
    "pard": lambda state, number: replace(state, lines_ground=0, in_table=False),
    "plain": _plain,
    "shading": _value("lines_ground"),
    "uc": _value("skip_after_unicode", 1),
    "v": _switch("vanished"),
}
