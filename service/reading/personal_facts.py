"""Facts about the person in a document: where each stands, with what of its line goes with it."""

import re
from collections.abc import Iterator

from service.knowledge.lexicon.personal_words import PersonalWords
from service.text.document import Document

Span = tuple[int, int]

_LONGEST_LINE = 120  # characters of a line that is a personal fact and nothing else
_EDGES = " \t•·▪▫◦●○■►➢✓*–—-.,;:|()"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLOSES = re.compile(r"[ \t]*\)")
_LINE_ENDS = re.compile(r"[ \t.]*(?:\n|\Z)")
_MARKS = 2  # characters before a fact that may hold a mark
_COMMA_AFTER = re.compile(r"[ \t]*[,;]")


def personal_spans(document: Document, words: PersonalWords) -> Iterator[Span]:
    """Yield the place of each personal fact; of the whole line if nothing that tells of work is beside it."""
    text = document.text
    for line in document.lines:
        if len(line.words) <= _LONGEST_LINE and words.is_line(line.words.strip(_EDGES)):
            yield line.start, line.end
    found = list(_facts(document, words))
    if not found:
        return
    yield from found
    for line in document.lines:
        inside = [(start, end) for start, end in found if start < line.end and end > line.start]
        if inside and _says_nothing(text, line.start, line.end, inside, words):
            yield line.start, line.end


def _facts(document: Document, words: PersonalWords) -> Iterator[Span]:
    said = document.words
    if words.anywhere.keys().isdisjoint(said.vocabulary):
        return
    text, free = document.text, 0
    pairs = zip(said.bare, (*said.bare[1:], ""), strict=True)
    begins = [number for number, (word, second) in enumerate(pairs) if words.may_begin(word, second)]
    for number in begins:
        start = said.starts[number]
        if start >= free:
            end = words.ends(text, said.bare[number], start)
            if end > start:
                yield (span := _with_marks(text, start, end))
                free = span[1]


def _with_marks(text: str, start: int, end: int) -> Span:
    """Return the place of a fact with its brackets, and the comma that would be the second or the last."""
    if text.count("(", start, end) > text.count(")", start, end) and (closes := _CLOSES.match(text, end)):
        end = closes.end()
    before = text[max(0, start - _MARKS) : start].rstrip(" ")
    mark = start - len(text[max(0, start - _MARKS) : start]) + len(before) - 1
    if before.endswith("(") and (closes := _CLOSES.match(text, end)):
        return mark, closes.end()
    if before.endswith((",", ";")):
        if (comma := _COMMA_AFTER.match(text, end)) is not None:
            return start, comma.end()
        if _LINE_ENDS.match(text, end) is not None:
            return mark, end
    return start, end


def _says_nothing(text: str, start: int, end: int, facts: list[Span], words: PersonalWords) -> bool:
    """Return whether the rest of a line has no word that tells anything."""
    position, rest = start, list[str]()
    for first, last in [*facts, (end, end)]:
        rest += _WORD.findall(text, position, max(position, first))
        position = max(position, last)
    return all(word.lower().replace("’", "'") in words.rest for word in rest)
