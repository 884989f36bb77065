"""Which lines speak to the reader or repeat themselves instead of telling of work?

They earn nothing and are reported; they are never punished.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from service.domain.evidence import evidence
from service.domain.profile import Flag, Section
from service.knowledge.lexicon.competencies import Competencies
from service.reading.sections import section_at
from service.text.lines import Line, lines_of
from service.text.tokens import SENTENCES, document_words

Hostile = tuple[str, Line]  # flag code, and the line that earns nothing

INSTRUCTIONS = "instructions_in_document"
KEYWORDS = "keyword_block"

_WORD = re.compile(r"[a-z0-9]+")
_LINE_COPIES = 6  # a long line may honestly stand in several jobs
_LONG_LINE = 8
_PHRASE_COPIES = 4  # the same three words so often in one line are no sentence
_DETAIL = {
    INSTRUCTIONS: "Text that addresses the reader or software was left out of account.",
    KEYWORDS: "A repeated list of words was left out of account.",
}


def read_flags(text: str, sections: tuple[Section, ...], hostile: Iterable[Hostile]) -> tuple[Flag, ...]:
    """Return the flags for instructions and keyword blocks, one of a kind, with every line as evidence."""
    found: dict[str, list[Line]] = {}
    for code, line in hostile:
        found.setdefault(code, []).append(line)
    return tuple(
        Flag(
            code,
            _DETAIL[code],
            tuple(
                evidence(text, line.start, line.end, section_at(sections, line.start)) for line in found[code]
            ),
        )
        for code in sorted(found)
    )


def hostile_lines(text: str, competencies: Competencies) -> Iterator[Hostile]:
    """Yield (flag code, line) for every line that earns nothing; of repeated lines all but the first."""
    lines = lines_of(text)
    words = [tuple(_WORD.findall(line.words.lower())) for line in lines]
    copies = Counter(each for each in words if len(each) >= _LONG_LINE)
    often = {each for each, count in copies.items() if count >= _LINE_COPIES}
    seen: set[tuple[str, ...]] = set()
    speaks = may_speak(text, competencies)
    for line, each in zip(lines, words, strict=True):
        if speaks and (code := speaks_to(line.words, competencies)) is not None:
            yield code, line
        elif _repeats_itself(each) or each in seen:
            yield KEYWORDS, line
        if often and each in often:
            seen.add(each)


def may_speak(text: str, competencies: Competencies) -> bool:
    """Return False when nothing in a document addresses the reader; quicker than asking part by part."""
    return competencies.hostile_phrases.may_find(document_words(text, SENTENCES))


def speaks_to(words: str, competencies: Competencies) -> str | None:
    """Return the flag code of a sentence that addresses the reader or software; None for any other."""
    found = competencies.hostile_phrases.ids(words)
    return competencies.hostile_codes[found[0]] if found else None


def _repeats_itself(words: tuple[str, ...]) -> bool:
    if len(words) < _PHRASE_COPIES or len(words) - len(set(words)) < _PHRASE_COPIES - 1:
        return False  # four copies of anything hold a word four times
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    return any(count >= _PHRASE_COPIES for triple, count in triples.items() if len(set(triple)) > 1) or (
        len(words) >= 3 * _PHRASE_COPIES and max(Counter(words).values()) > len(words) // 2
    )
