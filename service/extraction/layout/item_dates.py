"""Dates and places at the side of list items, moved above the list, as they belong to the whole entry."""

from collections.abc import Sequence

from service.extraction.layout.date_parts import date_parts, is_date
from service.extraction.layout.pieces import LineSegment, is_list_item

# Lengths below are in ems.
ALIGNED = 0.6
CONTINUATION = 0.3
MAX_STEP = 2.2
MAX_CHARACTERS = 34

Row = list[LineSegment]


def with_dates_above_items(rows: Sequence[Row]) -> list[Row]:
    """Return rows of segments from left to right, with the date of an entry on a row above its list items."""
    moved: list[Row] = []
    at = 0
    while at < len(rows):
        end = _end_of_list(rows, at)
        items = rows[at:end]
        cells = _cells_of_entry(moved[-1], items) if moved and items else []
        if cells:
            away = {id(cell) for cell in cells}
            moved.append(cells)
            items = [[segment for segment in row if id(segment) not in away] for row in items]
        moved.extend(items or rows[at : at + 1])
        at = max(end, at + 1)
    return moved


def _end_of_list(rows: Sequence[Row], start: int) -> int:
    """Return the end of the list that begins with row `start`; `start` if it begins with no list item."""
    bullet = _item(rows[start])
    if bullet is None:
        return start
    end = start + 1
    while end < len(rows) and rows[end - 1][0].y - rows[end][0].y <= MAX_STEP * bullet.em:
        inside = rows[end][0].x > bullet.x + CONTINUATION * bullet.em
        if not inside and _item(rows[end]) is None:
            break
        end += 1
    return end


def _item(row: Row) -> LineSegment | None:
    """Return the list item of a row, which a date may precede; None if there is none."""
    return next((segment for segment in row[:2] if is_list_item(segment.text)), None)


def _cells_of_entry(head: Row, items: Sequence[Row]) -> Row:
    """Return the date beside the items, with what is in line with it; empty if it is not the only date."""
    beside = [segment for row in items for segment in row if _is_beside(segment, row)]
    dates = [segment for segment in (*head, *beside) if _is_whole_date(segment)]
    if len(dates) != 1 or any(_ends_dated(segment) for segment in head if segment is not dates[0]):
        return []
    return [cell for cell in beside if _is_in_line(cell, dates[0])]


def _is_beside(segment: LineSegment, row: Row) -> bool:
    return len(row) > 1 and segment is not _item(row) and len(segment.text) <= MAX_CHARACTERS


def _is_whole_date(segment: LineSegment) -> bool:
    return is_date(date_parts(segment.text))


def _ends_dated(segment: LineSegment) -> bool:
    return is_date(date_parts(segment.words[-1].text))


def _is_in_line(cell: LineSegment, date: LineSegment) -> bool:
    middles = (cell.x + cell.right - date.x - date.right) / 2
    return min(abs(cell.x - date.x), abs(cell.right - date.right), abs(middles)) <= ALIGNED * date.em
