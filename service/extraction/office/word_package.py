"""Parts of a Word document and their relationships, in a ZIP archive or in one flat XML file."""

import base64
import binascii
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.office.word_names import STRICT
from service.extraction.office.zip_check import check_markup, check_zip

MAIN = "word/document.xml"
# Parts that hold no words.
UNUSED = ("word/media/", "word/fonts/", "word/embeddings/", "docprops/", "customxml/")
# Programs that fill templates forget to escape it.
STRAY_AMPERSAND = re.compile(rb"&(?!(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{1,8});)")
PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
ROOT_RELATIONS = "_rels/.rels"


class Relation(NamedTuple):
    """A reference from one part to another.

    Attributes:
        kind: the last word of its type, such as "header" or "styles".
        target: the name of the other part.
    """

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of a document, by name in small letters, as names do not depend on case."""

    parts: Mapping[str, bytes]

    def root(self, part: str) -> Any:
        """Return the root element of a part; None if there is no such part."""
        content = self.parts.get(part.lower())
        return None if content is None else parsed(content)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the references of a part to other parts, by id."""
        folder, _, file = part.rpartition("/")
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels") if part else ROOT_RELATIONS)
        found = {}
        for relation in () if root is None else root.iterchildren("{*}Relationship"):
            if relation.get("TargetMode", "Internal") == "Internal":
                kind = relation.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found[relation.get("Id", "")] = Relation(kind, target.lstrip("/"))
        return found

    def main(self) -> str:
        """Return the name of the part that holds the body."""
        targets = [found.target for found in self.relations("").values() if found.kind == "officeDocument"]
        return next((target for target in targets if target.lower() in self.parts), MAIN)


def parsed(content: bytes) -> Any:
    """Return the root element of a part, with Strict names as Transitional ones."""
    for strict, transitional in STRICT.items():
        content = content.replace(strict.encode(), transitional.encode())
    try:
        return _root(content)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise UnreadableDocument("hostile", "parts nested without end") from error
    try:
        return _root(STRAY_AMPERSAND.sub(b"&amp;", content))
    except etree.XMLSyntaxError as error:
        raise corrupt() from error


def _root(content: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    return etree.fromstring(content, parser)


def corrupt() -> UnreadableDocument:
    """Return the refusal of a document whose parts are missing or broken."""
    return UnreadableDocument("corrupt", "a Word document whose parts do not fit together")


def zipped_package(content: bytes, limits: Limits) -> WordPackage:
    """Return the parts of a ZIP archive; raises UnreadableDocument if it is not safe to open."""
    check_zip(content, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if not name.lower().startswith(UNUSED)]
            return WordPackage({name.lower().lstrip("/"): archive.read(name) for name in names})
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise corrupt() from error


def flat_package(content: bytes) -> WordPackage:
    """Return the parts of one flat XML file (Flat OPC)."""
    check_markup(content)
    return WordPackage(dict(_flat_parts(parsed(content))))


def _flat_parts(package: Any) -> Iterator[tuple[str, bytes]]:
    for part in package.iterchildren(f"{PKG}part"):
        name = part.get(f"{PKG}name", "").lstrip("/").lower()
        if name.startswith(UNUSED):
            continue
        for data in part.iterchildren(f"{PKG}xmlData"):
            for root in data:
                yield name, etree.tostring(root, with_tail=False)
        for data in part.iterchildren(f"{PKG}binaryData"):
            yield name, _decoded(data.text)


def _decoded(text: str | None) -> bytes:
    try:
        return base64.b64decode(text or "")
    except (binascii.Error, ValueError) as error:
        raise corrupt() from error
