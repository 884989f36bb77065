"""Sentences of a part of a document, cut once for all readers of scope."""

import re
from dataclasses import dataclass

from service.text.counts import NUMBER_WORDS
from service.text.document import Document
from service.text.sentences import sentences_between
from service.text.templates import tokens_of

# A line that goes on in lower case, with a number, an amount or a bracket belongs to the sentence before it;
# a full stop before "of 25" is one of layout.
SENTENCE_END = re.compile(r"\.(?=\s|\Z)(?!\s{1,4}of\s\d)|\n(?!\s{0,30}[a-z0-9$(])|;|•")
# Staff are listed line by line, so a line that begins with a number begins an item.
ITEM_END = re.compile(r"\.(?=\s|\Z)|\n(?!\s{0,30}[a-z$(])|;|•")
_DIGIT = re.compile(r"\d")
_KEPT = "sentences_of_scope"


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """A sentence with a number in it: its half-open span, and its words and marks in small letters."""

    start: int
    end: int
    tokens: frozenset[str]


def numbered_sentences(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    """Return the sentences with a number between two offsets."""
    return _cut(document, start, end, SENTENCE_END)


def numbered_items(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    """Return the items with a number between two offsets, each of which may begin with its number."""
    return _cut(document, start, end, ITEM_END)


def _cut(document: Document, start: int, end: int, stop: re.Pattern[str]) -> tuple[NumberedSentence, ...]:
    """Return the sentences with a number; the document keeps them, as it keeps its lines and words."""
    kept = document.__dict__.setdefault(_KEPT, {})
    key = (start, end, stop)
    if key not in kept:
        kept[key] = tuple(_numbered(document.text, start, end, stop))
    found: tuple[NumberedSentence, ...] = kept[key]
    return found


def _numbered(text: str, start: int, end: int, stop: re.Pattern[str]) -> list[NumberedSentence]:
    found = []
    for first, last in sentences_between(text, start, end, stop):
        tokens = tokens_of(text[first:last].lower())
        if _DIGIT.search(text, first, last) or not NUMBER_WORDS.isdisjoint(tokens):
            found.append(NumberedSentence(first, last, tokens))
    return found
