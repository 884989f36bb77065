"""Recency windows: how long before the evaluation date experience may end (docs/domain.md 2.15)."""

import re

from service.domain.posting import Posting, PostingRequirement
from service.text.numbers import PATTERN as NUMBER_WORD
from service.text.numbers import whole_number

_COUNT = rf"(?:\d{{1,2}}|{NUMBER_WORD})"
_SPAN = rf"(?:{_COUNT}[ ]*(?:-|–|to)[ ]*)?(?P<count>{_COUNT})\b(?:[ ]*\(\d{{1,2}}\))?[ ]*"
_BACK = (
    re.compile(rf"\b(?:last|past|previous|preceding)[ ]+{_SPAN}(?P<unit>months?)?(?!days?|weeks?)", re.I),
    re.compile(rf"\bmost recent[ ]+{_SPAN}(?P<unit>months?|years?|yrs?)\b", re.I),
    re.compile(rf"\brecent(?:ly)?[ ]*\(?(?:with)?in[ ]+{_SPAN}(?P<unit>months?|years?|yrs?)\b", re.I),
)
_WORK = r"(?:experience|practice|background|work|nursing|employment)\b"
_AND_SO_ON = r"(?!(?:and|in|with|of|to|licen\w+|certif\w+|regist\w+|knowledge)\b)[\w/&'’-]+,?[ ]+"
_RECENT = re.compile(
    rf"\brecent,?[ ]+(?:{_AND_SO_ON}){{0,6}}?{_WORK}|{_WORK} (?:must|should) be recent\b"
    r"|\brecently (?:work|practi[cs]|employ|serv|manag)\w+",
    re.I,
)
_CURRENT = re.compile(rf"\bcurrent[ ]+(?:{_AND_SO_ON}){{0,4}}?(?:experience|practice)\b", re.I)
_GOING_ON = re.compile(
    r"\bcurrently (?:work|practi[cs]|employ|serv|manag|lead|supervis|operat|function)\w+", re.I
)
_PART = re.compile(r"\A(?:of )?(?:which|them|those|these)\b", re.I)  # "one of which must be supervisory"
_EXPERIENCE = re.compile(r"\bexperience", re.I)
_FURTHER = re.compile(r";|[ ]and[ ]", re.I)  # "five years of practice and recent management experience"
_RECENT_MONTHS, _CURRENT_MONTHS, _NOW = 36, 12, 1
_LEEWAY = 24  # months that recent work of three years or more may have ended before


def window_of(row: PostingRequirement, posting: Posting) -> int | None:
    """Return the months before the evaluation date in which a row's work must lie; None for any time.

    The words of the row come first, then those of its sentence, unless they belong to another row.
    """
    if _goes_on(row.quote.quote):
        return max(_NOW, row.months or 0)
    own = _window(row.key, row.months)
    if own is not None:
        return own
    said = _window(row.quote.quote, row.months)
    if said is None or _PART.match(row.key):
        return said
    return None if _belongs_to_another(row, posting) else said


def _belongs_to_another(row: PostingRequirement, posting: Posting) -> bool:
    """Return whether the window of a sentence is said in the words of another of its rows."""
    beside = (other for other in posting.requirements if other.quote.start == row.quote.start)
    return any(_window(other.key, other.months) for other in beside if other.type.startswith("years_"))


def asks_only_for_now(words: str) -> bool:
    """Return whether words ask that work goes on, and not for how long."""
    return _goes_on(words) or bool(_CURRENT.search(words))


def _window(words: str, months: int | None) -> int | None:
    asked = months or 0
    spans = [_months(found) for pattern in _BACK for found in pattern.finditer(words)]
    spans = [each for each in spans if each >= asked]  # more years than a window has are not of it
    if spans:
        return spans[0]
    words = _FURTHER.split(words)[0]
    if _CURRENT.search(words):
        return max(_CURRENT_MONTHS, asked)
    if not _RECENT.search(words):
        return None
    return _RECENT_MONTHS if asked < _RECENT_MONTHS else asked + _LEEWAY


def _goes_on(words: str) -> bool:
    """Return whether work is asked for now, and no experience beside it or in its place."""
    return bool(_GOING_ON.search(words)) and not _EXPERIENCE.search(words)


def _months(found: re.Match[str]) -> int:
    written, unit = found["count"].lower(), (found["unit"] or "year").lower()
    count = int(written) if written.isdigit() else whole_number(written) or 0
    return count if unit.startswith("month") else 12 * count
