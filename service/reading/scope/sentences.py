"""Sentences of a part of a document, cut once for all readers of scope."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.text.counts import NUMBER_WORDS
from service.text.document import Document
from service.text.sentences import between_stops
from service.text.templates import tokens_of
from service.text.wrapping import Break, LineEnd, begins_item, goes_on

# Staff are listed line by line, so a line that begins with a number begins an item.
ITEM_END = re.compile(r"\.(?=\s|\Z)|\n(?!\s{0,30}[a-z$(])|;|•")
_REACH = 32  # characters that ITEM_END looks at
# The ends of items that end a sentence too: a line that begins with a number goes on with the one before it,
# and a full stop before "of 25" is one of layout.
SENTENCE_END = re.compile(r"\.(?!\s{1,4}of\s\d)|\n(?!\s{0,30}\d)|;|•")
_BEGINS_WITH_NUMBER = re.compile(r"\s{0,30}\d")
_ENDS_IN_COUNT = re.compile(r"\b\d[\d,.]*\Z")
_LAST = 12  # characters of a line that may hold its last number
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """A sentence with a number in it: its half-open span, and its words and marks in small letters."""

    start: int
    end: int
    tokens: frozenset[str]


def numbered_sentences(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    """Return the sentences with a number between two offsets."""
    return document.remember((start, end, SENTENCE_END), lambda: _sentences(document, start, end))


def numbered_items(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    """Return the items with a number between two offsets, each of which may begin with its number."""
    return document.remember((start, end, ITEM_END), lambda: _items(document, start, end))


def _items(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    stops = document.stops_between(start, end, ITEM_END, reach=_REACH)
    wraps = _wraps(document)
    ends = [stop for stop in stops if stop not in wraps or _BEGINS_WITH_NUMBER.match(document.text, stop + 1)]
    return _numbered(document.text, between_stops(start, end, ends))


def _sentences(document: Document, start: int, end: int) -> tuple[NumberedSentence, ...]:
    text = document.text
    stops = document.stops_between(start, end, ITEM_END, reach=_REACH)
    wraps = _wraps(document)
    ends = [stop for stop in stops if stop not in wraps and SENTENCE_END.match(text, stop, end)]
    return _numbered(text, between_stops(start, end, ends))


def _wraps(document: Document) -> frozenset[int]:
    """Return the places of the line ends at which layout says that a sentence goes on."""
    return document.remember(_wraps, lambda: frozenset(_wrapped(document.line_ends)))


def _wrapped(ends: Iterable[LineEnd]) -> Iterator[int]:
    bulleted = False
    for number, end in enumerate(ends):
        bulleted = begins_item(end.before) if number == 0 else bulleted
        if goes_on(end, bulleted=bulleted) or _parts_count(end):
            yield end.place
        else:
            bulleted = begins_item(end.after)


def _parts_count(end: LineEnd) -> bool:
    """Return whether a full line ends with a number, whose noun begins the next one."""
    last = end.before.words[-_LAST:]
    return end.kind is Break.PLAIN and end.full and _ENDS_IN_COUNT.search(last) is not None


def _numbered(text: str, spans: Iterable[tuple[int, int]]) -> tuple[NumberedSentence, ...]:
    found = []
    for first, last in spans:
        tokens = tokens_of(text[first:last].lower())
        if _DIGIT.search(text, first, last) or not NUMBER_WORDS.isdisjoint(tokens):
            found.append(NumberedSentence(first, last, tokens))
    return tuple(found)
