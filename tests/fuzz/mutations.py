"""Edits of files: spans cut, repeated, moved and overwritten, and tokens of the format put in."""

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from tests.extraction.honest_files import HONEST, PART, packed

from .tokens import COMMON, NUMBERS, TOKENS, XML
from .trees import TreeEdit, tree_edited, tree_edits

KINDS = ("insert", "insert", "insert", "replace", "replace", "cut", "repeat", "move", "flip", "end")
WITH_TREES = frozenset({"docx", "strict docx", "flat docx", "word 2003", "odt", "flat odt"})
LIKE = {"web archive": "mail", "doc": "picture"}


class Edit(NamedTuple):
    """A change of a file.

    Attributes:
        kind: one of KINDS. place, other: in [0, 1), a share of the length. size: bytes of the span.
        token: what is put in.
    """

    kind: str
    place: float
    other: float
    size: int
    token: bytes


def edited(content: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a file after edits."""
    for edit in edits:
        start, other = int(edit.place * len(content)), int(edit.other * len(content))
        span = content[start : start + edit.size]
        before, after, rest = content[:start], content[start:], content[start + edit.size :]
        if edit.kind == "insert":
            content = before + edit.token + after
        elif edit.kind == "replace":
            content = before + edit.token + rest
        elif edit.kind == "cut":
            content = before + rest
        elif edit.kind == "repeat":
            content = before + span * 8 + rest
        elif edit.kind == "move":
            content = content[:other] + span + content[other:]
        elif edit.kind == "flip":
            content = before + bytes(byte ^ 0x20 for byte in span[:1]) + content[start + 1 :]
        else:
            content = before if edit.other > 0.9 else content
    return content


def tokens_of(reader: str) -> tuple[bytes, ...]:
    """Return the tokens that mutations of a format put in."""
    own = TOKENS.get(LIKE.get(reader, reader), XML)
    also = TOKENS["html"] if reader == "web archive" else ()
    named = (PART + b"word/header1.xml\n",) if reader.endswith("docx") else ()
    return (*own, *also, *named, *COMMON, *NUMBERS)


def files(reader: str) -> st.SearchStrategy[bytes]:
    """Return honest files of a reader after a few edits of bytes, of trees, and of the zipped bytes."""
    share = st.floats(0, 1, exclude_max=True)
    token = st.one_of(st.sampled_from(tokens_of(reader)), st.binary(max_size=4))
    edit = st.builds(Edit, st.sampled_from(KINDS), share, share, st.integers(1, 60), token)
    changed = st.builds(edited, st.sampled_from(HONEST[reader]), st.lists(edit, max_size=8))
    if reader in WITH_TREES:
        trees = st.lists(st.tuples(share, tree_edits()), min_size=1, max_size=8)
        changed = st.one_of(changed, st.builds(with_trees_edited, st.sampled_from(HONEST[reader]), trees))
    whole = changed.map(lambda content: packed(reader, content))
    around = st.one_of(st.just([]), st.just([]), st.just([]), st.lists(edit, max_size=2))
    return st.builds(edited, whole, around)


def with_trees_edited(content: bytes, edits: Sequence[tuple[float, TreeEdit]]) -> bytes:
    """Return the parts of a file, or the one that it is, each after the edits whose share falls on it."""
    parts = content.split(PART)
    for number, part in enumerate(parts):
        own = [edit for share, edit in edits if int(share * len(parts)) == number]
        name, newline, body = part.partition(b"\n") if len(parts) > 1 else (b"", b"", part)
        parts[number] = name + newline + tree_edited(body, own)
    return PART.join(parts)
