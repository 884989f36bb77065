"""The jobs of a resume, in the order of the document."""

from collections.abc import Sequence

from service.knowledge.lexicon.work import Work
from service.reading.employment.career_breaks import names_break
from service.reading.employment.conflicts import with_conflicting_mentions
from service.reading.employment.health_sector import decided, health_contexts, health_features
from service.reading.employment.job_dates import job_dates
from service.reading.employment.job_entries import JobEntry, job_entry
from service.reading.employment.job_facts import Sector, job_of
from service.reading.employment.job_segmentation import JobSegment, find_segments
from service.reading.employment.repeated_jobs import without_repeats
from service.reading.employment.unsure_work import may_be_health_care
from service.reading.job_span import JobBlock
from service.text.document import Document

# Sections that say nothing about work; the header holds names, which are not read.
_LEFT_OUT = frozenset(
    {"header", "education", "licences", "certifications", "affiliations", "references", "interests"}
)


def read_jobs(document: Document, work: Work) -> tuple[JobBlock, ...]:
    """Return the jobs of a document with sections, each with the span of text about it."""
    segments = find_segments(document, work)
    return jobs_of(document, segments, work, text_outside_jobs(document, segments))


def jobs_of(
    document: Document, segments: Sequence[JobSegment], work: Work, outside: str = ""
) -> tuple[JobBlock, ...]:
    """Return the jobs whose headers are known, each with the span of text about it.

    Args: outside: the text outside the jobs, which decides on health care if no job does.
    """
    text = document.text
    entries = job_entries(document, segments, work)
    dates = job_dates(text, [each.segment for each in entries])
    features = [health_features(each.read, each.cues) for each in entries]
    contexts = health_contexts(features, outside, work)
    sectors = [
        Sector(healthcare, not healthcare and may_be_health_care(entry, feature, context))
        for entry, feature, context, healthcare in zip(
            entries, features, contexts, decided(contexts, work), strict=True
        )
    ]
    blocks = tuple(
        JobBlock(
            job_of(document, each, when, work, sector),
            each.segment.start,
            each.segment.end,
            each.heads_care,
            each.claims_staff,
            each.is_of_other_trade,
            each.practice_by_licence,
        )
        for each, when, sector in zip(entries, dates, sectors, strict=True)
    )
    headers = [text[each.segment.start : each.segment.body] for each in entries]
    return without_repeats(with_conflicting_mentions(blocks, headers), headers, text)


def job_entries(document: Document, segments: Sequence[JobSegment], work: Work) -> list[JobEntry]:
    """Return the entries of the segments without breaks and years as a student, which are no job."""
    found = [job_entry(document, segment, work) for segment in segments if not segment.is_break]
    return [
        entry
        for entry in found
        if not entry.read.is_study and not names_break(entry.words.title, work, whole=False)
    ]


def text_outside_jobs(document: Document, segments: Sequence[JobSegment]) -> str:
    """Return the text of a resume outside its jobs, its header and its schooling."""
    jobs = [(segment.start, segment.end) for segment in segments]
    left_out = [(each.start, each.end) for each in document.sections if each.kind in _LEFT_OUT]
    kept, position = [], 0
    for start, end in sorted([*jobs, *left_out]):
        kept.append(document.text[position:start])
        position = max(position, end)
    return "\n".join([*kept, document.text[position:]])
