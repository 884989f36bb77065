"""Accumulation of the visible lines of a document without pages."""

from collections.abc import Callable
from dataclasses import dataclass, field

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.layout.table_rows import filled


@dataclass(slots=True)
class TextBuilder:
    """Visible lines in reading order, with counts of what was left out.

    Attributes:
        hidden_characters: characters left out because they cannot be seen.
        images: number of images; a document with images and no text is a scan.
        flags: flags of embedded documents.
    """

    lines: list[str] = field(default_factory=list)
    hidden_characters: int = 0
    images: int = 0
    flags: list[Flag] = field(default_factory=list)

    def hide(self, text: str | None) -> None:
        """Count text that is left out because it cannot be seen."""
        self.hidden_characters += written_length(text)

    def cell_lines(self, read_cell: Callable[[], None]) -> list[str]:
        """Return the lines that `read_cell` adds, which stay out of `lines` until their row is complete."""
        outer, self.lines = self.lines, []
        read_cell()
        inner, self.lines = self.lines, outer
        return filled(inner)

    def embed(self, document: ExtractedText) -> None:
        """Add the lines of a document that is embedded at this place."""
        self.lines.extend(document.text.split("\n"))
        self.flags.extend(document.flags)

    def document(self, media_type: str) -> ExtractedText:
        """Return the document; raises UnreadableDocument if it consists of images only."""
        text = "\n".join(self.lines)
        if not text.strip() and self.images and not self.hidden_characters:
            raise UnreadableDocument("no_text_scan", "pictures only, no text")
        flags = {flag.code: flag for flag in (*self.flags, *hidden_flags(self.hidden_characters))}
        return ExtractedText(text, media_type, 1, tuple(flags.values()))
