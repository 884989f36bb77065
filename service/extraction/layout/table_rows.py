"""Lines of a table row."""

from collections.abc import Sequence


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return one line for cells of one line each; if a cell has several lines, the lines of all cells."""
    if all(len(lines) <= 1 for lines in cells):
        joined = "  ".join(line for lines in cells for line in lines)
        return [joined] if joined else []
    return [line for lines in cells for line in lines]


def filled(texts: Sequence[str]) -> list[str]:
    """Return the lines of a cell that are not blank."""
    return [line for text in texts for line in text.split("\n") if line.strip()]
