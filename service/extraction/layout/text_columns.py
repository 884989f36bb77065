"""Two columns of sections that blanks set side by side in plain text.

CONTACT               EXPERIENCE
Durham, NC            Charge Nurse
                      Elm Hospital, 2012 to 2016
EDUCATION             - Led a shift of nine
BSN, Elm College      SKILLS
"""

import re
from collections import Counter
from collections.abc import Sequence

from service.extraction.layout.table_rows import WIDE_GAP

# A column at the right begins at the same place of so many lines, after so many characters at the left.
_FEWEST_LINES, _NARROWEST, _WIDEST = 10, 14, 90
# Each column has a heading and so many other lines, few of them dates alone.
_FEWEST_OTHERS, _MOST_DATED = 4, 0.4
_CELL = re.compile(r" {3,}(?=\S)")
_DATED = re.compile(
    r"\W{0,2}(?:[a-z]{3,9}\.? |\d\d?/)?(?:19|20)\d\d\W"
    r"(?:[^\n]{0,12}(?:(?:19|20)\d\d|now|present|current))?\W{0,2}",
    re.I,
)
_HEADINGS = frozenset(
    (
        *("about", "about me", "awards", "certifications", "clinical skills", "contact", "core skills"),
        *("credentials", "education", "employment", "employment history", "experience", "interests"),
        *("key skills", "languages", "licenses", "licensure", "links", "memberships", "objective", "profile"),
        *("professional experience", "references", "skills", "software", "summary", "tools", "training"),
        *("volunteer", "volunteering", "work experience", "work history"),
    )
)


def columns_apart(text: str) -> str:
    """Return the text with the columns of sections one below the other; unchanged where there are none."""
    if WIDE_GAP not in text or "\t" in text:
        return text
    lines = text.split("\n")
    edge = _edge(lines)
    span = _longest_run(lines, edge) if edge else None
    if span is None:
        return text
    first, last = span
    left = [line[:edge].rstrip() for line in lines[first:last]]
    right = [line[edge:].rstrip() for line in lines[first:last]]
    if not (_is_column(left) and _is_column(right)):
        return text
    opening = [_is_heading(next(filter(str.strip, column))) for column in (left, right)]
    if not any(opening):
        return text
    columns = [*left, "", *right] if opening[1] else [*right, "", *left]
    return "\n".join([*lines[:first], *columns, *lines[last:]])


def _edge(lines: Sequence[str]) -> int | None:
    """Return where most cells behind a wide gap begin; None if they are few."""
    starts = Counter(gap.end() for line in lines for gap in _CELL.finditer(line, 0, _WIDEST))
    inside = [(count, -start) for start, count in starts.items() if start >= _NARROWEST]
    count, start = max(inside, default=(0, 0))
    return -start if count >= _FEWEST_LINES else None


def _longest_run(lines: Sequence[str], edge: int) -> tuple[int, int] | None:
    """Return the first and the end of the most lines in a row that no words cross at the edge.

    The first has words on both sides.
    """
    best, first = (0, 0), None
    for index, line in enumerate((*lines, "x" * (edge + 1))):
        if line[edge - 2 : edge + 1].strip() and (line[edge - 2 : edge].strip() or len(line) <= edge):
            if first is not None and index - first > best[1] - best[0]:
                best = (first, index)
            first = None
        elif first is None and line[:edge].strip() and line[edge:].strip():
            first = index
    return best if best[1] > best[0] else None


def _is_column(lines: Sequence[str]) -> bool:
    """Return whether lines are of sections: a heading, and enough other lines that are no dates alone."""
    filled = [line.strip() for line in lines if line.strip()]
    others = [line for line in filled if not _is_heading(line)]
    dated = sum(_DATED.fullmatch(line) is not None for line in others)
    return len(filled) > len(others) >= _FEWEST_OTHERS and dated <= _MOST_DATED * len(others)


def _is_heading(line: str) -> bool:
    words = line.strip()
    return words.rstrip(":").lower() in _HEADINGS and words[0].isupper()
