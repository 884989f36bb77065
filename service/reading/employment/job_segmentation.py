"""The segmentation of a resume into jobs: header, title, dates and text of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.dated_headers import dated_headers
from service.reading.employment.employer_lines import shared_employers, with_employer_line
from service.reading.employment.header_titles import with_titles
from service.reading.employment.job_headers import JobHeader, first_line
from service.reading.employment.repeated_headers import own_headers, without_employers
from service.reading.employment.text_dates import TextDates
from service.reading.employment.title_asides import without_asides
from service.reading.employment.title_parts import trimmed
from service.reading.employment.unannounced_jobs import from_first_job
from service.reading.employment.undated_headers import undated_headers
from service.reading.employment.whole_titles import with_whole_titles
from service.reading.employment.work_section import WorkSection, work_section
from service.text.dates import DateRange
from service.text.document import Document
from service.text.tokens import Span

# The end of what comes before a sentence; a single letter or a short title ("Dr.", "St.") ends nothing.
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!Inc)(?<!Dept)(?<!Mrs)(?<!Ste)[.;](?= {1,3}[A-Z])")
_FEW_WORDS = 4
_WORK_KINDS = frozenset({"experience", "volunteer", "rotations"})
_NEVER = frozenset(
    {"education", "publications", "references", "certifications", "licences", "interests", "affiliations"}
)
_BELOW_A_JOB = frozenset({"awards", "training", "projects"})
# Parts that some resumes end in their jobs, if no heading announces those.
_BEFORE_JOBS = frozenset({"education", "certifications", "licences", "publications", "affiliations"})


@dataclass(frozen=True, slots=True)
class JobSegment:
    """A job before more is known than its header and the span of text about it.

    Attributes:
        title: the span of the title.
        start, end: the span of the segment; body: where its text begins, behind the header.
        section: the kind of section that it is in.
        is_break: it is a break in the career and no job.
        employer: the span of the line of the employer above an earlier position, if it is this one's too.
    """

    title: tuple[int, int] | None
    dates: DateRange | None
    start: int
    end: int
    body: int
    section: str
    is_break: bool = False
    employer: Span | None = None


def find_segments(document: Document, work: Work) -> tuple[JobSegment, ...]:
    """Return the segments of all jobs in the order of the document."""
    return tuple(segment for each in work_sections(document, work) for segment in _segments_of(each))


def work_sections(document: Document, work: Work) -> Iterator[WorkSection]:
    """Yield the sections in which jobs may be found."""
    known = any(section.kind == "experience" for section in document.sections)
    dates = TextDates(document.text)
    before = ""
    for section in document.sections:
        if section.kind not in _NEVER or (not known and section.kind in _BEFORE_JOBS):
            # "Accomplishments" below one job does not end the list of jobs.
            goes_on = before == "experience" and section.kind in _BELOW_A_JOB
            strict = section.kind not in _WORK_KINDS and not goes_on and (known or section.kind == "skills")
            yield work_section(document, section, dates, work, strict=strict)
        before = before if section.kind in _BELOW_A_JOB else section.kind


def _segments_of(section: WorkSection) -> list[JobSegment]:
    headers = dated_headers(section)
    if section.kind in _BEFORE_JOBS:
        return _segments(section, from_first_job(section, _chosen(section, headers), listed=True))
    if not section.strict:
        headers = sorted([*headers, *undated_headers(section, headers)], key=lambda each: each.first)
    headers = _chosen(section, headers)
    if section.kind in _BELOW_A_JOB and not section.strict:
        headers = from_first_job(section, headers, listed=False)
    return _segments(section, sorted([*headers, *_break_headers(section)], key=lambda each: each.first))


def _chosen(section: WorkSection, headers: Sequence[JobHeader]) -> list[JobHeader]:
    """Return the headers with their titles, each job once."""
    return with_whole_titles(section, without_employers(own_headers(section, with_titles(headers))))


def _break_headers(section: WorkSection) -> Iterator[JobHeader]:
    """Yield the lines of breaks outside lists; the text of the job above ends there."""
    for index in sorted(section.breaks):
        if not section.is_bulleted(index):
            yield JobHeader(index, index, (), None, is_break=True)


def _segments(section: WorkSection, headers: Sequence[JobHeader]) -> list[JobSegment]:
    """Return the segments, each from its header to the next one or to the end of the section."""
    starts = [_start(section, each) for each in headers]
    ends = [*starts[1:], section.end]
    employers = shared_employers(section, headers, starts)
    parts = zip(headers, starts, ends, employers, strict=False)
    return [_segment(section, header, start, end, employer) for header, start, end, employer in parts]


def _segment(
    section: WorkSection, header: JobHeader, start: int, end: int, employer: Span | None
) -> JobSegment:
    title = header.title
    body = _end_of_header(section, header)
    if title is not None and title.place in {"below", "under"}:
        body = max(body, title.end)
    span = trimmed(section.text, title.start, title.end) if title else None
    span = without_asides(section.text, *span) if span else None
    body = min(body, end)
    return JobSegment(span, header.dates, start, end, body, section.kind, header.is_break, employer)


def _end_of_header(section: WorkSection, header: JobHeader) -> int:
    """Return where the header ends: with its last line, or where a sentence begins behind title and dates."""
    line = section.lines[header.last]
    spans = [each.end for each in (header.title, header.dates) if each and line.start < each.end <= line.end]
    told = _SENTENCE.search(section.text, max(spans), line.end) if spans else None
    return told.end() if told and len(section.text[told.end() : line.end].split()) >= _FEW_WORDS else line.end


def _start(section: WorkSection, header: JobHeader) -> int:
    """Return where the header begins: with the employer, the title or the dates."""
    return section.lines[with_employer_line(section, header, first_line(section, header))].start
