"""Duties of a posting: sentences below their headings or, without any, sentences that describe the work."""

import re
from collections.abc import Iterable, Iterator, Sequence

from service.domain.evidence import evidence
from service.domain.requirement import Duty
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.headings import DUTIES, NONE
from service.reading.posting.sentence import PostingSentence

_MOST_DUTIES = 40
_SHORTEST_DUTY = 4  # words
_LONGEST_DUTY = 60  # words
_NO_DUTY = re.compile(
    r"(?:this (?:role|post|position) )?report(?:s|ing) (?:directly )?to\b|job type\b"
    r"|(?:an?|this is an?) (?:\w+ )?opportunit"
    r"|(?:applicants?|applications|candidates?|we|our|there (?:is|are))\b",
    re.I,
)
_DESCRIBES_WORK = re.compile(
    r"(?:(?:in this (?:role|post|position),? )?you(?:['’]ll| will)"
    r"|the (?:post ?holder|successful (?:candidate|applicant)|role|manager|director|incumbent|administrator)"
    r"(?: \w+){0,3} (?:will|is responsible)|(?:this|the) (?:role|post|position) (?:will|is responsible)"
    r"|as (?:an?|the) [^,]{3,60}, you(?:['’]ll| will)|responsible for)\b"
    r"(?! (?:also )?(?:be (?!responsible|accountable|leading|managing|overseeing|supervising)|have|need"
    r"|receive|join|benefit|find|report|get|enjoy|possess|hold|work (?:with|in|on|at)))",
    re.I,
)  # "You will manage the ward team", not "You will receive training"


def duties_of(
    sentences: Sequence[PostingSentence], lexicon: PostingLexicon, competencies: Competencies
) -> tuple[Duty, ...]:
    """Return the first 40 duties of a posting, with the competencies that each shows."""
    described = _distinct(each for each in _described(sentences) if _is_duty(each, lexicon))
    return tuple(
        _duty(number, sentence, competencies)
        for number, sentence in zip(range(1, _MOST_DUTIES + 1), described, strict=False)
    )


def _described(sentences: Sequence[PostingSentence]) -> list[PostingSentence]:
    """Return the sentences below headings of duties; without any, those of prose that describe the work."""
    listed = [each for each in sentences if each.zone == DUTIES]
    return listed or [each for each in sentences if each.zone == NONE and _DESCRIBES_WORK.match(each.words)]


def _is_duty(sentence: PostingSentence, lexicon: PostingLexicon) -> bool:
    if len(sentence.words.split()) < _SHORTEST_DUTY or _NO_DUTY.match(sentence.words):
        return False
    return "drop" not in lexicon.kinds(sentence.notices)


def _distinct(sentences: Iterable[PostingSentence]) -> Iterator[PostingSentence]:
    """Yield the sentences without those of the same words as one before."""
    seen: set[str] = set()
    for sentence in sentences:
        words = sentence.words.lower()
        if words not in seen:
            seen.add(words)
            yield sentence


def _duty(number: int, sentence: PostingSentence, competencies: Competencies) -> Duty:
    passage = sentence.passage
    words = " ".join(sentence.words.split()[:_LONGEST_DUTY])
    quote = evidence(passage.source.text, sentence.start, sentence.end, DUTIES)
    return Duty(f"duty.{number}", words, competencies.matches(words), quote)
