"""Which words stand together on one line, with no gutter between them?"""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.layout.words import Word

# Lengths below are in ems.
SAME_LINE = 0.35
# A blank of justified text stays below this; a gutter or a tab stop does not.
MIN_GUTTER = 1.1
# Letters of two fonts, or a raised "th", touch: no blank between them.
TOUCHING = 0.08


class Piece(NamedTuple):
    """Part of a line; lengths in points, y is the baseline."""

    text: str
    x: float
    right: float
    y: float
    em: float


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """Return the words joined to pieces, from the top of the page to its end."""
    pieces: list[Piece] = []
    for row in _rows(words):
        pieces.extend(_joined(row))
    return pieces


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words of one baseline; a row is measured against its largest word, so that raised letters join it."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x)):
        if rows and abs(rows[-1][0].y - word.y) <= SAME_LINE * max(rows[-1][0].em, word.em):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: (word.x, word.y)) for row in rows]


def _joined(row: Sequence[Word]) -> list[Piece]:
    pieces: list[Piece] = []
    for word in row:
        if pieces and word.x - pieces[-1].right < _gutter(pieces[-1], word):
            pieces[-1] = _longer(pieces[-1], word)
        else:
            pieces.append(Piece(*word))
    return pieces


def _gutter(piece: Piece, word: Word) -> float:
    em = max(piece.em, word.em)
    # A bullet stands farther from its words than words from each other.
    return (3.0 if len(piece.text) == 1 and not piece.text.isalnum() else MIN_GUTTER) * em


def _longer(piece: Piece, word: Word) -> Piece:
    raised = abs(piece.y - word.y) > 0.1 * max(piece.em, word.em) and word.em < 0.9 * piece.em
    touching = raised and word.x - piece.right < TOUCHING * piece.em
    text = f"{piece.text}{'' if touching else ' '}{word.text}"
    if word.em > piece.em:
        return Piece(text, piece.x, max(piece.right, word.right), word.y, word.em)
    return Piece(text, piece.x, max(piece.right, word.right), piece.y, piece.em)
