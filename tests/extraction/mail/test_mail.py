"""Mail with an attached resume, and web archives."""

import base64
import quopri
from email.message import EmailMessage

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import DOCX, HTML, MHTML, PDF, PLAIN, RTF
from service.extraction.read import read
from tests.extraction.made import docx_of, pdf_of
from tests.extraction.reading import lines_of, refusal

PAGE = "<html><head><title>no</title></head><body><h1>Jane Example</h1><p>Nurse – Zoë</p></body></html>"
A_PDF = pdf_of([[(60, 700, "Jane Example, Nurse")]])
A_DOCX = docx_of(lambda document: document.add_paragraph("Jane Example, Nurse"))
TEXTS = [
    (A_PDF, "application", "pdf", "Jane.pdf", PDF),
    (A_DOCX, "application", "octet-stream", "Jane.docx", DOCX),
    (rb"{\rtf1 Jane Example, Nurse}", "text", "rtf", "Jane.rtf", RTF),
    (b"Jane Example, Nurse\n", "text", "plain", "Jane.txt", PLAIN),
    (b"<html><p>Jane Example, Nurse", "text", "html", "Jane.html", HTML),
]


def message(*, subject: str = "Application") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "jane@example.com", "hr@example.com", subject
    made["Message-ID"] = "<1@example.com>"
    made.set_content("Please find my resume attached.")
    return made


def with_files(*files: tuple[bytes, str]) -> bytes:
    made = message()
    for content, name in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


@pytest.mark.parametrize(("content", "main", "sub", "name", "kind"), TEXTS)
def test_the_attached_resume_is_read_with_its_own_type(
    content: bytes, main: str, sub: str, name: str, kind: str
) -> None:
    made = message()
    made.add_attachment(content, maintype=main, subtype=sub, filename=name)

    document = read(made.as_bytes(), Limits())

    assert (document.text.strip(), document.media_type, document.flags) == ("Jane Example, Nurse", kind, ())


def test_windows_line_ends_and_html_bodies_change_nothing() -> None:
    made = message()
    made.add_alternative("<p>Please find my resume attached.</p>", subtype="html")
    made.add_attachment(A_PDF, maintype="application", subtype="pdf", filename="Jane.pdf")

    assert lines_of(made.as_bytes().replace(b"\n", b"\r\n")) == ["Jane Example, Nurse"]


@pytest.mark.parametrize(
    "name", ["Resume Jane.txt", "Jane_CV_2024.txt", "Jane Example résumé.txt", "curriculum vitae.txt"]
)
def test_of_several_files_the_one_named_as_a_resume_is_read_and_the_others_are_told(name: str) -> None:
    document = read(with_files((b"Dear manager", "Cover letter.txt"), (b"Nurse", name)), Limits())

    assert document.text == "Nurse\n"
    assert [flag.code for flag in document.flags] == ["other_attachments"]
    assert document.flags[0].detail == f"{name} was read; not read: Cover letter.txt"


def test_without_a_telling_name_the_first_file_that_can_be_read_is_read() -> None:
    files = ((b"GIF89a" + bytes(50), "logo.gif"), (b"Nurse", "Jane.txt"), (b"Skills", "More.txt"))

    assert lines_of(with_files(*files)) == ["Nurse"]


def test_a_forwarded_message_gives_its_attachment() -> None:
    inner = message()
    inner.add_attachment(A_PDF, maintype="application", subtype="pdf", filename="Jane.pdf")
    outer = message(subject="Fwd: Application")
    outer.add_attachment(inner)

    assert lines_of(outer.as_bytes()) == ["Jane Example, Nurse"]


def test_pictures_in_the_text_of_a_message_are_no_resume() -> None:
    made = message()
    made.add_alternative("<p>Regards<img src='cid:logo'></p>", subtype="html")
    page = made.get_body(("html",))
    assert page is not None
    page.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<logo>", filename="logo.png")

    assert detail_of(made.as_bytes()).startswith("an e-mail message without an attached resume")


def test_a_message_without_attachment_is_refused_by_its_name() -> None:
    assert detail_of(message().as_bytes()).startswith(
        "an e-mail message without an attached resume: expected PDF"
    )


def test_an_attachment_that_is_not_read_is_named() -> None:
    assert detail_of(with_files((b"GIF89a" + bytes(50), "Jane.gif"))).startswith(
        "the attached Jane.gif: a GIF"
    )


@pytest.mark.parametrize("depth", [70, 5_000])
def test_endless_nesting_is_hostile(depth: int) -> None:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))

    assert refusal(b"From: a@b.c\nMIME-Version: 1.0\n" + opened.encode()) == "hostile"


def archive(page: bytes, encoding: str, charset: str, head: str = "", extra: str = "") -> bytes:
    start = "From: <Saved by Blink>\nSubject: Jane\nMIME-Version: 1.0\n" + head
    start += 'Content-Type: multipart/related; type="text/html"; boundary="--x"\n\n'
    part = f"----x\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {encoding}\n"
    part += "Content-Location: https://example.com/jane\n\n"
    return (start + part).encode() + page + f"\n{extra}----x--\n".encode()


def encoded(text: str, encoding: str, charset: str) -> bytes:
    raw = text.encode(charset)
    if encoding == "base64":
        return base64.encodebytes(raw)
    return quopri.encodestring(raw) if encoding == "quoted-printable" else raw


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_web_archive_reads_as_its_page(encoding: str, charset: str) -> None:
    document = read(archive(encoded(PAGE, encoding, charset), encoding, charset), Limits())

    assert document.text.split("\n")[:2] == ["Jane Example", "Nurse – Zoë"]
    assert (document.media_type, document.flags) == (MHTML, ())


def test_style_sheets_of_the_archive_apply() -> None:
    page = b'<html><head><link rel="stylesheet" href="cid:css-1@mhtml.blink"></head>'
    page += b"<body><p>Nurse</p><p class=gone>secret</p></body></html>"
    sheet = "----x\nContent-Type: text/css\nContent-ID: <css-1@mhtml.blink>\n\n.gone { display: none }\n"

    document = read(archive(page, "8bit", "utf-8", extra=sheet), Limits())

    assert document.text == "Nurse\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_a_saved_page_of_one_part_is_a_web_archive() -> None:
    content = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><p>Nurse</p></html>"

    assert read(content, Limits()).media_type == MHTML


def detail_of(content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read(content, Limits())
    assert caught.value.code == "unsupported_type"
    return caught.value.detail


def test_messages_in_messages_without_end_are_hostile() -> None:
    assert (
        refusal(b"From: a@b.c\nMIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 10_000)
        == "hostile"
    )


def test_an_encoding_whose_name_has_a_nul_is_not_looked_up() -> None:
    page = b"<html><link rel=stylesheet href=a.css><p>Nurse"
    content = (
        b'From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: '
        b'text/html; charset="a\x00b"\n\n' + page + b'\n--b\nContent-Type: text/css; charset="a\x00b"\n'
        b"Content-Location: a.css\n\np{color:red}\n--b--\n"
    )

    assert lines_of(content) == ["Nurse"]
