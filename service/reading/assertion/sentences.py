"""Sentences of a whole document, for what may be said anywhere in it."""

from bisect import bisect_right
from collections.abc import Iterator

from service.text.document import Document
from service.text.sentences import spans_of
from service.text.wrapping import Break

_ENTRIES = frozenset({"header", "education", "licences", "certifications", "references", "skills"})


def sentence_at(document: Document, position: int) -> tuple[int, int]:
    """Return the half-open span of the bullet or sentence that holds a position."""
    spans = document.remember(sentence_at, lambda: list(_sentences(document)))
    number = bisect_right(spans, (position, len(document.text))) - 1
    return spans[max(number, 0)]


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the sentences of each section, cut at the line ends at which layout ends an entry."""
    ends = [end.place for end in document.line_ends if _ends_entry(end.kind, full=end.full)]
    entries = [end.place for end in document.line_ends if end.kind is Break.PLAIN]
    for section in document.sections:
        stops = sorted({*ends, *entries}) if section.kind in _ENTRIES else ends
        for start, end in spans_of(document.text, document.lines_between(section.start, section.end)):
            yield from _cut(start, end, stops)


def _ends_entry(kind: Break, *, full: bool) -> bool:
    return kind in (Break.APART, Break.STOPPED) or (kind is Break.PLAIN and not full)


def _cut(start: int, end: int, stops: list[int]) -> Iterator[tuple[int, int]]:
    for stop in stops[bisect_right(stops, start) :]:
        if stop >= end:
            break
        yield start, stop
        start = stop + 1
    yield start, end
