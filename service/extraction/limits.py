"""Resource limits of one document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document, and the child process that reads it, may use.

    Attributes:
        upload_bytes: size of the uploaded file.
        pages: pages of a PDF.
        characters: length of the cleaned text.
        unpacked_bytes, entries: of a zipped format, all parts together.
        ratio: unpacked size over packed size of a zipped format.
        seconds: wall clock for one document, including the start of a child.
        cpu_seconds: processor time for one document.
        memory_bytes: memory of a child, with what it starts with.
        scan_pages: scanned pages recognized in one document.
        scan_seconds: wall clock for text recognition, on top of `seconds`.
        picture_pixels: size of one image.
        documents_per_child: documents after which a child is replaced.
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
