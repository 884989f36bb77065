"""How does a row of a table read?"""

from collections.abc import Sequence


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a row: short cells make one line, a cell with several lines is read on its own."""
    if all(len(lines) <= 1 for lines in cells):
        joined = "  ".join(line for lines in cells for line in lines)
        return [joined] if joined else []
    return [line for lines in cells for line in lines]


def filled(texts: Sequence[str]) -> list[str]:
    """Return the lines of a cell that hold anything."""
    return [line for text in texts for line in text.split("\n") if line.strip()]
