"""The text of a file as a reader extracts it: visible text, media type, pages, flags and places."""

from dataclasses import dataclass
from typing import NamedTuple

from service.domain.profile import Flag
from service.domain.text_boxes import NO_BOXES, TextBoxes


class DrawnWord(NamedTuple):
    """A word as drawn on its page; lengths in points from the upper left corner of the displayed page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class DrawnPage(NamedTuple):
    """The visible words of a page in reading order; lengths in points."""

    width: float
    height: float
    words: tuple[DrawnWord, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The visible text of a file, with flags for text left out.

    Attributes:
        text: visible text in reading order, NFC, mojibake repaired, lines ended by a newline.
        media_type: detected from the content, not from the file name.
        pages: number of pages; 1 for formats without pages.
        flags: hidden_text, mixed_layout and scan, in neutral words.
        drawn: what a reader of a format with pages hands over, to make `boxes` of; no child sends it on.
        boxes: places of the words of `text`.
    """

    text: str
    media_type: str
    pages: int = 1
    flags: tuple[Flag, ...] = ()
    drawn: tuple[DrawnPage, ...] = ()
    boxes: TextBoxes = NO_BOXES
