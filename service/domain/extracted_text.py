"""The text of a file as a reader extracts it: visible text, media type, pages and flags."""

from dataclasses import dataclass

from service.domain.profile import Flag


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The visible text of a file, with flags for text left out.

    Attributes:
        text: visible text in reading order, NFC, mojibake repaired, lines ended by a newline.
        media_type: detected from the content, not from the file name.
        pages: number of pages; 1 for formats without pages.
        flags: hidden_text, mixed_layout and scan, in neutral words.
    """

    text: str
    media_type: str
    pages: int = 1
    flags: tuple[Flag, ...] = ()
