"""What kind of file is this, judging by its bytes?"""

import io
import zipfile

from service.errors import UnreadableDocument

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN = "text/plain"
ACCEPTED = "expected PDF, DOCX or plain text"

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Writers may put up to 1024 bytes before the header (ISO 32000-1, annex H.3.4.1).
PDF_HEADER_WITHIN = 1024
# Names inside OLE containers are UTF-16.
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

KNOWN_BY_MAGIC = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"%!PS", "PostScript"),
)


def media_type(content: bytes) -> str:
    """Return PDF, DOCX or PLAIN; raises UnreadableDocument for every other kind, and for none at all."""
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("empty", "the file holds nothing")
    if b"%PDF-" in content[:PDF_HEADER_WITHIN]:
        return PDF
    if content.startswith(ZIP_MAGIC):
        return _zip_type(content)
    if content.startswith(OLE_MAGIC):
        raise _ole_refusal(content)
    for magic, name in KNOWN_BY_MAGIC:
        if content.startswith(magic):
            raise _unsupported(name)
    if _looks_like_html(content):
        raise _unsupported("HTML")
    return PLAIN


def _zip_type(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableDocument("corrupt", "a zipped document whose directory cannot be read") from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _has_prefix(names, "word/")):
        return DOCX
    if "content.xml" in names and "mimetype" in names:
        raise _unsupported("OpenDocument")
    if _has_prefix(names, "xl/"):
        raise _unsupported("an Excel workbook")
    if _has_prefix(names, "ppt/"):
        raise _unsupported("a PowerPoint presentation")
    raise _unsupported("a zip archive")


def _has_prefix(names: frozenset[str], prefix: str) -> bool:
    return any(name.startswith(prefix) for name in names)


def _ole_refusal(content: bytes) -> UnreadableDocument:
    if OLE_ENCRYPTED in content:
        return UnreadableDocument("encrypted", "an Office document locked with a password")
    return _unsupported("an old Word or Office document (DOC)")


def _looks_like_html(content: bytes) -> bool:
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def _unsupported(name: str) -> UnreadableDocument:
    return UnreadableDocument("unsupported_type", f"{name}: {ACCEPTED}")
