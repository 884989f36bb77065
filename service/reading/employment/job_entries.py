"""Job entries: the segment of a job with its title, words and cues, before it is compared with the others."""

from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.employers import employer_of
from service.reading.employment.job_segmentation import JobSegment
from service.reading.employment.place_description import described_place
from service.reading.employment.titles import ReadTitle, read_title
from service.reading.employment.work_cues import JobWords, WorkCues, cues_of, job_words
from service.text.document import Document


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


def job_entry(document: Document, segment: JobSegment, work: Work) -> JobEntry:
    """Return the entry of a job."""
    text = document.text
    title = " ".join(text[slice(*segment.title)].split()) if segment.title else ""
    header, gaps = text[segment.start : segment.body], _gaps(segment)
    # Where all of a header is in small letters, small letters do not describe.
    place = "" if title and not title[0].isupper() else described_place(header, gaps)
    employer = employer_of(header, gaps, work)
    words = job_words(title, document, segment.body, segment.end, place, employer)
    return JobEntry(segment, read_title(title, work), words, cues_of(words, work))


def _gaps(segment: JobSegment) -> tuple[tuple[int, int], ...]:
    """Return the spans of title and dates in the header."""
    dates = (segment.dates.start, segment.dates.end) if segment.dates else None
    spans = [span for span in (segment.title, dates) if span is not None]
    return tuple((start - segment.start, end - segment.start) for start, end in spans)
