"""Sentences around a place anywhere in a document."""

from bisect import bisect_right
from collections.abc import Iterator

from service.domain.profile import Section
from service.text.document import Document
from service.text.sentences import spans_of
from service.text.wrapping import Break

_ENTRIES = frozenset({"header", "education", "licences", "certifications", "references", "skills"})


def sentence_at(document: Document, position: int) -> tuple[int, int]:
    """Return the half-open span of the bullet or sentence that holds a position."""
    section = document.part_at(position)
    spans = document.remember((sentence_at, section), lambda: list(_sentences(document, section)))
    number = bisect_right(spans, (position, len(document.text))) - 1
    return spans[max(number, 0)] if spans else (section.start, section.end)


def _sentences(document: Document, section: Section) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a section, cut at the line ends at which layout ends an entry."""
    lines = document.lines_between(section.start, section.end)
    listed = section.kind in _ENTRIES
    stops = [
        end.place
        for end in document.line_ends_between(section.start, section.end)
        if _ends_entry(end.kind, full=end.full and not listed)
    ]
    for start, end in spans_of(document.text, lines):
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
