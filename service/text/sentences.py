"""Bullets and sentences: which lines belong together, and where each sentence ends."""

import re
from collections.abc import Iterable, Iterator, Sequence

from service.text.lines import Line

BULLET = re.compile(
    r"(?:[•·▪▫◦●○■□►▶➢➤✓✔❖§¨*»†‣⁃∙\uf0b7\uf0a7\uf0d8]|[-–—](?=[ ])|o(?=[ ][A-Z])|\d{1,2}[.)](?=[ ]))[ \t]*"
)
_INNER_SIGN = re.compile(r"[•▪●■►➢✓❖\uf0b7\uf0a7]")
_INNER_BULLET = re.compile(rf"[ ]*{_INNER_SIGN.pattern}[ ]*")
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
    bullets = [BULLET.match(line.words) for line in lines]
    for first, last in _paragraphs(lines, bullets):
        bullet = bullets[first]
        yield from _sentences(text, lines[first].start + (bullet.end() if bullet else 0), lines[last].end)


def between_stops(start: int, end: int, stops: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of [start, end) between the places of stops, long ones in parts, none empty."""
    for last in (*stops, end):
        while last - start > _LONGEST_SENTENCE:
            yield start, start + _LONGEST_SENTENCE
            start += _LONGEST_SENTENCE
        if start < last:
            yield start, last
        start = last + 1


def _paragraphs(lines: Sequence[Line], bullets: Sequence[re.Match[str] | None]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the first and last line of each bullet or paragraph."""
    if not lines:
        return
    widest = max(len(line.words) for line in lines)
    first = 0
    for index in range(1, len(lines)):
        before = lines[index - 1].words
        wrap = _SHORTEST_WRAP if bullets[index - 1] else max(_SHORTEST_WRAP, _FULL_LINE * widest)
        if bullets[index] or _begins(lines[index].words, before, wrapped=len(before) >= wrap):
            yield first, index - 1
            first = index
    yield first, len(lines) - 1


def _begins(line: str, before: str, *, wrapped: bool) -> bool:
    """Return whether a line without a bullet begins a paragraph instead of continuing the one before."""
    if before.endswith((":", ".", ";", "!")):
        return not line[0].islower()
    if line[0].islower() or before.endswith((",", " and", "&", "-", "/", "(")):
        return False
    return not wrapped


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    bullets = _inner_bullets(text, start, end)
    for stop, resume in sorted([*bullets, *_sentence_cuts(text, start, end)]):
        if stop > begin:
            yield begin, stop
        begin = max(begin, resume)
    if end > begin:
        yield begin, end


def _inner_bullets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if _INNER_SIGN.search(text, start, end) is None:
        return []
    return [found.span() for found in _INNER_BULLET.finditer(text, start, end)]


def _sentence_cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    flat = text[start:end].replace("\n", " ")
    for found in _SENTENCE_END.finditer(flat):
        if not _ABBREVIATION.search(flat, max(0, found.start() - 8), found.end()):
            yield start + found.start() + 1, start + found.end()
