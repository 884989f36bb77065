"""Date ranges of parts of a text, as they are read from each part alone."""

import pytest

from service.reading.employment.text_dates import TextDates
from service.text.dates import read_ranges
from service.text.lines import lines_of

TEXTS = [
    "Staff Nurse, 2011 - 2014\nNurse Manager, June 2008 to May 2011\n",
    "Staff Nurse, 2011 -\n2014 in the unit\n",
    "June\n2009 - 2011\nMay 15\n2004 - 2006 - 2008\n",
    "Staff Nurse, 2012 -   \nCharge Nurse, 2009 - \t\n2004 -",
    "From 6/15 to 7/16\nsince 2009\nto present\n05/2010 to\npresent",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_dates_of_a_line_are_those_read_from_it_alone(text: str) -> None:
    dates = TextDates(text)

    found = [dates.within(line.start, line.end) for line in lines_of(text)]

    assert found == [read_ranges(text, line.start, line.end) for line in lines_of(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_the_dates_between_any_blanks_are_those_read_from_there_alone(text: str) -> None:
    dates = TextDates(text)
    cuts = [0, *(index for index, letter in enumerate(text) if letter.isspace()), len(text)]

    differ = [
        text[start:end]
        for start in cuts
        for end in cuts
        if start < end and dates.within(start, end) != read_ranges(text, start, end)
    ]

    assert differ == []


@pytest.mark.parametrize("end", ["2018", "2018)", "2018\nLakeside Clinic"])
def test_a_year_alone_on_the_next_line_belongs_to_the_month_before_it(end: str) -> None:
    (found,) = read_ranges(f"Clinic Manager (September 2013 – March\n{end}")

    assert (found.first, found.last) == ("2013-09", "2018-03")
