"""Chunked bodies, decoded as their bytes come (RFC 9112, section 7.1)."""

from collections.abc import Callable

from gunicorn.http.body import CHUNK_EXT_RE

from service.worker.refusals import malformed, shown

_LONGEST_LINE = 1024
_LONGEST_TRAILER = 8 * 1024
_DIGITS = frozenset(b"0123456789abcdefABCDEF")
_SIZE = "a number in hexadecimal digits, ended by CR LF"


class ChunkDecoder:
    """Takes the bytes of one chunked body, and gives its data to `write`."""

    def __init__(self, write: Callable[[bytes], object], most: int) -> None:
        self._write = write
        self._most = most
        self._chunks = 0
        self._left = 0
        self._trailer = 0
        self._step: Callable[[bytearray], bool] | None = self._read_size

    def feed(self, raw: bytearray) -> bool:
        """Return whether the body has ended; what was read is cut from `raw`, what follows stays.

        Raises:
            RequestRefused: for a broken chunk, or more chunks than are read.
        """
        while self._step is not None and self._step(raw):
            pass
        return self._step is None

    def _read_size(self, raw: bytearray) -> bool:
        line = _line(raw, "chunk size", _SIZE)
        if line is None:
            return False
        digits, semicolon, extension = line.partition(b";")
        digits = digits.rstrip(b" \t") if semicolon else digits
        if not 0 < len(digits) <= 16 or not _DIGITS.issuperset(digits):
            raise malformed(f"chunk size {shown(digits)}", _SIZE)
        if semicolon and not CHUNK_EXT_RE.fullmatch(semicolon + extension):
            raise malformed(f"chunk extension {shown(extension)}", "name=value")
        self._chunks += 1
        if self._chunks > self._most:
            raise malformed(f"more than {self._most} chunks", "fewer and larger ones")
        self._left = int(digits, 16)
        self._step = self._read_data if self._left else self._read_trailer
        return True

    def _read_data(self, raw: bytearray) -> bool:
        data = bytes(raw[: self._left])
        del raw[: len(data)]
        self._write(data)
        self._left -= len(data)
        if self._left:
            return False
        self._step = self._read_end
        return True

    def _read_end(self, raw: bytearray) -> bool:
        if len(raw) < 2:
            return False
        if raw[:2] != b"\r\n":
            raise malformed(f"{shown(raw[:2])} after a chunk", "CR LF, or the size of the chunk was wrong")
        del raw[:2]
        self._step = self._read_size
        return True

    def _read_trailer(self, raw: bytearray) -> bool:
        line = _line(raw, "trailer field", "Name: value, ended by CR LF")
        if line is None:
            return False
        self._trailer += len(line) + 2
        if self._trailer > _LONGEST_TRAILER:
            raise malformed("trailer fields", f"at most {_LONGEST_TRAILER} bytes of them")
        if not line:
            self._step = None
            return False
        if line.find(b":") <= 0:
            raise malformed(f"trailer field {shown(line)}", "Name: value")
        return True


def _line(raw: bytearray, name: str, expected: str) -> bytes | None:
    """Return the first line without its end, cut from `raw`; None if it has not come whole."""
    end = raw.find(b"\n")
    if end > _LONGEST_LINE or (end < 0 and len(raw) > _LONGEST_LINE):
        raise malformed(f"{name} of more than {_LONGEST_LINE} bytes", expected)
    if end < 0:
        return None
    line = bytes(raw[: end + 1])
    del raw[: end + 1]
    if not line.endswith(b"\r\n") or b"\r" in line[:-2]:
        raise malformed(f"{name} {shown(line)}", expected)
    return line[:-2]
