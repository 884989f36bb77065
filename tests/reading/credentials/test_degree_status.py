"""The status of a degree, and the month of its completion."""

import pytest

from service.reading.credentials.degrees import read_degrees

from .written import written

STATUS = [
    ("MSN coursework, Elm University, 2016-2017", "incomplete"),
    ("Coursework leading to an MBA, Elm University", "incomplete"),
    ("BS Psychology, attended 2008-2010, Elm College", "incomplete"),
    ("BA English, not finished", "incomplete"),
    ("MHA, on hold", "incomplete"),
    ("Two years of study toward a BA in History", "incomplete"),
    ("BS Computing, Elm University, 84 credits, stopped when my son was born", "incomplete"),
    ("One term toward an MBA at Elm State, put on hold", "incomplete"),
    ("BA History, Elm College, 2003-2005, never finished", "incomplete"),
    ("BA History, Elm College, without a degree", "incomplete"),
    ("Five courses short of a BS in Nursing, Elm College", "in_progress"),
    ("BA Sociology, Elm College, still enrolled", "in_progress"),
    ("BA Sociology, Elm College, 2011, left handed pitcher", "completed"),
    ("BSN, dates attended: 2008-2012", "completed"),
    ("BS Biology, relevant coursework in anatomy", "completed"),
    ("MBA, credits earned: 48", "completed"),
    ("BA History, semester in Rome, junior year abroad", "completed"),
    ("MPH (2nd year), Elm University", "in_progress"),
    ("BSN, senior, Elm College", "in_progress"),
    ("MBA - 3rd semester", "in_progress"),
    ("BSW, 9 credits remaining", "in_progress"),
    ("BS Public Health, 111 credits and needing 9 more", "in_progress"),
    ("MSW, will be completed May 2027", "in_progress"),
    ("BSN, not yet completed", "in_progress"),
    ("Doctoral candidate, Health Administration", "in_progress"),
    ("PhD student, Epidemiology", "in_progress"),
    ("MBA, Student Association treasurer", "completed"),
]

MONTHS = [
    (("MHA, enrolled, completion May 2027, Elm University",), "2027-05"),
    (("MBA, class of 2029, Elm University",), "2029-12"),
    (("MPH, Elm University, June 2028",), "2028-06"),
    (("DNP, 2026 - 2029, Elm University",), "2029-12"),
    (("MSN (due 06/2027)",), "2027-06"),
    (("May 2028", "Master of Public Health, Elm University"), "2028-05"),
    (("MBA, Elm University", "12/2027"), "2027-12"),
    (("MBA, Elm University, since 2025",), None),
    (("MPH 2025 - Present",), None),
    (("BSN, Elm University, RN license expires 06/2029",), None),
    (("BSN, Elm University", "Ohio RN license, exp. 06/2029"), None),
]


@pytest.mark.parametrize(("line", "status"), STATUS)
def test_words_beside_a_degree_tell_its_status(credentials, line, status):
    document = written("education", line)

    assert [degree.status for degree in read_degrees(document, credentials)] == [status]


@pytest.mark.parametrize(("lines", "month"), MONTHS)
def test_the_month_of_completion_is_the_one_written_beside_the_degree(credentials, lines, month):
    document = written("education", *lines)

    assert [degree.expected for degree in read_degrees(document, credentials)] == [month]


def test_attendance_told_below_the_entry_is_of_its_degree(credentials):
    document = written(
        "education",
        "Associate of Science : Nursing , 2015 Elm College",
        "Evening program",
        "Attendance: June 2012 - Current",
    )

    assert [degree.status for degree in read_degrees(document, credentials)] == ["in_progress"]


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("BS Nursing, The Master's University, 2007", [4]),
        ("Masters College 2004 BA : History", [4]),
        ("Diploma, The Bachelor Academy High School", [1]),
        ("Masters University of Elmwood 2012", [6]),
    ],
)
def test_the_name_of_a_school_is_no_degree(credentials, line, levels):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == levels


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            (
                "Practical nursing certificate, Elm Career Center, 2004",
                "Oak State College, 9 credits, no degree",
            ),
            [(2, "completed"), (4, "incomplete")],
        ),
        (
            (
                "Elm State University, BA Sociology, 1996",
                "Oakville, 9 graduate hours in management, no degree",
            ),
            [(4, "completed")],
        ),
        (("Elm High School, did not graduate", "GED 2006"), [(1, "completed")]),
        (("Oak High School, diploma 2006", "Elm College - started management, 2 terms"), [(1, "completed")]),
    ],
)
def test_what_another_line_says_is_of_its_own_schooling(credentials, lines, found):
    document = written("education", *lines)

    degrees = read_degrees(document, credentials)

    assert [(degree.level, degree.status) for degree in degrees][: len(found)] == found


@pytest.mark.parametrize(
    "line",
    [
        "AAS, Paralegal Studies, Elm College, Spring Lake MN, 2011",
        "AAS, Paralegal Studies, Elm College , Jackson MS",
        "AAS, Paralegal Studies, Oak Institute, West Elmwood MA 2009",
    ],
)
def test_the_state_of_a_school_is_no_degree(credentials, line):
    document = written("education", line)

    assert [degree.level for degree in read_degrees(document, credentials)] == [3]


def test_a_seminary_is_no_name_before_letters(credentials):
    document = written("education", "Oak Theological Seminary, Master of Divinity (2005)")

    assert [degree.level for degree in read_degrees(document, credentials)] == [6]


def test_a_minor_in_brackets_is_not_the_field(credentials):
    document = written("education", "B.S. Biology (minor: Spanish), Elm College, 2004")

    assert [degree.family for degree in read_degrees(document, credentials)] == ["biology"]
