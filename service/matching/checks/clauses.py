"""The clause of a long statement or list that shows what is asked."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from service.domain.evidence import Evidence, evidence

_LONG = 120  # characters of a quote that is read at a glance
_SENTENCES = re.compile(r"[.;!?](?=\s)|[•●▪■◦*|]|\n(?=\s*[-–—•●▪■◦*])")
_CLAUSES = re.compile(r"[,:](?=\s)|\n(?!\s*[a-z])")  # a line that goes on in small letters is the same clause
_JOINT = re.compile(r"[\s•●▪■◦*|–—-]*(?:(?:and|or|as well as)\s+|&\s*)?", re.I)

Span = tuple[int, int]


def clause_that(shows: Callable[[str], bool], whole: Evidence) -> Evidence:
    """Return the first sentence or clause of long evidence of which `shows` holds; all of it if none does."""
    if len(whole.quote) <= _LONG:
        return whole
    sentence = _first(shows, whole.quote, _cut(_SENTENCES, whole.quote, (0, len(whole.quote))))
    start, end = sentence or (0, len(whole.quote))
    if end - start > _LONG:
        clauses = _cut(_CLAUSES, whole.quote, (start, end))
        if (clause := _first(shows, whole.quote, clauses)) is not None:
            start, end = _grown(clause, clauses)
    if (joint := _JOINT.match(whole.quote, start, end)) is not None:
        start = joint.end()
    part = evidence(whole.quote, start, end, whole.section)
    return Evidence(whole.start + part.start, whole.start + part.end, part.quote, whole.section)


def _first(shows: Callable[[str], bool], text: str, spans: Sequence[Span]) -> Span | None:
    return next(((start, end) for start, end in spans if shows(text[start:end])), None)


def _cut(marks: re.Pattern[str], text: str, span: Span) -> list[Span]:
    """Return the spans between marks, each mark at the end of the span before it."""
    ends = [found.end() for found in marks.finditer(text, *span)]
    return [
        each for each in pairwise((span[0], *ends, span[1])) if text[each[0] : each[1]].strip(" •●▪■◦*|-–—")
    ]


def _grown(clause: Span, clauses: Sequence[Span]) -> Span:
    """Return a clause with those before it, and then those after it, as long as it stays short."""
    first = last = clauses.index(clause)
    while first and clauses[last][1] - clauses[first - 1][0] <= _LONG:
        first -= 1
    while last + 1 < len(clauses) and clauses[last + 1][1] - clauses[first][0] <= _LONG:
        last += 1
    return clauses[first][0], clauses[last][1]
