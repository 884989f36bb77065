"""Word 2003 XML (WordprocessingML 2003) as the parts of a later Word document."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from service.extraction.office.word_names import SPACES, name
from service.extraction.office.word_package import MAIN, WordPackage, corrupt, parsed
from service.extraction.office.zip_check import check_markup

NAMESPACE = b"http://schemas.microsoft.com/office/word/2003/wordml"
NAMED_WITHIN = 4_096
# LibreOffice names this namespace in what it writes, and leaves out tabs.
LIBREOFFICE = b"urn:oasis:names:tc:opendocument:xmlns:"
ANNOTATION = "{http://schemas.microsoft.com/aml/2001/core}annotation"
GONE = frozenset({"Word.Deletion", "Word.Comment"})
# Elements whose names have changed since.
RENAMED = {
    name("w:listPr"): name("w:numPr"),
    name("w:ilfo"): name("w:numId"),
    name("w:vmerge"): name("w:vMerge"),
    name("w:hmerge"): name("w:hMerge"),
}
FIRST, LAST = slice(0, 1), slice(-1, None)
HYPHENATED = re.compile("-([a-z])")
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = {"header": "w:hdr", "footer": "w:ftr"}
NOTES = {"footnotes": ("w:footnote", "w:footnoteReference"), "endnotes": ("w:endnote", "w:endnoteReference")}


def is_word_2003(content: bytes) -> bool:
    """Return whether an XML file names the namespace of Word 2003."""
    return NAMESPACE in content[:NAMED_WITHIN]


def package_of_word_2003(content: bytes) -> WordPackage:
    """Return the parts of a document of Word 2003; raises UnreadableDocument if it is broken."""
    check_markup(content)
    root = parsed(content.replace(NAMESPACE, SPACES["w"].encode()))
    body = root.find(name("w:body"))
    if body is None:
        raise corrupt()
    _rename(root)
    if LIBREOFFICE in content[:NAMED_WITHIN]:
        _restore_tabs(body)
    parts = {"settings": root.find(name("w:docPr")), "styles": root.find(name("w:styles"))}
    parts.update(_notes(body))
    parts.update(_margins(body))
    document = etree.Element(name("w:document"))
    document.append(body)
    found = {f"word/{key}.xml": etree.tostring(part) for key, part in parts.items() if part is not None}
    return WordPackage(
        {MAIN: etree.tostring(document), **found, "word/_rels/document.xml.rels": _relations(found)}
    )


def _rename(root: Any) -> None:
    """Give elements and attributes the names that later documents use, and remove what was deleted."""
    for element in list(root.iter(etree.Element)):
        if element.tag in RENAMED:
            element.tag = RENAMED[element.tag]
        for key, value in element.items():
            if "-" in key and key.startswith(f"{{{SPACES['w']}}}"):
                space, _, local = key.partition("}")
                element.set(f"{space}}}{HYPHENATED.sub(_capital, local)}", value)
        if element.tag == ANNOTATION and element.get(name("w:type")) in GONE:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)


def _restore_tabs(body: Any) -> None:
    """Put a tab between runs where a word would go on with a capital letter or a digit."""
    for run in list(body.iter(name("w:r"))):
        before = run.getprevious()
        if before is None or before.tag != name("w:r"):
            continue
        left, right = ("".join(each.itertext(name("w:t")))[at] for each, at in ((before, LAST), (run, FIRST)))
        if left.isalnum() and (right.isupper() or right.isdigit()):
            run.insert(0, etree.Element(name("w:tab")))


def _capital(match: re.Match[str]) -> str:
    return match[1].upper()


def _margins(body: Any) -> Iterator[tuple[str, Any]]:
    """Move headers and footers out of the sections, each with its name; leave references to them."""
    for kind, tag in KINDS.items():
        for number, margin in enumerate(list(body.iter(name(tag)))):
            reference = etree.Element(name(f"w:{kind}Reference"))
            shown_on = margin.get(name("w:type"), "odd")
            reference.set(name("w:type"), "default" if shown_on == "odd" else shown_on)
            reference.set(name("r:id"), f"{kind}{number}")
            margin.getparent().replace(margin, reference)
            yield f"{kind}{number}", margin


def _notes(body: Any) -> Iterator[tuple[str, Any]]:
    """Move notes out of the runs that they belong to; leave references to them."""
    for kind, (tag, reference_tag) in NOTES.items():
        notes = etree.Element(name(f"w:{kind}"))
        for number, note in enumerate(list(body.iter(name(tag)))):
            parent = note.getparent()
            if parent.tag != name("w:r"):
                continue
            reference = etree.Element(name(reference_tag))
            reference.set(name("w:id"), str(number))
            note.set(name("w:id"), str(number))
            parent.replace(note, reference)
            notes.append(note)
        yield kind, notes


def _relations(parts: dict[str, bytes]) -> bytes:
    root = etree.Element(f"{{{RELATIONS}}}Relationships")
    for part in parts:
        key = part.removeprefix("word/").removesuffix(".xml")
        relation = etree.SubElement(root, f"{{{RELATIONS}}}Relationship")
        relation.set("Id", key)
        relation.set("Type", f"{RELATIONS}/{key.rstrip('0123456789')}")
        relation.set("Target", f"{key}.xml")
    return bytes(etree.tostring(root))
