"""Phrases of reasons: durations, months and lists, in neutral words (docs/domain.md 5.8)."""

from collections.abc import Sequence

from service.domain.months import month_text

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def duration(months: int) -> str:
    """Return "3 y 11 m", "5 y" or "8 m"."""
    years, rest = divmod(months, 12)
    parts = [f"{years} y"] if years else []
    if rest or not years:
        parts.append(f"{rest} m")
    return " ".join(parts)


def month_name(value: int) -> str:
    """Return "Feb 2027" for a month."""
    year, number = month_text(value).split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"


def one_of(words: Sequence[str]) -> str:
    """Return "A", "A or B", "A, B or C"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def joined(sentences: Sequence[str]) -> str:
    """Return sentences as one line, empty ones left out."""
    return " ".join(each for each in sentences if each)
