"""Text that a document holds twice, such as a copied page, and facts that are read from its second copy."""

from collections.abc import Sequence

from service.domain.profile import Degree, Flag
from service.text.document import Document

CODE = "repeated_text"
_LINES, _CHARACTERS = 3, 60  # of the shortest passage that counts as a copy
_SHARE = 0.25  # of the text, from which on a reader is told


def repeated_spans(document: Document) -> tuple[tuple[int, int], ...]:
    """Return the spans of passages of several lines that stand in the text before, in order."""
    lines = document.lines
    words = [" ".join(line.words.casefold().split()) for line in lines]
    seen: set[tuple[str, ...]] = set()
    spans: list[tuple[int, int]] = []
    for index in range(len(lines) - _LINES + 1):
        passage = tuple(words[index : index + _LINES])
        if passage in seen and sum(map(len, passage)) >= _CHARACTERS:
            start, end = lines[index].start, lines[index + _LINES - 1].end
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        seen.add(passage)
    return tuple(spans)


def repeated_flags(document: Document, spans: Sequence[tuple[int, int]]) -> tuple[Flag, ...]:
    """Return a flag if a substantial part of the text is a copy of what is above it."""
    copied = sum(end - start for start, end in spans)
    if not copied or copied < _SHARE * len(document.text):
        return ()
    return (Flag(CODE, "A substantial part of the document is in it twice; it was counted once."),)


def without_copies(degrees: Sequence[Degree], spans: Sequence[tuple[int, int]]) -> tuple[Degree, ...]:
    """Return the degrees without those of a copied passage that are given outside it too."""
    own = [each for each in degrees if not _is_copied(each, spans)]
    known = {_key(each) for each in own}
    return tuple(each for each in degrees if not _is_copied(each, spans) or _key(each) not in known)


def _is_copied(degree: Degree, spans: Sequence[tuple[int, int]]) -> bool:
    at = degree.evidence[0].start
    return any(start <= at < end for start, end in spans)


def _key(degree: Degree) -> tuple[int, str, str, str]:
    return degree.level, degree.family, degree.status, degree.name
