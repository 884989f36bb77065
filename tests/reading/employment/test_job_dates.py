"""Dates of jobs in every form of docs/domain.md 2.9."""

import pytest

from service.text.dates import read_ranges, reversed_range


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Jan 2016 – Present", "2016-01", "present"),
        ("January 2016 to March 2018", "2016-01", "2018-03"),
        ("03/2014–11/2018", "2014-03", "2018-11"),
        ("03/2014 to Current", "2014-03", "present"),
        ("2012–2016", "2012-01", "2016-12"),
        ("2012-2016", "2012-01", "2016-12"),
        ("6/15 to 9/19", "2015-06", "2019-09"),
        ("6/15–9/19", "2015-06", "2019-09"),
        ("08/93 - 02/94", "1993-08", "1994-02"),
        ("Since 2019", "2019-01", "present"),
        ("since March 2019", "2019-03", "present"),
        ("2017 – to date", "2017-01", "present"),
        ("May 2017 till date", "2017-05", "present"),
        ("Feb 2019 until now", "2019-02", "present"),
        ("2018 - ongoing", "2018-01", "present"),
        ("Aug '18–Mar '20", "2018-08", "2020-03"),
        ("Aug ’18 – Mar ’20", "2018-08", "2020-03"),
        ("Sept. 2010 thru Oct. 2012", "2010-09", "2012-10"),
        ("Sep 2010 through Oct 2012", "2010-09", "2012-10"),
        ("June to August 2012", "2012-06", "2012-08"),
        ("Fall 2010 - Spring 2011", "2010-09", "2011-03"),
        ("Summer 2011 to Winter 2012", "2011-06", "2012-12"),
        ("2012-05 - 2014-06", "2012-05", "2014-06"),
        ("10/12/2014 - 11/13/2016", "2014-10", "2016-11"),
        ("January 5, 2012 to March 2, 2013", "2012-01", "2013-03"),
        ("12 / 2014 ~ 01 / 2016", "2014-12", "2016-01"),
        ("June 2013\nto\nMarch 2016", "2013-06", "2016-03"),
        ("December2005 to April 2006", "2005-12", "2006-04"),
        ("2009 - 12/2010", "2009-01", "2010-12"),
    ],
)
def test_a_range_is_read_in_every_phrasing(written: str, first: str, last: str) -> None:
    found = read_ranges(f"Nurse, {written}")

    assert [(each.first, each.last) for each in found] == [(first, last)]


def test_the_span_of_a_range_is_its_words() -> None:
    text = "Nurse | Jan 2016 – Present | Austin"

    (found,) = read_ranges(text)

    assert text[found.start : found.end] == "Jan 2016 – Present"


def test_years_alone_are_marked_as_years() -> None:
    (found,) = read_ranges("2012–2016")

    assert (found.first_precision, found.last_precision) == ("year", "year")


def test_a_season_is_marked_as_a_season() -> None:
    (found,) = read_ranges("Summer 2011")

    assert (found.first, found.last, found.first_precision) == ("2011-06", None, "season")


def test_a_year_alone_covers_that_year() -> None:
    (found,) = read_ranges("2019")

    assert (found.first, found.last) == ("2019-01", "2019-12")


def test_a_month_alone_has_no_end() -> None:
    (found,) = read_ranges("06/2016")

    assert (found.first, found.last, found.dangling) == ("2016-06", None, False)


def test_a_blank_end_is_seen() -> None:
    (found,) = read_ranges("06/2016 -\n")

    assert found.dangling


@pytest.mark.parametrize(
    "words", ["24/7 coverage", "May 15 people", "raised $2015", "in the 1990s", "12/15 of cases"]
)
def test_other_numbers_are_no_dates(words: str) -> None:
    assert read_ranges(words) == ()


def test_an_end_before_the_start_is_seen() -> None:
    (found,) = read_ranges("May 2018 - March 2016")

    assert reversed_range(found)


def test_two_digits_below_fifty_are_of_this_century() -> None:
    (found,) = read_ranges("Jun '49 - Jul '50")

    assert (found.first, found.last) == ("2049-06", "1950-07")
