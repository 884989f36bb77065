"""Names of the files that are refused, as a person knows them."""

import io
import json
import zipfile

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import PLAIN
from service.extraction.read import read

PAD = bytes(40)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + PAD


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def box(brand: bytes) -> bytes:
    return b"\x00\x00\x00\x20ftyp" + brand + PAD


BINARY = [
    (b"RIFF\x24\x00\x00\x00WEBPVP8 " + PAD, "WebP"),
    (b"RIFF\x24\x00\x00\x00WAVEfmt " + PAD, "sound"),
    (b"RIFF\x24\x00\x00\x00AVI LIST" + PAD, "video"),
    (box(b"heic"), "HEIC"),
    (box(b"heix"), "HEIC"),
    (box(b"mif1"), "HEIC"),
    (box(b"avif"), "AVIF"),
    (box(b"isom"), "video"),
    (box(b"qt  "), "video"),
    (box(b"M4A "), "sound"),
    (b"BM\x36\x00\x0c\x00" + PAD, "BMP"),
    (b"\x00\x00\x01\x00\x01\x00" + PAD, "icon"),
    (b"8BPS\x00\x01" + PAD, "Photoshop"),
    (b"AT&TFORM" + PAD, "DjVu"),
    (b"\xffWPC" + PAD, "WordPerfect"),
    (b"L\x00\x00\x00\x01\x14\x02\x00" + PAD, "shortcut"),
    (b"ID3\x03\x00" + PAD, "sound"),
    (b"OggS" + PAD, "sound"),
    (b"\x1a\x45\xdf\xa3" + PAD, "video"),
    (b"\x1f\x8b\x08" + PAD, "gzip"),
    (b"Rar!\x1a\x07\x00" + PAD, "RAR"),
    (b"resume.pdf" + bytes(247) + b"ustar" + PAD, "tar archive"),
    (b"MZ\x90\x00" + PAD, "program"),
    (b"%!PS-Adobe-3.0\n", "PostScript"),
    (OLE + "__substg1.0_37010102".encode("utf-16-le"), "Outlook"),
    (OLE + "Workbook".encode("utf-16-le"), "Excel"),
    (OLE + "PowerPoint Document".encode("utf-16-le"), "PowerPoint"),
    (OLE + "Quill".encode("utf-16-le"), "Publisher"),
    (OLE + "MatOST".encode("utf-16-le"), "Works"),
]


@pytest.mark.parametrize(("content", "named"), BINARY)
def test_binary_files_are_refused_by_their_name(content: bytes, named: str) -> None:
    assert named in detail_of(content)


@pytest.mark.parametrize(
    ("names", "named"),
    [
        (["Index/Document.iwa", "Metadata/Properties.plist", "preview.jpg"], "Pages"),
        (["Resume.pages/Index/Document.iwa"], "Pages"),
        (["index.xml", "QuickLook/Preview.pdf"], "Pages"),
        (["Index/Document.iwa", "Index/CalculationEngine.iwa"], "Numbers"),
        (["Index/Document.iwa", "Index/Slide-1.iwa"], "Keynote"),
        (["Resume.rtfd/TXT.rtf", "Resume.rtfd/photo.png"], "RTFD"),
        (["FixedDocSeq.fdseq", "Documents/1/Pages/1.fpage"], "XPS"),
        (["mimetype", "META-INF/container.xml", "OEBPS/page.xhtml"], "EPUB"),
        (["xl/workbook.xml"], "Excel"),
        (["ppt/slides/slide1.xml"], "PowerPoint"),
        (["Resume.docx", "photo.jpg"], "send the resume in it"),
    ],
)
def test_zipped_files_are_refused_by_their_name(names: list[str], named: str) -> None:
    assert named in detail_of(zipped(*names))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            json.dumps({"url": "https://docs.google.com/open?id=1", "doc_id": "1", "email": "a@b.c"}),
            "Google Docs",
        ),
        (json.dumps({"": "DO NOT EDIT", "doc_id": "1"}), "Google Docs"),
        (json.dumps({"name": "Jane"}), "JSON"),
        (json.dumps([{"id": 1}, {"id": 2}]), "JSON"),
        ("[InternetShortcut]\r\nURL=https://example.com/resume\r\n", "shortcut"),
        (
            '<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-">\n<plist><dict><key>URL</key></dict></plist>',
            "shortcut",
        ),
        ("BEGIN:VCARD\nVERSION:3.0\nN:Example;Jane\nEND:VCARD\n", "vCard"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><text>Nurse</text></svg>', "SVG"),
        ('<?xml version="1.0"?><!-- drawn --><svg><text>Nurse</text></svg>', "SVG"),
        ('<?xml version="1.0"?><candidate><name>Jane</name></candidate>', "XML"),
        ("From jane@example.com Mon Mar  4 09:00:00 2024\nSubject: resume\n\nAttached.\n", "mbox"),
    ],
)
def test_texts_that_cannot_be_a_resume_are_refused_by_their_name(text: str, named: str) -> None:
    assert named in detail_of(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "BM, MSN, RN\nNurse Manager\n",
        "MZ Clinic\nNurse\n",
        "ID3 Project\nNurse\n",
        "[Jane Example]\nNurse\n",
        "{Jane Example}\n",
        "Title,Employer,Start\nNurse,Lakeside,2019\n",
        "\\documentclass{article}\n\\begin{document}\nJane Example\n\\end{document}\n",
        "From: Jane Example\nTo: Lakeside Clinic\nSubject: Application\n\nNurse Manager\n",
        "Name: Jane Example\nPhone: 555-0100\n\nNurse\n",
        '{"basics": {"name": "Jane Example"}}',
    ],
)
def test_words_that_look_like_another_file_stay_plain_text(text: str) -> None:
    assert read(text.encode(), Limits()).media_type == PLAIN


def detail_of(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read(content, Limits())
    assert caught.value.code == "unsupported_type"
    assert "expected PDF, DOCX" in caught.value.detail
    return caught.value.detail
