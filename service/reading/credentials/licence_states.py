"""Jurisdictions of a licence."""

import re

from service.knowledge.credentials.credentials import Credentials
from service.text.gazetteer import Hit

_LIST_MARK = re.compile(r"[ \t]*(?:[(,:;/&–—-]|\band\b|\bin\b|\bof\b|\bthe\b|\bstate\b|\bState\b|#)*[ \t]*\Z")
_MARKS = re.compile(r"[(,:;/&.–—-][ \t]*\Z")
_SCHOOL = re.compile(r"(?i)[ \t]+(?:\w+[ \t]+)?(?:university|college|state university|institute|school)")
_BESIDE = 24  # "RN, State of Mississippi"
_AND = re.compile(r"\band[ \t]\Z")


def jurisdictions_of(
    text: str, hit: Hit, span: tuple[int, int], section: str, credentials: Credentials
) -> tuple[str, ...]:
    """Return the two-letter states of an entry in order of place; empty where it names none.

    In the header only states in words, or beside the word licence, count: letters there are addresses.
    Letters that are also words (IN, OR, MD) count only as members of a list or after a mark.
    """
    if section == "education":
        span = (hit.end, min(span[1], hit.end + _BESIDE))  # farther on it is the name of a school
    states = credentials.states
    found: dict[str, None] = {}
    for match in states.pattern.finditer(text, max(0, span[0]), span[1]):
        if hit.start <= match.start() < hit.end and match.end() <= hit.end and len(match[0]) == 2:
            continue
        code = states.by_name[match[0]]
        if _SCHOOL.search(text, hit.end, match.start()) or _SCHOOL.match(text, match.end()):
            continue
        if len(match[0]) > 2 or _letters_count(
            text, match, hit, section, code in states.ambiguous, bool(found)
        ):
            found[code] = None
    return tuple(found)


def _letters_count(
    text: str, match: re.Match[str], hit: Hit, section: str, ambiguous: bool, listed: bool
) -> bool:
    before = text[max(0, match.start() - 14) : match.start()]
    after = text[match.end() : match.end() + 12]
    if section in ("header", "summary") and not re.search(
        r"(?i)\blic(?:en[sc]|\.)", text[max(0, hit.start - 30) : match.end() + 30]
    ):
        return False
    if match.start() < hit.start:
        return hit.start - match.end() <= 2 and not ambiguous
    if not ambiguous:
        return bool(_LIST_MARK.search(before)) or bool(re.match(r"[ \t]*(?:#|licen|\d)", after))
    marked = (
        bool(_MARKS.search(before))
        or (listed and bool(_AND.search(before)))
        or bool(re.search(r"\b(?:of|in)[ \t]\Z", before))
    )
    return marked and bool(
        re.match(r"[ \t]*(?:[),;:/&#.–-]|\d|\n|\Z|licen|and\b|exp|active)", after, re.IGNORECASE)
    )
