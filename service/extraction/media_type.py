"""Media type detection from the bytes of a file."""

import io
import re
import zipfile
import zlib

from service.errors import UnreadableDocument

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
HTML = "text/html"
PLAIN = "text/plain"
DOC = "application/msword"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"
ACCEPTED = "expected PDF, DOCX, ODT, RTF, HTML, plain text, DOC, or a scan as PNG, JPEG or TIFF"

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A file may have up to 1024 bytes before the header (ISO 32000-1, annex H.3.4.1).
PDF_HEADER_WITHIN = 1024
# Names inside OLE containers are UTF-16.
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OLE_WORD = "WordDocument".encode("utf-16-le")
MEDIA_TYPE_WITHIN = 100
MARKUP_WITHIN = 4_096
BLANKS = "\ufeff \t\r\n"
HTML_START = re.compile(
    r"<(?:!doctype html|(?:html|head|body|meta|title|style|div|p|table|section|article|main|h[1-6]|ul|span"
    r"|font|center)(?=[\s>]))"
)

# What may come before the root element, and root elements of documents in one XML file, in small letters.
PROLOGUE = re.compile(r"<\?.*?\?>|<!--.*?-->|<!doctype\s+(?!html)[^\[>]*(?:\[[^\]]*\])?[^>]*>", re.DOTALL)
XML_ROOTS = (
    (
        re.compile(
            r"<(\w{1,20}):package\s[^>]*xmlns:\1\s*=\s*.http://schemas.microsoft.com/office/2006/xmlpackage"
        ),
        DOCX,
    ),
    (re.compile(r"<\w{1,20}:worddocument\s[^>]*http://schemas.microsoft.com/office/word/2003/wordml"), DOCX),
    (re.compile(r"<office:document\s"), ODT),
)

READ_BY_MAGIC = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
REFUSED_BY_MAGIC = (
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"%!PS", "PostScript"),
)


def media_type(content: bytes) -> str:
    """Return one of the types above; raises UnreadableDocument for any other type and for empty content."""
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("empty", "the file holds nothing")
    if b"%PDF-" in content[:PDF_HEADER_WITHIN]:
        return PDF
    if content.startswith(ZIP_MAGIC):
        return _zip_type(content)
    if content.startswith(OLE_MAGIC):
        return _ole_type(content)
    for magic, kind in READ_BY_MAGIC:
        if content.startswith(magic):
            return kind
    for magic, name in REFUSED_BY_MAGIC:
        if content.startswith(magic):
            raise _unsupported(name)
    return _text_type(content)


def needs_seeking(content: bytes) -> bool:
    """Return whether the program that reads this file needs to seek in it."""
    return content.startswith(OLE_MAGIC)


def _zip_type(content: bytes) -> str:
    """Return the type of a zipped document by the names of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
            kind = _open_document_kind(archive, names)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise UnreadableDocument("corrupt", "a zipped document whose directory cannot be read") from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _has_prefix(names, "word/")):
        return DOCX
    if kind.startswith(ODT):
        return ODT
    if kind:
        raise _unsupported("an OpenDocument file that is no text")
    if _has_prefix(names, "xl/"):
        raise _unsupported("an Excel workbook")
    if _has_prefix(names, "ppt/"):
        raise _unsupported("a PowerPoint presentation")
    raise _unsupported("a zip archive")


def _has_prefix(names: frozenset[str], prefix: str) -> bool:
    return any(name.startswith(prefix) for name in names)


def _open_document_kind(archive: zipfile.ZipFile, names: frozenset[str]) -> str:
    if "content.xml" not in names or "mimetype" not in names:
        return ""
    with archive.open("mimetype") as part:
        return part.read(MEDIA_TYPE_WITHIN).decode("ascii", "replace")


def _ole_type(content: bytes) -> str:
    if OLE_ENCRYPTED in content:
        raise UnreadableDocument("encrypted", "an Office document locked with a password")
    if OLE_WORD not in content:
        raise _unsupported("an old Office document that is no Word document")
    return DOC


def _text_type(content: bytes) -> str:
    """Return the type of text by its first characters after byte order mark, XML declaration and comments."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    head = content[:MARKUP_WITHIN].decode("utf-16" if wide else "utf-8", "replace").lower().lstrip(BLANKS)
    if head.startswith("mime-version:") and "multipart/related" in head:
        raise _unsupported("a web archive (MHTML)")
    if head.startswith("{\\rtf"):
        return RTF
    while prologue := PROLOGUE.match(head):
        head = head[prologue.end() :].lstrip(BLANKS)
    for root, kind in XML_ROOTS:
        if root.match(head):
            return kind
    return HTML if HTML_START.match(head) else PLAIN


def _unsupported(name: str) -> UnreadableDocument:
    return UnreadableDocument("unsupported_type", f"{name}: {ACCEPTED}")
