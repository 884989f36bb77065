"""Hostile mails and web archives: endless nesting and parts, broken encodings, attached bombs."""

import base64
from collections.abc import Callable, Iterator, Mapping

from tests.extraction.hostile import many_pages, zip_bomb
from tests.extraction.hostile_file import HostileFile

HEAD = b"From: a@example.com\nTo: b@example.com\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\n"
PAGE = b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n"


def mail_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for kind, makers in {"mail": _MAILS, "web archive": _ARCHIVES}.items():
        for name, make in makers.items():
            yield HostileFile(kind, name, make)


def _mail(body: bytes, *, head: bytes = HEAD, more: bytes = b"") -> bytes:
    return head + b"Content-Type: multipart/mixed; boundary=b" + more + b"\n\n" + body + b"--b--\n"


def _part(content: bytes, name: bytes = b"resume.txt", headers: bytes = b"") -> bytes:
    shown = b"Content-Disposition: attachment; filename=" + name
    return b"--b\n" + shown + b"\n" + headers + b"\n" + content + b"\n"


def _attached(content: bytes) -> bytes:
    return _mail(_part(base64.encodebytes(content), headers=b"Content-Transfer-Encoding: base64\n"))


def _nested(depth: int) -> bytes:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return HEAD + opened.encode()


def _within(depth: int) -> bytes:
    content = _mail(_part(b"Nurse"))
    for _ in range(depth):
        content = _attached(content).replace(b"resume.txt", b"mail.eml")
    return content


NURSE = _part(b"Nurse")
_MAILS: Mapping[str, Callable[[], bytes]] = {
    "10,000 nested parts": lambda: _nested(10_000),
    "59 nested parts": lambda: _nested(59),
    "10,000 nested messages": lambda: HEAD + b"Content-Type: message/rfc822\n\n" * 10_000,
    "100,000 nested messages without headers": lambda: (
        HEAD + b"Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\n" * 50_000
    ),
    "ten messages attached to each other": lambda: _within(10),
    "50,000 parts": lambda: _mail(_part(b"") * 50_000),
    "5,000 attached texts": lambda: _mail(NURSE * 5_000),
    "no boundary": lambda: HEAD + b"Content-Type: multipart/mixed\n\n" + NURSE,
    "an empty boundary": lambda: _mail(NURSE).replace(b"boundary=b", b'boundary=""'),
    "a boundary of 5 megabytes": lambda: _mail(NURSE, more=b"b" * 5_000_000),
    "a boundary that does not end": lambda: _mail(NURSE).replace(b"boundary=b", b'boundary="b'),
    "9 megabytes of equals signs": lambda: _mail(
        _part(b"=" * 9_000_000, headers=b"Content-Transfer-Encoding: quoted-printable\n")
    ),
    "8 megabytes of quoted bytes": lambda: _mail(
        _part(b"=41=\n" * 1_600_000, headers=b"Content-Transfer-Encoding: quoted-printable\n")
    ),
    "390,000 empty lines": lambda: _mail(_part(b"\n" * 390_000)),
    "3,000,000 empty lines": lambda: _mail(_part(b"\n" * 3_000_000)),
    "broken base64": lambda: _mail(
        _part(b"A=A=A\xff" * 1_000, headers=b"Content-Transfer-Encoding: base64\n")
    ),
    "broken uuencode": lambda: _mail(
        _part(b"begin 644 x\n\xff\xff\n", headers=b"Content-Transfer-Encoding: x-uuencode\n")
    ),
    "a header of 9 megabytes": lambda: b"Subject: " + b"a " * 4_500_000 + b"\n" + _mail(NURSE),
    "a folded header of 300,000 lines": lambda: b"Subject: a\n" + b" b\n" * 300_000 + _mail(NURSE),
    "a type of 5 megabytes": lambda: _mail(NURSE, more=b"; x=" + b"a" * 5_000_000),
    "20,000 parameters": lambda: _mail(NURSE, more=b"".join(b"; a%d=x" % n for n in range(20_000))),
    "a name in 2,000 pieces": lambda: _mail(
        _part(
            b"Nurse",
            name=b'x;\n filename*0="a"' + b"".join(b';\n filename*%d="b"' % n for n in range(1, 2_000)),
        )
    ),
    "a name of 20,000 encoded words": lambda: _mail(
        _part(b"Nurse", name=b'"' + b"=?utf-8?b?QQ==?= " * 20_000 + b'"')
    ),
    "a place of 100,000 brackets": lambda: _mail(
        _part(b"Nurse", headers=b"Content-ID: " + b"(" * 100_000 + b"\n")
    ),
    "100,000 headers": lambda: b"X-A: b\n" * 100_000 + _mail(NURSE),
    "an encoding with a NUL": lambda: _mail(
        _part(b"Nurse", headers=b'Content-Type: text/plain; charset="\x00a"\n')
    ),
    "an encoding that takes long": lambda: _mail(
        _part(b"Nurse-" * 500_000, headers=b"Content-Type: text/plain; charset=punycode\n")
    ),
    "an attached archive bomb": lambda: _attached(zip_bomb()),
    "an attached PDF of 100,000 pages": lambda: _attached(many_pages(100_000)),
    "an attached RTF nested without end": lambda: _attached(b"{\\rtf1" + b"{" * 200_000),
    "an attached program": lambda: _attached(b"MZ" + bytes(5_000)),
    "a name that leaves the folder": lambda: _mail(_part(b"Nurse", name=b'"../../../../etc/passwd\x00.pdf"')),
    "a mail from an address": lambda: (
        HEAD + b'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:9/x"\n\nx\n'
    ),
}


