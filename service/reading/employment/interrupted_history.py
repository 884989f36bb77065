"""Sections that interrupt the work history, cut where it goes on."""

from collections.abc import Iterator

from service.domain.profile import Section
from service.reading.job_span import JobBlock

_INTERRUPTS = frozenset(
    {"awards", "objective", "summary", "skills", "interests", "affiliations", "other"}
    | {"education", "certifications", "licences", "publications"}
)


def reopened(sections: tuple[Section, ...], blocks: tuple[JobBlock, ...]) -> tuple[Section, ...]:
    """Return the sections; one is experience from the first dated job in it.

    "Accomplishments" below one job often runs on to the header of the next, and some resumes describe all
    their work below an objective.
    """
    starts = [block.start for block in blocks if block.job.start is not None]
    return tuple(part for section in sections for part in _parts(section, starts))


def _parts(section: Section, starts: list[int]) -> Iterator[Section]:
    inside = [start for start in starts if section.start <= start < section.end]
    if section.kind not in _INTERRUPTS or not inside:
        yield section
        return
    first = min(inside)
    if first > section.start:
        yield Section(section.kind, section.start, first)
    yield Section("experience", first, section.end)
