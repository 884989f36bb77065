"""Lines of a table row."""

from collections.abc import Sequence
from itertools import pairwise

from service.extraction.layout.dated_cells import is_dates, with_dates_beside

# Between cells of several words that are no dates, as a blank would make one phrase of two.
BORDER, BLANK = " | ", "  "
# A label in capitals with at least so many letters heads a text of at least so many characters.
LABEL_LETTERS, LABELLED_LENGTH = 5, 20


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return one line for cells of one line each; if a cell has several lines, the lines of all cells.

    Dates keep to the text beside them, and a label in capitals has a line of its own.
    """
    if any(len(lines) > 1 for lines in cells):
        return [line for lines in with_dates_beside(cells) for line in lines]
    texts = [line for lines in cells for line in lines]
    if len(texts) == 2 and _is_label(*texts):
        return texts
    return [_joined(texts)] if texts else []


def filled(texts: Sequence[str]) -> list[str]:
    """Return the lines of a cell that are not blank."""
    return [line for text in texts for line in text.split("\n") if line.strip()]


def tabbed_lines(text: str) -> str:
    """Return lines whose tabs are read as the borders of cells are."""
    if "\t" not in text:
        return text
    lines = ([part for part in line.split("\t") if part.strip()] for line in text.split("\n"))
    return "\n".join(_joined(parts) if parts else "" for parts in lines)


def _joined(texts: Sequence[str]) -> str:
    line = texts[0]
    for before, text in pairwise(texts):
        line += (BORDER if _is_phrase(before) and _is_phrase(text) else BLANK) + text
    return line


def _is_phrase(text: str) -> bool:
    return len(text.split()) > 1 and not text.rstrip().endswith(":") and not is_dates(text)


def _is_label(first: str, second: str) -> bool:
    words = first.strip()
    is_capital = words.isupper() and sum(letter.isalpha() for letter in words) >= LABEL_LETTERS
    return is_capital and "-" not in words and len(second) >= LABELLED_LENGTH and not second.isupper()
