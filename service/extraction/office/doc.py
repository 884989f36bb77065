"""Old Word (DOC) reader, based on antiword if it is installed."""

import re
from typing import Any

from lxml import etree

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.hidden_text import hidden_flags, written_length
from service.extraction.layout.table_rows import filled, row_lines
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
DRAWN_ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
DRAWN_TABLE = re.compile(r"^\|.*\|$(?:\n^\|.*\|$)*", re.MULTILINE)
PICTURE = re.compile(r"^[ \t]*\[pic\][ \t]*$", re.MULTILINE)
PARAGRAPHS = ("title", "para")
TABLE, TABLE_ROW = "informaltable", "row"


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

    seen = _marked_up(printed(*MARKED_UP))
    hidden = written_length(_text(_marked_up(printed(*MARKED_UP, WITH_HIDDEN)))) - written_length(_text(seen))
    text = _text(seen) if hidden > 0 else _plain(printed(*PLAIN), seen)
    return ExtractedText(text, DOC, 1, hidden_flags(max(0, hidden)))


def _is_encrypted(content: bytes) -> bool:
    flags = int.from_bytes(content[FIB_FLAGS : FIB_FLAGS + 2], "little")
    return content[FIB : FIB + 2] == FIB_MAGIC and bool(flags & ENCRYPTED)


def _marked_up(markup: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(markup, parser)
    if root is None:
        raise UnreadableDocument("corrupt", "an old Word document whose text cannot be parsed")
    return root


def _text(root: Any) -> str:
    """Return the paragraphs and the rows of tables, without line breaks inside paragraphs."""
    lines: list[str] = []
    for found in root.iter(*PARAGRAPHS, TABLE_ROW):
        if found.tag == TABLE_ROW:
            lines.extend(_row(found))
        elif next(found.iterancestors(TABLE_ROW), None) is None:
            lines.append("".join(found.itertext()).strip())
    return "\n".join(lines)


def _row(row: Any) -> list[str]:
    return row_lines([filled(["".join(cell.itertext())]) for cell in row.iterchildren("entry")])


def _plain(printed: bytes, root: Any) -> str:
    """Return the printed text, with each table drawn in it as the marked-up text has it."""
    text = printed.decode("utf-8", "replace")
    tables = [
        "\n".join(line for row in found.iter(TABLE_ROW) for line in _row(row)) for found in root.iter(TABLE)
    ]
    drawn = PICTURE.sub("", text)
    if len(DRAWN_TABLE.findall(drawn)) == len(tables):
        remaining = iter(tables)
        plain = DRAWN_TABLE.sub(lambda _: next(remaining), drawn)
    else:
        plain = DRAWN_ROW.sub(_drawn_row, drawn)
    if not plain.strip() and "[pic]" in text:
        raise UnreadableDocument("no_text_scan", "pictures only, no text")
    return plain


def _drawn_row(match: re.Match[str]) -> str:
    return "  ".join(cell.strip() for cell in match[1].split("|") if cell.strip())
