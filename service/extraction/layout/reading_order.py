"""In which order are the words of a page read?

Words make pieces of lines; a gutter with lines on both sides that belong together makes columns, which are
read one after the other (an XY-cut by pieces of lines). A date or a place that stands beside its job is no
column: it stays on the job's line.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.layout.columns import Columns, columns_of
from service.extraction.layout.graphics import Dot, Graphics
from service.extraction.layout.pieces import Piece, pieces_of
from service.extraction.layout.words import Word

# Lengths below are in ems.
SAME_ROW = 0.35
# Lines further apart than this many usual distances have a blank line between them.
PARAGRAPH_GAP = 1.45
BULLET = "•"
DOT_REACH = 3.0
MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of one page, one visual line a line.

    Attributes:
        unsure: True where it could not be told whether there are columns.
    """

    text: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    y: float
    em: float


def laid_out(words: Sequence[Word], graphics: Graphics) -> Layout:
    """Return the text of a page, its drawn bullets written as characters."""
    pieces = pieces_of([*words, *_bullets(words, graphics.dots)])
    blocks: list[list[_Line]] = []
    unsure = _read(pieces, blocks, MAX_DEPTH)
    return Layout("\n".join(_spaced(blocks)), unsure)


def _bullets(words: Sequence[Word], dots: Sequence[Dot]) -> list[Word]:
    """Return a bullet for every dot with words close to its right and none close to its left."""
    found = []
    for dot in dots:
        level = [word for word in words if -0.15 <= (dot.middle - word.y) / word.em <= 0.75]
        after = min((word for word in level if word.x >= dot.right), key=lambda word: word.x, default=None)
        if after is None or after.x - dot.right > DOT_REACH * after.em:
            continue
        if any(0 <= dot.x - word.right < after.em for word in level):
            continue
        found.append(Word(BULLET, dot.x, dot.right, after.y, after.em))
    return found


def _read(pieces: Sequence[Piece], blocks: list[list[_Line]], depth: int) -> bool:
    """Append the lines of a region, block by block; return True where rows may have been read as columns."""
    columns = columns_of(pieces) if depth else None
    if columns is None:
        blocks.append(_rows(pieces))
        return False
    parts = (columns.above, *_side_by_side(columns), columns.below)
    unsure = [_read(part, blocks, depth - 1) for part in parts if part]
    return not columns.certain or any(unsure)


def _side_by_side(columns: Columns) -> tuple[Sequence[Piece], ...]:
    """Return the columns, or where the left one holds headings: each heading, then what stands beside it."""
    if not columns.heads:
        return columns.left, columns.right
    starts = [head.y + SAME_ROW * head.em for head in columns.left]
    parts: list[Sequence[Piece]] = [[piece for piece in columns.right if piece.y > starts[0]]]
    for head, top, bottom in zip(columns.left, starts, (*starts[1:], float("-inf")), strict=True):
        parts.extend(([head], [piece for piece in columns.right if bottom < piece.y <= top]))
    return tuple(part for part in parts if part)


def _rows(pieces: Sequence[Piece]) -> list[_Line]:
    """Return pieces that share a baseline as one line, from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.x)):
        if rows and abs(rows[-1][0].y - piece.y) <= SAME_ROW * max(rows[-1][0].em, piece.em):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_line(row) for row in rows]


def _line(row: list[Piece]) -> _Line:
    ordered = sorted(row, key=lambda piece: piece.x)
    return _Line(" ".join(piece.text for piece in ordered), row[0].y, max(piece.em for piece in row))


def _spaced(blocks: Sequence[Sequence[_Line]]) -> list[str]:
    """Return the lines, with an empty one wherever the page leaves room.

    A list stays with the line that introduces it.
    """
    lines: list[str] = []
    lowest = float("inf")
    for block in blocks:
        usual = _usual_distance(block)
        for line in block:
            room = abs(lowest - line.y) > PARAGRAPH_GAP * max(usual, line.em)
            if lines and room and not line.words.startswith(BULLET):
                lines.append("")
            lines.append(line.words)
            lowest = line.y
    return lines


def _usual_distance(block: Sequence[_Line]) -> float:
    distances = sorted(before.y - after.y for before, after in itertools.pairwise(block))
    return distances[len(distances) // 2] if distances else 0.0
