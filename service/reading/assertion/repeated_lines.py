"""Lines that repeat themselves or each other, as lists of keywords do; honest lines are repeated less."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from service.text.document import Document
from service.text.lines import Line

_LINE_COPIES = 6  # several jobs may honestly share a long line
_LONG_LINE = 8
_PHRASE_COPIES = 4  # the same three words so often in one line are no sentence


def repeated_lines(document: Document) -> Iterator[Line]:
    """Yield the lines that are lists of repeated words; of long lines repeated often, all but the first."""
    lines = [(line, document.words.begun_between(line.start, line.end)) for line in document.lines]
    often = _often_repeated(words for _, words in lines)
    seen: set[Sequence[str]] = set()
    for line, words in lines:
        if words in seen or _repeats_itself(words):
            yield line
        if words in often:
            seen.add(words)


def _often_repeated(lines: Iterable[Sequence[str]]) -> frozenset[Sequence[str]]:
    copies = Counter(words for words in lines if len(words) >= _LONG_LINE)
    return frozenset(words for words, count in copies.items() if count >= _LINE_COPIES)


def _repeats_itself(words: Sequence[str]) -> bool:
    count = len(words)
    if count < _PHRASE_COPIES or count - len(set(words)) < _PHRASE_COPIES - 1:
        return False  # four copies of anything contain a word four times
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    return any(count >= _PHRASE_COPIES for triple, count in triples.items() if len(set(triple)) > 1) or (
        len(words) >= 3 * _PHRASE_COPIES and max(Counter(words).values()) > len(words) // 2
    )
