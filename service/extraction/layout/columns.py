"""Is there a gutter on this part of a page, and what stands on each side of it?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.extraction.layout.pieces import Piece

# Lengths below are in ems.
ALIGNED = 0.6
MIN_GUTTER = 0.9
INDENT = 2.5
SAME_ROW = 0.35
MIN_LINES = 2
# Beside a job stand dates and places: short, with years, or each on the line of its job.
SHORT_CHARACTERS = 34
DATED_SHARE = 0.4
SPARSE_SHARE = 0.5
BESIDE_SHARE = 0.9
CLOSE = 2.0
YEAR_OR_STATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d/\d\d(?!\d)|['’]\d\d(?!\d)|, [A-Z]{2}$")
BULLETS = ("•", "-", "–", "*", "·", "▪", "◦", "o ")


@dataclass(frozen=True, slots=True)
class Columns:
    """A region cut in four: what is above, left, right of the gutter, and below.

    Attributes:
        heads: True where the left side holds headings, each beside the lines that it is about.
        certain: False where the two sides may as well be the rows of a table.
    """

    above: tuple[Piece, ...]
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    below: tuple[Piece, ...]
    heads: bool = False
    certain: bool = True


def columns_of(pieces: Sequence[Piece]) -> Columns | None:
    """Return the gutter with the most lines beside it, or None where the region is read row by row."""
    ordered = sorted(pieces, key=lambda piece: (-piece.y, piece.x))
    found = [columns for edge in _edges(ordered) for columns in _bands(ordered, edge)]
    real = [columns for columns in found if not _are_rows(columns.left, columns.right)]
    return max(real, key=_weight, default=None)


def _weight(columns: Columns) -> tuple[int, int, float]:
    smaller = min(len(columns.left), len(columns.right))
    return smaller, len(columns.left) + len(columns.right), -columns.right[0].x


def _edges(ordered: Sequence[Piece]) -> list[float]:
    """Return the left edges that two pieces or more share, or that a wrapped item is a little behind of."""
    left_most = min((piece.x for piece in ordered), default=0.0)
    starts = sorted((piece.x, piece.em) for piece in ordered if piece.x > left_most + 2 * piece.em)
    edges: list[float] = []
    for (x, em), (following, _) in pairwise(starts):
        if following - x <= INDENT * em and (not edges or x - edges[-1] > ALIGNED * em):
            edges.append(x)
    return edges


def _bands(ordered: Sequence[Piece], edge: float) -> list[Columns]:
    """Return every run of lines that the gutter left of `edge` does not cut."""
    bands: list[Columns] = []
    start = 0
    for end in range(len(ordered) + 1):
        if end < len(ordered) and not _crosses(ordered[end], edge):
            continue
        band = _band(ordered, start, end, edge)
        bands.extend([band] if band else [])
        start = end + 1
    return bands


def _crosses(piece: Piece, edge: float) -> bool:
    return piece.x < edge - ALIGNED * piece.em and piece.right > edge - MIN_GUTTER * piece.em


def _band(ordered: Sequence[Piece], start: int, end: int, edge: float) -> Columns | None:
    """Return the columns of ordered[start:end], its one-sided ends given to what is above and below."""
    sides = [piece.x >= edge - ALIGNED * piece.em for piece in ordered[start:end]]
    if sides.count(True) < MIN_LINES or sides.count(False) < MIN_LINES:
        return None
    first, last = _shared_extent(ordered[start:end], sides)
    inside = ordered[start + first : start + last]
    left = tuple(piece for piece in inside if piece.x < edge - ALIGNED * piece.em)
    right = tuple(piece for piece in inside if piece.x >= edge - ALIGNED * piece.em)
    if len(left) < MIN_LINES or len(right) < MIN_LINES or not _aligned(right, edge):
        return None
    heads = _is_sparse(left, right)
    certain = heads or not _is_table(left, right)
    return Columns(
        tuple(ordered[: start + first]), left, right, tuple(ordered[start + last :]), heads, certain
    )


def _shared_extent(pieces: Sequence[Piece], sides: Sequence[bool]) -> tuple[int, int]:
    """Return where columns begin and end: at the lines that stand beside others, and those joined to them."""
    rows = [index for index, piece in enumerate(pieces) if _has_neighbour(pieces, sides, index)]
    if not rows:
        return 0, 0
    first, last = rows[0], rows[-1] + 1
    while first and _joined(pieces[first - 1], pieces[first]):
        first -= 1
    while last < len(pieces) and _joined(pieces[last - 1], pieces[last]):
        last += 1
    return first, last


def _joined(above: Piece, below: Piece) -> bool:
    return above.y - below.y <= 1.5 * max(above.em, below.em) and abs(above.em - below.em) < 0.1 * above.em


def _has_neighbour(pieces: Sequence[Piece], sides: Sequence[bool], index: int) -> bool:
    """Return True where a line of the other side stands within a line's height."""
    piece = pieces[index]
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(pieces) and abs(pieces[near].y - piece.y) < piece.em:
            if sides[near] != sides[index]:
                return True
            near += step
    return False


def _aligned(right: Sequence[Piece], edge: float) -> bool:
    """Return True where most lines right of the gutter begin at it, or a little further in."""
    near = sum(piece.x - edge <= INDENT * piece.em for piece in right)
    return near >= MIN_LINES and 2 * near >= len(right)


def _are_rows(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Return True where one side only completes the lines of the other."""
    if any(_all_short(side) and _dated_or_placed_share(side) >= DATED_SHARE for side in (left, right)):
        return True
    if _is_sparse(right, left):
        return True
    return _is_sparse(left, right) and any(piece.text.endswith(":") for piece in left)


def _is_sparse(side: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Return True where a few short words stand beside many lines, each level with one of them."""
    if any(piece.text.startswith(BULLETS) for piece in side) or not _all_short(side):
        return False
    if len(side) > SPARSE_SHARE * _rows(other) or _consecutive_share(side) > SPARSE_SHARE:
        return False
    return _beside_share(side, other) >= BESIDE_SHARE


def _consecutive_share(side: Sequence[Piece]) -> float:
    """Return how many lines are closely followed by the next: a sidebar is dense, places are scattered."""
    close = sum(above.y - below.y < CLOSE * above.em for above, below in pairwise(side))
    return close / max(1, len(side) - 1)


def _rows(side: Sequence[Piece]) -> int:
    """Return the number of baselines; pieces come from the top down."""
    pairs = pairwise(side)
    return 1 + sum(above.y - below.y > SAME_ROW * above.em for above, below in pairs)


def _is_table(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Return True where every line has its partner and nothing else says that they are two lists."""
    if any(piece.text.startswith(BULLETS) for piece in (*left, *right)):
        return False
    if not (_all_short(left) and _all_short(right)):
        return False
    return _beside_share(left, right) >= BESIDE_SHARE and _beside_share(right, left) >= BESIDE_SHARE


def _all_short(side: Sequence[Piece]) -> bool:
    return sum(len(piece.text) <= SHORT_CHARACTERS for piece in side) >= 0.9 * len(side)


def _dated_or_placed_share(side: Sequence[Piece]) -> float:
    return sum(YEAR_OR_STATE.search(piece.text) is not None for piece in side) / len(side)


def _beside_share(side: Sequence[Piece], other: Sequence[Piece]) -> float:
    """Both sides come from the top down, so one pass is enough."""
    beside, near = 0, 0
    for piece in side:
        while near < len(other) and other[near].y > piece.y + SAME_ROW * piece.em:
            near += 1
        beside += near < len(other) and other[near].y >= piece.y - SAME_ROW * piece.em
    return beside / len(side)
