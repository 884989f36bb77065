"""Months and ranges as resumes write them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from service.domain.months import PRESENT

_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class DateStyle(NamedTuple):
    """How a month is written, the word for today, and what stands between two months."""

    month: Callable[[int, int], str]
    today: str
    between: str


STYLES: Mapping[str, DateStyle] = {
    "long_dash": DateStyle(lambda year, number: f"{_NAMES[number - 1]} {year}", "Present", " – "),
    "long_to": DateStyle(lambda year, number: f"{_NAMES[number - 1]} {year}", "Present", " to "),
    "numeric_dash": DateStyle(lambda year, number: f"{number:02d}/{year}", "Present", " - "),
    "short_dash": DateStyle(lambda year, number: f"{_NAMES[number - 1][:3]} {year}", "Present", " – "),
    "short_to": DateStyle(lambda year, number: f"{_NAMES[number - 1][:3]} {year}", "Present", " to "),
    "years_dash": DateStyle(lambda year, number: str(year), "present", "–"),
}


def month_words(month: str, style: str) -> str:
    """Return "YYYY-MM" or "present" in a style: "Mar 2019", "03/2019", "Present"."""
    chosen = STYLES[style]
    return chosen.today if month == PRESENT else chosen.month(int(month[:4]), int(month[5:]))


def range_words(start: str, end: str, style: str) -> str:
    """Return two months in a style: "Mar 2019 – Present"."""
    return month_words(start, style) + STYLES[style].between + month_words(end, style)


def us_month(month: str) -> str:
    """Return "2027-10" as "10/2027"."""
    return f"{month[5:]}/{month[:4]}"
