"""Reading order of the words of a page.

Words are joined to line segments; a gutter between two groups of lines separates columns, which are read one
after the other (a recursive XY-cut on line segments). A date or place beside its job is not a column: it
stays on the line of the job.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.layout.columns import Columns, find_columns
from service.extraction.layout.date_stacks import join_date_stacks
from service.extraction.layout.drawn_bullets import BULLET, drawn_bullets
from service.extraction.layout.graphics import PageGraphics
from service.extraction.layout.item_dates import with_dates_above_items
from service.extraction.layout.pieces import SAME_ROW, LineSegment, line_segments, rows_by_baseline
from service.extraction.layout.records import with_records
from service.extraction.layout.right_places import with_places_apart
from service.extraction.layout.side_dates import with_side_dates
from service.extraction.layout.words import PlacedWord
from service.extraction.layout.wrapped_heads import with_joined_heads
from service.extraction.layout.wrapped_lines import with_joined_lines

# Lengths below are in ems.
# In median line distances; lines further apart are separated by a blank line.
PARAGRAPH_GAP = 1.45
MAX_DEPTH = 40
# A page with more segments is no resume; it is read row by row, in linear time.
MAX_SEGMENTS = 2500


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The text of one page, with the lines of the page.

    Attributes:
        unsure: True if columns could not be distinguished from table rows.
        words: the words of `text` with their positions, in reading order.
    """

    text: str
    unsure: bool = False
    words: tuple[PlacedWord, ...] = ()


@dataclass(frozen=True, slots=True)
class _TextLine:
    text: str
    y: float
    em: float
    words: tuple[PlacedWord, ...]


def page_layout(words: Sequence[PlacedWord], graphics: PageGraphics) -> PageLayout:
    """Return the text of a page, with drawn bullets as characters."""
    segments = line_segments([*words, *drawn_bullets(words, graphics.dots)])
    blocks: list[list[_TextLine]] = []
    unsure = False
    if len(segments) > MAX_SEGMENTS:
        blocks.append(_rows(segments))
    else:
        unsure = _read(with_side_dates(with_records(join_date_stacks(segments))), blocks, MAX_DEPTH)
    placed = tuple(word for block in blocks for line in block for word in line.words)
    return PageLayout("\n".join(_spaced(blocks)), unsure, placed)


def _read(segments: Sequence[LineSegment], blocks: list[list[_TextLine]], depth: int) -> bool:
    """Append the lines of a region by block; return whether table rows may have been read as columns."""
    columns = find_columns(segments) if depth else None
    if columns is None:
        blocks.append(_rows(segments))
        return False
    parts = (columns.above, *_column_order(columns), columns.below)
    unsure = [_read(part, blocks, depth - 1) for part in parts if part]
    return not columns.certain or any(unsure)


def _column_order(columns: Columns) -> tuple[Sequence[LineSegment], ...]:
    """Return the columns so that one goes on above or below; each margin heading before its lines."""
    if not columns.margin_headings:
        sides = columns.left, columns.right
        return sides[::-1] if columns.right_first else sides
    starts = [head.y + SAME_ROW * head.em for head in columns.left]
    parts: list[Sequence[LineSegment]] = [[segment for segment in columns.right if segment.y > starts[0]]]
    for head, top, bottom in zip(columns.left, starts, (*starts[1:], float("-inf")), strict=True):
        parts.extend(([head], [segment for segment in columns.right if bottom < segment.y <= top]))
    return tuple(part for part in parts if part)


def _rows(segments: Sequence[LineSegment]) -> list[_TextLine]:
    """Return the lines of a region: segments that share a baseline, from left to right."""
    rows = [sorted(row, key=lambda segment: segment.x) for row in rows_by_baseline(segments)]
    wrapped = with_joined_heads(with_joined_lines(with_dates_above_items(rows)))
    return [_line(row) for row in with_places_apart(wrapped)]


def _line(row: Sequence[LineSegment]) -> _TextLine:
    return _TextLine(
        text=" ".join(segment.text for segment in row),
        y=max(segment.y for segment in row),
        em=max(segment.em for segment in row),
        words=tuple(word for segment in row for word in segment.words),
    )


def _spaced(blocks: Sequence[Sequence[_TextLine]]) -> list[str]:
    """Return the lines, with a blank line at every larger gap, except before a list item."""
    lines: list[str] = []
    above: _TextLine | None = None
    for block in blocks:
        usual = _usual_distance(block)
        for line in block:
            room = above and _distance(above, line) > PARAGRAPH_GAP * max(usual, line.em)
            if room and not line.text.startswith(BULLET):
                lines.append("")
            lines.append(line.text)
            above = line
    return lines


def _distance(above: _TextLine, below: _TextLine) -> float:
    """Return the distance of two lines, of which the first may hold words of lower lines."""
    lowest = min((word.y for word in above.words), default=above.y)
    return min(abs(above.y - below.y), abs(lowest - below.y))


def _usual_distance(block: Sequence[_TextLine]) -> float:
    distances = sorted(before.y - after.y for before, after in itertools.pairwise(block))
    return distances[len(distances) // 2] if distances else 0.0
