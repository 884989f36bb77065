"""Parsing of an HTML page: encoding, elements, refusals."""

import codecs
import re
from typing import Any

from lxml import etree

from service.errors import UnreadableDocument
from service.extraction.encodings import stated_encoding
from service.extraction.plain import decoded

# The parser itself fails a little deeper.
MAX_DEPTH = 200
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
CHARSET_WITHIN = 2_048
# An encoding named by an ASCII declaration is one of these.
BYTEWISE = ("ascii", "big5", "cp", "euc", "gb", "iso8859", "koi8", "mac", "shift", "utf-8")
# Browsers decode these names as Windows-1252, and authoring programs write it under these names.
WESTERN = frozenset({"iso8859-1", "ascii"})


def parsed(content: bytes, charset: str) -> Any:
    """Return the root element of a page (lxml); raises UnreadableDocument with its code."""
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        default_doctype=False,
    )
    try:
        root = etree.fromstring(_characters(content, charset).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise too_deep() if _exceeded_depth(parser) else _broken() from error
    if _exceeded_depth(parser):
        raise too_deep()
    if root is None:
        raise UnreadableDocument("empty", "a page without content")
    return root


def _exceeded_depth(parser: Any) -> bool:
    return any("depth" in entry.message.lower() for entry in parser.error_log)


def too_deep() -> UnreadableDocument:
    """Return the refusal of a page whose elements are nested too deeply."""
    return UnreadableDocument("hostile", f"elements nested more than {MAX_DEPTH} deep")


def _broken() -> UnreadableDocument:
    return UnreadableDocument("corrupt", "a page that cannot be parsed")


def _characters(content: bytes, charset: str) -> str:
    """Return the page decoded by the encoding that is declared, or by one that fits."""
    named = CHARSET.search(content[:CHARSET_WITHIN])
    name = charset or (named[1].decode("ascii") if named else "")
    if name and not stated_encoding(content):
        try:
            encoding = codecs.lookup(name).name
            if encoding.startswith(BYTEWISE):
                return content.decode("cp1252" if encoding in WESTERN else encoding)
        except (LookupError, ValueError):
            pass
    return decoded(content)
