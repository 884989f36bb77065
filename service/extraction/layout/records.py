"""Records of tables: the cells of a row, also where they are wrapped, on one line.

A table is a run of rows whose cells stand below each other in three or more columns, of which one holds dates
or numbers. Lists side by side are no table.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.extraction.layout.pieces import (
    LineSegment,
    is_list_item,
    joined_segments,
    rows_by_baseline,
    segment_of,
    top_down,
)
from service.extraction.layout.right_places import CELL_BREAK
from service.extraction.layout.words import PlacedWord

# Lengths below are in ems.
ALIGNED = 0.6
MIN_CELLS, MAX_CELLS = 3, 12
ROW_STEP = 3.6
# The next line of a wrapped cell is nearer than the first; of a cell centred beside it, than the second.
WRAP_STEP, CENTRED_STEP = 1.75, 0.95
PADDING = 1.2
BLANK = 0.3
# A cell may fill its column so that little blank is left before the next, which begins at its own edge.
CELL_BLANK, EXACT = 0.4, 0.1
SHORT_CHARACTERS = 34
VALUE_SHARE = 0.6

# Left and right edges of the columns.
Spans = list[tuple[float, float]]
Row = list[LineSegment]


class _TableRow(NamedTuple):
    """The segments of one baseline by column."""

    cells: dict[int, LineSegment]
    y: float


def with_records(segments: Sequence[LineSegment]) -> list[LineSegment]:
    """Return the segments with each record of a table as one."""
    rows = [sorted(row, key=lambda segment: segment.x) for row in rows_by_baseline(segments)]
    kept: list[LineSegment] = []
    at = 0
    while at < len(rows):
        table, spans = _table(rows, at)
        records = _records(table, spans) if len(table) > 1 else []
        if records and _holds_values(records) and not _goes_on(rows, at, len(table), spans):
            kept.extend(_line(record) for record in records)
            at += len(table)
        else:
            kept.extend(rows[at])
            at += 1
    return top_down(kept)


def _table(rows: Sequence[Row], start: int) -> tuple[list[_TableRow], Spans]:
    """Return the rows from `start` whose segments stand in its columns, and the columns."""
    first = rows[start]
    if not MIN_CELLS <= len(first) <= MAX_CELLS or any(is_list_item(cell.text) for cell in first):
        return [], []
    spans = [(cell.x, cell.right) for cell in first]
    table = [_TableRow(dict(enumerate(first)), first[0].y)]
    for row in rows[start + 1 :]:
        if table[-1].y - row[0].y > ROW_STEP * row[0].em or (placed := _placed(row, spans)) is None:
            break
        spans = [_union(span, placed.get(column)) for column, span in enumerate(spans)]
        table.append(_TableRow(placed, row[0].y))
    while len(table) > 1 and len(table[-1].cells) == 1 and not _goes_below(table[-2], table[-1], spans):
        table.pop()
    return table, spans


def _placed(row: Row, spans: Spans) -> dict[int, LineSegment] | None:
    """Return the segments of a row by column; None if one stands in no column or in two."""
    placed: dict[int, LineSegment] = {}
    for segment in (part for whole in row for part in _split(whole, spans)):
        columns = [
            column for column, span in enumerate(spans) if segment.x < span[1] and segment.right > span[0]
        ]
        if len(columns) != 1 or columns[0] in placed or is_list_item(segment.text):
            return None
        placed[columns[0]] = segment
    return placed


def _split(segment: LineSegment, spans: Spans) -> list[LineSegment]:
    """Return the segment, divided where a word behind a wider blank begins exactly at a column."""
    words = segment.words
    starts = [
        at
        for at in range(1, len(words))
        if words[at].x - words[at - 1].right >= CELL_BLANK * segment.em
        and any(abs(words[at].x - left) <= EXACT * segment.em for left, _ in spans)
    ]
    bounds = pairwise((0, *starts, len(words)))
    return [segment_of(words[first:last]) for first, last in bounds] if starts else [segment]


def _union(span: tuple[float, float], cell: LineSegment | None) -> tuple[float, float]:
    return span if cell is None else (min(span[0], cell.x), max(span[1], cell.right))


def _records(table: Sequence[_TableRow], spans: Spans) -> list[list[_TableRow]]:
    """Return the rows by record; empty if fewer than two rows have all cells, one below the other."""
    full = [row for row in table if len(row.cells) == len(spans)]
    if len(full) < 2 or not all(
        _is_aligned(full[-2].cells[at], full[-1].cells[at]) for at in range(len(spans))
    ):
        return []
    records = [[table[0]]]
    for above, below in pairwise(table):
        if _continues(records[-1], above, below, spans):
            records[-1].append(below)
        else:
            records.append([below])
    return records


def _is_aligned(above: LineSegment, below: LineSegment) -> bool:
    middles = (above.x + above.right - below.x - below.right) / 2
    sides = (above.x - below.x, above.right - below.right, middles)
    return min(map(abs, sides)) <= ALIGNED * max(above.em, below.em)


def _continues(record: Sequence[_TableRow], above: _TableRow, below: _TableRow, spans: Spans) -> bool:
    """Return whether a row holds the next lines of the cells of the record, or cells centred beside them."""
    em = next(iter(below.cells.values())).em
    step = above.y - below.y
    if any(len(row.cells) == len(spans) for row in record) and len(below.cells) == len(spans):
        return False
    if above.cells.keys().isdisjoint(below.cells):
        return step <= CENTRED_STEP * em
    return _goes_below(above, below, spans)


def _goes_below(above: _TableRow, below: _TableRow, spans: Spans) -> bool:
    """Return whether a row is close below another and holds the next lines of its cells."""
    em = next(iter(below.cells.values())).em
    return above.y - below.y <= WRAP_STEP * em and _is_wrapped(above, below, spans)


def _is_wrapped(above: _TableRow, below: _TableRow, spans: Spans) -> bool:
    """Return whether no cell had room for the first word of its next line."""
    common = above.cells.keys() & below.cells.keys()
    return bool(common) and all(
        above.cells[column].right + _first_word(below.cells[column])
        > _bound(column, spans, above.cells[column].em)
        for column in common
    )


def _first_word(cell: LineSegment) -> float:
    """Return the width of a blank and the first word."""
    return BLANK * cell.em + cell.words[0].right - cell.words[0].x


def _bound(column: int, spans: Spans, em: float) -> float:
    return spans[column + 1][0] - PADDING * em if column + 1 < len(spans) else spans[column][1]


def _holds_values(records: Sequence[Sequence[_TableRow]]) -> bool:
    """Return whether most cells of one column, without its head, are short and hold a digit."""
    body = records[1:]
    columns = {column for record in body for row in record for column in row.cells}
    return any(
        sum(_is_value(_cell(record, column)) for record in body) >= VALUE_SHARE * len(body)
        for column in columns
    )


def _cell(record: Sequence[_TableRow], column: int) -> str:
    return " ".join(row.cells[column].text for row in record if column in row.cells)


def _is_value(text: str) -> bool:
    return len(text) <= SHORT_CHARACTERS and any(map(str.isdigit, text))


def _goes_on(rows: Sequence[Row], start: int, length: int, spans: Spans) -> bool:
    """Return whether the last column goes on above or below the table, so that it is a column of the page."""
    near = [*rows[max(0, start - 1) : start], *rows[start + length : start + length + 1]]
    edge, inside = rows[start][0], spans[-1][0]
    return any(
        abs(segment.x - inside) <= ALIGNED * segment.em
        and abs(segment.y - edge.y) <= (length + 2) * ROW_STEP * edge.em
        for row in near
        for segment in row
    )


def _line(record: Sequence[_TableRow]) -> LineSegment:
    """Return the cells of a record as one segment, each with all its lines."""
    columns = sorted({column for row in record for column in row.cells})
    cells = [
        joined_segments([row.cells[column] for row in record if column in row.cells]) for column in columns
    ]
    parts = cells[:1]
    for before, cell in pairwise(cells):
        rule = PlacedWord(CELL_BREAK, before.right, cell.x, before.y, before.em)
        parts.extend((segment_of([rule]), cell))
    return joined_segments(parts)._replace(y=max(row.y for row in record))
