"""Rows of a table in which dates stand beside the text that they belong to."""

from collections.abc import Sequence

from service.text.dates import DateRange, read_ranges

BULLETS = "•·▪●○◦■-–*"
# A cell beside the main one has at most so many lines, none longer than this.
SIDE_LINES, SIDE_LENGTH = 4, 60
# What may stand around dates that have a line of their own.
AROUND = " \t.,;:()[]|–—-"


def with_dates_beside(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the cells of a row with the lines of dated side cells in the lines of the text beside them.

    Dates before their text stay before it, as they are read with it there.
    """
    rows = [_stacked(lines) for lines in cells]
    filled = [number for number, lines in enumerate(rows) if lines]
    sides = [number for number in filled if _is_side(rows[number])]
    mains = [number for number in filled if number not in sides]
    if len(sides) != 1 or not mains or any(_dates(line) for number in mains for line in rows[number]):
        return rows
    side, main = sides[0], mains[0]
    if side < main and len(rows[side]) == 1:
        return rows
    rows[main] = _merged(rows[main], rows[side])
    rows[side] = []
    return rows


def is_dates(line: str) -> bool:
    """Return whether a line holds dates and nothing else."""
    return bool(_dates(line))


def _stacked(lines: Sequence[str]) -> list[str]:
    """Return lines with the dates of one range in one line, also where its ends stand below each other."""
    if not 2 <= len(lines) <= SIDE_LINES:
        return list(lines)
    for count in (2, 3):
        whole = " ".join(line.strip() for line in lines[:count])
        if len(lines) >= count and len(_dates(whole)) == 1 and not _is_complete(lines[0]):
            return [whole, *lines[count:]]
    first, second = _dates(lines[0]), _dates(lines[1])
    if len(first) == len(second) == 1 and _is_point(first[0]) and _is_point(second[0]):
        return [f"{lines[0].strip()} – {lines[1].strip()}", *lines[2:]]
    return list(lines)


def _is_side(lines: Sequence[str]) -> bool:
    short = len(lines) <= SIDE_LINES and all(len(line) <= SIDE_LENGTH for line in lines)
    dated = [line for line in lines if _dates(line)]
    return short and len(dated) == 1 and not any(_is_item(line) for line in lines)


def _merged(main: Sequence[str], side: Sequence[str]) -> list[str]:
    """Return the lines of the main cell with each line of the side cell in the line beside it.

    Beside items of a list, dates go to the first line and other lines below it.
    """
    lines, below = list(main), []
    for number, text in enumerate(side):
        if number < len(lines) and not _is_item(lines[number]):
            lines[number] = f"{lines[number]}  {text}"
        elif _dates(text):
            lines[0] = f"{lines[0]}  {text}"
        else:
            below.append(text)
    return [lines[0], *below, *lines[1:]]


def _dates(text: str) -> Sequence[DateRange]:
    """Return the dates of a text that holds nothing else; empty for any other text."""
    found = read_ranges(text)
    rest = list(text)
    for each in found:
        rest[each.start : each.end] = " " * (each.end - each.start)
    return found if found and not "".join(rest).strip(AROUND) else ()


def _is_complete(line: str) -> bool:
    """Return whether a line holds a range with both of its ends, other than the one of a single year."""
    return any(each.last is not None and not _is_point(each) for each in _dates(line))


def _is_point(found: DateRange) -> bool:
    return not found.dangling and (found.last is None or found.first == found.last[:4])


def _is_item(line: str) -> bool:
    return line.lstrip()[:1] in BULLETS
