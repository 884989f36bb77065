"""Edits of XML that leave it well-formed: elements moved, copied, renamed, nested, and given other values."""

import copy
from collections.abc import Sequence
from typing import Any, NamedTuple

from hypothesis import strategies as st
from lxml import etree

KINDS = ("copy", "move", "drop", "rename", "nest", "attribute", "attribute", "attribute", "text")
VALUES = (
    "",
    "0",
    "1",
    "-1",
    "x",
    "nan",
    "1e400",
    "99999999999999999999",
    "-0.0",
    "100%",
    "-400pt",
    "1e9in",
    "#ffffff",
    "#fff",
    "auto",
    "none",
    "true",
    "false",
    "restart",
    "exact",
    "page",
    "Quiet",
    "Other",
    "S0",
    "aFChunk0",
    "header1",
    "rId1",
    "Wingdings",
    "F0B7",
    "D800",
    "accent9",
    "background1",
    "begin",
    "end",
    "separate",
    "width:-1e9pt;position:absolute",
    "../../x",
    "http://127.0.0.1/",
    "1 2 3 4",
    "٣",
    "²",
    "1_000",
    "\u202e",
    "paragraph",
    "table",
    "hidden",
)


class TreeEdit(NamedTuple):
    """A change of a tree: one of KINDS, two elements as shares of their number, and a value."""

    kind: str
    place: float
    other: float
    value: str


def tree_edited(content: bytes, edits: Sequence[TreeEdit]) -> bytes:
    """Return XML after edits; content that is no XML as it is."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return content
    for edit in edits:
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        _apply(edit, elements[int(edit.place * len(elements))], elements[int(edit.other * len(elements))])
    before, mark, _ = content.rpartition(b"?>")
    return before + mark + etree.tostring(root)


def _apply(edit: TreeEdit, element: Any, other: Any) -> None:
    parent = element.getparent()
    if edit.kind == "copy":
        other.append(copy.deepcopy(element))
    elif edit.kind == "move" and parent is not None and other not in element.iter():
        other.append(element)
    elif edit.kind == "drop" and parent is not None:
        parent.remove(element)
    elif edit.kind == "rename" and parent is not None:
        element.tag = other.tag
    elif edit.kind == "nest" and parent is not None:
        outer = etree.Element(other.tag, other.attrib)
        parent.replace(element, outer)
        outer.append(element)
    elif edit.kind == "attribute" and other.attrib:
        name = other.keys()[int(edit.place * len(other.attrib))]
        (element if edit.other < 0.5 else other).set(name, edit.value)
    elif edit.kind == "text":
        element.text = edit.value


def tree_edits() -> st.SearchStrategy[TreeEdit]:
    """Return edits of any kind at any place."""
    share = st.floats(0, 1, exclude_max=True)
    return st.builds(TreeEdit, st.sampled_from(KINDS), share, share, st.sampled_from(VALUES))
