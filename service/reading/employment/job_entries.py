"""Job entries: the segment of a job with its title, words and cues, before it is compared with the others."""

from dataclasses import dataclass, replace

from service.knowledge.lexicon.work import Work
from service.reading.employment.employers import employer_of, name_below, opens_with_same
from service.reading.employment.job_segmentation import JobSegment
from service.reading.employment.place_description import described_place
from service.reading.employment.titles import ReadTitle, read_title
from service.reading.employment.work_cues import JobWords, WorkCues, cues_of, job_words
from service.text.document import Document
from service.text.tokens import Span


@dataclass(frozen=True, slots=True)
class JobEntry:
    """A job with what its title and words show."""

    segment: JobSegment
    read: ReadTitle
    words: JobWords
    cues: WorkCues

    @property
    def claims_staff(self) -> bool:
        """Return whether the title claims authority over people, and not for others as in personnel."""
        if "title_support" in self.cues.title or "title_recruiter" in self.cues.title:
            return False
        if self.read.plain and self.cues.denied:
            return False
        ranked = self.read.people == "shown" and "title_rank" in self.cues.title
        return ranked or self.read.people in {"inherent", "presumed"}

    @property
    def leads_unlicensed(self) -> bool:
        """Return whether the title is of a lead, and not of a licensed one in charge of a shift alone."""
        leads = self.read.people == "lead" or "title_lead" in self.cues.title
        return leads and "licensed_clinical" not in self.read.tags

    @property
    def heads_physicians(self) -> bool:
        """Return whether the title is of a physician."""
        return any("physician" in row.professions for row in self.read.rows)

    @property
    def heads_care(self) -> bool:
        """Return whether the title is of a post that heads a clinical service."""
        return any(row.heads_care for row in self.read.rows)

    @property
    def practice_by_licence(self) -> frozenset[str]:
        """Return the types of licence by whose holder such a job is work of the profession."""
        return frozenset(each for row in self.read.rows for each in row.practice_by_licence)

    @property
    def is_of_other_trade(self) -> bool:
        """Return whether employer or title is of a trade other than health care."""
        elsewhere = self.cues.other_place or self.cues.employer.other or self.cues.employer.animals
        return elsewhere or "title_other" in self.cues.title or "not_health" in self.cues.title


def job_entry(document: Document, segment: JobSegment, work: Work) -> JobEntry:
    """Return the entry of a job."""
    text = document.text
    title = " ".join(text[slice(*segment.title)].split()) if segment.title else ""
    header, gaps = _header(segment, text)
    # Where all of a header is in small letters, small letters do not describe.
    place = "" if title and not title[0].isupper() else described_place(header, gaps)
    employer = employer_of(header, gaps, work)
    if not employer.tells:
        named = employer_of(name_below(header, text[segment.body : segment.end]), (), work)
        employer = named if named.tells else employer
    behind = title.rpartition(",")[2].lstrip(), text[segment.body : segment.end]
    if not employer.same and any(opens_with_same(each, work) for each in behind):
        employer = replace(employer, same=True)
    words = job_words(title, document, segment.body, segment.end, place, employer)
    return JobEntry(segment, read_title(title, work), words, cues_of(words, work))


def _header(segment: JobSegment, text: str) -> tuple[str, tuple[Span, ...]]:
    """Return the header below the line of a shared employer, and the spans in it of title and dates."""
    shared = f"{text[slice(*segment.employer)].strip()}\n" if segment.employer else ""
    dates = (segment.dates.start, segment.dates.end) if segment.dates else None
    spans = [span for span in (segment.title, dates) if span is not None]
    offset = len(shared) - segment.start
    gaps = tuple((start + offset, end + offset) for start, end in spans)
    return shared + text[segment.start : segment.body], gaps
