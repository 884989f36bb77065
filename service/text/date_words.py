"""Words that go with dates and name nothing else: labels before them and the length of time behind them."""

import re
from typing import NamedTuple

_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_YEARS = r"(?:years?|yrs?|y)(?![a-z])\.?"
_MONTHS = r"(?:months?|mos?|mths?|mnths?|m|weeks?|wks?)(?![a-z])\.?"
_LENGTH = (
    r"(?:(?:about|around|approx(?:\.|imately)?|over|nearly|almost|less[ ]than|total(?:[ ]of)?:?|~|c\.)[ ]?)?"
    rf"{_NUMBER}[ ]?\+?[ ]?(?:{_YEARS}(?:,?[ ]?(?:and[ ]|&[ ])?{_NUMBER}[ ]?{_MONTHS})?|{_MONTHS})"
)
_BEHIND = re.compile(
    rf"[ \t]{{0,4}}(?:[,;|·•:–—-][ \t]{{0,4}})?(?:\({_LENGTH}\)|\[{_LENGTH}\]|{_LENGTH})"
    r"(?=[ \t]{0,3}(?:\n|\Z|[|,;·•(\t–—-]|[ ]{2}))",
    re.I,
)
_MAY_BEHIND = re.compile(r"[ \t]{0,4}[,;|·•:–—\-(\[]?[ \t]{0,4}[(\[]?[\dA-Za-z~]")
_WHOLE = re.compile(rf"\W{{0,3}}{_LENGTH}\W{{0,3}}\Z", re.I)
_WORK = r"(?:employment|employed|service|work(?:ed)?|job|position|assignment|contract|tenure|hire)"
_FORMAT = r"(?:[ ]?\([mdy/ -]{2,12}\))?"
_START = (
    r"(?:(?:start(?:ing|ed)?|begin(?:ning)?|began|hired?|employed|from|since|effective|joined|entry)"
    r"(?:[ ]?date|[ ]on)?|date[ ](?:started|hired|from|of[ ]hire)|dates?[ ]from)"
)
_PERIOD = (
    rf"(?:(?:{_WORK}[ ])?dates?(?:[ ](?:of[ ]{_WORK}|employed|worked|held|attended|in[ ]position))?"
    rf"|{_WORK}[ ](?:period|duration|years)|(?:(?:time[ ])?period|duration)(?:[ ]of[ ]{_WORK})?"
    r"|tenure|time[ ]?(?:frame|line)?|years?|when|worked|employment|employed)"
)
# What may be before a label: the beginning of a line, a cell or a bracket.
_EDGE = r"(?:(?<=[\n\t|(\[·•;])|(?<=[ ]{2})|(?<=[|·•;–—-][ ])|(?<=,[ ])|\A)"
_LABEL = re.compile(rf"{_EDGE}(?:(?P<start>{_START})|{_PERIOD}){_FORMAT}[ ]?[:=][ \t]{{0,6}}\Z", re.I)
# Without a colon, a word opens the line or stands in brackets, or with a capital behind a stop.
_BARE = re.compile(
    r"(?:(?:(?<=[\n\t|(\[])|\A)[ \t]{0,4}|(?<=[.;][ ])(?=(?-i:From|Since|Between)\b))"
    r"(?P<words>(?:between|from|since|starting|effective|dates?|employed|worked)(?:[ ]from)?"
    r"|dates[ ](?:of[ ]employment|employed|worked))[ ]\Z",
    re.I,
)
_REACH = 44
_BULLETS = ("•", "*", "·", "▪", "●", "-", "–")  # a field of a list below the header


class DateLabel(NamedTuple):
    """Where the words of a date begin, and whether a label says that it is a start."""

    start: int
    is_start: bool = False


def label_before(text: str, floor: int, at: int) -> DateLabel:
    """Return the label that ends at a date; without one it begins at the date.

    Args: floor: the label begins here or later.
    """
    first = max(floor, at - _REACH)
    line = max(first, text.rfind("\n", first, at))
    words = text[line:at].strip()
    before = words[-1:] if words[:1] not in _BULLETS else ""
    if before in (":", "="):
        found = _LABEL.search(text, line, at)
        return DateLabel(found.start(), found["start"] is not None) if found else DateLabel(at)
    bare = _BARE.search(text, line, at) if before.isalpha() else None
    return DateLabel(bare.start("words")) if bare else DateLabel(at)


def length_behind(text: str, end: int, stop: int) -> int:
    """Return where the length of time behind a range ends; `end` without one."""
    if not _MAY_BEHIND.match(text, end, stop):
        return end
    found = _BEHIND.match(text, end, stop)
    return found.end() if found else end


def is_length(words: str) -> bool:
    """Return whether words are a length of time and nothing else: "6 yrs 11 mos"."""
    return _WHOLE.match(words) is not None
