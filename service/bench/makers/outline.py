"""A career as headings and entries, for libraries that draw pages line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.bench.makers.career import CareerJob, MadeCareer


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One entry of a section: dates (may be empty), a line in bold, a line below it, and bullets."""

    when: str
    head: str
    below: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A heading and its entries; `side` for sections that narrow columns hold."""

    heading: str
    entries: tuple[OutlineEntry, ...]
    side: bool = False


def outline(career: MadeCareer) -> tuple[OutlineSection, ...]:
    """Return the sections of a resume, those of a narrow column last."""
    return tuple(section for section in _sections(career) if section.entries)


def _sections(career: MadeCareer) -> Iterator[OutlineSection]:
    yield OutlineSection("Summary", (OutlineEntry("", career.summary),))
    yield OutlineSection("Work Experience", tuple(_job(job) for job in career.jobs))
    studied = (OutlineEntry(each.when, each.words, each.school) for each in career.degrees)
    yield OutlineSection("Education", tuple(studied))
    yield _lines("Licenses", tuple(each.line for each in career.licences))
    yield _lines("Certifications", tuple(each.line for each in career.certifications))
    yield _lines("Skills", career.skills)


def _job(job: CareerJob) -> OutlineEntry:
    return OutlineEntry(job.dates, job.title, f"{job.employer}, {job.place}", job.duties)


def _lines(heading: str, lines: tuple[str, ...]) -> OutlineSection:
    return OutlineSection(heading, tuple(OutlineEntry("", line) for line in lines), side=True)
