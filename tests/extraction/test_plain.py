"""Plain text: encodings, and refusal of other content."""

import io
import zipfile

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import PLAIN
from service.extraction.read import read

TEXT = "Résumé of Zoë – Registered Nurse\n"


def refusal(content: bytes, limits: Limits | None = None) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        read(content, limits or Limits())
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_its_encoding(encoding: str) -> None:
    document = read(TEXT.encode(encoding), Limits())

    assert document.text == TEXT
    assert document.media_type == PLAIN
    assert document.pages == 1


def test_windows_line_ends_become_newlines() -> None:
    assert read(b"one\r\ntwo\r\n", Limits()).text == "one\ntwo\n"


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (OLE, "old Office"),
        (b"GIF89a" + bytes(50), "GIF"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "MHTML"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("ppt/slides.xml"), "PowerPoint"),
        (zipped("resume.txt"), "zip"),
        (bytes(range(256)) * 4, "binary"),
        (b"Nurse\x81\x8d\x00\x01\x02\x03", "binary"),
    ],
)
def test_other_kinds_are_named_and_refused(content: bytes, named: str) -> None:
    error = refusal(content)

    assert error.code == "unsupported_type"
    assert named in error.detail
    assert "expected PDF, DOCX, ODT, RTF, HTML, plain text, DOC" in error.detail


def test_a_locked_office_document_is_encrypted() -> None:
    assert refusal(OLE + "EncryptedPackage".encode("utf-16-le")).code == "encrypted"


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_a_file_without_words_is_empty(content: bytes) -> None:
    assert refusal(content).code == "empty"


def test_text_longer_than_the_limit_is_too_large() -> None:
    assert refusal(b"nurse " * 100, Limits(characters=500)).code == "too_large"


def test_a_file_larger_than_the_limit_is_too_large() -> None:
    assert refusal(b"nurse " * 100, Limits(upload_bytes=500)).code == "too_large"


def test_a_broken_zip_is_corrupt() -> None:
    assert refusal(zipped("word/document.xml")[:40]).code == "corrupt"
