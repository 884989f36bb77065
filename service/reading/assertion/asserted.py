"""The asserted part of a document: what it says of the candidate, of the past or present, in own words."""

from collections.abc import Iterable, Iterator

from service.domain.profile import SetAside
from service.knowledge.knowledge import Knowledge
from service.reading.assertion.phrases_set_aside import Span, by_phrases
from service.reading.assertion.repeated_lines import repeated_lines
from service.text.document import Document

REPEATED = "repeated"
_WHOLE = {
    "references": "other_person",
    "posting": "posting",
}  # kinds of sections that tell nothing of the person


def set_aside(document: Document, known: Knowledge) -> tuple[SetAside, ...]:
    """Return the words of a document that no fact is taken from, in order, without overlaps."""
    found = (
        *((each.start, each.end, _WHOLE[each.kind]) for each in document.sections if each.kind in _WHOLE),
        *by_phrases(document, known.assertion),
        *((line.start, line.end, REPEATED) for line in repeated_lines(document)),
    )
    return tuple(
        SetAside(reason, document.evidence(start, end, document.section_at(start)))
        for start, end, reason in _apart(found)
        if document.text[start:end].strip()
    )


def asserted(document: Document, left_out: Iterable[SetAside]) -> Document:
    """Return the document without the words that are set aside; the document itself if there are none."""
    spans = [(each.evidence.start, each.evidence.end) for each in left_out]
    return document.without(spans) if spans else document


def _apart(found: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans without overlaps; of two that overlap, the first and longest one stays whole."""
    position = 0
    for start, end, reason in sorted(found, key=lambda each: (each[0], -each[1])):
        if end > position:
            yield max(start, position), end, reason
            position = end
