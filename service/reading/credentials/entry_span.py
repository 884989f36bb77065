"""The span of an entry of a resume, and its dates."""

import re

from service.knowledge.credentials.wrapped_words import WrappedWords

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD_MONTH = (
    r"\b(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ \t/-]*(?:\d{1,2},?[ \t]+)?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NUMBER_MONTH = rf"\b(?:(?:3[01]|2\d|1[3-9])[/.-])?(?P<number>0?[1-9]|1[0-2])[/.-](?:{_DAY}[/.-])?"
_DATE = re.compile(
    rf"\b(?P<iso>(?:19|20)\d\d)[/.-](?P<iso_month>0?[1-9]|1[0-2])(?:[/.-]{_DAY})?(?![\d/-])"
    rf"|(?:{_WORD_MONTH}|{_NUMBER_MONTH})?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# Years of two digits count only behind a word that announces a date: "exp 5/1/27", "exp. Aug '26".
_SHORT_DATE = re.compile(
    rf"{_NUMBER_MONTH}'?(?P<short>\d\d)\b(?![/.-]?\d)"
    r"|\b(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ \t]?['’/-](?P<year>\d\d)\b"
    r"|['’](?P<year_alone>\d\d)\b",
    re.IGNORECASE,
)
_CENTURY = 60  # two digits below it are of this century
_EXPIRY = re.compile(
    r"\b(?:exp(?:\.|ires?|iration(?: date)?|iry(?: date)?|iring)?|"
    r"(?:valid|active|current|good|certified|licensed|effective) (?:through|thru|until|till|to)|"
    r"(?<!denied )renew(?:al|s)?(?: (?:date|due|by|on))?|until|till|through|thru)\b"
    r"[:. \t]*(?:on|in|date)?[:. \t]*",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|licensed(?: in)?|issued|obtained|earned|awarded)\b[:. \t]*(?:in|on)?[ \t]*", re.IGNORECASE
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
_RENEWED = re.compile(
    r"\b(?:(?:last |re-?)?renewed|re-?certified|re-?certification|re-?credentialed)\b"
    r"[:. \t]*(?:in|on)?[ \t]*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;•*](?:\s+|\Z)")
_SHORTENED = re.compile(r"(?i)\b(?:exp|no|lic|cert|reg|dept)\Z")
_MOST_STOPS = 4
_LINE_REACH = 2000
MOST_MENTIONS = 5_000  # of credentials that are read; hundreds of pages name no more
_GAP = 12  # characters that may stand between a date word and its date
_LONGEST = 20  # characters of a date
_SHORT = 2  # digits of a year


def line_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the half-open span of the line or lines that hold [start, end), without the last newline.

    Of a longer line only the part near the words is taken, so that many words on one line stay cheap.
    """
    first, last = max(0, start - _LINE_REACH), min(len(text), end + _LINE_REACH)
    before, after = text.rfind("\n", first, start), text.find("\n", end, last)
    return first if before < 0 else before + 1, last if after < 0 else after


def sentence_end(text: str, start: int, end: int, words: WrappedWords) -> int:
    """Return where the words about a credential that stands before `start` end, at `end` or before.

    Behind a stop they go on with a date, number or status: `BLS. Exp. 08/2026`.
    """
    for _ in range(_MOST_STOPS):
        stop = _STOP.search(text, start, end)
        if stop is None:
            return end
        start = stop.end()
        shortened = _SHORTENED.search(text, max(0, stop.start() - 6), stop.start())
        if not shortened and not words.fact.match(text, start, end):
            return stop.start()
    return start


def month_in(text: str, *, last: bool = False, short: bool = False) -> str | None:
    """Return the first date of a text as YYYY-MM; a bare year is January, or December where `last`.

    Years of two digits count where `short`, as in a column that is known to hold dates.
    """
    match = _DATE.search(text) or (_SHORT_DATE.search(text) if short else None)
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
        found = (
            each.search(text, match.end(), match.end() + _GAP + _LONGEST) for each in (_DATE, _SHORT_DATE)
        )
        near = [date for date in found if date and date.start() - match.end() <= _GAP]
        if near:
            return _month(min(near, key=_first_and_longest), last=last)
    return None


def _first_and_longest(date: re.Match[str]) -> tuple[int, int]:
    return date.start(), -date.end()


def _month(match: re.Match[str], *, last: bool) -> str:
    given = match.groupdict()
    year = given.get("year") or given.get("iso") or given.get("short") or given.get("year_alone") or ""
    if len(year) == _SHORT:
        year = ("20" if int(year) < _CENTURY else "19") + year
    number = given.get("number") or given.get("iso_month")
    if given.get("word"):
        month = _MONTHS.index(given["word"].lower()) + 1
    elif number:
        month = int(number)
    else:
        month = 12 if last else 1
    return f"{year}-{month:02d}"
