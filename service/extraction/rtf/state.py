"""Formatting state of an RTF file: properties of characters and paragraphs that groups inherit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from service.extraction.rtf.shapes import RtfShape

BODY, HEADER, FOOTER, NOTES = "body", "header", "footer", "notes"
# Destinations of characters: the page, the mark of a list item, a table of the file, a property of a shape,
# or none.
SHOWN, MARK, FONTS, COLOURS, DISCARDED = "shown", "mark", "fonts", "colours", "discarded"
PROPERTY_NAME, PROPERTY_VALUE = "property name", "property value"
# The outline level of text that is no heading.
BODY_LEVEL = 9
USUAL_SIZE, USUAL_SCALE = 24, 100


@dataclass(frozen=True, slots=True)
class RtfCharacters:
    r"""Properties of characters, which \plain resets.

    Attributes:
        size, raised: in half points.
        colour, background, pattern_colour: numbers of colours; 0 for the automatic one or none.
        pattern: share of the pattern's colour in the background, in hundredths of a percent.
        scale: width of the letters, in percent.
        spacing: room added after each letter, in twips.
        has_effect: True for a shadow and the like, where the colour alone does not decide.
    """

    font: int = -1
    size: int = USUAL_SIZE
    raised: int = 0
    colour: int = 0
    background: int = 0
    pattern_colour: int = 0
    pattern: int = 0
    scale: int = USUAL_SCALE
    spacing: int = 0
    hidden: bool = False
    deleted: bool = False
    has_effect: bool = False


@dataclass(frozen=True, slots=True)
class RtfParagraph:
    r"""Properties of paragraphs in twips, which \pard resets.

    Attributes:
        line: height of lines, exact if it is negative, 0 if it is automatic; or a multiple of single lines.
        x, y, width: of a frame; its position is from the upper left corner of the page or of a column.
        background, pattern_colour, pattern: as of characters.
        level: number of tables around the paragraph, where the file tells.
    """

    in_table: bool = False
    is_heading: bool = False
    level: int = 1
    left: int = 0
    right: int = 0
    first: int = 0
    line: int = 0
    line_is_multiple: bool = False
    x: int = 0
    y: int = 0
    width: int = 0
    background: int = 0
    pattern_colour: int = 0
    pattern: int = 0


PLAIN, PARD = RtfCharacters(), RtfParagraph()
# Before the first control word, where fonts are not numbered yet.
FIRST = RtfCharacters(font=0)


@dataclass(frozen=True, slots=True)
class RtfState:
    """Properties that a group inherits and may change.

    Attributes:
        destination: one of the destinations above.
        part: one of the parts of a page above.
        skip_after_unicode: replacement characters to skip after a Unicode character.
        shape: the shape around the text; None outside shapes.
        in_text_box: True in the text of a shape.
    """

    destination: str = SHOWN
    part: str = BODY
    characters: RtfCharacters = FIRST
    paragraph: RtfParagraph = PARD
    skip_after_unicode: int = 1
    shape: RtfShape | None = None
    in_text_box: bool = False

    @property
    def in_table(self) -> bool:
        """Return whether the paragraph is in a cell."""
        return self.paragraph.in_table


Change = Callable[[RtfState, int | None], RtfState]


def changed(state: RtfState, *, font: int | None = None, in_table: bool | None = None) -> RtfState:
    """Return a state with another font or place."""
    if font is not None:
        state = replace(state, characters=replace(state.characters, font=font))
    if in_table is not None:
        state = replace(state, paragraph=replace(state.paragraph, in_table=in_table))
    return state


def _characters(name: str, default: int = 0, factor: int = 1) -> Change:
    def change(state: RtfState, number: int | None) -> RtfState:
        value = factor * (default if number is None else number)
        return replace(state, characters=_with(state.characters, name, value))

    return change


def _paragraph(name: str, default: int = 0, factor: int = 1) -> Change:
    def change(state: RtfState, number: int | None) -> RtfState:
        value = factor * (default if number is None else number)
        return replace(state, paragraph=_with(state.paragraph, name, value))

    return change


def _switch(name: str) -> Change:
    def change(state: RtfState, number: int | None) -> RtfState:
        return replace(state, characters=_with(state.characters, name, number != 0))

    return change


def _with(properties: Any, name: str, value: int | bool) -> Any:
    return replace(properties, **{name: value})


CHANGES: Mapping[str, Change] = {
    "absw": _paragraph("width"),
    "cb": _characters("background"),
    "cbpat": _paragraph("background"),
    "cf": _characters("colour"),
    "cfpat": _paragraph("pattern_colour"),
    "charscalex": _characters("scale", USUAL_SCALE),
    "chcbpat": _characters("background"),
    "chcfpat": _characters("pattern_colour"),
    "chshdng": _characters("pattern"),
    "deleted": _switch("deleted"),
    "dn": _characters("raised", 6),
    "embo": _switch("has_effect"),
    "expnd": _characters("spacing", factor=5),
    "expndtw": _characters("spacing"),
    "f": _characters("font"),
    "fi": _paragraph("first"),
    "fs": _characters("size", USUAL_SIZE),
    "highlight": _characters("background"),
    "impr": _switch("has_effect"),
    "intbl": lambda state, number: replace(state, paragraph=replace(state.paragraph, in_table=number != 0)),
    "itap": _paragraph("level", 1),
    "li": _paragraph("left"),
    "lin": _paragraph("left"),
    "outl": _switch("has_effect"),
    "outlinelevel": lambda state, number: replace(
        state, paragraph=replace(state.paragraph, is_heading=number is not None and number < BODY_LEVEL)
    ),
    "pard": lambda state, number: replace(state, paragraph=PARD),
    "plain": lambda state, number: replace(state, characters=PLAIN),
    "posnegx": _paragraph("x"),
    "posnegy": _paragraph("y"),
    "posx": _paragraph("x"),
    "posy": _paragraph("y"),
    "ri": _paragraph("right"),
    "rin": _paragraph("right"),
    "shad": _switch("has_effect"),
    "shading": _paragraph("pattern"),
    "sl": _paragraph("line"),
    "slmult": lambda state, number: replace(
        state, paragraph=replace(state.paragraph, line_is_multiple=number == 1)
    ),
    "uc": lambda state, number: replace(state, skip_after_unicode=1 if number is None else number),
    "up": _characters("raised", 6),
    "v": _switch("hidden"),
}