def _archive(*parts: bytes) -> bytes:
    return _mail(b"".join(parts), head=PAGE).replace(b"multipart/mixed", b"multipart/related")


def _page(content: bytes, charset: bytes = b"utf-8") -> bytes:
    return b"--b\nContent-Type: text/html; charset=" + charset + b"\n\n" + content + b"\n"


def _sheet(name: bytes, content: bytes, charset: bytes = b"utf-8") -> bytes:
    kind = b"--b\nContent-Type: text/css; charset=" + charset
    return kind + b"\nContent-Location: " + name + b"\n\n" + content + b"\n"


LINKED = b"<html><link rel=stylesheet href=a.css><link rel=stylesheet href=http://127.0.0.1:9/b.css><p>Nurse"
_ARCHIVES: Mapping[str, Callable[[], bytes]] = {
    "a style sheet that imports itself": lambda: _archive(
        _page(LINKED), _sheet(b"a.css", b"@import 'a.css'; p{color:red}")
    ),
    "two style sheets that import each other": lambda: _archive(
        _page(LINKED), _sheet(b"a.css", b"@import url(b.css);"), _sheet(b"b.css", b"@import url(a.css);")
    ),
    "one style sheet linked 50,000 times": lambda: _archive(
        _page(b"<html>" + b"<link rel=stylesheet href=a.css>" * 50_000 + b"<p>Nurse"),
        _sheet(b"a.css", b"p{color:red}" * 1_000),
    ),
    "a style sheet of 8 megabytes": lambda: _archive(
        _page(LINKED), _sheet(b"a.css", b"p{color:red}" * 600_000)
    ),
    "frames in a ring": lambda: _archive(
        _page(b"<html><iframe src=cid:a></iframe><p>Nurse"), _page(b"<html><iframe src=cid:a>")
    ),
    "no page": lambda: _archive(_sheet(b"a.css", b"p{}")),
    "an empty page": lambda: _archive(_page(b"")),
    "a page nested without end": lambda: _archive(_page(b"<div>" * 200_000)),
    "a page whose encoding has a NUL": lambda: _archive(_page(LINKED, b'"a\x00b"')),
    "a style sheet whose encoding has a NUL": lambda: _archive(
        _page(LINKED), _sheet(b"a.css", b"p{}", b'"a\x00b"')
    ),
    "a style sheet whose encoding takes long": lambda: _archive(
        _page(LINKED), _sheet(b"a.css", b"p-" * 1_000_000, b"punycode")
    ),
    "a page in escapes of Python": lambda: _archive(
        _page(b"<html><p>Nurse \\N{DIGIT ONE} \\q", b"unicode_escape")
    ),
}
