"""Dates of expiry in tables of credentials, whose head names the column.

License            State   Number   Status   Expires
Registered Nurse   Ohio    402118   active   08/2027
"""

import re

from service.reading.credentials.entry_span import line_span, month_in

_EXPIRES = re.compile(
    r"(?i)\b(?:expir(?:es|y|ation)|exp\.?|valid (?:until|through|thru|to)|renewal)(?: date| on)?\.?\Z"
)
# Words of other columns; a sentence that ends with "expires" is no head.
_OTHER = re.compile(
    r"(?i)\b(?:licen[sc]es?|certifications?|credentials?|names?|types?|titles?|states?|jurisdiction|numbers?"
    r"|no\.|#|status|issued|issuer|issuing|organi[sz]ation|authority|board|date|earned)(?!\w)"
)
_MIN_OTHER = 2
_MOST_ROWS = 15  # above a row of the table
_LONGEST_HEAD = 120  # characters
_LAST_DATE = re.compile(
    r"(?:(?:[A-Za-z]{3,9}\.?,? )?(?:\d{1,2}[/.-]){0,2}(?:\d{1,2}, )?(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d(?:-\d\d)?"
    r"|\b\d{1,2}[/.-](?:\d{1,2}[/.-])?\d\d)\Z"
)


def column_expiry(text: str, start: int, end: int) -> str | None:
    """Return the month in which the credential named at [start, end) expires, by the head of its table."""
    first, last = line_span(text, start, end)
    row = text[first:last].strip()
    column = _column(text, first)
    if column is None:
        return None
    head_cells, number = column
    cells = row.split("|")
    if len(cells) == head_cells and head_cells > 1:
        return month_in(cells[number], last=True, short=True)
    found = _LAST_DATE.search(row) if number == head_cells - 1 else None
    return month_in(found[0], last=True, short=True) if found else None


def _column(text: str, first: int) -> tuple[int, int] | None:
    """Return the number of cells of the head above a line, and which of them is the expiry; None without."""
    for _ in range(_MOST_ROWS):
        if first <= 0:
            return None
        first, last = line_span(text, first - 1, first - 1)
        words = text[first:last].strip()
        if not words:
            return None
        if len(words) <= _LONGEST_HEAD and not any(map(str.isdigit, words)):
            cells = [cell.strip() for cell in words.split("|")]
            expiry = [number for number, cell in enumerate(cells) if _EXPIRES.search(cell)]
            if expiry and len(_OTHER.findall(words)) >= _MIN_OTHER:
                return len(cells), expiry[-1]
    return None
