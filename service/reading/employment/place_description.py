"""The words of a job's header that describe the place without naming it.

Names of employers and towns are written with capitals and are not read (docs/domain.md 2.10); "190 bed
hospital" and "county health department" in small letters describe, and so do remarks such as "relief charge".
"""

import re

_PARTS = re.compile(r"[|,;:()\n\t•·–—]|\s-\s|\s{2,}|[._…]{3,}")
_ABBREVIATION = re.compile(r"[A-Z&/.-]{1,6}\Z")
_FEWEST = 2


def described_place(header: str, gaps: tuple[tuple[int, int], ...]) -> str:
    """Return the parts of a header that are written in small letters, one a line.

    Args:
        header: the text of the header's lines.
        gaps: spans in it of the title and of dates, which are no part of the place.

    A capital may open a part ("Academic medical center") if two words in small letters follow.
    """
    parts = [part.split() for part in header_parts(header, gaps)]
    return "\n".join(" ".join(part) for part in parts if _describes(part))


def header_parts(header: str, gaps: tuple[tuple[int, int], ...]) -> list[str]:
    """Return the parts of a header, none blank, between commas, brackets, dashes and line ends and gaps."""
    kept, position = [], 0
    for start, end in sorted(gaps):
        kept.append(header[position:start])
        position = max(position, end)
    kept.append(header[position:])
    return [part for part in _PARTS.split("\n".join(kept)) if part and not part.isspace()]


def _describes(words: list[str]) -> bool:
    small = sum(_is_small(word) for word in words)
    rest = all(_is_small(word) or _ABBREVIATION.match(word) for word in words[1:])
    return rest and small > 0 and (_is_small(words[0]) or small >= _FEWEST)


def _is_small(word: str) -> bool:
    return word[0].islower() or word[0].isdigit()
