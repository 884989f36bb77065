"""The visible text of a file, its media type, and what was left out of it."""

from dataclasses import dataclass

from service.domain.profile import Flag


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The visible text of a file, and what was left out of it.

    Attributes:
        text: visible text in reading order, NFC, mojibake repaired, lines ended by a newline.
        media_type: as found from the content, not from the name.
        pages: number of pages; 1 for formats without pages.
        flags: hidden_text, mixed_layout, scan, in neutral words.
    """

    text: str
    media_type: str
    pages: int = 1
    flags: tuple[Flag, ...] = ()
