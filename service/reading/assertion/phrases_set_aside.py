"""Words that a document sets aside by what it says: wishes, denials, other people, words to the reader."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.knowledge.lexicon.assertion_rules import (
    NAMED,
    AssertionRule,
    AssertionRules,
    Covers,
    Where,
)
from service.reading.assertion.sentences import sentence_at
from service.text.document import Document
from service.text.gazetteer import WordHit
from service.text.sentences import BULLET

Span = tuple[int, int, str]  # start, end, reason

_SELF = re.compile(r"\W*(?:I(?:['’]?m|['’]?ve|\s(?:am|have|was|do))?\s+)?(?:also\s|currently\s|now\s)?", re.I)
_ENDS = re.compile(r"[\s.!)*]*")
_MARK = 4  # characters that may hold a comma
_COMMA = re.compile(r"(?:[,;:–—]|\s-)\s*\Z")
_STOP = re.compile(r";|\s[|•▪●]\s")
_CLAUSE_STOP = re.compile(r";|\s[|•▪●]\s|,(?=\s[a-z])")


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase of a rule in a text: its half-open span."""

    rule: AssertionRule
    start: int
    end: int


def by_phrases(document: Document, rules: AssertionRules) -> Iterator[Span]:
    """Yield the spans that the phrases of rules set aside, in the order of the phrases; they may overlap."""
    found = [each for hit in rules.phrases.hits(document.words) for each in _found(document, hit, rules)]
    for each in found:
        if each.rule.reason == NAMED or not _is_within(document, each):
            continue
        sentence = sentence_at(document, each.start)
        if _stands(document.text, each, sentence) and _is_beside(each, sentence, found):
            own = _own(document, sentence, each, rules)
            if not _is_part(each, own):
                start, end = _covered(document, each, sentence, own)
                yield start, end, each.rule.reason


def _found(document: Document, hit: WordHit, rules: AssertionRules) -> Iterator[_Found]:
    words = document.words
    for name in rules.phrases.phrases[hit.phrase].ids:
        yield _Found(rules.rules[name], words.starts[hit.first], words.ends[hit.last])


def _is_within(document: Document, each: _Found) -> bool:
    """Return whether the phrase is in a section in which its rule applies."""
    return not each.rule.within or document.section_at(each.start) in each.rule.within


def _own(document: Document, sentence: tuple[int, int], each: _Found, rules: AssertionRules) -> list[_Found]:
    """Return the words of the candidate's own in a sentence, where their rules want them."""
    text, first, last = document.text, sentence[0], max(sentence[1], each.end)
    hits = rules.own.find(text[first:last])
    own = [_Found(rules.rules[hit.id], first + hit.start, first + hit.end) for hit in hits]
    stands = [one for one in own if _stands(text, one, (max(0, one.start - _MARK), one.end))]
    return [one for one in stands if _is_within(document, one)]


def _is_part(each: _Found, own: Sequence[_Found]) -> bool:
    """Return whether the phrase is one, or a part of one, that is the candidate's own."""
    return any(other.start <= each.start and other.end >= each.end for other in own)


def _stands(text: str, each: _Found, sentence: tuple[int, int]) -> bool:
    """Return whether the phrase stands where its rule wants it."""
    start, end = sentence
    match each.rule.where:
        case Where.START:
            return _SELF.fullmatch(text, start, max(start, each.start)) is not None
        case Where.END:
            return _ENDS.fullmatch(text, each.end, max(end, each.end)) is not None
        case Where.AFTER_COMMA:
            return _COMMA.search(text, start, each.start) is not None
        case _:
            return True


def _is_beside(each: _Found, sentence: tuple[int, int], found: Sequence[_Found]) -> bool:
    """Return whether the row that must stand before the phrase does."""
    name = each.rule.beside
    return name is None or any(
        other.rule.name == name and sentence[0] <= other.start < each.start for other in found
    )


def _covered(
    document: Document, each: _Found, sentence: tuple[int, int], own: Sequence[_Found]
) -> tuple[int, int]:
    """Return the span that a phrase sets aside."""
    start, end = sentence
    match each.rule.covers:
        case Covers.SENTENCE:
            return start, end
        case Covers.LINE:
            line = document.lines_between(each.start, each.end)[0]
            return _whole_line(document.text, line.start, line.end)
        case Covers.ENTRY:
            return _entry(document, each)
        case Covers.PARAGRAPH:
            return min(start, each.start), _paragraph_end(document, each.start)
        case _:
            return each.start, _rest_end(document.text, each, max(end, each.end), own)


def _whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def _entry(document: Document, each: _Found) -> tuple[int, int]:
    """Return the line of a phrase, with the bullets below it unless the line is a bullet itself.

    Nothing is returned for a phrase that goes on in the next line.
    """
    first, *below = document.lines_between(each.start, len(document.text))
    last = first
    if each.end > first.end:
        return each.start, each.start
    if BULLET.match(first.words) is None:
        for line in below:
            if BULLET.match(line.words) is None:
                break
            last = line
    return _whole_line(document.text, first.start, last.end)


def _rest_end(text: str, each: _Found, end: int, own: Sequence[_Found]) -> int:
    """Return where the words after a phrase end, or where the candidate's own words go on."""
    stop = (_CLAUSE_STOP if each.rule.covers is Covers.CLAUSE else _STOP).search(text, each.end, end)
    end = stop.start() if stop else end
    again = bisect_left(own, each.end, key=lambda one: one.start)
    return min(end, own[again].start) if again < len(own) else end


def _paragraph_end(document: Document, position: int) -> int:
    """Return the end of the lines that go on from a position: to a blank line, a bullet or a heading."""
    headings = {section.start for section in document.sections}
    end = position
    for line in document.lines_between(position, len(document.text)):
        gap = document.text.count("\n", end, line.start)
        if gap > 1 or (gap and (BULLET.match(line.words) is not None or line.start in headings)):
            break
        end = line.end
    return end
