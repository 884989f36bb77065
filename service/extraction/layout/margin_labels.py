"""Labels of sections in a margin, also wrapped ones, each level with the first line of its text."""

from collections.abc import Sequence
from itertools import pairwise

from service.extraction.layout.pieces import SAME_ROW, LineSegment, joined_segments

# Lengths below are in ems.
MAX_STEP = 1.7
ALIGNED = 0.6
MAX_LINES = 3
MAX_CHARACTERS = 40
# In usual line distances; a section begins after more room than this.
SECTION_ROOM = 1.15


def joined_labels(left: Sequence[LineSegment], right: Sequence[LineSegment]) -> tuple[LineSegment, ...]:
    """Return the lines of a margin with wrapped labels joined; unchanged if they are no labels."""
    cells: list[list[LineSegment]] = []
    for segment in left:
        if cells and _goes_on(cells[-1][-1], segment):
            cells[-1].append(segment)
        else:
            cells.append([segment])
    starts = _starts(right)
    if all(_is_label(cell) and any(_is_level(cell[0], start) for start in starts) for cell in cells):
        return tuple(joined_segments(cell) for cell in cells)
    return tuple(left)


def _goes_on(above: LineSegment, below: LineSegment) -> bool:
    aligned = min(abs(above.x - below.x), abs(above.right - below.right)) <= ALIGNED * above.em
    return aligned and abs(above.em - below.em) < 0.1 * above.em and above.y - below.y <= MAX_STEP * above.em


def _is_label(cell: Sequence[LineSegment]) -> bool:
    text = " ".join(segment.text for segment in cell)
    return len(cell) <= MAX_LINES and len(text) <= MAX_CHARACTERS and not any(map(str.isdigit, text))


def _starts(right: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the lines with more room above than usual, and the first."""
    steps = [above.y - below.y for above, below in pairwise(right)]
    lines = sorted(step for step in steps if step > SAME_ROW * right[0].em)
    usual = lines[len(lines) // 2] if lines else 0.0
    later = [below for below, step in zip(right[1:], steps, strict=True) if step > SECTION_ROOM * usual]
    return [right[0], *later]


def _is_level(label: LineSegment, line: LineSegment) -> bool:
    return abs(label.y - line.y) <= SAME_ROW * max(label.em, line.em)
