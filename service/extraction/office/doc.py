"""Old Word (DOC) reader, based on antiword if it is installed."""

import re

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.limits import Limits
from service.extraction.media_type import ACCEPTED, DOC
from service.extraction.programs import find_program, run_program
from service.extraction.reader_context import ReaderContext

ANTIWORD = "antiword"
# UTF-8, one paragraph per line. Only the markup output leaves out hidden text; only the plain output keeps
# line breaks inside a paragraph.
UTF_8 = ("-m", "UTF-8.txt")
PLAIN = (*UTF_8, "-t", "-w", "0")
MARKED_UP = (*UTF_8, "-x", "db")
WITH_HIDDEN = "-s"
# Offset and magic of the file information block, and its flag for an encrypted text.
FIB, FIB_MAGIC, FIB_FLAGS, ENCRYPTED = 512, b"\xec\xa5", 522, 0x0100
# antiword draws the sides of cells, and "[pic]" for an image.
ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
PICTURE = re.compile(r"^[ \t]*\[pic\][ \t]*$", re.MULTILINE)
PARAGRAPHS = ("title", "para")


def read_doc(content: bytes, limits: Limits, context: ReaderContext) -> ExtractedText:
    """Return the body of the document, tables row by row; raises UnreadableDocument with its code."""
    program = find_program(ANTIWORD, context)
    if program is None or context.shared_file is None:
        raise UnreadableDocument(
            "unsupported_type", f"an old Word document (DOC), read where antiword is installed: {ACCEPTED}"
        )
    if _is_encrypted(content):
        raise UnreadableDocument("encrypted", "an old Word document locked with a password")

    def printed(*options: str) -> bytes:
        command = (program, *options, f"/proc/self/fd/{context.shared_file}")
        return run_program(command, b"", limits.seconds, keep_open=(context.shared_file or 0,))

    seen = _paragraphs(printed(*MARKED_UP))
    hidden = written_length(_paragraphs(printed(*MARKED_UP, WITH_HIDDEN))) - written_length(seen)
    text = seen if hidden > 0 else _plain(printed(*PLAIN))
    return ExtractedText(text, DOC, 1, hidden_flags(max(0, hidden)))


def _is_encrypted(content: bytes) -> bool:
    flags = int.from_bytes(content[FIB_FLAGS : FIB_FLAGS + 2], "little")
    return content[FIB : FIB + 2] == FIB_MAGIC and bool(flags & ENCRYPTED)


def _paragraphs(markup: bytes) -> str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(markup, parser)
    if root is None:
        raise UnreadableDocument("corrupt", "an old Word document whose text cannot be parsed")
    return "\n".join("".join(found.itertext()).strip() for found in root.iter(*PARAGRAPHS))


def _plain(printed: bytes) -> str:
    text = printed.decode("utf-8", "replace")
    plain = ROW.sub(_row, PICTURE.sub("", text))
    if not plain.strip() and "[pic]" in text:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return plain


def _row(match: re.Match[str]) -> str:
    return "  ".join(cell.strip() for cell in match[1].split("|") if cell.strip())
