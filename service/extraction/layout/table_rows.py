"""Lines of a table row, and of text set in columns by tabs or blanks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extraction.layout.dated_cells import is_dates, with_dates_beside

# Between cells of several words that are no dates, as a blank would make one phrase of two.
BORDER, BLANK = " | ", "  "
# Columns are parted by tabs or so many blanks, and by more before a small letter, as in justified text.
WIDE_GAP = "   "
COLUMN_GAP = re.compile(
    r"(?<![ \u00a0])[ \u00a0]*\t[ \t\u00a0]*|(?<=\S)(?:[ \u00a0]{3,}(?=[A-Z0-9(\[])|[ \u00a0]{6,}(?=\S))"
)
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


def columned_lines(text: str) -> str:
    """Return lines whose tabs and wide gaps are read as the borders of cells are."""
    if "\t" not in text and WIDE_GAP not in text:
        return text
    return "\n".join(_columned(line) for line in text.split("\n"))


def _columned(line: str) -> str:
    parts = [part for part in COLUMN_GAP.split(line) if part.strip()]
    return _joined(parts) if parts else ""


def _joined(texts: Sequence[str]) -> str:
    """Return the cells in one line; in a row with dates one word may be a title."""
    dated = any(is_dates(text.strip()) for text in texts)
    line = texts[0]
    for before, text in pairwise(texts):
        line += (BORDER if _are_apart(before, text, dated=dated) else BLANK) + text
    return line


def _are_apart(before: str, text: str, *, dated: bool) -> bool:
    """Return whether a border is between two cells: both are phrases, or one of them in a row with dates."""
    phrases = sum(len(each.split()) > 1 for each in (before, text))
    return phrases > (0 if dated else 1) and _is_name(before) and _is_name(text)


def _is_name(text: str) -> bool:
    """Return whether a cell has letters, and is no label or dates."""
    words = text.strip()
    return any(map(str.isalpha, words)) and not words.endswith(":") and not is_dates(words)


def _is_label(first: str, second: str) -> bool:
    words = first.strip()
    is_capital = words.isupper() and sum(letter.isalpha() for letter in words) >= LABEL_LETTERS
    return is_capital and "-" not in words and len(second) >= LABELLED_LENGTH and not second.isupper()
