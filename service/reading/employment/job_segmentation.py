"""The segmentation of a resume into jobs: header, title, dates and text of each."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.dated_headers import dated_headers
from service.reading.employment.employer_lines import with_employer_line
from service.reading.employment.header_titles import with_titles
from service.reading.employment.job_headers import JobHeader
from service.reading.employment.repeated_headers import own_headers, without_employers
from service.reading.employment.text_dates import TextDates
from service.reading.employment.title_asides import without_asides
from service.reading.employment.title_parts import trimmed
from service.reading.employment.undated_headers import undated_headers
from service.reading.employment.whole_titles import with_whole_titles
from service.reading.employment.work_section import WorkSection, work_section
from service.text.dates import DateRange
from service.text.document import Document

_WORK_KINDS = frozenset({"experience", "volunteer", "rotations"})
_NEVER = frozenset(
    {"education", "publications", "references", "certifications", "licences", "interests", "affiliations"}
)
_BELOW_A_JOB = frozenset({"awards", "training", "projects"})


@dataclass(frozen=True, slots=True)
class JobSegment:
    """A job before more is known than its header and the span of text about it.

    Attributes:
        title: the span of the title.
        start, end: the span of the segment; body: where its text begins, behind the header.
        section: the kind of section that it is in.
        is_break: it is a break in the career and no job.
    """

    title: tuple[int, int] | None
    dates: DateRange | None
    start: int
    end: int
    body: int
    section: str
    is_break: bool = False


def find_segments(document: Document, work: Work) -> tuple[JobSegment, ...]:
    """Return the segments of all jobs in the order of the document."""
    return tuple(segment for each in work_sections(document, work) for segment in _segments_of(each))


def work_sections(document: Document, work: Work) -> Iterator[WorkSection]:
    """Yield the sections in which jobs may be found."""
    known = any(section.kind == "experience" for section in document.sections)
    dates = TextDates(document.text)
    before = ""
    for section in document.sections:
        if section.kind not in _NEVER:
            # "Accomplishments" below one job does not end the list of jobs.
            goes_on = before == "experience" and section.kind in _BELOW_A_JOB
            strict = section.kind not in _WORK_KINDS and not goes_on and (known or section.kind == "skills")
            yield work_section(document, section, dates, work, strict=strict)
        before = before if section.kind in _BELOW_A_JOB else section.kind


def _segments_of(section: WorkSection) -> list[JobSegment]:
    headers = dated_headers(section)
    if not section.strict:
        headers = sorted([*headers, *undated_headers(section, headers)], key=lambda each: each.first)
    own = without_employers(own_headers(section, with_titles(headers)))
    headers = with_whole_titles(section, own)
    return _segments(section, sorted([*headers, *_break_headers(section)], key=lambda each: each.first))


def _break_headers(section: WorkSection) -> Iterator[JobHeader]:
    """Yield the lines of breaks outside lists; the text of the job above ends there."""
    for index in sorted(section.breaks):
        if not section.is_bulleted(index):
            yield JobHeader(index, index, (), None, is_break=True)


def _segments(section: WorkSection, headers: Sequence[JobHeader]) -> list[JobSegment]:
    """Return the segments, each from its header to the next one or to the end of the section."""
    starts = [_start(section, each) for each in headers]
    ends = [*starts[1:], section.end]
    return [_segment(section, each, *span) for each, *span in zip(headers, starts, ends, strict=False)]


def _segment(section: WorkSection, header: JobHeader, start: int, end: int) -> JobSegment:
    title = header.title
    body = section.lines[header.last].end
    if title is not None and title.place in {"below", "under"}:
        body = max(body, title.end)
    span = trimmed(section.text, title.start, title.end) if title else None
    span = without_asides(section.text, *span) if span else None
    return JobSegment(span, header.dates, start, end, min(body, end), section.kind, header.is_break)


def _start(section: WorkSection, header: JobHeader) -> int:
    """Return where the header begins: with the employer, the title or the dates."""
    first, title = header.first, header.title
    if title is not None and title.start < section.lines[first].start:
        first = bisect_right(section.starts, title.start) - 1
    return section.lines[with_employer_line(section, header, first)].start
