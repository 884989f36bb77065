"""What does the resume say that the person did, one bullet or sentence at a time?

Only job blocks, summaries and skills are read: an allow-list (promise 3).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.domain.evidence import evidence
from service.domain.profile import Contact, Section, Statement
from service.knowledge.lexicon.competencies import Competencies
from service.reading.job_span import JobBlock
from service.reading.sections import section_at
from service.reading.statements.adversarial import Hostile, may_speak, speaks_to
from service.reading.statements.masking import is_personal, mask
from service.reading.statements.strength import DID, LISTED, SUMMARY, own_words, strength_of
from service.text.lines import Line, lines_of
from service.text.sentences import spans_of
from service.text.tokens import SENTENCES, words_of

MOST = 80  # statements of one resume
_FEWEST_WORDS = 4
_MOST_WORDS = 60
_LONGEST_SPAN = 1200  # characters; enough for the words that are kept
_HEADING_LINES = 4  # lines of a job that may hold title, employer and dates
_EXCLUDED = frozenset(
    {"education", "references", "interests", "volunteer", "affiliations", "publications", "objective"}
    | {"rotations", "awards", "licences", "certifications"}
)
_PLACES = {"summary": SUMMARY, "skills": LISTED}


@dataclass(frozen=True, slots=True)
class _Document:
    """What every statement is read with; `speaks` is False when no line addresses the reader."""

    text: str
    sections: tuple[Section, ...]
    name: str | None
    known: Competencies
    speaks: bool


@dataclass(frozen=True, slots=True)
class _Passage:
    """Lines that are read together: of one job (index), or of a section without a job.

    Attributes: health: False for a job outside health care.
    """

    lines: tuple[Line, ...]
    job: int | None
    place: int
    health: bool


def read_statements(
    text: str,
    sections: tuple[Section, ...],
    blocks: tuple[JobBlock, ...],
    contact: Contact,
    competencies: Competencies,
    hostile: Iterable[Hostile],
) -> tuple[Statement, ...]:
    """Return masked statements in document order, each text once, at most MOST of them; none is hostile."""
    document = _Document(text, sections, contact.name, competencies, may_speak(text, competencies))
    left_out = {line.start for _, line in hostile}
    found: list[Statement] = []
    seen: set[str] = set()
    for passage in sorted(_passages(text, sections, blocks), key=_first):
        lines = tuple(line for line in passage.lines if line.start not in left_out)
        spans = _lists(lines) if passage.place == LISTED else spans_of(text, lines)
        for start, end in spans:
            statement = _statement(document, start, end, passage)
            if statement is not None and statement.text.lower() not in seen:
                seen.add(statement.text.lower())
                found.append(statement)
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def _first(passage: _Passage) -> int:
    return passage.lines[0].start


def _passages(text: str, sections: tuple[Section, ...], blocks: tuple[JobBlock, ...]) -> Iterator[_Passage]:
    for index, block in enumerate(blocks):
        if section_at(sections, block.start) not in _EXCLUDED:
            lines = tuple(
                line
                for line in _work_lines(text, block)
                if section_at(sections, line.start) not in (_EXCLUDED | _PLACES.keys())
            )
            if lines:
                yield _Passage(lines, index, DID, "healthcare" in block.job.tags)
    for number, section in enumerate(sections):
        place = _PLACES.get(section.kind)
        if section.kind == "experience" and not _holds_job(section, blocks):
            place = SUMMARY  # work that nobody could date or title
        lines = lines_of(text, section.start, section.end)
        lines = lines if number == 0 else lines[1:]
        if place is not None and lines:
            yield _Passage(lines, None, place, health=True)


def _holds_job(section: Section, blocks: tuple[JobBlock, ...]) -> bool:
    return any(section.start <= block.start < section.end for block in blocks)


def _work_lines(text: str, block: JobBlock) -> Iterator[Line]:
    """Yield the lines of a job that tell of work: not its title, dates and employer."""
    for number, line in enumerate(lines_of(text, block.start, block.end)):
        spans = [(each.start, each.end) for each in block.job.evidence]
        ends = [end for start, end in spans if start < line.end and end > line.start]
        if ends:
            rest = max(ends)
            if line.end - rest >= 60:
                yield Line(rest, line.end, text[rest : line.end])
        elif number >= _HEADING_LINES or not _names_employer(line.words):
            yield line


def _names_employer(words: str) -> bool:
    """Return whether a line of a job's head is a name: few words, nearly all of them capitalised."""
    each = [word for word in words.split() if word[0].isalpha()]
    small = [
        word for word in each if word[0].islower() and word not in {"of", "and", "the", "for", "at", "in"}
    ]
    return words[0].isalnum() and len(each) <= 10 and not small and not words.endswith(".")


def _lists(lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    """Yield spans of skills: neighbouring short lines together, up to the longest statement."""
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


def _statement(document: _Document, start: int, end: int, passage: _Passage) -> Statement | None:
    known = document.known
    end = min(end, start + _LONGEST_SPAN)
    words = document.text[start:end]
    if is_personal(words, known.masking) or (document.speaks and speaks_to(words, known) is not None):
        return None
    kept = mask(words, known.masking, document.name).split()[:_MOST_WORDS]
    masked = " ".join(kept)
    fewest = 1 if passage.place == LISTED else _FEWEST_WORDS
    if len(kept) < fewest or not any(letter.isalpha() for letter in masked):
        return None
    said = words_of(masked, SENTENCES)
    competencies, tools = known.matches_and_tools(own_words(said, known))
    return Statement(
        text=masked,
        job=passage.job,
        strength=strength_of(said, passage.place, known),
        evidence=evidence(document.text, start, end, section_at(document.sections, start)),
        competencies=competencies if passage.health else known.elsewhere(competencies),
        tools=tools,
    )
