"""Media type detection from the bytes of a file."""

import io
import re
import zipfile
import zlib

from service.errors import UnreadableDocument
from service.extraction.encodings import stated_encoding, wide_encoding
from service.extraction.mail.headers import is_mail, is_web_archive
from service.extraction.other_types import binary_name, json_name, ole_name, text_name, zip_name

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
HTML = "text/html"
PLAIN = "text/plain"
DOC = "application/msword"
MAIL = "message/rfc822"
MHTML = "multipart/related"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"
ACCEPTED = "expected PDF, DOCX, ODT, RTF, HTML, plain text, DOC, MHTML, mail, or a scan as PNG, JPEG or TIFF"

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
    if name := binary_name(content):
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
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise UnreadableDocument("corrupt", "a zipped document whose directory cannot be read") from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _has_prefix(names, "word/")):
        return DOCX
    if kind.startswith(ODT):
        return ODT
    if kind:
        raise _unsupported("an OpenDocument file that is no text")
    raise _unsupported(zip_name(names))


def _has_prefix(names: frozenset[str], prefix: str) -> bool:
    return any(name.startswith(prefix) for name in names)


def _open_document_kind(archive: zipfile.ZipFile, names: frozenset[str]) -> str:
    if "content.xml" not in names or "mimetype" not in names:
        return ""
    if archive.getinfo("mimetype").compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return ""
    with archive.open("mimetype") as part:
        return part.read(MEDIA_TYPE_WITHIN).decode("ascii", "replace")


def _ole_type(content: bytes) -> str:
    if OLE_ENCRYPTED in content:
        raise UnreadableDocument("encrypted", "an Office document locked with a password")
    if OLE_WORD not in content:
        raise _unsupported(ole_name(content))
    return DOC


def _text_type(content: bytes) -> str:
    """Return the type of text by its first characters after byte order mark, XML declaration and comments."""
    encoding = stated_encoding(content) or wide_encoding(content) or "utf-8"
    head = content[:MARKUP_WITHIN].decode(encoding, "replace").lower().lstrip(BLANKS)
    if head.startswith("{\\rtf"):
        return RTF
    if is_mail(content):
        return MHTML if is_web_archive(content) else MAIL
    is_xml = head.startswith("<?xml")
    while prologue := PROLOGUE.match(head):
        head = head[prologue.end() :].lstrip(BLANKS)
    for root, kind in XML_ROOTS:
        if root.match(head):
            return kind
    if HTML_START.match(head):
        return HTML
    if name := text_name(head, is_xml) or json_name(content):
        raise _unsupported(name)
    return PLAIN


def _unsupported(name: str) -> UnreadableDocument:
    return UnreadableDocument("unsupported_type", f"{name}: {ACCEPTED}")
