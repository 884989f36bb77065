"""What extraction promises of every file that it reads."""

import unicodedata

from service.domain.extracted_text import ExtractedText
from service.domain.text_boxes import PageSize, WordBox
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import READERS, read
from service.extraction.reader_context import ReaderContext

# Other programs (tesseract, antiword) are not what is tried here.
ALONE = ReaderContext(program_folders="/nowhere")
CONTROLS = frozenset(map(chr, (*range(9), *range(11, 32), *range(127, 160))))


def read_or_refused(content: bytes) -> ExtractedText | UnreadableDocument:
    """Return the text of a file or its refusal; any other error is raised."""
    try:
        return read(content, Limits(), ALONE)
    except UnreadableDocument as refusal:
        return refusal


def broken_promises(found: ExtractedText | UnreadableDocument) -> list[str]:
    """Return what a text or a refusal breaks of what is promised."""
    if isinstance(found, UnreadableDocument):
        return [] if found.code in UnreadableDocument.CODES and found.detail else ["a refusal without reason"]
    text, boxes = found.text, found.boxes
    promised = {
        "the text is in NFC": unicodedata.is_normalized("NFC", text),
        "the text ends with one newline": text.endswith("\n") and not text.endswith("\n\n"),
        "the text is more than blanks": bool(text.strip()),
        "no line has blanks at its ends": all(line == line.strip(" \t") for line in text.split("\n")),
        "no two lines in a row are blank": "\n\n\n" not in text,
        "no control character is left": CONTROLS.isdisjoint(text),
        "the text can be written as UTF-8": _is_written(text),
        "the media type is one that is read": found.media_type in READERS,
        "flags have a code and a detail": all(flag.code and flag.detail for flag in found.flags),
        "boxes are inside the text, in order": _are_ordered(boxes.words, len(text)),
        "boxes are on pages of the file": _are_on_pages(boxes.words, boxes.pages, found.pages),
    }
    return [promise for promise, is_kept in promised.items() if not is_kept]


def _is_written(text: str) -> bool:
    return text.encode("utf-8", "ignore").decode() == text


def _are_ordered(words: tuple[WordBox, ...], length: int) -> bool:
    ends = [place for word in words for place in (word.start, word.end)]
    return ends == sorted(ends) and all(0 <= place <= length for place in ends)


def _are_on_pages(words: tuple[WordBox, ...], sizes: tuple[PageSize, ...], pages: int) -> bool:
    return len(sizes) in (0, pages) and all(1 <= word.page <= len(sizes) for word in words)
