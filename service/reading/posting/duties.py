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
_SHORTEST_ITEM = 3  # words of a list item
_LONGEST_DUTY = 60  # words
_NO_DUTY = re.compile(
    r"(?:this (?:role|post|position) )?report(?:s|ing) (?:directly )?to\b(?![^.;]*, )|job type\b"
    r"|(?:an?|this is an?) (?:\w+ )?opportunit"
    r"|(?:applicants?|applications|candidates?|we|our|there (?:is|are))\b"
    r"|(?:provide|submit|complete|send|attach) (?:\w+ )?(?:proof|cop\w+|documentation|your|resume)",
    re.I,
)
_VERBS = (
    r"(?:manag|overse|supervis|coordinat|lead|direct|plan|develop|ensur|maintain|provid|serv|prepar|monitor"
    r"|implement|conduct|assist|support|train|hir|recruit|schedul|evaluat|review|participat|perform|collaborat"
    r"|act|assum|assur|contribut|creat|orchestrat|establish|facilitat|handl|organi[sz]|track|verif|analy[sz]|audit"
    r"|administer|deliver|promot|guid|mentor|advis|resolv|control|driv|shar|tak|work|run|own|liais|deputis)"
    r"(?:e|es|s|ies|y)?"
)
_DOER = (
    r"(?:post ?-?holder|successful (?:candidate|applicant)|role(?:[ -]holder)?|position|post|job(?:holder)?"
    r"|incumbent"
    r"|(?:[\w&/,'’-]+ ){0,7}(?:manager|director|administrator|supervisor|coordinator|lead|leader|officer"
    r"|nurse|executive|president|chief|head|matron|sister|practitioner|specialist|therapist|consultant|DON|clerk"
    r"|analyst|assistant)s?(?: (?:of|for) (?:[\w&'’-]+ ){0,4}?[\w&'’-]+)?)"
)
_NOT_WORK = (
    r"(?! (?:also )?(?:be (?!responsible|accountable|leading|managing|overseeing|supervising|in charge|tasked"
    r"|expected to)|have|need|receive|join|benefit|find|report|get|enjoy|possess|hold|work (?:with|in|on|at)"
    r"|thrive|love|ideally))"
)
_DESCRIBES_WORK = re.compile(
    r"(?:(?:in this (?:role|post|position|job)|reporting [^.;]{3,80}|as (?:an?|the) [^,]{3,60}"
    r"|under (?:the )?[^.;,]{3,120}|working [^.;,]{3,80}|in (?:support|conjunction|partnership) [^.;]{3,120}?"
    r"),[ ]+|in this (?:role|post|position|job)[ ]+)?(?:"
    rf"you(?:['’]ll| will| are (?=responsible))\b{_NOT_WORK}"
    rf"|(?:the|this|an?|our) {_DOER}(?: \([^)]{{1,20}}\))?(?:[ ]+at [^.;,]{{3,80}}?)?[ ]+(?:will\b{_NOT_WORK}"
    r"|(?:is|are) (?:\w+ )?(?:responsible|accountable|in charge|tasked|charged)\b|has (?:\w+ )?responsibilit"
    rf"|(?:also |may |primarily |directly )?{_VERBS}\b)"
    rf"|(?:is |are )?(?:\w+ )?(?:responsible|accountable) for\b|(?:also )?{_VERBS}\b(?! (?:with|for) us\b)"
    r"|(?:[\w-]+ ){0,3}(?:responsibilities|duties|elements of (?:this|the) role)(?: will)? "
    r"(?:include|are|involve)s?\b"
    r"|(?:key|main|other) elements)",
    re.I,
)  # "You will manage the ward", "Reporting to the CEO, the director leads ...", no "You will get ..."


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
    shortest = _SHORTEST_ITEM if sentence.bullet else _SHORTEST_DUTY
    if len(sentence.words.split()) < shortest or _NO_DUTY.match(sentence.words):
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
