"""Read one document to facts: a resume of any format, a text or a JSON Resume, or a posting."""

from dataclasses import dataclass, replace

from service.domain.extracted_text import ExtractedText
from service.domain.posting import Posting
from service.domain.profile import ReadResume
from service.knowledge.knowledge import Knowledge
from service.reading.json_resume.document import resume_of, text_of
from service.reading.json_resume.profile import read_json_resume
from service.reading.most_facts import with_most_facts
from service.reading.nothing_read import nothing_read_flags
from service.reading.posting.posting import read_posting
from service.reading.profile import read_profile
from service.text.lost_blanks import with_lost_blanks
from service.usecases.reading_ports import Extractor


@dataclass(frozen=True, slots=True)
class DocumentReader:
    """Reading in this process; limits of time and memory are set by whoever made the process."""

    extractor: Extractor
    known: Knowledge

    def extract(self, content: bytes, name: str) -> ExtractedText:
        """Return the text of a document; raises UnreadableDocument."""
        return self.extractor.extract(content, name)

    def resume(self, content: bytes, name: str) -> tuple[ExtractedText, ReadResume]:
        """Return the text of a resume, its facts and its contact details; raises UnreadableDocument.

        A JSON Resume passes through extraction as text, which cleans it and keeps its limits.
        """
        resume = resume_of(content)
        if resume is None:
            document = _with_lost_blanks(self.extract(content, name), self.known)
            return document, _with_remarks(read_profile(document.text, self.known, document.flags))
        document = self.extract(text_of(resume).encode("utf-8", "replace"), name)
        return document, _with_remarks(read_json_resume(resume, self.known, document.text, document.flags))

    def posting(self, content: bytes, name: str) -> Posting:
        """Return what a posting file asks for; raises UnreadableDocument."""
        return self.written_posting(self.extract(content, name).text, name)

    def written_posting(self, text: str, name: str) -> Posting:
        """Return what the text of a posting asks for."""
        return read_posting(text, self.known, name)


def _with_lost_blanks(document: ExtractedText, known: Knowledge) -> ExtractedText:
    """Return the document with the blanks that its text lost, unless places in it or flags point into it."""
    if document.boxes.words or document.flags:
        return document
    return replace(document, text=with_lost_blanks(document.text, known.vocabulary))


def _with_remarks(read: ReadResume) -> ReadResume:
    """Return the facts that count, with the flag for a document of which nothing was read."""
    profile = with_most_facts(read.profile)
    flags = (*profile.flags, *nothing_read_flags(profile))
    return replace(read, profile=replace(profile, flags=flags))
