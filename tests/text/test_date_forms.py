"""Dates and ranges in the forms of other countries, of forms to fill in, and of short hand."""

import pytest

from service.text.dates import read_ranges


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("4 May 2011 – 30 November 2016", "2011-05", "2016-11"),
        ("4th May 2011 to 30th of November, 2016", "2011-05", "2016-11"),
        ("24/05/2011 - 04/11/2016", "2011-05", "2016-11"),
        ("24.05.2011 – 04.11.2016", "2011-05", "2016-11"),
        ("4-May-11 to 30-Nov-16", "2011-05", "2016-11"),
        ("May 4 2011 to November 30 2016", "2011-05", "2016-11"),
        ("May 4 - August 20, 2011", "2011-05", "2011-08"),
        ("4 May - 20 August 2011", "2011-05", "2011-08"),
        ("2011/05 - 2016/11", "2011-05", "2016-11"),
        ("05.2011 – 11.2016", "2011-05", "2016-11"),
        ("2011 May - 2016 November", "2011-05", "2016-11"),
        ("2011 (May) to 2016 (Nov.)", "2011-05", "2016-11"),
        ("Q2 2011 - Q4 2016", "2011-04", "2016-10"),
        ("2Q2011 to 4Q2016", "2011-04", "2016-10"),
        ("2nd quarter 2011 through 4th quarter 2016", "2011-04", "2016-10"),
        ("mid-2011 to late 2016", "2011-06", "2016-11"),
        ("early 2011 – end of 2016", "2011-02", "2016-11"),
        ("2011-16", "2011-01", "2016-12"),
        ("1998–03", "1998-01", "2003-12"),
        ("2011/16", "2011-01", "2016-12"),
        ("'11 - '16", "2011-01", "2016-12"),
        ("1908 - 2016", "1908-01", "2016-12"),
    ],
)
def test_every_usual_form_of_a_date_is_read(written: str, first: str, last: str) -> None:
    found = read_ranges(f"Nurse\n{written}\nLakeside")

    assert [(each.first, each.last) for each in found] == [(first, last)]


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("May 2011 - Pres.", "present"),
        ("2011 (May) to present", "present"),
        ("05/2011 - Curr.", "present"),
        ("May 2011 – continuing", "present"),
        ("May 2011 - cont.", "present"),
        ("May 2011 till now", "present"),
        ("May 2011 - still employed", "present"),
        ("May 2011 to the present", "present"),
        ("Current to May 2011", "present"),
        ("Present – 05/2011", "present"),
        ("May 2011 → November 2016", "2016-11"),
        ("May 2011 -> November 2016", "2016-11"),
        ("May 2011 / November 2016", "2016-11"),
        ("May 2011 .. November 2016", "2016-11"),
        ("May 2011 up to November 2016", "2016-11"),
        ("between May 2011 and November 2016", "2016-11"),
        ("05/2011\t11/2016", "2016-11"),
        ("05/2011 | 11/2016", "2016-11"),
    ],
)
def test_open_ends_and_separators_are_read(written: str, last: str) -> None:
    found = read_ranges(f"Nurse\n{written}\nLakeside")

    assert [(each.first, each.last) for each in found] == [("2011-05", last)]


@pytest.mark.parametrize(
    "written",
    [
        "Dates: 05/2011 - 11/2016",
        "Dates of employment: May 2011 – November 2016",
        "Employed: May 2011 to November 2016",
        "From: May 2011 To: November 2016",
        "From May 2011 to November 2016",
        "Start date: 05/2011; End date: 11/2016",
        "Period: May 2011 - November 2016",
        "May 2011 - November 2016 (5 yrs 7 mos)",
        "May 2011 - November 2016 · 5 years and 7 months",
        "May 2011 - November 2016, 67 months",
        "Dates: May 2011 - November 2016 | 5y 7m",
    ],
)
def test_a_label_and_a_length_of_time_belong_to_the_words_of_the_dates(written: str) -> None:
    text = f"Nurse\n{written}\nLakeside"

    (found,) = read_ranges(text)

    assert (found.first, found.last, text[found.start : found.end]) == ("2011-05", "2016-11", written)


def test_a_length_of_experience_is_not_one_of_the_dates() -> None:
    text = "May 2011 - November 2016, 5 years of nights"

    (found,) = read_ranges(text)

    assert text[found.start : found.end] == "May 2011 - November 2016"


def test_one_date_that_names_the_day_first_decides_for_all() -> None:
    found = read_ranges("Nurse 03/04/2015 - Present\nAide 25/01/2012 - 02/03/2015")

    assert [(each.first, each.last) for each in found] == [("2015-04", "present"), ("2012-01", "2015-03")]


def test_numbers_that_can_be_read_both_ways_name_the_month_first() -> None:
    (found,) = read_ranges("Nurse 03/04/2015 - Present")

    assert found.first == "2015-03"


def test_seasons_of_several_years_are_one_date() -> None:
    (found,) = read_ranges("Summer 2011, 2012")

    assert (found.first, found.single) == ("2011-06", True)


def test_a_labelled_start_has_an_open_end() -> None:
    (found,) = read_ranges("Start date: 05/2011")

    assert (found.first, found.last, found.dangling) == ("2011-05", None, True)


@pytest.mark.parametrize(
    "words",
    [
        "nights 1900-0700",
        "version 2.1.14",
        "call 512-555-1920",
        "2,015 visits",
        "RN cont",
        "room 12 may be free",
    ],
)
def test_numbers_and_words_alone_are_no_dates(words: str) -> None:
    assert read_ranges(words) == ()


def test_versions_of_software_are_no_range() -> None:
    found = read_ranges("Wrote reports in Excel 2005/2008 and Access")

    assert [each for each in found if not each.single] == []


@pytest.mark.parametrize("written", ["current to 5/2020", "current through May 2020"])
def test_what_is_current_until_a_date_is_no_range(written: str) -> None:
    found = read_ranges(f"BLS, {written}\nLakeside")

    assert [(each.first, each.last) for each in found] == [("2020-05", None)]


@pytest.mark.parametrize("arrow", ["->", "-->", "→", " =>", ">"])
def test_an_arrow_with_nothing_behind_it_is_an_open_end(arrow: str) -> None:
    found = read_ranges(f"Larch Clinic (2011 {arrow})\nNurse")

    assert [(each.first, each.last, each.dangling) for each in found] == [("2011-01", None, True)]
