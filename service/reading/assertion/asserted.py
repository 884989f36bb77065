"""The asserted part of a document: what it says of the candidate, of the past or present, in own words."""

import re
from collections.abc import Iterable, Iterator

from service.domain.profile import SetAside
from service.knowledge.knowledge import Knowledge
from service.reading.assertion.copied_sentences import copied_sentences
from service.reading.assertion.impossible_heads import impossible_heads
from service.reading.assertion.named_people import named_people
from service.reading.assertion.passages import passages
from service.reading.assertion.phrases_set_aside import Span, by_phrases
from service.reading.assertion.repeated_lines import repeated_lines
from service.text.document import Document

COPIED, NOT_HELD, OTHER, REPEATED = "copied", "not_held", "other_person", "repeated"
_POSTING = "posting"
_YEARS = re.compile(
    r"\b(?:19|20)\d\d[ ]?(?:-|–|—|to)[ ]?(?:[a-z]{3,9}\.?[ ]|\d\d?/)?(?:(?:19|20)\d\d|present|current|now)\b",
    re.I,
)
# Kinds of sections that tell nothing of what the person is or was.
_WHOLE = {"references": "other_person", _POSTING: _POSTING, "sought": "wished", "others": "other_person"}


def set_aside(document: Document, known: Knowledge) -> tuple[SetAside, ...]:
    """Return the words of a document that no fact is taken from, in order, without overlaps."""
    found = (
        *_whole_sections(document),
        *((start, end, COPIED) for start, end in copied_sentences(document, known.roles.runs)),
        *by_phrases(document, known.assertion),
        *((start, end, NOT_HELD) for start, end in impossible_heads(document, known.work)),
        *(
            (start, end, OTHER)
            for start, end in named_people(document, known.assertion.letters, known.competencies.masking)
        ),
        *((line.start, line.end, REPEATED) for line in repeated_lines(document)),
    )
    opening = [(start, end) for start, end, reason in found if reason in (COPIED, _POSTING)]
    found = (*found, *((start, end, COPIED) for start, end in passages(document, opening)))
    return tuple(
        SetAside(reason, document.evidence(start, end, document.section_at(start)))
        for start, end, reason in _apart(found)
        if document.text[start:end].strip()
    )


def _whole_sections(document: Document) -> Iterator[Span]:
    """Yield the sections that tell nothing of the person; that of an opening with its title, right above.

    A section ends before dates from one year to another: then its heading is followed by work without one.
    """
    for each in document.sections:
        if each.kind in _WHOLE:
            start = _above(document, each.start) if each.kind == _POSTING else each.start
            yield start, _before_work(document.text, each.start, each.end), _WHOLE[each.kind]


def _before_work(text: str, start: int, end: int) -> int:
    """Return the end of the paragraphs before the first dates from one year to another; `end` without any."""
    dates = _YEARS.search(text, start, end)
    if dates is None:
        return end
    gap = text.rfind("\n\n", start, dates.start())
    return gap if gap >= 0 else max(start, text.rfind("\n", start, dates.start()))


def _above(document: Document, start: int) -> int:
    """Return the start of the line right above a heading; of the heading where a blank line parts them."""
    before = document.lines_between(0, start)[-1:]
    return before[0].start if before and document.text.count("\n", before[0].end, start) == 1 else start


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
