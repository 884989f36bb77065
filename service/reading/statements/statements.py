"""Statements: what the resume says that the person did, one bullet or sentence at a time.

Only jobs, summaries and skills are read: an allow-list (promise 3).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.profile import Section, Statement
from service.knowledge.lexicon.competencies import Competencies
from service.reading.job_span import JobBlock
from service.reading.statements.masking import mask, trimmed
from service.reading.statements.strength import DID, LISTED, SUMMARY, own_words, strength_of
from service.text.bare_lists import is_bare_list, without_lists
from service.text.document import Document
from service.text.lines import Line
from service.text.sentences import spans_of
from service.text.tokens import SENTENCES, words_of

MOST = 80  # statements of one resume
_FEWEST_WORDS = 4
_MOST_WORDS = 60
_LONGEST_SPAN = 1200  # characters; enough for the words that are kept
_SMALL_IN_NAMES = frozenset({"of", "and", "the", "for", "at", "in"})
_LONGEST_NAME = 10  # words of an employer's name
_SHORTEST_REST = 60  # characters after title and dates on one line that are work and no address
_HEADING_LINES = 4  # lines of a job that may hold title, employer and dates
_EXCLUDED = frozenset(
    {"education", "references", "interests", "volunteer", "affiliations", "publications", "objective"}
    | {"rotations", "awards", "licences", "certifications"}
)
_PLACES = {"summary": SUMMARY, "skills": LISTED}
_OUTSIDE_JOBS = _EXCLUDED | _PLACES.keys()


@dataclass(frozen=True, slots=True)
class _Resume:
    """What every statement is read with."""

    document: Document
    known: Competencies


@dataclass(frozen=True, slots=True)
class _Passage:
    """Lines that are read together: of one job (its number), or of a section without a job.

    Attributes: health: False for a job outside health care.
    """

    lines: tuple[Line, ...]
    job: int | None
    place: int
    health: bool


def read_statements(
    document: Document,
    blocks: tuple[JobBlock, ...],
    competencies: Competencies,
) -> tuple[Statement, ...]:
    """Return masked statements in document order, each text once, at most MOST of them."""
    resume = _Resume(document, competencies)
    found: dict[str, Statement] = {}
    for passage in sorted(_passages(document, blocks), key=_first):
        lines = passage.lines
        spans = _lists(lines) if passage.place == LISTED else _sentences(document.text, lines)
        for start, end in spans:
            statement = _statement(resume, start, end, passage)
            if statement is not None:
                found.setdefault(statement.text.lower(), statement)
            if len(found) == MOST:
                return tuple(found.values())
    return tuple(found.values())


def _first(passage: _Passage) -> int:
    return passage.lines[0].start


def _passages(document: Document, blocks: tuple[JobBlock, ...]) -> Iterator[_Passage]:
    for number, block in enumerate(blocks):
        if document.section_at(block.start) not in _EXCLUDED:
            lines = tuple(
                line
                for line in _work_lines(document, block)
                if document.section_at(line.start) not in _OUTSIDE_JOBS
            )
            if lines:
                yield _Passage(lines, number, DID, "healthcare" in block.job.tags)
    for number, section in enumerate(document.sections):
        place = _PLACES.get(section.kind)
        if section.kind == "experience" and not _holds_job(section, blocks):
            place = SUMMARY  # work without a readable date or title
        if place is not None:
            lines = document.lines_between(section.start, section.end)[0 if number == 0 else 1 :]
            if lines:
                yield _Passage(lines, None, place, health=True)


def _holds_job(section: Section, blocks: tuple[JobBlock, ...]) -> bool:
    return any(section.start <= block.start < section.end for block in blocks)


def _work_lines(document: Document, block: JobBlock) -> Iterator[Line]:
    """Yield the lines of a job that describe work: not its title, dates and employer."""
    quoted = [(each.start, each.end) for each in block.job.evidence]
    for number, line in enumerate(document.lines_between(block.start, block.end)):
        ends = [end for start, end in quoted if start < line.end and end > line.start]
        if ends:
            rest = max(ends)
            if line.end - rest >= _SHORTEST_REST:
                yield Line(rest, line.end, document.text[rest : line.end])
        elif number >= _HEADING_LINES or not _names_employer(line.words):
            yield line


def _names_employer(words: str) -> bool:
    """Return whether a line near the title is a name: few words, nearly all of them capitalised."""
    each = [word for word in words.split() if word[0].isalpha()]
    small = [word for word in each if word[0].islower() and word not in _SMALL_IN_NAMES]
    return words[0].isalnum() and len(each) <= _LONGEST_NAME and not small and not words.endswith(".")


def _sentences(text: str, lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """Yield spans of sentences and bullets; a bare list of keywords is no part of those around it."""
    for part in without_lists(lines):
        yield from spans_of(text, part)


def _lists(lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """Yield spans of skills: adjacent short lines together, up to half of the longest statement."""
    start, end, words = 0, 0, 0
    for line in lines:
        count = len(line.words.split())
        if words and words + count > _MOST_WORDS // 2:
            yield start, end
            words = 0
        start = line.start if not words else start
        end, words = line.end, words + count
    if words:
        yield start, end


def _statement(resume: _Resume, start: int, end: int, passage: _Passage) -> Statement | None:
    document, known = resume.document, resume.known
    end = min(end, start + _LONGEST_SPAN)
    said = document.words.between(start, end)
    whole = " ".join(document.text[start:end].split())
    kept = mask(whole, said, known.masking).split()[:_MOST_WORDS]
    masked = " ".join(kept)
    fewest = 1 if passage.place == LISTED else _FEWEST_WORDS
    if len(kept) < fewest or not any(letter.isalpha() for letter in masked):
        return None
    if masked != trimmed(whole):
        said = words_of(masked, SENTENCES)
    competencies, tools = known.matches_and_tools(own_words(masked, said, known))
    return Statement(
        text=masked,
        job=passage.job,
        strength=strength_of(said, passage.place, known, bare_list=is_bare_list(masked)),
        evidence=document.evidence(start, end, document.section_at(start)),
        competencies=competencies if passage.health else known.elsewhere(competencies),
        tools=tools,
    )
