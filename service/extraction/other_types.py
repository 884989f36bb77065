"""Kinds of files that are not read, named as a person knows them, by the content of the file."""

import json
import re
from collections.abc import Set
from typing import NamedTuple


class OtherType(NamedTuple):
    """A kind of file that is recognized by bytes.

    Attributes:
        name: the kind as a person knows it, and what to send instead where that is not obvious.
        starts: the first bytes; any of them.
        at: position and bytes after the first ones; empty if there are none.
    """

    name: str
    starts: tuple[bytes, ...]
    at: tuple[int, tuple[bytes, ...]] = (0, (b"",))


FTYP = (b"\x00\x00\x00",)
SAVE_AS_JPEG = "(save it as JPEG)"
EXPORT = "(export it as PDF or Word)"
BINARY = (
    OtherType("a GIF picture (save it as PNG)", (b"GIF8",)),
    OtherType(f"a WebP picture {SAVE_AS_JPEG}", (b"RIFF",), (8, (b"WEBP",))),
    OtherType("a video (AVI)", (b"RIFF",), (8, (b"AVI ",))),
    OtherType("a sound recording (WAV)", (b"RIFF",), (8, (b"WAVE",))),
    OtherType("a RIFF media file", (b"RIFF",)),
    OtherType(f"a HEIC picture, as iPhones take {SAVE_AS_JPEG}", FTYP, (4, (b"ftyphe",))),
    OtherType(f"an AVIF picture {SAVE_AS_JPEG}", FTYP, (4, (b"ftypavi",))),
    OtherType(f"a HEIC or AVIF picture {SAVE_AS_JPEG}", FTYP, (4, (b"ftypmif1", b"ftypmsf1"))),
    OtherType("a sound recording (M4A)", FTYP, (4, (b"ftypM4A", b"ftypM4B"))),
    OtherType("a video (MP4 or QuickTime)", FTYP, (4, (b"ftyp", b"moov", b"mdat", b"wide"))),
    OtherType(f"a JPEG 2000 picture {SAVE_AS_JPEG}", (b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51")),
    OtherType(f"a JPEG XL picture {SAVE_AS_JPEG}", (b"\xff\x0a", b"\x00\x00\x00\x0cJXL ")),
    OtherType("a BMP picture (save it as PNG)", (b"BM",), (5, (b"\x00\x00\x00\x00\x00",))),
    OtherType("an icon (ICO)", (b"\x00\x00\x01\x00",)),
    OtherType("a Photoshop picture (PSD)", (b"8BPS",)),
    OtherType(f"a DjVu document {EXPORT}", (b"AT&TFORM",)),
    OtherType(f"a WordPerfect document {EXPORT}", (b"\xffWPC",)),
    OtherType(f"an old Microsoft Write document {EXPORT}", (b"\x31\xbe\x00\x00", b"\x32\xbe\x00\x00")),
    OtherType(f"a Word document older than Word 6 {EXPORT}", (b"\xdb\xa5", b"\xfe\x37\x00", b"\x9b\xa5")),
    OtherType(
        f"a OneNote section {EXPORT}",
        (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3",),
    ),
    OtherType(
        "a Windows shortcut (LNK): send the file that it points to", (b"L\x00\x00\x00\x01\x14\x02\x00",)
    ),
    OtherType("a bookmark of a Mac (alias): send the file that it points to", (b"book\x00\x00\x00\x00mark",)),
    OtherType("a winmail.dat of Outlook: send the file in it", (b"\x78\x9f\x3e\x22",)),
    OtherType("an address book of Outlook (PST)", (b"!BDN",)),
    OtherType("a gzip archive: send the resume in it", (b"\x1f\x8b",)),
    OtherType("a bzip2 archive: send the resume in it", (b"BZh",), (4, (b"\x31\x41\x59\x26\x53\x59",))),
    OtherType("an xz archive: send the resume in it", (b"\xfd7zXZ\x00",)),
    OtherType("a 7-Zip archive: send the resume in it", (b"7z\xbc\xaf\x27\x1c",)),
    OtherType("a RAR archive: send the resume in it", (b"Rar!\x1a\x07",)),
    OtherType("a tar archive: send the resume in it", (b"",), (257, (b"ustar",))),
    OtherType("an archive of a Mac (StuffIt): send the resume in it", (b"StuffIt ", b"SIT!")),
    OtherType("an empty zip archive", (b"PK\x05\x06",)),
    OtherType("a program", (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")),
    OtherType("PostScript (print it as PDF)", (b"%!PS", b"\xc5\xd0\xd3\xc6", b"\x04%!PS")),
    OtherType("a sound recording (MP3)", (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    OtherType("a sound recording (Ogg)", (b"OggS",)),
    OtherType("a sound recording (FLAC)", (b"fLaC",)),
    OtherType("a video (Matroska or WebM)", (b"\x1a\x45\xdf\xa3",)),
    OtherType("a Windows media file", (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",)),
    OtherType("a database (SQLite)", (b"SQLite format 3\x00",)),
    OtherType("a font", (b"\x00\x01\x00\x00\x00", b"OTTO", b"wOFF", b"wOF2")),
    OtherType("a property list of a Mac", (b"bplist00",)),
)
# Starts that words can have; they count only beside null bytes.
WORD_LIKE = (b"BM", b"MZ", b"ID3", b"BZh", b"SIT!", b"OTTO", b"book", b"L\x00")

ZIPPED = (
    (
        "an Apple Keynote presentation (export it as PDF)",
        r"(?:.*/)?(?:Index/(?:Slide|Presentation).*|index\.apxl.*)",
    ),
    ("an Apple Numbers sheet (export it as PDF)", r"(?:.*/)?Index/(?:CalculationEngine|Tables/).*"),
    (
        f"an Apple Pages document {EXPORT}",
        r"(?:.*/)?(?:Index/.*\.iwa|Index\.zip|index\.xml(?:\.gz)?)|QuickLook/.*",
    ),
    ("an Excel workbook", r"xl/.*"),
    ("a PowerPoint presentation", r"ppt/.*"),
    ("a Visio drawing", r"visio/.*"),
    ("an XPS document (print it as PDF)", r".*\.fdseq|.*\.fpage"),
    ("an e-book (EPUB)", r"META-INF/container\.xml|OEBPS/.*"),
    ("an RTF folder of a Mac (RTFD): save it as PDF or RTF", r"(?:.*/)?TXT\.rtf"),
    ("a program", r"META-INF/MANIFEST\.MF|AndroidManifest\.xml"),
)
OLE_NAMES = (
    ("an Outlook message (MSG): save the resume attached to it", "__substg1.0_"),
    ("an old Excel workbook", "Workbook"),
    ("an old PowerPoint presentation", "PowerPoint Document"),
    ("a Publisher document (export it as PDF or Word)", "Quill"),
    ("a Microsoft Works document (export it as PDF or Word)", "MatOST"),
    ("a Visio drawing", "VisioDocument"),
    ("a picture list of Windows (Thumbs.db)", "Catalog"),
)

TEXTS = (
    ("a vCard, an entry of an address book", re.compile(r"begin:vcard\b")),
    ("a calendar file", re.compile(r"begin:vcalendar\b")),
    ("a shortcut to a web page: send the file that it points to", re.compile(r"\[internetshortcut\]")),
    ("a desktop shortcut: send the file that it points to", re.compile(r"\[desktop entry\]")),
    (
        "a mailbox (mbox): send the resume attached to one of its messages",
        re.compile(r"from \S+@\S* +\w{3} +\w{3} "),
    ),
    ("an SVG picture (print it as PDF)", re.compile(r"<svg[\s>]|<!doctype svg")),
    ("a property list of a Mac", re.compile(r"<!doctype plist|<plist[\s>]")),
    ("a flat OpenDocument file (save it as ODT)", re.compile(r"<office:document[\s>]")),
    ("an XFDF file: send the PDF form itself", re.compile(r"<xfdf[\s>]")),
    ("PDF form data (FDF): send the PDF form itself", re.compile(r"%fdf-")),
)
JSON_TEXTS = (
    ("a shortcut to Google Docs (download the document as PDF or Word)", ("doc_id", "resource_id")),
    ("a shortcut to a web page: send the file that it points to", ("url",)),
)


def binary_name(content: bytes) -> str:
    """Return the name of a kind of file that starts with known bytes; empty for any other."""
    for kind in BINARY:
        if content.startswith(kind.starts) and content.startswith(kind.at[1], kind.at[0]):
            if content.startswith(WORD_LIKE) and b"\x00" not in content[:64]:
                continue
            return kind.name
    return ""


def zip_name(names: Set[str]) -> str:
    """Return the name of a zipped file that is not read, by the names of its parts."""
    for kind, pattern in ZIPPED:
        if any(re.fullmatch(pattern, name) for name in names):
            return kind
    return "a zip archive: send the resume in it"


def ole_name(content: bytes) -> str:
    """Return the name of an old Office file that is no Word document."""
    for name, part in OLE_NAMES:
        if part.encode("utf-16-le") in content:
            return name
    return "an old Office document that is no Word document"


def text_name(text: str, is_xml: bool) -> str:
    """Return the name of a kind of text that cannot be a resume; empty for any other text.

    Args:
        text: the beginning of the text after declarations and comments, in lower case.
        is_xml: whether the text begins with an XML declaration.
    """
    for name, pattern in TEXTS:
        if pattern.match(text):
            if "list of a mac" in name.lower() and "<key>url</key>" in text:
                return "a shortcut to a web page: send the file that it points to"
            return name
    return "an XML file" if is_xml else ""


def json_name(content: bytes) -> str:
    """Return the name of JSON that is no resume; empty for any other text."""
    head = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if head not in (b"{", b"["):
        return ""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    keys = {key.lower() for key in found} if isinstance(found, dict) else set()
    if "basics" in keys:
        return ""
    for name, marks in JSON_TEXTS:
        if keys.intersection(marks):
            return name
    return "a JSON file" if keys or (isinstance(found, list) and _holds_values(found)) else ""


def _holds_values(found: list[object]) -> bool:
    return any(isinstance(each, dict | list | str) for each in found)
