"""Headers that tell a mail and a web archive (MHTML) from plain text."""

import re

HEAD_WITHIN = 32_768
HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):")
# A printed or pasted mail has From, To and Subject; only a stored one has these.
STORED = frozenset(
    [
        b"content-type",
        b"delivered-to",
        b"dkim-signature",
        b"message-id",
        b"mime-version",
        b"received",
        b"return-path",
    ]
)
# An archive of a page was sent to nobody.
SENT = frozenset([b"to", b"cc", b"bcc", b"delivered-to", b"received", b"return-path", b"in-reply-to"])
PAGE_TYPE = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE)


def is_mail(content: bytes) -> bool:
    """Return whether the file begins with the headers of a stored mail or of a web archive."""
    names = _header_names(content)
    return len(names) >= 2 and not STORED.isdisjoint(names)


def is_web_archive(content: bytes) -> bool:
    """Return whether a file with the headers of a mail is a saved page."""
    return SENT.isdisjoint(_header_names(content)) and bool(PAGE_TYPE.search(_head(content)))


def _header_names(content: bytes) -> frozenset[bytes]:
    """Return the names of the headers in lower case; empty if a line before the blank line is no header."""
    names = set()
    for line in _head(content).split(b"\n"):
        if line[:1] in (b"", b" ", b"\t"):
            continue
        found = HEADER.match(line)
        if not found:
            return frozenset()
        names.add(found[1].lower())
    return frozenset(names)


def _head(content: bytes) -> bytes:
    """Return the lines before the first blank line."""
    head = (
        content[:HEAD_WITHIN]
        .removeprefix(b"\xef\xbb\xbf")
        .lstrip()
        .replace(b"\r\n", b"\n")
        .replace(b"\r", b"\n")
    )
    return head.partition(b"\n\n")[0]
