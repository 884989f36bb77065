"""How much may one document cost?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document, and the child process that reads it, may use.

    Attributes:
        upload_bytes: size of the file as it came.
        pages: pages of a PDF.
        characters: length of the cleaned text.
        unpacked_bytes, entries, ratio: of a zipped format, unpacked, all parts together.
        seconds: wall clock for one document, start of a child included.
        cpu_seconds: processor time for one document.
        memory_bytes: address space of a child.
        scan_pages: pages of pictures that are read, in one document.
        scan_seconds: wall clock for reading pictures, on top of `seconds`.
        picture_pixels: of one picture.
        scan_pages: int = 10
    scan_seconds: float = 90.0
    picture_pixels: int = 40_000_000
    documents_per_child: a child is replaced after so many.
    """

    upload_bytes: int = 10_000_000
    pages: int = 30
    characters: int = 400_000
    unpacked_bytes: int = 100_000_000
    entries: int = 2_000
    ratio: int = 200
    seconds: float = 20.0
    cpu_seconds: int = 10
    memory_bytes: int = 1 << 30
    scan_pages: int = 10
    scan_seconds: float = 90.0
    picture_pixels: int = 40_000_000
    documents_per_child: int = 200
