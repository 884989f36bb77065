"""A JSON Resume document: facts from its structure, statements from its text."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from service.domain.profile import Flag, ReadResume, Section
from service.knowledge.knowledge import Knowledge
from service.reading.assertion.asserted import asserted, set_aside
from service.reading.employment.job_segmentation import JobSegment
from service.reading.employment.jobs import jobs_of
from service.reading.impersonal import nameless, without_personal_facts
from service.reading.json_resume.credentials import (
    Placed,
    certifications_of,
    degrees_of,
    licences_of,
)
from service.reading.json_resume.document import Written, text_of, written_parts
from service.reading.json_resume.values import dates_of, end_of, month_of, words
from service.reading.profile import profile_of
from service.text.dates import DateRange
from service.text.document import HEADER, Document

_JOBS = frozenset({"experience", "volunteer"})


@dataclass(frozen=True, slots=True)
class _Layout:
    sections: tuple[Section, ...]
    placed: tuple[Placed, ...]


def read_json_resume(
    resume: Mapping[str, Any],
    known: Knowledge,
    text: str | None = None,
    document_flags: Iterable[Flag] = (),
) -> ReadResume:
    """Return the facts of a JSON Resume document; dates, titles, degrees and licences from its structure.

    Args:
        text: `text_of(resume)` as extraction cleaned it, into which the evidence points. A part whose
            line is not found there gives no fact.
    """
    text = text_of(resume) if text is None else text
    layout = _layout(text, written_parts(resume))
    segments = [_segment(text, placed) for placed in layout.placed if placed.kind in _JOBS]
    masking = known.competencies.masking
    document, contact = nameless(Document(text, layout.sections), masking)
    left_out = set_aside(document, known)
    said = without_personal_facts(asserted(document, left_out), masking)
    read = profile_of(said, jobs_of(said, segments, known.work), known, left_out, document_flags)
    credentials = known.credentials
    profile = replace(
        read,
        degrees=degrees_of(text, layout.placed, read.degrees, credentials),
        licences=licences_of(text, layout.placed, read.licences, credentials),
        certifications=certifications_of(text, layout.placed, read.certifications, credentials),
    )
    return ReadResume(profile, contact)


def _layout(text: str, parts: tuple[Written, ...]) -> _Layout:
    """Return where the sections and parts stand in the text, found line by line from its beginning."""
    starts = [(HEADER, 0)]
    found: list[Placed] = []
    position = 0
    for each in parts:
        heading = _line(text, each.heading, position) if each.heading else None
        begins = _line(text, each.lines[0], heading[1] if heading else position)
        if begins is None:
            continue
        if each.kind != starts[-1][0]:
            starts.append((each.kind, heading[0] if heading else begins[0]))
        found.append(Placed(each.kind, each.part, begins[0], begins[1], len(text)))
        tail = _line(text, each.lines[-1], begins[0])
        position = tail[1] if tail else begins[1]
    ends = [start for _, start in starts[1:]] + [len(text)]
    sections = tuple(Section(kind, start, end) for (kind, start), end in zip(starts, ends, strict=True))
    return _Layout(sections, _until_next(found, sections))


def _line(text: str, words_of_line: str, position: int) -> tuple[int, int] | None:
    """Return the span of the next line of these words at or after a position."""
    start = position
    while (start := text.find(words_of_line, start)) >= 0:
        end = start + len(words_of_line)
        if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
            return start, end
        start = end
    return None


def _until_next(placed: list[Placed], sections: tuple[Section, ...]) -> tuple[Placed, ...]:
    """Return the parts with the place where the next part or section begins."""
    marks = sorted({each.start for each in placed} | {section.start for section in sections})
    after = dict(itertools.pairwise(marks))
    return tuple(replace(each, end=after.get(each.start, each.end)) for each in placed)


def _segment(text: str, placed: Placed) -> JobSegment:
    title = words(placed.part.get("position"))
    head_end = placed.start + len(title)
    return JobSegment(
        title=(placed.start, head_end) if title else None,
        dates=_range(text, placed, head_end),
        start=placed.start,
        end=placed.end,
        body=placed.line_end,
        section=placed.kind,
    )


def _range(text: str, placed: Placed, position: int) -> DateRange | None:
    """Return the period of a job; None without a start, as an end alone gives no length."""
    start, end = month_of(placed.part.get("startDate")), end_of(placed.part.get("endDate"))
    written = text.find(dates_of(placed.part), position, placed.line_end)
    if start is None or end is None or written < 0:
        return None
    return DateRange(written, placed.line_end, start[0], end[0], start[1], end[1])
