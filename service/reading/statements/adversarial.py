"""Adversarial text: lines that address the reader, and lists of repeated words.

They earn nothing and are reported; they are never punished.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from service.domain.evidence import evidence
from service.domain.profile import Flag
from service.knowledge.lexicon.competencies import Competencies
from service.text.document import Document
from service.text.lines import Line
from service.text.tokens import Words

Hostile = tuple[str, Line]  # flag code, and the line that earns nothing

INSTRUCTIONS = "instructions_in_document"
KEYWORDS = "keyword_block"

_LINE_COPIES = 6  # several jobs may honestly share a long line
_LONG_LINE = 8
_PHRASE_COPIES = 4  # the same three words so often in one line are no sentence
_DETAIL = {
    INSTRUCTIONS: "Text that addresses the reader or software was left out of account.",
    KEYWORDS: "A repeated list of words was left out of account.",
}


def read_flags(document: Document, hostile: Iterable[Hostile]) -> tuple[Flag, ...]:
    """Return the flags for instructions and keyword blocks, one of a kind, with every line as evidence."""
    found: dict[str, list[Line]] = {}
    for code, line in hostile:
        found.setdefault(code, []).append(line)
    return tuple(
        Flag(
            code,
            _DETAIL[code],
            tuple(
                evidence(document.text, line.start, line.end, document.section_at(line.start))
                for line in found[code]
            ),
        )
        for code in sorted(found)
    )


def hostile_lines(document: Document, competencies: Competencies) -> tuple[Hostile, ...]:
    """Return (flag code, line) of every line that earns nothing; of repeated lines all but the first."""
    said = [document.words.between(line.start, line.end) for line in document.lines]
    bare = [tuple(words.bare) for words in said]
    often = _often_repeated(bare)
    seen: set[tuple[str, ...]] = set()
    found: list[Hostile] = []
    for line, whole, words in zip(document.lines, said, bare, strict=True):
        code = code_of_address(whole, competencies)
        if code is not None:
            found.append((code, line))
        elif words in seen or _repeats_itself(words):
            found.append((KEYWORDS, line))
        if words in often:
            seen.add(words)
    return tuple(found)


def code_of_address(said: Words, competencies: Competencies) -> str | None:
    """Return the flag code if the words address the reader or software; None for any others."""
    found = competencies.hostile_phrases.ids(said)
    return competencies.hostile_codes[found[0]] if found else None


def _often_repeated(lines: Iterable[Sequence[str]]) -> frozenset[Sequence[str]]:
    copies = Counter(words for words in lines if len(words) >= _LONG_LINE)
    return frozenset(words for words, count in copies.items() if count >= _LINE_COPIES)


def _repeats_itself(words: Sequence[str]) -> bool:
    if len(words) < _PHRASE_COPIES or len(words) - len(set(words)) < _PHRASE_COPIES - 1:
        return False  # four copies of anything contain a word four times
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    return any(count >= _PHRASE_COPIES for triple, count in triples.items() if len(set(triple)) > 1) or (
        len(words) >= 3 * _PHRASE_COPIES and max(Counter(words).values()) > len(words) // 2
    )
