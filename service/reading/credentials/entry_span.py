"""The span of an entry of a resume, and its dates."""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD_MONTH = (
    r"(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ \t]*(?:\d{1,2},?[ \t]+)?"
)
_DATE = re.compile(
    rf"(?:\b{_WORD_MONTH}|\b(?P<number>0?[1-9]|1[0-2])[/-](?:(?:[0-2]?\d|3[01])[/-])?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_EXPIRY = re.compile(
    r"\b(?:exp(?:\.|ires?|iration(?: date)?|iry|iring)?|valid (?:through|thru|until|till|to)|"
    r"renew(?:al|s)?(?: date)?|good (?:through|until)|until|through)\b[:. \t]*(?:on|in|date)?[:. \t]*",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|licensed in|issued|obtained|earned|awarded)\b[:. \t]*(?:in|on)?[ \t]*", re.IGNORECASE
)
# "2024 - May 2028": a range ends in its second date.
_TO = re.compile(r"[.,)]?[ \t]*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)[ \t]*(?=[A-Za-z\d])", re.IGNORECASE)
_BEGUN = re.compile(
    r"\b(?:since|from|began|begun|started|starting|enrolled|accepted|admitted)\b\W*(?:in|on)?\W*\Z",
    re.IGNORECASE,
)
# What follows has dates of its own, which are those of a licence or a card.
_OF_LICENCE = re.compile(
    r"\b(?:licen[cs]\w*|certif\w*|regist\w*|expir\w*|exp|valid|renew\w*|BLS|ACLS|CPR)\b", re.IGNORECASE
)
_RENEWED = re.compile(r"\b(?:renewed|recertified)\b[:. \t]*(?:in|on)?[ \t]*", re.IGNORECASE)
_LINE_REACH = 2000
MOST_MENTIONS = 5_000  # of credentials that are read; hundreds of pages name no more
_GAP = 12  # characters that may stand between a date word and its date


def line_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the half-open span of the line or lines that hold [start, end), without the last newline.

    Of a longer line only the part near the words is taken, so that many words on one line stay cheap.
    """
    first, last = max(0, start - _LINE_REACH), min(len(text), end + _LINE_REACH)
    before, after = text.rfind("\n", first, start), text.find("\n", end, last)
    return first if before < 0 else before + 1, last if after < 0 else after


def month_in(text: str, *, last: bool = False) -> str | None:
    """Return the first date of a text as YYYY-MM; a bare year is January, or December where `last`."""
    match = _DATE.search(text)
    return _month(match, last=last) if match else None


def ended_in(text: str) -> str | None:
    """Return the month in which schooling ended or will end: the first date, or the end of its range.

    None where the first date is a beginning, and where the range is open.
    """
    licence = _OF_LICENCE.search(text)
    stop = licence.start() if licence else len(text)
    date = _DATE.search(text, 0, stop)
    if date is None or _BEGUN.search(text, max(0, date.start() - 30), date.start()):
        return None
    to = _TO.match(text, date.end(), stop)
    if to is None:
        return _month(date, last=True)
    end = _DATE.match(text, to.end(), stop)
    return _month(end, last=True) if end else None


def expiry(text: str) -> str | None:
    """Return the month in which an entry says that it expires; a bare year means its December."""
    return _after(_EXPIRY, text, last=True)


def renewed(text: str) -> str | None:
    """Return the month in which an entry says that it was last renewed."""
    return _after(_RENEWED, text, last=False)


def since(text: str) -> str | None:
    """Return the month in which an entry says that it was first held."""
    return _after(_SINCE, text, last=False)


def _after(words: re.Pattern[str], text: str, *, last: bool) -> str | None:
    for match in words.finditer(text):
        date = _DATE.search(text, match.end(), match.end() + _GAP + 20)
        if date and date.start() - match.end() <= _GAP:
            return _month(date, last=last)
    return None


def _month(match: re.Match[str], *, last: bool) -> str:
    if match["word"]:
        month = _MONTHS.index(match["word"].lower()) + 1
    elif match["number"]:
        month = int(match["number"])
    else:
        month = 12 if last else 1
    return f"{match['year']}-{month:02d}"
