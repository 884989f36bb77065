"""Which lines of a text belong together as one bullet or sentence?"""

import re
from collections.abc import Iterator, Sequence

from service.text.lines import Line

_BULLET = re.compile(
    r"(?:[•·▪▫◦●○■□►▶➢➤✓✔❖§¨*»†‣⁃∙\uf0b7\uf0a7\uf0d8]|[-–—](?=[ ])|o(?=[ ][A-Z])|\d{1,2}[.)](?=[ ]))[ \t]*"
)
_INNER_BULLET = re.compile(r"[ ]*[•▪●■►➢✓❖\uf0b7\uf0a7][ ]*")
_SENTENCE_END = re.compile(r"[.!?;]['\")]?[ ]+(?=[A-Z0-9$])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|Dr|St|Mr|Ms|Mrs|Inc|No|vs|U\.S|approx|Sr|Jr|etc|Corp|Ltd|Dept|M\.D|R\.N|Ph\.D)"
    r"|\b[A-Z])\.[ ]+\Z"
)
_FULL_LINE = 0.75  # a line of at least this share of the longest is taken as wrapped
_SHORTEST_WRAP = 45
_LONGEST_SENTENCE = 600


def spans_of(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the half-open span of every bullet or sentence of these lines, in order."""
    for first, last in _paragraphs(lines):
        yield from _sentences(text, _after_bullet(text, lines[first]), lines[last].end)


def sentences_between(text: str, start: int, end: int, stop: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of what stands between the stops of [start, end), long ones in parts, none empty.

    A stop is one character, such as a full stop or a bullet; the pattern says which ones are.
    """
    for last in (*(match.start() for match in stop.finditer(text, start, end)), end):
        while last - start > _LONGEST_SENTENCE:
            yield start, start + _LONGEST_SENTENCE
            start += _LONGEST_SENTENCE
        if start < last:
            yield start, last
        start = last + 1


def _after_bullet(text: str, line: Line) -> int:
    found = _BULLET.match(text, line.start, line.end)
    return found.end() if found else line.start


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    if not lines:
        return
    widest = max(len(line.words) for line in lines)
    bulleted = any(_BULLET.match(line.words) for line in lines)
    first = 0
    for index in range(1, len(lines)):
        if _begins(lines[index], lines[index - 1], widest, bulleted):
            yield first, index - 1
            first = index
    yield first, len(lines) - 1


def _begins(line: Line, before: Line, widest: int, bulleted: bool) -> bool:
    """Return whether a line begins a new bullet instead of going on with the one before."""
    if _BULLET.match(line.words):
        return True
    if before.words.endswith(":") or before.words.endswith((".", ";", "!")):
        return not line.words[0].islower()
    if line.words[0].islower() or before.words.endswith((",", " and", "&", "-", "/", "(")):
        return False
    if bulleted and _BULLET.match(before.words):
        return len(before.words) < _SHORTEST_WRAP
    return len(before.words) < max(_SHORTEST_WRAP, _FULL_LINE * widest)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    bullets = [(found.start(), found.end()) for found in _INNER_BULLET.finditer(text, start, end)]
    for stop, resume in sorted([*bullets, *_sentence_cuts(text, start, end)]):
        if stop > begin:
            yield begin, stop
        begin = max(begin, resume)
    if end > begin:
        yield begin, end


def _sentence_cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    flat = text[start:end].replace("\n", " ")
    for found in _SENTENCE_END.finditer(flat):
        if not _ABBREVIATION.search(flat, max(0, found.start() - 8), found.end()):
            yield start + found.start() + 1, start + found.end()
