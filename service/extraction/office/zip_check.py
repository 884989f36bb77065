"""Safety checks of a zipped document before it is opened."""

import io
import zipfile
import zlib

from service.errors import UnreadableDocument
from service.extraction.limits import Limits

CHUNK = 1 << 16
ENCRYPTED_BIT = 0x1
# The methods of ISO/IEC 29500-2 (annex C) and OpenDocument 1.3 part 2 (2.2).
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A small document that packs well is not a bomb: the ratio counts from this size on.
RATIO_FROM_BYTES = 2_000_000
MARKUP_SUFFIXES = (".xml", ".rels")
DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def check_zip(content: bytes, limits: Limits) -> None:
    """Raise UnreadableDocument with its code if the archive is not safe to open."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_directory(entries, len(content), limits)
            _check_streams(archive, entries, len(content), limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UnreadableDocument("corrupt", "a part of the zipped document cannot be unpacked") from error


def _check_directory(entries: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise _hostile(f"{len(entries)} parts, at most {limits.entries} are read")
    if len({entry.filename for entry in entries}) < len(entries):
        raise _hostile("two parts have the same name")
    if any(entry.flag_bits & ENCRYPTED_BIT for entry in entries):
        raise UnreadableDocument("encrypted", "a zipped document with locked parts")
    if any(entry.compress_type not in METHODS for entry in entries):
        raise UnreadableDocument("corrupt", "a zipped document whose parts are packed by an unusual method")
    _check_size(sum(entry.file_size for entry in entries), packed, limits)


def _check_size(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > limits.unpacked_bytes:
        raise _hostile(f"unpacks to more than {limits.unpacked_bytes} bytes")
    if unpacked > RATIO_FROM_BYTES and unpacked > limits.ratio * packed:
        raise _hostile(f"unpacks to more than {limits.ratio} times its size")


def _check_streams(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], packed: int, limits: Limits
) -> None:
    """Unpack every part in chunks and count the bytes, as declared sizes may be false."""
    unpacked = 0
    for entry in entries:
        last = b""
        with archive.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                unpacked += len(chunk)
                _check_size(unpacked, packed, limits)
                if entry.filename.lower().endswith(MARKUP_SUFFIXES):
                    check_markup(last + chunk)
                last = chunk[-32:]


def check_markup(chunk: bytes) -> None:
    """Raise UnreadableDocument if markup declares a document type."""
    upper = chunk.upper()
    if any(mark in upper for mark in DOCTYPES):
        raise _hostile("a part declares a document type (DOCTYPE)")


def _hostile(detail: str) -> UnreadableDocument:
    return UnreadableDocument("hostile", detail)
