"""Tokenizer for RTF: groups, control words and characters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPEN, CLOSE, WORD, BYTES = "open", "close", "word", "bytes"

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)


class RtfToken(NamedTuple):
    """A brace, a control word with its number (None if it has none), or characters as bytes.

    Attributes:
        word: the control word or symbol; empty for other kinds.
        escaped: True for an escaped character.
    """

    kind: str
    word: str = ""
    number: int | None = None
    data: bytes = b""
    escaped: bool = False


def tokens(content: bytes) -> Iterator[RtfToken]:
    r"""Yield the tokens in order; the binary data of \bin is skipped."""
    place = 0
    while match := TOKEN.match(content, place):
        place = match.end()
        token = _token(match)
        if token is None:
            continue
        if token.word == "bin":
            place += max(0, token.number or 0)
        yield token


def _token(match: re.Match[bytes]) -> RtfToken | None:
    word, number, escaped, symbol, brace, characters = match.groups()
    if word is not None:
        return RtfToken(WORD, word.decode("ascii"), None if number is None else int(number))
    if escaped is not None:
        return RtfToken(BYTES, data=bytes.fromhex(escaped.decode("ascii")), escaped=True)
    if symbol is not None:
        if symbol in b"\\{}":
            return RtfToken(BYTES, data=symbol, escaped=True)
        return RtfToken(WORD, symbol.decode("latin-1"))
    if brace is not None:
        return RtfToken(OPEN if brace == b"{" else CLOSE)
    return RtfToken(BYTES, data=characters) if characters else None
